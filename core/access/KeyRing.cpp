#include "core/access/KeyRing.h"

#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"

namespace carrel::access {

using base::Moment;
using model::KindNo;
using model::Record;

namespace {

std::optional<Moment> earlier(std::optional<Moment> a, std::optional<Moment> b)
{
    if (!a) return b;
    if (!b) return a;
    return std::min(*a, *b);
}

std::optional<QDate> dayOf(const Record& dated, model::Name field)
{
    return model::Kept<QDate>::read(dated.valueOf(field));
}

bool isGarbled(const Record& dated, model::Name field)
{
    return !dayOf(dated, field) && !dated.valueOf(field).isEmpty();
}

}

void KeyRing::insert(const QByteArray& text, std::optional<Moment> until)
{
    for (ScopeKey& key : m_keys) {
        if (key.text != text) continue;
        key.until = key.until && until ? std::optional(std::max(*key.until, *until)) : std::nullopt;
        return;
    }
    m_keys.push_back({text, until});
}

void KeyRing::takeFrom(const KeyRing& other, const char* prefix)
{
    for (const ScopeKey& key : other.m_keys) {
        if (key.text.startsWith(prefix)) insert(key.text, key.until);
    }
    m_boundary = earlier(m_boundary, other.m_boundary);
}

void KeyRing::keepOnly(const char* name)
{
    std::erase_if(m_keys, [name](const ScopeKey& key) { return key.text != name; });
}

void KeyRing::noteBoundary(Moment at, Moment now)
{
    if (at > now) m_boundary = earlier(m_boundary, at);
}

Span KeyRing::spanOf(const Record& dated, Moment now, bool whenUnreadable)
{
    if (dated.no() == KindNo::Relationship) {
        const auto state = dated.get(model::Relationship::state);
        if (state == model::RelationshipState::Ended) return {};
        if (!state && !dated.valueOf("state").isEmpty()) return {whenUnreadable, std::nullopt};
    }
    if (isGarbled(dated, "from") || isGarbled(dated, "until")) return {whenUnreadable, std::nullopt};
    const auto from = dayOf(dated, "from");
    const auto until = dayOf(dated, "until");
    if (from) noteBoundary(Moment::startOf(*from), now);
    if (until) noteBoundary(Moment::startOf(*until), now);
    if (from && now < Moment::startOf(*from)) return {};
    if (until && now >= Moment::startOf(*until)) return {};
    return {true, until ? std::optional(Moment::startOf(*until)) : std::nullopt};
}

Span KeyRing::periodSpan(const Record& period, Moment now)
{
    using model::Period;
    if (isGarbled(period, "start") || isGarbled(period, "end") || isGarbled(period, "expected_end")) return {};
    const auto start = period.get(Period::start);
    auto end = period.get(Period::end);
    // Closed without a last day has ended on a day nobody knows: the expected one no longer counts.
    const auto state = period.get(Period::state);
    if (!end && (state ? *state != model::PeriodState::Open : !period.valueOf("state").isEmpty())) return {};
    if (!end) end = period.get(Period::expectedEnd);
    if (start) noteBoundary(Moment::startOf(*start), now);
    if (end) noteBoundary(Moment::startOf(end->addDays(1)), now);
    if (start && now < Moment::startOf(*start)) return {};
    if (end && now >= Moment::startOf(end->addDays(1))) return {};
    return {true, end ? std::optional(Moment::startOf(end->addDays(1))) : std::nullopt};
}

Span KeyRing::enrolment(const model::RecordId& student, Related& related, Moment now)
{
    Span whole;
    for (const auto& period : related.naming(KindNo::Period, "student", student)) {
        const Span span = periodSpan(*period, now);
        if (!span.holds) continue;
        whole.until = whole.holds ? (whole.until && span.until ? std::optional(std::max(*whole.until, *span.until))
                                                               : std::nullopt)
                                  : span.until;
        whole.holds = true;
    }
    return whole;
}

void KeyRing::addStudy(const Record& student, Related& related, Moment now)
{
    using model::Period;
    using model::Student;
    for (const auto& period : related.naming(KindNo::Period, "student", student.id())) {
        const Span span = periodSpan(*period, now);
        if (!span.holds) continue;
        insert("enrolled", span.until);
        const QString course = period->get(Period::course).value_or(QString());
        const QString instance = period->get(Period::instance).value_or(QString());
        add("module:", course, span.until);
        if (!instance.isEmpty()) add("module:", course + u'/' + instance, span.until);
        const QString programme = student.get(Student::programme).value_or(QString());
        add("programme:", programme, span.until);
        if (const auto level = student.get(Student::level); level && !programme.isEmpty()) {
            add("level:", programme + u'/' + QString::number(*level), span.until);
        }
        add("school:", student.get(Student::school).value_or(QString()), span.until);
        add("faculty:", student.get(Student::faculty).value_or(QString()), span.until);
    }
}

void KeyRing::addTutors(const model::RecordId& student, Related& related, Moment now)
{
    using model::Relationship;
    using model::RelationshipKind;
    const auto links = related.naming(KindNo::Relationship, "student", student);
    if (links.empty()) return;
    const Span enrolled = enrolment(student, related, now);
    for (const auto& link : links) {
        const auto kind = link->get(Relationship::kindOf);
        if (kind != RelationshipKind::PersonalTutor && kind != RelationshipKind::Granted) continue;
        const Span span = spanOf(*link, now);
        const auto staff = link->get(Relationship::staff);
        if (!span.holds || !enrolled.holds || !staff) continue;
        // A grant without an end is not the dated exception it is called.
        if (kind == RelationshipKind::Granted && !span.until) continue;
        add(kind == RelationshipKind::Granted ? "granted:" : "tutor:", *staff, earlier(span.until, enrolled.until));
    }
}

Keys KeyRing::keys() &&
{
    std::sort(m_keys.begin(), m_keys.end(), [](const ScopeKey& a, const ScopeKey& b) { return a.text < b.text; });
    return {std::move(m_keys), m_boundary, {}};
}

}
