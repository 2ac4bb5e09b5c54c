#pragma once

#include "core/access/Scope.h"

namespace carrel::access {

/// Whether something dated holds now, and until when.
struct Span {
    bool holds = false;
    std::optional<base::Moment> until;
};

/// Gathers a record's keys: the latest end wins where one key comes for two reasons.
class KeyRing
{
public:
    void add(const char* name) { insert(name, std::nullopt); }
    void add(const char* prefix, const model::RecordId& id, std::optional<base::Moment> until = {})
    {
        insert(prefix + id.text().toLatin1(), until);
    }
    void add(const char* prefix, const QString& unit, std::optional<base::Moment> until = {})
    {
        if (!unit.isEmpty()) insert(prefix + unit.toUtf8(), until);
    }
    void takeFrom(const KeyRing& other, const char* prefix);
    void keepOnly(const char* name);

    /// From `from` to the day before `until`, both optional; notes the next change as a boundary. A date that cannot be
    /// read grants nothing: then it does not hold, unless the caller reads a deny and asks for the opposite.
    Span spanOf(const model::Record& dated, base::Moment now, bool whenUnreadable = false);
    /// The keys, or what they let somebody see, may differ from `at` on.
    void noteBoundary(base::Moment at, base::Moment now);
    /// Enrolled, module, programme, level, school and faculty, from the student's open periods of study.
    void addStudy(const model::Record& student, Related& related, base::Moment now);
    /// Personal tutors, and grants that have an end, while the student is enrolled.
    void addTutors(const model::RecordId& student, Related& related, base::Moment now);

    Keys keys() &&;

private:
    void insert(const QByteArray& text, std::optional<base::Moment> until);
    /// Until when the student is enrolled, if at all.
    Span enrolment(const model::RecordId& student, Related& related, base::Moment now);
    Span periodSpan(const model::Record& period, base::Moment now);

    std::vector<ScopeKey> m_keys;
    std::optional<base::Moment> m_boundary;
};

}
