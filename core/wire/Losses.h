#pragma once

#include "core/model/Field.h"
#include "core/wire/Mutations.h"

#include <optional>
#include <vector>

namespace carrel::wire {

/// One desk as the hub knows it. Nothing here is about a student.
struct DeskLine {
    EnrolmentId id;
    model::RecordId person;
    QString personName;
    QString name;
    QString system;
    QString version;
    QString state; ///< active, forked, unproved, revoked, erased
    base::Moment enrolled;
    base::Moment seen;
    base::Moment leaseUntil;
    std::optional<base::Moment> ordered; ///< when it was told to erase itself
    std::optional<base::Moment> erased;  ///< when it said, by its own clock, that it had; proved by its signature
    std::optional<base::Moment> lost;    ///< since when its loss has been known
    bool operator==(const DeskLine&) const = default;
};

/// Ask for the report; `told` is when the loss was told, where that is known.
struct LossRequest {
    EnrolmentId desk;
    std::optional<base::Moment> told;
    bool drill = false; ///< a rehearsal: nothing is kept but that somebody looked
};

/// What may be held of one kind: how many records, and each field at the finest detail.
struct HeldKind {
    QString kind;
    qint64 records = 0;
    std::vector<std::pair<QString, QString>> fields; ///< name and grain
    bool operator==(const HeldKind&) const = default;
};

/// How much one desk may hold of each kind; without fields.
struct DeskHolding {
    qint64 students = 0;
    std::vector<HeldKind> kinds;
    bool operator==(const DeskHolding&) const = default;
};

/// Somebody of whom it may hold something.
struct HeldStudent {
    model::RecordId id;
    QString number; ///< empty where whoever asks may not know who it is, and in a drill
    QString name;
    qint64 records = 0; ///< none: they stand on paper that was printed on it, and nowhere else
    std::vector<model::Privacy> classes;
    bool operator==(const HeldStudent&) const = default;
};

/// A print, or a file, made on this desk and not destroyed, as far as anybody has said.
struct LoosePrint {
    QString number;
    QString document;
    QString medium;
    qint64 copies = 0;
    QDate destroyBy;
    qint64 people = 0; ///< how many a register may name; of every other document its own record says whom it is about
    bool operator==(const LoosePrint&) const = default;
};

/// What a lost desk may give away. It may say too much and never too little: the ledger is written before a byte leaves.
struct LossReport {
    DeskLine desk;
    base::Moment made;
    base::Moment told;
    base::Moment due;       ///< 72 hours after it was told
    bool drill = false;
    qint64 link = 0; ///< of the audit: where it stands that this was asked
    qint64 lockAfterMinutes = 0;
    bool asksPin = false;
    qint64 nobodys = 0;     ///< records that are about no student
    std::vector<HeldKind> kinds;
    std::vector<HeldStudent> students;
    std::vector<LoosePrint> prints;
    bool operator==(const LossReport&) const = default;
};

constexpr qint64 ReportWithinSeconds = 72 * 3600;

QByteArray writeDesks(const std::vector<DeskLine>& desks);
std::optional<std::vector<DeskLine>> readDesks(const QByteArray& json);
QByteArray writeHolding(const DeskHolding& holding);
std::optional<DeskHolding> readHolding(const QByteArray& json);
QByteArray writeLossRequest(const LossRequest& request);
std::optional<LossRequest> readLossRequest(const QByteArray& json);
QByteArray writeLossReport(const LossReport& report);
std::optional<LossReport> readLossReport(const QByteArray& json);

}
