#pragma once

#include "tests/support/FakeCampus.h"

namespace carrel::tests {

/// A filled desk for each role but Learning Services': of its team all the same, the student's personal tutor and a line manager
/// among them.
inline std::vector<FakeDesk*> desksOfOtherRoles(FakeCampus& campus, const model::RecordId& student)
{
    std::vector<FakeDesk*> out;
    for (const QLatin1String name : {QLatin1String("adviser"), QLatin1String("drop-in-tutor"), QLatin1String("workshop-leader"), QLatin1String("line-manager"),
                                     QLatin1String("personal-tutor"), QLatin1String("faculty-admin"), QLatin1String("governance"), QLatin1String("administrator")}) {
        const QString role(name);
        campus.addStaff(role, {role}, QStringLiteral("Arts"));
        // To be of the same team is no reason by itself.
        campus.join(role, "learning-services");
        out.push_back(&campus.desk(role));
    }
    campus.relate(model::RelationshipKind::PersonalTutor, QStringLiteral("personal-tutor"), student);
    campus.relate(model::RelationshipKind::LineManager, QStringLiteral("line-manager"), {});
    return out;
}

}
