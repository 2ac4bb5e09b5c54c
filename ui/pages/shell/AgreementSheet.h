#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

class AgreementForm;
class PasswordEdit;

/// A changed agreement on a desk that is open: read, agreed to with the password, or left for later.
class AgreementSheet final : public Sheet
{
    Q_OBJECT

public:
    AgreementSheet(const Ground& ground, const session::AgreementText& agreement, QWidget* window);

private:
    void submit();

    Ground m_ground;
    AgreementForm* m_form;
    PasswordEdit* m_password;
};

}
