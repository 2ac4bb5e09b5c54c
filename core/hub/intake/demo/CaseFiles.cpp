#include "core/hub/intake/demo/CaseFiles.h"

#include "core/hub/intake/demo/DemoFiles.h"
#include "core/hub/intake/demo/StaffRoom.h"
#include "core/model/cases/Attachment.h"
#include "core/model/cases/Explanation.h"
#include "core/model/governance/Conflict.h"

namespace carrel::hub::demo {

using namespace Qt::StringLiterals;
using model::Action;
using model::Attachment;
using model::AttachmentPart;
using model::Case;
using model::Conflict;
using model::Consent;
using model::Explanation;
using model::KindNo;
using model::Note;
using model::Record;
using model::Referral;
using model::Support;

namespace {

const QString SuccessNotice = u"student-success 2026-09"_s;

struct DeclinedText {
    Name key;
    Text about;
    Text consequence;
};

constexpr DeclinedText declinedTexts[] = {
    {"amira", u"What keeps the mornings busy at home",
     u"Recordings can be asked for without saying why. A later deadline would need a reason that the course office can see."},
    {"olesia", u"A telephone number", u"We write by e-mail only, so a change of plan on the same day may reach you late."},
};

class CaseFile
{
public:
    CaseFile(Bench& bench, const CaseText& text) : m_bench(bench), m_text(text) {}

    void add()
    {
        addCase();
        int count = 0;
        for (const NoteText& note : m_text.notes) addNote(note, ++count);
        for (const ActionText& action : m_text.actions) addAction(action, ++count);
        for (const SupportText& support : m_text.supports) addSupport(support, ++count);
        for (const ReferralText& referral : m_text.referrals) addReferral(referral, ++count);
        addExplanations();
        addFiles();
    }

private:
    QDate day(int count) const { return m_bench.calendar().workingDay(count); }
    model::RecordId owner() const { return m_bench.staff(m_text.owner); }

    Stamp stamp(int daysFromToday, int hour, int minute, Name by = {}) const
    {
        return {Calendar::at(day(daysFromToday), hour, minute), by.empty() ? owner() : m_bench.staff(by),
                model::Provenance::Staff, SuccessNotice};
    }

    /// What is written down at the end of a meeting: after the case's first note, and never in the future.
    Stamp written(int count) const
    {
        const NoteText& first = m_text.notes.front();
        return stamp(first.day, first.hour, first.minute + 5 * count);
    }

    Name team() const
    {
        for (const StaffText& person : staffTexts()) {
            if (person.key == m_text.owner) return person.team;
        }
        return {};
    }

    template <class Kind>
    Record child(KindNo kind, const char* what, int count, const Stamp& stamp) const
    {
        const QByteArray key = QByteArray(what) + '/' + Bench::bytes(m_text.key) + '/' + QByteArray::number(count);
        Record record = m_bench.make(kind, m_bench.id(key), stamp);
        record.put(Kind::caseRef, m_bench.caseOf(m_text.key));
        record.put(Kind::student, m_bench.student(m_text.key));
        return record;
    }

    void addCase()
    {
        Record held = m_bench.make(KindNo::Case, m_bench.caseOf(m_text.key), stamp(m_text.opened, 9, 5));
        held.put(Case::student, m_bench.student(m_text.key));
        held.put(Case::title, m_bench.words(m_text.title));
        held.put(Case::type, Bench::text(m_text.type));
        held.put(Case::owner, owner());
        held.put(Case::team, m_bench.team(team()));
        if (!m_text.assignee.empty()) held.put(Case::assignees, {m_bench.staff(m_text.assignee)});
        held.put(Case::priority, m_text.priority);
        held.put(Case::confidentiality, m_text.confidentiality);
        held.put(Case::state, m_text.state);
        if (!m_text.reason.empty()) held.put(Case::stateReason, m_bench.words(m_text.reason));
        if (!m_text.nextStep.empty()) held.put(Case::nextStep, m_bench.words(m_text.nextStep));
        if (m_text.due != NoDay) held.put(Case::nextDue, day(m_text.due));
        held.put(Case::summary, m_bench.words(m_text.summary));
        held.put(Case::openedOn, day(m_text.opened));
        if (m_text.closed != NoDay) held.put(Case::closedOn, day(m_text.closed));
        held.put(Case::toldStudent, true);
        m_bench.keep(std::move(held));
    }

