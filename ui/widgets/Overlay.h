#pragma once

#include "ui/widgets/Layouts.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace carrel::ui {

/// Moves the focus to the next or previous widget inside `root`, round and round. False when there is none.
bool stepFocusWithin(QWidget* root, bool next, Qt::FocusReason reason);

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

    QPointer<QWidget> m_opener;
    Column* m_body;
    int m_width = 320;
};

/// A sheet over the whole window, which is dimmed behind it: for the palette and for what must be answered first.
/// The focus stays inside; Escape closes it unless that was forbidden.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    Sheet(const QString& name, QWidget* window);

    Column* body() const { return m_body; }
    void setContentWidth(int width);
    /// How far below the window's top it hangs, in pixels at 100 %; in the middle when negative, as at first.
    void setDrop(int drop);
    void setEscapable(bool escapable) { m_escapable = escapable; }
    void open();
    void close();

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent* event) override;

private:
    void place();

    QWidget* m_card;
    Column* m_body;
    QPointer<QWidget> m_before;
    int m_width = 640;
    int m_drop = -1;
    bool m_escapable = true;
};

}
