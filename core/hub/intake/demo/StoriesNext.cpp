#include "core/hub/intake/demo/Stories.h"

namespace carrel::hub::demo {

using namespace model;

namespace {

namespace lowri {
constexpr NoteText notes[] = {
    {-18, 11, 10, NoteType::Meeting,
     u"Lowri is choosing between a dissertation in Welsh and one in English. Her supervisor is happy with either. She "
     u"writes better in Welsh and most of her sources are English. We listed what each choice would ask of her."},
    {-10, 10, 0, NoteType::Email,
     u"Lowri has decided: in Welsh. She asked who can read a chapter in Welsh before it goes to the supervisor."},
    {-3, 14, 55, NoteType::Call,
     u"Found a reader in the Welsh department who will read one chapter a month. Lowri is delighted."},
};
constexpr SupportText supports[] = {
    {u"A reader for each chapter in Welsh", u"Welsh department", 2, SupportState::Agreed},
};
}

namespace anandhi {
constexpr NoteText notes[] = {
    {-23, 9, 35, NoteType::Meeting,
     u"Anandhi is unsure whether law is the right subject and likes the history of it best. She does not want to "
     u"decide in a hurry. We looked at what a change would mean for funding and time."},
    {-11, 13, 25, NoteType::Meeting,
     u"Anandhi sat in on two history seminars and enjoyed both. She now leans towards staying and choosing legal "
     u"history in the last year."},
};
}

namespace yuxuan {
constexpr NoteText notes[] = {
    {-37, 10, 0, NoteType::Meeting,
     u"Grace would like to spend next autumn at a partner university and asked what to do when. We made a list with "
     u"dates."},
    {-30, 9, 15, NoteType::Email, u"All forms are in, a week before the date. Closed the case at Grace's request."},
    {-4, 11, 50, NoteType::Call,
     u"Grace rang: the partner university offers two campuses and she must choose by the end of next week. Opened the "
     u"case again so that everything stays together."},
};
constexpr ActionText actions[] = {
    {u"Ask for the module lists of both campuses", 3},
};
}

namespace cida {
constexpr NoteText notes[] = {
    {-32, 14, 0, NoteType::Meeting,
     u"Cida has been away from statistics for six years and her project needs it. We looked at what the project asks "
     u"for: two tests, both of which she has met before."},
    {-27, 14, 0, NoteType::Meeting,
     u"First session with learning services. Cida ran both tests on practice figures and explained the result in plain "
     u"words."},
    {-18, 10, 40, NoteType::Email,
     u"Cida is confident now and has booked the next sessions herself. Closed with her agreement."},
};
constexpr SupportText supports[] = {
    {u"Four sessions on statistics", u"Library and Learning Services", -20, SupportState::Done, Improved::Yes,
     u"Two were enough."},
};
}

namespace tenzin {
constexpr NoteText notes[] = {
    {-17, 15, 20, NoteType::Meeting,
     u"Tenzin's project partner has left the course and the design is half done. He can finish alone or join another "
     u"pair. We wrote to the module leader together."},
    {-9, 9, 50, NoteType::Email,
     u"The module leader lets Tenzin finish alone with a smaller design, marked on the same scale."},
    {-6, 12, 10, NoteType::Call,
     u"Tenzin is glad of the decision. He will tell us if he would like anything else; for now there is nothing to "
     u"do."},
};
}

constexpr CaseText cases[] = {
    {.key = "lowri",
     .title = u"A dissertation in Welsh",
     .type = "choices",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -18,
     .nextStep = u"Hear how the first chapter was read",
     .due = 2,
     .summary = u"The dissertation will be in Welsh, by choice. A reader has been found.",
     .notes = lowri::notes,
     .supports = lowri::supports},
    {.key = "anandhi",
     .title = u"Is this the right subject?",
     .type = "choices",
     .owner = "adviser",
     .state = CaseState::InProgress,
     .opened = -23,
     .summary = u"Two talks and two seminars tried. Taking time is the plan.",
     .notes = anandhi::notes},
    {.key = "yuxuan",
     .title = u"An autumn at a partner university",
     .type = "choices",
     .owner = "adviser2",
     .state = CaseState::Reopened,
     .opened = -37,
     .nextStep = u"Compare the two campuses with Grace",
     .due = 3,
     .summary = u"Forms are in. A choice between two campuses has come up.",
     .reason = u"Grace has a new choice to make.",
     .notes = yuxuan::notes,
     .actions = yuxuan::actions},
    {.key = "cida",
     .title = u"Statistics for a final project",
     .type = "study-skills",
     .owner = "adviser3",
     .state = CaseState::Closed,
     .opened = -32,
     .summary = u"Two sessions with learning services. Both tests can be used with confidence.",
     .reason = u"Cida has what she needs.",
     .closed = -18,
     .notes = cida::notes,
     .supports = cida::supports},
    {.key = "tenzin",
     .title = u"Finishing a design project alone",
     .type = "choices",
     .owner = "adviser3",
     .state = CaseState::InProgress,
     .opened = -17,
     .summary = u"The module leader agreed to a smaller design, marked on the same scale.",
     .notes = tenzin::notes},
};

}

std::span<const CaseText> nextStories() { return cases; }

}
