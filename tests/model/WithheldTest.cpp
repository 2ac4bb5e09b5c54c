#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    bool compiles = false;
    QString said;
};

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

/// Runs the compiler that built this test over the snippets, as far as the meaning of the code.
Outcome compile(const QStringList& further)
{
    QStringList arguments = linesOf(QStringLiteral(CARREL_FLAGS));
    arguments.removeAll(QString());
    arguments << u"-fsyntax-only"_s << further << QStringLiteral(CARREL_SNIPPETS);
    QProcess compiler;
    compiler.setProcessChannelMode(QProcess::MergedChannels);
    compiler.start(QStringLiteral(CARREL_COMPILER), arguments);
    if (!compiler.waitForFinished(240'000)) qFatal("the compiler does not answer");
    return {compiler.exitStatus() == QProcess::NormalExit && compiler.exitCode() == 0,
            QString::fromUtf8(compiler.readAll())};
}

}

/// There is no way to a field's value that does not also say what to do when it is empty and when it is withheld.
class WithheldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingAFieldWithAllThreeAnswersCompiles()
    {
        const Outcome outcome = compile({});
        QVERIFY2(outcome.compiles, qPrintable(outcome.said));
    }

    void everyOtherWayIsRefused()
    {
        const Outcome outcome = compile({u"-DWRONG"_s});
        QVERIFY(!outcome.compiles);
        const QStringList lines = linesOf(QStringLiteral(CARREL_SNIPPETS));
        int refused = 0;
        for (int i = 0; i < lines.size(); ++i) {
            if (!lines[i].endsWith(u"// refused")) continue;
            // The compiler speaks of that line, be it of the fault or of where a template was asked for.
            QVERIFY2(outcome.said.contains(u"WithheldSnippets.cpp:%1:"_s.arg(i + 1)), qPrintable(lines[i]));
            ++refused;
        }
        QCOMPARE(refused, 11);
        static const QRegularExpression fault(u"WithheldSnippets\\.cpp:(\\d+):\\d+: (fatal )?error"_s);
        for (auto it = fault.globalMatch(outcome.said); it.hasNext();) {
            QVERIFY(lines[it.next().captured(1).toInt() - 1].endsWith(u"// refused"));
        }
    }
};

QTEST_GUILESS_MAIN(WithheldTest)
#include "WithheldTest.moc"
