#pragma once

#include "core/hub/store/Db.h"
#include "core/model/Value.h"
#include "core/model/Shape.h"

namespace carrel::tests {

/// One row as it lies in a desk's file, whatever its time.
struct HeldRow {
    model::KindNo kind;
    model::RecordId id;
    qint64 delivery = 0; ///< 0: made there
    model::Shape shape;
    bool isBase = false; ///< the hub's last word on a row with unsettled changes
};

/// Every row in this cache, which a desk of this process has open.
std::vector<HeldRow> heldIn(const QString& cacheFile);

/// The first of these rows that the ledger does not know this enrolment may hold, or knows too little of; empty when there is none.
QString ledgerGapOf(hub::Db& db, qint64 enrolment, const std::vector<HeldRow>& held, const QString& deskName);

}
