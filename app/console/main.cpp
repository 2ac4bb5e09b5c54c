#include "app/console/Console.h"
#include "app/console/Dressing.h"
#include "app/console/HubVenue.h"
#include "core/base/Sodium.h"
#include "core/sync/HttpLine.h"
#include "core/vault/KeychainStore.h"
#include "ui/tour/Album.h"

#include <QtCore/QDir>
#include <QtCore/QLockFile>
#include <QtCore/QLoggingCategory>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>
#include <cstdio>
#include <future>

namespace {

using namespace carrel;
using namespace Qt::StringLiterals;

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

/// From window to window: the person's own desk, and the demonstration while they look at that.
int run(const app::ConsoleOptions& options, const QString& profile)
{
    app::DemoHub demo(profile + u"/demonstration"_s, app::hubProgram());
    app::Sitting sitting{profile, options.hub, options.demo, false};
    for (;;) {
        QDir().mkpath(sitting.profile);
        // One program at a time owns a desk: its cache has one writer.
        QLockFile lock(sitting.profile + u"/desk.lock"_s);
        // Writing the lock down waits for the disk, which is no reason for the window to wait.
        const auto ending = app::openConsole(options, sitting, demo, std::async(std::launch::async, [&lock] { return lock.tryLock(2000); }));
        lock.unlock();
        switch (ending.after) {
        case app::After::Close:
        case app::After::AlreadyOpen: return ending.code;
        case app::After::Demonstrate: sitting = {demo.profile(), demo.address().toString(), true, true}; break;
        case app::After::Welcome: demo.stop(); sitting = {profile, options.hub, options.demo, false}; break;
        case app::After::WelcomeAfresh: demo.remove(); sitting = {profile, options.hub, options.demo, false}; break;
        }
    }
}

}

int main(int argc, char** argv)
{
    QLoggingCategory::setFilterRules(u"qt.network*=false\ncarrel.*.info=false"_s);
    // Beside the start, which will ask the keyring.
    const auto keyring = std::async(std::launch::async, &vault::KeychainStore::readLibrary);
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
    return run(*options, profile);
}
