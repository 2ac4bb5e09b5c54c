#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace carrel::architecture {

/// A piece of a file and the line (from 1) it starts on.
struct Piece {
    int line = 0;
    QString text;
    bool operator==(const Piece&) const = default;
};

struct Include {
    int line = 0;
    QString target;
    /// Written with quotes, not angle brackets.
    bool quoted = false;
    bool operator==(const Include&) const = default;
};

enum class Kind { Source, Header, Script, Prose };

/// A file as the rules see it. `code` is the text with comments and the insides of literals blanked, line by line as
/// long as the text, so that a rule about words never trips over a sentence.
struct SourceFile {
    QString path;
    Kind kind = Kind::Prose;
    QString text;
    QString code;
    QList<Piece> comments;
    QList<Piece> literals;
    QList<Include> includes;

    bool isCpp() const { return kind == Kind::Source || kind == Kind::Header; }
    int lines() const;
};

/// `path` is relative to the root, with forward slashes; its ending says how to read the text.
SourceFile readSource(const QString& path, const QString& text);

int lineAt(const QString& text, qsizetype position);

}
