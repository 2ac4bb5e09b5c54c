#include "core/model/people/Student.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/beside/BesideView.h"
#include "ui/pages/shell/Palette.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/Button.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::KindNo;
using ui::PlaceNo;

namespace {

const QString amira = u"Amira Benhaddou"_s;

/// Every word anywhere in the window: shown, hidden, tips, titles, what a screen reader hears.
QString everyWord(QWidget& window)
{
    QString all = spokenWords(window) + window.windowTitle() + window.windowIconText();
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        for (const char* property : {"text", "toolTip", "whatsThis", "statusTip", "accessibleName", "accessibleDescription", "windowTitle", "placeholderText", "plainText"}) {
            all += widget->property(property).toString() + u'\n';
        }
    }
    return all;
}

}

/// One key, and only what is the student's is left: on the screen, behind it, and for whoever listens to it.
class BesideTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;

    /// Everything this desk holds that is not this student's.
    QStringList othersWords(Visitor& visitor)
    {
        QStringList out;
        const auto mine = m_venue->studentNamed(amira);
        for (const auto& item : visitor.desk->all(KindNo::Student)) {
            if (item.view.id() == mine) continue;
            item.view.see(model::Student::name).match([&](const QString& name) { out << name; }, [] {}, [] {});
            item.view.see(model::Student::number).match([&](const QString& number) { out << number; }, [] {}, [] {});
        }
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
    }
    void cleanupTestCase()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void oneKeyLeavesOnlyWhatIsTheStudents()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        const auto id = rhian.caseOf(*m_venue, amira);
        QVERIFY(rhian.shell().open({PlaceNo::Cases, *id}));
        rhian.shell().cases()->view()->writeNote();
        rhian.type(u"not for anybody beside me"_s);
        QGuiApplication::clipboard()->setText(u"S0099999"_s);
        const QStringList others = othersWords(rhian);
        QVERIFY(others.size() > 10);
        const auto told = [&] { return std::ranges::any_of(others, [all = everyWord(rhian.window)](const QString& word) { return all.contains(word); }); };
        QVERIFY(told());

        rhian.press(Qt::Key_F12);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(rhian.window.beside());
        QVERIFY(!told());
        const QString all = everyWord(rhian.window);
        QVERIFY(all.contains(amira) && all.contains(ui::BesideView::tr("Back to the desk")));
        QVERIFY(!all.contains(u"not for anybody"_s));
        QVERIFY(!rhian.window.windowTitle().contains(u"Amira"_s));
        // Whoever reads along reads nothing that is said of them to somebody else.
        const auto said = QRegularExpression(u"\\b(she|her|he|his|him)\\b"_s).match(all);
        QVERIFY2(!said.hasMatch(), qPrintable(all.mid(said.capturedStart() - 30, 60)));
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        for (const auto& note : m_venue->campus().hubRecords(KindNo::Note)) {
            if (const auto body = note.get(model::Note::body)) QVERIFY(!all.contains(body->left(24)));
        }
        const auto held = m_venue->campus().hubRecord(KindNo::Case, *id);
        QVERIFY(!all.contains(*held->get(model::Case::title)) && !all.contains(*held->get(model::Case::summary)));
        // Nothing can be found from here.
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        rhian.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!rhian.window.shell() && rhian.window.findChildren<ui::Palette*>().isEmpty());

        rhian.press(Qt::Key_F12);
        QTRY_VERIFY(rhian.window.shell() && !rhian.window.beside());
        // Back where it was, with what was being written.
        QCOMPARE(rhian.shell().cases()->record(), id);
        QCOMPARE(rhian.shell().cases()->story()->note()->words()->text(), u"not for anybody beside me"_s);
    }

    void otherWindowsArePutAwayToo()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        QVERIFY(rhian.shell().open({PlaceNo::Cases, *rhian.caseOf(*m_venue, u"Tomos Llŷr Wynne"_s)}));
        ui::Window* other = rhian.window.openAnother(rhian.shell().here());
        QVERIFY(rhian.shell().open({PlaceNo::Cases, *rhian.caseOf(*m_venue, amira)}));
        QVERIFY(everyWord(*other).contains(u"Tomos"_s));
        QVERIFY(rhian.window.besideStudent());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!everyWord(*other).contains(u"Tomos"_s) && !everyWord(*other).contains(u"Amira"_s));
        rhian.window.backToDesk();
        QTRY_VERIFY(other->shell() && rhian.window.shell());
        other->close();
    }

    void lockingEndsItAndTheDeskComesBackWhole()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        QVERIFY(rhian.shell().open({PlaceNo::Cases, *rhian.caseOf(*m_venue, amira)}));
        QVERIFY(rhian.window.besideStudent());
        rhian.window.lock();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!rhian.window.beside() && !everyWord(rhian.window).contains(u"Amira"_s));
    }

    void whereNobodyIsLookedAtItSaysWhatToDo()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.shell().goTo(PlaceNo::Sync);
        rhian.press(Qt::Key_F12);
        QVERIFY(rhian.window.shell() && !rhian.window.beside());
        QVERIFY(spokenWords(rhian.window).contains(u"Open a student or their case first"_s));
    }

    void whoMayNotKnowTheStudentHasNothingToShow()
    {
        Visitor manager(*m_venue, m_stage->theme, u"line-manager"_s);
        QVERIFY(manager.shell().open({PlaceNo::Cases, *Visitor(*m_venue, m_stage->theme, u"adviser"_s).caseOf(*m_venue, amira)}));
        QVERIFY(!manager.window.besideStudent());
        QVERIFY(manager.window.shell());
    }
};

}

QTEST_MAIN(carrel::tests::BesideTest)
#include "BesideTest.moc"
