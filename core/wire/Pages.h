#pragma once

#include "core/base/Moment.h"
#include "core/model/View.h"
#include "core/model/governance/DeskRules.h"

#include <QtCore/QByteArray>
#include <optional>
#include <vector>

namespace carrel::wire {

/// Shown values as JSON, one after another; `ends[i]` is where cell i ends.
struct EncodedCells {
    QByteArray json;
    std::vector<quint32> ends;
};

/// A row on its way to a desk. The hub keeps this form: it is made once for all desks that see the row in one shape.
struct EncodedRow {
    model::RecordId id;
    std::shared_ptr<const EncodedCells> cells;
    std::optional<base::Moment> until;
};

/// Rows of one kind and one shape, numbered from `first` on.
struct EncodedGroup {
    model::Shape shape;
    qint64 first = 0;
    std::vector<EncodedRow> rows;
};

/// "You may no longer hold this": forget it and say so with a receipt.
struct Removal {
    model::KindNo kind;
    model::RecordId id;
    qint64 delivery = 0;
    bool operator==(const Removal&) const = default;
};

struct Lease {
    base::Moment until;
    QByteArray share; ///< the hub's part of the cache key; empty while none is asked for
    bool operator==(const Lease&) const = default;
};

/// Everything of a pull's answer that is not rows.
struct PageHead {
    QString epoch;
    QString policy;
    std::vector<QString> roles;
    std::vector<model::KindNo> creates; ///< kinds of record this person may make
    Lease lease;
    base::Moment hubTime;
    qint64 next = 0;    ///< the last delivery number in this page, or where the desk already was
    qint64 durable = 0; ///< this enrolment's mutations up to here survive a restore
    bool more = false;
    /// Hub and desk no longer speak of the same numbers: the desk drops every row it holds before it takes these, and
    /// keeps its own unsent work.
    bool startsOver = false;
    model::DeskRules desk = {};
    std::vector<QString> rights = {}; ///< what this person may do besides: words of the policy
    bool operator==(const PageHead&) const = default;
};

/// A row as the desk reads it.
struct DeliveredRow {
    model::View view;
    qint64 delivery = 0;
    std::optional<base::Moment> until;
};

struct Page {
    PageHead head;
    std::vector<DeliveredRow> rows;
    std::vector<Removal> removals;
};

/// The positions whose cells travel, in their order.
std::vector<int> shownPositions(const model::Shape& shape);

EncodedRow encodeRow(const model::View& view, std::optional<base::Moment> until);
/// A group from its ids on: the part of a page that is the same for every desk it is sent to.
QByteArray writeRows(const EncodedGroup& group);
/// What stands around the rows of a page's groups: one piece more than there are groups.
std::vector<QByteArray> pageAround(const PageHead& head, const std::vector<EncodedGroup>& groups, const std::vector<Removal>& removals);
/// All of it together.
QByteArray writePage(const PageHead& head, const std::vector<EncodedGroup>& groups, const std::vector<Removal>& removals);
/// Nothing when it is not a page, is not JSON by the rules of parseObject(), or names a kind or field this program does not know how to keep apart.
std::optional<Page> readPage(const QByteArray& json);

/// Online reads: the same groups without delivery numbers.
QByteArray writeRecords(const std::vector<EncodedGroup>& groups, bool more);
struct Records {
    std::vector<DeliveredRow> rows;
    bool more = false;
};
std::optional<Records> readRecords(const QByteArray& json);

/// What is digested for the ledger: shape and cells, nothing that differs between desks.
QByteArray canonical(const model::Shape& shape, const EncodedRow& row);

}
