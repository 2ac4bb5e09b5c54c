#include "core/hub/desks/Enrolments.h"

#include "core/base/Digest.h"
#include "core/hub/desks/ClaimedPosts.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/store/Schema.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"

namespace carrel::hub {

using base::Moment;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String deskColumns("no, id, staff, username, signing_key, hash_key, state, cursor, delivered, acked, last_n, durable_n, "
                                    "entitlement, desk_keys, lease_until, share, trimmed");
constexpr QLatin1String AgreementService("staff-confidentiality");

constexpr int LongestWait = 600;

QString tokenHash(const QByteArray& token) { return QString::fromLatin1(base::digest(token, {}).toHex()); }

}

bool SignInGuard::mayTry(const QString& user, Moment now)
{
    const std::lock_guard lock(m_mutex);
    const Moment next = m_tries.value(user).next;
    // A clock that was ahead and has come back must lock nobody out for years.
    return next <= now || next > now.plusSeconds(LongestWait);
}

void SignInGuard::failed(const QString& user, Moment now)
{
    const std::lock_guard lock(m_mutex);
    Tries& tries = m_tries[user];
    if (++tries.failed >= 5) tries.next = now.plusSeconds(std::min(LongestWait, 15 << std::min(tries.failed - 5, 6)));
}

void SignInGuard::succeeded(const QString& user)
{
    const std::lock_guard lock(m_mutex);
    m_tries.remove(user);
}

std::optional<RecordId> staffOf(Db& db, const QString& user)
{
    const auto staff = db.one(u"SELECT staff FROM account WHERE username = ?"_s, {user});
    return staff ? RecordId::parse(staff->toString()) : std::nullopt;
}

access::Entitlement entitlementOf(WorkingSet& set, const RecordId& staff, const HubContext& context)
{
    access::PersonRecords person{set.find(KindNo::Staff, staff), {}, {}, {}};
    if (!person.staff) return {staff, context.policy->version(), {}, {}, {}, context.policy->desk(), {}};
    person.posts = set.naming(KindNo::Post, "staff", staff);
    person.memberships = set.naming(KindNo::Membership, "staff", staff);
    person.relationships = set.naming(KindNo::Relationship, "staff", staff);
    return access::entitle(*context.policy, person, context.clock.now());
}

std::shared_ptr<const KnownPerson> personAt(Db& db, const RecordId& staff, const HubContext& context, qint64 head)
{
    const Moment now = context.clock.now();
    context.shelf->follow(db, head);
    if (auto known = context.shelf->person(staff, *context.policy, head, now)) return known;
    WorkingSet set(db);
    auto who = entitlementOf(set, staff, context);
    auto person = std::make_shared<KnownPerson>(KnownPerson{context.policy, who, QString::fromLatin1(who.grants(*context.policy)), {}, {}});
    for (QByteArray& text : who.deskKeys()) person->texts.emplace_back(keyNo(text), std::move(text));
    std::sort(person->texts.begin(), person->texts.end());
    for (const auto& [number, text] : person->texts) person->keys.push_back(number);
    // What was committed while this was read would otherwise be taken for what was true before it.
    if (feedHead(db) == head) context.shelf->keep(staff, person, head, now);
    return person;
}

std::optional<Desk> Enrolments::read(const QString& where, const QVariantList& values)
{
    Rows rows = m_db.run(u"SELECT "_s + deskColumns + u", (SELECT coalesce(max(seq), 0) FROM feed) FROM enrolment WHERE "_s + where, values);
    if (!rows.next()) return std::nullopt;
    const auto id = wire::EnrolmentId::parse(rows.text(1));
    const auto staff = RecordId::parse(rows.text(2));
    if (!id || !staff) return std::nullopt;
    return Desk{rows.number(0),  *id,             *staff,          rows.text(3),    rows.bytes(4),   rows.bytes(5),
                rows.text(6),    rows.number(7),  rows.number(8),  rows.number(9),  rows.number(10), rows.number(11),
                rows.text(12),   QByteArray::fromHex(rows.text(13).toLatin1()), {rows.number(14)}, rows.bytes(15), rows.number(16), rows.number(17)};
}

