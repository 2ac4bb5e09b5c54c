#include "core/base/Random.h"
#include "tests/model/Fields.h"

#include "core/model/View.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;

namespace {

View viewOf(const FieldSpec& field, Grain grain, const Value& value = {})
{
    base::SeededRandom random("view");
    const KindView& kind = kindView(KindNo::Student);
    Shape shape(kind);
    shape.set(kind.position(field), grain);
    View view(RecordId::draw(random), shape);
    if (grain > Grain::Masked) view.set(kind.position(field), value);
    return view;
}

/// Which branches `match` took, one letter each.
template <class T>
QString branches(const Seen<T>& seen)
{
    QString out;
    const int answer = seen.match(
        [&](const T&) {
            out += u'v';
            return 1;
        },
        [&] {
            out += u'e';
            return 2;
        },
        [&] {
            out += u'w';
            return 3;
        });
    return out + QString::number(answer);
}

}

class ViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchTakesExactlyOneBranch()
    {
        QCOMPARE(branches(Seen<QString>::value(u"x"_s)), u"v1"_s);
        QCOMPARE(branches(Seen<QString>::value(QString())), u"v1"_s);
        QCOMPARE(branches(Seen<QString>::empty()), u"e2"_s);
        QCOMPARE(branches(Seen<QString>::withheld()), u"w3"_s);
        QCOMPARE(branches(Seen<bool>::value(false)), u"v1"_s);
        QCOMPARE(branches(Seen<QDate>::value(QDate())), u"v1"_s);
    }

    void matchGivesTheValueItself()
    {
        const auto text =
            Seen<QString>::value(u"Amina"_s)
                .match([](const QString& v) { return v; }, [] { return u"empty"_s; }, [] { return u"hidden"_s; });
        QCOMPARE(text, u"Amina"_s);
    }

    void theThreeWordsAreThreeThings()
    {
        const Seen<QString> all[] = {Seen<QString>::value(u"x"_s), Seen<QString>::empty(), Seen<QString>::withheld()};
        for (int a = 0; a < 3; ++a) {
            for (int b = 0; b < 3; ++b) QCOMPARE(all[a] == all[b], a == b);
        }
        QVERIFY(all[1].isEmpty() && !all[0].isEmpty() && !all[2].isEmpty());
        QVERIFY(all[2].isWithheld() && !all[0].isWithheld() && !all[1].isWithheld());
    }

    void aFieldIsReadOnlyInFull()
    {
        for (size_t g = 0; g < std::size(grainCodes); ++g) {
            const Grain grain = Grain(g);
            const auto full = viewOf(Student::name, grain, u"Amina"_s), none = viewOf(Student::name, grain);
            QCOMPARE(full.see(Student::name),
                     grain >= Grain::Full ? Seen<QString>::value(u"Amina"_s) : Seen<QString>::withheld());
            QCOMPARE(none.see(Student::name),
                     grain >= Grain::Full ? Seen<QString>::empty() : Seen<QString>::withheld());
            QCOMPARE(full.coarse(Student::name),
                     grain > Grain::Masked ? Seen<QString>::value(u"Amina"_s) : Seen<QString>::withheld());
            QCOMPARE(none.coarse(Student::name).isWithheld(), grain <= Grain::Masked);
            QCOMPARE(full.mayWrite(Student::name), grain == Grain::Write);
            QVERIFY(!full.mayWrite(Student::phone) && full.see(Student::phone).isWithheld());
        }
    }

    void aWithheldFieldLooksTheSameWithAndWithoutAValue()
    {
        QVERIFY(viewOf(Student::name, Grain::Masked, u"Amina"_s) == viewOf(Student::name, Grain::Masked));
        QVERIFY(viewOf(Student::name, Grain::None, u"Amina"_s) == viewOf(Student::name, Grain::None));
    }

    void aFieldOfAnotherKindReadsAsWithheld()
    {
        const View view = viewOf(Student::name, Grain::Write, u"Amina"_s);
        QVERIFY(view.see(Case::title).isWithheld());
        QVERIFY(view.coarse(Case::title).isWithheld());
        QVERIFY(!view.mayWrite(Case::title));
    }

    void aValueThatCannotBeReadIsEmptyAndNotAnotherValue()
    {
        QVERIFY(viewOf(Student::level, Grain::Full, u"five"_s).see(Student::level).isEmpty());
        QVERIFY(viewOf(Student::mode, Grain::Full, u"evenings"_s).see(Student::mode).isEmpty());
        QCOMPARE(viewOf(Student::level, Grain::Full, qint64(5)).see(Student::level), Seen<qint64>::value(5));
        QCOMPARE(viewOf(Student::level, Grain::Band, u"5-9"_s).coarse(Student::level), Seen<QString>::value(u"5-9"_s));
    }
};

QTEST_GUILESS_MAIN(ViewTest)
#include "ViewTest.moc"
