#include "core/base/Sodium.h"
#include "tests/fuzz/Mutator.h"
#include "tests/fuzz/Target.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;

namespace {

/// What earlier searches found worth keeping, beside what the target makes itself.
QList<QByteArray> corpus()
{
    QList<QByteArray> out = fuzz::seeds();
    const QDir folder(QStringLiteral(CARREL_FUZZ_CORPUS));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) out << file.readAll();
    }
    return out;
}

int runs()
{
    const int asked = qEnvironmentVariableIntValue("CARREL_FUZZ_RUNS");
    return asked > 0 ? asked : CARREL_FUZZ_QUICK;
}

}

/// Inputs by chance, but always the same ones: none breaks a promise of the target.
class FuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(base::startSodium()); }

    void cleanupTestCase()
    {
        if (fuzz::rest) fuzz::rest();
    }

    void whatItBeginsWithIsTaken()
    {
        for (const QByteArray& seed : fuzz::seeds()) QVERIFY2(fuzz::judge(seed), seed.left(400).toBase64().constData());
        // A longer search elsewhere starts from the same.
        const QString folder = qEnvironmentVariable("CARREL_FUZZ_SEEDS");
        if (folder.isEmpty()) return;
        int no = 0;
        for (const QByteArray& seed : fuzz::seeds()) {
            QFile file(u"%1/seed-%2"_s.arg(folder).arg(no++));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(seed) == seed.size());
        }
    }

    void noInputBreaksAPromise()
    {
        QList<QByteArray> from = corpus();
        const qsizetype began = from.size();
        fuzz::Mutator mutator(7411, fuzz::words());
        int taken = 0;
        for (int run = 0; run < runs(); ++run) {
            const QByteArray input = mutator.next(from);
            try {
                if (!fuzz::judge(input)) continue;
            } catch (const fuzz::Broken& broken) {
                QFAIL((QByteArray(broken.what()) + ": " + input.toBase64()).constData());
            }
            ++taken;
            // What is taken lies closer to the edge than what is not.
            if (from.size() < began + 500) from << input;
            else from[began + mutator.draw(500)] = input;
        }
        QVERIFY(taken > 0);
        qInfo("%d executions, %d taken, a corpus of %lld", runs(), taken, static_cast<long long>(began));
    }
};

QTEST_GUILESS_MAIN(FuzzTest)
#include "FuzzTest.moc"
