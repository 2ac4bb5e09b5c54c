#pragma once

#include "core/access/Projection.h"
#include "core/access/Subject.h"
#include "core/model/cases/Attachment.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Conflict.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "tests/access/Sessions.h"
#include "tests/support/Policies.h"

namespace carrel::tests {

/// A university on a Tuesday in term, made by the sentence: `office.caseOf(student, owner, team)`.
class Office : public Sessions
{
public:
    Entry staff()
    {
        using model::Staff;
        return shelf.add(Staff::kind)
            .with(Staff::name, QStringLiteral("Colleague"))
            .with(Staff::state, model::StaffState::Active);
    }
    Entry team() { return shelf.add(model::Team::kind).with(model::Team::name, QStringLiteral("Team")); }
    Entry member(const Entry& who, const Entry& of)
    {
        return shelf.add(model::Membership::kind)
            .with(model::Membership::staff, who.id())
            .with(model::Membership::team, of.id());
    }
    Entry post(const Entry& who, const QString& role, const QString& unit = {})
    {
        using model::Post;
        return shelf.add(Post::kind).with(Post::staff, who.id()).with(Post::role, role).with(Post::unit, unit);
    }
    /// Somebody with one role.
    Entry holder(const QString& role, const QString& unit = {})
    {
        Entry who = staff();
        post(who, role, unit);
        return who;
    }
    Entry relate(model::RelationshipKind kind, const Entry& who)
    {
        return shelf.add(model::Relationship::kind)
            .with(model::Relationship::kindOf, kind)
            .with(model::Relationship::staff, who.id());
    }
    Entry tutor(const Entry& who, const Entry& student)
    {
        return relate(model::RelationshipKind::PersonalTutor, who).with(model::Relationship::student, student.id());
    }
    Entry manages(const Entry& who, const Entry& person)
    {
        return relate(model::RelationshipKind::LineManager, who).with(model::Relationship::person, person.id());
    }
    Entry bar(const Entry& who, const Entry& student)
    {
        return relate(model::RelationshipKind::ConflictOfInterest, who)
            .with(model::Relationship::student, student.id());
    }

    Entry student()
    {
        using model::Student;
        return shelf.add(Student::kind)
            .with(Student::name, QStringLiteral("Amina Example"))
            .with(Student::programme, QStringLiteral("Law"))
            .with(Student::level, 5)
            .with(Student::school, QStringLiteral("School of Law"))
            .with(Student::faculty, QStringLiteral("Arts"));
    }
    Entry enrol(const Entry& student, QDate from = QDate(2025, 9, 22), QDate to = QDate(2026, 6, 26))
    {
        using model::Period;
        return shelf.add(Period::kind)
            .with(Period::student, student.id())
            .with(Period::course, QStringLiteral("LAW"))
            .with(Period::instance, QStringLiteral("2025"))
            .with(Period::start, from)
            .with(Period::expectedEnd, to)
            .with(Period::state, model::PeriodState::Open);
    }
    Entry enrolled()
    {
        Entry out = student();
        enrol(out);
        return out;
    }

