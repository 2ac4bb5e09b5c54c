#pragma once

#include "core/store/Cache.h"
#include "core/wire/Enrolments.h"

namespace carrel::store {

/// Who this desk is to its hub. It lies inside the encrypted cache; the signing keys come from `seed`.
struct Identity {
    wire::EnrolmentId enrolment;
    model::RecordId person;
    QString personName;
    QString user;
    QByteArray hashKey;
    QByteArray sealKey;
    QByteArray seed;
    wire::Agreement agreement;
};

void storeIdentity(Cache& cache, const Identity& identity);
/// Nothing in a cache that was never enrolled.
std::optional<Identity> loadIdentity(Cache& cache);

}