    void addNote(const NoteText& text, int count)
    {
        Stamp when = stamp(text.day, text.hour, text.minute, text.by);
        Record note = child<Note>(KindNo::Note, "note", count, when);
        // People write after they have listened.
        const base::Moment recorded = when.at.plusSeconds(60 * (6 + 7 * (count % 4)));
        note.put(model::Common::recorded, recorded);
        note.put(model::Common::received, recorded.plusSeconds(40));
        note.put(Note::type, text.type);
        note.put(Note::body, m_bench.words(text.body));
        note.put(Note::audience, text.audience);
        note.put(Note::special, !text.consent.empty());
        if (!text.consent.empty()) note.put(Note::consent, m_bench.consent(text.consent));
        note.put(Note::toldStudent, true);
        note.put(Note::state, model::NoteState::Signed);
        m_bench.keep(std::move(note));
    }

    void addAction(const ActionText& text, int count)
    {
        Record action =
            child<Action>(KindNo::Action, "action", count, text.done == NoDay ? written(count) : written(0));
        action.put(Action::what, m_bench.words(text.what));
        action.put(Action::owner, text.owner.empty() ? owner() : m_bench.staff(text.owner));
        action.put(Action::due, day(text.due));
        if (text.done != NoDay) action.put(Action::doneOn, day(text.done));
        if (!text.outcome.empty()) action.put(Action::outcome, m_bench.words(text.outcome));
        action.put(Action::state, text.state);
        m_bench.keep(std::move(action));
    }

    void addSupport(const SupportText& text, int count)
    {
        Record support = child<Support>(KindNo::Support, "support", count, written(count));
        support.put(Support::what, m_bench.words(text.what));
        support.put(Support::who, m_bench.words(text.who));
        support.put(Support::by, day(text.by));
        support.put(Support::agreed, true);
        if (!text.outcome.empty()) support.put(Support::outcome, m_bench.words(text.outcome));
        support.put(Support::improved, text.improved);
        support.put(Support::state, text.state);
        m_bench.keep(std::move(support));
    }

    void addReferral(const ReferralText& text, int count)
    {
        Record referral = child<Referral>(KindNo::Referral, "referral", count, stamp(text.day, 15, 30 + count));
        referral.put(Referral::kindOf, text.kind);
        referral.put(Referral::service, Bench::text(text.service));
        referral.put(Referral::reason, m_bench.words(text.reason));
        if (!text.shared.empty()) referral.put(Referral::shared, m_bench.words(text.shared));
        if (!text.consent.empty()) referral.put(Referral::consent, m_bench.consent(text.consent));
        referral.put(Referral::state, text.state);
        if (text.chase != NoDay) referral.put(Referral::chaseOn, day(text.chase));
        if (!text.reply.empty()) referral.put(Referral::reply, m_bench.words(text.reply));
        m_bench.keep(std::move(referral));
    }

    Record explained(model::ExplanationSort sort, Text about, int count) const
    {
        using model::ConsentMethod;
        Record record = child<Explanation>(KindNo::Explanation, "explanation", count, stamp(m_text.opened, 9, 10 + count));
        record.put(Explanation::sort, sort);
        record.put(Explanation::about, m_bench.words(about));
        record.put(Explanation::method, m_text.key.size() % 2 == 0 ? ConsentMethod::InPerson : ConsentMethod::Phone);
        record.put(Explanation::on, day(m_text.opened));
        record.put(Explanation::state, model::ExplanationState::Recorded);
        return record;
    }

    void addExplanations()
    {
        m_bench.keep(explained(model::ExplanationSort::Told, u"Why we write down what we agree, who reads it, and how to ask for a copy", 1));
        for (const DeclinedText& text : declinedTexts) {
            if (text.key != m_text.key) continue;
            Record record = explained(model::ExplanationSort::Declined, text.about, 2);
            record.put(Explanation::consequence, m_bench.words(text.consequence));
            m_bench.keep(std::move(record));
        }
    }

    void addFiles()
    {
        int count = 0;
        if (m_text.key == "amira") {
            addFile(++count, u"Extension request.pdf", model::FileSort::Pdf,
                    pdfOf({"Request for an extension", "", "Module: Dissertation", "Asked for: two more weeks", "Agreed with the module leader."}));
            addFile(++count, u"Bus times and lectures.png", model::FileSort::Png, timetablePng());
        } else if (m_text.key == "callum") {
            addFile(++count, u"What we agreed.txt", model::FileSort::PlainText,
                    "What we agreed\n\n- Two drafts are read together before they are handed in.\n- A short meeting every other week.\n- We write down what helped.\n");
        }
    }

