#include "app/desk/Headless.h"

#include "core/base/Sodium.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLockFile>
#include <QtCore/QLoggingCategory>
#include <cstdio>

int main(int argc, char** argv)
{
    using namespace carrel;
    QLoggingCategory::setFilterRules(QStringLiteral("qt.network*=false\ncarrel.*.info=false"));
    const QCoreApplication application(argc, argv);
    QString why;
    const auto options = app::parseDeskOptions(QCoreApplication::arguments().mid(1), &why);
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
