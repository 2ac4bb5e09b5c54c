#include "tests/ui/Walking.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/shell/HelpSheet.h"
#include "ui/pages/shell/Palette.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/Rail.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/UndoBar.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::PlaceNo;

namespace {

const QString amira = u"Amira Benhaddou"_s;

QRect placeIn(const QWidget& window, const QWidget& widget) { return {widget.mapTo(&window, QPoint()), widget.size()}; }

QString nameOf(const QWidget* widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return QString::fromLatin1(widget->metaObject()->className()) + u" “"_s + (face ? face->text(QAccessible::Name) : QString()) + u'”';
}

/// What of it no scrolling and no neighbour hides.
QRect inSight(const QWidget& widget)
{
    QRect out = widget.rect();
    const QWidget* at = &widget;
    for (QPoint way; at->parentWidget() && !at->isWindow(); at = at->parentWidget()) {
        way += at->pos();
        out &= at->parentWidget()->rect().translated(-way);
    }
    return out;
}

/// Down, or to the right: never back to what has been passed.
bool readsOn(const QRect& from, const QRect& to)
{
    const bool isAbove = to.bottom() <= from.top(), isLeft = to.right() <= from.left();
    const bool besides = to.top() < from.bottom() && to.bottom() > from.top();
    return !(isAbove && to.left() < from.right()) && !(isLeft && besides);
}

/// The rail, where reading begins.
QWidget* firstOf(ui::Window& window)
{
    for (QWidget* stop : tabStops(window.shell()->rail())) return stop;
    return nullptr;
}

}

