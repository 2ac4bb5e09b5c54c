#pragma once

#include "core/access/Entitlement.h"
#include "core/hub/HubContext.h"
#include "core/hub/oidc/Provider.h"
#include "core/hub/store/WorkingSet.h"
#include "core/wire/Devices.h"

namespace carrel::hub {

struct KnownPerson;

/// One person on one installation, as the hub keeps it.
struct Desk {
    qint64 no = 0;
    wire::EnrolmentId id;
    model::RecordId staff;
    QString username;
    QByteArray signingKey;
    QByteArray hashKey;
    QString state; ///< active, forked, revoked, unproved
    qint64 cursor = 0;
    qint64 delivered = 0;
    qint64 acked = 0;
    qint64 lastN = 0;
    qint64 durableN = 0;
    QString entitlement;
    QByteArray deskKeys; ///< packed, of the entitlement its rows were sent under
    base::Moment leaseUntil;
    QByteArray share;
    qint64 trimmed = 0; ///< how many cases its person has trimmed from it
    qint64 head = 0; ///< the end of the feed, where the desk was locked
};

enum class SignInFault {
    WrongCredentials,
    TooManyTries,
    NoPerson,
    AgreementNeeded,
    NoAgreement,
    UnknownDesk,
    BadSignature,
    Revoked,
    NotOffered, ///< this hub does not let people in that way
    NoAccess,   ///< the provider vouches for the person, and no role is theirs
    Token,      ///< see `tokenFault`
};

/// Slows down guessing: after five wrong passwords a name waits, twice as long each time, ten minutes at most.
class SignInGuard
{
public:
    bool mayTry(const QString& user, base::Moment now);
    void failed(const QString& user, base::Moment now);
    void succeeded(const QString& user);

private:
    struct Tries {
        int failed = 0;
        base::Moment next;
    };
    std::mutex m_mutex;
    QHash<QString, Tries> m_tries;
};

/// Signing in, enrolling, and knowing again who calls.
class Enrolments
{
public:
    Enrolments(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    base::Result<wire::Enrolment, SignInFault> enrol(const wire::EnrolRequest& request);
    /// The share of a desk whose lease has ended, for its own person.
    base::Result<wire::LeaseReply, SignInFault> giveLease(const wire::LeaseRequest& request);
    base::Result<wire::Session, SignInFault> signIn(const wire::SessionRequest& request);
    /// After SignInFault::Token.
    TokenFault tokenFault() const { return m_tokenFault; }
    /// The desk a live session belongs to.
    std::optional<Desk> known(const QByteArray& token);
    /// Locked for the rest of the transaction, so that one desk's calls go one after the other.
    std::optional<Desk> locked(qint64 no);
    std::optional<Desk> byId(const wire::EnrolmentId& id);
    /// The agreement in force, if any.
    std::optional<wire::Agreement> agreement(WorkingSet& set);

private:
    /// Somebody who has shown who they are.
    struct Shown {
        model::RecordId staff;
        QString user;
        std::optional<Newcomer> newcomer; ///< when the provider vouches for them
    };
    base::Result<Shown, SignInFault> showPassword(const QString& user, const QString& password);
    base::Result<Shown, SignInFault> showProof(const wire::OpenIdProof& proof, const QByteArray& signingKey);
    base::Result<Shown, SignInFault> show(const wire::EnrolRequest& request);
    base::Result<Shown, SignInFault> show(const wire::SessionRequest& request);
    Desk makeDesk(const wire::EnrolRequest& request, const Shown& who, const wire::Lease& lease);
    std::optional<model::RecordId> checkPassword(const QString& user, const QString& password);
    base::Result<base::Done, SignInFault> checkAgreement(WorkingSet& set, const model::RecordId& staff, const QString& accepted);
    void accept(WorkingSet& set, const model::RecordId& staff, const QString& version);
    wire::Session openSession(qint64 enrolment);
    std::optional<Desk> read(const QString& where, const QVariantList& values);

    Db& m_db;
    const HubContext& m_context;
    TokenFault m_tokenFault = TokenFault::Unreadable;
};

/// Who signs in by this name.
std::optional<model::RecordId> staffOf(Db& db, const QString& user);
/// What the person may see now.
access::Entitlement entitlementOf(WorkingSet& set, const model::RecordId& staff, const HubContext& context);
/// The same, from memory where it is known. `head` is the end of the feed as this transaction sees it.
std::shared_ptr<const KnownPerson> personAt(Db& db, const model::RecordId& staff, const HubContext& context, qint64 head);

}
