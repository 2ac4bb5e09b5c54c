#include "app/hub/Serve.h"
#include "app/hub/Stopping.h"
#include "core/base/Sodium.h"
#include "core/hub/door/ControlClient.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLoggingCategory>
#include <cstdio>

namespace {

using namespace carrel;

/// A running hub does it itself; otherwise its store is opened for the one verb.
app::Said onStore(const app::Options& options, app::Machine& machine, const QStringList& line)
{
    QList<QByteArray> words;
    for (const QString& word : line) words << word.toUtf8();
    // The running hub stands in another folder: the one that an import names here must be found there.
    const bool namesFolder = options.words.value(0) == QLatin1String("import") && options.words.size() > 2;
    if (namesFolder) words[options.wordsAt[2]] = QFileInfo(options.words[2]).absoluteFilePath().toUtf8();
    // It is told the verb first, wherever that stands.
    words.move(options.wordsAt[0], 0);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == "--out" || words[i] == "--backup-key") words[i + 1] = QFileInfo(QString::fromUtf8(words[i + 1])).absoluteFilePath().toUtf8();
    }
    const auto asked = hub::askRunning(options.places.control(), words, 15 * 60 * 1000);
    if (asked) return {asked->left(asked->indexOf('\n')).toInt(), QString::fromUtf8(asked->mid(asked->indexOf('\n') + 1))};
    if (asked.error() != hub::ControlError::NotRunning) return {1, QStringLiteral("The running hub did not answer. See its log, and try again.")};
    QString why;
    auto opened = app::openHub(options, machine, &why);
    if (!opened) return {1, why};
    if (app::readsStore(options.words)) {
        return app::readStore(options, opened->address, *opened->context, machine, [&](const auto& job) { job(*opened->db); });
    }
    hub::Service service(opened->db, *opened->context);
    if (app::pollsWaitwhile(options.words)) return app::pollWaitwhile(*opened->context, [&](const auto& job) { job(service); }, app::waitSeconds);
    if (app::pollsLibCal(options.words)) return app::pollLibCal(options, *opened->context, machine, [&](const auto& job) { job(service); }, app::waitSeconds);
    return app::runOnStore(options, service, *opened->context, machine);
}

}

int main(int argc, char** argv)
{
    // Qt's own lines about HTTP would quote the Authorization header.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.httpserver*=false\nqt.network*=false"));
    const QCoreApplication application(argc, argv);
    const QStringList line = QCoreApplication::arguments().mid(1);
    QString why;
    const auto options = app::parseOptions(line, &why);
    if (!base::startSodium()) return 1;
    app::raiseFileLimit();
    app::Machine machine;
    app::Said said{2, why.isEmpty() ? app::usage() : why + QStringLiteral("\n\n") + app::usage()};
    const QString verb = options ? options->words.value(0) : QString();
    if (options && options->help) said = {0, app::usage()};
    else if (verb == QLatin1String("init")) said = app::initHub(*options, machine);
    else if (verb == QLatin1String("serve")) return app::serve(*options, machine);
    else if (verb == QLatin1String("restore")) said = app::restoreStore(*options, machine);
    else if (options && (app::worksOnStore(options->words) || app::readsStore(options->words))) said = onStore(*options, machine, line);
    else if (verb == QLatin1String("policy")) said = app::policyFiles(*options, machine);
    else if (verb == QLatin1String("libcal")) said = app::libCalFiles(*options, machine);
    else if (verb == QLatin1String("waitwhile")) said = app::waitwhileFiles(*options, machine);
    else if (verb == QLatin1String("openid")) said = app::openIdVerbs(*options, machine);
    std::fputs(qUtf8Printable(said.text + QLatin1Char('\n')), said.code == 0 ? stdout : stderr);
    return said.code;
}
