#pragma once

#include "core/hub/home/HubHome.h"

#include <QtCore/QStringList>

namespace carrel::app {

/// The command line, taken apart: `carrel-hub VERB [words] [--options]`. Every verb says what it did in plain English.
struct Options {
    QStringList words; ///< the verb and its own words, in order
    QList<qsizetype> wordsAt; ///< where each of them stands in the line
    hub::HubPlaces places;
    QString listen = QStringLiteral("127.0.0.1:7411");
    QString by;
    QString user;
    QString record;
    QString metrics; ///< empty: nowhere
    QString out;
    QString why;
    QString format = QStringLiteral("text");
    int workers = 4;
    int shiftYears = 0;
    bool shiftToToday = false;
    bool demo = false;
    bool dryRun = false;
    bool drill = false;
    bool publicIsMeant = false;
    bool instead = false; ///< the store that is there may go
    bool withoutJournal = false;
    bool really = false;
    bool help = false;
};

/// Nothing when the line cannot be understood; `why` then says which word.
std::optional<Options> parseOptions(const QStringList& arguments, QString* why);

/// What a verb prints, and the program's exit code.
struct Said {
    int code = 0;
    QString text;
};

QString usage();

}
