#include "tests/architecture/Source.h"

#include "tests/architecture/Lexer.h"

#include <QtCore/QRegularExpression>

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

Kind kindOf(const QString& path)
{
    if (path.endsWith(u".cpp"_s)) return Kind::Source;
    if (path.endsWith(u".h"_s)) return Kind::Header;
    if (path.endsWith(u".md"_s)) return Kind::Prose;
    return Kind::Script;
}

QList<Include> includesOf(const SourceFile& file)
{
    static const QRegularExpression line(uR"x(^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)"))x"_s);
    static const QRegularExpression directive(uR"(^\s*#\s*include\b)"_s);
    QList<Include> out;
    const auto texts = file.text.split(u'\n');
    const auto codes = file.code.split(u'\n');
    for (qsizetype i = 0; i < texts.size(); ++i) {
        // The code says that it is a directive and not a sentence about one; the text still has the name.
        if (!directive.match(codes[i]).hasMatch()) continue;
        const auto match = line.match(texts[i]);
        if (!match.hasMatch()) continue;
        const bool quoted = match.hasCaptured(2);
        out.append({int(i) + 1, match.captured(quoted ? 2 : 1), quoted});
    }
    return out;
}

/// Scripts and CMake files: a comment runs from a hash at the start of a word to the end of the line.
QList<Piece> hashComments(const QString& text)
{
    static const QRegularExpression hash(uR"((?:^|\s)#(?!!)(.*)$)"_s);
    QList<Piece> out;
    const auto lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = hash.match(lines[i]);
        if (match.hasMatch()) out.append({int(i) + 1, match.captured(1)});
    }
    return out;
}

QList<Piece> everyLine(const QString& text)
{
    QList<Piece> out;
    const auto lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) out.append({int(i) + 1, lines[i]});
    return out;
}

}

int lineAt(const QString& text, qsizetype position) { return int(QStringView(text).left(position).count(u'\n')) + 1; }

int SourceFile::lines() const { return int(text.count(u'\n')) + (text.isEmpty() || text.endsWith(u'\n') ? 0 : 1); }

SourceFile readSource(const QString& path, const QString& text)
{
    SourceFile file{path, kindOf(path), text, text, {}, {}, {}};
    if (file.isCpp()) {
        Lexer lexer(text);
        lexer.run();
        file.code = lexer.code();
        file.comments = lexer.comments();
        file.literals = lexer.literals();
        file.includes = includesOf(file);
    } else {
        file.comments = file.kind == Kind::Prose ? everyLine(text) : hashComments(text);
    }
    return file;
}

}
