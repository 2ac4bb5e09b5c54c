#include "tests/ui/Stage.h"
#include "tests/ui/pages/CampusVenue.h"
#include "tests/ui/pages/PageFaults.h"
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

    QStringList m_wrongNames, m_wrongLabels, m_wrongRoles, m_cut, m_shortened, m_dragged, m_titles;
    QStringList m_sideways;
    QStringList m_crampedTargets;
    QHash<QString, QStringList> m_names;
    int m_sights = 0;
    int m_focusable = 0;

    static void add(QStringList& all, const QString& where, const QStringList& faults)
    {
        for (const QString& fault : faults) all << where + u": "_s + fault;
    }

    void listen(const QString& sight, QWidget& window)
    {
        for (QAccessibleInterface* face : spokenTree(window)) {
            m_focusable += face->state().focusable ? 1 : 0;
            m_names[sight] << face->text(QAccessible::Name).trimmed();
        }
        add(m_wrongNames, sight, nameFaults(window));
        add(m_wrongLabels, sight, labelFaults(window));
        add(m_wrongRoles, sight, roleFaults(window));
        add(m_dragged, sight, dragFaults(window));
        if (window.windowTitle() != u"Carrel" && !window.windowTitle().endsWith(u". Carrel"_s)) m_titles << sight + u": "_s + window.windowTitle();
    }

    /// As large as somebody may set it, on both screens there are, beside what the album looks at.
    void enlarge(const QString& sight, ui::Window& window, ui::Theme& theme)
    {
        const ui::ThemeChoice before = theme.choice();
        const QSize size = window.size();
        const std::pair<double, QSize> sizes[] = {{1.0, {1920, 1080}}, {1.5, {1920, 1080}}, {1.25, {1280, 720}}};
        for (const auto& [scale, screen] : sizes) {
            theme.choose({ui::ThemeMode::Light, scale});
            window.resize(screen);
            ui::breathe();
            const QString where = u"%1 at %2, %3 wide"_s.arg(sight).arg(scale).arg(screen.width());
            if (window.width() > screen.width()) m_sideways << where + u": the window itself"_s;
            measure(where, window);
        }
        theme.choose(before);
        window.resize(size);
        ui::breathe();
    }

    void measure(const QString& where, QWidget& window)
    {
        add(m_cut, where, cutFaults(window));
        add(m_shortened, where, shortenedFaults(window));
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

    void complain(const QStringList& faults)
    {
        if (!faults.isEmpty()) qWarning().noquote() << faults.join(u'\n');
        QVERIFY2(faults.isEmpty(), "the list is above");
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
            if (face.name == u"light") listen(sight.name, window);
            measure(where, window);
        });
        ui::Tour tour(venue, stage.theme, [&](const ui::Sight& sight, ui::Window& window) {
            album.look(sight, window);
            if (sight.isMain) enlarge(sight.name, window, stage.theme);
        });
        QVERIFY2(tour.walk(), qPrintable(tour.missed().join(u"; "_s)));
        QVERIFY(m_sights > 80);
    }

    void whatTakesTheFocusHasANameThatWasMeantForPeople()
    {
        QVERIFY(m_focusable > 500);
        complain(m_wrongNames);
    }

    void everyViewHasWhatSomebodyLooksForInIt_data()
    {
        QTest::addColumn<QString>("sight");
        QTest::addColumn<QString>("names");
        const QString rail = u"Today|Students|Cases|Sync|Find a student, case or action|Help|Lock this desk|"_s;
        QTest::newRow("sign in") << u"01-sign-in"_s << u"Sign in|User name|Password"_s;
        QTest::newRow("agreement") << u"05-agreement"_s << u"I have read this and I agree|Agree and continue"_s;
        QTest::newRow("ready") << u"08-ready"_s << u"Your desk is ready|Open my desk"_s;
        QTest::newRow("today") << u"09-today"_s << rail + u"Due|Needs a look"_s;
        QTest::newRow("case") << u"11-case"_s << rail + u"Cases|Filter cases|Amira Benhaddou|Timeline|Add note|Add action|Refer|Next step"_s;
        QTest::newRow("note") << u"21-note"_s << u"Note|Who can see this|Save note"_s;
        QTest::newRow("students") << u"30-students"_s << rail + u"Students|Name or student number"_s;
        QTest::newRow("student") << u"31-student"_s << rail + u"Amira Benhaddou"_s;
        QTest::newRow("palette") << u"17-palette-found"_s << u"Amira Benhaddou"_s;
        QTest::newRow("help") << u"19-help"_s << u"Help and keys"_s;
        QTest::newRow("sync") << u"43-sync-waiting"_s << rail + u"Sync now|Waiting to be sent|What this desk holds"_s;
        QTest::newRow("choice") << u"61-choice"_s << rail + u"Sync now"_s;
        QTest::newRow("locked") << u"50-locked"_s << u"Unlock"_s;
        QTest::newRow("reviews") << u"70-line-manager"_s << u"Reviews|Sync|Write the review|Print …"_s;
        QTest::newRow("printing") << u"80-print"_s << u"What to print|Destroy by|Save as PDF …|Print …"_s;
    }
    void everyViewHasWhatSomebodyLooksForInIt()
    {
        QFETCH(QString, sight);
        QFETCH(QString, names);
        QVERIFY(m_names.contains(sight));
        for (const QString& name : names.split(u'|')) {
            QVERIFY2(std::ranges::any_of(m_names[sight], [&](const QString& said) { return said == name || said.startsWith(name + u','); }),
                     qPrintable(u"“%1” is not among\n%2"_s.arg(name, m_names[sight].join(u" | "_s))));
        }
    }

    void whatIsWrittenIsWhatItAnswersTo() { complain(m_wrongLabels); }

    void everythingHasItsRoleAndListsHaveTheirRows() { complain(m_wrongRoles); }

    void noTextIsCutAtAnySize() { complain(m_cut); }

    void whatIsShortenedCanBeReadWhole() { complain(m_shortened); }

    void nothingCanOnlyBeDragged() { complain(m_dragged); }

    void everyTitleSaysWhatIsShownAndWhose() { complain(m_titles); }

    void noPageScrollsSidewaysAtAnySize() { complain(m_sideways); }

    void nothingToPressIsTooSmall() { complain(m_crampedTargets); }
};

}

QTEST_MAIN(carrel::tests::SpokenPagesTest)
#include "SpokenPagesTest.moc"
