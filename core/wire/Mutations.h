#pragma once

#include "core/base/Sealing.h"
#include "core/model/Change.h"

#include <optional>
#include <vector>

namespace carrel::wire {

struct EnrolmentTag;
using EnrolmentId = base::Id<EnrolmentTag>;
struct MutationTag;
using MutationId = base::Id<MutationTag>;

/// What the proposer had seen when they changed the record. Delivery 0: nothing yet.
struct Base {
    QString epoch;
    qint64 delivery = 0;
    bool operator==(const Base&) const = default;
};

/// One edit of one record.
struct Body {
    model::RecordId record;
    model::Changes changes;
    Base base;
    bool creates = false;
    base::Moment written; ///< the desk's clock, as information only
};

/// A body on its way, numbered by its enrolment, with a keyed hash of the body and a signature over all of it. Either
/// `body` (JSON) or `sealed` (the same, to the hub's public key) is there.
struct Envelope {
    qint64 n = 0;
    MutationId id;
    QByteArray hash;
    QByteArray signature;
    QByteArray body;
    QByteArray sealed;
    bool operator==(const Envelope&) const = default;
};

enum class BodyFault { NotReadable, UnknownKind, UnknownField, BadValue, TooLong };

QByteArray writeBody(const Body& body);
/// Unknown fields and bad values are refused whole: nothing of a body is half applied.
base::Result<Body, BodyFault> readBody(const QByteArray& json);

QByteArray hashOf(const QByteArray& body, const QByteArray& hashKey);
/// The bytes that a desk signs.
QByteArray signedPart(const EnrolmentId& enrolment, qint64 n, const MutationId& id, const QByteArray& hash);
Envelope makeEnvelope(const EnrolmentId& enrolment, qint64 n, const MutationId& id, const QByteArray& body,
                      const QByteArray& hashKey, const base::SigningKeys& keys);

/// What a desk sends at once.
struct PushRequest {
    std::vector<Envelope> envelopes;
    /// The number that the hub waits for, where nobody has it any more, nor those between it and the first of these; 0: none.
    qint64 gap = 0;
    bool operator==(const PushRequest&) const = default;
};

QByteArray writePush(const std::vector<Envelope>& envelopes, qint64 gap = 0);
std::optional<PushRequest> readPush(const QByteArray& json);

/// An envelope with its enrolment, sealed to the hub: what lies in the journal and what `/v1/sealed` takes.
QByteArray sealEnvelope(const EnrolmentId& enrolment, const Envelope& envelope, const QByteArray& sealKey);
struct Unsealed {
    EnrolmentId enrolment;
    Envelope envelope;
};
std::optional<Unsealed> unsealEnvelope(const QByteArray& sealed, const base::SealKeys& keys);
QByteArray writeSealed(const std::vector<QByteArray>& sealed);
std::optional<std::vector<QByteArray>> readSealed(const QByteArray& json);
/// How many of them the hub has now.
QByteArray writeTaken(qint64 taken);
std::optional<qint64> readTaken(const QByteArray& json);

enum class OutcomeState { Applied, Merged, Conflict, Quarantined, Superseded };
enum class FieldOutcome { Contested, Declined };

/// What became of mutation n. Stored at the hub: a replay gets the same answer.
struct Outcome {
    qint64 n = 0;
    OutcomeState state = OutcomeState::Applied;
    /// A machine word for the reason of a quarantine: `scope`, `consent`, `restricted`, `unreadable`, `reference` …
    QString reason;
    std::vector<std::pair<QString, FieldOutcome>> fields;
    bool operator==(const Outcome&) const = default;
};

QByteArray writeOutcome(const Outcome& outcome);
std::optional<Outcome> readOutcome(const QByteArray& json);

struct PushReply {
    QString epoch;
    std::vector<Outcome> outcomes;
    /// The number the hub needs next; greater than the last pushed unless there is a gap.
    qint64 expects = 0;
};
QByteArray writePushReply(const PushReply& reply);
std::optional<PushReply> readPushReply(const QByteArray& json);

struct Ack {
    qint64 upTo = 0;
    std::vector<qint64> erased; ///< delivery numbers of removals that are done
};
/// Cases that the person wants off this desk, though it may hold them, and cases that they want back.
struct Trim {
    QList<model::RecordId> drop;
    QList<model::RecordId> take;
};
QByteArray writeTrim(const Trim& trim);
std::optional<Trim> readTrim(const QByteArray& json);

QByteArray writeAck(const Ack& ack);
std::optional<Ack> readAck(const QByteArray& json);

}
