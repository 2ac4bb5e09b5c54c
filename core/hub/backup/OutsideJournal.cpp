#include "core/hub/backup/OutsideJournal.h"

#include "core/base/Digest.h"
#include "core/base/Log.h"
#include "core/hub/HubContext.h"
#include "core/model/Catalogue.h"

#include <QtCore/QDataStream>

namespace carrel::hub {

using model::KindNo;
using model::RecordId;

namespace {

const QByteArray Format = "carrel outside 1";

base::Lines entryOf(const QByteArray& what, base::Moment at)
{
    base::Lines out(Format);
    out.set("what", what);
    out.set("at", QByteArray::number(at.ms));
    return out;
}

QString text(const base::Lines& entry, const char* name) { return QString::fromUtf8(entry.value(name)); }

std::optional<KnownDesk> deskIn(const base::Lines& entry, base::Moment at)
{
    const auto id = wire::EnrolmentId::parse(text(entry, "desk"));
    const auto staff = RecordId::parse(text(entry, "staff"));
    if (!id || !staff) return std::nullopt;
    const auto bytes = [&](const char* name) { return QByteArray::fromHex(entry.value(name)); };
    return KnownDesk{*id, *staff, text(entry, "user"), text(entry, "name"), text(entry, "system"), text(entry, "version"),
                     bytes("signing-key"), bytes("hash-key"), bytes("share"), at};
}

std::optional<CountedWeek> weekIn(const base::Lines& entry, base::Moment at)
{
    CountedWeek out{text(entry, "service"), text(entry, "team"), entry.value("week").toLongLong(), entry.value("total").toLongLong(), at, {}};
    QDataStream cells(QByteArray::fromHex(entry.value("cells")));
    cells.setVersion(QDataStream::Qt_6_4);
    while (!cells.atEnd()) {
        CountedWeek::Cell cell;
        cells >> cell.split >> cell.what >> cell.count;
        if (cells.status() != QDataStream::Ok) return std::nullopt;
        out.cells.push_back(std::move(cell));
    }
    return out.service.isEmpty() ? std::nullopt : std::optional(std::move(out));
}

/// False where it cannot be understood.
bool take(const base::Lines& entry, OutsideJournal::Told& told)
{
    const QByteArray what = entry.value("what");
    const base::Moment at{entry.value("at").toLongLong()};
    const auto id = RecordId::parse(text(entry, "id"));
    if (what == "destroyed" && id && model::findKind(KindNo(entry.value("kind").toInt()))) {
        told.destroyed.push_back({KindNo(entry.value("kind").toInt()), *id, at});
    } else if (what == "withdrawn" && id) {
        told.withdrawn.emplace_back(*id, at);
    } else if (const auto desk = what == "enrolled" ? deskIn(entry, at) : std::nullopt) {
        told.enrolled.push_back(*desk);
    } else if (const auto gone = what == "revoked" ? wire::EnrolmentId::parse(text(entry, "desk")) : std::nullopt) {
        told.revoked.push_back(*gone);
    } else if (auto week = what == "counted" ? weekIn(entry, at) : std::nullopt) {
        told.counted.push_back(std::move(*week));
    } else {
        return false;
    }
    return true;
}

}

OutsideJournal::Kept OutsideJournal::mend()
{
    if (m_mended || !m_disk.exists(m_path)) return base::Done{};
    const auto bytes = m_disk.read(m_path);
    if (!bytes) return bytes.error();
    const qint64 whole = bytes->lastIndexOf('\n') + 1;
    if (whole < bytes->size()) {
        if (const Kept cut = m_disk.truncate(m_path, whole); !cut) return cut;
    }
    m_mended = true;
    return base::Done{};
}

OutsideJournal::Kept OutsideJournal::append(const std::vector<base::Lines>& entries)
{
    QByteArray lines;
    for (const base::Lines& entry : entries) lines += base::seal(entry.bytes(), m_keys->seal.publicKey).toBase64() + '\n';
    const std::lock_guard lock(m_mutex);
    const auto bytes = m_disk.exists(m_path) ? m_disk.read(m_path) : QByteArray();
    if (!bytes) return bytes.error();
    if (!isSeenIn(*bytes)) return base::DiskFault::Failed;
    if (const Kept mended = mend(); !mended) return mended;
    const Kept kept = m_disk.append(m_path, lines);
    m_mended = kept.ok();
    if (kept) see(bytes->first(bytes->lastIndexOf('\n') + 1) + lines);
    return kept;
}

bool OutsideJournal::isSeenIn(const QByteArray& bytes) const
{
    if (m_seenSize == 0 || (bytes.size() >= m_seenSize && base::digest(bytes.first(m_seenSize), {}) == m_seen)) return true;
    qCCritical(base::logHub) << "the journal beside the store is another than the one that was here: put the right one back";
    return false;
}

void OutsideJournal::see(const QByteArray& bytes) const
{
    m_seenSize = bytes.lastIndexOf('\n') + 1;
    m_seen = base::digest(bytes.first(m_seenSize), {});
}

bool OutsideJournal::stands() const
{
    const std::lock_guard lock(m_mutex);
    if (m_seenSize == 0) return true;
    return isSeenIn(m_disk.read(m_path).valueOr({}));
}

OutsideJournal::Seen OutsideJournal::seen() const
{
    const std::lock_guard lock(m_mutex);
    return {m_seenSize, m_seen};
}

void OutsideJournal::expect(const Seen& once)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray bytes = m_disk.read(m_path).valueOr({});
    if (once.size <= 0 || (bytes.size() >= once.size && base::digest(bytes.first(once.size), {}) == once.digest)) return;
    m_seenSize = once.size;
    m_seen = once.digest;
}