std::optional<Desk> Enrolments::known(const QByteArray& token)
{
    if (token.isEmpty()) return std::nullopt;
    return read(u"no = (SELECT enrolment FROM session WHERE token_hash = ? AND until > ?)"_s, {tokenHash(token), m_context.clock.now().ms});
}

std::optional<Desk> Enrolments::locked(qint64 no)
{
    return read(m_db.isPostgres() ? u"no = ? FOR UPDATE"_s : u"no = ?"_s, {no});
}

std::optional<Desk> Enrolments::byId(const wire::EnrolmentId& id) { return read(u"id = ?"_s, {id.text()}); }

std::optional<wire::Agreement> Enrolments::agreement(WorkingSet& set)
{
    using model::Notice;
    const auto& kind = model::kindView(KindNo::Notice);
    std::optional<wire::Agreement> found;
    const auto all = loadNaming(m_db, kind, kind.at(kind.position(u"service"_s)), AgreementService);
    set.adopt(all);
    for (const Held& held : all) {
        if (held.record->get(Notice::state) != model::NoticeState::Current) continue;
        found = {held.record->get(Notice::version).value_or(QString()), held.record->get(Notice::title).value_or(QString()),
                 held.record->get(Notice::text).value_or(QString())};
    }
    return found;
}

std::optional<RecordId> Enrolments::checkPassword(const QString& user, const QString& password)
{
    Rows rows = m_db.run(u"SELECT staff, hash, state FROM account WHERE username = ?"_s, {user});
    const bool there = rows.next();
    // An unknown name costs as much time as a wrong password: nothing tells which names exist.
    static const QByteArray nobody = base::passwordHash(u"nobody has this password"_s, m_context.stretch);
    const bool matches = base::passwordMatches(there ? rows.text(1).toLatin1() : nobody, password);
    if (!there || !matches || rows.text(2) != u"active") return std::nullopt;
    return RecordId::parse(rows.text(0));
}

base::Result<base::Done, SignInFault> Enrolments::checkAgreement(WorkingSet& set, const RecordId& staff, const QString& accepted)
{
    const auto inForce = agreement(set);
    if (!inForce) return SignInFault::NoAgreement;
    const bool known = m_db.one(u"SELECT at FROM acceptance WHERE staff = ? AND version = ?"_s, {staff.text(), inForce->version}).has_value();
    if (known) return base::Done{};
    if (accepted != inForce->version) return SignInFault::AgreementNeeded;
    accept(set, staff, inForce->version);
    return base::Done{};
}

void Enrolments::accept(WorkingSet& set, const RecordId& staff, const QString& version)
{
    m_db.run(u"INSERT INTO acceptance (staff, version, at) VALUES (?, ?, ?)"_s, {staff.text(), version, m_context.clock.now().ms});
    model::Record record = *set.find(KindNo::Staff, staff);
    record.put(model::Staff::agreementVersion, version);
    record.put(model::Staff::agreementOn, m_context.clock.now().day());
    set.put(std::move(record));
    FeedWriter(m_db, m_context.clock, m_context.salts).append(set, {}, {"agreement", staff, 0});
}

wire::Session Enrolments::openSession(qint64 enrolment)
{
    const Moment now = m_context.clock.now();
    const wire::Session session{m_context.random.bytes(32).toHex(), now.plusSeconds(SessionSeconds)};
    m_db.run(u"DELETE FROM session WHERE until <= ?"_s, {now.ms});
    m_db.run(u"INSERT INTO session (token_hash, enrolment, until) VALUES (?, ?, ?)"_s, {tokenHash(session.token), enrolment, session.until.ms});
    return session;
}

Desk Enrolments::makeDesk(const wire::EnrolRequest& request, const Shown& who, const wire::Lease& lease)
{
    const Moment now = m_context.clock.now();
    const auto id = wire::EnrolmentId::draw(m_context.random);
    const QByteArray hashKey = m_context.random.bytes(32);
    const QString insert = u"INSERT INTO enrolment (no, id, staff, username, desk_name, system, version, signing_key, hash_key, made_at, seen_at, "
                           u"state, cursor, delivered, acked, last_n, durable_n, entitlement, desk_keys, lease_until, share, trimmed) "
                           u"SELECT coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'active', 0, 0, 0, 0, 0, '', '', ?, ?, 0 FROM enrolment"_s;
    m_db.run(insert, {id.text(), who.staff.text(), who.user, request.deskName.left(100), request.system.left(100), request.version.left(40),
                      request.signingKey, hashKey, now.ms, now.ms, lease.until.ms, lease.share});
    return *byId(id);
}

