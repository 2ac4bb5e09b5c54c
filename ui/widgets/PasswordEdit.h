#pragma once

#include <QtWidgets/QLineEdit>

namespace carrel::ui {

class IconButton;

/// A line edit for a password, with a button to show what was typed. Pasting and password managers work.
class PasswordEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordEdit(QWidget* parent = nullptr);

    bool isShown() const { return echoMode() == QLineEdit::Normal; }
    void setShown(bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void settle();

    IconButton* m_show;
};

}
