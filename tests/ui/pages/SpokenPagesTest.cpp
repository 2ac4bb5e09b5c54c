#include "tests/ui/Stage.h"
#include "tests/ui/pages/CampusVenue.h"
#include "tests/ui/pages/Spoken.h"
#include "ui/tour/Album.h"

#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>

namespace carrel::tests {

using namespace Qt::StringLiterals;

/// Every sight of the tour, as a person meets it who hears it, who uses keys, or who needs large text.
class SpokenPagesTest : public QObject
{
    Q_OBJECT

    QStringList m_nameless;
    QStringList m_sideways;
    QStringList m_crampedTargets;
    int m_sights = 0;
    int m_focusable = 0;

    void listen(const QString& where, QWidget& window)
    {
        for (QAccessibleInterface* face : spokenTree(window)) {
            const auto* widget = qobject_cast<const QWidget*>(face->object());
            if (!face->state().focusable || (widget && widget->focusProxy())) continue;
            ++m_focusable;
            const QString name = face->text(QAccessible::Name).trimmed();
            const QString kind = QString::fromLatin1(face->object() ? face->object()->metaObject()->className() : "item");
            if (name.isEmpty() || name == kind) m_nameless << where + u": "_s + kind;
        }
    }

    void measure(const QString& where, QWidget& window)
    {
        for (const auto* area : window.findChildren<QAbstractScrollArea*>()) {
            // Text that breaks its own lines never moves sideways, whatever a bar it does not show would say.
            const bool breaks = qobject_cast<const QPlainTextEdit*>(area) && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff;
            const auto fits = [area] { return area->horizontalScrollBar()->maximum() == 0; };
            // A layout that is still settling is given time; one that has settled too wide stays so.
            if (area->isVisibleTo(&window) && !breaks && !QTest::qWaitFor(fits, 2000)) {
                m_sideways << u"%1: %2 by %3 of %4"_s.arg(where, QString::fromLatin1(area->metaObject()->className())).arg(area->horizontalScrollBar()->maximum()).arg(area->viewport()->width());
            }
        }
        for (const auto* widget : window.findChildren<QWidget*>()) {
            // WCAG 2.2, 2.5.8: nothing to press is smaller than 24 by 24.
            const bool pressed = widget->isVisibleTo(&window) && (widget->focusPolicy() & Qt::ClickFocus) && !widget->focusProxy();
            if (pressed && (widget->width() < 24 || widget->height() < 24)) m_crampedTargets << where + u": "_s + QString::fromLatin1(widget->metaObject()->className());
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        Stage stage;
        CampusVenue venue;
        ui::Album album(stage.theme, {}, [&](const ui::Sight& sight, const ui::Album::Face& face, ui::Window& window) {
            const QString where = sight.name + u'-' + face.name;
            ++m_sights;
            if (face.name == u"light") listen(where, window);
            measure(where, window);
        });
        ui::Tour tour(venue, stage.theme, [&](const ui::Sight& sight, ui::Window& window) { album.look(sight, window); });
        QVERIFY2(tour.walk(), qPrintable(tour.missed().join(u"; "_s)));
        QVERIFY(m_sights > 80);
    }

    void whatTakesTheFocusHasAName()
    {
        QVERIFY(m_focusable > 500);
        QVERIFY2(m_nameless.isEmpty(), qPrintable(m_nameless.join(u"\n"_s)));
    }

    void noPageScrollsSidewaysAtAnySize() { QVERIFY2(m_sideways.isEmpty(), qPrintable(m_sideways.join(u"\n"_s))); }

    void nothingToPressIsTooSmall() { QVERIFY2(m_crampedTargets.isEmpty(), qPrintable(m_crampedTargets.join(u"\n"_s))); }
};

}

QTEST_MAIN(carrel::tests::SpokenPagesTest)
#include "SpokenPagesTest.moc"
