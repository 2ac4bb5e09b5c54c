#pragma once

#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "tests/support/FakeCampus.h"
#include "tests/support/RawDesk.h"

namespace carrel::tests {

/// Two advisers of one team, a student, and the case they share.
struct Office {
    explicit Office(const QString& postgres = {}) : campus(postgres, "office")
    {
        using model::Case;
        for (const QString& user : {QStringLiteral("rhian"), QStringLiteral("gareth")}) {
            campus.addStaff(user, {QStringLiteral("adviser")});
            campus.join(user, "success");
        }
        campus.addStudent("1", QStringLiteral("Student 1"));
        auto held = campus.record(model::KindNo::Case, "case/1");
        held.put(Case::student, campus.id("student/1"));
        held.put(Case::title, QStringLiteral("A title"));
        held.put(Case::owner, campus.staff(QStringLiteral("rhian")));
        held.put(Case::team, campus.id("team/success"));
        held.put(Case::confidentiality, model::Confidentiality::Team);
        held.put(Case::state, model::CaseState::Open);
        campus.put({held});
    }
    model::RecordId theCase() const { return campus.id("case/1"); }
    model::Changes titled(const QString& title) const { return model::Changes(model::KindNo::Case).to(model::Case::title, title); }
    QString title() { return campus.hubRecord(model::KindNo::Case, theCase())->get(model::Case::title).value_or(QString()); }
    void run(const QString& sql, const QVariantList& values = {}) { campus.db().run(sql, values); }

    FakeCampus campus;
};

}
