#include "core/hub/intake/demo/Stories.h"

namespace carrel::hub::demo {

using namespace model;

namespace {

namespace amira {
constexpr NoteText notes[] = {
    {-17, 9, 12, NoteType::General,
     u"Dr Tamsin Okafor, Amira's programme leader, asked whether we could get in touch: Amira missed four seminars in "
     u"two weeks. A person looked at this before the case was opened, and Amira knows why we are "
     u"writing.",
     Audience::Team},
    {-16, 10, 20, NoteType::Email,
     u"Wrote to Amira to ask how things are and to offer a chat, in person or by phone, at a time that suits her. "
     u"Explained what we keep and who can read it."},
    {-14, 11, 0, NoteType::Meeting,
     u"Met for 40 minutes. Amira is looking after her grandmother on three mornings a week since her aunt went back to "
     u"work. She enjoys the course and wants to stay on it. The 9:00 seminars are the ones she cannot reach in time. "
     u"She asked whether they are recorded."},
    {-11, 14, 30, NoteType::Call,
     u"Spoke to Amira's module leader, with her agreement. Two of the three seminars are recorded, and there is a "
     u"place in the Thursday afternoon group. Amira was pleased and will try it this week."},
    {-4, 15, 5, NoteType::Email,
     u"Amira wrote that the afternoon group works well and that she has been to both sessions since the change. She "
     u"would like to know about the third recording."},
    {-1, 10, 42, NoteType::Call,
     u"Amira has moved in with her grandmother for now, so her journey takes about 70 minutes. She is managing and "
     u"asked if we could look at the Friday workshop too. Agreed the open action below, and that I call her back on "
     u"[+0]."},
};
constexpr ActionText actions[] = {
    {u"Ask the module leader about a recording of the third seminar", 0, ActionState::Doing},
    {u"Send the form for a student and carer bus pass", -9, ActionState::Done,
     u"Sent. Her pass arrived the week after.", -10},
    {u"Look up who leads the Friday workshop and whether the group can be changed", 2},
};
constexpr SupportText supports[] = {
    {u"Thursday afternoon seminar group instead of the 9:00 one", u"Journalism programme team", -9, SupportState::Done,
     Improved::Yes, u"Amira has been to every session since the change."},
    {u"Recordings of the three morning seminars", u"Module leader, Reporting in Practice", 4,
     SupportState::Doing},
};
}

namespace callum {
constexpr NoteText notes[] = {
    {-24, 13, 15, NoteType::Meeting,
     u"Callum came by after the welcome lunch. He is the first in his family to go to university and finds it hard to "
     u"tell what is expected between lectures. We went through a normal week together and put it on one page.",
     Audience::Team},
    {-18, 11, 30, NoteType::Meeting,
     u"Looked at the plan again. Mornings in the library are working; evenings at home less so, because he shares a "
     u"room with his brother. He would like to try the quiet study floor on the days he has a long gap."},
    {-10, 15, 10, NoteType::Call,
     u"Callum has joined the peer study group that Dafydd runs on Wednesdays. He said it helps to hear that others "
     u"have the same questions."},
    {-3, 10, 0, NoteType::Meeting,
     u"Callum brought his first essay plan. It answers the question and has a clear thread; we talked about where the "
     u"two readings could go. He will bring a draft to the next meeting.",
     Audience::CaseTeam, "adviser2"},
};
constexpr ActionText actions[] = {
    {u"Bring the essay draft to the review meeting", 0, ActionState::Open},
    {u"Show how a room on the quiet study floor is booked", -15, ActionState::Done,
     u"Done together at the library desk.", -16},
};
constexpr SupportText supports[] = {
    {u"One-page plan for each week, looked at together every fortnight", u"Rhian Calloway", 9, SupportState::Doing},
    {u"Peer study group on Wednesday afternoons", u"Dafydd Ellery", -8, SupportState::Done, Improved::Yes,
     u"Callum goes every week and has started to help others with spreadsheets."},
};
}

namespace efe {
constexpr NoteText notes[] = {
    {-22, 14, 0, NoteType::Meeting,
     u"Efe started two weeks after the others because the visa letter was late. We looked at what was missed and "
     u"sorted it into three lists: needed now, useful, can wait."},
    {-15, 9, 50, NoteType::Email,
     u"Sent Efe the recordings of the first four lectures and the name of a second-year student who offered to share "
     u"notes."},
    {-6, 12, 20, NoteType::Call,
     u"Efe has caught up with the reading and feels part of the group now. What is left is the group presentation: the "
     u"groups were made in week 2. I will ask the module leader."},
};
constexpr ActionText actions[] = {
    {u"Ask the module leader of Organisations and People about a place in a presentation group", -3},
};
constexpr SupportText supports[] = {
    {u"Recordings and notes of weeks 1 and 2", u"Dafydd Ellery", -14, SupportState::Done, Improved::Yes,
     u"All watched by week 5."},
};
}

namespace mared {
constexpr NoteText notes[] = {
    {-13, 10, 30, NoteType::Meeting,
     u"Mared asked to speak Welsh and we did. She moved from a small school and finds the big lecture theatre tiring. "
     u"She has found two people to sit with and likes the seminars very much."},
    {-5, 11, 15, NoteType::Call,
     u"Cafwyd y sgwrs yn Gymraeg ar gais Mared. She has been to the Welsh society twice and is thinking of standing "
     u"for the committee. We agreed one last talk before the holidays."},
};
constexpr SupportText supports[] = {
    {u"Meetings and letters in Welsh", u"Student Success team", -12, SupportState::Done, Improved::Yes},
};
}

namespace conor {
constexpr NoteText notes[] = {
    {-19, 9, 30, NoteType::Email,
     u"Conor's personal tutor suggested that we write to him, and he said yes. He works nights at a warehouse until "
     u"the end of the month and finds the Tuesday morning class out of reach."},
    {-12, 15, 30, NoteType::Call,
     u"Talked through three ways to arrange this: another class, fewer shifts, or the recording with a short written "
     u"reply. Conor would like to think about it and ask at work first."},
    {-7, 10, 5, NoteType::ContactAttempt,
     u"Left a message to say there is no hurry, that the place in the other class is kept until [+5], and how to reach "
     u"us.",
     Audience::Team},
};
constexpr SupportText supports[] = {
    {u"A place kept in the Thursday class", u"Journalism programme team", 5},
};
}

namespace muthu {
constexpr NoteText notes[] = {
    {-4, 13, 40, NoteType::Meeting,
     u"Muthu came with her cousin, who studies here too. She would like to meet more people from her own course and is "
     u"unsure how seminars work. We looked at the psychology society's calendar and found two events this month."},
    {-2, 9, 20, NoteType::Email,
     u"Sent Muthu the two dates we found and the page about taking part in seminars. She replied that she has signed "
     u"up for the first one."},
};
constexpr ReferralText referrals[] = {
    {-4, ReferralKind::AdviceOnly, "learning-services", ReferralState::Done,
     u"Told Muthu about the drop-in for first-year students on Tuesdays, which needs no booking."},
};
}

namespace oyin {
constexpr NoteText notes[] = {
    {-21, 10, 45, NoteType::Meeting,
     u"Oyin lives an hour and a half away and drives her sister to school first. She asked whether the skills sessions "
     u"could be in one block. She has not missed any so far and would like to keep it that way.",
     Audience::Team},
    {-16, 14, 15, NoteType::Email,
     u"Asked the nursing timetable team whether Oyin can join group C, which has its skills sessions on one day. "
     u"Copied in Oyin."},
    {-8, 9, 40, NoteType::Call,
     u"Group C has a place from the next block. Oyin wants to ask her family about Fridays before she says yes. We "
     u"wait for her answer."},
};
constexpr SupportText supports[] = {
    {u"Skills sessions in one block (group C)", u"Nursing timetable team", 6},
};
}

namespace abdirahman {
constexpr NoteText notes[] = {
    {-20, 12, 0, NoteType::Meeting,
     u"Abdi has changed from another university into the second year. The work is familiar, the tools are not: his "
     u"team uses version control that he has not met before."},
    {-14, 11, 10, NoteType::Meeting,
     u"Met with Abdi and a learning services tutor. He worked through the first exercises and asked good questions "
     u"about branches. Two more sessions are booked."},
    {-6, 16, 0, NoteType::Email,
     u"Abdi wrote that he has made his first change in the team's project and that nobody noticed he was new to it."},
    {-1, 9, 35, NoteType::Call,
     u"Confirmed our meeting on [+0]. He would like to talk about choosing modules for next year."},
};
constexpr ActionText actions[] = {
    {u"Bring the module list for next year", 0, ActionState::Open},
    {u"Book two sessions with learning services", -13, ActionState::Done, u"Booked, and both went well.", -13},
};
constexpr SupportText supports[] = {
    {u"Three sessions on version control", u"Library and Learning Services", -7, SupportState::Done, Improved::Yes,
     u"Abdi now explains it to others in his team."},
};
}

constexpr CaseText cases[] = {
    {.key = "amira",
     .title = u"Timetable while caring for a family member",
     .type = "attendance",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -17,
     .nextStep = u"Call Amira back about the third recording and the Friday workshop",
     .due = 0,
     .summary = u"The timetable clashed with caring for a family member. The seminar group was "
                u"changed, recordings were asked for, and travel was helped with. Nearly every session is attended again.",
     .priority = Priority::Raised,
     .notes = amira::notes,
     .actions = amira::actions,
     .supports = amira::supports},
    {.key = "callum",
     .title = u"Finding a rhythm in the first term",
     .type = "settling-in",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -24,
     .nextStep = u"Read the essay draft together, then decide how often to meet",
     .due = 0,
     .summary = u"A weekly plan, the quiet study floor and a peer group. All three are used. The next "
                u"review decides how often we meet.",
     .assignee = "adviser2",
     .notes = callum::notes,
     .actions = callum::actions,
     .supports = callum::supports},
    {.key = "efe",
     .title = u"Starting two weeks late",
     .type = "settling-in",
     .owner = "adviser2",
     .state = CaseState::InProgress,
     .opened = -22,
     .nextStep = u"Hear from the module leader about a presentation group and tell Efe",
     .due = -3,
     .summary = u"A late start for reasons outside the student's control, now caught up. A place in a "
                u"presentation group is the last thing to arrange.",
     .notes = efe::notes,
     .actions = efe::actions,
     .supports = efe::supports},
    {.key = "mared",
     .title = u"Settling in from a small school",
     .type = "settling-in",
     .owner = "adviser2",
     .state = CaseState::InProgress,
     .opened = -13,
     .nextStep = u"Last talk before the holidays, in Welsh",
     .due = 2,
     .summary = u"Two talks in Welsh. Company has been found, and the seminars are enjoyed.",
     .notes = mared::notes,
     .supports = mared::supports},
    {.key = "conor",
     .title = u"Classes around night work",
     .type = "attendance",
     .owner = "adviser",
     .state = CaseState::Waiting,
     .opened = -19,
     .nextStep = u"Hear from Conor which of the three ways suits him",
     .due = 4,
     .summary =
         u"Three ways to fit classes around night work were offered. A place in another class is kept.",
     .reason = u"Waiting for Conor, who is asking at work first.",
     .notes = conor::notes,
     .supports = conor::supports},
    {.key = "muthu",
     .title = u"Meeting people on the course",
     .type = "settling-in",
     .owner = "adviser3",
     .state = CaseState::Open,
     .opened = -4,
     .nextStep = u"Ask how the first society evening was",
     .due = 1,
     .summary = u"Two events found together, and the Tuesday drop-in suggested.",
     .notes = muthu::notes,
     .referrals = muthu::referrals},
    {.key = "oyin",
     .title = u"A long journey and early skills sessions",
     .type = "attendance",
     .owner = "adviser4",
     .state = CaseState::Waiting,
     .opened = -21,
     .nextStep = u"Hear from Oyin whether Fridays work",
     .due = 6,
     .summary = u"A place in a group with all skills sessions on one day is offered from the next block.",
     .reason = u"Waiting for Oyin, who is asking her family first.",
     .notes = oyin::notes,
     .supports = oyin::supports},
    {.key = "abdirahman",
     .title = u"Joining in the second year",
     .type = "settling-in",
     .owner = "adviser4",
     .state = CaseState::InProgress,
     .opened = -20,
     .nextStep = u"Talk about module choices for next year",
     .due = 0,
     .summary = u"Joined in year 2 and learnt the team's tools with learning services. Module choices "
                u"are next.",
     .notes = abdirahman::notes,
     .actions = abdirahman::actions,
     .supports = abdirahman::supports},
};

}

std::span<const CaseText> settlingStories() { return cases; }

}