base::Result<wire::Enrolment, SignInFault> Enrolments::enrol(const wire::EnrolRequest& request)
{
    auto who = show(request);
    if (!who) return who.error();
    Shown shown = std::move(who).value();
    Transaction transaction(m_db);
    WorkingSet set(m_db);
    const auto person = set.find(KindNo::Staff, shown.staff);
    if (!person) return SignInFault::NoPerson;
    const auto agreed = checkAgreement(set, shown.staff, request.agreement);
    if (!agreed) return agreed.error();
    if (shown.newcomer) agreePosts(set, shown.staff, shown.newcomer->roles, m_context);

    const wire::Lease lease{m_context.clock.now().plusDays(LeaseDays), m_context.random.bytes(32)};
    const Desk desk = makeDesk(request, shown, lease);
    const wire::Session session = openSession(desk.no);
    const auto entitlement = entitlementOf(set, shown.staff, m_context);
    wire::Enrolment out{desk.id, shown.staff, person->get(model::Staff::name).value_or(QString()), entitlement.roles, m_context.epoch,
                        m_context.policy->version(), desk.hashKey, m_context.keys->seal.publicKey, session.token, session.until, lease,
                        *agreement(set), shown.user, entitlement.desk, entitlement.rightWords()};
    transaction.commit();
    if (shown.newcomer) shown.newcomer->claim.keep();
    return out;
}

base::Result<wire::Session, SignInFault> Enrolments::signIn(const wire::SessionRequest& request)
{
    auto who = show(request);
    if (!who) return who.error();
    Shown shown = std::move(who).value();
    Transaction transaction(m_db);
    const auto desk = byId(request.enrolment);
    if (!desk || desk->staff != shown.staff) return SignInFault::UnknownDesk;
    if (!base::signatureHolds(request.signature, wire::sessionPart(request.enrolment, request.user, request.at), desk->signingKey)) {
        return SignInFault::BadSignature;
    }
    if (desk->state == u"revoked") return SignInFault::Revoked;
    WorkingSet set(m_db);
    const auto agreed = checkAgreement(set, shown.staff, request.agreement);
    if (!agreed) return agreed.error();
    if (shown.newcomer) agreePosts(set, shown.staff, shown.newcomer->roles, m_context);
    const wire::Session session = openSession(desk->no);
    m_db.run(u"UPDATE enrolment SET seen_at = ? WHERE no = ?"_s, {m_context.clock.now().ms, desk->no});
    transaction.commit();
    if (shown.newcomer) shown.newcomer->claim.keep();
    return session;
}

base::Result<wire::LeaseReply, SignInFault> Enrolments::giveLease(const wire::LeaseRequest& request)
{
    auto who = show(wire::EnrolRequest{request.user, request.password, {}, {}, {}, request.signingKey, {}, request.proof, request.signature});
    if (!who) return who.error();
    Shown shown = std::move(who).value();
    Transaction transaction(m_db);
    const auto desk = byId(request.enrolment);
    if (!desk || desk->staff != shown.staff) return SignInFault::UnknownDesk;
    if (desk->state == u"revoked") return SignInFault::Revoked;
    WorkingSet set(m_db);
    if (entitlementOf(set, desk->staff, m_context).roles.empty()) return SignInFault::NoAccess;
    const Moment now = m_context.clock.now();
    const wire::LeaseReply reply{{now.plusDays(LeaseDays), desk->share}, now};
    m_db.run(u"UPDATE enrolment SET seen_at = ?, lease_until = ? WHERE no = ?"_s, {now.ms, reply.lease.until.ms, desk->no});
    transaction.commit();
    if (shown.newcomer) shown.newcomer->claim.keep();
    return reply;
}

}
