#include "tests/architecture/Functions.h"

#include <QtCore/QRegularExpression>

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

/// Directives are blanked, and so are the branches after the first, which would open braces nobody closes.
QString withoutDirectives(const QString& code)
{
    static const QRegularExpression directive(uR"(^\s*#\s*(\w+))"_s);
    auto lines = code.split(u'\n');
    QList<bool> skipping;
    bool continued = false;
    for (QString& line : lines) {
        const auto match = directive.match(line);
        const QString word = match.captured(1);
        if (word.startsWith(u"if"_s)) skipping.append(false);
        if ((word == u"else"_s || word.startsWith(u"elif"_s)) && !skipping.isEmpty()) skipping.last() = true;
        if (word == u"endif"_s && !skipping.isEmpty()) skipping.removeLast();
        const bool blanked = continued || match.hasMatch() || skipping.contains(true);
        continued = (continued || match.hasMatch()) && line.endsWith(u'\\');
        if (blanked) line.fill(u' ');
    }
    return lines.join(u'\n');
}

/// The same text with what stands in (…) and […], attributes, template parameters and operators' signs taken out, so
/// that only the outermost words are left.
QString outermost(const QString& head)
{
    static const QRegularExpression noise(
        uR"(\btemplate\s*<(?:[^<>]|<[^<>]*>)*>|\[\[[^\]]*\]\]|(?<=\boperator)\s*[^\s\w(]+)"_s);
    const QString words = QString(head).remove(noise);
    QString out;
    int depth = 0;
    for (const QChar c : words) {
        if (c == u')' || c == u']') --depth;
        if (depth == 0) out += c;
        if (c == u'(' || c == u'[') ++depth;
    }
    return out;
}

/// How much of the head is not yet the declaration: blanks, access words, and macros that end without a semicolon.
qsizetype preambleOf(const QString& head)
{
    static const QRegularExpression preamble(uR"(^(?:\s+|(?:public|private|protected|Q_SIGNALS)(?:\s+Q_SLOTS)?\s*:)"
                                             uR"(|[A-Z][A-Z0-9_]+\b(?:\s*\((?:[^()]|\([^()]*\))*\))?(?=\s))*)"_s);
    return preamble.match(head).capturedLength();
}

enum class Scope { Space, Table, Function };

Scope scopeOf(const QString& declaration, Scope around)
{
    static const QRegularExpression lambda(uR"((?<![\w\])])\[\](?:\s*\(\))?[^=;,{]*$)"_s);
    static const QRegularExpression space(uR"(\b(namespace|class|struct|union)\b|^extern\b)"_s);
    static const QRegularExpression table(uR"(\benum\b|=)"_s);
    if (around == Scope::Function) return Scope::Function;
    const QString words = outermost(declaration);
    if (lambda.match(words).hasMatch()) return Scope::Function;
    if (around == Scope::Table || table.match(words).hasMatch()) return Scope::Table;
    if (words.contains(u'(')) return Scope::Function;
    return space.match(words).hasMatch() ? Scope::Space : Scope::Table;
}

QString nameOf(const QString& declaration)
{
    static const QRegularExpression call(uR"((operator\s*\S+?|[~\w:]+)\s*\()"_s);
    const auto match = call.match(declaration);
    return match.hasMatch() ? match.captured(1).remove(u' ') : u"lambda"_s;
}

/// A brace that is still open, and what was going on before it.
struct Open {
    Scope scope = Scope::Space;
    Scope around = Scope::Space;
    Function function;
    qsizetype headAt = 0;
    int parentheses = 0;

    bool startsFunction() const { return scope == Scope::Function && around != Scope::Function; }
};

class Finder
{
public:
    explicit Finder(QString code) : m_code(std::move(code)) {}

    QList<Function> run()
    {
        for (m_at = 0; m_at < m_code.size(); ++m_at) {
            const QChar c = m_code[m_at];
            if (c == u'(') ++m_parentheses;
            if (c == u')') --m_parentheses;
            if (c == u'{') open();
            if (c == u'}' && !m_open.isEmpty()) close(m_open.takeLast());
            if (c == u';' && m_parentheses == 0) m_headAt = m_at + 1;
        }
        return m_found;
    }

private:
    void open()
    {
        const Scope around = m_open.isEmpty() ? Scope::Space : m_open.last().scope;
        const qsizetype start = m_headAt + preambleOf(m_code.mid(m_headAt, m_at - m_headAt));
        const QString declaration = m_code.mid(start, m_at - start);
        Open opened{scopeOf(declaration, around), around, {}, m_headAt, m_parentheses};
        if (opened.startsFunction()) opened.function = {nameOf(declaration), lineAt(m_code, start), 0};
        m_open.append(opened);
        m_parentheses = 0;
        m_headAt = m_at + 1;
    }

    void close(Open closed)
    {
        m_parentheses = closed.parentheses;
        // A brace inside parentheses, or around a member's first value, is a part of the declaration that goes on.
        if (m_parentheses > 0 || (closed.startsFunction() && closed.around == Scope::Space && declarationGoesOn())) {
            m_headAt = closed.headAt;
            return;
        }
        m_headAt = m_at + 1;
        if (!closed.startsFunction()) return;
        closed.function.lastLine = lineAt(m_code, m_at);
        m_found.append(closed.function);
    }

    bool declarationGoesOn() const
    {
        static const QRegularExpression more(uR"(\G\s*[,{])"_s);
        return more.match(m_code, m_at + 1).hasMatch();
    }

    QString m_code;
    QList<Open> m_open;
    QList<Function> m_found;
    qsizetype m_at = 0;
    qsizetype m_headAt = 0;
    int m_parentheses = 0;
};

}

QList<Function> functionsIn(const SourceFile& file) { return Finder(withoutDirectives(file.code)).run(); }

}
