#include "tests/architecture/Rules.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace carrel::architecture;
using namespace Qt::StringLiterals;

/// The house itself, judged by every rule. What it says on failure is one line per place.
class TreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTreeKeepsTheRule_data();
    void theTreeKeepsTheRule();
    void noFileKnowsWhereItWasCheckedOut();
    void whatIsMissingAndWhatIsWeighedIsSaid();

private:
    Tree m_tree;
    Map m_map;
};

void TreeTest::initTestCase()
{
    m_tree = readTree(QStringLiteral(CARREL_ROOT));
    const SourceFile* page = m_tree.file(u"ARCHITECTURE.md"_s);
    QVERIFY2(page, "ARCHITECTURE.md carries the map");
    m_map = readMap(page->text);
    QVERIFY2(m_tree.file(u"core/base/Result.h"_s), "the tree was not found");
}

void TreeTest::theTreeKeepsTheRule_data()
{
    QTest::addColumn<int>("number");
    const auto rules = allRules();
    for (int i = 0; i < rules.size(); ++i) QTest::newRow(rules[i].name) << i;
}

void TreeTest::theTreeKeepsTheRule()
{
    QFETCH(int, number);
    QString said;
    for (const Complaint& complaint : allRules().at(number).check(m_tree, m_map)) said += u'\n' + complaint.text();
    QVERIFY2(said.isEmpty(), qPrintable(said));
}

void TreeTest::noFileKnowsWhereItWasCheckedOut()
{
    // A path of the machine begins there; behind a colon it is one inside the program, such as ":/carrel/icons".
    const QRegularExpression root(u"(?<![:\\w.-])"_s + QRegularExpression::escape(QStringLiteral(CARREL_ROOT) + u'/'));
    for (const SourceFile& file : m_tree.files) QVERIFY2(!file.text.contains(root), qPrintable(file.path));
}

void TreeTest::whatIsMissingAndWhatIsWeighedIsSaid()
{
    const Volume volume = volumeOf(m_tree);
    QVERIFY(volume.product > 0);
    qInfo("lines of tests : lines of the product = %d : %d = %.2f (aim %.1f)", volume.tests, volume.product,
          volume.ratio(), LeastTestRatio);
    const QStringList missing = notBuiltYet(m_tree, m_map);
    qInfo("on the map and not built yet: %s", missing.isEmpty() ? "nothing" : qPrintable(missing.join(u", "_s)));
    QVERIFY(missing.isEmpty() || !EveryRoomMustExist);
}

QTEST_GUILESS_MAIN(TreeTest)
#include "TreeTest.moc"