/// The pages as somebody meets them who has no mouse: where Tab goes, what is seen there, what can be done, what is said.
class ByKeysTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    QStringList m_heard;

    /// Shows a view in the window of the visitor.
    using Show = std::function<void(Visitor&)>;
    struct View {
        const char* name;
        const char* user;
        Show show;
    };

    std::vector<View> views()
    {
        const auto openCase = [this](Visitor& visitor) { visitor.shell().open({PlaceNo::Cases, *visitor.caseOf(*m_venue, amira)}); };
        return {{"today", "adviser", [](Visitor& visitor) { visitor.shell().goTo(PlaceNo::Today); }},
                {"students", "adviser", [this](Visitor& visitor) { visitor.shell().open({PlaceNo::Students, *m_venue->studentNamed(amira)}); }},
                {"case", "adviser", openCase},
                {"note", "adviser",
                 [openCase](Visitor& visitor) {
                     openCase(visitor);
                     visitor.shell().cases()->view()->writeNote();
                 }},
                {"sync", "adviser", [](Visitor& visitor) { visitor.shell().goTo(PlaceNo::Sync); }},
                {"reviews", "line-manager", [](Visitor& visitor) { visitor.shell().goTo(PlaceNo::Reviews); }},
                {"review", "line-manager", [](Visitor& visitor) { visitor.shell().reviews()->writeReview(); }}};
    }

    void rows()
    {
        QTest::addColumn<int>("at");
        for (int i = 0; const View& view : views()) QTest::newRow(view.name) << i++;
    }

    std::unique_ptr<Visitor> visit(int at)
    {
        const View view = views()[size_t(at)];
        auto visitor = std::make_unique<Visitor>(*m_venue, m_stage->theme, QString::fromLatin1(view.user));
        view.show(*visitor);
        ui::breathe();
        return visitor;
    }

    int times(const QString& words) const { return int(std::ranges::count_if(m_heard, [&](const QString& heard) { return heard.contains(words); })); }

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_heard.clear();
        connect(m_stage->style, &ui::ConsoleStyle::announced, this, [this](const QString& text) { m_heard << text; });
    }
    void cleanup()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void tabComesToEverythingOnceInTheOrderItIsReadAndBackAgain_data() { rows(); }
    void tabComesToEverythingOnceInTheOrderItIsReadAndBackAgain()
    {
        QFETCH(int, at);
        const auto visitor = visit(at);
        ui::Window& window = visitor->window;
        const QList<QWidget*> stops = tabStops(&window);
        QVERIFY(stops.size() > 5);
        firstOf(window)->setFocus(Qt::TabFocusReason);
        QStringList wrong;
        QWidget* before = nullptr;
        const QList<QWidget*> forth = walk(&window, Qt::Key_Tab, [&](QWidget* stop) {
            const QRect seen = inSight(*stop);
            const QSize need = stop->size().boundedTo({24, 24});
            if (seen.width() < need.width() || seen.height() < need.height()) wrong << nameOf(stop) + u" has the focus and is not in sight"_s;
            if (before && !readsOn(placeIn(window, *before), placeIn(window, *stop))) wrong << nameOf(before) + u" is followed by "_s + nameOf(stop) + u", which stands before it"_s;
            before = stop;
        });
        for (QWidget* stop : stops) {
            if (!forth.contains(stop)) wrong << nameOf(stop) + u" is never reached"_s;
        }
        // Round again, backwards, from where it began.
        const QList<QWidget*> back = walk(&window, Qt::Key_Backtab);
        QList<QWidget*> turned(forth.rbegin(), forth.rend());
        turned.prepend(turned.takeLast());
        for (qsizetype i = 0; i < std::max(back.size(), turned.size()); ++i) {
            if (back.value(i) == turned.value(i)) continue;
            wrong << u"backwards it is another way: %1 and not %2"_s.arg(back.value(i) ? nameOf(back[i]) : QString(), turned.value(i) ? nameOf(turned[i]) : QString());
            break;
        }
        if (!wrong.isEmpty()) {
            for (QWidget* stop : forth) wrong << u"  "_s + nameOf(stop);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void theFocusIsSeenWhereverItIs_data() { rows(); }
    void theFocusIsSeenWhereverItIs()
    {
        QFETCH(int, at);
        const auto visitor = visit(at);
        ui::Window& window = visitor->window;
        firstOf(window)->setFocus(Qt::TabFocusReason);
        QStringList wrong;
        QWidget* before = nullptr;
        QRect place;
        QImage with;
        walk(&window, Qt::Key_Tab, [&](QWidget* stop) {
            QCoreApplication::processEvents();
            // What moved while the focus went on cannot be compared.
            if (before && placeIn(window, *before).adjusted(-6, -6, 6, 6) == place && before->isVisible()) {
                const int changed = difference(with, window.grab(place).toImage());
                // A line of two pixels around the least target there may be, half of it hidden at most.
                if (changed < 2 * 2 * 24) wrong << u"%1: %2 pixels tell that it has the focus"_s.arg(nameOf(before)).arg(changed);
            }
            before = m_stage->ring->ringed() ? m_stage->ring->ringed() : stop;
            place = placeIn(window, *before).adjusted(-6, -6, 6, 6);
            with = window.grab(place).toImage();
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void whateverCanBeDoneIsFoundByKeysAndStandsSomewhereInSight_data() { rows(); }
    void whateverCanBeDoneIsFoundByKeysAndStandsSomewhereInSight()
    {
        QFETCH(int, at);
        const auto visitor = visit(at);
        QStringList wrong;
        for (const ui::Verb& verb : visitor->shell().verbs()) {
            if (!verb.inPalette) {
                // Said by the help, which a button opens.
                visitor->shell().showHelp();
                visitor->window.findChild<ui::HelpSheet*>()->field()->setText(verb.text);
                if (!spokenWords(visitor->window).contains(verb.text)) wrong << verb.text + u" is not in the help"_s;
                visitor->window.findChild<ui::HelpSheet*>()->close();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                continue;
            }
            ui::Palette* palette = visitor->shell().findAnything(verb.text);
            if (std::ranges::none_of(palette->shown().offers, [&](const ui::Offer& offer) { return offer.row.title == verb.text; })) wrong << verb.text + u" is not found"_s;
            palette->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void whatHappensIsSaidOnce()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.shell().open({PlaceNo::Cases, *rhian.caseOf(*m_venue, amira)});
        QTRY_VERIFY(rhian.shell().cases()->record());
        m_heard.clear();
        rhian.press(Qt::Key_N, Qt::ControlModifier);
        rhian.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(m_heard.size() == 1, qPrintable(m_heard.join(u" | "_s)));
        QVERIFY2(QApplication::focusWidget() && rhian.window.isAncestorOf(QApplication::focusWidget()), "nobody has the focus");
        m_heard.clear();
        rhian.shell().cases()->view()->writeNote();
        rhian.type(u"She rang."_s);
        rhian.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(times(u"ote saved"_s), 1);
        QTRY_VERIFY_WITH_TIMEOUT(rhian.desk->outbox().empty(), 30'000);
        QCOMPARE(times(u"ote saved"_s), 1);
        QVERIFY(rhian.desk->edit(*rhian.caseOf(*m_venue, amira), model::Changes(model::KindNo::Case).to(model::Case::nextStep, u"Ring back"_s)).ok());
        QTRY_VERIFY(rhian.shell().undoBar()->isVisible());
        m_heard.clear();
        rhian.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(times(u"ndone"_s) > 0);
        QVERIFY2(times(u"ndone"_s) == 1, qPrintable(m_heard.join(u" | "_s)));
        rhian.shell().goTo(PlaceNo::Students);
        m_heard.clear();
        for (const QChar letter : u"amira b"_s) rhian.type(letter);
        QTRY_VERIFY(times(u"1 student"_s) > 0);
        QVERIFY2(m_heard.size() <= 7, qPrintable(m_heard.join(u'\n')));
        m_heard.clear();
        m_venue->setPlugged(*rhian.desk, false);
        rhian.desk->syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(times(u"Offline"_s), 1, 30'000);
    }

    void aRefusedFormSaysWhyWhereItIsAndInTheField()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.shell().open({PlaceNo::Students, *m_venue->studentNamed(amira)});
        rhian.shell().students()->openCase();
        rhian.press(Qt::Key_Return, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QWidget* at = QApplication::focusWidget();
        QVERIFY(at);
        QAccessibleInterface* summary = QAccessible::queryAccessibleInterface(at);
        QStringList told{summary->text(QAccessible::Name), summary->text(QAccessible::Description)};
        for (const auto* label : at->findChildren<QAbstractButton*>()) told << label->text();
        QStringList fields;
        for (QAccessibleInterface* face : spokenTree(rhian.window)) {
            if (face->state().focusable && qobject_cast<QLineEdit*>(face->object())) fields << face->text(QAccessible::Description);
        }
        const bool same = std::ranges::any_of(at->findChildren<QAbstractButton*>(), [&](const QAbstractButton* link) { return !link->text().isEmpty() && fields.join(u'\n').contains(link->text()); });
        QVERIFY2(same, qPrintable(nameOf(at) + u"\n"_s + told.join(u'\n') + u"\nfields: "_s + fields.join(u'\n')));
    }

    void everyFieldFollowsThePersonsTextSizeAndTheSystems()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.shell().open({PlaceNo::Cases, *rhian.caseOf(*m_venue, amira)});
        rhian.shell().cases()->view()->writeNote();
        const auto sizes = [&] {
            QHash<QWidget*, double> out;
            for (QWidget* widget : rhian.window.findChildren<QWidget*>()) {
                const bool written = qobject_cast<QLabel*>(widget) || qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) || qobject_cast<QPlainTextEdit*>(widget) || qobject_cast<QAbstractItemView*>(widget);
                if (written && widget->isVisible()) out[widget] = QFontInfo(widget->font()).pointSizeF();
            }
            return out;
        };
        const auto grown = [&](const QHash<QWidget*, double>& before) {
            QStringList same;
            const auto now = sizes();
            for (auto it = now.cbegin(); it != now.cend(); ++it) {
                if (before.contains(it.key()) && it.value() <= before[it.key()]) same << nameOf(it.key());
            }
            return same;
        };
        auto before = sizes();
        QVERIFY(before.size() > 20);
        rhian.press(Qt::Key_Plus, Qt::ControlModifier);
        ui::breathe();
        QVERIFY2(grown(before).isEmpty(), qPrintable(grown(before).join(u'\n')));
        before = sizes();
        m_stage->theme.setSystemLook({.textFactor = 1.4});
        ui::breathe();
        QVERIFY2(grown(before).isEmpty(), qPrintable(grown(before).join(u'\n')));
    }
};

}

QTEST_MAIN(carrel::tests::ByKeysTest)
#include "ByKeysTest.moc"
