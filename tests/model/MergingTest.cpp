#include "core/model/Merging.h"
#include "core/base/Random.h"
#include "tests/model/Fields.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;

namespace {

/// One row for each rule: what becomes of a proposal that differs from the standing value.
struct Rule {
    Merge merge;
    Verdict alone; ///< nobody else has touched the field
    Verdict concurrent;
    Verdict intoEmpty;       ///< the field is empty, nobody else has touched it
    Verdict concurrentEmpty; ///< the field is empty because somebody else has just cleared it
};

using V = Verdict;

constexpr Rule rules[] = {
    {Merge::Ask, V::Apply, V::Contest, V::Apply, V::Contest},
    {Merge::KeepBoth, V::Apply, V::Contest, V::Apply, V::Contest},
    {Merge::LastMark, V::Apply, V::Apply, V::Apply, V::Apply},
    {Merge::WithState, V::Apply, V::Apply, V::Apply, V::Apply},
    {Merge::Fixed, V::Decline, V::Decline, V::Apply, V::Apply},
};

FieldSpec ruled(Merge merge) { return {1, "field", Type::Text, Privacy::Support, "S003/41", merge}; }

const KindView& plain() { return kindView(KindNo::Team); }

Verdict of(Merge merge, const Value& standing, const Value& proposed, bool concurrent = false, bool creating = false)
{
    const FieldSpec field = ruled(merge);
    return judge({field, plain(), standing, proposed, concurrent, creating});
}

Verdict move(KindNo no, const Value& from, const Value& to, bool concurrent = false, bool creating = false)
{
    const KindView& kind = kindView(no);
    return judge({kind.at(kind.statePosition()), kind, from, to, concurrent, creating});
}

Value code(Name name) { return QString(latin(name)); }

const Merge everyRule[] = {Merge::Ask,     Merge::KeepBoth,       Merge::LastMark,
                           Merge::Machine, Merge::WithdrawalWins, Merge::Fixed,
                           Merge::FirstStep, Merge::WithState};

std::vector<const KindView*> machines()
{
    std::vector<const KindView*> out;
    for (const KindView& kind : catalogue()) {
        if (!kind.spec().transitions.empty()) out.push_back(&kind);
    }
    return out;
}

/// Chance values: a few words that keep meeting, and nothing.
Value any(base::Random& random, std::span<const Name> words)
{
    const auto at = random.below(quint32(words.size()) + 1);
    return at == words.size() ? Value() : code(words[at]);
}

}

class MergingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEqualProposalIsAlwaysTheSame()
    {
        for (const Merge merge : everyRule) {
            for (const Value& value : {Value(), Value(u"a"_s), Value(qint64(3)), Value(u"withdrawn"_s)}) {
                for (const bool concurrent : {false, true}) {
                    for (const bool creating : {false, true})
                        QCOMPARE(of(merge, value, value, concurrent, creating), V::Same);
                }
            }
        }
    }

    void whatIsBeingMadeIsTaken()
    {
        for (const Merge merge : everyRule) {
            for (const bool concurrent : {false, true}) {
                QCOMPARE(of(merge, {}, u"a"_s, concurrent, true), V::Apply);
                QCOMPARE(of(merge, {}, qint64(0), concurrent, true), V::Apply);
            }
        }
    }

    void eachRuleDecidesAsItsTableSays()
    {
        for (const Rule& rule : rules) {
            for (const Value& proposed : {Value(u"b"_s), Value()}) {
                QCOMPARE(of(rule.merge, u"a"_s, proposed), rule.alone);
                QCOMPARE(of(rule.merge, u"a"_s, proposed, true), rule.concurrent);
            }
            QCOMPARE(of(rule.merge, {}, u"b"_s), rule.intoEmpty);
            QCOMPARE(of(rule.merge, {}, u"b"_s, true), rule.concurrentEmpty);
        }
    }

    void aStateMovesOnlyAsItsKindAllows()
    {
        for (const KindView* kind : machines()) {
            const auto codes = kind->at(kind->statePosition()).codes;
            for (const Name from : codes) {
                for (const Name to : codes) {
                    if (from == to) continue;
                    const auto transitions = kind->spec().transitions;
                    const bool allowed = std::any_of(transitions.begin(), transitions.end(),
                                                     [&](const Transition& t) { return t.from == from && t.to == to; });
                    for (const bool concurrent : {false, true}) {
                        QCOMPARE(move(kind->no(), code(from), code(to), concurrent), allowed ? V::Apply : V::Decline);
                    }
                }
                QCOMPARE(move(kind->no(), code(from), {}), V::Decline);
                QCOMPARE(move(kind->no(), code(from), u"no-such-state"_s), V::Decline);
                QCOMPARE(move(kind->no(), {}, code(from), false, true), V::Apply);
            }
        }
    }

    void theStatesThatEndAndTheOnesThatReturn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("to");
        const auto row = [](const char* name, KindNo kind, const char* from, const QStringList& to) {
            QTest::newRow(name) << int(kind) << QString::fromLatin1(from) << to;
        };
        row("a closed case is only reopened", KindNo::Case, "closed", {u"reopened"_s});
        row("no case goes back to open", KindNo::Case, "in-progress", {u"waiting"_s, u"closed"_s});
        row("a reopened case goes on", KindNo::Case, "reopened", {u"in-progress"_s, u"waiting"_s, u"closed"_s});
        row("a done action can be taken up again", KindNo::Action, "done", {u"open"_s});
        row("dropped support is agreed anew", KindNo::Support, "dropped", {u"agreed"_s});
        row("a done referral is done", KindNo::Referral, "done", {});
        row("a rejected referral is not revived", KindNo::Referral, "rejected", {});
        row("a revoked referral is not revived", KindNo::Referral, "revoked", {});
        row("no reply yet can become one", KindNo::Referral, "no-reply", {u"received"_s, u"accepted"_s, u"revoked"_s});
        row("a draft is not accepted", KindNo::Referral, "draft", {u"sent"_s, u"done"_s, u"revoked"_s});
        row("a withdrawn consent stays withdrawn", KindNo::Consent, "withdrawn", {});
        row("an expired consent is asked for anew, elsewhere", KindNo::Consent, "expired", {u"withdrawn"_s});
        row("whoever waits is not seen before they are called", KindNo::Visit, "waiting", {u"called"_s, u"parked"_s, u"left"_s, u"transferred"_s, u"removed"_s});
        row("a finished visit is only taken up again", KindNo::Visit, "finished", {u"seen"_s});
        row("a settled conflict may be chosen again", KindNo::Conflict, "settled", {u"open"_s});
    }

    void theStatesThatEndAndTheOnesThatReturn()
    {
        QFETCH(int, kind);
        QFETCH(QString, from);
        QFETCH(QStringList, to);
        const KindView& view = kindView(KindNo(kind));
        QStringList reached;
        for (const Name next : view.at(view.statePosition()).codes) {
            if (from != latin(next) && move(view.no(), from, code(next)) == V::Apply) reached << QString(latin(next));
        }
        reached.sort();
        to.sort();
        QCOMPARE(reached, to);
    }

    void ofTwoWhoTakeTheSameStepOneHasTakenIt()
    {
        const KindView& visit = kindView(KindNo::Visit);
        const auto lost = [&](Name from, Name to, bool concurrent) {
            const Value proposed = code(to);
            return stepIsLost(visit, code(from), &proposed, concurrent);
        };
        QVERIFY(!lost("waiting", "called", false));
        QVERIFY(lost("waiting", "called", true));
        QVERIFY(lost("called", "called", true));
        QVERIFY(!lost("called", "called", false));
        QVERIFY(lost("waiting", "finished", false));
        QVERIFY(stepIsLost(visit, code("called"), nullptr, true));
        QVERIFY(!stepIsLost(visit, code("called"), nullptr, false));
    }

    void aLostStepTakesNothingOfItsEditWithItButWhatGoesWithTheState()
    {
        const KindView& visit = kindView(KindNo::Visit);
        for (int i = 0; i < visit.size(); ++i) {
            const FieldSpec& field = visit.at(i);
            const bool goesWithIt = field.merge == Merge::FirstStep || field.merge == Merge::WithState;
            for (const Value& proposed : {code("called"), code("waiting")}) {
                const auto verdict = judge({field, visit, code("waiting"), proposed, true, false, true});
                QCOMPARE(verdict == V::Decline, goesWithIt || (field.merge == Merge::Fixed && proposed != code("waiting")));
            }
            // Whoever makes the record takes no step that anybody could have taken before.
            QCOMPARE(judge({field, visit, {}, code("called"), true, true, true}), V::Apply);
        }
    }

    void aWithdrawalIsStoppedByNothing()
    {
        for (const Name from : consentStateCodes) {
            for (const bool concurrent : {false, true}) {
                QCOMPARE(move(KindNo::Consent, code(from), u"withdrawn"_s, concurrent),
                         from == "withdrawn" ? V::Same : V::Apply);
                QCOMPARE(move(KindNo::Consent, u"withdrawn"_s, code(from), concurrent),
                         from == "withdrawn" ? V::Same : V::Decline);
            }
        }
        QCOMPARE(move(KindNo::Consent, u"withdrawn"_s, {}), V::Decline);
        QCOMPARE(move(KindNo::Consent, {}, u"withdrawn"_s, true), V::Apply);
    }

    void inWhateverOrderTheyComeAWithdrawalWins()
    {
        base::SeededRandom random("orders");
        for (int round = 0; round < 2000; ++round) {
            const auto turn = random.below(6);
            Value standing = u"asked"_s;
            for (quint32 step = 0; step < 6; ++step) {
                const Value proposed = step == turn ? Value(u"withdrawn"_s) : any(random, consentStateCodes);
                if (move(KindNo::Consent, standing, proposed, random.below(2) == 0) == V::Apply) standing = proposed;
            }
            QCOMPARE(standing, Value(u"withdrawn"_s));
        }
    }

    void noSequenceOfProposalsLeavesTheMachine()
    {
        base::SeededRandom random("machines");
        for (const KindView* kind : machines()) {
            const auto codes = kind->at(kind->statePosition()).codes;
            for (int round = 0; round < 200; ++round) {
                Value standing = code(codes[random.below(quint32(codes.size()))]);
                for (int step = 0; step < 20; ++step) {
                    const Value proposed = any(random, codes);
                    const Verdict verdict = move(kind->no(), standing, proposed, random.below(2) == 0);
                    QVERIFY(verdict != V::Contest);
                    if (verdict != V::Apply) continue;
                    const bool withdrawal = kind->no() == KindNo::Consent && proposed == Value(u"withdrawn"_s);
                    QVERIFY(withdrawal || kind->mayMove(*standing.text(), *proposed.text()));
                    standing = proposed;
                }
                QVERIFY(!standing.isEmpty());
            }
        }
    }

    void whateverIsProposedTheRulesKeepTheirPromises()
    {
        base::SeededRandom random("promises");
        const Name words[] = {"a", "b", "c", "withdrawn"};
        for (int round = 0; round < 20'000; ++round) {
            const Merge merge = everyRule[random.below(std::size(everyRule))];
            const Value standing = any(random, words), proposed = any(random, words);
            const bool concurrent = random.below(2) == 0, creating = random.below(4) == 0;
            const Verdict verdict = of(merge, standing, proposed, concurrent, creating);
            QCOMPARE(verdict == V::Same, standing == proposed);
            if (verdict == V::Same) continue;
            const bool asks = merge == Merge::Ask || merge == Merge::KeepBoth;
            QCOMPARE(verdict == V::Contest, asks && concurrent && !creating);
            if (creating || merge == Merge::LastMark)
                QCOMPARE(verdict, V::Apply);
            else if (merge == Merge::Fixed)
                QCOMPARE(verdict == V::Apply, standing.isEmpty());
            else if (merge == Merge::WithdrawalWins && standing == Value(u"withdrawn"_s))
                QCOMPARE(verdict, V::Decline);
            else if (asks && !concurrent)
                QCOMPARE(verdict, V::Apply);
            QCOMPARE(of(merge, standing, proposed, concurrent, creating), verdict);
        }
    }

    void whatWasSetOnceStays()
    {
        base::SeededRandom random("fixed");
        const Name words[] = {"a", "b", "c"};
        for (int round = 0; round < 500; ++round) {
            Value standing, first;
            for (int step = 0; step < 10; ++step) {
                const Value proposed = any(random, words);
                if (of(Merge::Fixed, standing, proposed, random.below(2) == 0) == V::Apply) standing = proposed;
                if (first.isEmpty()) first = proposed;
            }
            QCOMPARE(standing, first);
        }
    }

    void aContestLeavesTheStandingValueAndSettlingItIsNoContest()
    {
        // The value stands until a person, who has seen both, proposes one: that proposal is not concurrent.
        const Value standing = u"one"_s, proposed = u"other"_s;
        QCOMPARE(of(Merge::KeepBoth, standing, proposed, true), V::Contest);
        QCOMPARE(of(Merge::KeepBoth, standing, proposed, false), V::Apply);
        QCOMPARE(of(Merge::KeepBoth, standing, standing, true), V::Same);
    }
};

QTEST_GUILESS_MAIN(MergingTest)
#include "MergingTest.moc"
