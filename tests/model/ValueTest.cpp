#include "core/base/Random.h"
#include "tests/model/Fields.h"

#include "core/model/Record.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::model;
using carrel::tests::forEachTypedField;
using namespace Qt::StringLiterals;

namespace {

RecordId anId(const char* seed)
{
    base::SeededRandom random(seed);
    return RecordId::draw(random);
}

template <class T>
void comesBack(const T& value)
{
    const Value kept = Kept<T>::keep(value);
    QVERIFY(!kept.isEmpty());
    QVERIFY(Kept<T>::read(kept) == value);
    QVERIFY(!Kept<T>::read(Value()));
}

}

class ValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptComesBack()
    {
        comesBack(u"Zoë \U0001F393 naïve"_s);
        for (const qint64 n :
             {qint64(0), qint64(-1), std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()})
            comesBack(n);
        comesBack(true);
        comesBack(false);
        comesBack(base::Moment{0});
        comesBack(base::Moment{-1});
        comesBack(QDate(2024, 2, 29));
        comesBack(QDate(1, 1, 1));
        comesBack(QDate(9999, 12, 31));
        comesBack(anId("a"));
        comesBack(QList<RecordId>{anId("a"), anId("b"), anId("a")});
    }

    void everyCodeComesBack()
    {
        int codes = 0;
        forEachTypedField([&]<class T>(KindNo, const Field<T>& field) {
            if constexpr (std::is_enum_v<T>) {
                for (size_t i = 0; i < field.codes.size(); ++i) {
                    comesBack(T(i));
                    QCOMPARE(*Kept<T>::keep(T(i)).text(), QString(latin(field.codes[i])));
                    ++codes;
                }
                QVERIFY(!Kept<T>::read(u"no-such-code"_s));
                QVERIFY(!Kept<T>::read(qint64(0)));
            }
        });
        QVERIFY(codes > 60);
    }

    void thereIsOneWayToBeEmpty()
    {
        QVERIFY(Kept<QString>::keep(QString()).isEmpty());
        QVERIFY(Kept<QString>::keep(u""_s).isEmpty());
        QVERIFY(Kept<QDate>::keep(QDate()).isEmpty());
        QVERIFY(Kept<QList<RecordId>>::keep({}).isEmpty());
        QVERIFY(!Kept<QString>::read(Value(QString())));
        QVERIFY(!Value(qint64(0)).isEmpty());
        QVERIFY(Value() == Value() && Value() != Value(QString()) && Value(qint64(1)) != Value(u"1"_s));
    }

    void aValueOfAnotherSortReadsAsNothing()
    {
        QVERIFY(!Kept<QString>::read(qint64(1)));
        QVERIFY(!Kept<qint64>::read(u"1"_s));
        QVERIFY(!Kept<bool>::read(u"1"_s));
        QVERIFY(!Kept<base::Moment>::read(u"1"_s));
        QVERIFY(!Kept<QDate>::read(qint64(20260310)));
        QVERIFY(!Kept<RecordId>::read(qint64(1)));
        QVERIFY(!Kept<QList<RecordId>>::read(qint64(1)));
    }

    void aDayHasOneSpelling_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"2026/03/10", "2026-3-10", "2026-03-10T00:00", "2026-03-10 ", " 2026-03-10", "2026-02-30", "20260310",
              "10-03-2026", "0000-01-01", "2026-13-01", "2026-03-1a", "-026-03-10", "12026-03-1"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
        QTest::newRow("other digits") << u"٢٠٢٦-٠٣-١٠"_s;
    }

    void aDayHasOneSpelling()
    {
        QFETCH(QString, text);
        QVERIFY(!Kept<QDate>::read(text));
    }

    void aRecordGivesBackWhatWasPutIn()
    {
        Record record(kindView(KindNo::Case), anId("case"));
        QVERIFY(!record.get(Case::title));
        record.put(Case::title, u"t"_s);
        record.put(Case::priority, Priority::Urgent);
        record.put(Case::assignees, {anId("a")});
        record.put(Common::provenance, Provenance::Import);
        QCOMPARE(record.get(Case::title), u"t"_s);
        QCOMPARE(record.get(Case::priority), Priority::Urgent);
        QCOMPARE(record.get(Common::provenance), Provenance::Import);
        QCOMPARE(record.valueOf("title"), Value(u"t"_s));
        QCOMPARE(record.valueOf("no_such_field"), Value());
        QVERIFY(!record.get(Note::body));
        QVERIFY(!record.get(Student::name));
    }

    void aRecordKnowsWhoseItIs()
    {
        const RecordId student = anId("s"), held = anId("c");
        QCOMPARE(Record(kindView(KindNo::Student), student).student(), student);
        Record note(kindView(KindNo::Note), anId("n"));
        QVERIFY(!note.student() && !note.parent());
        note.put(Note::student, student);
        note.put(Note::caseRef, held);
        QCOMPARE(note.student(), student);
        QCOMPARE(note.parent(), held);
        QVERIFY(!Record(kindView(KindNo::Team), anId("t")).student());
        note.set(kindView(KindNo::Note).position(Note::student), u"not an id"_s);
        QVERIFY(!note.student());
    }
};

QTEST_GUILESS_MAIN(ValueTest)
#include "ValueTest.moc"
