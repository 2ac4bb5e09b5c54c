#include "core/hub/desks/Trims.h"

#include "core/model/Catalogue.h"
#include "core/model/cases/Case.h"

namespace carrel::hub {

using model::Case;
using model::KindNo;
using model::Record;
using model::RecordId;
using namespace Qt::StringLiterals;

/// The hub's records but for the trimmed cases and what belongs to them.
class Trims::Without final : public access::Related
{
public:
    Without(const Trims& trims, WorkingSet& set) : m_trims(trims), m_set(set) {}

    std::shared_ptr<const Record> find(KindNo kind, const RecordId& id) override
    {
        auto found = m_set.find(kind, id);
        return found && m_trims.isAway(*found, m_set) ? nullptr : found;
    }
    std::vector<std::shared_ptr<const Record>> naming(KindNo kind, model::Name field, const RecordId& id) override
    {
        auto found = m_set.naming(kind, field, id);
        std::erase_if(found, [&](const auto& one) { return m_trims.isAway(*one, m_set); });
        return found;
    }

private:
    const Trims& m_trims;
    WorkingSet& m_set;
};

namespace {

/// The case that a record belongs to, where it belongs to one.
std::optional<RecordId> caseOf(const Record& record)
{
    if (record.no() == KindNo::Case) return record.id();
    const int position = record.kind().parentPosition();
    return position >= 0 && record.kind().at(position).target == KindNo::Case ? record.parent() : std::nullopt;
}

void add(const std::vector<WorkingSet::RecordPtr>& records, WorkingSet& set, std::vector<Candidate>& into)
{
    for (const auto& record : records) {
        if (const auto held = set.stored(record->no(), record->id())) into.push_back({record->no(), record->id(), held->rec});
    }
}

}

Trims::Trims(Db& db, qint64 enrolment, const RecordId& person, qint64 count) : m_db(db), m_enrolment(enrolment), m_person(person)
{
    if (count == 0) return;
    Rows rows = m_db.run(u"SELECT id FROM trimmed WHERE enrolment = ?"_s, {enrolment});
    while (rows.next()) {
        if (const auto id = RecordId::parse(rows.text(0))) m_cases.insert(*id);
    }
}

bool Trims::isOnCaseload(const Record& theCase) const
{
    const auto state = theCase.get(Case::state);
    if (state == model::CaseState::Closed) return false;
    return theCase.get(Case::owner) == m_person || theCase.get(Case::assignees).value_or(QList<RecordId>()).contains(m_person);
}

bool Trims::isAway(const Record& record, access::Related& related) const
{
    const auto id = caseOf(record);
    if (!id || !m_cases.contains(*id)) return false;
    if (record.no() == KindNo::Case) return !isOnCaseload(record);
    const auto parent = related.find(KindNo::Case, *id);
    return parent && !isOnCaseload(*parent);
}

bool Trims::hasLapsed(const Record& record) const
{
    return record.no() == KindNo::Case && m_cases.contains(record.id()) && isOnCaseload(record);
}

std::optional<access::Keys> Trims::keysOf(const Record& record, WorkingSet& set, base::Moment now) const
{
    if (m_cases.isEmpty()) return std::nullopt;
    if (isAway(record, set)) return access::Keys{};
    // What hangs on a student hangs on all of the student's cases.
    const auto student = record.student();
    if (caseOf(record) || !student) return std::nullopt;
    const auto cases = set.naming(KindNo::Case, "student", *student);
    if (std::none_of(cases.begin(), cases.end(), [&](const auto& one) { return isAway(*one, set); })) return std::nullopt;
    Without without(*this, set);
    return access::keysOf(record, without, now);
}

std::vector<Candidate> Trims::familyOf(const Record& theCase, WorkingSet& set)
{
    std::vector<Candidate> out;
    if (const auto held = set.stored(KindNo::Case, theCase.id())) out.push_back({KindNo::Case, theCase.id(), held->rec});
    for (const auto& kind : model::catalogue()) {
        const int parent = kind.parentPosition();
        if (parent >= 0 && kind.at(parent).target == KindNo::Case) add(set.naming(kind.no(), kind.at(parent).name, theCase.id()), set, out);
    }
    const auto student = theCase.student();
    if (!student) return out;
    if (const auto held = set.stored(KindNo::Student, *student)) out.push_back({KindNo::Student, *student, held->rec});
    for (const KindNo kind : {KindNo::Period, KindNo::Relationship, KindNo::Consent, KindNo::Conflict}) add(set.naming(kind, "student", *student), set, out);
    return out;
}

void Trims::note()
{
    m_db.run(u"UPDATE enrolment SET trimmed = ? WHERE no = ?"_s, {m_cases.size(), m_enrolment});
}

std::vector<Candidate> Trims::change(const wire::Trim& trim, WorkingSet& set)
{
    std::vector<Candidate> out;
    const auto look = [&](const Record& theCase) {
        const auto family = familyOf(theCase, set);
        out.insert(out.end(), family.begin(), family.end());
    };
    for (const RecordId& id : trim.drop) {
        const auto theCase = set.find(KindNo::Case, id);
        if (!theCase || m_cases.contains(id) || isOnCaseload(*theCase)) continue;
        m_cases.insert(id);
        m_db.run(u"INSERT INTO trimmed (enrolment, id) VALUES (?, ?)"_s, {m_enrolment, id.text()});
        look(*theCase);
    }
    for (const RecordId& id : trim.take) {
        if (!m_cases.remove(id)) continue;
        m_db.run(u"DELETE FROM trimmed WHERE enrolment = ? AND id = ?"_s, {m_enrolment, id.text()});
        if (const auto theCase = set.find(KindNo::Case, id)) look(*theCase);
    }
    note();
    return out;
}

void Trims::lapse(const RecordId& theCase)
{
    m_cases.remove(theCase);
    m_db.run(u"DELETE FROM trimmed WHERE enrolment = ? AND id = ?"_s, {m_enrolment, theCase.text()});
    note();
}

}