    void addFile(int count, Text name, model::FileSort sort, const QByteArray& bytes)
    {
        Record file = child<Attachment>(KindNo::Attachment, "file", count, written(count));
        file.put(Attachment::name, m_bench.words(name));
        file.put(Attachment::sort, sort);
        file.put(Attachment::size, bytes.size());
        file.put(Attachment::digest, model::digestOf(bytes));
        file.put(Attachment::audience, model::Audience::Team);
        file.put(Attachment::state, model::AttachmentState::Kept);
        const model::RecordId id = file.id();
        m_bench.keep(std::move(file));
        qint64 ordinal = 0;
        for (const QString& piece : model::takeApart(bytes)) {
            Record part = m_bench.make(KindNo::AttachmentPart, model::pieceId(id, ordinal), written(count));
            part.put(AttachmentPart::attachment, id);
            part.put(AttachmentPart::student, m_bench.student(m_text.key));
            part.put(AttachmentPart::ordinal, ordinal++);
            part.put(AttachmentPart::bytes, piece);
            m_bench.keep(std::move(part));
        }
    }

    Bench& m_bench;
    const CaseText& m_text;
};

void addConsent(Bench& bench, const ConsentText& text)
{
    const int day = text.given == NoDay ? -3 : text.given;
    const auto on = [&](int count) { return bench.calendar().workingDay(count); };
    Record consent = bench.make(
        KindNo::Consent, bench.consent(text.key),
        {Calendar::at(on(day), 11, 20), bench.staff(text.recordedBy), model::Provenance::Student, SuccessNotice});
    consent.put(Consent::student, bench.student(text.student));
    consent.put(Consent::scope, bench.words(text.scope));
    consent.put(Consent::forPurpose, bench.words(text.purpose));
    consent.put(Consent::recipients, bench.words(text.recipients));
    consent.put(Consent::wording, u"2026-09"_s);
    consent.put(Consent::method, text.method);
    consent.put(Consent::evidence, bench.words(text.evidence));
    if (text.given != NoDay) consent.put(Consent::givenOn, on(text.given));
    if (text.expires != NoDay) consent.put(Consent::expires, on(text.expires));
    consent.put(Consent::state, text.state);
    if (text.withdrawn != NoDay) consent.put(Consent::withdrawnOn, on(text.withdrawn));
    bench.keep(std::move(consent));
}

/// Two people changed the next step of one case on the same afternoon. What stands is what the case says.
void addConflict(Bench& bench, Name of, Text proposed)
{
    const CaseText* text = nullptr;
    for (const auto stories : allStories()) {
        for (const CaseText& one : stories) text = one.key == of ? &one : text;
    }
    const QDate day = bench.calendar().workingDay(-1);
    const base::Moment standing = Calendar::at(day, 13, 58);
    const base::Moment late = Calendar::at(day, 14, 4);
    Record conflict =
        bench.make(KindNo::Conflict, bench.id("conflict/" + Bench::bytes(of)), {late, {}, model::Provenance::System});
    conflict.put(Conflict::targetKind, u"case"_s);
    conflict.put(Conflict::target, bench.caseOf(of).text());
    conflict.put(Conflict::field, Bench::text(Case::nextStep.name));
    conflict.put(Conflict::standing, bench.words(text->nextStep));
    conflict.put(Conflict::proposed, bench.words(proposed));
    conflict.put(Conflict::standingBy, bench.staff(text->assignee));
    conflict.put(Conflict::proposedBy, bench.staff(text->owner));
    conflict.put(Conflict::standingAt, standing);
    conflict.put(Conflict::proposedAt, late);
    conflict.put(Conflict::state, model::ConflictState::Open);
    conflict.put(Conflict::student, bench.student(of));
    bench.keep(std::move(conflict));
}

}

std::vector<std::span<const CaseText>> allStories()
{
    return {settlingStories(), studyStories(), placementStories(), lifeStories(), homeStories(), nextStories()};
}

void addCaseFiles(Bench& bench)
{
    for (const ConsentText& consent : consentTexts()) addConsent(bench, consent);
    for (const auto stories : allStories()) {
        for (const CaseText& text : stories) CaseFile(bench, text).add();
    }
    addConflict(bench, "callum", u"Read the essay draft together, and ask whether one meeting a month is enough");
}

}
