#include "tests/scenarios/Play.h"

namespace carrel::tests {

using model::Case;
using model::KindNo;
using model::Note;
using model::RecordId;
using namespace Qt::StringLiterals;

// What people do at their desks.

void Play::saved(FakeDesk& desk, const QString& what, const Said& words, const session::CommandAnswer& answer)
{
    // Only what was said to be saved is promised; what could not be sealed yet may still arrive.
    if (answer.fault == session::CommandFault::None) {
        touched[desk.name].insert(words.record);
        if (!words.words.isEmpty()) said.push_back(words);
    }
    saw(u"%1 %2 %3: %4"_s.arg(desk.name, what, words.words).arg(int(answer.fault)));
}

Said Play::saidOf(FakeDesk& desk, const QString& words, KindNo kind, const RecordId& record)
{
    const auto held = desk->find(kind, record);
    const int position = held ? held->view.kind().parentPosition() : -1;
    if (position < 0) return {words, kind, record};
    return {words, kind, record, model::Kept<RecordId>::read(held->view.at(position)), held->view.kind().at(position).target};
}

void Play::opensCase()
{
    FakeDesk& desk = *m_desks[below(3)];
    const QString title = freshWords();
    const auto student = m_campus.id("student/" + QByteArray::number(1 + below(3)));
    if (!desk->isOpen()) return;
    const auto team = m_campus.id(desk.user == u"siwan" ? "team/transition" : "team/success");
    const auto answer = desk->openCase({student, title, {}, team});
    saved(desk, u"opens"_s, {title, KindNo::Case, answer.id.value_or(student)}, answer);
}

void Play::addsNote()
{
    FakeDesk* const desk = worker();
    const auto theCase = desk ? any(*desk, KindNo::Case) : std::nullopt;
    const QString text = freshWords();
    const auto audience = below(4) ? model::Audience::Team : model::Audience::OnlyMe;
    if (!theCase) return;
    const auto answer = (*desk)->addNote({*theCase, model::NoteType::Call, text, audience});
    saved(*desk, u"notes"_s, {text, KindNo::Note, answer.id.value_or(*theCase), theCase}, answer);
}

void Play::addsHealthNote()
{
    FakeDesk* const desk = worker();
    const auto theCase = desk ? any(*desk, KindNo::Case) : std::nullopt;
    const QString text = freshWords();
    if (!theCase || !holds(*desk, KindNo::Consent, m_consent)) return;
    const auto answer = (*desk)->addNote({*theCase, model::NoteType::Health, text, model::Audience::Team, true, m_consent});
    saved(*desk, u"notes of health"_s, {text, KindNo::Note, answer.id.value_or(*theCase), theCase}, answer);
}

void Play::writesNextStep()
{
    FakeDesk* const desk = worker();
    const auto theCase = desk ? any(*desk, KindNo::Case) : std::nullopt;
    const QString text = freshWords();
    if (!theCase) return;
    saved(*desk, u"writes"_s, {text, KindNo::Case, *theCase}, change(*desk, *theCase, model::Changes(KindNo::Case).to(Case::nextStep, text)));
}

void Play::rewritesNote()
{
    FakeDesk* const desk = worker();
    const auto note = desk ? any(*desk, KindNo::Note) : std::nullopt;
    const QString text = freshWords();
    if (!note) return;
    const Said words = saidOf(*desk, text, KindNo::Note, *note);
    saved(*desk, u"rewrites"_s, words, change(*desk, *note, model::Changes(KindNo::Note).to(Note::body, text)));
}

void Play::movesCase()
{
    FakeDesk* const desk = worker();
    const auto theCase = desk ? any(*desk, KindNo::Case) : std::nullopt;
    const auto state = model::CaseState(below(5));
    if (!theCase) return;
    saved(*desk, u"moves to %1"_s.arg(int(state)), {{}, KindNo::Case, *theCase}, change(*desk, *theCase, model::Changes(KindNo::Case).to(Case::state, state)));
}

void Play::settlesConflict()
{
    FakeDesk* const desk = opened();
    if (!desk) return;
    const auto conflicts = (*desk)->conflicts();
    if (conflicts.empty()) return;
    const auto& conflict = conflicts[below(quint32(conflicts.size()))];
    const auto keep = session::Settlement::Keep(below(4));
    const bool other = keep == session::Settlement::Keep::Other;
    const QString text = other ? freshWords() : QString();
    const Said words = saidOf(*desk, text, conflict.kind, conflict.record);
    saved(*desk, u"settles %1"_s.arg(int(keep)), words, (*desk)->settle({conflict.id, keep, text}));
}

void Play::changesConsent()
{
    FakeDesk* const desk = opened();
    const auto states = {model::ConsentState::Withdrawn, model::ConsentState::Expired, model::ConsentState::Given};
    const auto state = *(states.begin() + below(3));
    if (!desk || !holds(*desk, KindNo::Consent, m_consent)) return;
    saved(*desk, u"consent %1"_s.arg(int(state)), {{}, KindNo::Consent, m_consent},
          change(*desk, m_consent, model::Changes(KindNo::Consent).to(model::Consent::state, state)));
}

void Play::keepsDraft()
{
    FakeDesk* const desk = opened();
    if (!desk) return;
    const QString text = u"typing %1"_s.arg(below(1000));
    const auto fault = (*desk)->keepDraft(u"note:new"_s, text, 3);
    if (fault == session::CommandFault::None) drafts[desk->name] = text;
    else drafts.remove(desk->name);
    saw(u"%1 types: %2"_s.arg(desk->name).arg(int(fault)));
}

void Play::locks()
{
    FakeDesk* const desk = opened();
    if (!desk) return;
    desk->lock();
    saw(desk->name + u" is locked"_s);
}

}
