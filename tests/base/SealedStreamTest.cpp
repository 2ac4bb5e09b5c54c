#include "core/base/Random.h"
#include "core/base/SealedStream.h"
#include "core/base/Sodium.h"

#include <QtTest/QTest>

using namespace carrel::base;

/// Chunks on their way into a file and back.
class SealedStreamTest : public QObject
{
    Q_OBJECT

    static Secret key(char letter) { return Secret::copyOf(QByteArray(32, letter)); }
    static SealedReader::Source reading(const QByteArray& bytes)
    {
        return [bytes, at = qsizetype(0)](qint64 most) mutable {
            const QByteArray out = bytes.mid(at, most);
            at += out.size();
            return out;
        };
    }
    static QByteArray written(const QList<QByteArray>& chunks)
    {
        QByteArray out;
        SealedWriter writer(key('k'), [&](const QByteArray& bytes) {
            out += bytes;
            return true;
        });
        for (qsizetype i = 0; i < chunks.size(); ++i) {
            if (!writer.put(chunks[i], i + 1 == chunks.size() ? SealedWriter::Place::Last : SealedWriter::Place::Within)) return {};
        }
        return out;
    }
    /// Everything that was in it, or nothing and the fault.
    static Result<QList<QByteArray>, StreamFault> read(const QByteArray& bytes, char letter = 'k')
    {
        SealedReader reader(key(letter), reading(bytes));
        QList<QByteArray> out;
        while (!reader.atEnd()) {
            const auto chunk = reader.next();
            if (!chunk) return chunk.error();
            out << *chunk;
        }
        return out;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startSodium()); }

    void whatIsWrittenIsReadBack()
    {
        const QList<QByteArray> chunks{"one", "", QByteArray(100'000, 'x'), "last"};
        const QByteArray bytes = written(chunks);
        const auto back = read(bytes);
        QVERIFY(back.ok());
        QCOMPARE(*back, chunks);
        QVERIFY(!bytes.contains("last"));
        // The same words twice are two different files.
        QVERIFY(written(chunks) != bytes);
    }

    void noByteOfItCanBeChanged()
    {
        const QByteArray bytes = written({"one", "two", "three"});
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QByteArray harmed = bytes;
            harmed[at] = char(harmed[at] ^ 1);
            QVERIFY2(!read(harmed).ok(), qPrintable(QString::number(at)));
        }
    }

    void aFileCutAnywhereIsNotWhole()
    {
        const QByteArray bytes = written({"one", "two", "three"});
        for (qsizetype size = 0; size < bytes.size(); ++size) QVERIFY2(!read(bytes.left(size)).ok(), qPrintable(QString::number(size)));
        QVERIFY(!read(bytes + 'x').ok());
    }

    void chunksCannotChangeTheirPlaces()
    {
        const QByteArray bytes = written({"same", "size", "last"});
        const qsizetype size = 4 + 4 + 17;
        const qsizetype first = bytes.size() - 3 * size;
        const QByteArray swapped = bytes.left(first) + bytes.mid(first + size, size) + bytes.mid(first, size) + bytes.right(size);
        QCOMPARE(swapped.size(), bytes.size());
        QVERIFY(!read(swapped).ok());
        QVERIFY(!read(bytes.left(first) + bytes.right(size)).ok());
    }

    void anotherKeyAndAnotherFileAreToldApart()
    {
        const QByteArray bytes = written({"one"});
        QCOMPARE(read(bytes, 'x').error(), StreamFault::WrongKey);
        QCOMPARE(read("PGDMP, another program's file, of some length").error(), StreamFault::NotOurs);
        QCOMPARE(read({}).error(), StreamFault::NotOurs);
    }

    void aMediumThatIsFullIsSaid()
    {
        int left = 2;
        SealedWriter writer(key('k'), [&](const QByteArray&) { return left-- > 0; });
        QVERIFY(writer.put("one").ok());
        QCOMPARE(writer.put("two").error(), StreamFault::NotWritten);
        QCOMPARE(writer.put("three", SealedWriter::Place::Last).error(), StreamFault::NotWritten);
    }
};

QTEST_GUILESS_MAIN(SealedStreamTest)
#include "SealedStreamTest.moc"
