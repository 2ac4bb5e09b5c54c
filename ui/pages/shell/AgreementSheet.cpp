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
    auto* signs = new LabelledField(tr("Password"), m_password, tr("Signs your agreement, and signs you in again."));
    body()->addWidget(signs);
    signs->setVisible(!ground.desk.isOfUniversity());
    connect(m_form, &AgreementForm::agreed, this, &AgreementSheet::submit);
    connect(m_form, &AgreementForm::declined, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    m_form->show(agreement);
}

void AgreementSheet::submit()
{
    const bool university = m_ground.desk.isOfUniversity();
    if (!university && m_password->text().isEmpty()) return m_password->setFocus(Qt::OtherFocusReason);
    m_form->setBusy(true);
    const auto done = [self = QPointer(this)](const session::SignInAnswer& answer) {
        if (!self) return;
        self->m_form->setBusy(false);
        self->m_password->clear();
        if (answer.fault == session::SignInFault::None) return self->close();
        self->m_form->tell(answer.fault);
    };
    if (university) m_ground.desk.signInByBrowser(m_form->version(), done);
    else m_ground.desk.signIn(m_password->text(), m_form->version(), done);
}

}
