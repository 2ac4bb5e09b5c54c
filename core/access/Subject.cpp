#include "core/access/Subject.h"

#include "core/model/governance/Conflict.h"
#include "core/model/people/Student.h"

namespace carrel::access {

using model::KindNo;
using model::Record;
using model::RecordId;

namespace {

void addOwn(Subjects& out, const Record& record)
{
    if (const auto student = record.student()) {
        if (std::find(out.ids.begin(), out.ids.end(), *student) == out.ids.end()) out.ids.push_back(*student);
        return;
    }
    const int position = record.kind().studentPosition();
    if (position < 0) return;
    const bool named = !record.at(position).isEmpty();
    out.unknown = out.unknown || named || record.kind().at(position).has(model::Required);
}

void addAll(Subjects& out, const Record& record, Related& related)
{
    addOwn(out, record);
    if (record.no() == KindNo::Conflict) {
        const auto target = targetOf(record, related);
        if (target && target->no() != KindNo::Conflict) addAll(out, *target, related);
        return;
    }
    const int position = record.kind().parentPosition();
    if (position < 0 || record.kind().at(position).target == KindNo::Student) return;
    const auto parent = record.parent();
    const auto held = parent ? related.find(record.kind().at(position).target, *parent) : nullptr;
    if (held)
        addAll(out, *held, related);
    else
        out.unknown = true;
}

bool isRestricted(const Record& student)
{
    const auto restriction = student.get(model::Student::restriction);
    return restriction ? *restriction != model::Restriction::None : !student.valueOf("restriction").isEmpty();
}

}

Subjects subjectsOf(const Record& record, Related& related)
{
    Subjects out;
    addAll(out, record, related);
    return out;
}

bool isRestricted(const Subjects& subjects, const Record& record, Related& related)
{
    if (subjects.unknown) return true;
    return std::any_of(subjects.ids.begin(), subjects.ids.end(), [&](const RecordId& id) {
        if (record.no() == KindNo::Student && record.id() == id) return isRestricted(record);
        const auto student = related.find(KindNo::Student, id);
        return !student || isRestricted(*student);
    });
}

std::shared_ptr<const Record> targetOf(const Record& conflict, Related& related)
{
    const auto* kind = model::findKind(conflict.get(model::Conflict::targetKind).value_or(QString()));
    const auto id = RecordId::parse(conflict.get(model::Conflict::target).value_or(QString()));
    return kind && id ? related.find(kind->no(), *id) : nullptr;
}

}
