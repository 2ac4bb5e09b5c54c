#include "tests/architecture/Rules.h"

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

Complaints inProduct(const Tree& tree, const QRegularExpression& pattern, const QString& words,
                     const QString& below = {})
{
    Complaints out;
    for (const SourceFile& file : tree.product()) {
        if (file.path.startsWith(below)) out.append(inCode(file, pattern, words));
    }
    return out;
}

Complaints nothingIsASingleton(const Tree& tree, const Map&)
{
    static const QRegularExpression words(uR"(\bQ_GLOBAL_STATIC\b|(?<!Application::)\b\w*[iI]nstance\s*\(\s*\))"_s);
    return inProduct(tree, words, u"%1: hand the one over to whoever needs it"_s);
}

Complaints coreSpeaksNoSentences(const Tree& tree, const Map&)
{
    static const QRegularExpression words(
        uR"(\b(tr|trUtf8|translate|qtTrId|QT_TR\w*_NOOP\w*|QT_TRANSLATE_NOOP\w*|Q_DECLARE_TR_FUNCTIONS)\s*\()"_s);
    return inProduct(tree, words, u"%1 in core: words for people live in ui/"_s, u"core/"_s);
}

Complaints logsNameTheirCategory(const Tree& tree, const Map&)
{
    static const QRegularExpression bare(uR"(\bq(Debug|Info|Warning|Critical|Fatal)\s*\()"_s);
    static const QRegularExpression other(
        uR"(\bqC(Debug|Info|Warning|Critical|Fatal)\s*\((?!\s*(\w+::)*log[A-Z]\w*\s*[,)]))"_s);
    static const QRegularExpression stream(uR"(\bstd::(cout|cerr|clog)\b|(?<![\w:.])f?printf\s*\()"_s);
    Complaints out = inProduct(tree, bare, u"%1 has no category"_s);
    out.append(inProduct(tree, other, u"%1 is not followed by one of base's categories"_s));
    out.append(inProduct(tree, stream, u"%1 in core"_s, u"core/"_s));
    out.append(inProduct(tree, stream, u"%1 in ui"_s, u"ui/"_s));
    return out;
}

/// A driver's own words quote the row they stumbled over.
Complaints driverWordsStayInTheDriver(const Tree& tree, const Map&)
{
    static const QRegularExpression words(
        uR"(\b(databaseText|driverText)\s*\(|\blastError\s*\(\s*\)\s*\.\s*text\s*\()"_s);
    return inProduct(tree, words, u"%1: map the code, never show or log the text"_s);
}

Complaints themeIsNoStyleSheet(const Tree& tree, const Map&)
{
    static const QRegularExpression words(uR"(\bsetStyleSheet\s*\()"_s);
    return inProduct(tree, words, u"the theme is tokens, palette and a proxy style"_s);
}

Complaints queriesNameTheirColumns(const Tree& tree, const Map&)
{
    static const QRegularExpression star(uR"(\bselect\s+(distinct\s+)?(\w+\.)?\*)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    Complaints out;
    for (const SourceFile& file : tree.product()) out.append(inPieces(file, file.literals, star, u"%1"_s));
    return out;
}

Complaints namesSayWhatAThingIs(const Tree& tree, const Map&)
{
    static const QRegularExpression vague(uR"((Manager|Helper|Helpers|Utils|Util|Data|Info|Impl)\.(h|cpp)$)"_s);
    static const QRegularExpression type(
        uR"(\b(class|struct)\s+\w+(Manager|Helpers?|Utils?|Data|Info|Impl)\b(?!\s*;))"_s);
    Complaints out = inProduct(tree, type, u"%1 says nothing"_s);
    for (const SourceFile& file : tree.product()) {
        if (vague.match(file.path).hasMatch()) out.append({file.path, 0, u"the name says nothing"_s});
    }
    return out;
}

Complaints noTestIsMuted(const Tree& tree, const Map&)
{
    static const QRegularExpression words(uR"(\b(QSKIP|QEXPECT_FAIL)\s*\(|\b(DISABLED|WILL_FAIL)\s+(TRUE|ON|1)\b)"_s);
    Complaints out;
    for (const SourceFile& file : tree.files) {
        if (file.path.startsWith(u"tests/"_s))
            out.append(inCode(file, words, u"%1: a test that does not run proves nothing"_s));
    }
    return out;
}

Complaints inComments(const Tree& tree, const QRegularExpression& pattern, const QString& words, bool prose)
{
    Complaints out;
    for (const SourceFile& file : tree.files) {
        if (prose || file.kind != Kind::Prose) out.append(inPieces(file, file.comments, pattern, words));
    }
    return out;
}

Complaints commentsHaveNoBanners(const Tree& tree, const Map&)
{
    static const QRegularExpression banner(uR"([-=~#_]{4,}|\*{4,}|(?<!:)/{4,})"_s);
    return inComments(tree, banner, u"a banner"_s, false);
}

Complaints nothingIsLeftToDo(const Tree& tree, const Map&)
{
    static const QRegularExpression words(uR"(\b(TODO|FIXME|XXX|HACK)\b)"_s);
    return inComments(tree, words, u"%1: do it or say why not"_s, true);
}

Complaints nothingPointsAtATracker(const Tree& tree, const Map&)
{
    static const QRegularExpression words(uR"(\b(issues?|bugs?|pull requests?|prs?)\s+#?\d+\b|(^|[\s(])#\d{1,5}\b)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return inComments(tree, words, u"%1: say the reason, not its number"_s, true);
}

}

QList<Rule> wordRules()
{
    return {
        {"nothingIsASingleton", nothingIsASingleton},
        {"coreSpeaksNoSentences", coreSpeaksNoSentences},
        {"logsNameTheirCategory", logsNameTheirCategory},
        {"driverWordsStayInTheDriver", driverWordsStayInTheDriver},
        {"themeIsNoStyleSheet", themeIsNoStyleSheet},
        {"queriesNameTheirColumns", queriesNameTheirColumns},
        {"namesSayWhatAThingIs", namesSayWhatAThingIs},
        {"noTestIsMuted", noTestIsMuted},
        {"commentsHaveNoBanners", commentsHaveNoBanners},
        {"nothingIsLeftToDo", nothingIsLeftToDo},
        {"nothingPointsAtATracker", nothingPointsAtATracker},
    };
}

}
