#include "ui/pages/dropin/SendOnSheet.h"

#include "ui/theme/Platform.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"

#include <QtWidgets/QLineEdit>

namespace carrel::ui {

SendOnSheet::SendOnSheet(QWidget* window) : Sheet(tr("Send on"), window), m_where(new QLineEdit), m_field(new LabelledField(tr("Where they go from here"), m_where, tr("For example: Money Advice, or the IT desk.")))
{
    setContentWidth(480);
    m_where->setMaxLength(200);
    body()->addWidget(new Heading(tr("Send them on"), TextRole::Title));
    body()->addWidget(m_field);
    auto* send = new Button(tr("Send on"), ButtonVariant::Primary);
    auto* cancel = new Button(tr("Cancel"));
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 8);
    buttons->addWidget(send);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    connect(send, &Button::clicked, this, &SendOnSheet::submit);
    connect(m_where, &QLineEdit::returnPressed, this, &SendOnSheet::submit);
    connect(cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

void SendOnSheet::submit()
{
    const QString to = m_where->text().trimmed();
    if (!to.isEmpty()) {
        Q_EMIT chosen(to);
        return close();
    }
    m_field->setError(tr("Say where they go"));
    place();
    announce(this, m_field->error(), Politeness::Assertive);
}

}
