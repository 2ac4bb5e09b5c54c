#pragma once

#include "ui/widgets/Sheet.h"

class QLineEdit;

namespace carrel::ui {

class LabelledField;

/// Where somebody is sent on to, in a few words.
class SendOnSheet final : public Sheet
{
    Q_OBJECT

public:
    explicit SendOnSheet(QWidget* window);
    QLineEdit* where() const { return m_where; }

Q_SIGNALS:
    void chosen(const QString& to);

private:
    void submit();

    QLineEdit* m_where;
    LabelledField* m_field;
};

}
