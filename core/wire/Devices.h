#pragma once

#include "core/wire/Enrolments.h"

namespace carrel::wire {

/// A desk whose lease has ended asks for its share again: the person shows who they are as when enrolling. The desk's own
/// keys lie behind the lease, so nothing is signed with them; the share alone opens nothing.
struct LeaseRequest {
    EnrolmentId enrolment;
    QString user;
    QString password;
    QByteArray signingKey = {};            ///< with a proof: the key it was asked for with
    std::optional<OpenIdProof> proof = {};
    QByteArray signature = {};
};
struct LeaseReply {
    Lease lease;
    base::Moment hubTime;
    bool operator==(const LeaseReply&) const = default;
};
QByteArray writeLeaseRequest(const LeaseRequest& request);
std::optional<LeaseRequest> readLeaseRequest(const QByteArray& json);
QByteArray writeLeaseReply(const LeaseReply& reply);
/// Nothing without a whole share.
std::optional<LeaseReply> readLeaseReply(const QByteArray& json);

/// What a revoked desk says when it has erased itself. Signed before the key that signs it is destroyed.
struct EraseReceipt {
    EnrolmentId enrolment;
    base::Moment at; ///< by the desk's clock
    QByteArray signature;
    bool operator==(const EraseReceipt&) const = default;
};
QByteArray erasePart(const EnrolmentId& enrolment, base::Moment at);
QByteArray writeEraseReceipt(const EraseReceipt& receipt);
std::optional<EraseReceipt> readEraseReceipt(const QByteArray& json);

}
