#include "app/hub/Options.h"

#include <functional>

namespace carrel::app {

using namespace Qt::StringLiterals;

QString usage()
{
    return u"carrel-hub: keeps the record for everyone and hands each desk what its role may see\n\n"
           u"  init --data DIR [--demo] [--key-file F] [--database URL]    make a hub\n"
           u"  serve --data DIR [--listen 127.0.0.1:7411] [--workers N] [--public]\n"
           u"  import oulad FOLDER --data DIR [--dry-run] [--shift-years N | --shift-to-today]\n"
           u"  policy check [FILE]                         does the policy say what it claims\n"
           u"  policy table [FILE] [--format csv|html]     who may see what\n"
           u"  policy diff OLD NEW                         who gains and who loses what\n"
           u"  policy explain --data DIR --user NAME --record KIND/ID\n"
           u"  quarantine list | release N | decline N  --data DIR [--by NAME]\n"
           u"  audit verify --data DIR\n\n"
           u"  --database postgresql://USER@HOST:PORT/NAME  keep the record there instead of in DIR\n"
           u"  --key-file F                                 the embedded store's key (DIR/hub.key)\n"_s;
}

std::optional<Options> parseOptions(const QStringList& arguments, QString* why)
{
    Options out;
    const QHash<QString, std::function<void(const QString&)>> valued{
        {u"--data"_s, [&](const QString& v) { out.places.folder = v; }},
        {u"--database"_s, [&](const QString& v) { out.places.postgres = v; }},
        {u"--key-file"_s, [&](const QString& v) { out.places.keyFile = v; }},
        {u"--listen"_s, [&](const QString& v) { out.listen = v; }},
        {u"--by"_s, [&](const QString& v) { out.by = v; }},
        {u"--user"_s, [&](const QString& v) { out.user = v; }},
        {u"--record"_s, [&](const QString& v) { out.record = v; }},
        {u"--format"_s, [&](const QString& v) { out.format = v; }},
        {u"--workers"_s, [&](const QString& v) { out.workers = std::clamp(v.toInt(), 1, 64); }},
        {u"--shift-years"_s, [&](const QString& v) { out.shiftYears = v.toInt(); }},
    };
    const QHash<QString, bool*> flags{{u"--demo"_s, &out.demo},           {u"--dry-run"_s, &out.dryRun}, {u"--public"_s, &out.publicIsMeant},
                                      {u"--help"_s, &out.help},           {u"-h"_s, &out.help},          {u"--shift-to-today"_s, &out.shiftToToday}};
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        if (const auto flag = flags.constFind(word); flag != flags.cend()) {
            **flag = true;
        } else if (const auto take = valued.constFind(word); take != valued.cend()) {
            if (i + 1 >= arguments.size()) {
                *why = u"%1 needs a value after it."_s.arg(word);
                return std::nullopt;
            }
            (*take)(arguments[++i]);
        } else if (word.startsWith(u'-')) {
            *why = u"I do not know the option %1."_s.arg(word);
            return std::nullopt;
        } else {
            out.words << word;
        }
    }
    return out;
}

}
