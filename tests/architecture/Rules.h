#pragma once

#include "tests/architecture/Map.h"
#include "tests/architecture/Tree.h"

#include <QtCore/QRegularExpression>

namespace carrel::architecture {

/// One place where a rule does not hold. `line` is 0 where the whole file or folder is meant.
struct Complaint {
    QString path;
    int line = 0;
    QString words;

    QString text() const;
};
using Complaints = QList<Complaint>;

/// A rule's name is the claim it makes about the tree.
struct Rule {
    const char* name;
    Complaints (*check)(const Tree&, const Map&);
};

QList<Rule> roomRules();
QList<Rule> folderRules();
QList<Rule> includeRules();
QList<Rule> placeRules();
QList<Rule> wordRules();
QList<Rule> sizeRules();
QList<Rule> allRules();

/// Every match of `pattern` in the file's code; `words` may quote the match as %1.
Complaints inCode(const SourceFile& file, const QRegularExpression& pattern, const QString& words);
/// The same in its literals or comments.
Complaints inPieces(const SourceFile& file, const QList<Piece>& pieces, const QRegularExpression& pattern,
                    const QString& words);

/// Rows of the map that have no source yet, and named places that no file matches.
QStringList notBuiltYet(const Tree& tree, const Map& map);

/// Lines with something on them, in the product and in the tests.
struct Volume {
    int product = 0;
    int tests = 0;
    double ratio() const { return product == 0 ? 0 : double(tests) / product; }
};
Volume volumeOf(const Tree& tree);

}
