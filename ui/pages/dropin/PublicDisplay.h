#pragma once

#include "core/session/Queue.h"
#include "ui/theme/Colour.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace carrel::ui {

class Brushwork;

/// What hangs in the room: who is to come where, and who waits, by ticket or by first name and initial. It is a window of its
/// own, for another screen, and it is handed nothing that the room may not read. It goes when the desk is locked.
class PublicDisplay final : public QWidget
{
    Q_OBJECT

public:
    PublicDisplay(const base::Clock& clock, QWidget* page);

    void tell(const session::PublicBoard& board);
    const session::PublicBoard& board() const { return m_board; }
    /// On a second screen where there is one, and as large as it; else as a window that F11 makes as large.
    void place();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void fillScreen(bool fill);
    QString spoken() const;
    double unit() const;
    void say(Brushwork& brush, const QRectF& rect, Qt::Alignment alignment, const QString& text, double units, bool strong, Colour colour) const;
    void paintHead(Brushwork& brush, const QRectF& rect);
    void paintCome(Brushwork& brush, const QRectF& rect);
    void paintWaiting(Brushwork& brush, const QRectF& rect);

    const base::Clock& m_clock;
    session::PublicBoard m_board;
    QTimer m_minute;
};

}
