#include "tests/architecture/Lexer.h"

namespace carrel::architecture {

using namespace Qt::StringLiterals;

void Lexer::run()
{
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        if (startsHere("//"_L1)) {
            takeLineComment();
        } else if (startsHere("/*"_L1)) {
            takeBlockComment();
        } else if (c == u'"' && opensRawString()) {
            takeRawString();
        } else if (c == u'"' || (c == u'\'' && !separatesDigits())) {
            takeQuoted(c);
        } else {
            ++m_at;
        }
    }
}

QChar Lexer::at(qsizetype position) const
{
    return position >= 0 && position < m_text.size() ? m_text[position] : QChar(u' ');
}

bool Lexer::startsHere(QLatin1StringView word) const { return QStringView(m_text).mid(m_at).startsWith(word); }

bool Lexer::separatesDigits() const
{
    qsizetype start = m_at;
    while (at(start - 1).isLetterOrNumber() || at(start - 1) == u'\'') --start;
    return start < m_at && at(start).isDigit();
}

bool Lexer::opensRawString() const
{
    if (at(m_at - 1) != u'R') return false;
    qsizetype start = m_at - 1;
    while (at(start - 1).isLetterOrNumber() || at(start - 1) == u'_') --start;
    const auto prefix = QStringView(m_text).mid(start, m_at - start);
    return prefix == u"R" || prefix == u"uR" || prefix == u"UR" || prefix == u"LR" || prefix == u"u8R";
}

void Lexer::takeLineComment()
{
    qsizetype end = m_text.indexOf(u'\n', m_at);
    if (end < 0) end = m_text.size();
    m_comments.append(piece(m_at, end));
    blank(m_at, end);
    m_at = end;
}

void Lexer::takeBlockComment()
{
    const qsizetype close = m_text.indexOf("*/"_L1, m_at + 2);
    const qsizetype end = close < 0 ? m_text.size() : close + 2;
    m_comments.append(piece(m_at, end));
    blank(m_at, end);
    m_at = end;
}

void Lexer::takeQuoted(QChar quote)
{
    qsizetype end = m_at + 1;
    while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n') end += m_text[end] == u'\\' ? 2 : 1;
    end = std::min(end, m_text.size());
    if (quote == u'"') m_literals.append(piece(m_at + 1, end));
    blank(m_at + 1, end);
    m_at = end + 1;
}

void Lexer::takeRawString()
{
    const qsizetype open = m_text.indexOf(u'(', m_at);
    const QString closing = u')' + m_text.mid(m_at + 1, open - m_at - 1) + u'"';
    const qsizetype close = m_text.indexOf(closing, open + 1);
    const qsizetype end = close < 0 ? m_text.size() : close;
    m_literals.append(piece(open + 1, end));
    blank(open + 1, end);
    m_at = std::min(end + closing.size(), m_text.size());
}

void Lexer::blank(qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i) {
        if (m_code[i] != u'\n') m_code[i] = u' ';
    }
}

Piece Lexer::piece(qsizetype from, qsizetype to) const { return {lineAt(m_text, from), m_text.mid(from, to - from)}; }

}
