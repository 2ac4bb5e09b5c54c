#include "core/hub/desks/Losses.h"

#include "core/hub/desks/Ledger.h"
#include "core/hub/desks/Officer.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/store/RecordTable.h"
#include "core/hub/store/Schema.h"
#include "core/model/governance/Print.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/model/workshops/Booking.h"
#include "core/wire/Json.h"

#include <algorithm>
#include <unordered_map>

namespace carrel::hub {

using base::Moment;
using model::Grain;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

template <class E>
QString wordOf(const std::optional<E>& code)
{
    return code ? QString(model::latin(model::codesOf<E>[size_t(*code)])) : QString();
}

}

/// Adds up one desk's blocks: by kind, and by student which classes of data.
class Losses::Count
{
public:
    explicit Count(Db& db) : m_shapes(db) {}

    void add(KindNo kind, const LedgerBlock& block)
    {
        for (const auto& [rec, holding] : block.holdings) {
            ++m_records[kind];
            quint32 classes = classesOf(holding.shape);
            if (holding.previous) classes |= classesOf(holding.previous);
            if (holding.student == 0) {
                ++nobodys;
                continue;
            }
            auto& student = students[holding.student];
            ++student.records;
            student.classes |= classes;
        }
    }

    std::vector<wire::HeldKind> kinds() const
    {
        std::vector<wire::HeldKind> out;
        for (const auto& [no, records] : m_records) {
            const auto& kind = model::kindView(no);
            wire::HeldKind held{kind.name(), records, {}};
            const auto shape = m_united.find(no);
            for (int i = 0; shape != m_united.end() && i < kind.size(); ++i) {
                const Grain grain = shape->second.at(i);
                if (grain > Grain::Masked) held.fields.emplace_back(model::latin(kind.at(i).name), model::latin(model::grainCodes[size_t(grain)]));
            }
            out.push_back(std::move(held));
        }
        return out;
    }

    struct OfStudent {
        qint64 records = 0;
        quint32 classes = 0;
    };
    std::unordered_map<quint32, OfStudent> students; ///< by dense number
    qint64 nobodys = 0;

private:
    quint32 classesOf(quint32 number)
    {
        const auto known = m_classes.find(number);
        if (known != m_classes.end()) return known->second;
        quint32 classes = 0;
        if (const auto shape = m_shapes.shape(number)) {
            const auto& kind = model::kindView(shape->kind());
            model::Shape& united = m_united.try_emplace(shape->kind(), kind).first->second;
            for (int i = 0; i < kind.size(); ++i) {
                united.unite(i, shape->at(i));
                if (shape->at(i) > Grain::Masked) classes |= 1U << int(kind.at(i).privacy);
            }
        }
        return m_classes[number] = classes;
    }

    Shapes m_shapes;
    std::map<KindNo, qint64> m_records;
    std::map<KindNo, model::Shape> m_united;
    std::unordered_map<quint32, quint32> m_classes;
};

bool Losses::may(const RecordId& staff, access::Right right)
{
    WorkingSet set(m_db);
    return entitlementOf(set, staff, m_context).may(right);
}

bool Losses::mayManage(const RecordId& staff) { return may(staff, access::Right::Desks); }
bool Losses::mayReport(const RecordId& staff) { return may(staff, access::Right::Losses); }

std::vector<wire::DeskLine> Losses::read(const QString& where, const QVariantList& values)
{
    std::vector<wire::DeskLine> out;
    Rows rows = m_db.run(u"SELECT e.id, e.staff, s.f_name, e.desk_name, e.system, e.version, e.state, e.made_at, e.seen_at, e.lease_until, "
                         u"coalesce(x.ordered_at, 0), coalesce(x.erased_at, 0), coalesce(l.told_at, 0) FROM enrolment e LEFT JOIN r_staff s ON s.id = e.staff "
                         u"LEFT JOIN erasure x ON x.enrolment = e.no LEFT JOIN loss l ON l.enrolment = e.no "_s + where,
                         values);
    while (rows.next()) {
        const auto id = wire::EnrolmentId::parse(rows.text(0));
        const auto person = RecordId::parse(rows.text(1));
        if (!id || !person) continue;
        const auto when = [&](int column) { return rows.number(column) ? std::optional(Moment{rows.number(column)}) : std::nullopt; };
        const bool erased = rows.number(11) != 0;
        out.push_back({*id, *person, rows.text(2), rows.text(3), rows.text(4), rows.text(5), erased ? u"erased"_s : rows.text(6), {rows.number(7)},
                       {rows.number(8)}, {rows.number(9)}, when(10), when(11), when(12)});
    }
    return out;
}

