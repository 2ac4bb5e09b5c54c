#include "app/desk/Options.h"

#include <QtCore/QHash>

namespace carrel::app {

using namespace Qt::StringLiterals;

QString deskUsage()
{
    return u"carrel-desk: a staff desk without a window\n\n"
           u"  enrol   --hub URL --user NAME --password-file F [--accept-agreement]   sign in here for the first time\n"
           u"  enrol   --hub URL --oidc [--browser CMD] [--accept-agreement]          the same by the university's own sign-in\n"
           u"  sync    send what is waiting, fetch what this desk may hold\n"
           u"  renew   the same, and besides: brings back a desk whose lease has ended, and enrols anew one that was copied or put back\n"
           u"  status  where this desk stands, and when its lease ends\n"
           u"  dump    what this desk holds, one JSON object a line\n"
           u"  queue   edits waiting for the hub, one a line\n"
           u"  queue list [--session ID]        a drop-in session: who waits, in order, who is called, seen, and was\n"
           u"  queue add --student NUMBER|ID | --name NAME [--topic CODE] [--confidential] [--session ID]    somebody walks up\n"
           u"  queue call [--session ID]        calls the next; with --hub it is the hub that says whose they are\n"
           u"  queue finish VISIT [--text NOTE]\n"
           u"  register list                    workshops of these weeks, and when the register of one comes to this desk\n"
           u"  register show NUMBER|ID          who has a place, who waits, who has cancelled, and who came; NUMBER as in WS-1234\n"
           u"  register mark NUMBER|ID ROW|NAME|ID present|late|absent|excused|none\n"
           u"  register walkin NUMBER|ID --student NUMBER | --name NAME    somebody is at the door\n"
           u"  register print NUMBER|ID --pdf FILE --reason TEXT [--sheet leader|sign-in] [--large] [--destroy-by YYYY-MM-DD]    noted before it is made\n"
           u"  register calendar --out FILE     the workshops that you lead, for a calendar program; it names no student\n"
           u"  tutorial list                    tutorials: today, coming, waiting, to write up, to co-sign, done\n"
           u"  tutorial times                   times that are free\n"
           u"  tutorial show NAME|ID            one of them: its records, and what the student came for before\n"
           u"  tutorial book --student NUMBER|ID [--time ID] [--text HELP] [--topic CODE] [--online]    without a time: on the waiting list\n"
           u"  tutorial record NAME|ID --text SUPPORT [--asked HELP] [--next-step TEXT] [--minutes N] [--follow-up TEXT] [--topic CODE] [--amend]\n"
           u"  tutorial cosign NAME|ID          the second signature on a trainee's record\n"
           u"  frequent list                    who comes to the drop-in often, by a rule that is said, and what a person is to do next\n"
           u"  frequent show NAME|ID            the visits, what was decided, what was said to them, and what came of it\n"
           u"  frequent decide NAME|ID --choice contact|no-contact|need-more|data-fault --reason TEXT\n"
           u"  frequent write NAME|ID --by email|telephone|in-person --text TEXT    what you have sent or said yourself; nothing is sent\n"
           u"  frequent outcome NAME|ID --outcome came|answered|no-answer|declined [--text NOTE]\n"
           u"  case open --student NUMBER|ID --title TEXT [--type CODE] [--team ID] [--next-step TEXT] [--due YYYY-MM-DD] [--confidential]\n"
           u"  case edit ID --set FIELD=VALUE [--set FIELD=VALUE …]    an empty value clears the field\n"
           u"  note add CASE --text TEXT [--type CODE] [--audience team|case-team|only-me]\n"
           u"  attach add CASE --file PATH [--audience team|case-team|only-me] [--consent ID]    with a consent: of a special category\n"
           u"  attach list CASE                 the files of a case, one a line\n"
           u"  attach save ID --to PATH         a copy, not encrypted; it is put on record that it was made\n\n"
           u"Always: --profile DIR. Talking to the hub: --hub URL --user NAME --password-file F, or --hub URL --oidc.\n"
           u"--ca FILE: the hub's certificate must come from this authority (PEM), whatever else the system trusts.\n"
           u"--oidc prints the address to open in a browser on this machine, or runs CMD with it, and waits up to five minutes.\n"
           u"The key is kept in the desktop's keychain; without one, --passphrase-file F (the same file each time), or --no-cache\n"
           u"with enrol to keep nothing on this machine. Where the policy asks for a PIN besides: --pin-file F.\n"
           u"Exit codes: 0 done, 1 refused, 2 not understood, 3 no answer from the hub (nothing is lost).\n"_s;
}

bool drawsPaper(const DeskOptions& options) { return options.words.value(0) == u"register" && options.words.value(1) == u"print"; }

std::optional<DeskOptions> parseDeskOptions(const QStringList& arguments, QString* why)
{
    static const QStringList own{u"--title"_s, u"--student"_s, u"--type"_s, u"--team"_s, u"--next-step"_s, u"--due"_s, u"--text"_s, u"--audience"_s, u"--file"_s,
                                u"--to"_s, u"--consent"_s, u"--session"_s, u"--name"_s, u"--topic"_s, u"--pdf"_s, u"--out"_s, u"--sheet"_s, u"--reason"_s, u"--destroy-by"_s, u"--time"_s, u"--asked"_s, u"--minutes"_s, u"--follow-up"_s,
                                u"--choice"_s, u"--by"_s, u"--outcome"_s};
    DeskOptions out;
    const QHash<QString, QString*> valued{{u"--profile"_s, &out.profile}, {u"--user"_s, &out.user}, {u"--password-file"_s, &out.passwordFile},
                                          {u"--passphrase-file"_s, &out.passphraseFile}, {u"--pin-file"_s, &out.pinFile}, {u"--browser"_s, &out.browser},
                                          {u"--ca"_s, &out.authority}};
    const QHash<QString, bool*> flags{{u"--accept-agreement"_s, &out.acceptAgreement}, {u"--no-cache"_s, &out.noCache}, {u"--oidc"_s, &out.university}, {u"--help"_s, &out.help}};
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        if (flags.contains(word)) {
            *flags[word] = true;
            continue;
        }
        if (word == u"--confidential" || word == u"--large" || word == u"--online" || word == u"--amend") {
            out.values[word] = u"yes"_s;
            continue;
        }
        if (!word.startsWith(u"--")) {
            out.words << word;
            continue;
        }
        const bool known = valued.contains(word) || own.contains(word) || word == u"--hub" || word == u"--set";
        if (!known || i + 1 >= arguments.size()) {
            *why = known ? u"%1 needs a value after it."_s.arg(word) : u"I do not know the option %1."_s.arg(word);
            return std::nullopt;
        }
        const QString& value = arguments[++i];
        if (valued.contains(word)) *valued[word] = value;
        else if (word == u"--hub") out.hub = QUrl(value);
        else if (word == u"--set") out.sets << value;
        else out.values[word] = value;
    }
    return out;
}

}
