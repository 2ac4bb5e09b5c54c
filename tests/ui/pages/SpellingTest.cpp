#include "app/console/Dictionaries.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/Spelling.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QTextLayout>
#include <QtWidgets/QMenu>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

void write(const QString& path, const QByteArray& words)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(words);
}

/// The words of a text that are underlined.
QStringList marked(const QPlainTextEdit& edit)
{
    QStringList out;
    for (QTextBlock block = edit.document()->firstBlock(); block.isValid(); block = block.next()) {
        for (const auto& range : block.layout()->formats()) {
            if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline) out << block.text().mid(range.start, range.length);
        }
    }
    return out;
}

}

/// Spelling in a note, with two small dictionaries made for it.
class SpellingTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Stage m_stage;
    CampusVenue m_venue;
    FakeDesk& m_desk = m_venue.filled(u"adviser"_s);

    std::unique_ptr<QMenu> menuAt(ui::Spelling& spelling, QPlainTextEdit& edit, int position)
    {
        QTextCursor cursor = edit.textCursor();
        cursor.setPosition(position);
        return std::unique_ptr<QMenu>(spelling.menuAt(edit.cursorRect(cursor).center()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        for (const QString& name : {u"en_GB"_s, u"cy_GB"_s}) write(m_folder.filePath(name + u".aff"_s), "SET UTF-8\nTRY aetrlings\n");
        write(m_folder.filePath(u"en_GB.dic"_s), "6\nmet\nthe\nlibrary\nin\nrang\nagain\n");
        write(m_folder.filePath(u"cy_GB.dic"_s), "2\nmyfyriwr\ntŷ\n");
    }

    void cleanup() { m_desk->dropDraft(u"own-words"_s); }

    void whatNoDictionaryKnowsIsMarked()
    {
        app::Dictionaries dictionaries({m_folder.path()});
        QPlainTextEdit edit;
        const ui::Spelling spelling(&edit, &dictionaries, *m_desk);
        edit.setPlainText(u"Met Amira in the libary, myfyriwr in the tŷ. Rang agan"_s);
        QTRY_COMPARE(marked(edit), QStringList({u"libary"_s, u"agan"_s}));
    }

    void aNameThatTheDeskKnowsIsNoMistakeWhereverItStands()
    {
        app::Dictionaries dictionaries({m_folder.path()});
        QPlainTextEdit edit;
        const ui::Spelling spelling(&edit, &dictionaries, *m_desk);
        edit.setPlainText(u"Amira rang. Benhaddou’s again. Rhian rang. Lbrary"_s);
        QTRY_COMPARE(marked(edit), QStringList{u"Lbrary"_s});
    }

    void theLikeliestWordIsFirstInTheMenuAndTakesItsPlace()
    {
        app::Dictionaries dictionaries({m_folder.path()});
        QPlainTextEdit edit;
        edit.resize(400, 100);
        edit.show();
        ui::Spelling spelling(&edit, &dictionaries, *m_desk);
        edit.setPlainText(u"met in the libary"_s);
        const auto menu = menuAt(spelling, edit, 13);
        QCOMPARE(menu->actions().front()->text(), u"library"_s);
        menu->actions().front()->trigger();
        QCOMPARE(edit.toPlainText(), u"met in the library"_s);
        edit.undo();
        QCOMPARE(edit.toPlainText(), u"met in the libary"_s);
    }

    void aWordOfOnesOwnIsKeptOnTheDesk()
    {
        app::Dictionaries dictionaries({m_folder.path()});
        {
            QPlainTextEdit edit;
            edit.resize(400, 100);
            edit.show();
            ui::Spelling spelling(&edit, &dictionaries, *m_desk);
            edit.setPlainText(u"met in the qwmni"_s);
            QTRY_COMPARE(marked(edit), QStringList{u"qwmni"_s});
            const auto menu = menuAt(spelling, edit, 13);
            const QList<QAction*> all = menu->actions();
            const auto add = std::find_if(all.begin(), all.end(), [](const QAction* action) { return action->text() == u"Add “qwmni” to my words"_s; });
            QVERIFY(add != all.end());
            (*add)->trigger();
            QTRY_VERIFY(marked(edit).isEmpty());
        }
        QPlainTextEdit later;
        const ui::Spelling spelling(&later, &dictionaries, *m_desk);
        later.setPlainText(u"Qwmni in the libary"_s);
        QTRY_COMPARE(marked(later), QStringList{u"libary"_s});
    }

    void withoutADictionaryTheMenuSaysSo()
    {
        const QTemporaryDir nothing;
        app::Dictionaries dictionaries({nothing.path()});
        QPlainTextEdit edit;
        ui::Spelling spelling(&edit, &dictionaries, *m_desk);
        edit.setPlainText(u"libary"_s);
        const auto menu = menuAt(spelling, edit, 3);
        QVERIFY(menu->actions().back()->text().startsWith(u"Spelling is not checked"_s));
        QVERIFY(!menu->actions().back()->isEnabled());
        QVERIFY(marked(edit).isEmpty());
    }

    void theNoteFormChecksItsWords()
    {
        app::Dictionaries dictionaries({m_folder.path()});
        ui::NoteForm form(ui::Ground{*m_desk, m_venue.clock(), &dictionaries});
        form.words()->setText(u"met in the libary"_s);
        QTRY_COMPARE(marked(*form.words()->edit()), QStringList{u"libary"_s});
    }
};

}

QTEST_MAIN(carrel::tests::SpellingTest)
#include "SpellingTest.moc"
