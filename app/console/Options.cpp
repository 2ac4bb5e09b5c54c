#include "app/console/Options.h"

#include <QtCore/QHash>

namespace carrel::app {

using namespace Qt::StringLiterals;

QString consoleUsage()
{
    return u"carrel: a staff desk\n\n"
           u"  --hub URL       the university's hub, as https://…; plain http is only for this machine\n"
           u"  --profile DIR   where this desk keeps its encrypted copy; each person and hub has a folder of their own\n"
           u"  --theme NAME    light, dark, contrast or system, for this once\n"
           u"  --language NAME en or cy, for this once\n"
           u"  --demo          says in the window that everybody in it is invented\n"
           u"  --until-painted says so when the first list has been painted, and ends with its input: for measuring\n"
           u"  --tour DIR --accounts FILE\n"
           u"                  no window: signs in at the demonstration hub with the accounts that carrel-hub init --demo\n"
           u"                  wrote to FILE, walks through every screen, and leaves pictures in DIR\n"_s;
}

std::optional<ConsoleOptions> parseConsoleOptions(const QStringList& arguments, QString* why)
{
    static const QHash<QString, ui::ThemeMode> themes{{u"light"_s, ui::ThemeMode::Light},
                                                      {u"dark"_s, ui::ThemeMode::Dark},
                                                      {u"contrast"_s, ui::ThemeMode::HighContrast},
                                                      {u"system"_s, ui::ThemeMode::System}};
    ConsoleOptions out;
    const QHash<QString, QString*> valued{{u"--hub"_s, &out.hub}, {u"--profile"_s, &out.profile}, {u"--tour"_s, &out.tour}, {u"--accounts"_s, &out.accounts}};
    const QHash<QString, bool*> flags{{u"--demo"_s, &out.demo}, {u"--until-painted"_s, &out.untilPainted}, {u"--help"_s, &out.help}};
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        if (flags.contains(word)) {
            *flags[word] = true;
            continue;
        }
        const bool known = valued.contains(word) || word == u"--theme" || word == u"--language";
        if (!known || i + 1 >= arguments.size()) {
            *why = known ? u"%1 needs a value after it."_s.arg(word) : u"I do not know the option %1."_s.arg(word);
            return std::nullopt;
        }
        const QString& value = arguments[++i];
        if (valued.contains(word)) {
            *valued[word] = value;
            continue;
        }
        if (word == u"--language") {
            out.language = ui::languageOf(value);
            if (out.language) continue;
            *why = u"There is no language %1; there are en and cy."_s.arg(value);
            return std::nullopt;
        }
        if (!themes.contains(value)) {
            *why = u"There is no theme %1; there are light, dark, contrast and system."_s.arg(value);
            return std::nullopt;
        }
        out.theme = themes[value];
    }
    if (!out.tour.isEmpty() && (out.hub.isEmpty() || out.accounts.isEmpty())) {
        *why = u"A tour needs --hub and --accounts as well."_s;
        return std::nullopt;
    }
    return out;
}

}
