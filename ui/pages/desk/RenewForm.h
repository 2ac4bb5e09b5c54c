#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/ScrollPage.h"

class QLineEdit;

namespace carrel::ui {

class Banner;
class Button;
class ErrorSummary;
class LabelledField;
class PasswordEdit;

/// The way back into a desk whose lease has ended: its own person signs in, and the hub gives back what opens it. What was
/// not sent and what was half written are there again.
class RenewForm final : public ScrollPage
{
    Q_OBJECT

public:
    explicit RenewForm(const Ground& ground, QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void opened();
    void backWanted();

private:
    void lay(Column* column);
    void submit();
    void ask(const session::Credentials& credentials);
    void take(const session::EnrolAnswer& answer);
    void setWays(const session::SignInWays& ways);
    void setBusy(bool busy);

    Ground m_ground;
    Banner* m_fault;
    ErrorSummary* m_summary;
    QLineEdit* m_user;
    PasswordEdit* m_password;
    PasswordEdit* m_secret;
    LabelledField* m_userField;
    LabelledField* m_passwordField;
    LabelledField* m_secretField;
    Button* m_go;
    Button* m_university;
    Button* m_back;
    bool m_busy = false;
};

}
