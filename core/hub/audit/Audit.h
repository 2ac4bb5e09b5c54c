#pragma once

#include "core/base/Clock.h"
#include "core/hub/store/WorkingSet.h"

namespace carrel::hub {

struct Cause;

/// What one transaction did, as JSON without a single value of a record: who, which records, which fields.
QByteArray auditBody(const Cause& cause, const std::vector<WorkingSet::Written>& written);
/// An online read: who looked at which record.
QByteArray auditRead(const Cause& cause, model::KindNo kind, const QList<model::RecordId>& records);

/// The chain: link = BLAKE2b(previous ‖ no ‖ at ‖ commitment), commitment = BLAKE2b keyed by a random salt over the body. Body
/// and salt can be destroyed without breaking it.
class AuditTrail
{
public:
    AuditTrail(Db& db, const base::Clock& clock, base::Random& salts) : m_db(db), m_clock(clock), m_salts(salts) {}

    /// Appends one link and returns its number. Precondition: the feed is locked, or the store has one writer.
    qint64 append(const QByteArray& body);

    struct Check {
        qint64 links = 0;
        /// The first link that does not hold; 0 when all do.
        qint64 broken = 0;
        QByteArray head;
    };
    Check verify();

private:
    Db& m_db;
    const base::Clock& m_clock;
    base::Random& m_salts;
};

}
