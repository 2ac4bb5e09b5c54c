// Measures what the project promises about speed: ours against the physical limit of the same work, by turns, in one run.
#include "tests/bench/Bench.h"

#include "core/base/Sodium.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QLoggingCategory>
#include <cstdio>

using namespace Qt::StringLiterals;
using carrel::bench::Bench;

namespace {

QSet<QString> chosen(const QString& names)
{
    const QStringList all{u"P1"_s, u"P2"_s, u"P3"_s, u"P4"_s, u"P5"_s, u"P6"_s, u"P7"_s, u"P19"_s, u"P8"_s, u"P13"_s, u"P12"_s, u"Q"_s, u"P10"_s, u"P11"_s, u"P17"_s, u"P18"_s, u"L"_s};
    const QStringList some = names.isEmpty() ? all : names.split(u',');
    return {some.begin(), some.end()};
}

bool keep(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return path.isEmpty() || (file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

}

int main(int argc, char** argv)
{
    QLoggingCategory::setFilterRules(u"*.info=false"_s);
    const QCoreApplication application(argc, argv);
    if (!carrel::base::startSodium()) return 2;
    QCommandLineParser words;
    words.addOptions({{u"only"_s, u"Measures to take, as P1,P10 (L is the ledger, Q a queue at two desks)."_s, u"names"_s},
                      {u"quick"_s, u"Three rounds instead of seven: a look, and no claim."_s},
                      {u"long"_s, u"The ledger of 500 desks, and 500 at once, too."_s},
                      {u"markdown"_s, u"Writes the table there as well."_s, u"file"_s}});
    words.addHelpOption();
    words.process(application);
    const auto pace = words.isSet(u"quick"_s) ? Bench::Pace::Quick : words.isSet(u"long"_s) ? Bench::Pace::Long : Bench::Pace::Usual;
    Bench bench(pace, QCoreApplication::applicationDirPath());
    const auto wanted = chosen(words.value(u"only"_s));
    carrel::bench::measurePulls(bench, wanted);
    if (wanted.contains(u"P8"_s)) carrel::bench::measureStart(bench);
    if (wanted.contains(u"P13"_s)) carrel::bench::measureViews(bench);
    if (wanted.contains(u"P12"_s)) carrel::bench::measureSight(bench);
    if (wanted.contains(u"Q"_s)) carrel::bench::measureQueueSight(bench);
    if (wanted.contains(u"P10"_s)) carrel::bench::measurePages(bench);
    if (wanted.contains(u"P11"_s)) carrel::bench::measureMutations(bench);
    if (wanted.contains(u"P17"_s)) {
        carrel::bench::measureGrowth(bench);
        carrel::bench::measureStartGrowth(bench);
    }
    if (wanted.contains(u"P18"_s)) carrel::bench::measureMonday(bench);
    if (wanted.contains(u"L"_s)) carrel::bench::measureLedger(bench);
    std::fputs(bench.table.text().constData(), stdout);
    if (!keep(words.value(u"markdown"_s), bench.table.markdown())) return 2;
    return bench.table.allFloorsMet() ? 0 : 1;
}
