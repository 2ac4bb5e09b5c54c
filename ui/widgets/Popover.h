#pragma once

#include "ui/widgets/Layouts.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>
#include <vector>

namespace carrel::ui {

class Button;

/// A small sheet beside the control that opened it, in the same window. Escape, a click elsewhere or leaving it with
/// the keyboard closes it, and the focus goes back to its opener.
class Popover : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls it.
    Popover(const QString& name, QWidget* opener);

    Column* body() const { return m_body; }
    /// The width of its content in pixels at 100 %.
    void setContentWidth(int width);
    void open();
    void close();
    bool isOpen() const { return isVisibleTo(parentWidget()); }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent* event) override;

private:
    void place();
    void lead();
    void follow();

    QPointer<QWidget> m_opener;
    /// What was the one thing to do on the page, until this is closed.
    std::vector<QPointer<Button>> m_led;
    Column* m_body;
    int m_width = 320;
};

}
