#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/cases/CloseForm.h"
#include "ui/pages/shell/ActivitySheet.h"
#include "ui/pages/shell/HelpSheet.h"
#include "ui/pages/shell/Palette.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Rail.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TopBar.h"
#include "ui/widgets/UndoBar.h"
#include "ui/words/Codes.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::PlaceNo;

namespace {

const QString amira = u"Amira Benhaddou"_s, tomos = u"Tomos Llŷr Wynne"_s, callum = u"Callum Oyelaran"_s;

QStringList titles(const ui::Palette& palette)
{
    QStringList out;
    for (const ui::Offer& offer : palette.shown().offers) out << offer.row.title;
    return out;
}

QStringList groups(const ui::Palette& palette)
{
    QStringList out;
    for (const ui::Offer& offer : palette.shown().offers) {
        if (!out.contains(offer.row.group)) out << offer.row.group;
    }
    return out;
}

}

/// The window around the pages: finding, moving about, taking back, locking, two windows at once.
class ShellTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    QStringList m_heard;

    /// Long enough at one record to have been there.
    void stay() { m_venue->campus().advance(5); }
    void look(Visitor& visitor, const QString& student)
    {
        QVERIFY(visitor.shell().open({PlaceNo::Cases, *visitor.caseOf(*m_venue, student)}));
        stay();
    }
    ui::Palette* palette(Visitor& visitor) { return visitor.window.findChild<ui::Palette*>(); }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_heard.clear();
        connect(m_stage->style, &ui::ConsoleStyle::announced, this, [this](const QString& text) { m_heard << text; });
    }
    void cleanup()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void thePaletteFindsByKeysAloneAndOpensWhatItFound()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.shell().goTo(PlaceNo::Sync);
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette(rhian));
        QCOMPARE(QApplication::focusWidget(), palette(rhian)->field());
        rhian.type(u"amira ben"_s);
        QCOMPARE(groups(*palette(rhian)).first(2), QStringList({u"Students"_s, u"Cases"_s}));
        QCOMPARE(titles(*palette(rhian)).first(), amira);
        QTRY_VERIFY(m_heard.join(u'\n').contains(u"1 student, "_s));
        rhian.press(Qt::Key_Down);
        rhian.press(Qt::Key_Return);
        QVERIFY(rhian.shell().place() == rhian.shell().cases());
        QCOMPARE(rhian.shell().cases()->heading(), u"Amira Benhaddou, case"_s);
        QTRY_VERIFY(!palette(rhian));
    }

    void thePaletteWorksOffline()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.desk.faults.unplugged = true;
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        rhian.type(u"llyr"_s);
        QVERIFY(titles(*palette(rhian)).contains(tomos));
    }

    void anEmptyPaletteShowsWhereSomebodyWasLastFirst()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, tomos);
        look(rhian, callum);
        look(rhian, amira);
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(titles(*palette(rhian)).first(2), QStringList({callum, tomos}));
        QCOMPARE(groups(*palette(rhian)), QStringList({u"Where you were"_s, u"Go to"_s, u"Do"_s}));
    }

    void aVerbIsFoundByOtherWordsAndDone()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        rhian.type(u"zoom in"_s);
        QCOMPARE(titles(*palette(rhian)).first(), u"Larger text"_s);
        rhian.press(Qt::Key_Return);
        QCOMPARE(m_stage->theme.choice().textScale, 1.1);
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        rhian.type(u"high contrast"_s);
        rhian.press(Qt::Key_Return);
        QVERIFY(m_stage->theme.tokens().isHighContrast());
    }

    void nothingFoundSaysSoAndLooksFurtherOnlyWhenAsked()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        rhian.type(u"Sophie Kershaw"_s);
        QVERIFY(titles(*palette(rhian)).isEmpty());
        QVERIFY(spokenWords(rhian.window).contains(u"Nothing on this desk matches"_s));
        QVERIFY(!rhian.shell().students()->isAsking());
        rhian.press(Qt::Key_Return);
        QVERIFY(rhian.shell().place() == rhian.shell().students());
        QTRY_VERIFY_WITH_TIMEOUT(spokenWords(rhian.window).contains(u"Not stored on this desk"_s), 30'000);
        QVERIFY(rhian.desk->students(u"Sophie Kershaw"_s, 5).empty());
    }

    void tabAsksWhatCanBeDoneAndBackspaceGoesBack()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        rhian.type(u"amira"_s);
        rhian.press(Qt::Key_Tab);
        for (const QString& verb : {u"Open a case"_s, u"Add note"_s, u"Add action"_s}) QVERIFY2(titles(*palette(rhian)).contains(verb), qPrintable(verb));
        rhian.press(Qt::Key_Backspace);
        QVERIFY(groups(*palette(rhian)).contains(u"Go to"_s));
        rhian.press(Qt::Key_Escape);
        QTRY_VERIFY(!palette(rhian));
    }

    void theLineSaysWhichKeysWork()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        ui::Palette* shown = rhian.shell().findAnything(u"amira"_s);
        const QString spoken = spokenWords(rhian.window);
        QVERIFY(spoken.contains(u"Enter: choose, Ctrl Enter: in another window, Tab: what can be done, Esc: close"_s));
        QVERIFY(spoken.contains(u"Only students in your scope, on this desk, are searched."_s));
        QCOMPARE(shown->field()->accessibleName(), u"Find a student, case or action"_s);
        QVERIFY(spoken.contains(u"Cases, Amira Benhaddou, "_s));
    }

    void aNameMistypedIsGuessedAndCalledAGuess()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        ui::Palette* shown = rhian.shell().findAnything(u"amira benhadou"_s);
        QCOMPARE(titles(*shown).first(), amira);
        QVERIFY(spokenWords(rhian.window).contains(u"Did you mean"_s));
    }

    void whatIsFoundOpensInAnotherWindowByKeys()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, tomos);
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        rhian.type(u"amira"_s);
        rhian.press(Qt::Key_Down);
        rhian.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(rhian.window.all().size(), size_t(2));
        QCOMPARE(rhian.window.all().back()->shell()->cases()->heading(), u"Amira Benhaddou, case"_s);
        QCOMPARE(rhian.shell().cases()->heading(), u"Tomos Llŷr Wynne, case"_s);
        rhian.window.all().back()->close();
    }

    void escapeGivesTheKeyboardBack()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        QWidget* before = QApplication::focusWidget();
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        rhian.type(u"a"_s);
        rhian.press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void whatARoleHasNoPlaceForIsNotOffered()
    {
        Visitor manager(*m_venue, m_stage->theme, u"line-manager"_s);
        ui::Palette* shown = manager.shell().findAnything(u"amira"_s);
        QVERIFY(shown);
        // What is found is found by the words the role reads, such as the summary; nobody is named.
        QVERIFY(!titles(*shown).contains(amira));
        QVERIFY(!groups(*shown).contains(u"Students"_s));
        QVERIFY(!spokenWords(manager.window).contains(u"Search the whole university"_s));
    }

    void theKeysOfTheFirstCaseWorkWithoutGoingAnywhere()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        // It opens by itself, behind the first painting.
        QTRY_VERIFY(rhian.shell().place() == rhian.shell().cases() && rhian.shell().cases()->record());
        rhian.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!rhian.shell().cases()->story()->openForm().isEmpty());
    }

    void nothingBehindASheetIsActedOn()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, amira);
        rhian.press(Qt::Key_K, Qt::ControlModifier);
        rhian.press(Qt::Key_N, Qt::ControlModifier);
        rhian.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(rhian.shell().cases()->story()->openForm().isEmpty());
        QVERIFY(rhian.shell().place() == rhian.shell().cases());
    }

    void backAndForwardFollowTheRecordsLookedAt()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, tomos);
        look(rhian, amira);
        rhian.shell().goTo(PlaceNo::Sync);
        QVERIFY(rhian.shell().bar()->back()->isEnabled() && !rhian.shell().bar()->forward()->isEnabled());
        rhian.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(rhian.shell().cases()->heading(), u"Amira Benhaddou, case"_s);
        rhian.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(rhian.shell().cases()->heading(), u"Tomos Llŷr Wynne, case"_s);
        rhian.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(rhian.shell().cases()->heading(), u"Amira Benhaddou, case"_s);
        QVERIFY(m_heard.contains(u"Amira Benhaddou, case"_s));
        QTest::mouseClick(rhian.shell().cases()->list()->rows()->viewport(), Qt::BackButton);
        QCOMPARE(rhian.shell().cases()->heading(), u"Tomos Llŷr Wynne, case"_s);
        QTest::mouseClick(rhian.shell().cases()->list()->rows()->viewport(), Qt::ForwardButton);
        QCOMPARE(rhian.shell().cases()->heading(), u"Amira Benhaddou, case"_s);
    }

    void walkingDownAListLeavesNoTrail()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, tomos);
        rhian.shell().cases()->list()->rows()->setFocus();
        for (int i = 0; i < 4; ++i) rhian.press(Qt::Key_Down);
        stay();
        rhian.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(rhian.shell().cases()->heading(), u"Tomos Llŷr Wynne, case"_s);
    }

    void theWayBackPassesOverWhatHasLeftTheDesk()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, tomos);
        look(rhian, callum);
        look(rhian, amira);
        const auto gone = *rhian.caseOf(*m_venue, callum);
        m_venue->campus().changeAtHub(model::KindNo::Case, gone, [&](model::Record& record) {
            record.put(model::Case::owner, m_venue->campus().staff(u"adviser3"_s));
            record.put(model::Case::confidentiality, model::Confidentiality::Confidential);
        });
        rhian.desk->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(!rhian.desk->caseFile(gone), 30'000);
        rhian.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(rhian.shell().cases()->heading(), u"Tomos Llŷr Wynne, case"_s);
    }

    void aClosedCaseCanBeTakenBackFromTheBarAndByKeys()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, amira);
        rhian.shell().cases()->story()->askToClose();
        ui::Hands hands(rhian.window);
        hands.press(ui::CloseForm::tr("Close case"));
        QTRY_VERIFY(rhian.shell().undoBar()->isVisible());
        QVERIFY(spokenWords(rhian.window).contains(u"Case closed for Amira Benhaddou"_s));
        QCOMPARE(m_heard.filter(u"Case closed"_s).size(), 1);
        rhian.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"Undone: Case closed for Amira Benhaddou"_s));
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"In progress"_s));
        rhian.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"Done again: Case closed for Amira Benhaddou"_s));
    }

    void whatCannotBeUndoneIsReportedWithoutAnOffer()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        session::NewNote note{*rhian.caseOf(*m_venue, amira), model::NoteType::General, u"words"_s};
        note.amends = rhian.desk->addNote(note).id;
        // An amendment has changed another note besides.
        QVERIFY(rhian.desk->addNote(note).ok());
        QTRY_VERIFY(rhian.shell().undoBar()->isVisible());
        QVERIFY(spokenWords(rhian.window).contains(u"Note saved for Amira Benhaddou"_s));
        for (const auto* button : rhian.shell().undoBar()->findChildren<QPushButton*>()) QVERIFY(!button->isVisible() || button->text() != u"Undo"_s);
        rhian.shell().undoLast();
        QVERIFY(spokenWords(rhian.window).contains(u"This cannot be undone: Note saved"_s));
        QVERIFY(spokenWords(rhian.window).contains(u"Amend it once more instead."_s));
    }

    void helpIsSearchedAndItsLinesDoWhatTheySay()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, amira);
        rhian.press(Qt::Key_F1);
        auto* help = rhian.window.findChild<ui::HelpSheet*>();
        QVERIFY(help);
        QCOMPARE(help->list()->model()->index(0, 0).data(Qt::DisplayRole).toString(), u"Add note for Amira Benhaddou"_s);
        rhian.type(u"sync now"_s);
        QVERIFY(help->list()->model()->rowCount() < 4);
        QCOMPARE(help->list()->model()->index(0, 0).data(Qt::DisplayRole).toString(), u"Sync now"_s);
        help->field()->setText(u"go to sync"_s);
        rhian.press(Qt::Key_Return);
        rhian.press(Qt::Key_Return);
        QVERIFY(rhian.shell().place() == rhian.shell().sync());
        rhian.press(Qt::Key_F1);
        rhian.type(u"zzz"_s);
        QVERIFY(spokenWords(rhian.window).contains(u"Nothing about “zzz”"_s));
    }

    void everyKeyHasOneMeaningOnEachPage()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        for (const PlaceNo no : {PlaceNo::Today, PlaceNo::Students, PlaceNo::Cases, PlaceNo::Sync}) {
            rhian.shell().goTo(no);
            QStringList keys;
            for (const ui::Verb& verb : rhian.shell().verbs()) {
                QVERIFY2(!verb.text.isEmpty(), qPrintable(verb.keys.toString()));
                QVERIFY2(verb.act || !verb.wired, qPrintable(verb.text));
                if (verb.keys.isEmpty()) continue;
                QVERIFY2(!keys.contains(verb.keys.toString()), qPrintable(verb.keys.toString()));
                keys << verb.keys.toString();
            }
        }
    }

    void paneByPaneTheKeyboardGoesRoundAndBack()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, amira);
        QVERIFY(rhian.desk->edit(*rhian.caseOf(*m_venue, amira), model::Changes(model::KindNo::Case).to(model::Case::nextStep, u"x"_s)).ok());
        QTRY_VERIFY(rhian.shell().undoBar()->isVisible());
        const auto region = [&]() -> QString {
            QWidget* at = QApplication::focusWidget();
            if (rhian.shell().rail()->isAncestorOf(at)) return u"rail"_s;
            if (rhian.shell().bar()->isAncestorOf(at)) return u"bar"_s;
            return rhian.shell().undoBar()->isAncestorOf(at) ? u"undo"_s : u"page"_s;
        };
        QStringList way;
        for (int i = 0; i < 9; ++i) {
            rhian.press(Qt::Key_F6);
            way << region();
        }
        QVERIFY2(way.contains(u"rail"_s) && way.contains(u"bar"_s) && way.contains(u"undo"_s) && way.count(u"page"_s) >= 3, qPrintable(way.join(u' ')));
        QCOMPARE(way.value(way.indexOf(u"undo"_s) + 1), u"rail"_s);
        const QString last = way.last();
        rhian.press(Qt::Key_F6);
        rhian.press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(region(), last);
    }

    void lockingTakesEverySheetAndWordOutOfEveryWindow()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, amira);
        ui::Window* other = rhian.window.openAnother({PlaceNo::Cases, *rhian.caseOf(*m_venue, tomos)});
        QVERIFY(other && other->shell());
        other->shell()->findAnything(u"tomos"_s);
        rhian.shell().showHelp();
        QVERIFY(spokenWords(*other).contains(tomos));
        rhian.window.lock();
        QVERIFY(!rhian.desk->isOpen());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (ui::Window* window : {&rhian.window, other}) {
            for (const QString& name : {u"Amira"_s, u"Tomos"_s}) QVERIFY(!spokenWords(*window).contains(name));
            QVERIFY(!window->shell());
        }
        rhian.press(Qt::Key_Return);
        QTRY_VERIFY(rhian.window.shell() && other->shell());
        QCOMPARE(rhian.shell().cases()->heading(), u"Amira Benhaddou, case"_s);
        QCOMPARE(other->shell()->cases()->heading(), u"Tomos Llŷr Wynne, case"_s);
        other->close();
    }

    void twoWindowsShowTwoCasesAndBothSeeAChange()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        look(rhian, amira);
        rhian.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(rhian.window.all().size(), size_t(2));
        ui::Window* other = rhian.window.all().back();
        QVERIFY(other->shell()->open({PlaceNo::Cases, *rhian.caseOf(*m_venue, tomos)}));
        QVERIFY(spokenWords(rhian.window).contains(amira));
        // Which case it is, and not whose: unless this person wants it.
        const QString number = u"Case %1"_s.arg(ui::caseNumber(*rhian.caseOf(*m_venue, tomos)));
        QCOMPARE(other->windowTitle(), number + u". Carrel"_s);
        QVERIFY(spokenWords(*other->shell()).contains(number));
        const auto choose = [&](const QString& words) {
            const auto verbs = rhian.shell().verbs();
            const auto verb = std::ranges::find(verbs, words, &ui::Verb::text);
            QVERIFY(verb != verbs.end());
            verb->act();
        };
        choose(u"Show students' names in window titles"_s);
        QCOMPARE(other->windowTitle(), u"Tomos Llŷr Wynne, case. Carrel"_s);
        QCOMPARE(rhian.window.windowTitle(), u"Amira Benhaddou, case. Carrel"_s);
        choose(u"Keep students' names out of window titles"_s);
        QVERIFY(!rhian.window.windowTitle().contains(u"Amira"_s) && !other->windowTitle().contains(u"Tomos"_s));
        other->shell()->open({PlaceNo::Cases, *rhian.caseOf(*m_venue, amira)});
        QVERIFY(rhian.desk->addNote({*rhian.caseOf(*m_venue, amira), model::NoteType::General, u"seen twice"_s}).ok());
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"seen twice"_s) && spokenWords(*other).contains(u"seen twice"_s));
        other->close();
        QCOMPARE(rhian.window.all().size(), size_t(1));
    }

    void leavingAndComingBackFindsEveryWindowAndTheCaret()
    {
        FakeDesk& desk = m_venue->filled(u"adviser"_s);
        const ui::Ground ground{*desk, m_venue->clock()};
        std::optional<model::RecordId> first, second;
        {
            ui::Window window(ground, m_venue->workspace(), m_stage->theme);
            window.show();
            window.begin();
            const auto caseNamed = [&](const QString& name) {
                session::CaseQuery query;
                query.student = m_venue->studentNamed(name);
                return desk->cases(query).front().item.view.id();
            };
            first = caseNamed(amira);
            second = caseNamed(tomos);
            QVERIFY(window.shell()->open({PlaceNo::Cases, *first}));
            window.shell()->cases()->view()->writeNote();
            ui::Composer* words = window.shell()->cases()->story()->note()->words();
            words->setText(u"half a sentence"_s, 4);
            QVERIFY(window.openAnother({PlaceNo::Cases, *second}));
            window.leave();
            QVERIFY(!window.isVisible());
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        ui::Window window(ground, m_venue->workspace(), m_stage->theme);
        window.show();
        window.begin();
        QCOMPARE(window.all().size(), size_t(2));
        QCOMPARE(window.shell()->cases()->record(), first);
        QCOMPARE(window.all().back()->shell()->cases()->record(), second);
        QCOMPARE(window.shell()->cases()->story()->note()->words()->text(), u"half a sentence"_s);
        QCOMPARE(window.shell()->cases()->story()->note()->words()->caret(), 4);
        window.all().back()->close();
    }

    void aWindowFromAScreenThatIsGoneComesBackIntoSight()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.window.move(9000, 7000);
        const QByteArray away = rhian.window.saveGeometry();
        ui::Window* other = rhian.window.openAnother({PlaceNo::Cases});
        other->placeAs(away);
        QVERIFY(other->screen()->availableGeometry().contains(other->geometry().topLeft()));
        other->close();
    }

    void everyPlaceIsReachedAtTwiceTheTextSizeOnASmallScreen()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        m_stage->theme.choose({.mode = ui::ThemeMode::Light, .textScale = 2.0});
        rhian.window.resize(1280, 720);
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        QCOMPARE(rhian.window.size(), QSize(1280, 720));
        for (int i = 1; i <= 3; ++i) {
            rhian.press(Qt::Key_0 + i, Qt::ControlModifier);
            QVERIFY(rhian.shell().place()->isVisible());
        }
        ui::Palette* shown = rhian.shell().findAnything(u"a"_s);
        QCoreApplication::processEvents();
        QVERIFY(rhian.window.rect().contains(QRect(shown->field()->mapTo(&rhian.window, QPoint()), shown->field()->size())));
        QVERIFY(shown->list()->height() >= 90);
    }
};

}

QTEST_MAIN(carrel::tests::ShellTest)
#include "ShellTest.moc"
