#include "core/hub/desks/Shelf.h"

#include "core/model/people/Student.h"

namespace carrel::hub {

using base::Moment;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

/// After a bulk import nearly everything is taken down: it is cheaper to begin anew than to read who was touched.
constexpr int MostFollowed = 20'000;
/// A row's ends move with the calendar; those of yesterday are not asked for again.
constexpr size_t MostShown = 24;
constexpr qsizetype MostReached = 64;
/// Of a page's rows, some 80 kB each.
constexpr qsizetype MostSegments = 1000;

/// What says who somebody is.
bool saysWho(KindNo kind)
{
    return kind == KindNo::Staff || kind == KindNo::Post || kind == KindNo::Membership || kind == KindNo::Relationship;
}

}

Shelved::Row Shelved::shown(const model::Shape& shape, std::optional<Moment> until) const
{
    const std::scoped_lock lock(m_mutex);
    for (const Shown& one : m_shown) {
        if (one.until == until && one.shape == shape) return one.row;
    }
    return nullptr;
}

void Shelved::keep(const model::Shape& shape, std::optional<Moment> until, Row row) const
{
    const std::scoped_lock lock(m_mutex);
    if (m_shown.size() >= MostShown) m_shown.clear();
    m_shown.push_back({shape, until, std::move(row)});
}

void Shelf::follow(Db& db, qint64 head)
{
    qint64 followed = 0;
    {
        const std::shared_lock lock(m_mutex);
        followed = m_followed;
    }
    if (followed >= head) return;
    std::vector<FeedEntry> entries;
    if (followed >= 0) entries = readFeed(db, followed, head, MostFollowed);
    const std::unique_lock lock(m_mutex);
    if (m_followed >= head) return;
    // Somebody else may have followed a part of the way meanwhile: taking down once more does no harm.
    if (entries.size() == size_t(MostFollowed)) {
        m_records.clear();
        m_people.clear();
    }
    // What carries a key may have changed anywhere.
    m_reached.clear();
    for (const FeedEntry& entry : entries) {
        m_records.remove(keyOf(entry.kind, entry.rec));
        if (saysWho(entry.kind)) m_people.clear();
    }
    m_followed = head;
}

bool Shelf::hasRoomFor(size_t records) const
{
    const std::shared_lock lock(m_mutex);
    return size_t(m_records.size()) + records <= m_most / 4 * 3;
}

std::vector<qint64> Shelf::lookUp(KindNo kind, const std::vector<qint64>& recs, qint64 head, std::vector<Ptr>& out) const
{
    std::vector<qint64> missing;
    const std::shared_lock lock(m_mutex);
    for (size_t i = 0; i < recs.size(); ++i) {
        const auto it = m_records.constFind(keyOf(kind, recs[i]));
        if (it != m_records.cend() && it->since <= head) out[i] = it->what;
        else missing.push_back(recs[i]);
    }
    return missing;
}

std::vector<Shelf::Ptr> Shelf::take(Db& db, const model::KindView& kind, const std::vector<qint64>& recs, qint64 head)
{
    std::vector<Ptr> out(recs.size());
    if (lookUp(kind.no(), recs, head, out).empty()) return out;
    const std::unique_lock reading(m_reading);
    const auto missing = lookUp(kind.no(), recs, head, out);
    if (missing.empty()) return out;
    const auto held = loadByRecs(db, kind, missing);
    auto keys = loadAllKeys(db, kind.no(), missing);
    knowStudents(db, held);
    std::map<qint64, Ptr> read;
    std::vector<Ptr> fresh;
    for (const Held& one : held) {
        const auto student = one.record->student();
        fresh.push_back(std::make_shared<const Shelved>(one, student ? m_students.value(*student) : 0, std::move(keys[one.rec])));
        read[one.rec] = fresh.back();
    }
    for (size_t i = 0; i < recs.size(); ++i) {
        if (!out[i]) out[i] = read[recs[i]];
    }
    if (!kind.spec().large) keepAll(fresh, head);
    return out;
}

void Shelf::knowStudents(Db& db, const std::vector<Held>& held)
{
    QSet<RecordId> ids;
    for (const Held& one : held) {
        const auto student = one.record->student();
        if (!student || m_students.contains(*student)) continue;
        if (one.record->no() == KindNo::Student) m_students.insert(*student, quint32(one.rec));
        else ids.insert(*student);
    }
    const auto numbers = loadRecs(db, model::kindView(KindNo::Student), ids.values());
    for (auto it = numbers.begin(); it != numbers.end(); ++it) m_students.insert(it.key(), quint32(it.value()));
}

