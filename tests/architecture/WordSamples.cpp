#include "tests/architecture/Samples.h"

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

QList<Sample> codeSamples()
{
    const QString inCore = u"core/store/A.cpp"_s;
    const QString inUi = u"ui/A.cpp"_s;
    return {
        inFile("nothingIsASingleton", "an instance of our own", Bad, inCore, u"static Store& instance();"_s),
        inFile("nothingIsASingleton", "by a longer name", Bad, inCore, u"Store* sharedInstance();"_s),
        inFile("nothingIsASingleton", "Qt's macro for it", Bad, inCore, u"Q_GLOBAL_STATIC(Store, store)"_s),
        inFile("nothingIsASingleton", "Qt's own application", Good, inUi, u"QCoreApplication::instance()->quit();"_s),
        inFile("coreSpeaksNoSentences", "a translated sentence", Bad, inCore, u"return tr(\"No network\");"_s),
        inFile("coreSpeaksNoSentences", "a marked sentence", Bad, inCore,
               u"auto s = QT_TRANSLATE_NOOP(\"a\", \"b\");"_s),
        inFile("coreSpeaksNoSentences", "a screen speaks", Good, inUi, u"return tr(\"No network\");"_s),
        inFile("coreSpeaksNoSentences", "words that end alike", Good, inCore, u"attr(1); QLatin1StringView str(x);"_s),
        inFile("logsNameTheirCategory", "a bare warning", Bad, inCore, u"qWarning() << \"lost\";"_s),
        inFile("logsNameTheirCategory", "a bare fatal", Bad, u"app/hub/A.cpp"_s, u"qFatal(\"lost\");"_s),
        inFile("logsNameTheirCategory", "something that is no category", Bad, inCore, u"qCWarning(m_thing) << 1;"_s),
        inFile("logsNameTheirCategory", "a stream to the terminal", Bad, inCore, u"std::cerr << 1;"_s),
        inFile("logsNameTheirCategory", "a category", Good, inCore,
               u"qCWarning(logStore) << 1; qCInfo(base::logHub, \"x\");"_s),
        inFile("logsNameTheirCategory", "a command line speaks to the terminal", Good, u"app/hub/A.cpp"_s,
               u"std::cout << 1;"_s),
        inFile("driverWordsStayInTheDriver", "the last error's text", Bad, inCore, u"log(db.lastError().text());"_s),
        inFile("driverWordsStayInTheDriver", "the database's words", Bad, inCore, u"log(error.databaseText());"_s),
        inFile("driverWordsStayInTheDriver", "the code", Good, inCore, u"map(db.lastError().nativeErrorCode());"_s),
        inFile("themeIsNoStyleSheet", "a style sheet", Bad, inUi, u"label->setStyleSheet(css);"_s),
        inFile("themeIsNoStyleSheet", "a palette", Good, inUi, u"label->setPalette(p); // not setStyleSheet()"_s),
        inFile("queriesNameTheirColumns", "a star", Bad, inCore, u"auto q = \"SELECT * FROM cases\";"_s),
        inFile("queriesNameTheirColumns", "a star with a name", Bad, inCore,
               u"auto q = \"SELECT c.* FROM cases c\";"_s),
        inFile("queriesNameTheirColumns", "a count", Good, inCore, u"auto q = \"SELECT count(*) FROM cases\";"_s),
        inFile("namesSayWhatAThingIs", "a file of helpers", Bad, u"core/store/RowHelper.h"_s, u"struct Row {};"_s),
        inFile("namesSayWhatAThingIs", "a manager", Bad, inCore, u"class SessionManager {};"_s),
        inFile("namesSayWhatAThingIs", "a name", Good, inCore, u"class Caseload : public QSharedData {};"_s),
    };
}

QList<Sample> commentSamples()
{
    const QString inCore = u"core/store/A.cpp"_s;
    return {
        inFile("noTestIsMuted", "a skipped test", Bad, u"tests/store/A.cpp"_s, u"QSKIP(\"later\");"_s),
        inFile("noTestIsMuted", "an expected failure", Bad, u"tests/store/A.cpp"_s,
               u"QEXPECT_FAIL(\"\", \"x\", Continue);"_s),
        inFile("noTestIsMuted", "a test that is off", Bad, u"tests/store/CMakeLists.txt"_s,
               u"set_tests_properties(a PROPERTIES DISABLED TRUE)"_s),
        inFile("noTestIsMuted", "a test", Good, u"tests/store/A.cpp"_s, u"QVERIFY(true); // no QSKIP()"_s),
        inFile("commentsHaveNoBanners", "a line of dashes", Bad, inCore, u"// ---------- helpers"_s),
        inFile("commentsHaveNoBanners", "a box of stars", Bad, inCore, u"/*******\n * Store\n *******/"_s),
        inFile("commentsHaveNoBanners", "a wall of slashes", Bad, inCore, u"//////////////"_s),
        inFile("commentsHaveNoBanners", "a line of hashes in a script", Bad, u"packaging/lib/a.sh"_s, u"##########"_s),
        inFile("commentsHaveNoBanners", "a line of signs in a build file", Bad, u"core/CMakeLists.txt"_s,
               u"# ==== rooms"_s),
        inFile("commentsHaveNoBanners", "why", Good, inCore,
               u"/// Why; see https://a.b -- and a table |---|.\nint a = 1; // i--"_s),
        inFile("commentsHaveNoBanners", "a picture in prose", Good, u"README.md"_s, u"-------------"_s),
        inFile("nothingIsLeftToDo", "a note to oneself", Bad, inCore, u"// TODO: later"_s),
        inFile("nothingIsLeftToDo", "a note in prose", Bad, u"README.md"_s, u"FIXME say more"_s),
        inFile("nothingIsLeftToDo", "done", Good, inCore, u"call(\"TODO\"); // all done"_s),
        inFile("nothingPointsAtATracker", "a number", Bad, inCore, u"// See #123."_s),
        inFile("nothingPointsAtATracker", "a number in words", Bad, u"packaging/lib/a.sh"_s,
               u"run # because of issue 12"_s),
        inFile("nothingPointsAtATracker", "a number in prose", Bad, u"CHANGELOG.md"_s, u"- Faster start (#12)"_s),
        inFile("nothingPointsAtATracker", "a colour and a drop-in ticket", Good, inCore,
               u"// ink is #1a2b3c; ticket 12 waits"_s),
        inFile("nothingPointsAtATracker", "a heading", Good, u"README.md"_s, u"# 1 First things"_s),
    };
}

}

QList<Sample> wordSamples() { return codeSamples() + commentSamples(); }

}
