#include "tests/model/Fields.h"

#include "core/model/Change.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;

namespace {

const QString id = u"00000000000000000000000001"_s;
const QString other = u"7zzzzzzzzzzzzzzzzzzzzzzzzz"_s;

constexpr FieldSpec spec(Type type, quint8 uses = NoUse)
{
    return {1,
            "field",
            type,
            Privacy::Support,
            "S003/41",
            Merge::Ask,
            Retention::WithRecord,
            uses,
            type == Type::Code ? std::span<const Name>(priorityCodes) : std::span<const Name>(),
            KindNo::None};
}

struct Trial {
    const char* name;
    Type type;
    Value value;
    ValueFault fault;
};

const Trial trials[] = {
    {"a text", Type::Text, u"words"_s, ValueFault::None},
    {"a text at its limit", Type::Text, QString(TextLimit, u'x'), ValueFault::None},
    {"a text past its limit", Type::Text, QString(TextLimit + 1, u'x'), ValueFault::TooLong},
    {"an empty text", Type::Text, QString(), ValueFault::Missing},
    {"spaces", Type::Text, u"  "_s, ValueFault::None},
    {"a number for a text", Type::Text, qint64(1), ValueFault::WrongType},
    {"half a letter", Type::Text, QString(QChar(0xd800)), ValueFault::BadText},
    {"a text with a NUL", Type::Text, u"a\0b"_s, ValueFault::BadText},
    {"a long text at its limit", Type::LongText, QString(LongTextLimit, u'x'), ValueFault::None},
    {"a long text past its limit", Type::LongText, QString(LongTextLimit + 1, u'x'), ValueFault::TooLong},
    {"half a letter in a long text", Type::LongText, u"x"_s + QChar(0xdc00), ValueFault::BadText},
    {"a code", Type::Code, u"urgent"_s, ValueFault::None},
    {"an unknown code", Type::Code, u"later"_s, ValueFault::UnknownCode},
    {"a code in capitals", Type::Code, u"Urgent"_s, ValueFault::UnknownCode},
    {"a number for a code", Type::Code, qint64(2), ValueFault::WrongType},
    {"a number", Type::Number, qint64(-7), ValueFault::None},
    {"a text for a number", Type::Number, u"7"_s, ValueFault::WrongType},
    {"yes", Type::Flag, qint64(1), ValueFault::None},
    {"no", Type::Flag, qint64(0), ValueFault::None},
    {"neither yes nor no", Type::Flag, qint64(2), ValueFault::WrongType},
    {"a text for a flag", Type::Flag, u"yes"_s, ValueFault::WrongType},
    {"a day", Type::Day, u"2026-03-10"_s, ValueFault::None},
    {"a day that is not", Type::Day, u"2026-02-29"_s, ValueFault::BadDay},
    {"a day spelt otherwise", Type::Day, u"2026/03/10"_s, ValueFault::BadDay},
    {"a number for a day", Type::Day, qint64(1), ValueFault::WrongType},
    {"a moment", Type::Moment, qint64(-1), ValueFault::None},
    {"a text for a moment", Type::Moment, u"2026-03-10"_s, ValueFault::WrongType},
    {"a reference", Type::Reference, id, ValueFault::None},
    {"a reference in capitals", Type::Reference, other.toUpper(), ValueFault::BadReference},
    {"a reference that is too great", Type::Reference, u"8zzzzzzzzzzzzzzzzzzzzzzzzz"_s, ValueFault::BadReference},
    {"two references for one", Type::Reference, QString(id + u' ' + other), ValueFault::BadReference},
    {"references", Type::References, QString(id + u' ' + other), ValueFault::None},
    {"references two spaces apart", Type::References, QString(id + u"  "_s + other), ValueFault::BadReference},
    {"references with one that is none", Type::References, QString(id + u" x"_s), ValueFault::BadReference},
    {"more references than anybody needs", Type::References, QString((id + u' ').repeated(3000) + id),
     ValueFault::TooLong},
};

}

class ChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBorderKnowsEachType_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(trials)); ++i) QTest::newRow(trials[i].name) << i;
    }

    void theBorderKnowsEachType()
    {
        QFETCH(int, index);
        const Trial& trial = trials[index];
        QCOMPARE(int(faultOf(spec(trial.type), trial.value)), int(trial.fault));
    }

    void emptyIsFineUnlessTheFieldIsRequired()
    {
        for (const Trial& trial : trials) {
            QCOMPARE(faultOf(spec(trial.type), Value()), ValueFault::None);
            QCOMPARE(faultOf(spec(trial.type, Required), Value()), ValueFault::Missing);
        }
        QCOMPARE(faultOf(spec(Type::Text, Required), u" \t\n"_s), ValueFault::Missing);
        QCOMPARE(faultOf(spec(Type::LongText, Required), QString(QChar(QChar::Nbsp))), ValueFault::Missing);
        QCOMPARE(faultOf(spec(Type::Text, Required), u" a "_s), ValueFault::None);
    }

    void whatACppTypeKeepsTheBorderTakes()
    {
        int met = 0;
        tests::forEachTypedField([&]<class T>(KindNo, const Field<T>& field) {
            const auto takes = [&](const T& value) {
                QCOMPARE(faultOf(field, Kept<T>::keep(value)), ValueFault::None);
            };
            ++met;
            if constexpr (std::is_same_v<T, QString>)
                takes(u"words"_s);
            else if constexpr (std::is_same_v<T, QDate>)
                takes(QDate(2026, 3, 10));
            else if constexpr (std::is_same_v<T, RecordId>)
                takes(*RecordId::parse(id));
            else if constexpr (std::is_same_v<T, QList<RecordId>>)
                takes({*RecordId::parse(id), *RecordId::parse(other)});
            else if constexpr (std::is_same_v<T, base::Moment>)
                takes({1});
            else
                takes(T(1));
        });
        QVERIFY(met > 130);
    }

    void aFieldIsUnchangedClearedOrGivenAValue()
    {
        Changes changes(KindNo::Case);
        QVERIFY(changes.isEmpty());
        changes.to(Case::title, u"t"_s)
            .clear(Case::summary)
            .to(Case::priority, Priority::Raised)
            .to(Common::occurred, {5});
        const auto at = [&](const FieldSpec& field) { return changes.at(kindView(KindNo::Case).position(field)); };
        QCOMPARE(at(Case::title), Change::to(u"t"_s));
        QCOMPARE(at(Case::summary), Change::cleared());
        QVERIFY(at(Case::summary)->isCleared() && !at(Case::title)->isCleared());
        QCOMPARE(at(Common::occurred), Change::to(qint64(5)));
        QVERIFY(!at(Case::nextStep));
        QCOMPARE(changes.all().size(), 4);
    }

    void aTextSetToNothingIsCleared()
    {
        Changes changes(KindNo::Case);
        changes.to(Case::nextStep, QString()).to(Case::nextDue, QDate()).to(Case::assignees, {});
        for (const Change& change : changes.all()) QVERIFY(change.isCleared());
        QCOMPARE(changes, Changes(KindNo::Case).clear(Case::nextStep).clear(Case::nextDue).clear(Case::assignees));
    }

    void theLastChangeOfAFieldStands()
    {
        Changes changes(KindNo::Note);
        changes.to(Note::body, u"one"_s).to(Note::body, u"two"_s);
        QCOMPARE(changes, Changes(KindNo::Note).to(Note::body, u"two"_s));
        QVERIFY(!(changes == Changes(KindNo::Note).clear(Note::body)));
    }
};

QTEST_GUILESS_MAIN(ChangeTest)
#include "ChangeTest.moc"
