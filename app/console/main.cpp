#include "app/console/Dictionaries.h"
#include "app/console/Dressing.h"
#include "app/console/FirstList.h"
#include "app/console/FirstSight.h"
#include "app/console/HubVenue.h"
#include "app/console/Options.h"
#include "app/console/PlatformIdle.h"
#include "app/console/SessionWatch.h"
#include "core/base/Sodium.h"
#include "core/sync/HttpLine.h"
#include "core/vault/KeychainStore.h"
#include "ui/pages/shell/AlreadyOpen.h"
#include "ui/print/PrivateFolder.h"
#include "ui/tour/Album.h"

#include <QtCore/QDir>
#include <QtCore/QLockFile>
#include <QtCore/QLoggingCategory>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <cstdio>
#include <future>

namespace {

using namespace carrel;
using namespace Qt::StringLiterals;

constexpr QSize firstSize(1440, 900);
const QString spoken = u"look/language"_s;

int say(const QString& words, int code)
{
    std::fputs(qUtf8Printable(words + u'\n'), code == 0 ? stdout : stderr);
    return code;
}

int takeTour(const app::ConsoleOptions& options)
{
    base::SystemDisk disk;
    const auto accounts = disk.read(options.accounts);
    if (!accounts) return say(u"%1 cannot be read; it is the file that carrel-hub init --demo wrote."_s.arg(options.accounts), 1);
    app::Dressing dressing(nullptr);
    const ui::Speech speech(options.language.value_or(ui::Language::English));
    app::HubVenue venue(QUrl(options.hub), *accounts);
    ui::Album album(dressing.theme(), options.tour, {}, speech.language());
    ui::Tour tour(venue, dressing.theme(), [&](const ui::Sight& sight, ui::Window& window) { album.look(sight, window); });
    const bool through = tour.walk();
    if (!through) return say(u"The tour did not come through: "_s + tour.missed().join(u"; "_s), 1);
    if (!album.isWhole()) return say(u"Not every picture could be written to %1. Is the disk full?"_s.arg(options.tour), 1);
    return say(u"%1 pictures are in %2."_s.arg(album.pictures()).arg(options.tour), 0);
}

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

/// `isMine`: whether this program may have the profile, once that is known.
int openConsole(const app::ConsoleOptions& options, const QString& profile, std::future<bool> isMine)
{
    QSettings settings(profile + u"/console.ini"_s, QSettings::IniFormat);
    app::Dressing dressing(&settings);
    if (options.theme) dressing.wear(*options.theme);
    const auto kept = ui::languageOf(settings.value(spoken).toString());
    ui::Speech speech(options.language.value_or(kept.value_or(ui::preferredLanguage(QLocale::system()))));
    QObject::connect(&speech, &ui::Speech::changed, [&] { settings.setValue(spoken, ui::codeOf(speech.language())); });
    app::Machine machine;
    vault::KeychainStore keys(u"Carrel desk"_s, machine.random);
    app::Station station(machine, keys, profile, QUrl(options.hub.isEmpty() ? settings.value(u"hub"_s).toString() : options.hub));
    const auto choose = [&](const QString& address) {
        if (!station.chooseHub(QUrl(address, QUrl::StrictMode))) return false;
        settings.setValue(u"hub"_s, address);
        return true;
    };
    const ui::Workspace workspace{station.hub().toString(), options.demo, choose, &speech};
    app::Dictionaries dictionaries;
    ui::Window window({station.desk(), machine.clock, &dictionaries}, workspace, dressing.theme());
    if (!isMine.get()) {
        ui::tellAlreadyOpen();
        return 1;
    }
    // Only now: what lies there could be another program's that owns the profile.
    const ui::PrivateFolder temporary(profile);
    restore(window, settings);
    const auto first = options.untilPainted ? std::make_unique<app::FirstList>() : nullptr;
    // What nobody sees waits until there is something to see.
    station.pulse().setHeld(true);
    std::optional<Guard> guard;
    const app::FirstSight sight(window, [&] {
        dressing.hangSign();
        station.pulse().setHeld(false);
        guard.emplace(window, ui::Ground{station.desk(), machine.clock});
    });
    open(window);
    const int code = QApplication::exec();
    settings.setValue(u"window/geometry"_s, window.saveGeometry());
    return code;
}

}

int main(int argc, char** argv)
{
    QLoggingCategory::setFilterRules(u"qt.network*=false\ncarrel.*.info=false"_s);
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Carrel"_s);
    QApplication::setApplicationVersion(QStringLiteral(CARREL_VERSION));
    QApplication::setDesktopFileName(u"carrel"_s);
    QString why;
    const auto options = app::parseConsoleOptions(QApplication::arguments().mid(1), &why);
    if (!options) return say(why + u"\n\n"_s + app::consoleUsage(), 2);
    if (options->help) return say(app::consoleUsage(), 0);
    if (!base::startSodium()) return say(u"The cryptography library libsodium does not start on this machine."_s, 1);
    if (!options->hub.isEmpty() && !sync::HttpLine::mayTalkTo(QUrl(options->hub))) {
        return say(u"%1 is not an address a desk may talk to. Use https://…; plain http is only for this machine."_s.arg(options->hub), 2);
    }
    if (!options->tour.isEmpty()) return takeTour(*options);
    const QString profile = options->profile.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : options->profile;
    QDir().mkpath(profile);
    // One program at a time owns a desk: its cache has one writer.
    QLockFile lock(profile + u"/desk.lock"_s);
    // Writing the lock down waits for the disk, which is no reason for the window to wait.
    return openConsole(*options, profile, std::async(std::launch::async, [&lock] { return lock.tryLock(2000); }));
}
