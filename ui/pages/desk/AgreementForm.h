#pragma once

#include "core/session/Commands.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollPage.h"

class QCheckBox;

namespace carrel::ui {

class Banner;
class Button;
class Card;
class ErrorLine;
class ErrorSummary;

/// The confidentiality agreement, as the hub has it now: read, ticked by hand, agreed to or not.
class AgreementForm final : public ScrollPage
{
    Q_OBJECT

public:
    explicit AgreementForm(QWidget* parent = nullptr);

    void show(const session::AgreementText& agreement);
    QString version() const { return m_version; }
    void tell(session::SignInFault fault);
    void setBusy(bool busy);

Q_SIGNALS:
    void agreed();
    void declined();

private:
    void submit();

    QString m_version;
    Heading* m_title;
    Label* m_line;
    Card* m_text;
    Banner* m_fault;
    ErrorSummary* m_summary;
    QCheckBox* m_read;
    ErrorLine* m_readError;
    Button* m_agree;
};

}
