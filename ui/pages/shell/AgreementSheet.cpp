#include "ui/pages/shell/AgreementSheet.h"

#include "ui/pages/desk/AgreementForm.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/PasswordEdit.h"

#include <QtCore/QPointer>

namespace carrel::ui {

AgreementSheet::AgreementSheet(const Ground& ground, const session::AgreementText& agreement, QWidget* window)
    : Sheet(agreement.title, window), m_ground(ground), m_form(new AgreementForm), m_password(new PasswordEdit)
{
    setContentWidth(720);
    m_form->body()->setInsets({4, 4, 4, 4});
    m_form->setMinimumHeight(Theme::of(this).dp(380));
    body()->addWidget(m_form, 1);
    body()->addWidget(new LabelledField(tr("Password"), m_password, tr("Signs your agreement, and signs you in again.")));
    connect(m_form, &AgreementForm::agreed, this, &AgreementSheet::submit);
    connect(m_form, &AgreementForm::declined, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    m_form->show(agreement);
}

void AgreementSheet::submit()
{
    if (m_password->text().isEmpty()) return m_password->setFocus(Qt::OtherFocusReason);
    m_form->setBusy(true);
    m_ground.desk.signIn(m_password->text(), m_form->version(), [self = QPointer(this)](const session::SignInAnswer& answer) {
        if (!self) return;
        self->m_form->setBusy(false);
        self->m_password->clear();
        if (answer.fault == session::SignInFault::None) return self->close();
        self->m_form->tell(answer.fault);
    });
}

}
