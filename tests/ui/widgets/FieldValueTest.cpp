#include "tests/ui/Stage.h"
#include "ui/widgets/FieldValue.h"
#include "ui/widgets/Label.h"

#include <QtGui/QAccessible>

using namespace carrel;
using namespace carrel::ui;

namespace {

QImage pictureOf(const FieldReading& reading)
{
    FieldValue field(QStringLiteral("Preferred contact"), reading);
    field.resize(280, 60);
    field.show();
    return field.grab().toImage();
}

QStringList everythingSaid(QAccessibleInterface* from)
{
    QStringList said;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) said << from->text(kind);
    for (int i = 0; i < from->childCount(); ++i) said << everythingSaid(from->child(i));
    return said;
}

const QList<FieldReading>& allReadings()
{
    static const QList<FieldReading> all{FieldReading::value(QStringLiteral("Text, after 14:00")), FieldReading::notRecorded(),
                                         FieldReading::preferNotToSay(), FieldReading::hidden(QStringLiteral("the case team")),
                                         FieldReading::notOnThisDesk(), FieldReading::asOf(QStringLiteral("Mon 6 Oct, 8 days old")),
                                         FieldReading::removed(QStringLiteral("1 Aug 2025, six years after leaving")),
                                         FieldReading::afterLeaving(), FieldReading::unavailable()};
    return all;
}

}

class FieldValueTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<tests::Stage>();
    }
    void cleanupTestCase() { m_stage.reset(); }

    void noTwoStatesSayTheSame()
    {
        QSet<QString> words;
        for (const FieldReading& reading : allReadings()) {
            QVERIFY(!wordsOf(reading).isEmpty());
            words.insert(wordsOf(reading));
        }
        QCOMPARE(words.size(), allReadings().size());
    }

    void noTwoStatesLookTheSame_data()
    {
        QTest::addColumn<ThemeMode>("mode");
        for (const auto& face : tests::faces) {
            if (!face.darkSystem) QTest::newRow(face.name) << face.mode;
        }
    }
    void noTwoStatesLookTheSame()
    {
        QFETCH(ThemeMode, mode);
        m_stage->theme.choose({.mode = mode});
        QList<QImage> seen;
        for (const FieldReading& reading : allReadings()) {
            const QImage picture = pictureOf(reading);
            for (const QImage& other : seen) QVERIFY(tests::difference(picture, other) > 40);
            seen << picture;
        }
    }

    void withheldIsNotEmptyAndSaysWhy()
    {
        FieldValue hidden(QStringLiteral("Preferred contact"), FieldReading::hidden(QStringLiteral("the case team")));
        hidden.resize(280, 60);
        hidden.show();
        const auto* chip = hidden.findChild<HiddenChip*>();
        QVERIFY(chip && chip->isVisible());
        QCOMPARE(chip->accessibleName(), QStringLiteral("Preferred contact: hidden by your role"));
        QCOMPARE(chip->accessibleDescription(), QStringLiteral("Visible to the case team. Press Enter to see why or ask."));
        QVERIFY(chip->focusPolicy() & Qt::TabFocus);

        FieldValue empty(QStringLiteral("Preferred contact"), FieldReading::notRecorded());
        empty.show();
        QVERIFY(!empty.findChild<HiddenChip*>()->isVisible());
        QVERIFY(everythingSaid(QAccessible::queryAccessibleInterface(&empty)).contains(QStringLiteral("Preferred contact: Not recorded")));
    }

    void withheldIsNeitherRedNorBlankNorASkeleton()
    {
        m_stage->theme.choose({.mode = ThemeMode::Light});
        const QImage picture = pictureOf(FieldReading::hidden(QStringLiteral("the case team")));
        const Tokens tokens = tokensFor(Scheme::Light);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor pixel = picture.pixelColor(x, y);
                QVERIFY(pixel != tokens[Colour::Bad] && pixel != tokens[Colour::Warn]);
            }
        }
        QVERIFY(tests::difference(picture, pictureOf(FieldReading::notRecorded())) > 200);
    }

    void enterAndSpaceAskForTheReason()
    {
        FieldValue field(QStringLiteral("Preferred contact"), FieldReading::hidden(QStringLiteral("the case team")));
        field.show();
        QSignalSpy asked(&field, &FieldValue::explanationAsked);
        auto* chip = field.findChild<HiddenChip*>();
        QTest::keyClick(chip, Qt::Key_Return);
        QTest::keyClick(chip, Qt::Key_Space);
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(asked.size(), 3);
    }

    void aValueThatIsWithheldLaterLeavesNoTrace()
    {
        const QString secret = QStringLiteral("07700 900 412");
        FieldValue field(QStringLiteral("Mobile"), FieldReading::value(secret));
        field.show();
        field.setReading(FieldReading::hidden(QStringLiteral("the case team")));
        for (const QString& said : everythingSaid(QAccessible::queryAccessibleInterface(&field))) QVERIFY(!said.contains(secret));
        for (const auto* label : field.findChildren<QLabel*>()) {
            QVERIFY(!label->text().contains(secret));
            QVERIFY(!label->toolTip().contains(secret));
        }
    }

    void anEmptyValueIsNeverABlank() { QCOMPARE(wordsOf(FieldReading::value({})), QStringLiteral("Not recorded")); }
};

QTEST_MAIN(FieldValueTest)
#include "FieldValueTest.moc"
