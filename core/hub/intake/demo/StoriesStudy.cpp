#include "core/hub/intake/demo/Stories.h"

namespace carrel::hub::demo {

using namespace model;

namespace {

namespace tomos {
constexpr NoteText notes[] = {
    {-23, 10, 0, NoteType::Meeting,
     u"Tomos brought the feedback on his first report. He reads widely and has a lot to say; the markers asked for "
     u"fewer points with more behind each. We chose two of his five points and wrote a paragraph for one of them "
     u"together."},
    {-17, 14, 40, NoteType::Meeting,
     u"Second session. Tomos had rewritten the introduction and it is half as long and twice as clear. He would like a "
     u"second pair of eyes on referencing, so we looked at the learning services pages and he booked a tutorial."},
    {-9, 9, 15, NoteType::Email,
     u"Tomos sent the new draft. Replied with three comments and said what already works: the comparison of the two "
     u"suppliers."},
    {-5, 11, 20, NoteType::ContactAttempt,
     u"Rang to ask how the tutorial went. No answer, left a short message and said that an e-mail is fine too.",
     Audience::Team},
};
constexpr ActionText actions[] = {
    {u"Ring again, or write if that suits better", -2, ActionState::Open},
    {u"Read the second draft", -8, ActionState::Done, u"Three comments sent.", -9},
};
constexpr SupportText supports[] = {
    {u"Two writing sessions on planning and paragraphs", u"Rhian Calloway", -17, SupportState::Done, Improved::Yes,
     u"The second draft was clear and within the word count."},
    {u"A referencing tutorial", u"Library and Learning Services", -6, SupportState::Doing},
};
}

namespace jordan {
constexpr NoteText notes[] = {
    {-8, 15, 30, NoteType::Meeting,
     u"Jordan wanted to know how other people read forty pages of a judgment. We read three pages together, marked the "
     u"facts, the question and the reason, and compared notes. Jordan will try the same with the next case."},
    {-3, 10, 10, NoteType::Email,
     u"Jordan sent the notes on the second case. They are short, in the right order and easy to revise from. Suggested "
     u"trying the practice question next."},
};
constexpr ReferralText referrals[] = {
    {-8, ReferralKind::AdviceOnly, "learning-services", ReferralState::Done,
     u"Told Jordan about the reading workshop for law students and how to book it."},
};
}

namespace zainab {
constexpr NoteText notes[] = {
    {-26, 13, 0, NoteType::Meeting,
     u"Zainab does well in class and runs out of time in tests. We timed one practice question: the planning took half "
     u"of it. She would like to practise short plans.",
     Audience::Team},
    {-18, 13, 0, NoteType::Meeting,
     u"Three practice plans of five minutes each. The third had everything the first one had. Zainab laughed when she "
     u"saw them side by side."},
    {-6, 13, 0, NoteType::Meeting,
     u"Whole practice paper. Zainab finished with four minutes to spare. She asked for one more session before the "
     u"real one."},
};
constexpr ActionText actions[] = {
    {u"Find two practice papers with model answers", 0, ActionState::Doing},
};
constexpr SupportText supports[] = {
    {u"Timed practice, once every two weeks", u"Dafydd Ellery", 0, SupportState::Doing},
};
constexpr ReferralText referrals[] = {
    {-26, ReferralKind::AdviceOnly, "learning-services", ReferralState::Done,
     u"Gave Zainab the dates of the exam workshops; she will choose one herself."},
};
}

namespace kacper {
constexpr NoteText notes[] = {
    {-3, 12, 30, NoteType::Meeting,
     u"Kacper writes English very well and is used to another way of citing. He lost marks for it and would like to "
     u"understand the rules once and for all. We made a one-page guide from his own sources."},
    {-2, 9, 5, NoteType::Email,
     u"Sent the guide and two pages of practice. Kacper will bring his list of sources in two weeks."},
};
}

namespace ruben {
constexpr NoteText notes[] = {
    {-25, 10, 15, NoteType::Meeting,
     u"Rubén has three deadlines in one week and a job at weekends. We put everything on a calendar. It fits, if the "
     u"smallest piece is finished first."},
    {-14, 16, 0, NoteType::Call,
     u"The smallest piece is handed in, two days early. Rubén has asked at work for one Saturday off and got it."},
    {-2, 10, 50, NoteType::Email,
     u"Rubén's mother is having an operation next week and he will fly home for four days. He asked how extra time "
     u"works. Sent him the form and what to attach; the decision is made by the school, not by us."},
};
constexpr ActionText actions[] = {
    {u"Tell the programme office which three deadlines are meant", 1},
    {u"Make a calendar of the three deadlines together", -25, ActionState::Done, u"Done in the meeting.", -25},
};
constexpr ReferralText referrals[] = {
    {-2, ReferralKind::Assisted, "money-advice", ReferralState::Draft,
     u"Rubén asked whether there is help with the cost of a flight home at short notice.", u"name number email"},
};
}

namespace dylan {
constexpr NoteText notes[] = {
    {-29, 11, 0, NoteType::Meeting,
     u"Dylan has a strong idea for his project and finds the written proposal the hardest part. We talked it through "
     u"with the recorder on, and he wrote from the recording."},
    {-20, 11, 0, NoteType::Meeting,
     u"The proposal was accepted without changes. Dylan will use the recorder again for the first chapter."},
    {-11, 9, 30, NoteType::Email,
     u"Dylan wrote that he is on time with the chapter and does not need more meetings. Wished him well."},
};
constexpr SupportText supports[] = {
    {u"Talk first, then write: a recorder on loan", u"Library and Learning Services", -20, SupportState::Done,
     Improved::Yes, u"The proposal was accepted at the first attempt."},
};
}

namespace emre {
constexpr NoteText notes[] = {
    {-28, 9, 45, NoteType::Meeting,
     u"Emre came to the maths drop-in and was sent on to us with his agreement. He learnt statics in Turkish and has "
     u"to translate each term before he can start. He solved the problem on the board without any help once the words "
     u"were clear."},
    {-19, 14, 20, NoteType::Meeting,
     u"We made a list of sixty terms in both languages. Emre will add ten a week, and has offered it to two others in "
     u"his year."},
    {-9, 10, 30, NoteType::Call,
     u"The list has grown to ninety. The last test went well. He would like to know whether a dictionary is allowed in "
     u"the exam."},
};
constexpr ActionText actions[] = {
    {u"Ask the exams office whether a printed dictionary may be used", -4},
    {u"Print the list of terms for the workshop", -16, ActionState::Done, u"Printed and laminated.", -17},
};
}

namespace benedikt {
constexpr NoteText notes[] = {
    {-5, 15, 0, NoteType::Meeting,
     u"Benedikt is ahead in programming and behind in writing about it. He has not had to write long texts since "
     u"school. We looked at a good example and what makes it good."},
    {-1, 11, 45, NoteType::Email,
     u"Benedikt sent one page. It is clear and honest about what did not work, which is what the brief asks for."},
};
constexpr SupportText supports[] = {
    {u"Three short writing sessions before the first report", u"Marek Wiśniewski-Hall", 12},
};
}

constexpr CaseText cases[] = {
    {.key = "tomos",
     .title = u"Planning and writing longer reports",
     .type = "study-skills",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -23,
     .nextStep = u"Hear how the referencing tutorial went",
     .due = -2,
     .summary = u"Two writing sessions and one draft read. A referencing tutorial was booked without "
                u"our help.",
     .notes = tomos::notes,
     .actions = tomos::actions,
     .supports = tomos::supports},
    {.key = "jordan",
     .title = u"Reading long judgments",
     .type = "study-skills",
     .owner = "adviser",
     .state = CaseState::Open,
     .opened = -8,
     .nextStep = u"Look at the practice question together",
     .due = 1,
     .summary = u"One session on reading judgments. The notes made so far are already good to revise "
                u"from.",
     .notes = jordan::notes,
     .referrals = jordan::referrals},
    {.key = "zainab",
     .title = u"Planning answers in timed tests",
     .type = "study-skills",
     .owner = "adviser2",
     .state = CaseState::InProgress,
     .opened = -26,
     .nextStep = u"Last timed practice before the test",
     .due = 0,
     .summary = u"Three sessions of timed practice. The last whole paper was finished in time.",
     .notes = zainab::notes,
     .actions = zainab::actions,
     .supports = zainab::supports,
     .referrals = zainab::referrals},
    {.key = "kacper",
     .title = u"Citing sources the way the school asks",
     .type = "study-skills",
     .owner = "adviser2",
     .state = CaseState::Open,
     .opened = -3,
     .nextStep = u"Go through Kacper's own list of sources",
     .due = 7,
     .summary = u"A one-page guide made from the student's own sources.",
     .notes = kacper::notes},
    {.key = "ruben",
     .title = u"Three deadlines in one week",
     .type = "deadlines",
     .owner = "adviser2",
     .state = CaseState::InProgress,
     .opened = -25,
     .nextStep = u"Check that the form for extra time has arrived",
     .due = 1,
     .summary = u"A shared calendar for three deadlines. One piece is handed in early. Extra time has been asked for "
                u"because of a family journey.",
     .notes = ruben::notes,
     .actions = ruben::actions,
     .referrals = ruben::referrals},
    {.key = "dylan",
     .title = u"Starting the written part of a project",
     .type = "study-skills",
     .owner = "adviser4",
     .state = CaseState::Closed,
     .opened = -29,
     .summary = u"Two meetings and a recorder on loan. The proposal was accepted.",
     .reason = u"Dylan has what he needs and knows that he can come back.",
     .closed = -11,
     .notes = dylan::notes,
     .supports = dylan::supports},
    {.key = "emre",
     .title = u"Engineering terms in two languages",
     .type = "study-skills",
     .owner = "adviser4",
     .state = CaseState::InProgress,
     .opened = -28,
     .nextStep = u"Tell Emre what the exams office says about dictionaries",
     .due = -4,
     .summary = u"A list of terms in two languages, now used by three students. A question about exams is open.",
     .notes = emre::notes,
     .actions = emre::actions},
    {.key = "benedikt",
     .title = u"Writing about code",
     .type = "study-skills",
     .owner = "adviser4",
     .state = CaseState::Open,
     .opened = -5,
     .nextStep = u"First writing session",
     .due = 2,
     .summary = u"Three short sessions agreed before the first report.",
     .notes = benedikt::notes,
     .supports = benedikt::supports},
};

}

std::span<const CaseText> studyStories() { return cases; }

}
