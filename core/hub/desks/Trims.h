#pragma once

#include "core/hub/desks/WorkList.h"
#include "core/hub/store/WorkingSet.h"
#include "core/wire/Mutations.h"

#include <QtCore/QSet>

namespace carrel::hub {

/// The cases that a person has trimmed from one desk: they and what is there only because of them are outside its scope,
/// until the person wants them back or they come onto the person's own caseload. Reading them at the hub goes on as ever.
class Trims
{
public:
    /// `count` is what the enrolment's row says: a desk that has trimmed nothing asks the store nothing.
    Trims(Db& db, qint64 enrolment, const model::RecordId& person, qint64 count);

    bool isEmpty() const { return m_cases.isEmpty(); }
    /// The keys of a record as if the trimmed cases were not there; nothing where it has nothing to do with them.
    std::optional<access::Keys> keysOf(const model::Record& record, WorkingSet& set, base::Moment now) const;
    /// A trimmed case that is on the person's caseload now is trimmed no longer.
    bool hasLapsed(const model::Record& record) const;
    /// Everything of this case that a pull has to look at again: itself, what belongs to it, and its student.
    static std::vector<Candidate> familyOf(const model::Record& theCase, WorkingSet& set);

    /// Writes down which cases leave the desk's scope and which come back; what may not be trimmed is passed over. The
    /// answer is what a pull has to look at.
    std::vector<Candidate> change(const wire::Trim& trim, WorkingSet& set);
    void lapse(const model::RecordId& theCase);

private:
    class Without;
    bool isAway(const model::Record& record, access::Related& related) const;
    bool isOnCaseload(const model::Record& theCase) const;
    void note();

    Db& m_db;
    qint64 m_enrolment;
    model::RecordId m_person;
    QSet<model::RecordId> m_cases;
};

}
