#pragma once

#include "core/base/Clock.h"
#include "core/hub/store/WorkingSet.h"

namespace carrel::hub {

struct Cause;

/// What one transaction did, as JSON without a single value of a record: who, which records, which fields.
QByteArray auditBody(const Cause& cause, const std::vector<WorkingSet::Written>& written);
/// An online read: who looked at which record.
QByteArray auditRead(const Cause& cause, model::KindNo kind, const QList<model::RecordId>& records);

/// Where a chain ends: how many links it has, and the last.
struct AuditHead {
    qint64 links = 0;
    QByteArray link = QByteArray(32, '\0');
    bool operator==(const AuditHead&) const = default;
};

/// The chain: link = BLAKE2b(previous ‖ no ‖ at ‖ commitment), commitment = BLAKE2b keyed by a random salt over the body. Body
/// and salt can be destroyed without breaking it. Its head is kept in the meta table, by the same transaction, and outside
/// the store by a Witness: a chain that is cut short still holds, link by link.
class AuditTrail
{
public:
    AuditTrail(Db& db, const base::Clock& clock, base::Random& salts) : m_db(db), m_clock(clock), m_salts(salts) {}

    /// Appends one link and returns its number. Precondition: the feed is locked, or the store has one writer.
    qint64 append(const QByteArray& body);
    /// As the meta table tells it.
    AuditHead head();

    struct Check {
        /// As far as everything holds.
        AuditHead head;
        /// The first link that does not hold or is not there; 0 when all do.
        qint64 broken = 0;
        /// How many links there have been, at the least.
        qint64 least = 0;
        /// All that is there holds, and some of it is gone.
        bool isShort = false;
    };
    /// The chain must pass through the head that somebody saw earlier and wrote down elsewhere.
    Check verify(const std::optional<AuditHead>& witnessed = {});

private:
    Check walk(const std::vector<AuditHead>& passes);
    /// The next links; false when there are none or one does not hold.
    bool walkOn(Check& check, const std::vector<AuditHead>& passes);

    Db& m_db;
    const base::Clock& m_clock;
    base::Random& m_salts;
};

}
