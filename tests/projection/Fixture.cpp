#include "tests/projection/Fixture.h"

namespace carrel::tests {

using model::KindNo;
using model::Record;
using namespace Qt::StringLiterals;

SmallUniversity::SmallUniversity(const QString& postgres, const QByteArray& seed) : campus(postgres, seed)
{
    using model::RelationshipKind;
    for (const auto& user : {u"rhian"_s, u"gareth"_s}) {
        campus.addStaff(user, {u"adviser"_s});
        campus.join(user, "success");
    }
    campus.addStaff(u"other"_s, {u"adviser"_s});
    campus.join(u"other"_s, "elsewhere");
    campus.addStaff(u"morag"_s, {u"line-manager"_s});
    campus.addStaff(u"tegan"_s, {u"personal-tutor"_s});
    campus.addStaff(u"sian"_s, {u"specialist"_s}, u"counselling"_s);
    campus.relate(RelationshipKind::LineManager, u"morag"_s, campus.staff(u"rhian"_s));
    for (const char* key : {"1", "2", "3"}) campus.addStudent(key, u"Student "_s + QString::fromLatin1(key));
    campus.relate(RelationshipKind::PersonalTutor, u"tegan"_s, campus.id("student/1"));
}

Record SmallUniversity::caseOf(const QByteArray& key, const QByteArray& student, const QString& title, const QByteArray& team)
{
    using model::Case;
    Record held = campus.record(KindNo::Case, "case/" + key);
    held.put(Case::student, campus.id("student/" + student));
    held.put(Case::title, title);
    held.put(Case::owner, campus.staff(u"rhian"_s));
    held.put(Case::team, campus.id("team/" + team));
    held.put(Case::confidentiality, model::Confidentiality::Team);
    held.put(Case::state, model::CaseState::Open);
    return held;
}

Record SmallUniversity::note(const QByteArray& key, const Record& held, const QString& body)
{
    using model::Note;
    Record note = on<Note>("note/" + key, held);
    note.put(Note::type, model::NoteType::General);
    note.put(Note::body, body);
    note.put(Note::audience, model::Audience::Team);
    note.put(model::Common::author, campus.staff(u"rhian"_s));
    return note;
}

Record SmallUniversity::consent(const QByteArray& key, const QByteArray& student)
{
    using model::Consent;
    Record consent = campus.record(KindNo::Consent, "consent/" + key);
    consent.put(Consent::student, campus.id("student/" + student));
    consent.put(Consent::scope, u"health"_s);
    consent.put(Consent::state, model::ConsentState::Given);
    return consent;
}

Record SmallUniversity::referral(const QByteArray& key, const Record& held, const Record& agreed, const QString& reason)
{
    using model::Referral;
    Record referral = on<Referral>("referral/" + key, held);
    referral.put(Referral::kindOf, model::ReferralKind::Formal);
    referral.put(Referral::service, u"counselling"_s);
    referral.put(Referral::reason, reason);
    referral.put(Referral::consent, agreed.id());
    referral.put(Referral::state, model::ReferralState::Sent);
    return referral;
}

Record SmallUniversity::conflict(const QByteArray& key, const Record& target, model::Name field, const QString& standing)
{
    using model::Conflict;
    Record conflict = campus.record(KindNo::Conflict, "conflict/" + key);
    conflict.put(Conflict::targetKind, QString(target.kind().name()));
    conflict.put(Conflict::target, target.id().text());
    conflict.put(Conflict::field, QString(model::latin(field)));
    conflict.put(Conflict::standing, u'"' + standing + u'"');
    conflict.put(Conflict::proposed, u"\"another\""_s);
    conflict.put(Conflict::state, model::ConflictState::Open);
    if (const auto student = target.student()) conflict.put(Conflict::student, *student);
    return conflict;
}

std::vector<hub::FeedEntry> SmallUniversity::put(const std::vector<Record>& records)
{
    hub::Transaction transaction(campus.db());
    hub::WorkingSet set(campus.db());
    for (const Record& record : records) set.put(record);
    auto entries = hub::FeedWriter(campus.db(), campus.clock, campus.context().salts).append(set, {}, {"import", {}, 0});
    transaction.commit();
    return entries;
}

bool SmallUniversity::hints(const RawDesk& desk, const std::vector<hub::FeedEntry>& entries)
{
    return !campus.service().desksToHint(entries, {desk.enrolmentId()}).empty();
}

RawDesk& SmallUniversity::desk(const QString& user)
{
    desks.push_back(std::make_unique<RawDesk>(campus, user, "raw " + user.toUtf8()));
    if (!desks.back()->enrol()) qFatal("the desk could not be enrolled");
    desks.back()->drain();
    return *desks.back();
}

}
