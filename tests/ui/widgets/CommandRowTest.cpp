#include "tests/ui/Stage.h"
#include "ui/widgets/CommandRow.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/KeyLegend.h"

#include <QtGui/QAccessible>

using namespace carrel;
using namespace carrel::ui;
using namespace Qt::StringLiterals;

/// The rows of the palette and of the sheet of keys.
class CommandRowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

    struct Room {
        CommandModel model;
        FoundList list{u"Found"_s, 300};
        Room()
        {
            list.setModel(&model);
            list.setItemDelegate(new CommandDelegate(&list));
            list.resize(560, 300);
        }
        void tell(int rows)
        {
            std::vector<CommandRow> all;
            for (int i = 0; i < rows; ++i) all.push_back({.group = i < 2 ? u"Students"_s : u"Do"_s, .title = u"Row %1"_s.arg(i), .glyph = Glyph::User, .hint = u"Enter"_s});
            model.tell(std::move(all));
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<tests::Stage>();
    }
    void cleanupTestCase() { m_stage.reset(); }

    void aRowIsOneSentenceWithItsGroupFirst()
    {
        const CommandRow row{.group = u"Do"_s, .title = u"Add note"_s, .meta = u"for Amira"_s, .keys = u"Ctrl N"_s, .hint = u"Enter"_s};
        QCOMPARE(spokenOf(row), u"Do, Add note, for Amira, Ctrl N"_s);
        Room room;
        room.model.tell({row});
        QCOMPARE(room.model.index(0, 0).data(Qt::AccessibleTextRole).toString(), spokenOf(row));
    }

    void aGroupStandsAboveItsFirstRowOnly()
    {
        Room room;
        room.tell(4);
        const auto tall = [&](int row) { return room.list.sizeHintForIndex(room.model.index(row, 0)).height(); };
        QVERIFY(tall(0) > tall(1));
        QCOMPARE(tall(2), tall(0));
        QCOMPARE(tall(3), tall(1));
        QVERIFY(tall(1) >= m_stage->theme.dp(height::least));
    }

    void whatHasToBeExplainedIsWrappedAndNotCut()
    {
        Room room;
        room.model.tell({{.title = u"Short"_s, .glyph = Glyph::Info}, {.title = u"Long"_s, .body = u"words and words "_s.repeated(30), .glyph = Glyph::Info}});
        room.list.show();
        const int wide = room.list.sizeHintForIndex(room.model.index(1, 0)).height();
        room.list.resize(300, 300);
        QVERIFY(wide > 2 * room.list.sizeHintForIndex(room.model.index(0, 0)).height());
        QVERIFY(room.list.sizeHintForIndex(room.model.index(1, 0)).height() > wide);
    }

    void theListIsAsTallAsItsRowsUpToALimit()
    {
        Room room;
        room.tell(1);
        const int one = room.list.sizeHint().height();
        room.tell(3);
        QVERIFY(room.list.sizeHint().height() > one);
        room.tell(60);
        QCOMPARE(room.list.sizeHint().height(), m_stage->theme.dp(300));
        m_stage->theme.choose({.mode = ThemeMode::Light, .textScale = 2});
        QCOMPARE(room.list.sizeHint().height(), m_stage->theme.dp(300));
        m_stage->theme.choose({.mode = ThemeMode::Light});
    }

    void theCurrentRowCanBeToldInEveryScheme_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("dark");
        for (const tests::Face& face : tests::faces) QTest::addRow("%s", face.name) << int(face.mode) << face.darkSystem;
    }
    void theCurrentRowCanBeToldInEveryScheme()
    {
        QFETCH(int, mode);
        QFETCH(bool, dark);
        m_stage->theme.setSystemLook({.dark = dark});
        m_stage->theme.choose({.mode = ThemeMode(mode)});
        Room room;
        room.tell(3);
        room.list.show();
        room.list.setCurrentIndex(room.model.index(1, 0));
        const QImage one = room.list.grab().toImage();
        room.list.setCurrentIndex(room.model.index(2, 0));
        // The key that takes it stands on the row as well, so not by its ground alone.
        QVERIFY(tests::difference(one, room.list.grab().toImage()) > 400);
        m_stage->theme.setSystemLook({});
        m_stage->theme.choose({.mode = ThemeMode::Light});
    }

    void keysThatHaveNoRoomAreStillSaid()
    {
        KeyLegend legend;
        legend.tell({{u"Enter"_s, u"choose"_s}, {u"Tab"_s, u"what can be done"_s}});
        legend.resize(90, 24);
        legend.show();
        QCOMPARE(QAccessible::queryAccessibleInterface(&legend)->text(QAccessible::Name), u"Enter: choose, Tab: what can be done"_s);
        QVERIFY(legend.sizeHint().height() >= m_stage->theme.dp(height::least));
    }
};

QTEST_MAIN(CommandRowTest)
#include "CommandRowTest.moc"
