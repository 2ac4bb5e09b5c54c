#include "tests/scenarios/TutorialStory.h"

namespace carrel::tests {

using model::RecordId;
using namespace Qt::StringLiterals;

std::unique_ptr<TutorialStory::Term> TutorialStory::term()
{
    auto campus = emptyCampus();
    for (const auto& user : {u"morwenna"_s, u"kit"_s, u"hywel"_s}) {
        campus->addStaff(user, {u"learning-services"_s});
        campus->join(user, "learning-services");
    }
    campus->changeAtHub(model::KindNo::Staff, campus->staff(u"hywel"_s), [](model::Record& staff) { staff.put(model::Staff::trainee, true); });
    const QStringList names{u"Amira Benhaddou"_s, u"Tomos Llŷr Wynne"_s, u"Callum Oyelaran"_s};
    for (int i = 0; i < names.size(); ++i) {
        const RecordId id = campus->addStudent(QByteArray::number(i + 1), names[i]);
        campus->changeAtHub(model::KindNo::Student, id, [](model::Record& student) { student.put(model::Student::programme, u"Journalism BA"_s); });
    }
    FakeDesk& morwenna = campus->desk(u"morwenna"_s);
    FakeDesk& kit = campus->desk(u"kit"_s);
    FakeDesk& hywel = campus->desk(u"hywel"_s);
    FakeCampus& all = *campus;
    return std::unique_ptr<Term>(new Term{std::move(campus), Study(morwenna), Study(kit), Study(hywel), all.id("team/learning-services")});
}

void TutorialStory::pass(Term& term, int days)
{
    for (int i = 0; i < days; ++i) {
        term.campus->advanceDays(1);
        for (const auto& desk : term.campus->desks) {
            if (!desk->faults.unplugged && signIn(*term.campus, *desk) != session::SignInFault::None) qFatal("%s cannot sign in", qPrintable(desk->user));
        }
        term.campus->settle();
    }
}

void TutorialStory::unplug(Term& term, bool unplugged)
{
    for (Study* desk : term.desks()) desk->desk.faults.unplugged = unplugged;
    if (unplugged) return;
    // Long enough that every desk asks again.
    term.campus->advance(600);
    term.campus->settle();
}

RecordId TutorialStory::offer(Term& term, int days)
{
    const auto offered = term.morwenna.tutorials.offer({term.team, {}, term.campus->clock.now().plusDays(days), 60, model::TutorialMode::Tutorial, u"Library, room 3"_s});
    if (!offered.ok() || !offered.id) qFatal("no time could be offered, fault %d", int(offered.fault));
    term.campus->settle();
    return *offered.id;
}

RecordId TutorialStory::book(Study& desk, Term& term, int student, std::optional<RecordId> slot, const QString& asked)
{
    const auto booked = desk.tutorials.book({term.student(student), term.team, slot, model::TutorialMode::Tutorial, asked, u"structure"_s});
    if (!booked.ok() || !booked.id) qFatal("student %d could not be booked, fault %d", student, int(booked.fault));
    return *booked.id;
}

session::CommandAnswer TutorialStory::sign(Study& desk, const RecordId& tutorial, const QString& provided)
{
    session::NewRecord record = desk.tutorials.prefill(tutorial);
    record.provided = provided;
    return desk.tutorials.sign(record);
}

session::TutorialFile TutorialStory::fileAt(Study& desk, const RecordId& tutorial)
{
    auto out = desk.tutorials.open(tutorial);
    if (!out) qFatal("the tutorial is not on this desk");
    return std::move(*out);
}

QString TutorialStory::shownProvided(Study& desk, const RecordId& tutorial)
{
    const auto file = fileAt(desk, tutorial);
    return file.records.empty() ? QString() : shown(desk.desk, model::KindNo::TutorialRecord, file.records[0].record.view.id(), model::TutorialRecord::provided);
}

}
