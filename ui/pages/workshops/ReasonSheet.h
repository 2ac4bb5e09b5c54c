#pragma once

#include "ui/widgets/Sheet.h"

class QLineEdit;

namespace carrel::ui {

class LabelledField;

/// Asks for one line of why before something that colleagues will wonder about.
class ReasonSheet final : public Sheet
{
    Q_OBJECT

public:
    ReasonSheet(const QString& title, const QString& question, const QString& verb, QWidget* window);

    QLineEdit* why() const { return m_why; }
    void submit();

Q_SIGNALS:
    void given(const QString& reason);

private:
    QLineEdit* m_why;
    LabelledField* m_field;
};

}
