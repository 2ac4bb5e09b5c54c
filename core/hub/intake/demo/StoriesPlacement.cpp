#include "core/hub/intake/demo/Stories.h"

namespace carrel::hub::demo {

using namespace model;

namespace {

namespace isobel {
constexpr NoteText notes[] = {
    {-26, 9, 30, NoteType::Meeting,
     u"Isobel starts her last placement in four weeks and wants to plan it well. The ward is two buses away and early "
     u"shifts begin at 7:00. We looked at the rota together and at lift sharing with two others from her group.",
     Audience::Team},
    {-20,
     11,
     15,
     NoteType::Health,
     u"Isobel told us that she hurt her back in the summer. She can do all of the work if she may sit down for a few "
     u"minutes every two hours. She asked us to tell Disability Advice this, and nobody else, so that it can be "
     u"arranged with the ward.",
     Audience::CaseTeam,
     {},
     "isobel-health"},
    {-13, 10, 0, NoteType::Meeting,
     u"Isobel has met the ward manager and liked her. Lift sharing is settled for Mondays to Thursdays."},
    {-4, 14, 5, NoteType::Call,
     u"Everything the ward needs has been agreed. Isobel would like us to look at the final plan together on [+0] "
     u"before she signs it."},
};
constexpr ActionText actions[] = {
    {u"Ask the placement office by when the plan has to be signed", 0},
    {u"Ask the placement office for the Friday rota", -12, ActionState::Done, u"Sent to Isobel.", -13},
};
constexpr SupportText supports[] = {
    {u"Lift sharing from Monday to Thursday", u"Placement office and Isobel's group", -13, SupportState::Done,
     Improved::Yes},
    {u"Short breaks as agreed with the ward", u"Placement office", 5, SupportState::Agreed},
};
constexpr ReferralText referrals[] = {
    {-19, ReferralKind::Formal, "disability-advice", ReferralState::InProgress,
     u"Isobel would like short breaks arranged with her ward before the placement begins.", u"name number email",
     "isobel-health", 3, u"Thank you. We have spoken to Isobel and are agreeing the wording with the ward."},
};
}

namespace kirsty {
constexpr NoteText notes[] = {
    {-18, 13, 20, NoteType::Meeting,
     u"Kirsty's placement allowance was paid three weeks late and her rent was due. She has borrowed from her brother "
     u"for now. She would like this not to happen again next block."},
    {-12, 10, 40, NoteType::Email,
     u"The finance office found the reason: the bank details were entered with one digit changed. It has been "
     u"corrected, and Kirsty has seen the correction."},
    {-3, 9, 55, NoteType::Call,
     u"Kirsty is content with the answer. She asked whether the university could pay the bank charge. We told her that "
     u"the Students' Union can help her ask, and she will think about it."},
};
constexpr ActionText actions[] = {
    {u"Ask the finance office for the day of the next payment", 6},
};
constexpr ReferralText referrals[] = {
    {-3,
     ReferralKind::AdviceOnly,
     "students-union",
     ReferralState::Draft,
     u"The advice centre can help with a letter about the bank charge, if Kirsty would like that.",
     {},
     {},
     6},
};
}

namespace sukhmani {
constexpr NoteText notes[] = {
    {-16, 15, 45, NoteType::Meeting,
     u"Sukhmani's first week on the ward was harder than she had hoped: a busy team, and a mentor on leave. She told "
     u"the placement office herself, and asked us to be there when they talk.",
     Audience::Team},
    {-13, 12, 0, NoteType::Meeting,
     u"Met with Sukhmani and the placement office. A second mentor has been named, and there is a short talk at the "
     u"end of each week. Sukhmani said that she felt listened to."},
    {-6, 10, 25, NoteType::Call,
     u"The second week was very different. Sukhmani led a handover and got warm feedback, which she read out."},
};
constexpr SupportText supports[] = {
    {u"A second mentor on the ward", u"Placement office", -12, SupportState::Done, Improved::Yes,
     u"In place since the Monday after the meeting."},
    {u"A short talk at the end of each week", u"Marek Wiśniewski-Hall", 3, SupportState::Doing},
};
}

namespace gurpreet {
constexpr NoteText notes[] = {
    {-27, 10, 50, NoteType::Meeting,
     u"Gurpreet asked what can be arranged for lectures in the big hall, where the sound is not good at the back. We "
     u"looked at seats, recordings and the hall's own microphone, which is often left off."},
    {-24,
     9,
     25,
     NoteType::Health,
     u"Gurpreet wears a hearing aid on one side and told us so that it could be passed on to Disability Advice.",
     Audience::CaseTeam,
     {},
     "gurpreet-hearing"},
    {-6, 14, 35, NoteType::Call,
     u"Gurpreet has decided to speak to his lecturers himself and does not want the earlier information used any "
     u"longer. We ended the sharing while we were on the phone and told him what that means."},
    {-3, 11, 5, NoteType::Email,
     u"Gurpreet wrote that two lecturers now use the microphone as a matter of course. He will write again if anything "
     u"else is needed."},
};
constexpr SupportText supports[] = {
    {u"Microphone on in the big hall, for everybody", u"Engineering school office", -4, SupportState::Done,
     Improved::Yes, u"A card on the lectern now asks for it."},
};
constexpr ReferralText referrals[] = {
    {-24, ReferralKind::Formal, "disability-advice", ReferralState::Revoked,
     u"Gurpreet would like help with hearing in large rooms.", u"name number email", "gurpreet-hearing"},
};
}

namespace temi {
constexpr NoteText notes[] = {
    {-15, 11, 40, NoteType::Meeting,
     u"Temi prefers large print and wider spacing and has been making copies at home. We asked which modules matter "
     u"most and wrote down a simple standard that every handout could follow."},
    {-14,
     15,
     15,
     NoteType::Health,
     u"Temi told us about a long-standing eye condition, so that handouts can be arranged for every module at once and "
     u"Temi need not ask each lecturer.",
     Audience::CaseTeam,
     {},
     "temi-print"},
    {-5, 10, 10, NoteType::Email,
     u"Handouts for two of the three modules arrive in the agreed form. Temi is pleased, and suggested that they be "
     u"shared with the whole year, which the module leader liked."},
};
constexpr SupportText supports[] = {
    {u"Handouts in 16 point with wide spacing, two days before class", u"Psychology programme office", 10,
     SupportState::Doing, Improved::InPart},
};
constexpr ReferralText referrals[] = {
    {-13, ReferralKind::Formal, "disability-advice", ReferralState::Sent,
     u"Temi would like the same arrangement in exams as in class.", u"name number email programme", "temi-print", 2},
};
}

namespace aisling {
constexpr NoteText notes[] = {
    {-22, 9, 5, NoteType::Email,
     u"Aisling asked by e-mail whether the placement could be nearer home in the spring, because her son starts "
     u"school. Replied that we will ask, and what the placement office will want to know."},
    {-17, 13, 50, NoteType::Meeting,
     u"Filled in the request together. Aisling chose three places within half an hour of home."},
    {-7, 10, 30, NoteType::Call,
     u"The placement office has Aisling's first choice down as likely. They confirm four weeks before the start."},
};
constexpr ActionText actions[] = {
    {u"Ask the placement office when the list comes out", 8},
};
constexpr SupportText supports[] = {
    {u"A spring placement within half an hour of home", u"Placement office", 8},
};
}

constexpr CaseText cases[] = {
    {.key = "isobel",
     .title = u"Planning the final placement",
     .type = "placement",
     .owner = "adviser3",
     .state = CaseState::InProgress,
     .opened = -26,
     .nextStep = u"Read the final plan with Isobel before she signs it",
     .due = 0,
     .summary = u"Travel, rota and arrangements with the ward are agreed. One last look at the plan before the "
                u"placement starts.",
     .priority = Priority::Raised,
     .notes = isobel::notes,
     .actions = isobel::actions,
     .supports = isobel::supports,
     .referrals = isobel::referrals},
    {.key = "kirsty",
     .title = u"Placement allowance paid late",
     .type = "placement",
     .owner = "adviser3",
     .state = CaseState::InProgress,
     .opened = -18,
     .nextStep = u"Check that the next allowance has arrived on time",
     .due = 6,
     .summary = u"A payment was late because of a mistake in the university's records. It has been corrected.",
     .notes = kirsty::notes,
     .actions = kirsty::actions,
     .referrals = kirsty::referrals},
    {.key = "sukhmani",
     .title = u"First weeks on the ward",
     .type = "placement",
     .owner = "adviser4",
     .state = CaseState::InProgress,
     .opened = -16,
     .nextStep = u"Talk at the end of the week",
     .due = 3,
     .summary = u"A meeting with the placement office brought a second mentor and a weekly talk. Both help.",
     .notes = sukhmani::notes,
     .supports = sukhmani::supports},
    {.key = "gurpreet",
     .title = u"Sound in the big hall",
     .type = "adjustments",
     .owner = "adviser3",
     .state = CaseState::InProgress,
     .opened = -27,
     .nextStep = u"Ask how the last two weeks of lectures went",
     .due = 2,
     .summary =
         u"The hall's microphone is now used in every lecture. The rest is arranged without us, as was wished.",
     .notes = gurpreet::notes,
     .supports = gurpreet::supports,
     .referrals = gurpreet::referrals},
    {.key = "temi",
     .title = u"Handouts that are easy to read",
     .type = "adjustments",
     .owner = "adviser3",
     .state = CaseState::InProgress,
     .opened = -15,
     .nextStep = u"See that the third module's handouts arrive",
     .due = 10,
     .summary = u"A standard for handouts was agreed and two of three modules follow it.",
     .assignee = "adviser4",
     .notes = temi::notes,
     .supports = temi::supports,
     .referrals = temi::referrals},
    {.key = "aisling",
     .title = u"A spring placement nearer home",
     .type = "placement",
     .owner = "adviser4",
     .state = CaseState::InProgress,
     .opened = -22,
     .nextStep = u"Look in the placement list and tell Aisling",
     .due = 8,
     .summary = u"A request for a nearer placement is in, with three choices.",
     .notes = aisling::notes,
     .actions = aisling::actions,
     .supports = aisling::supports},
};

}

std::span<const CaseText> placementStories() { return cases; }

}
