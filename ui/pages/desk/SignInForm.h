#pragma once

#include "core/session/Commands.h"
#include "ui/pages/Workspace.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollPage.h"

class QLineEdit;

namespace carrel::ui {

class Banner;
class Button;
class ErrorSummary;
class LabelledField;
class PasswordEdit;

/// Who is setting up this desk, at which hub.
class SignInForm final : public ScrollPage
{
    Q_OBJECT

public:
    explicit SignInForm(const Workspace& workspace, QWidget* parent = nullptr);

    session::Credentials credentials() const;
    QString address() const;
    /// Says what the hub answered; nothing for None.
    void tell(session::SignInFault fault, const QString& reason = {});
    bool isFaultShown() const;
    /// Something to know before signing in.
    void setNotice(const QString& words);
    void setAddressError(const QString& words);
    /// While the hub is being asked, or the browser is open, nothing can be sent twice.
    void setBusy(bool busy);
    bool isBusy() const { return m_isBusy; }
    /// What this hub offers; only that is shown.
    void setWays(const session::SignInWays& ways);
    /// Says where the key will be kept.
    void setKey(session::KeyChoice::How how);
    void forgetPassword();
    void begin();

Q_SIGNALS:
    void submitted();
    /// The browser need not come back any more.
    void cancelled();
    /// Another hub may let people in in other ways.
    void addressChanged();
    void keyWanted();
    /// To the choice before.
    void backWanted();

protected:
    QRect placeOf(QWidget& focused) const override;

private:
    void submit();
    void goToUniversity();
    bool check();
    void connectParts();
    LabelledField* makeGuests(const QList<Guest>& guests);

    Banner* m_notice;
    ErrorSummary* m_summary;
    Banner* m_fault;
    QLineEdit* m_address;
    QLineEdit* m_user;
    PasswordEdit* m_password;
    LabelledField* m_addressField;
    LabelledField* m_userField;
    LabelledField* m_passwordField;
    Button* m_continue;
    Button* m_university;
    Button* m_key;
    Button* m_back;
    /// Fills in who the guest of a demonstration has chosen to be.
    std::function<void()> m_fillIn;
    Label* m_keyWords;
    bool m_isBusy = false;
    bool m_byBrowser = false;
    session::SignInWays m_ways;
};

}
