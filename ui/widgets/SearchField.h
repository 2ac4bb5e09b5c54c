#pragma once

#include <QtWidgets/QLineEdit>

namespace carrel::ui {

class IconButton;

/// A line edit for finding within a view, with a magnifier before it and a cross to clear it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` says what is searched; it is also the prompt in the empty field.
    explicit SearchField(const QString& name, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void settle();

    IconButton* m_clear;
};

}
