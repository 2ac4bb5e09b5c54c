#pragma once

#include "tests/architecture/Source.h"

namespace carrel::architecture {

/// Tells a C++ file's code from its comments and literals. It knows no grammar, only where words are not code.
class Lexer
{
public:
    explicit Lexer(const QString& text) : m_text(text), m_code(text) {}

    void run();
    const QString& code() const { return m_code; }
    const QList<Piece>& comments() const { return m_comments; }
    const QList<Piece>& literals() const { return m_literals; }

private:
    QChar at(qsizetype position) const;
    bool startsHere(QLatin1StringView word) const;
    bool separatesDigits() const;
    bool opensRawString() const;
    void takeLineComment();
    void takeBlockComment();
    void takeQuoted(QChar quote);
    void takeRawString();
    /// Blanks [from, to) in the code, keeping the line breaks.
    void blank(qsizetype from, qsizetype to);
    Piece piece(qsizetype from, qsizetype to) const;

    QString m_text;
    QString m_code;
    QList<Piece> m_comments;
    QList<Piece> m_literals;
    qsizetype m_at = 0;
};

}
