#include "ui/tour/Tour.h"

#include "core/model/cases/Case.h"
#include "ui/pages/desk/AgreementForm.h"
#include "ui/pages/desk/FillingForm.h"
#include "ui/pages/desk/PinForm.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/desk/SignInForm.h"
#include "ui/pages/shell/Shell.h"
#include "ui/widgets/SyncChip.h"
#include "ui/widgets/TopBar.h"
#include "ui/words/Directory.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::SyncStanding;

namespace {

constexpr QSize usual(1440, 900);
const QString pin = u"246813"_s;

}

Tour::Tour(Venue& venue, Theme& theme, Look look) : m_venue(venue), m_theme(theme), m_look(std::move(look)) {}

Tour::~Tour() = default;

bool Tour::walk()
{
    // Qt tells widgets of a new text size only while the application runs.
    bool through = false;
    QTimer::singleShot(0, QCoreApplication::instance(), [&] {
        through = walkRound();
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return through;
}

bool Tour::walkRound()
{
    Guest adviser = sitDown(u"adviser"_s, &m_offered);
    seeWelcome(adviser);
    seeSettingUp(adviser);
    if (!adviser.window->shell()) return false;
    seeCases(adviser);
    seePrinting(adviser);
    seeBeside(adviser);
    seeFinding(adviser);
    seeHelp(adviser);
    seeWriting(adviser);
    seeAmending(adviser);
    seePlans(adviser);
    seeWords(adviser);
    seeFiles(adviser);
    seeSpecial(adviser);
    seeTakingBack(adviser);
    seeOwnThings(adviser);
    seeTrimming(adviser);
    seeTwoWindows(adviser);
    seeStudents(adviser);
    seeOpeningACase(adviser);
    seeOffline(adviser);
    seeLock(adviser);
    seePin();
    Guest colleague = sitDown(u"adviser2"_s);
    if (settleIn(colleague)) seeChoice(adviser, colleague);
    colleague.window.reset();
    seeOthers();
    seeDevices(colleague);
    seeDropIn();
    seeWorkshops();
    seeTutorials();
    seeStates();
    return m_missed.isEmpty();
}

Tour::Guest Tour::sitDown(const QString& user, Demonstration* offered)
{
    Guest guest{m_venue.seat(user), nullptr};
    if (!guest.seat.desk) {
        m_missed << u"no account "_s + user;
        return guest;
    }
    Workspace workspace = m_venue.workspace();
    workspace.demonstration = offered;
    guest.window = std::make_unique<Window>(Ground{*guest.seat.desk, m_venue.clock()}, workspace, m_theme);
    guest.window->resize(usual);
    guest.window->show();
    // Whoever is here works with the keyboard, and sees where it is.
    guest.window->setAttribute(Qt::WA_KeyboardFocusChange);
    guest.window->begin();
    breathe();
    return guest;
}

bool Tour::signIn(Guest& guest)
{
    if (!guest.window) return false;
    act(guest, [&](Hands& hands) {
        hands.type(SignInForm::tr("User name"), guest.seat.user);
        hands.type(SignInForm::tr("Password"), guest.seat.password);
        hands.press(SignInForm::tr("Sign in"));
    });
    const auto asksToAgree = [&] { return guest.window->setup()->step() != Setup::Step::SignIn; };
    if (!wait(guest.seat.user + u" signs in"_s, asksToAgree)) return false;
    if (guest.window->setup()->step() == Setup::Step::Agreement) {
        act(guest, [](Hands& hands) {
            hands.tick(AgreementForm::tr("I have read this and I agree"));
            hands.press(AgreementForm::tr("Agree and continue"));
        });
    }
    if (!wait(guest.seat.user + u" has agreed"_s, [&] { return guest.window->setup()->step() != Setup::Step::Agreement; })) return false;
    if (guest.window->setup()->step() == Setup::Step::Pin) {
        see(u"09-choose-pin"_s, guest, true);
        act(guest, [](Hands& hands) {
            hands.type(PinForm::tr("PIN"), pin);
            hands.type(PinForm::tr("The PIN again"), pin);
            hands.press(PinForm::tr("Use this PIN"));
        });
    }
    return true;
}

bool Tour::settleIn(Guest& guest)
{
    if (!signIn(guest)) return false;
    session::Desk& desk = *guest.seat.desk;
    const auto filled = [&] { return desk.isOpen() && desk.syncReport().standing == SyncStanding::UpToDate; };
    if (!wait(guest.seat.user + u" is filled"_s, filled)) return false;
    act(guest, [](Hands& hands) { hands.press(FillingForm::tr("Open my desk")); });
    return guest.window->shell() != nullptr;
}

void Tour::see(const QString& name, Guest& guest, bool isMain, QWidget* aim)
{
    // A caret stands only in the window somebody works in.
    guest.window->activateWindow();
    breathe();
    const Shell* shell = guest.window->shell();
    if (shell) m_venue.settle([&] { return shell->bar()->sync()->isSettled(); });
    // What somebody else has shown already is theirs.
    const QString own = m_seen.contains(name) ? name + u'-' + guest.seat.user : name;
    m_seen.insert(own);
    m_look({own, isMain, nullptr, aim}, *guest.window);
}

bool Tour::wait(const QString& what, const std::function<bool()>& holds)
{
    const bool came = m_venue.settle(holds);
    if (!came) m_missed << what;
    breathe();
    return came;
}

void Tour::act(Guest& guest, const std::function<void(Hands&)>& doing)
{
    guest.window->activateWindow();
    Hands hands(*guest.window);
    doing(hands);
    m_missed << hands.missed();
    breathe();
}

std::optional<model::RecordId> Tour::caseOf(session::Desk& desk, const QString& student)
{
    session::CaseQuery query;
    query.words = student;
    for (const auto& line : desk.cases(query)) {
        if (line.student && Directory(desk).student(line.student->view).startsWith(student)) return line.item.view.id();
    }
    m_missed << u"no case of "_s + student;
    return std::nullopt;
}

}
