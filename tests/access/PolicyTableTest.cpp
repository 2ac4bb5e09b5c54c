#include "core/access/PolicyDiff.h"
#include "tests/support/SmallPolicy.h"

using namespace carrel;
using namespace Qt::StringLiterals;
using access::PolicyCell;
using access::PolicyShift;
using access::ScopeWord;
using access::Shift;
using access::WayIn;
using model::Grain;

namespace {

constexpr const char* first =
    "[[role]]\nid = \"extra\"\ntitle = \"Extra\"\n"
    "[[role.grant]]\nrows = [\"team\", \"own\"]\ncase = { full = [\"title\"], exists = [\"summary\"] }\n"
    "[[role.grant]]\nrows = [\"own\"]\ndesk = true\ncase = { write = [\"title\"] }\n";

access::Policy policyOf(const QByteArray& own) { return tests::parsed(tests::SmallPolicy(own).text); }

std::vector<PolicyShift> shifts(const QByteArray& from, const QByteArray& to)
{
    return access::diffOf(policyOf(from), policyOf(to));
}

PolicyCell cellOf(const access::Policy& policy, const QString& role, model::KindNo kind, QLatin1String field)
{
    for (const PolicyCell& cell : access::tableOf(policy)) {
        if (cell.role == role && cell.kind == kind
            && model::latin(model::kindView(kind).at(cell.position).name) == field)
            return cell;
    }
    qFatal("no such cell");
}

}

class PolicyTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellHoldsTheMostOfEachSurfaceAndItsWaysIn()
    {
        const PolicyCell title = cellOf(policyOf(first), u"extra"_s, model::KindNo::Case, QLatin1String("title"));
        QCOMPARE(title.title, u"Extra"_s);
        QCOMPARE(title.desk, Grain::Write);
        QCOMPARE(title.online, Grain::Write);
        const std::vector<WayIn> ways = {{ScopeWord::Own, false, Grain::Write, Grain::Write},
                                         {ScopeWord::Team, false, Grain::None, Grain::Full}};
        QVERIFY(title.ways == ways);
        const PolicyCell summary = cellOf(policyOf(first), u"extra"_s, model::KindNo::Case, QLatin1String("summary"));
        QCOMPARE(summary.desk, Grain::None);
        QCOMPARE(summary.online, Grain::Exists);
        QVERIFY(cellOf(policyOf(first), u"adviser"_s, model::KindNo::Case, QLatin1String("title")).ways.empty());
    }

    void theTableListsEveryRoleAndEveryField()
    {
        size_t fields = 0;
        for (const auto& kind : model::catalogue()) fields += size_t(kind.size());
        const auto& policy = tests::shippedPolicy();
        const auto table = access::tableOf(policy);
        QCOMPARE(table.size(), fields * policy.roles().size());
        for (const PolicyCell& cell : table) {
            const access::Role& role = *policy.role(cell.role);
            QCOMPARE(cell.online, access::most(role, cell.kind, cell.position));
            QCOMPARE(cell.desk, access::most(role, cell.kind, cell.position, {.desk = true}));
            QCOMPARE(cell.ways.empty(), cell.online == Grain::None);
        }
    }

    void aLineSaysItInMachineWords()
    {
        QCOMPARE(access::tableLine(cellOf(policyOf(first), u"extra"_s, model::KindNo::Case, QLatin1String("title"))),
                 (QStringList{u"extra"_s, u"case"_s, u"title"_s, u"support"_s, u"S003/41"_s, u"write"_s, u"write"_s,
                              u"own:write on desk, team:full"_s}));
        QCOMPARE(access::tableHeadings().size(), 8);
        for (const PolicyCell& cell : access::tableOf(tests::shippedPolicy()))
            QCOMPARE(access::tableLine(cell).size(), 8);
    }

    void aPolicyDoesNotDifferFromItself()
    {
        QVERIFY(access::diffOf(tests::shippedPolicy(), tests::shippedPolicy()).empty());
        QVERIFY(access::rightsBetween(tests::shippedPolicy(), tests::shippedPolicy()).empty());
        QVERIFY(shifts(first, QByteArray(first) + "# a remark\n").empty());
    }

    void aRightThatIsGainedOrLostIsTold()
    {
        const QByteArray with = QByteArray(first).replace("title = \"Extra\"\n", "title = \"Extra\"\nmay = [\"losses\", \"desks\", \"desks\"]\n");
        using Shifts = std::vector<access::RightShift>;
        QCOMPARE(access::rightsBetween(policyOf(first), policyOf(with)), (Shifts{{u"extra"_s, access::Right::Desks, true}, {u"extra"_s, access::Right::Losses, true}}));
        QCOMPARE(access::rightsBetween(policyOf(with), policyOf(first)), (Shifts{{u"extra"_s, access::Right::Desks, false}, {u"extra"_s, access::Right::Losses, false}}));
        QVERIFY(shifts(first, with).empty());
    }

    void whoGainsAndWhoLosesIsTold_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("shift");
        const QByteArray text(first);
        const auto with = [&](const char* what, const char* instead) {
            return QByteArray(text).replace(what, instead);
        };
        QTest::newRow("a finer grain") << text << with("exists =", "write =") << int(Shift::Gains);
        QTest::newRow("a coarser grain") << with("exists =", "write =") << text << int(Shift::Loses);
        QTest::newRow("off the desk and to everybody")
            << text << with("[\"own\"]", "[\"own\", \"institution\"]").replace("desk = true\n", "")
            << int(Shift::Moves);
        QTest::newRow("wider rows at one grain") << with("\"team\", \"own\"", "\"own\"") << text << int(Shift::Gains);
        QTest::newRow("narrower rows at one grain")
            << text << with("\"team\", \"own\"", "\"own\"") << int(Shift::Loses);
        QTest::newRow("other rows at one grain")
            << with("\"team\", \"own\"", "\"managed\", \"own\"") << text << int(Shift::Moves);
        QTest::newRow("onto the desk") << with("desk = true", "desk = false") << text << int(Shift::Gains);
        QTest::newRow("special rows too")
            << text << text + "[[role.grant]]\nrows = [\"own\"]\nspecial = true\ncase = { exists = [\"title\"] }\n"
            << int(Shift::Gains);
    }

    void whoGainsAndWhoLosesIsTold()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, shift);
        const auto all = shifts(from, to);
        QVERIFY(!all.empty());
        for (const PolicyShift& each : all) {
            QCOMPARE(int(each.shift), shift);
            QCOMPARE(each.after.role, u"extra"_s);
            QCOMPARE(each.before.position, each.after.position);
            QCOMPARE(access::diffLine(each).size(), access::diffHeadings().size());
        }
    }

    void aRoleThatComesOrGoesSawNothingBefore()
    {
        const auto comes = shifts("", first), goes = shifts(first, "");
        QCOMPARE(comes.size(), size_t(2));
        QCOMPARE(goes.size(), size_t(2));
        for (const PolicyShift& each : comes) QVERIFY(each.shift == Shift::Gains && each.before.online == Grain::None);
        for (const PolicyShift& each : goes) QVERIFY(each.shift == Shift::Loses && each.after.online == Grain::None);
        QCOMPARE(access::diffLine(comes.front()),
                 (QStringList{u"gains"_s, u"extra"_s, u"case"_s, u"title"_s, u"none"_s, u"none"_s, QString(),
                              u"write"_s, u"write"_s, u"own:write on desk, team:full"_s}));
    }
};

QTEST_GUILESS_MAIN(PolicyTableTest)
#include "PolicyTableTest.moc"
