#include "core/model/governance/Print.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "tests/ui/print/Printed.h"
#include "ui/models/FleetModel.h"
#include "ui/pages/devices/DeskView.h"
#include "ui/pages/devices/DevicesPage.h"
#include "ui/pages/devices/LossView.h"
#include "ui/pages/devices/RevokeSheet.h"
#include "ui/print/PrintSheet.h"
#include "ui/print/PrivateFolder.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/SearchField.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::KindNo;
using session::FleetState;
using ui::PlaceNo;

/// The governance officer sees every desk, revokes one and hears that it is erased, and has the report of a lost one in one press.
class DevicesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    FakeDesk* m_rhian = nullptr;
    std::unique_ptr<Visitor> m_officer;

    ui::DevicesPage& page() { return *m_officer->shell().devices(); }
    QString heard()
    {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        return spokenWords(m_officer->window);
    }
    int inStore(const QString& sql) { return m_venue->campus().db().one(sql)->toInt(); }
    bool chooseRhian()
    {
        return m_venue->settle([&] { return !page().isAsking() && page().model()->total() > 0; }) && page().choose(u"Rhian Calloway"_s)
            && m_venue->settle([&] { return page().isCounted(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_rhian = &m_venue->filled(u"adviser"_s, u"laptop-7"_s);
        m_officer = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"governance"_s);
        m_officer->shell().goTo(PlaceNo::Devices);
    }
    void cleanupTestCase()
    {
        m_officer.reset();
        m_venue.reset();
        m_stage.reset();
    }

    void onlyWhoMayByThePolicyHasThePlace()
    {
        for (const auto& role : m_venue->campus().context().policy->roles()) {
            QStringList rights;
            for (const auto right : role.rights) rights << model::latin(access::rightCodes[size_t(right)]);
            const auto places = ui::placesFor({role.id}, rights);
            const bool has = std::ranges::any_of(places, [](const auto& place) { return place.no == PlaceNo::Devices; });
            QVERIFY2(has == (role.id == u"governance" || role.id == u"administrator"), qPrintable(role.id));
        }
    }

    void aDeskIsListedWithHowMuchItMayHold()
    {
        QVERIFY(chooseRhian());
        const QString words = heard();
        for (const QString& part : {u"laptop-7"_s, u"In use"_s, u"What it may hold"_s, u"Cases"_s, u"Notes"_s, u"Report it lost"_s}) QVERIFY2(words.contains(part), qPrintable(part));
        QVERIFY(!words.contains(u"Benhaddou"_s));
        QVERIFY(heard().contains(QLocale().toString(m_rhian->desk->holdings().students)));
    }

    void aDrillNamesNobodyAndStartsNoClock()
    {
        page().report(true);
        QVERIFY(m_venue->settle([&] { return page().account().has_value(); }));
        QVERIFY(page().account()->drill);
        const QString words = heard();
        QVERIFY(words.contains(u"This is a drill"_s) && words.contains(u"no clock runs"_s) && words.contains(QString::number(page().account()->link)));
        QVERIFY(!words.contains(u"Benhaddou"_s));
        QCOMPARE(inStore(u"SELECT count(*) FROM loss"_s), 0);
        QCOMPARE(inStore(u"SELECT count(*) FROM audit_body WHERE body LIKE '%loss-drill%'"_s), 1);
        page().closeReport();
    }

    void onePressSaysWhoseDataAndStartsTheClock()
    {
        QVERIFY(m_rhian->desk->notePrint({.document = model::PrintedDocument::Chronology, .copies = 2}).ok());
        QVERIFY(m_venue->settle([&] { return m_rhian->desk->outbox().empty(); }));
        page().findChild<ui::DeskView*>()->report()->click();
        QVERIFY(m_venue->settle([&] { return page().account().has_value() && !page().isAsking(); }));
        const auto& loss = *page().account();
        QCOMPARE(loss.students.size(), size_t(m_rhian->desk->holdings().students));
        QCOMPARE(loss.due.ms - loss.told.ms, 72 * 3600 * 1000LL);
        const QString words = heard();
        for (const QString& part : {u"72 h 0 min left"_s, u"At what detail"_s, u"Lock and key"_s, u"2 copies on paper"_s, u"Draft for the regulator"_s, u"Draft for the students"_s, u"Dear student"_s}) {
            QVERIFY2(words.contains(part), qPrintable(part));
        }
        QCOMPARE(inStore(u"SELECT count(*) FROM loss"_s), 1);
        QVERIFY(!m_officer->window.windowTitle().contains(u"Calloway"_s));
    }

    void theReportStandsInEveryLook()
    {
        for (const Face& face : faces) {
            m_stage->theme.choose({.mode = face.mode, .textScale = 1.5});
            for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
            QVERIFY(heard().contains(u"72 h 0 min left"_s));
        }
        m_stage->theme.choose({.mode = ui::ThemeMode::Light});
    }

    void somebodyIsFoundAmongThemOrNot()
    {
        page().findWithin();
        page().loss()->search()->setText(u"amira ben"_s);
        QCoreApplication::processEvents();
        QVERIFY(heard().contains(u"Amira Benhaddou"_s));
        page().loss()->search()->setText(u"nobody of this name"_s);
        QCoreApplication::processEvents();
        QVERIFY(heard().contains(u"Nobody of that name is on it"_s));
        page().loss()->search()->clear();
    }

    void anEarlierTellingMovesTheClockForward()
    {
        const base::Moment before = page().account()->told;
        QComboBox* known = page().loss()->known();
        QVERIFY(known->count() > 3);
        Q_EMIT known->activated(3);
        QVERIFY(m_venue->settle([&] { return page().account()->told < before && !page().isAsking(); }));
        QCOMPARE(before.ms - page().account()->told.ms, 6 * 3600 * 1000LL);
        QVERIFY(heard().contains(u"66 h 0 min left"_s));
    }

    void theReportIsPrintedWithItsLineOfTheAudit()
    {
        ui::PrintSheet* sheet = m_officer->shell().showPrint();
        QVERIFY(sheet);
        sheet->reason()->setText(u"For the decision"_s);
        const QTemporaryDir folder, profile;
        const ui::PrivateFolder temporary(profile.path());
        QVERIFY(sheet->saveTo(folder.path()));
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        const QString words = Printed(folder.filePath(files.front())).words();
        for (const QString& part : {u"Report of a lost desk"_s, u"Entry %1 of the hub's audit"_s.arg(page().account()->link), u"Amira Benhaddou"_s, u"Draft for the regulator"_s}) {
            QVERIFY2(words.contains(part), qPrintable(part + u"\n"_s + words));
        }
        sheet->Sheet::close();
        QVERIFY(m_venue->settle([&] { return inStore(u"SELECT count(*) FROM r_print WHERE f_document = 'loss-report'"_s) == 1; }));
    }

    void aDeskThatIsRevokedErasesItselfAndTheReceiptIsShown()
    {
        ui::RevokeSheet* sheet = page().showRevoke();
        QVERIFY(sheet);
        QVERIFY(heard().contains(u"This cannot be taken back"_s));
        sheet->revoke()->click();
        QVERIFY(m_venue->settle([&] { return page().chosen()->state == FleetState::Revoked && !page().isBusy() && !page().isAsking(); }));
        QVERIFY(!page().showRevoke());
        page().closeReport();
        QVERIFY(heard().contains(u"Told to erase"_s));
        m_rhian->desk->syncNow();
        QVERIFY(m_venue->settle([&] { return !m_rhian->desk->isOpen() && !m_rhian->desk->isLeaving(); }));
        page().ask();
        QVERIFY(m_venue->settle([&] { return page().chosen()->state == FleetState::Erased && page().isCounted(); }));
        QVERIFY(heard().contains(u"Erase receipt"_s));
    }

    void withoutTheHubTheLastAnswerStaysAndSaysHowOldItIs()
    {
        m_venue->setPlugged(*m_officer->desk, false);
        page().ask();
        QVERIFY(m_venue->settle([&] { return !page().isAsking(); }));
        QVERIFY(heard().contains(u"The list of desks is as it was at"_s) && heard().contains(u"Rhian Calloway"_s));
        page().report(false);
        QVERIFY(m_venue->settle([&] { return !page().isBusy(); }));
        QVERIFY(heard().contains(u"There is no report yet"_s));
        QVERIFY(!page().account());
        m_venue->setPlugged(*m_officer->desk, true);
    }

    void whoNeverReachedTheHubReadsWhyThereIsNothing()
    {
        Visitor other(*m_venue, m_stage->theme, u"governance"_s, u"elsewhere"_s);
        m_venue->setPlugged(*other.desk, false);
        other.shell().goTo(PlaceNo::Devices);
        QVERIFY(m_venue->settle([&] { return !other.shell().devices()->isAsking(); }));
        QVERIFY(spokenWords(other.window).contains(u"Which desks there are cannot be read just now"_s));
        m_venue->setPlugged(*other.desk, true);
        other.shell().devices()->ask();
        QVERIFY(m_venue->settle([&] { return other.shell().devices()->isCounted(); }));
    }

    void anAdministratorRevokesAndReportsNothing()
    {
        Visitor keeper(*m_venue, m_stage->theme, u"administrator"_s);
        keeper.shell().goTo(PlaceNo::Devices);
        QVERIFY(m_venue->settle([&] { return keeper.shell().devices()->isCounted(); }));
        // They revoke; whose data a desk holds is not for them.
        QVERIFY(!spokenWords(keeper.window).contains(u"Report it lost"_s));
        keeper.shell().devices()->report(false);
        QVERIFY(!keeper.shell().devices()->isBusy());
    }
};

}

QTEST_MAIN(carrel::tests::DevicesTest)
#include "DevicesTest.moc"
