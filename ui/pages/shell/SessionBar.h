#pragma once

#include "ui/pages/Place.h"

namespace carrel::ui {

class Banner;
class Button;
class PasswordEdit;

/// Above the page while the session has ended or an agreement waits: says so, and signs in again without leaving. Work
/// goes on meanwhile.
class SessionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SessionBar(const Ground& ground, QWidget* parent = nullptr);

    void refresh();
    void openForm();
    /// The page that says it at length is open: what has no remedy is not said twice.
    void setToldBelow(bool told);

Q_SIGNALS:
    void reasonsWanted();
    void agreementWanted(const carrel::session::AgreementText& agreement);

private:
    void tellAge();
    void answer();
    void submit();
    void goToUniversity();
    void take(const session::SignInAnswer& answer);

    Ground m_ground;
    session::SyncStanding m_standing = session::SyncStanding::UpToDate;
    bool m_toldBelow = false;
    bool m_aged = false;
    Banner* m_banner;
    QWidget* m_form;
    PasswordEdit* m_password;
    Button* m_signIn;
    Banner* m_fault;
};

}
