#pragma once

#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Student.h"
#include "tests/support/FakeCampus.h"

namespace carrel::tests {

// The sentences that stories are made of. One that cannot be said ends the story loudly.

/// The success team's case about Amira, the first student.
model::RecordId openCase(FakeCampus& campus, FakeDesk& desk, const QString& title, const QByteArray& student = "student/1");
model::RecordId openConfidentialCase(FakeCampus& campus, FakeDesk& desk, const QString& title);
model::RecordId addNote(FakeDesk& desk, const model::RecordId& theCase, const QString& body);
model::RecordId addHealthNote(FakeDesk& desk, const model::RecordId& theCase, const QString& body, const model::RecordId& consent);
/// A consent of Amira's that is given, straight into the hub's store.
model::RecordId giveConsent(FakeCampus& campus, const QByteArray& key, std::optional<QDate> expires = {});

session::CommandAnswer change(FakeDesk& desk, const model::RecordId& id, const model::Changes& changes);
template <class T>
void write(FakeDesk& desk, model::KindNo kind, const model::RecordId& id, const model::Field<T>& field,
           const std::type_identity_t<T>& value)
{
    const auto answer = change(desk, id, model::Changes(kind).to(field, value));
    if (!answer.ok()) qFatal("the field could not be written, fault %d", int(answer.fault));
}
inline void writeNextStep(FakeDesk& desk, const model::RecordId& id, const QString& text)
{
    write(desk, model::KindNo::Case, id, model::Case::nextStep, text);
}

/// What a desk shows of one field: its value, or `(absent)`, `(withheld)`, `(masked)`, `(empty)`.
QString shown(FakeDesk& desk, model::KindNo kind, const model::RecordId& id, const model::FieldSpec& field);
inline QString nextStep(FakeDesk& desk, const model::RecordId& id)
{
    return shown(desk, model::KindNo::Case, id, model::Case::nextStep);
}
inline QString bodyOf(FakeDesk& desk, const model::RecordId& id) { return shown(desk, model::KindNo::Note, id, model::Note::body); }
bool holds(FakeDesk& desk, model::KindNo kind, const model::RecordId& id);
/// The same of the record as the hub has it.
QString atHub(FakeCampus& campus, model::KindNo kind, const model::RecordId& id, const model::FieldSpec& field);

/// What the hub made of the desk's edits, as `quarantined scope`, `conflict`, `merged` …
QStringList told(FakeDesk& desk);
/// The edits in quarantine, as `scope note`, oldest first.
QStringList quarantined(FakeCampus& campus);
std::vector<qint64> quarantineNumbers(FakeCampus& campus);
/// Ingrid, the governance officer, who settles what waits; she comes when she is first asked for.
model::RecordId officer(FakeCampus& campus);

/// The answer to a question asked online.
session::OnlineAnswer readOnline(FakeCampus& campus, FakeDesk& desk, model::KindNo kind, const model::RecordId& id);
session::OnlineAnswer searchOnline(FakeCampus& campus, FakeDesk& desk, model::KindNo kind, const QString& words);
session::SignInFault signIn(FakeCampus& campus, FakeDesk& desk, const QString& agreement = {});
session::SignInFault enrolAgain(FakeCampus& campus, FakeDesk& desk);

/// The shipped policy, but a line manager sees no summaries.
std::shared_ptr<const access::Policy> narrowerPolicy();

/// A desk of each of these people, enrolled and filled.
std::vector<FakeDesk*> desksOf(FakeCampus& campus, const QStringList& users);

}
