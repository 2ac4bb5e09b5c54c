#pragma once

#include "core/session/Commands.h"
#include "ui/widgets/ScrollPage.h"

class QButtonGroup;

namespace carrel::ui {

class Banner;
class ErrorSummary;
class LabelledField;
class PasswordEdit;

/// How the key to this desk's copy is kept: by the computer's keyring, by a passphrase, or not at all.
class KeyForm final : public ScrollPage
{
    Q_OBJECT

public:
    explicit KeyForm(QWidget* parent = nullptr);

    session::KeyChoice choice() const;
    /// Says why the keyring cannot be used just now.
    void tell(session::UnlockFault fault);

Q_SIGNALS:
    void chosen();
    void backWanted();

private:
    void submit();
    void settle();
    bool check();

    Banner* m_fault;
    ErrorSummary* m_summary;
    QButtonGroup* m_ways;
    QWidget* m_words;
    PasswordEdit* m_passphrase;
    PasswordEdit* m_again;
    LabelledField* m_passphraseField;
    LabelledField* m_againField;
};

}
