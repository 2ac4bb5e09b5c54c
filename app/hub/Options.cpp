#include "app/hub/Options.h"

#include <QtCore/QDir>
#include <functional>

namespace carrel::app {

using namespace Qt::StringLiterals;

QString usage()
{
    return u"carrel-hub: keeps the record for everyone and hands each desk what its role may see\n\n"
           u"  init --data DIR [--demo] [--key-file F] [--database URL]    make a hub\n"
           u"  serve --data DIR [--listen 127.0.0.1:7411] [--workers N] [--public] [--metrics 127.0.0.1:7412]\n"
           u"        [--without-journal]                   the journal beside the store is lost for good: begin a new one\n"
           u"  import oulad FOLDER --data DIR [--dry-run] [--shift-years N | --shift-to-today]\n"
           u"  import libcal FOLDER --data DIR [--dry-run]  workshops and bookings, from events.csv and registrations.csv\n"
           u"  libcal poll --data DIR                      the same from LibCal itself\n"
           u"  libcal check | example --data DIR           is DIR/libcal.toml sound; one to begin with\n"
           u"  policy check [FILE]                         does the policy say what it claims\n"
           u"  policy table [FILE] [--format csv|html]     who may see what\n"
           u"  policy diff OLD NEW                         who gains and who loses what\n"
           u"  policy explain --data DIR --user NAME --record KIND/ID\n"
           u"  quarantine list | release N | decline N  --data DIR [--by NAME]\n"
           u"  quarantine read N --data DIR --by NAME --why WORDS   what was written, for whoever decides; it is audited\n"
           u"  desks list --data DIR                       which desks there are\n"
           u"  desks lost DESK --data DIR --by NAME [--drill]   whose data a lost desk may hold; --drill is a rehearsal\n"
           u"  desks revoke DESK --data DIR --by NAME      it erases itself at its next contact; nothing takes that back\n"
           u"  audit verify --data DIR\n"
           u"  destroy KIND/ID --data DIR --by NAME --why WORDS [--really]   a record and all that is nothing without it, for good;\n"
           u"                                              the policy says whether a second person must carry it out\n"
           u"  destroyed KIND/ID --data DIR                which desks have said that they erased it\n"
           u"  counts show --data DIR [--format csv]       how many came, week by week, in fives; nobody is named\n"
           u"  counts run --data DIR                       count what is due, and destroy what registers have kept long enough\n"
           u"  backup --data DIR --out FILE                everything in one encrypted file, while the hub serves\n"
           u"  restore FILE --data DIR [--instead] [--without-journal]   put a backup in the place of a lost store\n"
           u"  drill --data DIR                            prove on a copy that a restore loses nothing and revives nothing\n"
           u"  calendar add team|series NAME | list | revoke N  --data DIR --by NAME   workshops and drop-ins for calendar programs,\n"
           u"                                              at an address that is shown this once; nobody is named there\n"
           u"  waitwhile poll | status --data DIR          compare the drop-in with Waitwhile's own record; whether Waitwhile is heard\n"
           u"  waitwhile check | example --data DIR        do DIR/waitwhile.toml and its secrets fit; a file to begin with\n"
           u"  openid check --data DIR                     does the sign-in service answer as DIR/openid.toml says\n"
           u"  openid example                              an openid.toml to begin with\n\n"
           u"  --database postgresql://USER@HOST:PORT/NAME  keep the record there instead of in DIR\n"
           u"  --key-file F                                 the embedded store's key (DIR/hub.key)\n"
           u"  --backup-key F                               opens this hub's backups (DIR/backup.key)\n"
           u"  --feed-file NAME=F                           a central service's file that is not in DIR: waitwhile.toml,\n"
           u"                                               waitwhile.secret (signs its calls), waitwhile.key (opens its records),\n"
           u"                                               libcal.toml, libcal.secret\n"
           u"  --openid-file F                              how people sign in through the university (DIR/openid.toml);\n"
           u"                                               without that file only by the hub's own passwords\n"_s;
}

std::optional<Options> parseOptions(const QStringList& arguments, QString* why)
{
    Options out;
    const QHash<QString, std::function<void(const QString&)>> valued{
        // Whole, because a socket's relative name would be looked for in the temporary folder.
        {u"--data"_s, [&](const QString& v) { out.places.folder = QDir(v).absolutePath(); }},
        {u"--database"_s, [&](const QString& v) { out.places.postgres = v; }},
        {u"--key-file"_s, [&](const QString& v) { out.places.keyFile = v; }},
        {u"--openid-file"_s, [&](const QString& v) { out.places.openIdFile = v; }},
        {u"--listen"_s, [&](const QString& v) { out.listen = v; }},
        {u"--by"_s, [&](const QString& v) { out.by = v; }},
        {u"--user"_s, [&](const QString& v) { out.user = v; }},
        {u"--record"_s, [&](const QString& v) { out.record = v; }},
        {u"--metrics"_s, [&](const QString& v) { out.metrics = v; }},
        {u"--out"_s, [&](const QString& v) { out.out = v; }},
        {u"--why"_s, [&](const QString& v) { out.why = v; }},
        {u"--backup-key"_s, [&](const QString& v) { out.places.backupKeyFile = v; }},
        {u"--feed-file"_s, [&](const QString& v) { out.places.feedFiles[v.section(u'=', 0, 0)] = QDir().absoluteFilePath(v.section(u'=', 1)); }},
        {u"--format"_s, [&](const QString& v) { out.format = v; }},
    };
    const QHash<QString, int*> numbers{{u"--workers"_s, &out.workers}, {u"--shift-years"_s, &out.shiftYears}};
    const QHash<QString, bool*> flags{{u"--demo"_s, &out.demo},           {u"--dry-run"_s, &out.dryRun}, {u"--public"_s, &out.publicIsMeant},
                                      {u"--instead"_s, &out.instead},   {u"--without-journal"_s, &out.withoutJournal}, {u"--really"_s, &out.really},
                                      {u"--drill"_s, &out.drill},
                                      {u"--help"_s, &out.help},           {u"-h"_s, &out.help},          {u"--shift-to-today"_s, &out.shiftToToday}};
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        if (const auto flag = flags.constFind(word); flag != flags.cend()) {
            **flag = true;
        } else if (valued.contains(word) || numbers.contains(word)) {
            bool ok = i + 1 < arguments.size();
            if (ok && valued.contains(word)) valued[word](arguments[++i]);
            else if (ok) *numbers[word] = arguments[++i].toInt(&ok);
            if (!ok) {
                *why = numbers.contains(word) ? u"%1 needs a whole number after it."_s.arg(word) : u"%1 needs a value after it."_s.arg(word);
                return std::nullopt;
            }
        } else if (word.startsWith(u'-')) {
            *why = u"I do not know the option %1."_s.arg(word);
            return std::nullopt;
        } else {
            out.words << word;
            out.wordsAt << i;
        }
    }
    out.workers = std::clamp(out.workers, 1, 64);
    return out;
}

}
