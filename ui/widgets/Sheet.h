#pragma once

#include "ui/widgets/Layouts.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QScrollArea;

namespace carrel::ui {

/// A sheet over the whole window, which is dimmed behind it: for the palette and for what must be answered first.
/// The focus stays inside; Escape closes it unless that was forbidden. What needs more room than the window has is scrolled.
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
    /// Puts the card where it belongs, as large as what is on it.
    void place();

private:
    void follow(QWidget* focused);

    QWidget* m_card;
    QScrollArea* m_room;
    QWidget* m_content;
    Column* m_body;
    QPointer<QWidget> m_before;
    int m_width = 640;
    int m_drop = -1;
    bool m_escapable = true;
};

}
