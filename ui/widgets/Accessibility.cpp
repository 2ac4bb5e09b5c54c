#include "ui/widgets/Accessibility.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QLabel>

namespace carrel::ui {

namespace {

constexpr auto roleKey = "carrelSpokenRole";

/// A widget under the role it was given. A label is called by its text; a button can be pressed, and is selected
/// where it is the chosen one of several.
class SpokenWidget final : public QAccessibleWidget
{
public:
    SpokenWidget(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QString text(QAccessible::Text kind) const override
    {
        const QString said = QAccessibleWidget::text(kind);
        if (kind != QAccessible::Name || !said.isEmpty()) return said;
        const auto* label = qobject_cast<const QLabel*>(widget());
        return label ? label->text() : button() ? button()->text() : said;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (!button() || !button()->isCheckable()) return state;
        if (role() == QAccessible::PageTab) {
            state.selectable = true;
            state.selected = button()->isChecked();
        } else {
            state.checkable = true;
            state.checked = button()->isChecked();
        }
        return state;
    }
    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button() && button()->isEnabled()) names.prepend(pressAction());
        return names;
    }
    void doAction(const QString& name) override
    {
        if (button() && name == pressAction()) button()->click();
        else QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton* button() const { return qobject_cast<QAbstractButton*>(widget()); }
};

QAccessibleInterface* makeSpoken(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(roleKey) : QVariant();
    return role.isValid() ? new SpokenWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

void tell(QWidget* widget, QAccessible::Event what)
{
    QAccessibleEvent event(widget, what);
    QAccessible::updateAccessibility(&event);
}

}

void speakAs(QWidget* widget, QAccessible::Role role)
{
    QAccessible::installFactory(makeSpoken); // a second time it does nothing
    widget->setProperty(roleKey, static_cast<int>(role));
    // Whoever gave the widget a name before has already had it introduced under its old role.
    QAccessibleInterface* known = QAccessible::queryAccessibleInterface(widget);
    if (known && known->role() != role) QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
}

void setSpoken(QWidget* widget, const QString& name, const QString& description)
{
    if (widget->accessibleName() != name) {
        widget->setAccessibleName(name);
        tell(widget, QAccessible::NameChanged);
    }
    if (widget->accessibleDescription() != description) {
        widget->setAccessibleDescription(description);
        tell(widget, QAccessible::DescriptionChanged);
    }
}

}
