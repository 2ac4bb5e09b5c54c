#include "tests/projection/WorldPair.h"

#include "core/base/Digest.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"

namespace carrel::tests {

using access::Surface;
using model::KindNo;
using model::Record;
using model::Type;
using model::Value;
using namespace Qt::StringLiterals;

namespace {

/// Days that open or close nothing.
bool isPlainDay(model::Name field)
{
    constexpr model::Name plain[] = {"due", "done_on", "closed_on", "next_due", "chase_on", "by", "review_on", "given_on", "withdrawn_on", "opened_on"};
    return std::find(std::begin(plain), std::end(plain), field) != std::end(plain);
}

/// Fields that decide who sees a record keep their value in both worlds.
bool isFree(const model::FieldSpec& field, const Value& value)
{
    constexpr model::Name deciding[] = {"programme", "school", "faculty", "course", "instance", "unit", "service", "level", "opens", "closes", "starts", "ends"};
    if (std::find(std::begin(deciding), std::end(deciding), field.name) != std::end(deciding)) return false;
    switch (field.type) {
    case Type::Text:
    case Type::LongText:
    case Type::Code: return value.text() && value.text()->endsWith(Canaries::common());
    case Type::Moment: return !value.isEmpty();
    case Type::Day: return isPlainDay(field.name);
    default: return false;
    }
}

QByteArray seedOf(const World::Plan& plan) { return "pair " + QByteArray::number(plan.seed); }

}

World::World(const Plan& plan)
    : m_plan(plan), m_university(seedOf(plan), plan.postgres), m_shared("shared " + seedOf(plan)), m_hidden("hidden " + seedOf(plan))
{
    // As many people are enrolled in both worlds: what differs is what they do.
    for (const char* which : {"one", "two"}) {
        m_colleague.push_back(std::make_unique<RawDesk>(m_university.campus, u"rhian"_s, which));
        if (!m_colleague.back()->enrol()) qFatal("a colleague could not be enrolled");
        m_colleague.back()->drain();
    }
    sortSpots();
}

bool World::isSeen(const QByteArray& group, const Record& record, int position) const
{
    return shippedExpectations().fields(m_plan.role, Surface::Online, group, record.no()).contains(position);
}

void World::sortSpots()
{
    for (const auto& [group, record] : m_university.records()) {
        if (record.id() == m_university.self(m_plan.role)) continue;
        for (int i = 0; i < record.kind().size(); ++i) {
            if (!isFree(record.kind().at(i), record.at(i))) continue;
            (isSeen(group, record, i) ? m_shownSpots : m_hiddenSpots).push_back({&record, i});
        }
    }
}

void World::put(const std::vector<Record>& records, bool mayBeHeard)
{
    auto& campus = m_university.campus;
    hub::Transaction transaction(campus.db());
    hub::WorkingSet set(campus.db());
    for (const Record& record : records) set.put(record);
    const auto entries = hub::FeedWriter(campus.db(), campus.clock, campus.context().salts).append(set, {}, {"import", {}, 0});
    transaction.commit();
    if (!m_desk) return;
    const bool hinted = !campus.service().desksToHint(entries, {m_desk->enrolmentId()}).empty();
    if (mayBeHeard) m_desk->heard += hinted ? "hint\n" : "silence\n";
    else if (hinted) m_desk->heard += "a hint about what is hidden\n";
}

Value World::another(const Spot& spot, const QByteArray& salt) const
{
    const auto& field = spot.record->kind().at(spot.position);
    const QByteArray key = salt + spot.record->id().text().toLatin1() + QByteArray::number(spot.position);
    const auto random = base::digest(key, {});
    if (field.type == Type::Moment) return 1'400'000'000'000 + qint64(uchar(random[0])) * 86'400'000;
    if (field.type == Type::Day) return model::Kept<QDate>::keep(QDate(2400, 1, 1).addDays(uchar(random[0])));
    // Longer or shorter, so that sizes tell what bytes do not.
    return QString(u"x"_s.repeated(uchar(random[1]) % 40)) + m_university.canaries.word(key);
}

void World::changeSpots(std::vector<Spot>& spots, int count, const QByteArray& salt, bool shown, base::Random& random)
{
    if (spots.empty()) return;
    std::map<model::RecordId, Record> changed;
    for (int i = 0; i < count; ++i) {
        const Spot& spot = spots[random.below(quint32(spots.size()))];
        const auto now = m_university.campus.hubRecord(spot.record->no(), spot.record->id());
        const auto it = changed.try_emplace(spot.record->id(), *now).first;
        it->second.set(spot.position, another(spot, salt));
        ++(shown ? shownChanges : hiddenChanges);
    }
    std::vector<Record> records;
    for (const auto& [id, record] : changed) records.push_back(record);
    put(records, shown);
}

void World::addBarred(const QByteArray& key, int count)
{
    std::vector<Record> records;
    for (const auto& [group, record] : m_university.records()) {
        if (group != "barred" || record.no() == KindNo::Student || record.no() == KindNo::Relationship) continue;
        for (int i = 0; i < (record.no() == KindNo::Note ? count : 1); ++i) {
            Record more(record.kind(), m_university.campus.id(key + record.kind().name().latin1() + QByteArray::number(i)));
            for (int p = 0; p < record.kind().size(); ++p) more.set(p, record.at(p));
            records.push_back(std::move(more));
        }
    }
    hiddenChanges += int(records.size());
    put(records, false);
}

void World::addConfidential(const QByteArray& key)
{
    auto& campus = m_university.campus;
    Record held = *campus.hubRecord(KindNo::Case, campus.id("case/elsewhere"));
    Record quiet(held.kind(), campus.id("quiet " + key));
    for (int p = 0; p < held.kind().size(); ++p) quiet.set(p, held.at(p));
    quiet.put(model::Case::confidentiality, model::Confidentiality::Confidential);
    Record action = *campus.hubRecord(KindNo::Action, campus.id("action/elsewhere"));
    Record task(action.kind(), campus.id("task " + key));
    for (int p = 0; p < action.kind().size(); ++p) task.set(p, action.at(p));
    task.put(model::Action::caseRef, quiet.id());
    hiddenChanges += 2;
    put({quiet, task}, false);
}

void World::colleaguesWork(int round)
{
    using model::Case;
    auto& campus = m_university.campus;
    const auto held = campus.id("case/hidden");
    const QString text = u"round %1"_s.arg(round);
    const auto take = [&](RawDesk& desk, const model::RecordId& id, const model::Changes& changes, bool creates = false) {
        const auto outcome = desk.push(id, changes, creates);
        if (!outcome) qFatal("a colleague got no answer");
        quarantined += outcome->state == wire::OutcomeState::Quarantined;
        contested += outcome->state == wire::OutcomeState::Conflict;
        ++hiddenChanges;
    };
    // Both desks of one colleague write the same field of a confidential case, so that they disagree.
    take(*m_colleague[0], held, model::Changes(KindNo::Case).to(Case::title, text + u" one"_s));
    take(*m_colleague[1], held, model::Changes(KindNo::Case).to(Case::title, text + u" two"_s));
    model::Changes action(KindNo::Action);
    action.to(model::Action::caseRef, held).to(model::Action::student, campus.id("student/hidden")).to(model::Action::what, text);
    action.to(model::Action::state, model::ActionState::Open);
    take(*m_colleague[0], model::RecordId::draw(m_hidden), action, true);
    // And something that nobody may do: it waits for a named person.
    take(*m_colleague[0], campus.id("case/elsewhere"), model::Changes(KindNo::Case).to(Case::title, text));
    if (m_colleague[0]->random.below(2)) m_colleague[0]->drain();
}

void World::hide(int round)
{
    if (!m_plan.more) return;
    const QByteArray key = QByteArray::number(m_plan.seed) + '/' + QByteArray::number(round) + '/';
    changeSpots(m_hiddenSpots, 1 + int(m_hidden.below(30)), "hidden " + key, false, m_hidden);
    switch (m_hidden.below(4)) {
    case 0: addBarred(key, 1 + int(m_hidden.below(12))); break;
    case 1: addConfidential(key); break;
    default: colleaguesWork(round);
    }
}

void World::show(int round)
{
    changeSpots(m_shownSpots, 1 + int(m_shared.below(4)), "shown " + QByteArray::number(round), true, m_shared);
    if (m_plan.tellsMore && round != 1) changeSpots(m_shownSpots, 1, "control " + QByteArray::number(round), true, m_hidden);
}

void World::work(int round)
{
    for (const auto& kind : model::catalogue()) m_desk->search(kind.name(), Canaries::common());
    const auto& records = m_university.records();
    for (int i = 0; i < 12; ++i) {
        const Record& record = records[m_shared.below(quint32(records.size()))].second;
        m_desk->read(record.kind().name(), record.id());
        if (const auto student = record.student()) m_desk->naming(record.kind().name(), u"student"_s, *student);
    }
    // An edit of what may be written, where there is any, and one of what may not even be seen.
    std::vector<Spot> mine;
    for (const Spot& spot : m_shownSpots) {
        const auto* row = m_desk->find(spot.record->no(), spot.record->id());
        const auto& field = spot.record->kind().at(spot.position);
        const bool writes = row && row->view.grain(spot.position) == model::Grain::Write && field.merge != model::Merge::Fixed;
        if (writes && (field.type == Type::Text || field.type == Type::LongText)) mine.push_back(spot);
    }
    for (auto* spots : {&mine, &m_hiddenSpots}) {
        if (spots->empty()) continue;
        const Spot& spot = (*spots)[m_shared.below(quint32(spots->size()))];
        model::Changes changes(spot.record->no());
        changes.set(spot.position, model::Change::to(another(spot, "mine " + QByteArray::number(round))));
        m_desk->push(spot.record->id(), changes);
    }
}

void World::keep()
{
    FakeDesk& desk = m_university.campus.desk(PlantedUniversity::watcher(m_plan.role), u"kept"_s);
    hide(10);
    show(10);
    m_university.campus.sync(desk);
    kept = desk.cells() + desk.pages();
}

void World::tell()
{
    if (m_plan.more && m_plan.crowd) addBarred("crowd/", m_plan.crowd);
    hide(0);
    m_desk = std::make_unique<RawDesk>(m_university.campus, PlantedUniversity::watcher(m_plan.role), "the person's");
    if (!m_desk->enrol()) qFatal("the person could not be enrolled");
    m_desk->drain();
    for (int round = 1; round <= 3; ++round) {
        hide(round);
        show(round);
        m_desk->drain();
        hide(round + 3);
        work(round);
        m_desk->drain();
        m_university.campus.advance(3600);
    }
    if (!m_desk->signIn()) qFatal("the person could not sign in again");
    heard = m_desk->heard;
    keep();
}

}
