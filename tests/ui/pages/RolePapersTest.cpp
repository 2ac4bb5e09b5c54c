#include "core/session/Workshops.h"
#include "tests/ui/pages/Visitor.h"
#include "tests/ui/print/Printed.h"
#include "ui/pages/devices/DevicesPage.h"
#include "ui/pages/workshops/WorkshopsPage.h"
#include "ui/print/Press.h"
#include "ui/words/PrintWords.h"

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::PlaceNo;

/// What comes out of the printer for each role of the university, wherever in the window something is offered to be printed.
class RolePapersTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    base::SeededRandom m_random{"papers"};
    QTemporaryDir m_folder;

    /// Whatever the place has to choose from first: papers are of what is looked at.
    void chooseSomething(Visitor& visitor, PlaceNo no, ui::Place& place)
    {
        if (no == PlaceNo::Cases || no == PlaceNo::Reviews) {
            session::CaseQuery query;
            query.limit = 1;
            for (const auto& line : visitor.desk->cases(query)) place.show(line.item.view.id());
        } else if (no == PlaceNo::Workshops) {
            for (const auto& line : session::Workshops(*visitor.desk, m_venue->clock(), m_random).list()) {
                // One that is not over yet has both its papers.
                if (line.isHere && place.show(line.workshop.view.id()) && place.papers().size() > 1) return;
            }
        } else if (auto* devices = qobject_cast<ui::DevicesPage*>(&place)) {
            devices->ask();
            QVERIFY(m_venue->settle([&] { return !devices->isAsking() && devices->model(); }));
            QVERIFY(devices->choose({}));
            devices->report(true);
            QVERIFY(m_venue->settle([&] { return !devices->isBusy(); }));
        }
    }

    /// Where CARREL_PICTURES names a folder the files stay, to be looked at as pages.
    QString fileFor(const QString& role, int number, bool large) const
    {
        const QString folder = qEnvironmentVariable("CARREL_PICTURES");
        return (folder.isEmpty() ? m_folder.path() : folder) + u"/%1-%2%3.pdf"_s.arg(role).arg(number).arg(large ? u"-large"_s : QString());
    }

    void lookAt(const ui::PaperDocument& document, const QString& file, bool large)
    {
        const ui::PressRun run{document, {.printed = u"Printed by somebody"_s, .number = u"K7QX-2M9D"_s, .destroyBy = u"Tue 1 Dec 2026"_s}, large};
        QVERIFY(ui::pressToFile(file, run));
        const Printed paper(file);
        QCOMPARE(paper.pages(), run.pagesInCopy());
        for (int page = 1; page <= paper.pages(); ++page) {
            const QString words = paper.words(page);
            // Whoever finds one page alone knows which copy it is of, and when it must be gone.
            QVERIFY2(words.contains(u"K7QX-2M9D"_s) && words.contains(u"Tue 1 Dec 2026"_s), qPrintable(words));
            QVERIFY2(hasMargins(paper.picture(page, 52), 9, 52), qPrintable(file));
        }
        QVERIFY2(!paper.text().contains(QChar(0x2026)), "something is cut");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        QVERIFY(m_folder.isValid());
    }
    void cleanupTestCase()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void eachRolePrintsWhatItsWorkNeedsAndNothingElse_data()
    {
        QTest::addColumn<QStringList>("offered");
        const QStringList registers{u"Register, the leader's copy"_s, u"Sign-in sheet, names only"_s};
        QTest::newRow("adviser") << QStringList{u"Case summary"_s, u"Chronology"_s, u"My day"_s};
        QTest::newRow("line-manager") << QStringList{u"Case summary: Case L"_s};
        QTest::newRow("learning-services") << QStringList{u"Queue, tickets only, for a power cut"_s} + registers;
        QTest::newRow("workshop-leader") << registers;
        QTest::newRow("governance") << QStringList{u"Drill: report of a lost desk"_s};
        for (const char* nobody : {"drop-in-tutor", "personal-tutor", "level-tutor", "programme-leader", "module-leader", "school-director", "faculty-dean", "faculty-pvc", "faculty-admin",
                                   "project-staff", "executive", "wellbeing-director", "specialist", "administrator"}) {
            QTest::newRow(nobody) << QStringList();
        }
    }
    void eachRolePrintsWhatItsWorkNeedsAndNothingElse()
    {
        QFETCH(QStringList, offered);
        const QString role = QString::fromLatin1(QTest::currentDataTag());
        Visitor visitor(*m_venue, m_stage->theme, role);
        QStringList found;
        int number = 0;
        for (int no = 0; no <= int(PlaceNo::Tutorials); ++no) {
            ui::Place* place = visitor.shell().place(PlaceNo(no));
            if (!place) continue;
            visitor.shell().goTo(PlaceNo(no));
            chooseSomething(visitor, PlaceNo(no), *place);
            for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
            for (const auto& offer : place->papers()) {
                found << offer.name;
                ++number;
                for (const bool large : {false, true}) lookAt(offer.make({true}), fileFor(role, number, large), large);
            }
        }
        QCOMPARE(found.join(u'|'), offered.join(u'|'));
    }
};

}

QTEST_MAIN(carrel::tests::RolePapersTest)
#include "RolePapersTest.moc"
