#include "ui/widgets/Accessibility.h"

#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QLabel>

namespace carrel::ui {

namespace {

constexpr auto roleKey = "carrelSpokenRole";

/// A widget under the role it was given; a label is called by its text.
class SpokenWidget final : public QAccessibleWidget
{
public:
    SpokenWidget(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QString text(QAccessible::Text kind) const override
    {
        const QString said = QAccessibleWidget::text(kind);
        const auto* label = qobject_cast<const QLabel*>(widget());
        return kind == QAccessible::Name && said.isEmpty() && label ? label->text() : said;
    }
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
    QAccessible::installFactory(makeSpoken);  // a second time it does nothing
    widget->setProperty(roleKey, static_cast<int>(role));
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
