#include "core/hub/intake/demo/Stories.h"

namespace carrel::hub::demo {

using namespace model;

namespace {

namespace priya {
constexpr NoteText notes[] = {
    {-19, 10, 5, NoteType::Meeting,
     u"Priya came after the welcome week for taught master's students. She likes the course very much and misses home "
     u"more than she expected. We talked about what a good week would look like and wrote down three small things."},
    {-12, 14, 0, NoteType::Meeting,
     u"Two of the three things are happening: the Sunday call home at a fixed time, and the walking group. Priya asked "
     u"about talking to somebody regularly. We looked at what counselling here is like and she chose to be "
     u"introduced."},
    {-10, 9, 40, NoteType::Email,
     u"Priya has read what we would share with the counselling service and agreed to it in writing."},
    {-4, 15, 20, NoteType::Call,
     u"Priya's first appointment is next week. She would like us to ring once before it, only to say hello."},
};
constexpr ActionText actions[] = {
    {u"Send the way to the counselling rooms", -1},
    {u"Make the introduction to the walking group", -17, ActionState::Done, u"She has been three times.", -18},
};
constexpr ReferralText referrals[] = {
    {-10, ReferralKind::Formal, "counselling", ReferralState::Accepted,
     u"Priya would like to talk to somebody regularly during her first term here.", u"name number email phone",
     "priya-counselling", 4, u"We have offered Priya a first appointment and she has taken it."},
};
}

namespace nia {
constexpr NoteText notes[] = {
    {-33, 11, 0, NoteType::Meeting,
     u"Nia is back after a year away and starts again in the second year. She knows the building and none of the "
     u"people. We looked at what counts from before: all of year 1 and one module.",
     Audience::Team},
    {-26, 13, 30, NoteType::Meeting,
     u"Nia has joined the autumn production as stage manager. She said that it is good to be needed. The finance "
     u"office has confirmed that her second period is funded as the first one was."},
    {-15, 10, 20, NoteType::Meeting,
     u"Halfway through the plan. Mondays are long, and Nia moved one rehearsal. She would like to keep our talks until "
     u"the production is over and then stop."},
    {-5, 9, 50, NoteType::Email,
     u"Nia sent a photograph of the set and wrote that everything is on time. Next talk on [+2]."},
};
constexpr SupportText supports[] = {
    {u"One talk every two weeks until the production is over", u"Rhian Calloway", 12, SupportState::Doing},
    {u"A written list of what counts from the first period of study", u"Drama programme office", -24,
     SupportState::Done, Improved::Yes, u"Nia keeps it in her diary."},
};
}

namespace harriet {
constexpr NoteText notes[] = {
    {-21, 12, 15, NoteType::Meeting,
     u"Harriet is in her last year and has two offers: a training contract far away and a paralegal post nearby. We "
     u"made a table of what matters to her. Family and time came first, which surprised her."},
    {-9, 10, 0, NoteType::Meeting,
     u"Harriet talked to two people who did what she is thinking of. She would like to talk to somebody in careers "
     u"before she answers either."},
    {-2, 11, 30, NoteType::Email, u"Careers have a time for Harriet on [+1]. She asked to see us briefly before it."},
    {-1, 15, 40, NoteType::General,
     u"To ask Harriet on [+0]: what would have to be true for each offer to be the right one?", Audience::OnlyMe},
};
constexpr ActionText actions[] = {
    {u"Print the table of the two offers", 0},
};
constexpr ReferralText referrals[] = {
    {-8,
     ReferralKind::Assisted,
     "careers",
     ReferralState::Received,
     u"Harriet would like to compare two offers with somebody who knows both kinds of work.",
     u"name number email programme",
     {},
     5,
     u"Received with thanks; we will write to Harriet today."},
};
}

namespace wren {
constexpr NoteText notes[] = {
    {-28, 10, 30, NoteType::Meeting,
     u"Wren asked how long we keep what we write, who reads it, and how to have it corrected. Went through the notice "
     u"together."},
    {-20, 14, 0, NoteType::Email,
     u"Wren has asked the Information Governance team to look at what we hold. Until they have answered, we use "
     u"nothing of it, and we have told Wren so."},
};
}

namespace sunniva {
constexpr NoteText notes[] = {
    {-16, 9, 0, NoteType::Meeting,
     u"Sunniva has moved and would like her new address to be known to as few people as possible. We agreed that this "
     u"case is for Rhian only, and that letters go to the department's pigeon-hole."},
    {-9, 12, 40, NoteType::Call,
     u"The address in the student record has been marked as private. Sunniva checked it herself and is satisfied."},
    {-3, 10, 15, NoteType::Meeting,
     u"All is quiet. Sunniva would like to keep the arrangement until the summer and have one short talk a month."},
};
constexpr SupportText supports[] = {
    {u"Letters to the department's pigeon-hole", u"Rhian Calloway", -15, SupportState::Done, Improved::Yes},
};
}

namespace beatriz {
constexpr NoteText notes[] = {
    {-31, 10, 10, NoteType::Meeting,
     u"Beatriz was asked to work more hours in the shop and found it hard to say no. We practised the sentence "
     u"together, twice in English and once in Portuguese."},
    {-24, 15, 0, NoteType::Call, u"She said it, and it went well. Her hours are back to twelve a week."},
    {-14, 9, 30, NoteType::Email,
     u"Beatriz has handed in her project proposal and thanked us. We agreed to close the case; the door stays open."},
};
constexpr SupportText supports[] = {
    {u"Twelve hours of paid work a week at most in term", u"Beatriz", -20, SupportState::Done, Improved::Yes,
     u"Agreed with the shop."},
};
}

namespace gethin {
constexpr NoteText notes[] = {
    {-12, 13, 10, NoteType::Meeting,
     u"Gethin rows for the university and trains six mornings a week. He would like to keep both the rowing and his "
     u"marks. We set his training plan beside his deadlines and found two weeks that need care."},
    {-6, 10, 45, NoteType::Call,
     u"Gethin's coach has agreed to lighter mornings in those two weeks. Gethin asked for a reminder shortly before "
     u"the first one."},
};
constexpr ActionText actions[] = {
    {u"Put the two busy weeks into the shared calendar", 8},
};
constexpr SupportText supports[] = {
    {u"Lighter training in two weeks with deadlines", u"Gethin's coach", 8},
};
}

constexpr CaseText cases[] = {
    {.key = "priya",
     .title = u"Feeling at home in the first term",
     .type = "wellbeing",
     .owner = "adviser3",
     .state = CaseState::InProgress,
     .opened = -19,
     .nextStep = u"Ring Priya before her first appointment",
     .due = -1,
     .summary = u"Three small things agreed, two of them happening. An introduction to another service "
                u"was asked for.",
     .notes = priya::notes,
     .actions = priya::actions,
     .referrals = priya::referrals},
    {.key = "nia",
     .title = u"Back after a year away",
     .type = "break-return",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -33,
     .nextStep = u"Talk about the weeks after the production",
     .due = 2,
     .summary = u"Returned to year 2. What counts from before is in writing, and the new year has "
                u"become familiar. Talks end with the production.",
     .assignee = "adviser2",
     .notes = nia::notes,
     .supports = nia::supports},
    {.key = "harriet",
     .title = u"Choosing between two offers",
     .type = "choices",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -21,
     .nextStep = u"Fifteen minutes with Harriet before the careers meeting",
     .due = 0,
     .summary = u"Two talks about two offers. Careers are taking part.",
     .notes = harriet::notes,
     .actions = harriet::actions,
     .referrals = harriet::referrals},
    {.key = "wren",
     .title = u"Questions about records",
     .type = "choices",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -28,
     .nextStep = u"Hear from Information Governance",
     .due = 5,
     .summary = u"Nothing is used until the question about records is answered.",
     .notes = wren::notes},
    {.key = "sunniva",
     .title = u"A private arrangement",
     .type = "money-housing",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -16,
     .nextStep = u"Short monthly talk",
     .due = 3,
     .summary = u"An arrangement was agreed and is in place.",
     .confidentiality = Confidentiality::Confidential,
     .notes = sunniva::notes,
     .supports = sunniva::supports},
    {.key = "beatriz",
     .title = u"Paid work beside the final year",
     .type = "money-housing",
     .owner = "adviser",
     .state = CaseState::Closed,
     .opened = -31,
     .summary = u"Hours of paid work were agreed with the employer. The project proposal is in.",
     .reason = u"What Beatriz came for is settled.",
     .closed = -14,
     .notes = beatriz::notes,
     .supports = beatriz::supports},
    {.key = "gethin",
     .title = u"Rowing and deadlines",
     .type = "deadlines",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -12,
     .nextStep = u"Remind Gethin shortly before the first busy week",
     .due = 8,
     .summary = u"Training and deadlines on one page; lighter mornings agreed with the coach.",
     .notes = gethin::notes,
     .actions = gethin::actions,
     .supports = gethin::supports},
};

}

std::span<const CaseText> lifeStories() { return cases; }

}
