#pragma once

#include "ui/pages/Place.h"
#include "ui/pages/desk/Watch.h"

namespace carrel::ui {

class Banner;
class Button;
class Label;
class LabelledField;
class PasswordEdit;

/// The desk while it is locked: the mark, and the way in. No name, no number, nothing of what lies behind.
class LockScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit LockScreen(const Ground& ground, QWidget* parent = nullptr);

    /// Shows itself as the desk stands. `atOnce` tries the keyring without being asked, as at the program's start.
    void begin(bool atOnce, LockReason reason = LockReason::Asked);
    void tell(session::UnlockFault fault);

Q_SIGNALS:
    void unlocked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// Its parts, when they are first needed.
    void make();
    void tryKeyring();
    void tryPassphrase();
    void take(session::UnlockFault fault);
    void askPassphrase(bool ask);

    Ground m_ground;
    Banner* m_fault = nullptr;
    LabelledField* m_field = nullptr;
    PasswordEdit* m_passphrase = nullptr;
    Label* m_words = nullptr;
    Button* m_unlock = nullptr;
    bool m_asking = false;
    /// This desk was made with a passphrase; the keyring is not asked again.
    bool m_byPassphrase = false;
};

}
