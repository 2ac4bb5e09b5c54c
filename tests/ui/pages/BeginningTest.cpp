#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/desk/SignInForm.h"
#include "ui/pages/desk/WelcomeForm.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/words/Language.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

/// A demonstration that is as far as the story says.
class Pretended final : public ui::Demonstration
{
public:
    bool isThere() const override { return there; }
    void begin(std::function<void(ui::DemonstrationFault)> done) override { waiting = std::move(done); }
    void cancel() override { ++cancelled; }
    bool remove() override
    {
        there = false;
        return true;
    }

    bool there = false;
    int cancelled = 0;
    std::function<void(ui::DemonstrationFault)> waiting;
};

}

/// The first thing anybody sees: to sign in to the university, or to look around first.
class BeginningTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    Pretended m_demo;

    std::unique_ptr<ui::Window> windowFor(const ui::Workspace& workspace)
    {
        const auto seat = m_venue->seat(u"adviser"_s);
        auto window = std::make_unique<ui::Window>(ui::Ground{*seat.desk, m_venue->clock()}, workspace, m_stage->theme);
        window->resize(1280, 720);
        window->show();
        window->begin();
        QApplication::setActiveWindow(window.get());
        QCoreApplication::processEvents();
        return window;
    }
    std::unique_ptr<ui::Window> opened()
    {
        ui::Workspace workspace = m_venue->workspace();
        workspace.demonstration = &m_demo;
        return windowFor(workspace);
    }
    static QAbstractButton* button(ui::Window& window, const QString& text)
    {
        for (auto* one : window.findChildren<QAbstractButton*>()) {
            if (one->text() == text && one->isVisibleTo(&window)) return one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_demo = {};
    }
    void cleanup()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void bothWaysStandThereAndSigningInIsTheFirst()
    {
        const auto window = opened();
        QVERIFY(window->setup()->isWelcoming());
        auto* signIn = button(*window, u"Sign in to your university"_s);
        QVERIFY(signIn && button(*window, u"Try the demonstration"_s));
        QCOMPARE(QApplication::focusWidget(), signIn);
        signIn->click();
        QVERIFY(!window->setup()->isWelcoming());
        button(*window, u"Back"_s)->click();
        QVERIFY(window->setup()->isWelcoming());
    }

    void theLanguageIsOfferedBeforeAnythingHasToBeReadAndOneIsAlwaysChosen()
    {
        ui::Speech speech(ui::Language::English);
        ui::Workspace workspace = m_venue->workspace();
        workspace.demonstration = &m_demo;
        workspace.speech = &speech;
        const auto window = windowFor(workspace);
        QVERIFY(button(*window, u"English"_s)->isChecked() && !button(*window, u"Cymraeg"_s)->isChecked());
        for (int again = 0; again < 2; ++again) {
            button(*window, u"Cymraeg"_s)->click();
            QTRY_COMPARE(speech.language(), ui::Language::Welsh);
            QTRY_VERIFY(button(*window, u"Mewngofnodi i'ch prifysgol"_s));
            QVERIFY(button(*window, u"Cymraeg"_s)->isChecked() && !button(*window, u"English"_s)->isChecked());
        }
    }

    void whereTheHubWasChosenNobodyIsAsked()
    {
        const auto window = windowFor(m_venue->workspace());
        QVERIFY(!window->setup()->isWelcoming());
        QVERIFY(!button(*window, u"Back"_s));
    }

    void whatWentWrongIsSeenTogetherWithWhatTriesAgain()
    {
        const auto window = windowFor(m_venue->workspace());
        m_stage->theme.choose({ui::ThemeMode::Light, 1.5});
        ui::breathe();
        auto& form = *window->setup()->signIn();
        form.tell(session::SignInFault::WrongCredentials);
        const auto isSeen = [&](const QWidget* part) {
            return form.viewport()->rect().contains(QRect(part->mapTo(form.viewport(), QPoint()), part->size()));
        };
        QTRY_VERIFY(form.verticalScrollBar()->value() > 0);
        ui::breathe();
        QTRY_VERIFY(isSeen(button(*window, u"Sign in"_s)));
        const auto banners = form.findChildren<ui::Banner*>();
        const auto said = std::ranges::find_if(banners, [](const ui::Banner* one) { return one->isVisible(); });
        QVERIFY(said != banners.end() && isSeen(*said));
    }

    void aDemonstrationIsMadeOnceAndSaysWhatFails()
    {
        const auto window = opened();
        button(*window, u"Try the demonstration"_s)->click();
        QVERIFY(m_demo.waiting);
        QVERIFY(spokenWords(*window).contains(u"is being made"_s));
        QVERIFY(!button(*window, u"Making the demonstration …"_s)->isEnabled());
        m_demo.waiting(ui::DemonstrationFault::NoHub);
        QVERIFY(spokenWords(*window).contains(u"Install carrel-hub as well"_s));
        QVERIFY(button(*window, u"Try the demonstration"_s)->isEnabled());
        button(*window, u"Try the demonstration"_s)->click();
        button(*window, u"Stop"_s)->click();
        QCOMPARE(m_demo.cancelled, 1);
    }

    void aDemonstrationThatIsThereIsGoneOnWithOrRemoved()
    {
        m_demo.there = true;
        const auto window = opened();
        QVERIFY(button(*window, u"Go on with the demonstration"_s));
        button(*window, u"Remove the demonstration"_s)->click();
        QVERIFY(!m_demo.there);
        QVERIFY(spokenWords(*window).contains(u"Nothing of it is left"_s));
        QVERIFY(!button(*window, u"Remove the demonstration"_s));
    }

    void aGuestChoosesWhoToBe()
    {
        ui::Workspace workspace = m_venue->workspace();
        workspace.guests = {{u"adviser"_s, u"adviser"_s, u"one"_s}, {u"line-manager"_s, u"line-manager"_s, u"two"_s}};
        const auto window = windowFor(workspace);
        QCOMPARE(window->setup()->signIn()->credentials().user, u"adviser"_s);
        auto* who = window->findChild<QComboBox*>();
        QVERIFY(who);
        QCOMPARE(who->itemText(1), u"Line manager"_s);
        who->setCurrentIndex(1);
        QCOMPARE(window->setup()->signIn()->credentials().user, u"line-manager"_s);
        QCOMPARE(window->setup()->signIn()->credentials().password, u"two"_s);
    }

    void theWayOutOfTheDemonstrationIsInTheMenu()
    {
        FakeDesk& desk = m_venue->filled(u"adviser"_s);
        ui::Workspace workspace = m_venue->workspace();
        std::optional<bool> left;
        workspace.leave = [&](bool remove) { left = remove; };
        ui::Window window({*desk, m_venue->clock()}, workspace, m_stage->theme);
        window.show();
        window.begin();
        QCoreApplication::processEvents();
        QVERIFY(spokenWords(window).contains(u"invented people"_s));
        const auto verbs = window.shell()->verbs();
        const auto leave = std::ranges::find(verbs, u"Leave the demonstration"_s, &ui::Verb::text);
        QVERIFY(leave != verbs.end());
        leave->act();
        QCOMPARE(left, std::optional(false));
        QVERIFY(!desk->isOpen() && !window.shell());
    }
};

}

QTEST_MAIN(carrel::tests::BeginningTest)
#include "BeginningTest.moc"
