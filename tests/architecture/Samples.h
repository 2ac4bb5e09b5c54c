#pragma once

#include "tests/architecture/Map.h"
#include "tests/architecture/Tree.h"

namespace carrel::architecture {

/// A map of few rooms in the form that ARCHITECTURE.md has.
QString sampleMap();

/// A small made-up house and whether the named rule complains about it. Every switch is on.
struct Sample {
    const char* rule;
    const char* story;
    bool bad = false;
    QList<std::pair<QString, QString>> files;
    QString markdown = sampleMap();

    Tree tree() const;
    Map map() const;
};

constexpr bool Bad = true;
constexpr bool Good = false;

Sample inFile(const char* rule, const char* story, bool bad, const QString& path, const QString& code);
Sample inMap(const char* rule, const char* story, bool bad, const QString& markdown);

QList<Sample> samples();
QList<Sample> mapSamples();
QList<Sample> roomSamples();
QList<Sample> placeSamples();
QList<Sample> wordSamples();
QList<Sample> sizeSamples();

}
