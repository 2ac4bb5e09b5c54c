#pragma once

#include "core/base/Disk.h"
#include "core/base/Lines.h"
#include "core/base/Sealing.h"
#include "core/hub/governance/WeeklyCounts.h"
#include "core/model/Field.h"
#include "core/wire/Enrolments.h"

#include <QtCore/QSet>
#include <memory>
#include <mutex>

namespace carrel::hub {

struct HubKeys;

/// A desk that was enrolled, as far as a hub must know it to know it again.
struct KnownDesk {
    wire::EnrolmentId id;
    model::RecordId staff;
    QString user;
    QString name;
    QString system;
    QString version;
    QByteArray signingKey;
    QByteArray hashKey;
    QByteArray share;
    base::Moment made;
};

/// A record that was destroyed.
struct Gone {
    model::KindNo kind;
    model::RecordId id;
    base::Moment at;
};

/// What must outlive a restore, in a file beside the store and in no backup of it: destructions, withdrawn consents, desks
/// that were enrolled or revoked, weeks that were counted. Each entry is sealed to the hub's own key and on the medium before what it tells of is
/// committed, so that it may tell of a little too much and never of too little. Safe to use from several threads.
class OutsideJournal
{
public:
    OutsideJournal(base::Disk& disk, QString path, std::shared_ptr<const HubKeys> keys) : m_disk(disk), m_path(std::move(path)), m_keys(std::move(keys)) {}

    using Kept = base::Result<base::Done, base::DiskFault>;
    Kept destroyed(const std::vector<Gone>& gone);
    Kept withdrawn(const model::RecordId& consent, base::Moment at);
    Kept enrolled(const KnownDesk& desk);
    Kept revoked(const wire::EnrolmentId& desk, base::Moment at);
    Kept counted(const CountedWeek& week);

    struct Told {
        std::vector<Gone> destroyed;
        std::vector<std::pair<model::RecordId, base::Moment>> withdrawn;
        std::vector<KnownDesk> enrolled;
        std::vector<wire::EnrolmentId> revoked;
        std::vector<CountedWeek> counted; ///< of one week that stands there twice, the last was committed
        qint64 entries = 0;
        qint64 unreadable = 0; ///< sealed to another key, or damaged
    };
    /// Everything it tells of, oldest first. `Missing`: there has never been an entry, or the file is lost.
    base::Result<Told, base::DiskFault> told() const;
    /// Whether this consent has been withdrawn, as far as this process or a restore has read.
    bool hasWithdrawn(const model::RecordId& consent) const;
    /// Whether the file begins with all that this process has read or written of it. One that was put in its place while the hub
    /// runs tells of fewer destructions: then nothing is appended or told, and so nothing is destroyed, until the right one is back.
    bool stands() const;
    /// So many bytes of it, and their digest.
    struct Seen {
        qint64 size = 0;
        QByteArray digest;
    };
    Seen seen() const;
    /// It was once so long; where it does not begin with that it does not stand, whatever this process has read of it.
    void expect(const Seen& once);
    /// What lies at its place is put aside beside it, and what follows is a new one.
    Kept beginAnew();
    void remember(const Told& told);

private:
    Kept append(const std::vector<base::Lines>& entries);
    bool isSeenIn(const QByteArray& bytes) const;
    void see(const QByteArray& bytes) const;
    /// Cuts off what a power cut left of an entry, so that the next one is not joined to it.
    Kept mend();

    base::Disk& m_disk;
    QString m_path;
    std::shared_ptr<const HubKeys> m_keys;
    mutable std::mutex m_mutex;
    QSet<model::RecordId> m_withdrawn;
    bool m_mended = false;
    /// So much of the file this process has seen, and its digest.
    mutable qint64 m_seenSize = 0;
    mutable QByteArray m_seen;
};

}
