#include "tests/oidc/University.h"
#include "tests/ui/Stage.h"
#include "tests/ui/pages/CampusVenue.h"
#include "tests/ui/pages/Spoken.h"
#include "ui/pages/desk/AgreementForm.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/desk/SignInForm.h"
#include "ui/pages/shell/Window.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/Button.h"
#include "ui/words/Faults.h"

using namespace carrel;
using namespace carrel::tests;
using namespace Qt::StringLiterals;

namespace {

/// A window on a desk that nobody has set up, at a hub that may know a provider.
struct FirstDay {
    explicit FirstDay(std::optional<hub::ProviderSettings> how = settings()) : desk(venue.campus().bareDesk(u"adviser"_s, u"new"_s))
    {
        fetch->show({&providersKey()});
        if (how) venue.campus().context().provider = std::make_shared<hub::Provider>(*how, fetch, venue.campus().clock, random);
        person.reply = [this](const QString& nonce) {
            QJsonObject claims = goodClaims(nonce, venue.clock().now());
            claims[u"preferred_username"_s] = u"adviser"_s;
            claims[u"groups"_s] = groups;
            return tokenReply(providersKey().token(claims));
        };
        desk.browser = [this] { return person.browser(random); };
        venue.watch(desk);
        window = std::make_unique<ui::Window>(ui::Ground{*desk, venue.clock()}, venue.workspace(), stage.theme);
        window->resize(1280, 860);
        window->show();
        window->begin();
        // The page asks the hub by itself.
        int rounds = 0;
        if (!venue.settle([&] { return how ? button(u"Sign in with your university"_s) != nullptr : ++rounds > 10; })) qFatal("nothing is offered");
    }
    ~FirstDay() { window.reset(); }
    ui::Button* button(const QString& text)
    {
        for (auto* each : window->findChildren<ui::Button*>()) {
            if (each->text() == text && each->isVisible()) return each;
        }
        return nullptr;
    }
    QStringList hands(const std::function<void(ui::Hands&)>& doing)
    {
        ui::Hands own(*window);
        doing(own);
        ui::breathe();
        return own.missed();
    }
    bool pressUniversity() { return hands([](ui::Hands& h) { h.press(u"Sign in with your university"_s); }).isEmpty(); }
    bool says(const QString& words)
    {
        return venue.settle([&] { return spokenWords(*window).contains(words); });
    }

    Stage stage;
    CampusVenue venue;
    std::shared_ptr<ScriptedFetch> fetch = std::make_shared<ScriptedFetch>();
    base::SeededRandom random{"first day"};
    ScriptedPerson person;
    QJsonArray groups{u"carrel-adviser"_s};
    FakeDesk& desk;
    std::unique_ptr<ui::Window> window;
};

}

/// The sign-in page, where the university's own sign-in is offered.
class PageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonComesInByOneButton()
    {
        FirstDay day;
        QVERIFY(day.pressUniversity());
        QVERIFY(day.venue.settle([&] { return day.window->setup()->step() == ui::Setup::Step::Agreement; }));
        QCOMPARE(day.hands([](ui::Hands& h) {
            h.tick(ui::AgreementForm::tr("I have read this and I agree"));
            h.press(ui::AgreementForm::tr("Agree and continue"));
        }), QStringList());
        QVERIFY(day.venue.settle([&] { return day.desk->isOpen() && day.desk->syncReport().standing == session::SyncStanding::UpToDate; }));
        QCOMPARE(day.desk->person().roles, QStringList{u"adviser"_s});
        QCOMPARE(day.person.opened, 1);
    }

    void whatTheHubDoesNotOfferIsNotShown()
    {
        FirstDay none{std::nullopt};
        QVERIFY(!none.button(u"Sign in with your university"_s));
        QVERIFY(none.button(u"Sign in"_s));
    }

    void whereNoPasswordOpensNoneIsAskedFor()
    {
        hub::ProviderSettings only = settings();
        only.passwords = false;
        FirstDay day(only);
        QVERIFY(day.button(u"Sign in with your university"_s) && !day.button(u"Sign in"_s));
        QVERIFY(!spokenWords(*day.window).contains(u"Password"_s));
    }

    void waitingForTheBrowserIsSaidAndCanBeStopped()
    {
        FirstDay day;
        day.person.visits = [](const QUrlQuery&) { return QList<QUrlQuery>(); };
        QVERIFY(day.pressUniversity());
        QVERIFY(day.venue.settle([&] { return day.person.opened == 1; }));
        ui::Button* stop = day.button(u"Stop waiting for the browser"_s);
        QVERIFY(stop && stop->isEnabled());
        QVERIFY(!day.button(u"Sign in"_s)->isEnabled());
        QCOMPARE(day.hands([](ui::Hands& h) { h.press(u"Stop waiting for the browser"_s); }), QStringList());
        QVERIFY(day.says(u"The sign-in was stopped."_s));
        QVERIFY(day.button(u"Sign in with your university"_s)->isEnabled() && day.button(u"Sign in"_s)->isEnabled());
    }

    void aRefusalIsReadOnThePage()
    {
        FirstDay day;
        day.groups = {u"library"_s};
        QVERIFY(day.pressUniversity());
        QVERIFY(day.says(u"You have no access to this hub."_s));
        QCOMPARE(day.window->setup()->step(), ui::Setup::Step::SignIn);
        day.person.reply = [](const QString&) { return tokenReply(providersKey().token({{u"iss"_s, u"https://login.example.com"_s}})); };
        QVERIFY(day.pressUniversity());
        QVERIFY(day.says(u"with this word: issuer"_s));
    }
};

QTEST_MAIN(PageTest)
#include "PageTest.moc"