OutsideJournal::Kept OutsideJournal::beginAnew()
{
    const std::lock_guard lock(m_mutex);
    if (m_disk.exists(m_path)) {
        const auto bytes = m_disk.read(m_path);
        if (!bytes) return bytes.error();
        if (const Kept aside = m_disk.replace(m_path + QLatin1String(".set-aside"), *bytes); !aside) return aside;
        if (const Kept gone = m_disk.remove(m_path); !gone) return gone;
    }
    m_seenSize = 0;
    m_seen.clear();
    m_mended = false;
    return base::Done{};
}

OutsideJournal::Kept OutsideJournal::destroyed(const std::vector<Gone>& gone)
{
    std::vector<base::Lines> entries;
    for (const Gone& one : gone) {
        entries.push_back(entryOf("destroyed", one.at));
        entries.back().set("kind", QByteArray::number(int(one.kind)));
        entries.back().set("id", one.id.text().toLatin1());
    }
    return append(entries);
}

OutsideJournal::Kept OutsideJournal::withdrawn(const RecordId& consent, base::Moment at)
{
    base::Lines entry = entryOf("withdrawn", at);
    entry.set("id", consent.text().toLatin1());
    const Kept kept = append({entry});
    const std::lock_guard lock(m_mutex);
    if (kept) m_withdrawn.insert(consent);
    return kept;
}

OutsideJournal::Kept OutsideJournal::enrolled(const KnownDesk& desk)
{
    base::Lines entry = entryOf("enrolled", desk.made);
    entry.set("desk", desk.id.text().toLatin1());
    entry.set("staff", desk.staff.text().toLatin1());
    entry.set("user", desk.user.toUtf8());
    entry.set("name", desk.name.toUtf8());
    entry.set("system", desk.system.toUtf8());
    entry.set("version", desk.version.toUtf8());
    entry.set("signing-key", desk.signingKey.toHex());
    entry.set("hash-key", desk.hashKey.toHex());
    entry.set("share", desk.share.toHex());
    return append({entry});
}

OutsideJournal::Kept OutsideJournal::counted(const CountedWeek& week)
{
    base::Lines entry = entryOf("counted", week.at);
    entry.set("service", week.service.toUtf8());
    entry.set("team", week.team.toUtf8());
    entry.set("week", QByteArray::number(week.week));
    entry.set("total", QByteArray::number(week.total));
    QByteArray packed;
    QDataStream cells(&packed, QIODevice::WriteOnly);
    cells.setVersion(QDataStream::Qt_6_4);
    for (const auto& cell : week.cells) cells << cell.split << cell.what << cell.count;
    entry.set("cells", packed.toHex());
    return append({entry});
}

OutsideJournal::Kept OutsideJournal::revoked(const wire::EnrolmentId& desk, base::Moment at)
{
    base::Lines entry = entryOf("revoked", at);
    entry.set("desk", desk.text().toLatin1());
    return append({entry});
}

base::Result<OutsideJournal::Told, base::DiskFault> OutsideJournal::told() const
{
    const std::lock_guard lock(m_mutex);
    const auto bytes = m_disk.read(m_path);
    // What was here and is gone was not always missing.
    if (!bytes) return m_seenSize > 0 ? base::DiskFault::Failed : bytes.error();
    if (!isSeenIn(*bytes)) return base::DiskFault::Failed;
    see(*bytes);
    Told told;
    QList<QByteArray> lines = bytes->split('\n');
    // Behind the last end of a line is nothing, or what a power cut left of an entry whose deed was then not done either.
    lines.removeLast();
    for (const QByteArray& line : std::as_const(lines)) {
        ++told.entries;
        const auto opened = base::openSeal(QByteArray::fromBase64(line), m_keys->seal);
        const auto entry = opened ? base::Lines::parse(*opened, Format) : std::nullopt;
        if (!entry || !take(*entry, told)) ++told.unreadable;
    }
    return told;
}

bool OutsideJournal::hasWithdrawn(const RecordId& consent) const
{
    const std::lock_guard lock(m_mutex);
    return m_withdrawn.contains(consent);
}

void OutsideJournal::remember(const Told& told)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, at] : told.withdrawn) m_withdrawn.insert(id);
}

}
