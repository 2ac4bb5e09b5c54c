#include "app/console/Console.h"

#include "app/console/Dictionaries.h"
#include "app/console/Dressing.h"
#include "app/console/FirstList.h"
#include "app/console/FirstSight.h"
#include "app/console/PlatformIdle.h"
#include "app/console/SessionWatch.h"
#include "app/console/Station.h"
#include "core/vault/KeychainStore.h"
#include "ui/pages/shell/AlreadyOpen.h"
#include "ui/pages/shell/Window.h"
#include "ui/print/PrivateFolder.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1440, 900);
const QString spoken = u"look/language"_s;

/// The window opens where and as large as it was closed.
void restore(ui::Window& window, const QSettings& settings)
{
    window.resize(firstSize);
    window.placeAs(settings.value(u"window/geometry"_s).toByteArray());
}

/// A keyring that answers at once shows the desk at once; one that takes its time, or asks somebody, has the lock screen behind it.
void open(ui::Window& window)
{
    constexpr int atOnceMs = 150;
    QTimer late;
    late.setSingleShot(true);
    QObject::connect(&late, &QTimer::timeout, &window, &QWidget::show);
    late.start(atOnceMs);
    window.begin();
    window.show();
}

/// Locks the desk when its person has left: by the clock, or because the platform says so.
struct Guard {
    Guard(ui::Window& window, const ui::Ground& ground)
        : session(QDBusConnection::sessionBus(), QDBusConnection::systemBus()), idle(QDBusConnection::sessionBus(), QDBusConnection::systemBus(), ground.clock),
          watch(ground, &idle)
    {
        QObject::connect(&session, &app::SessionWatch::left, &window, &ui::Window::lockBecause);
        QObject::connect(&watch, &ui::Watch::warned, &window, &ui::Window::warn);
        QObject::connect(&watch, &ui::Watch::calmed, &window, &ui::Window::calm);
        QObject::connect(&watch, &ui::Watch::due, &window, [&window] { window.lockBecause(ui::LockReason::Idle); });
    }

    app::SessionWatch session;
    app::PlatformIdle idle;
    ui::Watch watch;
};

/// Nothing of a demonstration's key stays in the keyring when its folder goes.
void giveUp(Station& station)
{
    if (station.desk().isOpen()) station.desk().lock();
    if (station.desk().standing() == session::Standing::FirstRun) return;
    // Where the keyring does not answer, what is left in it opens nothing: the other half goes with the folder.
    const auto gone = station.desk().startOver();
    Q_UNUSED(gone)
}

}

Ending openConsole(const ConsoleOptions& options, const Sitting& sitting, DemoHub& demo, std::future<bool> isMine)
{
    QSettings settings(sitting.profile + u"/console.ini"_s, QSettings::IniFormat);
    Dressing dressing(&settings);
    if (options.theme) dressing.wear(*options.theme);
    const auto kept = ui::languageOf(settings.value(spoken).toString());
    ui::Speech speech(options.language.value_or(kept.value_or(ui::preferredLanguage(QLocale::system()))));
    QObject::connect(&speech, &ui::Speech::changed, [&] { settings.setValue(spoken, ui::codeOf(speech.language())); });
    Machine machine;
    vault::KeychainStore keys(u"Carrel desk"_s, machine.random);
    Station station(machine, keys, sitting.profile, QUrl(sitting.hub.isEmpty() ? settings.value(u"hub"_s).toString() : sitting.hub));
    const auto choose = [&](const QString& address) {
        if (!station.chooseHub(QUrl(address, QUrl::StrictMode))) return false;
        if (!sitting.isTrial) settings.setValue(u"hub"_s, address);
        return true;
    };
    Ending ending;
    ui::Workspace workspace{station.hub().toString(), sitting.isDemo, choose, &speech};
    ui::Window* shown = nullptr;
    const auto endWith = [&](After after) {
        ending.after = after;
        shown->leave();
    };
    if (sitting.isTrial) {
        workspace.guests = demo.guests();
        workspace.leave = [&](bool remove) { endWith(remove ? After::WelcomeAfresh : After::Welcome); };
    } else if (sitting.hub.isEmpty() && !sitting.isDemo) {
        workspace.demonstration = &demo;
    }
    Dictionaries dictionaries;
    ui::Window window({station.desk(), machine.clock, &dictionaries}, workspace, dressing.theme());
    shown = &window;
    if (!isMine.get()) {
        ui::tellAlreadyOpen();
        return {After::AlreadyOpen, 1};
    }
    // Only now: what lies there could be another program's that owns the profile.
    const ui::PrivateFolder temporary(sitting.profile);
    restore(window, settings);
    QObject::connect(&demo, &DemoHub::ready, &window, [&] {
        if (!sitting.isTrial) endWith(After::Demonstrate);
    });
    const auto first = options.untilPainted ? std::make_unique<FirstList>() : nullptr;
    // What nobody sees waits until there is something to see.
    station.pulse().setHeld(true);
    std::optional<Guard> guard;
    const FirstSight sight(window, [&] {
        dressing.hangSign();
        station.pulse().setHeld(false);
        guard.emplace(window, ui::Ground{station.desk(), machine.clock});
    });
    open(window);
    ending.code = QApplication::exec();
    settings.setValue(u"window/geometry"_s, window.saveGeometry());
    if (ending.after == After::WelcomeAfresh) giveUp(station);
    return ending;
}

}
