#pragma once

#include "core/session/Commands.h"
#include "ui/widgets/ScrollPage.h"

namespace carrel::ui {

class Banner;
class Button;
class ErrorSummary;
class LabelledField;
class PasswordEdit;

/// Where the policy asks for one: a PIN is chosen, typed twice.
class PinForm final : public ScrollPage
{
    Q_OBJECT

public:
    explicit PinForm(QWidget* parent = nullptr);

    /// Where there is a page before this one.
    void offerBack();
    void begin();
    QString pin() const;
    void tell(session::UnlockFault fault);
    void forget();

Q_SIGNALS:
    void backWanted();
    void chosen();

private:
    void submit();

    Banner* m_fault;
    ErrorSummary* m_summary;
    Button* m_back;
    PasswordEdit* m_pin;
    PasswordEdit* m_again;
    LabelledField* m_pinField;
    LabelledField* m_againField;
};

}
