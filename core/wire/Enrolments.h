#pragma once

#include "core/wire/Mutations.h"
#include "core/wire/Pages.h"
#include "core/wire/SignIn.h"

namespace carrel::wire {

/// A confidentiality agreement a person must accept before their desk may hold anything.
struct Agreement {
    QString version;
    QString title;
    QString text;
    bool operator==(const Agreement&) const = default;
};

/// Who signs in, on which desk; `signingKey` is the desk's public half. `agreement` is the version the person has just
/// accepted, or empty. Either a name and a password, or a proof with the desk's signature over `enrolPart`.
struct EnrolRequest {
    QString user;
    QString password;
    QString deskName;
    QString system;
    QString version;
    QByteArray signingKey;
    QString agreement;
    std::optional<OpenIdProof> proof = {};
    QByteArray signature = {};
};

struct Enrolment {
    EnrolmentId id;
    model::RecordId person;
    QString personName;
    std::vector<QString> roles;
    QString epoch;
    QString policy;
    QByteArray hashKey; ///< keys the hashes of this enrolment's mutations
    QByteArray sealKey; ///< the hub's public key
    QByteArray session;
    base::Moment sessionUntil;
    Lease lease;
    Agreement agreement; ///< the one in force
    QString user = {};   ///< by whom the hub knows the person
    model::DeskRules desk = {};
    std::vector<QString> rights = {}; ///< what this person may do besides: words of the policy
};

/// Signing in again on a desk that is enrolled: the password or a proof, and the desk's own signature over `sessionPart`.
struct SessionRequest {
    EnrolmentId enrolment;
    QString user;
    QString password;
    base::Moment at;
    QByteArray signature;
    QString agreement;
    std::optional<OpenIdProof> proof = {};
};
QByteArray sessionPart(const EnrolmentId& enrolment, const QString& user, base::Moment at);

struct Session {
    QByteArray token;
    base::Moment until;
};

QByteArray writeEnrolRequest(const EnrolRequest& request);
std::optional<EnrolRequest> readEnrolRequest(const QByteArray& json);
QByteArray writeEnrolment(const Enrolment& enrolment);
std::optional<Enrolment> readEnrolment(const QByteArray& json);
QByteArray writeSessionRequest(const SessionRequest& request);
std::optional<SessionRequest> readSessionRequest(const QByteArray& json);
QByteArray writeSession(const Session& session);
std::optional<Session> readSession(const QByteArray& json);

/// RFC 9457. `type` is `urn:carrel:<word>`; the word is what programs act on.
struct Problem {
    int status = 500;
    QString word;
    QString title;
    std::optional<Agreement> agreement;
    std::optional<qint64> expects;
};
QByteArray writeProblem(const Problem& problem);
std::optional<Problem> readProblem(const QByteArray& json);

}