std::vector<wire::DeskLine> Losses::desks() { return read(u"ORDER BY e.seen_at DESC, e.no"_s, {}); }

std::optional<wire::DeskLine> Losses::desk(const wire::EnrolmentId& id)
{
    auto found = read(u"WHERE e.id = ?"_s, {id.text()});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Moment Losses::tellLoss(qint64 enrolment, const wire::LossRequest& request, const RecordId& by)
{
    const Moment now = m_context.clock.now();
    // Nobody has been told in the future, and a later telling starts no later clock.
    const Moment told = std::min(request.told.value_or(now), now);
    if (request.drill) return told;
    const auto known = m_db.one(u"SELECT told_at FROM loss WHERE enrolment = ?"_s, {enrolment});
    if (known && known->toLongLong() <= told.ms) return {known->toLongLong()};
    if (known) m_db.run(u"UPDATE loss SET told_at = ?, told_by = ? WHERE enrolment = ?"_s, {told.ms, by.text(), enrolment});
    else m_db.run(u"INSERT INTO loss (enrolment, told_at, told_by) VALUES (?, ?, ?)"_s, {enrolment, told.ms, by.text()});
    return told;
}

void Losses::nameStudents(std::vector<wire::HeldStudent>& students, const access::Entitlement& who)
{
    using model::Student;
    const auto& kind = model::kindView(KindNo::Student);
    const bool numbers = showsOfStudents(who, access::Right::Losses, Student::number, m_context);
    const bool names = showsOfStudents(who, access::Right::Losses, Student::name, m_context);
    QHash<RecordId, const model::Record*> known;
    QList<RecordId> ids;
    for (const auto& student : students) ids << student.id;
    std::vector<qint64> recs;
    for (const qint64 rec : loadRecs(m_db, kind, ids)) recs.push_back(rec);
    std::ranges::sort(recs);
    const auto held = loadByRecs(m_db, kind, recs);
    for (const auto& one : held) known.insert(one.record->id(), one.record.get());
    for (auto& student : students) {
        const auto* record = known.value(student.id);
        if (!record || who.bars(student.id)) continue;
        if (numbers) student.number = record->get(Student::number).value_or(QString());
        if (names) student.name = record->get(Student::name).value_or(QString());
    }
    std::ranges::sort(students, [](const auto& a, const auto& b) { return std::tie(a.name, a.number, a.id) < std::tie(b.name, b.number, b.id); });
}

/// All who ever booked it: who had a place when it was printed is not asked, because it may say too much and never too little.
qint64 Losses::namesOn(const RecordId& workshop, std::set<RecordId>& named)
{
    WorkingSet set(m_db);
    const auto bookings = set.naming(KindNo::Booking, "workshop", workshop);
    for (const auto& booking : bookings) {
        if (const auto student = booking->get(model::Booking::student)) named.insert(*student);
    }
    return qint64(bookings.size());
}

std::vector<wire::LoosePrint> Losses::printsOf(qint64 enrolment, std::set<RecordId>& named)
{
    using model::Print;
    std::vector<wire::LoosePrint> out;
    const auto& kind = model::kindView(KindNo::Print);
    // Whoever made a record is the first in its history; who only wrote later that it was destroyed did not print it.
    Rows rows = m_db.run(u"SELECT DISTINCT h.rec FROM history h WHERE h.kind = ? AND h.enrolment = ? AND h.seq = (SELECT min(m.seq) FROM history m WHERE m.kind = h.kind AND m.rec = h.rec)"_s,
                         {int(KindNo::Print), enrolment});
    std::vector<qint64> recs;
    while (rows.next()) recs.push_back(rows.number(0));
    std::ranges::sort(recs);
    for (const auto& one : loadByRecs(m_db, kind, recs)) {
        const auto& print = *one.record;
        if (print.get(Print::state) == model::PrintState::Destroyed) continue;
        const auto workshop = print.get(Print::workshop);
        out.push_back({print.get(Print::number).value_or(QString()), wordOf(print.get(Print::document)), wordOf(print.get(Print::medium)),
                       print.get(Print::copies).value_or(1), print.get(Print::destroyBy).value_or(QDate()),
                       workshop ? namesOn(*workshop, named) : 0});
    }
    return out;
}

void Losses::count(Count& count, qint64 enrolment)
{
    Rows rows = m_db.run(u"SELECT kind, packed FROM ledger WHERE enrolment = ?"_s, {enrolment});
    std::vector<std::pair<KindNo, QByteArray>> blocks;
    while (rows.next()) blocks.emplace_back(KindNo(rows.number(0)), rows.bytes(1));
    for (const auto& [kind, packed] : blocks) count.add(kind, LedgerBlock::unpack(packed));
}

std::vector<wire::HeldStudent> Losses::studentsIn(const Count& count)
{
    std::vector<wire::HeldStudent> out;
    QVariantList recs;
    for (const auto& [rec, student] : count.students) recs << qint64(rec);
    Rows ids = m_db.run(u"SELECT rec, id FROM r_student WHERE "_s + m_db.in(u"rec"_s, true), {m_db.list(recs, true)});
    while (ids.next()) {
        const auto id = RecordId::parse(ids.text(1));
        const auto of = count.students.find(quint32(ids.number(0)));
        if (!id || of == count.students.end()) continue;
        wire::HeldStudent student{*id, {}, {}, of->second.records, {}};
        for (size_t i = 0; i < std::size(model::privacyCodes); ++i) {
            if (of->second.classes & (1U << i)) student.classes.push_back(model::Privacy(i));
        }
        out.push_back(std::move(student));
    }
    return out;
}

std::optional<wire::DeskHolding> Losses::holding(const wire::EnrolmentId& id)
{
    Transaction transaction(m_db);
    const auto desk = Enrolments(m_db, m_context).byId(id);
    if (!desk) return std::nullopt;
    Count counted(m_db);
    count(counted, desk->no);
    wire::DeskHolding out{qint64(counted.students.size()), counted.kinds()};
    for (auto& kind : out.kinds) kind.fields.clear();
    return out;
}

std::optional<wire::LossReport> Losses::report(const wire::LossRequest& request, const RecordId& by)
{
    Transaction transaction(m_db);
    const auto desk = Enrolments(m_db, m_context).byId(request.desk);
    if (!desk) return std::nullopt;
    // Shown again it is a reading of what is known, and not the report of another loss.
    const bool isKnown = m_db.one(u"SELECT told_at FROM loss WHERE enrolment = ?"_s, {desk->no}).has_value();
    const Moment told = tellLoss(desk->no, request, by);
    const auto line = this->desk(request.desk);
    if (!line) return std::nullopt;
    Count counted(m_db);
    count(counted, desk->no);
    std::set<RecordId> named;
    auto prints = printsOf(desk->no, named);
    wire::LossReport out{*line, m_context.clock.now(), told, told.plusSeconds(wire::ReportWithinSeconds), request.drill, 0, 0, false, counted.nobodys, counted.kinds(),
                         studentsIn(counted), std::move(prints)};
    // Paper goes on naming whoever has left the desk itself.
    for (const auto& student : out.students) named.erase(student.id);
    for (const RecordId& id : named) out.students.push_back({id, {}, {}, 0, {model::Privacy::Identity}});
    WorkingSet set(m_db);
    const auto theirs = entitlementOf(set, desk->staff, m_context).desk;
    out.lockAfterMinutes = theirs.lockAfterMinutes;
    out.asksPin = theirs.asksPin;
    // To rehearse it nobody has to be known by name.
    if (!request.drill) nameStudents(out.students, entitlementOf(set, by, m_context));
    wire::JsonWriter json;
    json.beginObject().name("verb").text(request.drill ? u"loss-drill" : isKnown ? u"loss-read" : u"loss-report").name("enrolment").text(request.desk.text()).name("by").text(by.text()).endObject();
    out.link = FeedWriter(m_db, m_context.clock, m_context.salts).note(json.bytes());
    transaction.commit();
    return out;
}

}
