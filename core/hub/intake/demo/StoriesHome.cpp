#include "core/hub/intake/demo/Stories.h"

namespace carrel::hub::demo {

using namespace model;

namespace {

namespace hodan {
constexpr NoteText notes[] = {
    {-25, 9, 20, NoteType::Meeting,
     u"Hodan has two children and her childcare grant has not arrived. She has written to the funding body twice. We "
     u"read the letters together and found that one form was missing a signature.",
     Audience::Team},
    {-24, 11, 0, NoteType::Email,
     u"Sent Hodan's signed form to the money advice team, with her agreement, so that they can follow it up."},
    {-13, 14, 25, NoteType::Call,
     u"The grant has been paid, with the weeks that were owed. Hodan asked whether nursery places are kept over the "
     u"summer."},
    {-5, 10, 0, NoteType::Meeting,
     u"Talked about the practice placement in spring, which starts early in the day. Hodan will ask the nursery about "
     u"a breakfast place and let us know."},
};
constexpr ActionText actions[] = {
    {u"Ask the placement office for a start at 9:00, if that is wanted", 6},
    {u"Read the letters from the funding body", -25, ActionState::Done,
     u"A signature was missing; the form has gone again.", -25},
};
constexpr ReferralText referrals[] = {
    {-24,
     ReferralKind::Assisted,
     "money-advice",
     ReferralState::Done,
     u"Hodan would like somebody to follow up a childcare grant that has not been paid.",
     u"name number email phone",
     {},
     NoDay,
     u"The grant was paid on the date we were given. Hodan knows how to reach us next year."},
};
}

namespace thanh {
constexpr NoteText notes[] = {
    {-11, 15, 0, NoteType::Meeting,
     u"Hà shares a flat with four people and the heating has been off for ten days. Reading with cold hands is no fun. "
     u"She has told the landlord twice. We wrote down the dates and wrote to the accommodation office together."},
    {-7, 9, 15, NoteType::ContactAttempt,
     u"Rang the accommodation office. The person who deals with private landlords is back on [-3].", Audience::Team},
    {-4, 13, 45, NoteType::Call,
     u"The heating works in two of five rooms. Hà studies in the library until nine, which suits her, but she would "
     u"like to sleep in a warm room. I will ask the accommodation office again."},
};
constexpr ActionText actions[] = {
    {u"Write the days without heating into one list", -1},
};
constexpr ReferralText referrals[] = {
    {-11,
     ReferralKind::Assisted,
     "accommodation",
     ReferralState::NoReply,
     u"The heating in Hà's flat has been off since the start of the month. Please speak to the landlord.",
     u"name number email phone",
     {},
     -1},
};
}

namespace olesia {
constexpr NoteText notes[] = {
    {-20, 10, 10, NoteType::Meeting,
     u"Olesia's visa is linked to a scheme that ends next summer, before she finishes. She has kept every letter in "
     u"one folder, in order. She would like to know early what the choices are."},
    {-18, 11, 35, NoteType::Email, u"Asked International Advice to see Olesia. They answered on the same day."},
    {-8, 14, 10, NoteType::Call,
     u"Olesia has had her first meeting there. She was told which of three routes would fit, and is collecting two "
     u"more papers from home. We agreed to wait until she has them."},
};
constexpr ReferralText referrals[] = {
    {-18, ReferralKind::Formal, "international-advice", ReferralState::Received,
     u"Olesia would like to know which visa routes would let her finish her degree.", u"name number email",
     "olesia-visa", 9, u"Received. We have seen Olesia once and meet again when two papers have arrived."},
};
}

namespace farah {
constexpr NoteText notes[] = {
    {-14, 12, 30, NoteType::Meeting,
     u"Farah's father died in the summer, and she came to university as planned. She is doing the work and finds the "
     u"evenings long. We talked for an hour and did not try to solve anything."},
    {-12, 10, 0, NoteType::Email,
     u"Sent Farah the times of the evening group and the name of the person who runs it. She may go or not go; nobody "
     u"will ask."},
    {-6, 15, 30, NoteType::Call,
     u"Farah has been to the group and will decide by herself whether to see Student Advice and Wellbeing as well. She "
     u"will ring us when she knows."},
};
constexpr ReferralText referrals[] = {
    {-12, ReferralKind::Formal, "student-wellbeing", ReferralState::Accepted,
     u"Farah would like to know about the evening group and what else is there.", u"name number email",
     "farah-evenings", 7, u"Farah is welcome at any time. We will not write unless she asks."},
};
}

namespace eleni {
constexpr NoteText notes[] = {
    {-34, 9, 45, NoteType::Meeting,
     u"Eleni's lease ends in the week of the final production. She asked for help with finding a room for two weeks, "
     u"near the theatre."},
    {-23, 13, 5, NoteType::Email,
     u"A guest room in hall is booked for both weeks at the student rate. Eleni has the confirmation."},
    {-17, 10, 0, NoteType::Call, u"Nothing more is needed. Eleni invited the whole team to the first night."},
};
}

namespace ifeoma {
constexpr NoteText notes[] = {
    {-9, 10, 20, NoteType::Meeting,
     u"Ifeoma's laptop stopped working three weeks before a deadline. She borrowed one from the library within the "
     u"hour. We looked at the hardship fund together, and she applied from our desk."},
    {-7, 14, 45, NoteType::Call, u"The fund has paid for the repair. Ifeoma asked us to close the case."},
};
constexpr ReferralText referrals[] = {
    {-9,
     ReferralKind::Assisted,
     "money-advice",
     ReferralState::Done,
     u"Ifeoma is asking the hardship fund to pay for a laptop repair.",
     u"name number email",
     {},
     NoDay,
     u"Paid in full."},
};
}

constexpr CaseText cases[] = {
    {.key = "hodan",
     .title = u"Childcare and the spring placement",
     .type = "money-housing",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -25,
     .nextStep = u"Hear from Hodan about the breakfast place",
     .due = 6,
     .summary = u"A grant that was owed has been paid. We are looking ahead to early starts in spring.",
     .notes = hodan::notes,
     .actions = hodan::actions,
     .referrals = hodan::referrals},
    {.key = "thanh",
     .title = u"Heating in a shared flat",
     .type = "money-housing",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -11,
     .nextStep = u"Ask the accommodation office again about the heating",
     .due = -1,
     .summary = u"The landlord and the accommodation office have been asked. Part of the heating works again.",
     .priority = Priority::Urgent,
     .notes = thanh::notes,
     .actions = thanh::actions,
     .referrals = thanh::referrals},
    {.key = "olesia",
     .title = u"Finishing the degree on a new visa",
     .type = "choices",
     .owner = "adviser2",
     .state = CaseState::Waiting,
     .opened = -20,
     .nextStep = u"Ask whether the two papers have arrived",
     .due = 9,
     .summary = u"Introduced to International Advice, where one talk has taken place.",
     .reason = u"Waiting for two papers from home.",
     .notes = olesia::notes,
     .referrals = olesia::referrals},
    {.key = "farah",
     .title = u"Support after a bereavement",
     .type = "wellbeing",
     .owner = "adviser3",
     .state = CaseState::Waiting,
     .opened = -14,
     .nextStep = u"Ring Farah if she has not rung by then",
     .due = 7,
     .summary = u"One long talk, and an evening group. What comes next is the student's to decide.",
     .reason = u"Waiting for Farah, in her own time.",
     .notes = farah::notes,
     .referrals = farah::referrals},
    {.key = "eleni",
     .title = u"A room for the final production",
     .type = "money-housing",
     .owner = "adviser2",
     .state = CaseState::Closed,
     .opened = -34,
     .summary = u"A guest room was found for two weeks.",
     .reason = u"The room is booked and paid for.",
     .closed = -17,
     .notes = eleni::notes},
    {.key = "ifeoma",
     .title = u"A laptop before a deadline",
     .type = "money-housing",
     .owner = "adviser2",
     .state = CaseState::Closed,
     .opened = -9,
     .summary = u"A loan laptop on the day and a repair paid by the hardship fund.",
     .reason = u"The laptop works again.",
     .closed = -7,
     .notes = ifeoma::notes,
     .referrals = ifeoma::referrals},
};

}

std::span<const CaseText> homeStories() { return cases; }

}
