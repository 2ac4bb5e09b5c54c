#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

class Banner;
class Button;
class ErrorSummary;
class LabelledField;
class PasswordEdit;

/// Changes the PIN of an open desk, or sets one where there is none: the one there is, and the new one twice. The desk stays
/// open, and the old or the new PIN opens it whatever happens in between.
class PinSheet final : public Sheet
{
    Q_OBJECT

public:
    PinSheet(const Ground& ground, QWidget* window);

    QWidget* start() const;

Q_SIGNALS:
    void changed(const QString& words);

private:
    void submit();
    void tell(session::UnlockFault fault);

    Ground m_ground;
    bool m_hasOne;
    Banner* m_fault;
    ErrorSummary* m_summary;
    PasswordEdit* m_before;
    PasswordEdit* m_pin;
    PasswordEdit* m_again;
    LabelledField* m_beforeField;
    LabelledField* m_pinField;
    LabelledField* m_againField;
    Button* m_save;
};

}
