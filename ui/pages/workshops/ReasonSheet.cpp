#include "ui/pages/workshops/ReasonSheet.h"

#include "ui/theme/Platform.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"

#include <QtWidgets/QLineEdit>

namespace carrel::ui {

ReasonSheet::ReasonSheet(const QString& title, const QString& question, const QString& verb, QWidget* window) : Sheet(title, window), m_why(new QLineEdit), m_field(new LabelledField(question, m_why))
{
    setContentWidth(480);
    m_why->setMaxLength(200);
    body()->addWidget(new Heading(title, TextRole::Title));
    body()->addWidget(m_field);
    auto* send = new Button(verb, ButtonVariant::Primary);
    auto* cancel = new Button(tr("Cancel"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(send);
    flow->addWidget(cancel);
    body()->addWidget(buttons);
    connect(send, &Button::clicked, this, &ReasonSheet::submit);
    connect(m_why, &QLineEdit::returnPressed, this, &ReasonSheet::submit);
    connect(cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

void ReasonSheet::submit()
{
    const QString reason = m_why->text().trimmed();
    if (!reason.isEmpty()) {
        Q_EMIT given(reason);
        return close();
    }
    m_field->setError(tr("Say why, in a few words"));
    place();
    announce(this, m_field->error(), Politeness::Assertive);
}

}
