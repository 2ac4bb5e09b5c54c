#pragma once

#include "ui/widgets/Sheet.h"

namespace carrel::ui {

class Button;

/// Asks what is to become of those whom nobody has marked, before a register is closed.
class CloseSheet final : public Sheet
{
    Q_OBJECT

public:
    CloseSheet(const QStringList& unmarked, QWidget* window);

    Button* absent() const { return m_absent; }
    Button* leave() const { return m_leave; }

Q_SIGNALS:
    void chosen(bool markAbsent);

private:
    Button* m_absent;
    Button* m_leave;
};

}
