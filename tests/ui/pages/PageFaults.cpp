#include "tests/ui/pages/PageFaults.h"

#include "tests/ui/pages/Spoken.h"
#include "ui/theme/Glyph.h"
#include "ui/widgets/Label.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(QAccessibleInterface* face) { return face->text(QAccessible::Name).trimmed(); }

QString kindOf(const QObject* object) { return QString::fromLatin1(object ? object->metaObject()->className() : "item"); }

bool isIconName(const QString& name)
{
    for (int i = 0; i < int(ui::Glyph::Count); ++i) {
        if (name == ui::fileName(ui::Glyph(i))) return true;
    }
    return false;
}

/// As a person would say it: without the sign of an access key, and whatever its letters' size.
QString spoken(QString text) { return text.remove(u'&').simplified().toCaseFolded(); }

/// These end with an ellipsis where the room ends, by design; their whole words are in the tool tip and are spoken.
bool mayBeShortened(const QWidget& widget)
{
    static const QList<QByteArray> kinds{"carrel::ui::ElidingLabel", "carrel::ui::SearchBox", "carrel::ui::SyncChip"};
    return kinds.contains(widget.metaObject()->className());
}

template <class T>
QList<T*> shown(QWidget& window)
{
    QList<T*> out;
    for (T* widget : window.findChildren<T*>()) {
        if (widget->isVisibleTo(&window)) out << widget;
    }
    return out;
}

}

QStringList nameFaults(QWidget& window)
{
    QStringList out;
    for (QAccessibleInterface* face : spokenTree(window)) {
        const QObject* object = face->object();
        const auto* widget = qobject_cast<const QWidget*>(object);
        if (!face->state().focusable || (widget && widget->focusProxy())) continue;
        const QString name = nameOf(face);
        if (name.isEmpty() || isIconName(name) || name == kindOf(object) || (object && !object->objectName().isEmpty() && name == object->objectName())) {
            out << u"%1 is called “%2”"_s.arg(kindOf(object), name);
        }
    }
    return out;
}

QStringList labelFaults(QWidget& window)
{
    QStringList out;
    for (QAbstractButton* button : shown<QAbstractButton>(window)) {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(button);
        const QString written = spoken(button->text());
        if (face && !written.isEmpty() && !spoken(nameOf(face)).contains(written)) out << u"“%1” answers to “%2”"_s.arg(button->text(), nameOf(face));
    }
    for (QLabel* label : shown<QLabel>(window)) {
        QWidget* field = label->buddy();
        QAccessibleInterface* face = field ? QAccessible::queryAccessibleInterface(field) : nullptr;
        const QAccessibleInterface* beside = QAccessible::queryAccessibleInterface(label);
        // A list that drops down is called by what is chosen, and by its label through a relation.
        const bool related = face && std::ranges::any_of(face->relations(QAccessible::Label), [&](const auto& relation) { return relation.first == beside; });
        if (face && !related && !spoken(nameOf(face)).contains(spoken(label->text()))) out << u"the field beside “%1” answers to “%2”"_s.arg(label->text(), nameOf(face));
    }
    return out;
}

QStringList roleFaults(QWidget& window)
{
    QStringList out;
    bool hasHeading = false;
    for (QAccessibleInterface* face : spokenTree(window)) {
        hasHeading |= face->role() == QAccessible::Heading && !nameOf(face).isEmpty();
        if (face->role() == QAccessible::NoRole) out << u"%1 “%2” has no role"_s.arg(kindOf(face->object()), nameOf(face));
        const auto* button = qobject_cast<const QAbstractButton*>(face->object());
        const QAccessible::State state = face->state();
        if (button && button->isCheckable() && !state.checkable && !state.selectable) out << u"“%1” does not say whether it is chosen"_s.arg(nameOf(face));
    }
    if (!hasHeading) out << u"there is no heading"_s;
    for (QAbstractItemView* view : shown<QAbstractItemView>(window)) {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(view);
        const int rows = view->model() ? view->model()->rowCount() : 0;
        if (!face || !face->tableInterface() || face->tableInterface()->rowCount() != rows) out << u"the list “%1” has %2 rows and does not say so"_s.arg(view->accessibleName()).arg(rows);
    }
    return out;
}

QStringList cutFaults(QWidget& window)
{
    QStringList out;
    const auto tell = [&](const QWidget& widget, const QString& text) {
        if (mayBeShortened(widget)) return;
        out << u"%1 “%2” has %3 by %4 of %5 by %6"_s.arg(kindOf(&widget), text.left(60)).arg(widget.width()).arg(widget.height()).arg(widget.sizeHint().width()).arg(widget.sizeHint().height());
    };
    for (const auto* button : shown<QAbstractButton>(window)) {
        // A pixel is lost to rounding where the scale is not a whole number.
        if (!button->text().isEmpty() && button->width() + 1 < button->sizeHint().width()) tell(*button, button->text());
    }
    for (const auto* label : shown<QLabel>(window)) {
        if (label->text().isEmpty()) continue;
        const bool tooLow = label->wordWrap() && label->height() + 1 < label->heightForWidth(label->width());
        if (tooLow || (!label->wordWrap() && label->width() < label->sizeHint().width())) tell(*label, label->text());
    }
    return out;
}

QStringList shortenedFaults(QWidget& window)
{
    QStringList out;
    for (const auto* label : shown<ui::ElidingLabel>(window)) {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<ui::ElidingLabel*>(label));
        if (!face || !label->isCut()) continue;
        if (!nameOf(face).contains(label->text().trimmed())) out << u"“%1” is cut and called “%2”"_s.arg(label->text(), nameOf(face));
        if (label->testAttribute(Qt::WA_TransparentForMouseEvents)) out << u"“%1” is cut and does not show the rest"_s.arg(label->text());
    }
    return out;
}

QStringList dragFaults(QWidget& window)
{
    QStringList out;
    for (const QWidget* widget : shown<QWidget>(window)) {
        // A field takes dragged text as well as typed and pasted.
        // The ring takes its widget's settings over and is never in the way of the mouse.
        if (qobject_cast<const QFocusFrame*>(widget)) continue;
        const bool takesText = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget->parentWidget());
        const QString instead = widget->property("pressedInstead").toString();
        const auto isThere = [&](const QAbstractButton* button) { return button->text() == instead; };
        const auto buttons = shown<QAbstractButton>(window);
        const bool isPressed = !instead.isEmpty() && std::any_of(buttons.begin(), buttons.end(), isThere);
        if (widget->acceptDrops() && !takesText && !isPressed) out << kindOf(widget) + u" waits for something to be dropped"_s;
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        if (view && view->dragDropMode() != QAbstractItemView::NoDragDrop) out << kindOf(widget) + u" is moved about by dragging"_s;
    }
    return out;
}

}
