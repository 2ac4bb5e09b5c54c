#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/words/Dates.h"
#include "ui/words/Language.h"
#include "ui/words/SyncWords.h"

#include <QtWidgets/QMenu>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::Language;

namespace {

QString daysOver(int days) { return ui::dueWords(QDate(2025, 10, 14), QDate(2025, 10, 14).addDays(days)); }

}

/// The program speaks the language that was chosen, all of it and at once.
class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSystemGetsItsLanguage()
    {
        QCOMPARE(ui::preferredLanguage(QLocale(QLocale::Welsh, QLocale::UnitedKingdom)), Language::Welsh);
        QCOMPARE(ui::preferredLanguage(QLocale(QLocale::English, QLocale::UnitedKingdom)), Language::English);
        QCOMPARE(ui::preferredLanguage(QLocale(QLocale::German, QLocale::Germany)), Language::English);
        QCOMPARE(ui::preferredLanguage(QLocale::c()), Language::English);
    }

    void aLanguageIsKeptByItsCode()
    {
        for (const Language language : ui::languages) QCOMPARE(ui::languageOf(ui::codeOf(language)), std::optional(language));
        QVERIFY(!ui::languageOf(u"de"_s));
        QCOMPARE(ui::ownName(Language::Welsh), u"Cymraeg"_s);
    }

    void daysAreSaidInTheHouseFormOfTheLanguage()
    {
        ui::Speech speech(Language::English);
        QCOMPARE(ui::houseDate(QDate(2025, 10, 14)), u"Tue 14 Oct 2025"_s);
        speech.speak(Language::Welsh);
        QCOMPARE(ui::houseDate(QDate(2025, 10, 14)), u"Maw 14 Hyd 2025"_s);
        QCOMPARE(ui::dayPill(QDate(2025, 10, 14), QDate(2025, 10, 14)), u"Heddiw, Maw 14 Hyd"_s);
        speech.speak(Language::English);
        QCOMPARE(ui::dayPill(QDate(2025, 10, 14), QDate(2025, 10, 14)), u"Today, Tue 14 Oct"_s);
    }

    void numbersHaveTheirForms()
    {
        ui::Speech speech(Language::English);
        QCOMPARE(daysOver(1), u"1 day over"_s);
        QCOMPARE(daysOver(3), u"3 days over"_s);
        QCOMPARE(ui::changesWords(1), u"1 change"_s);
        QCOMPARE(QCoreApplication::translate("Palette", "%n cases", nullptr, 1), u"1 case"_s);
        speech.speak(Language::Welsh);
        QCOMPARE(daysOver(1), u"1 diwrnod yn hwyr"_s);
        QCOMPARE(ui::changesWords(1), u"1 newid"_s);
        for (const int count : {2, 3, 5, 6, 7, 20}) QCOMPARE(ui::changesWords(count), u"%1 o newidiadau"_s.arg(count));
    }

    void whatQtItselfSaysIsWelshToo()
    {
        ui::Speech speech(Language::Welsh);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Diddymu"_s);
        speech.speak(Language::English);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
    }

    void theOpenWindowChangesAtOnceAndKeepsWhatWasTyped();
};

void LanguageTest::theOpenWindowChangesAtOnceAndKeepsWhatWasTyped()
{
    QAccessible::setActive(true);
    Stage stage;
    CampusVenue venue;
    ui::Speech speech(Language::English);
    FakeDesk& desk = venue.filled(u"adviser"_s);
    ui::Workspace workspace = venue.workspace();
    workspace.speech = &speech;
    ui::Window window(ui::Ground{*desk, venue.clock()}, workspace, stage.theme);
    window.resize(1440, 900);
    window.show();
    window.begin();
    const auto id = venue.studentNamed(u"Amira Benhaddou"_s);
    QVERIFY(id && window.shell());
    session::CaseQuery query;
    query.student = id;
    window.shell()->open({ui::PlaceNo::Cases, desk->cases(query).front().item.view.id()});
    window.shell()->cases()->story()->writeNote();
    const auto typed = [&] { return window.findChild<ui::NoteForm*>()->findChild<ui::Composer*>(); };
    QVERIFY(typed());
    typed()->edit()->insertPlainText(u"A thought in the middle"_s);
    QVERIFY(spokenWords(window).contains(u"Next step"_s));

    auto* menu = window.findChild<QMenu*>();
    QVERIFY(menu);
    const QList<QAction*> offered = menu->actions();
    const auto welsh = std::find_if(offered.begin(), offered.end(), [](const QAction* action) { return action->text() == u"Cymraeg"_s; });
    QVERIFY(welsh != offered.end());
    (*welsh)->trigger();
    QTRY_VERIFY(spokenWords(window).contains(u"Cam nesaf"_s));
    QVERIFY(!spokenWords(window).contains(u"Next step"_s));
    QVERIFY(!window.findChild<ui::LockScreen*>()->isVisible());
    QTRY_VERIFY(typed() && typed()->text() == u"A thought in the middle"_s);
    speech.speak(Language::English);
    QTRY_VERIFY(spokenWords(window).contains(u"Next step"_s));
}

}

QTEST_MAIN(carrel::tests::LanguageTest)
#include "LanguageTest.moc"
