#pragma once

#include "core/hub/intake/DemoUniversity.h"
#include "core/model/Change.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "core/model/governance/Conflict.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/model/tutorials/TutorialRecord.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace carrel::hub {

/// The demonstration's records, to ask questions of.
class DemoPile
{
public:
    explicit DemoPile(QDate today) : m_today(today), m_made(makeDemoUniversity("the test's seed", today))
    {
        for (const model::Record& record : m_made.batch.records) m_byId.insert(record.id(), &record);
    }

    QDate today() const { return m_today; }
    const DemoUniversity& made() const { return m_made; }
    const std::vector<model::Record>& records() const { return m_made.batch.records; }
    const model::Record* find(const model::RecordId& id) const { return m_byId.value(id); }
    bool idsAreUnique() const { return size_t(m_byId.size()) == records().size(); }

    std::vector<const model::Record*> of(model::KindNo kind) const
    {
        std::vector<const model::Record*> out;
        for (const model::Record& record : records()) {
            if (record.no() == kind) out.push_back(&record);
        }
        return out;
    }
    /// How many of `kind` hold `value` in `field`.
    template <class T>
    int count(model::KindNo kind, const model::Field<T>& field, const std::type_identity_t<T>& value) const
    {
        int out = 0;
        for (const auto* record : of(kind)) out += record->get(field) == value;
        return out;
    }
    /// The codes of a lookup list.
    QSet<QString> codes(const QString& list) const
    {
        QSet<QString> out;
        for (const auto* lookup : of(model::KindNo::Lookup)) {
            const bool current = lookup->get(model::Lookup::state) == model::LookupState::Current;
            if (current && lookup->get(model::Lookup::list) == list) out << *lookup->get(model::Lookup::code);
        }
        return out;
    }
    const model::Record* staff(const QString& user) const
    {
        for (const auto* person : of(model::KindNo::Staff)) {
            if (person->get(model::Staff::username) == user) return person;
        }
        return nullptr;
    }

private:
    QDate m_today;
    DemoUniversity m_made;
    QHash<model::RecordId, const model::Record*> m_byId;
};

/// An ordinary day, a Monday, both days of a weekend, a leap day, and the turn of a year.
inline const QList<QDate> demoDays{{2025, 11, 19}, {2026, 2, 2},   {2026, 7, 11}, {2026, 7, 12},
                                   {2028, 2, 29},  {2026, 12, 31}, {2027, 1, 1}};

}
