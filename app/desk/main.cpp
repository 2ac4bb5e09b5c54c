#include "app/desk/Headless.h"

#include "core/base/Sodium.h"

#include <QtCore/QDir>
#include <QtCore/QLockFile>
#include <QtCore/QLoggingCategory>
#include <QtGui/QGuiApplication>
#include <cstdio>
#include <memory>

namespace {

/// Paper is set on no screen, whatever screen there is.
std::unique_ptr<QCoreApplication> application(int& argc, char** argv, bool draws)
{
    if (!draws) return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}

int main(int argc, char** argv)
{
    using namespace carrel;
    QLoggingCategory::setFilterRules(QStringLiteral("qt.network*=false\ncarrel.*.info=false"));
    QStringList words;
    for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
    QString why;
    const auto options = app::parseDeskOptions(words, &why);
    const auto qt = application(argc, argv, options && app::drawsPaper(*options));
    const bool usable = options && !options->help && !options->words.isEmpty() && !options->profile.isEmpty();
    if (!base::startSodium() || !usable) {
        const bool asked = options && options->help;
        std::fputs(qUtf8Printable((why.isEmpty() ? QString() : why + QStringLiteral("\n\n")) + app::deskUsage()), asked ? stdout : stderr);
        return asked ? 0 : 2;
    }
    // One program at a time owns a desk: its cache has one writer.
    QDir().mkpath(options->profile);
    QLockFile lock(options->profile + QStringLiteral("/desk.lock"));
    app::Spoken spoken{1, {}, app::wordsFor(session::UnlockFault::CacheBusy, *options)};
    if (lock.tryLock(2000)) spoken = app::Headless(*options).run();
    std::fwrite(spoken.out.constData(), 1, size_t(spoken.out.size()), stdout);
    if (!spoken.words.isEmpty()) std::fputs(qUtf8Printable(spoken.words + QLatin1Char('\n')), stderr);
    return spoken.code;
}
