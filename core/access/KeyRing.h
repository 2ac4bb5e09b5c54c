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

    /// From `from` to the day before `until`, both optional; notes the next change as a boundary.
    Span spanOf(const model::Record& dated, base::Moment now);
    /// Enrolled, module, programme, level, school and faculty, from the student's open periods of study.
    void addStudy(const model::Record& student, Related& related, base::Moment now);
    /// Personal tutors and dated grants, while the student is enrolled.
    void addTutors(const model::RecordId& student, Related& related, base::Moment now);
    /// A referral that has been sent and not been taken back.
    static bool reachesService(const model::Record& referral);

    Keys keys() &&;

private:
    void insert(const QByteArray& text, std::optional<base::Moment> until);
    void noteBoundary(base::Moment at, base::Moment now);
    /// Until when the student is enrolled, if at all.
    Span enrolment(const model::RecordId& student, Related& related, base::Moment now);
    Span periodSpan(const model::Record& period, base::Moment now);

    std::vector<ScopeKey> m_keys;
    std::optional<base::Moment> m_boundary;
};

}
