#pragma once

#include "ui/theme/Theme.h"
#include "ui/words/Language.h"

#include <QtCore/QStringList>
#include <optional>

namespace carrel::app {

struct ConsoleOptions {
    QString hub;     ///< empty: the one of last time
    QString profile; ///< the desk's folder; empty: the person's own place for programs' files
    bool demo = false;
    std::optional<ui::ThemeMode> theme; ///< for this once
    std::optional<ui::Language> language; ///< for this once
    QString tour;                       ///< a folder for pictures; no window then
    QString accounts;                   ///< who signs in on the tour
    bool untilPainted = false; ///< says so once the first list has been painted, and ends with its input
    bool help = false;
};

/// The words after the program's name. Nothing when they are not understood; `why` then says so in a sentence.
std::optional<ConsoleOptions> parseConsoleOptions(const QStringList& arguments, QString* why);
QString consoleUsage();

}
