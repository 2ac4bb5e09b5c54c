#include "tests/model/Fields.h"

#include "core/model/Catalogue.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <set>

using namespace carrel;
using namespace carrel::model;
using carrel::tests::forEachTypedField;
using namespace Qt::StringLiterals;

namespace {

/// Where a fault was found, for the log.
QByteArray at(const KindView& kind, const FieldSpec& field)
{
    return (kind.name() + u'.' + latin(field.name)).toLatin1();
}

template <class Check>
void forEachField(Check check)
{
    for (const KindView& kind : catalogue()) {
        for (const FieldSpec* field : kind.fields()) check(kind, *field);
    }
}

const FieldSpec* fieldOf(KindNo kind, Name name)
{
    const KindView* view = findKind(kind);
    const int position = view ? view->position(latin(name)) : -1;
    return position < 0 ? nullptr : &view->at(position);
}

template <class T>
constexpr Type typeOf(Type asWritten)
{
    if constexpr (std::is_same_v<T, QString>)
        return asWritten == Type::LongText ? Type::LongText : Type::Text;
    else if constexpr (std::is_same_v<T, qint64>)
        return Type::Number;
    else if constexpr (std::is_same_v<T, bool>)
        return Type::Flag;
    else if constexpr (std::is_same_v<T, QDate>)
        return Type::Day;
    else if constexpr (std::is_same_v<T, base::Moment>)
        return Type::Moment;
    else if constexpr (std::is_same_v<T, RecordId>)
        return Type::Reference;
    else if constexpr (std::is_same_v<T, QList<RecordId>>)
        return Type::References;
    else
        return Type::Code;
}

}

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasANumberAndANameOfItsOwn()
    {
        std::set<KindNo> numbers;
        std::set<Name> names;
        for (const KindView& kind : catalogue()) {
            QVERIFY(kind.no() != KindNo::None);
            QVERIFY(numbers.insert(kind.no()).second);
            QVERIFY(names.insert(kind.spec().name).second);
            QCOMPARE(findKind(kind.no()), &kind);
            QCOMPARE(findKind(kind.name()), &kind);
            QCOMPARE(&kindView(kind.no()), &kind);
        }
        QVERIFY(!findKind(KindNo::None) && !findKind(KindNo(200)) && !findKind(u"Student"_s) && !findKind(u""_s));
    }

    void everyFieldHasANumberAndANameOfItsOwn()
    {
        for (const KindView& kind : catalogue()) {
            std::set<int> numbers;
            std::set<Name> names;
            for (int i = 0; i < kind.size(); ++i) {
                const FieldSpec& field = kind.at(i);
                QVERIFY2(field.number >= 1 && field.number < 64, at(kind, field));
                QVERIFY2(numbers.insert(field.number).second, at(kind, field));
                QVERIFY2(names.insert(field.name).second, at(kind, field));
                QCOMPARE(kind.position(field.number), i);
                QCOMPARE(kind.position(latin(field.name)), i);
                QCOMPARE(kind.position(field), i);
            }
            for (const FieldSpec* field : kind.spec().own) QVERIFY2(field->number < 50, at(kind, *field));
            QCOMPARE(kind.position(quint8(63)), -1);
            QCOMPARE(kind.position(quint8(255)), -1);
            QCOMPARE(kind.position(u"no_such_field"), -1);
        }
    }

    void aFieldOfAnotherKindHasNoPosition()
    {
        int met = 0;
        forEachField([&](const KindView& kind, const FieldSpec& field) {
            for (const KindView& other : catalogue()) {
                const int sameNumber = other.position(field.number);
                if (sameNumber < 0 || &other.at(sameNumber) == &field) continue;
                const FieldSpec& there = other.at(sameNumber);
                const bool reads =
                    there.name == field.name && there.type == field.type && there.codes.data() == field.codes.data();
                QVERIFY2((other.position(field) == -1) == !reads, at(kind, field));
                ++met;
            }
        });
        QVERIFY(met > 500);
        QCOMPARE(kindView(KindNo::Case).position(Student::email), -1);
        QCOMPARE(kindView(KindNo::Note).position(Case::type), -1);
        QCOMPARE(kindView(KindNo::Relationship).position(Action::state), -1);
    }

    void everyFieldNamesTheSentenceThatPermitsIt()
    {
        static const QRegularExpression notice(u"^S00[0-4]/([1-9][0-9]?|10[0-7])$"_s);
        static const QRegularExpression name(u"^[a-z][a-z_]*$"_s);
        forEachField([&](const KindView& kind, const FieldSpec& field) {
            QVERIFY2(notice.match(QString(latin(field.notice))).hasMatch(), at(kind, field));
            QVERIFY2(name.match(QString(latin(field.name))).hasMatch(), at(kind, field));
        });
    }

    void everyKindHasAPurposeAndABasis()
    {
        for (const KindView& kind : catalogue()) {
            QVERIFY(kind.spec().purpose.starts_with("dpv:"));
            QVERIFY(kind.spec().basis.starts_with("eu-gdpr:A6-1-"));
        }
    }

    void aReferenceHasATargetAndNothingElseHasOne()
    {
        forEachField([](const KindView& kind, const FieldSpec& field) {
            const bool refers = field.type == Type::Reference || field.type == Type::References;
            QVERIFY2(refers == (findKind(field.target) != nullptr), at(kind, field));
            QVERIFY2(refers || field.target == KindNo::None, at(kind, field));
        });
    }

    void whatIsReferredToComesFirst()
    {
        std::set<KindNo> before;
        for (const KindView& kind : catalogue()) {
            for (const FieldSpec* field : kind.spec().own) {
                // One of its own kind may come later: whoever follows it finds it when it is there.
                const bool own = field->target == kind.no();
                QVERIFY2(field->target == KindNo::None || own || before.contains(field->target), at(kind, *field));
            }
            before.insert(kind.no());
        }
    }

    void aCodeHasCodesAndNothingElseHasAny()
    {
        static const QRegularExpression word(u"^[a-z][a-z-]*$"_s);
        forEachField([](const KindView& kind, const FieldSpec& field) {
            QVERIFY2((field.type == Type::Code) == !field.codes.empty(), at(kind, field));
            std::set<Name> seen;
            for (const Name code : field.codes) {
                QVERIFY2(word.match(QString(latin(code))).hasMatch(), at(kind, field));
                QVERIFY2(seen.insert(code).second, at(kind, field));
            }
        });
    }

    void theStudentAndTheParentAreFields()
    {
        for (const KindView& kind : catalogue()) {
            const Name student = kind.spec().student, parent = kind.spec().parent;
            if (!student.empty() && student != "id") {
                QVERIFY(kind.studentPosition() >= 0);
                QCOMPARE(kind.at(kind.studentPosition()).target, KindNo::Student);
            } else {
                QCOMPARE(kind.studentPosition(), -1);
                QVERIFY(student.empty() || kind.no() == KindNo::Student);
            }
            QCOMPARE(kind.parentPosition() >= 0, !parent.empty());
            if (!parent.empty()) QVERIFY(findKind(kind.at(kind.parentPosition()).target));
        }
    }

    void whateverNamesAStudentSaysWhoseItIs()
    {
        // Otherwise no restriction and no conflict of interest would be asked about it.
        forEachField([](const KindView& kind, const FieldSpec& field) {
            QVERIFY2(field.target != KindNo::Student || kind.spec().student == field.name, at(kind, field));
        });
    }

    void whatHangsOnACaseAlwaysNamesItsStudent()
    {
        for (const KindView& kind : catalogue()) {
            if (kind.spec().parent != "case") continue;
            QVERIFY(kind.at(kind.parentPosition()).has(Required));
            QVERIFY(kind.at(kind.studentPosition()).has(Required));
        }
    }

    void touchesNameFieldsThatAreThere()
    {
        for (const KindView& kind : catalogue()) {
            for (const Touch& touch : kind.spec().touches) {
                const FieldSpec* mine = fieldOf(kind.no(), touch.way == Touch::Way::OwnedBy ? touch.via : touch.field);
                const FieldSpec* theirs = fieldOf(touch.kind, touch.field);
                const QByteArray where =
                    QByteArray(kind.spec().name.data()) + " touches " + QByteArray(touch.field.data());
                if (touch.way == Touch::Way::Parent) {
                    QVERIFY2(mine && mine->target == touch.kind, where);
                } else if (touch.way == Touch::Way::Children) {
                    const bool anyTarget = touch.kind == KindNo::Conflict && touch.field == "target";
                    QVERIFY2(theirs && (anyTarget || theirs->target == kind.no()), where);
                } else {
                    QVERIFY2(mine && theirs && mine->target == theirs->target && mine->target != KindNo::None, where);
                }
            }
            const auto touches = kind.spec().touches;
            const bool toConflicts = std::any_of(touches.begin(), touches.end(), [](const Touch& touch) {
                return touch.kind == KindNo::Conflict && touch.field == "target";
            });
            QCOMPARE(toConflicts, kind.no() != KindNo::Conflict);
        }
    }

    void transitionsGoBetweenRealStatesAndReachThemAll()
    {
        for (const KindView& kind : catalogue()) {
            const auto transitions = kind.spec().transitions;
            const FieldSpec* state = kind.statePosition() < 0 ? nullptr : &kind.at(kind.statePosition());
            const bool decides = state && (state->merge == Merge::Machine || state->merge == Merge::WithdrawalWins || state->merge == Merge::FirstStep);
            QCOMPARE(!transitions.empty(), decides);
            if (!decides) continue;
            std::set<Name> reached = {state->codes.front()};
            for (size_t round = 0; round < state->codes.size(); ++round) {
                for (const Transition& t : transitions) {
                    QVERIFY(std::find(state->codes.begin(), state->codes.end(), t.from) != state->codes.end());
                    QVERIFY(std::find(state->codes.begin(), state->codes.end(), t.to) != state->codes.end());
                    QVERIFY(t.from != t.to);
                    if (reached.contains(t.from)) reached.insert(t.to);
                }
            }
            QCOMPARE(reached.size(), state->codes.size());
            QVERIFY(state->has(Required));
        }
    }

    void aMachineIsAlwaysAState()
    {
        forEachField([](const KindView& kind, const FieldSpec& field) {
            const bool decides = field.merge == Merge::Machine || field.merge == Merge::WithdrawalWins || field.merge == Merge::FirstStep;
            QVERIFY2(!decides || field.name == "state", at(kind, field));
            if (field.merge == Merge::WithdrawalWins) {
                QVERIFY2(std::find(field.codes.begin(), field.codes.end(), "withdrawn") != field.codes.end(),
                         at(kind, field));
            }
        });
    }

    void whatGoesWithAStateHasOneThatIsTakenStepByStep()
    {
        forEachField([](const KindView& kind, const FieldSpec& field) {
            if (field.merge != Merge::WithState) return;
            QVERIFY2(kind.statePosition() >= 0 && kind.at(kind.statePosition()).merge == Merge::FirstStep, at(kind, field));
            QVERIFY2(!field.has(Required), at(kind, field));
        });
    }

    void aFieldReadsAsWhatItIsCalled()
    {
        std::map<KindNo, int> counted;
        forEachTypedField([&]<class T>(KindNo no, const Field<T>& field) {
            const KindView& kind = kindView(no);
            const int number = ++counted[no];
            QVERIFY2(field.number == number, at(kind, field));
            QVERIFY2(field.type == typeOf<T>(field.type), at(kind, field));
            QVERIFY2(kind.position(field) == number - 1 && &kind.at(number - 1) == &field, at(kind, field));
            if constexpr (std::is_enum_v<T>) QVERIFY2(field.codes.data() == codesOf<T>.data(), at(kind, field));
        });
        for (const KindView& kind : catalogue()) QCOMPARE(counted[kind.no()], int(kind.spec().own.size()));
    }

    void commonFieldsCloseEveryKind()
    {
        for (const KindView& kind : catalogue()) {
            for (size_t i = 0; i < std::size(Common::all); ++i) {
                QCOMPARE(&kind.at(int(kind.spec().own.size() + i)), Common::all[i]);
            }
        }
        for (const FieldSpec* field : Common::all) QVERIFY(field->number >= 50);
    }

    void whatNeedsAConsentIsNeverIndexed()
    {
        // A search index is one more copy: what is special-category by its field is not put there.
        forEachField([](const KindView& kind, const FieldSpec& field) {
            if (field.privacy == Privacy::SpecialCategory)
                QVERIFY2(!field.has(Searched) && !field.has(Sorted), at(kind, field));
        });
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "CatalogueTest.moc"
