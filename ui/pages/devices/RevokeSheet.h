#pragma once

#include "core/session/Fleet.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

class Banner;
class Button;

/// Asks once before a desk is revoked, because it cannot be taken back, and says what follows.
class RevokeSheet final : public Sheet
{
    Q_OBJECT

public:
    RevokeSheet(const session::FleetDesk& desk, QWidget* window);

    Button* revoke() const { return m_revoke; }
    Button* cancel() const { return m_cancel; }
    /// It was not done, and why.
    void tellFault(const QString& words);

Q_SIGNALS:
    void revokeChosen();

private:
    Banner* m_fault;
    Button* m_revoke;
    Button* m_cancel;
};

}
