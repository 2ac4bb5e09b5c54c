#include "core/access/Coarse.h"

#include "core/model/View.h"
#include "tests/access/Office.h"
#include "tests/support/SmallPolicy.h"

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using access::coarse;
using access::fits;
using tests::Entry;
using tests::Office;

namespace {

constexpr Type types[] = {Type::Text, Type::LongText, Type::Code, Type::Number, Type::Flag,
                          Type::Day,  Type::Moment,   Type::Reference, Type::References};

Value sample(Type type)
{
    switch (type) {
    case Type::Number: return qint64(17);
    case Type::Flag: return qint64(1);
    case Type::Moment: return Office::noon().ms;
    case Type::Day: return u"2026-03-10"_s;
    default: return u"2026-03-10 secret"_s;
    }
}

}

class CoarseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGrainThatDoesNotFitShowsNothing()
    {
        for (const Type type : types) {
            for (size_t g = 0; g < std::size(grainCodes); ++g) {
                const Value shown = coarse(sample(type), Grain(g), type);
                QCOMPARE(!shown.isEmpty(), fits(Grain(g), type));
                if (Grain(g) < Grain::Full) QVERIFY(shown != sample(type) || Grain(g) == Grain::YesNo || Grain(g) == Grain::Exists);
            }
        }
    }

    void eachGrainFitsItsTypes()
    {
        for (const Type type : types) {
            QCOMPARE(fits(Grain::YesNo, type), type == Type::Flag);
            QCOMPARE(fits(Grain::Band, type), type == Type::Number);
            QCOMPARE(fits(Grain::Month, type), type == Type::Day || type == Type::Moment);
            for (const Grain grain : {Grain::Exists, Grain::Full, Grain::Write}) QVERIFY(fits(grain, type));
            for (const Grain grain : {Grain::None, Grain::Masked, Grain::Aggregate}) QVERIFY(!fits(grain, type));
        }
    }

    void existsSaysOnlyWhetherThereIsAValue()
    {
        for (const Type type : types) {
            QCOMPARE(coarse(sample(type), Grain::Exists, type), Value(qint64(1)));
            QCOMPARE(coarse({}, Grain::Exists, type), Value(qint64(0)));
        }
    }

    void bandsAreFiveWideAndMeetWithoutGaps()
    {
        QCOMPARE(coarse(qint64(0), Grain::Band, Type::Number), Value(u"0-4"_s));
        QCOMPARE(coarse(qint64(4), Grain::Band, Type::Number), Value(u"0-4"_s));
        QCOMPARE(coarse(qint64(5), Grain::Band, Type::Number), Value(u"5-9"_s));
        QCOMPARE(coarse(qint64(-1), Grain::Band, Type::Number), Value(u"-5--1"_s));
        QCOMPARE(coarse(qint64(-5), Grain::Band, Type::Number), Value(u"-5--1"_s));
        QCOMPARE(coarse(qint64(-6), Grain::Band, Type::Number), Value(u"-10--6"_s));
    }

    void aMonthHidesTheDay()
    {
        QCOMPARE(coarse(u"2026-03-10"_s, Grain::Month, Type::Day), Value(u"2026-03"_s));
        QCOMPARE(coarse(Office::noon().ms, Grain::Month, Type::Moment), Value(u"2026-03"_s));
        QCOMPARE(coarse(u"not a day"_s, Grain::Month, Type::Day), Value());
        QCOMPARE(coarse({}, Grain::Month, Type::Day), Value());
    }

    void anEmptyFlagIsNeitherYesNorNo()
    {
        QCOMPARE(coarse({}, Grain::YesNo, Type::Flag), Value());
        QCOMPARE(coarse(qint64(0), Grain::YesNo, Type::Flag), Value(qint64(0)));
        QCOMPARE(coarse(qint64(1), Grain::YesNo, Type::Flag), Value(qint64(1)));
    }

    void aCoarseFieldReadsAsWithheldWhereTheWholeIsAsked()
    {
        Office office;
        const tests::SmallPolicy small("[[role]]\nid = \"counter\"\n[[role.grant]]\nrows = [\"own\"]\n"
                                       "case = { month = [\"opened_on\"], exists = [\"summary\"], yes-no = [\"told_student\"] }\n");
        const auto policy = tests::parsed(small.text);
        office.policy = &policy;
        const Entry ada = office.holder(u"counter"_s);
        const Entry held = office.caseOf(office.enrolled(), ada, office.team()).with(Case::openedOn, QDate(2026, 3, 9)).with(Case::summary, u"secret"_s);
        const auto seen = office.see(ada, held);
        QVERIFY(seen->view.see(Case::openedOn).isWithheld() && seen->view.see(Case::summary).isWithheld());
        QCOMPARE(seen->view.coarse(Case::openedOn), Seen<QString>::value(u"2026-03"_s));
        QCOMPARE(seen->view.coarse(Case::summary), Seen<QString>::value(u"1"_s));
        QVERIFY(seen->view.coarse(Case::toldStudent).isEmpty());
        QVERIFY(seen->view.coarse(Case::title).isWithheld());
    }
};

QTEST_GUILESS_MAIN(CoarseTest)
#include "CoarseTest.moc"