void Shelf::keepAll(const std::vector<Ptr>& records, qint64 head)
{
    const std::unique_lock lock(m_mutex);
    // Read at a moment that has passed: what came after it has been followed already, and would stay unnoticed.
    if (m_followed != head) return;
    // Dropping everything now and then is cheaper than keeping an order of use, and costs one reading of what is live.
    if (size_t(m_records.size()) + records.size() > m_most) m_records.clear();
    for (const Ptr& one : records) m_records.insert(keyOf(one->record().no(), one->held().rec), {one, head});
}

namespace {

WorkList::Numbers recordsWith(Db& db, const KeyNos& keys)
{
    QVariantList values;
    for (const qint64 key : keys) values << key;
    WorkList::Numbers out;
    {
        Rows rows = db.run(u"SELECT kind, rec FROM row_key WHERE "_s + db.in(u"key"_s, true), {db.list(values, true)});
        while (rows.next()) out.emplace_back(KindNo(rows.number(0)), rows.number(1));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}

Shelf::Reach Shelf::reached(Db& db, const KeyNos& keys, qint64 head)
{
    const QByteArray name = packKeys(keys);
    const auto known = [&]() -> Reach {
        const std::shared_lock lock(m_mutex);
        const auto it = m_reached.constFind(name);
        return it != m_reached.cend() && it->since <= head ? it->what : nullptr;
    };
    if (auto found = known()) return found;
    const std::unique_lock reading(m_reading);
    if (auto found = known()) return found;
    auto recs = recordsWith(db, keys);
    auto standing = named(recs, head);
    auto out = std::make_shared<const std::vector<Candidate>>(WorkList::named(db, recs, std::move(standing)));
    const std::unique_lock lock(m_mutex);
    if (m_reached.size() >= MostReached) m_reached.clear();
    if (m_followed == head) m_reached.insert(name, {out, head});
    return out;
}

std::vector<Candidate> Shelf::named(WorkList::Numbers& recs, qint64 head) const
{
    std::vector<Candidate> out;
    WorkList::Numbers unknown;
    const std::shared_lock lock(m_mutex);
    for (const auto& [kind, rec] : recs) {
        const auto it = m_records.constFind(keyOf(kind, rec));
        if (it != m_records.cend() && it->since <= head) out.push_back({kind, it->what->record().id(), rec});
        else unknown.emplace_back(kind, rec);
    }
    recs = std::move(unknown);
    return out;
}

std::shared_ptr<Segment> Shelf::segment(const QByteArray& name)
{
    const std::unique_lock lock(m_mutex);
    if (m_segments.size() >= MostSegments) m_segments.clear();
    auto& segment = m_segments[name];
    if (!segment) segment = std::make_shared<Segment>();
    return segment;
}

Shelf::PersonPtr Shelf::person(const RecordId& staff, const access::Policy& policy, qint64 head, Moment now) const
{
    const std::shared_lock lock(m_mutex);
    const auto it = m_people.constFind(staff);
    if (it == m_people.cend() || it->since > head || it->what->policy.get() != &policy || now < it->at) return nullptr;
    const auto& boundary = it->what->who.boundary;
    return boundary && *boundary <= now ? nullptr : it->what;
}

void Shelf::keep(const RecordId& staff, PersonPtr person, qint64 head, Moment now)
{
    const std::unique_lock lock(m_mutex);
    if (m_followed == head) m_people.insert(staff, {std::move(person), head, now});
}

std::optional<Moment> Shelf::nextDue(qint64 head) const
{
    const std::shared_lock lock(m_mutex);
    return m_nextDue.first == head ? std::optional(m_nextDue.second) : std::nullopt;
}

void Shelf::keepNextDue(qint64 head, Moment at)
{
    const std::unique_lock lock(m_mutex);
    m_nextDue = {head, at};
}

QByteArray Shelf::nameOf(const model::Shape& shape) { return char(shape.kind()) + shape.packed(); }

std::optional<quint32> Shelf::numberOf(const model::Shape& shape) const
{
    const std::shared_lock lock(m_mutex);
    const auto it = m_shapes.constFind(nameOf(shape));
    return it == m_shapes.cend() ? std::nullopt : std::optional(*it);
}

void Shelf::keep(const model::Shape& shape, quint32 number)
{
    const std::unique_lock lock(m_mutex);
    m_shapes.insert(nameOf(shape), number);
}

}
