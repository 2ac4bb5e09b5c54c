#include "tests/ui/Stage.h"
#include "ui/theme/Looks.h"
#include "ui/theme/Paragraph.h"
#include "ui/theme/Type.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>

using namespace carrel;
using namespace carrel::ui;

class TextTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }

    void theTypefaceIsTheOneThatWasBaked()
    {
        QVERIFY(QFontDatabase::families().contains(QStringLiteral("Carrel Inter")));
        for (int role = 0; role < static_cast<int>(TextRole::Count); ++role) {
            const QFontInfo font(m_stage->theme.font(static_cast<TextRole>(role)));
            QCOMPARE(font.family(), QStringLiteral("Carrel Inter"));
            QCOMPARE(font.weight(), int(typeSpec(static_cast<TextRole>(role)).weight));
        }
        QVERIFY(QFile::exists(QStringLiteral(":/carrel/fonts/OFL.txt")));
    }

    void everyDigitIsAsWideAsEveryOther()
    {
        for (const TextRole role : {TextRole::Body, TextRole::BodyStrong, TextRole::MetaStrong}) {
            const QFontMetricsF metrics(m_stage->theme.font(role));
            const double width = metrics.horizontalAdvance(QStringLiteral("0000000000"));
            for (QChar digit = u'1'; digit <= u'9'; digit = QChar(digit.unicode() + 1)) {
                QCOMPARE(metrics.horizontalAdvance(QString(10, digit)), width);
            }
        }
    }

    void welshIsInTheTypefaceItself()
    {
        const QFontMetricsF metrics(m_stage->theme.font(TextRole::Body));
        for (const QChar letter : QStringLiteral("ŵŷŴŶâêîôû")) QVERIFY(metrics.inFont(letter));
    }

    void whatWasTypedIsWhatIsShown()
    {
        const QFontMetricsF metrics(m_stage->theme.font(TextRole::Body));
        const double apart = metrics.horizontalAdvance(QStringLiteral("-")) + metrics.horizontalAdvance(QStringLiteral(">"));
        QVERIFY(std::abs(metrics.horizontalAdvance(QStringLiteral("->")) - apart) < 1.0);
    }

    void nothingIsSmallerThanElevenAndAHalfPixels()
    {
        for (int role = 0; role < static_cast<int>(TextRole::Count); ++role) {
            QVERIFY(typeSpec(static_cast<TextRole>(role)).px >= 11.5);
        }
    }

    void aParagraphWrapsAndStandsOnEvenLines()
    {
        const QString text = QStringLiteral("one two three four five six seven eight nine ten");
        const Paragraph wide(m_stage->theme, TextRole::Body, text, 2000);
        const Paragraph narrow(m_stage->theme, TextRole::Body, text, 90);
        QCOMPARE(wide.lines(), 1);
        QVERIFY(narrow.lines() > 3);
        QCOMPARE(narrow.height(), double(narrow.lines()) * wide.height());
        QVERIFY(narrow.width() <= 90);
        QVERIFY(!narrow.isCut());
    }

    void aParagraphIsCutOnlyWhereItIsAllowedTo()
    {
        const QString text = QStringLiteral("one two three four five six seven eight nine ten");
        const Paragraph two(m_stage->theme, TextRole::Body, text, 90, 2);
        QCOMPARE(two.lines(), 2);
        QVERIFY(two.isCut());
        QVERIFY(!Paragraph(m_stage->theme, TextRole::Body, text, 2000, 2).isCut());
    }

    void linesThatWereTypedStayLines()
    {
        QCOMPARE(Paragraph(m_stage->theme, TextRole::Body, QStringLiteral("one\n\nthree"), 400).lines(), 3);
    }

    void keysAreShownAsTheyAreOnTheKeyboard()
    {
        QCOMPARE(keyWords(QKeySequence(Qt::CTRL | Qt::Key_N)), QStringLiteral("Ctrl N"));
        QCOMPARE(keyWords(QKeySequence(Qt::Key_F8)), QStringLiteral("F8"));
        QCOMPARE(keyWords(QKeySequence(Qt::CTRL | Qt::Key_Plus)), QStringLiteral("Ctrl +"));
        QCOMPARE(keyWords(QKeySequence(Qt::CTRL | Qt::Key_Return)), QStringLiteral("Ctrl Enter"));
    }
};

QTEST_MAIN(TextTest)
#include "TextTest.moc"
