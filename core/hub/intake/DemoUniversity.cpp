#include "core/hub/intake/DemoUniversity.h"

#include "core/hub/intake/demo/CaseFiles.h"
#include "core/hub/intake/demo/DropInDay.h"
#include "core/hub/intake/demo/Enrolment.h"
#include "core/hub/intake/demo/Notices.h"
#include "core/hub/intake/demo/Places.h"
#include "core/hub/intake/demo/StaffRoom.h"
#include "core/hub/intake/demo/TutorialWeek.h"
#include "core/hub/intake/demo/WorkshopWeek.h"

namespace carrel::hub {

namespace {

std::vector<DemoAccount> accountsOf(const demo::Bench& bench)
{
    std::vector<DemoAccount> accounts;
    for (const demo::StaffText& person : demo::staffTexts()) {
        if (!person.account) continue;
        QStringList roles{demo::Bench::text(person.role)};
        if (!person.secondRole.empty()) roles << demo::Bench::text(person.secondRole);
        accounts.push_back(
            {demo::Bench::text(person.key), bench.staff(person.key), roles, QStringView(person.name).toString()});
    }
    return accounts;
}

}

DemoUniversity makeDemoUniversity(QByteArrayView seed, QDate today, std::optional<base::Moment> now)
{
    demo::Bench bench(seed, today);
    demo::addLookups(bench);
    demo::addNotices(bench);
    demo::addStaff(bench);
    demo::addStudents(bench);
    demo::addCaseFiles(bench);
    const base::Moment clock = now.value_or(demo::Calendar::at(today, 14, 0));
    demo::addDropInDay(bench, clock);
    demo::addWorkshopWeek(bench, clock);
    demo::addTutorialWeek(bench, clock);

    DemoUniversity university;
    university.accounts = accountsOf(bench);
    university.batch.records = bench.take();
    for (const model::Record& record : university.batch.records)
        ++university.batch.counts.records[record.kind().name()];
    return university;
}

}
