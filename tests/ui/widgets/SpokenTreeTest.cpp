#include "tests/ui/Stage.h"
#include "ui/theme/Glyph.h"

#include <QtGui/QAccessible>

using namespace carrel;
using namespace carrel::ui;

namespace {

/// Everything of a window that assistive programs are told of.
void gather(QAccessibleInterface* from, QList<QAccessibleInterface*>& into)
{
    if (!from || from->state().invisible) return;
    into << from;
    for (int i = 0; i < from->childCount(); ++i) gather(from->child(i), into);
}

QList<QAccessibleInterface*> treeOf(QWidget* window)
{
    QList<QAccessibleInterface*> all;
    gather(QAccessible::queryAccessibleInterface(window), all);
    return all;
}

QString nameOf(QAccessibleInterface* face) { return face->text(QAccessible::Name); }

bool isIconName(const QString& name)
{
    for (int i = 0; i < static_cast<int>(Glyph::Count); ++i) {
        const QLatin1String icon = fileName(static_cast<Glyph>(i));
        // A one-word icon may share its word with a control; its spelling, in small letters, may not.
        if (name == icon) return true;
    }
    return false;
}

}

class SpokenTreeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

    void holds(const char* sheet, const QStringList& names)
    {
        for (const auto& entry : gallery::sheets()) {
            if (entry.name != QLatin1String(sheet)) continue;
            const auto window = tests::shown(entry);
            QStringList said;
            for (auto* face : treeOf(window.get())) said << nameOf(face);
            for (const QString& name : names) QVERIFY2(said.contains(name), qPrintable(QStringLiteral("%1 is missing").arg(name)));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<tests::Stage>();
    }
    void cleanupTestCase() { m_stage.reset(); }

    void everythingThatTakesTheFocusHasANameOfItsOwn()
    {
        for (const auto& sheet : gallery::sheets()) {
            const auto window = tests::shown(sheet);
            int focusable = 0;
            for (auto* face : treeOf(window.get())) {
                const auto* widget = qobject_cast<const QWidget*>(face->object());
                // What hands the focus on to the field it is part of is never where the focus is.
                if (!face->state().focusable || (widget && widget->focusProxy())) continue;
                const QString name = nameOf(face);
                const QString where = QStringLiteral("%1: %2 \"%3\"").arg(sheet.name, QLatin1String(face->object() ? face->object()->metaObject()->className() : "item"), name);
                ++focusable;
                QVERIFY2(!name.trimmed().isEmpty(), qPrintable(where));
                QVERIFY2(!isIconName(name), qPrintable(where));
                if (!face->object()) continue;
                QVERIFY2(name != QLatin1String(face->object()->metaObject()->className()), qPrintable(where));
                QVERIFY2(face->object()->objectName().isEmpty() || name != face->object()->objectName(), qPrintable(where));
            }
            QVERIFY2(focusable > 0 || sheet.name == QLatin1String("icons") || sheet.name == QLatin1String("type"), qPrintable(sheet.name));
        }
    }

    void whatIsPaintedIsInTheTree()
    {
        holds("case", {QStringLiteral("Today"), QStringLiteral("Students"), QStringLiteral("Cases"), QStringLiteral("Drop-in"),
                       QStringLiteral("Sync"), QStringLiteral("Find a student, case or action"), QStringLiteral("Up to date, 2 min ago"),
                       QStringLiteral("Help"), QStringLiteral("Lock this desk"), QStringLiteral("Rhian Calloway, Student success adviser"),
                       QStringLiteral("Add note"), QStringLiteral("Open"), QStringLiteral("Amira Benhaddou"),
                       QStringLiteral("Health and access: hidden by your role"), QStringLiteral("Emergency contact: Not recorded"),
                       QStringLiteral("Includes health information given with explicit consent. Every view is recorded."),
                       QStringLiteral("Note saved for Amira Benhaddou at 10:44")});
        holds("states", {QStringLiteral("No open cases"), QStringLiteral("Offline, 14 changes saved here"), QStringLiteral("Loading 34 cases")});
        holds("onboarding", {QStringLiteral("Step 3 of 4: Confidentiality agreement")});
    }

    void aRowOfAListIsAWholeSentence()
    {
        for (const auto& entry : gallery::sheets()) {
            if (entry.name != QLatin1String("case")) continue;
            const auto window = tests::shown(entry);
            QStringList said;
            for (auto* face : treeOf(window.get())) {
                if (face->role() == QAccessible::ListItem) said << nameOf(face);
            }
            QVERIFY(said.contains(QStringLiteral("An entry is hidden by your role, 9 Oct, written by Rhian Calloway for the case team, Why is this?")));
            QVERIFY(said.contains(QStringLiteral("Due today, Amira Benhaddou, S2318856  ·  BA Journalism, Yr 2, Today 15:30, Attendance, "
                                                 "Follow-up call, new, sensitive")));
        }
    }

    void titlesAreHeadingsAndChipsAreText()
    {
        int headings = 0, chips = 0;
        for (const auto& entry : gallery::sheets()) {
            if (entry.name != QLatin1String("case")) continue;
            const auto window = tests::shown(entry);
            for (auto* face : treeOf(window.get())) {
                headings += face->role() == QAccessible::Heading && nameOf(face) == QLatin1String("My cases");
                chips += face->role() == QAccessible::StaticText && nameOf(face) == QLatin1String("Attendance");
            }
        }
        QCOMPARE(headings, 1);
        QCOMPARE(chips, 1);
    }

    void theBadgeOfAPlaceSaysWhatItCounts()
    {
        for (const auto& entry : gallery::sheets()) {
            if (entry.name != QLatin1String("case")) continue;
            const auto window = tests::shown(entry);
            bool said = false;
            for (auto* face : treeOf(window.get())) {
                said |= nameOf(face) == QLatin1String("Drop-in") && face->text(QAccessible::Description) == QLatin1String("5 people waiting");
            }
            QVERIFY(said);
        }
    }
};

QTEST_MAIN(SpokenTreeTest)
#include "SpokenTreeTest.moc"
