#include "tests/architecture/Rules.h"

namespace carrel::architecture {

using namespace Qt::StringLiterals;

QString Complaint::text() const
{
    return line > 0 ? u"%1:%2: %3"_s.arg(path, QString::number(line), words) : u"%1: %2"_s.arg(path, words);
}

QList<Rule> allRules()
{
    return roomRules() + folderRules() + includeRules() + placeRules() + wordRules() + sizeRules();
}

Complaints inCode(const SourceFile& file, const QRegularExpression& pattern, const QString& words)
{
    Complaints out;
    auto matches = pattern.globalMatch(file.code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString found = match.captured().simplified();
        out.append(
            {file.path, lineAt(file.code, match.capturedStart()), words.contains(u"%1"_s) ? words.arg(found) : words});
    }
    return out;
}

Complaints inPieces(const SourceFile& file, const QList<Piece>& pieces, const QRegularExpression& pattern,
                    const QString& words)
{
    Complaints out;
    for (const Piece& piece : pieces) {
        const auto match = pattern.match(piece.text);
        if (!match.hasMatch()) continue;
        const int line = piece.line + lineAt(piece.text, match.capturedStart()) - 1;
        out.append({file.path, line, words.contains(u"%1"_s) ? words.arg(match.captured().simplified()) : words});
    }
    return out;
}

}