    Entry caseOf(const Entry& student, const Entry& owner, const Entry& team)
    {
        using model::Case;
        return shelf.add(Case::kind)
            .with(Case::student, student.id())
            .with(Case::title, QStringLiteral("A case"))
            .with(Case::owner, owner.id())
            .with(Case::team, team.id())
            .with(Case::confidentiality, model::Confidentiality::Team)
            .with(Case::state, model::CaseState::Open);
    }
    /// Any kind that hangs on a case: note, action, support, referral.
    template <class K>
    Entry on(const Entry& held)
    {
        return shelf.add(K::kind).with(K::caseRef, held.id()).with(K::student, *held->student());
    }
    Entry note(const Entry& held, const Entry& author, model::Audience audience = model::Audience::Team)
    {
        return on<model::Note>(held)
            .with(model::Note::body, QStringLiteral("what was said"))
            .with(model::Note::type, model::NoteType::General)
            .with(model::Note::audience, audience)
            .with(model::Common::author, author.id());
    }
    Entry file(const Entry& held, const Entry& author, model::Audience audience = model::Audience::Team)
    {
        using model::Attachment;
        return on<Attachment>(held)
            .with(Attachment::name, QStringLiteral("letter.pdf"))
            .with(Attachment::size, 3)
            .with(Attachment::audience, audience)
            .with(Attachment::state, model::AttachmentState::Kept)
            .with(model::Common::author, author.id());
    }
    Entry piece(const Entry& file)
    {
        using model::AttachmentPart;
        return shelf.add(AttachmentPart::kind)
            .with(AttachmentPart::attachment, file.id())
            .with(AttachmentPart::student, *file->student())
            .with(AttachmentPart::ordinal, 0)
            .with(AttachmentPart::bytes, QStringLiteral("AAAA"));
    }
    Entry consent(const Entry& student)
    {
        return shelf.add(model::Consent::kind)
            .with(model::Consent::student, student.id())
            .with(model::Consent::state, model::ConsentState::Given);
    }
    /// A formal referral that has been sent, with the student's agreement.
    Entry referral(const Entry& held, const Entry& agreed, const QString& service)
    {
        using model::Referral;
        return on<Referral>(held)
            .with(Referral::kindOf, model::ReferralKind::Formal)
            .with(Referral::service, service)
            .with(Referral::reason, QStringLiteral("why"))
            .with(Referral::consent, agreed.id())
            .with(Referral::state, model::ReferralState::Sent);
    }
    Entry conflict(const Entry& target, model::Name field)
    {
        using model::Conflict;
        return shelf.add(Conflict::kind)
            .with(Conflict::targetKind, QString(target->kind().name()))
            .with(Conflict::target, target.id().text())
            .with(Conflict::field, QString(model::latin(field)))
            .with(Conflict::standing, QStringLiteral("one"))
            .with(Conflict::proposed, QStringLiteral("other"))
            .with(Conflict::state, model::ConflictState::Open);
    }

    std::vector<QByteArray> keys(const Entry& record, base::Moment at = noon())
    {
        std::vector<QByteArray> out;
        for (const auto& key : access::keysOf(*record, shelf, at).all) out.push_back(key.text);
        return out;
    }
    bool hasKey(const Entry& record, const char* prefix, base::Moment at = noon())
    {
        const auto all = keys(record, at);
        return std::any_of(all.begin(), all.end(), [prefix](const QByteArray& key) { return key.startsWith(prefix); });
    }
    /// When the key of that prefix stops holding.
    std::optional<base::Moment> keyEnds(const Entry& record, const char* prefix, base::Moment at = noon())
    {
        for (const auto& key : access::keysOf(*record, shelf, at).all) {
            if (key.text.startsWith(prefix)) return key.until;
        }
        return std::nullopt;
    }

    access::PersonRecords records(const Entry& who)
    {
        return {shelf.find(model::KindNo::Staff, who.id()), shelf.naming(model::KindNo::Post, "staff", who.id()),
                shelf.naming(model::KindNo::Membership, "staff", who.id()),
                shelf.naming(model::KindNo::Relationship, "staff", who.id())};
    }
    access::Entitlement entitled(const Entry& who, base::Moment at = noon())
    {
        return access::entitle(*policy, records(who), at);
    }
    std::optional<access::Projected> see(const Entry& who, const Entry& record,
                                         access::Surface surface = access::Surface::Online, base::Moment at = noon())
    {
        auto target = record->no() == model::KindNo::Conflict ? access::targetOf(*record, shelf) : nullptr;
        if (record->no() == model::KindNo::AttachmentPart) target = shelf.find(model::KindNo::Attachment, *record->parent());
        const access::Keys targetKeys = target ? access::keysOf(*target, shelf, at) : access::Keys();
        std::optional<access::Row> mirrored;
        if (target) mirrored.emplace(access::Row{*target, targetKeys, access::consentHolds(*target, shelf, at)});
        const access::Keys keys = access::keysOf(*record, shelf, at);
        return access::project(
            entitled(who, at),
            {*record, keys, access::consentHolds(*record, shelf, at), mirrored ? &*mirrored : nullptr}, surface, at);
    }
    model::Grain grain(const Entry& who, const Entry& record, const model::FieldSpec& field,
                       access::Surface surface = access::Surface::Online, base::Moment at = noon())
    {
        const auto seen = see(who, record, surface, at);
        return seen ? seen->view.grain(record->kind().position(field)) : model::Grain::None;
    }

    const access::Policy* policy = &shippedPolicy();
};

}
