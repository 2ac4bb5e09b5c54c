#include "app/hub/Verbs.h"

#include "core/hub/governance/RegisterClock.h"
#include "core/hub/governance/WeeklyCounts.h"

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString word)
{
    // A spreadsheet takes a word that begins like a sum for one.
    if (!word.isEmpty() && QStringLiteral("=+-@").contains(word.front())) word.prepend(u'\'');
    return word.contains(u'"') || word.contains(u',') || word.contains(u'\n') ? u'"' + word.replace(u'"', u"\"\""_s) + u'"' : word;
}

/// One line for each number; `few-or-not-known` stands for all that are too few to be named, or not known.
QString csv(const std::vector<hub::CountedWeek>& weeks, const QHash<QString, QString>& names)
{
    QString out = u"week_beginning,service,team,measure,category,count\n"_s;
    for (const auto& week : weeks) {
        const auto line = [&](const QString& split, const QString& what, qint64 count) {
            out += QStringList{week.monday().toString(Qt::ISODate), week.service, quoted(names.value(week.team, week.team)), split, quoted(what), QString::number(count)}.join(u',') + u'\n';
        };
        if (week.total == 0) continue;
        line(u"all"_s, u"all"_s, week.total);
        for (const auto& cell : week.cells) line(cell.split, cell.what.isEmpty() ? u"few-or-not-known"_s : names.value(cell.what, cell.what), cell.count);
    }
    return out.trimmed();
}

QString table(const std::vector<hub::CountedWeek>& weeks, const QHash<QString, QString>& names)
{
    QString out;
    for (const auto& week : weeks) {
        if (week.total == 0) continue;
        out += u"Week of %1, %2, %3: %4\n"_s.arg(week.monday().toString(Qt::ISODate), week.service, names.value(week.team, week.team)).arg(week.total);
        QString split;
        for (const auto& cell : week.cells) {
            if (cell.split != split) out += u"  by %1\n"_s.arg(cell.split);
            split = cell.split;
            out += u"    %1  %2\n"_s.arg(cell.count, 5).arg(cell.what.isEmpty() ? u"too few of each to be named, or not known"_s : names.value(cell.what, cell.what));
        }
    }
    if (out.isEmpty()) return u"Nothing has been counted yet: a week is counted four weeks after its Monday, where five people or more came."_s;
    return out + u"All numbers are in fives; what fewer than five people share is named nowhere."_s;
}

Said run(hub::Service& service, const hub::HubContext& context)
{
    constexpr int All = 100'000;
    hub::RegisterClock clock(service.db(), context);
    const auto done = clock.run(All);
    service.note(clock.takeEntries());
    const QString told = u"%1 weeks counted; %2 bookings and visits destroyed, whose time was over."_s.arg(done.weeks).arg(done.records);
    if (!done.isWrittenDown) return {1, told + u" The journal beside the store cannot be written, so the rest was left. Make room for it, or give the hub back its folder, and run this again."_s};
    return {0, told};
}

}

Said counts(const Options& options, hub::Service& service, const hub::HubContext& context)
{
    const QString verb = options.words.value(1);
    if (verb == u"run") return run(service, context);
    if (verb != u"show" || (options.format != u"text" && options.format != u"csv")) return {2, u"Say which: carrel-hub counts show [--format csv], or counts run, with --data DIR"_s};
    hub::WeeklyCounts counts(service.db(), context);
    const auto weeks = counts.all();
    const auto names = counts.names();
    return {0, options.format == u"csv" ? csv(weeks, names) : table(weeks, names)};
}

}
