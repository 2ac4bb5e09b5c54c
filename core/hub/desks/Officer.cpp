#include "core/hub/desks/Officer.h"

#include "core/model/people/Student.h"

#include <algorithm>

namespace carrel::hub {

using model::KindNo;
using model::Student;

bool showsOfStudents(const access::Entitlement& who, access::Right right, const model::FieldSpec& field, const HubContext& context)
{
    const int position = model::kindView(KindNo::Student).position(field);
    return std::ranges::any_of(who.roles, [&](const QString& id) {
        const auto* role = context.policy->role(id);
        const bool bears = role && std::ranges::find(role->rights, right) != role->rights.end();
        return bears && access::most(*role, KindNo::Student, position) >= model::Grain::Full;
    });
}

std::pair<QString, QString> nameFor(WorkingSet& set, const access::Entitlement& who, access::Right right, const model::RecordId& student, const HubContext& context)
{
    const auto record = set.find(KindNo::Student, student);
    if (!record || who.bars(student)) return {};
    const auto told = [&](const model::Field<QString>& field) {
        return showsOfStudents(who, right, field, context) ? record->get(field).value_or(QString()) : QString();
    };
    return {told(Student::number), told(Student::name)};
}

}
