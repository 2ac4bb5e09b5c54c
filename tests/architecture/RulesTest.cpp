#include "tests/architecture/Rules.h"
#include "tests/architecture/Samples.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace carrel::architecture;

namespace {

QList<Complaint> complaintsOf(const char* name, const Sample& sample)
{
    for (const Rule& rule : allRules()) {
        if (qstrcmp(rule.name, name) == 0) return rule.check(sample.tree(), sample.map());
    }
    qFatal("a sample names no rule");
}

}

/// The rules' own trial: each must complain about what it forbids and stay silent about what it allows.
class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleTellsBadFromGood_data();
    void aRuleTellsBadFromGood();
    void everyRuleIsShownBothWays();
    void everySampleIsForARule();
    void aComplaintNamesFileAndLine();
};

void RulesTest::aRuleTellsBadFromGood_data()
{
    QTest::addColumn<int>("number");
    const auto all = samples();
    for (int i = 0; i < all.size(); ++i) QTest::addRow("%s: %s", all[i].rule, all[i].story) << i;
}

void RulesTest::aRuleTellsBadFromGood()
{
    QFETCH(int, number);
    const Sample sample = samples().at(number);
    const auto complaints = complaintsOf(sample.rule, sample);
    const QString first = complaints.isEmpty() ? QStringLiteral("nothing found") : complaints.first().text();
    QVERIFY2(complaints.isEmpty() != sample.bad, qPrintable(first));
}

void RulesTest::everyRuleIsShownBothWays()
{
    const auto all = samples();
    for (const Rule& rule : allRules()) {
        for (const bool bad : {true, false}) {
            const bool shown = std::ranges::any_of(
                all, [&](const Sample& sample) { return qstrcmp(sample.rule, rule.name) == 0 && sample.bad == bad; });
            QVERIFY2(shown, rule.name);
        }
    }
}

void RulesTest::everySampleIsForARule()
{
    const auto rules = allRules();
    for (const Sample& sample : samples()) {
        const bool known =
            std::ranges::any_of(rules, [&](const Rule& rule) { return qstrcmp(rule.name, sample.rule) == 0; });
        QVERIFY2(known, sample.rule);
    }
}

void RulesTest::aComplaintNamesFileAndLine()
{
    using namespace Qt::StringLiterals;
    const Sample sample{"themeIsNoStyleSheet", "", true, {{u"ui/A.cpp"_s, u"int a;\n\nw->setStyleSheet(css);\n"_s}}};
    const auto complaints = complaintsOf(sample.rule, sample);
    QCOMPARE(complaints.size(), 1);
    QVERIFY(complaints.first().text().startsWith(u"ui/A.cpp:3: "_s));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "RulesTest.moc"
