#pragma once

#include "ui/theme/Colour.h"

#include <QtCore/QRectF>
#include <QtWidgets/QWidget>

namespace carrel::ui {

class Brushwork;

/// Draws keys with the middle of the right edge at `rightMiddle`, and gives back the rectangle they took; for delegates.
QRectF drawKeyHint(Brushwork& brush, const QPointF& rightMiddle, const QString& keys, Colour ground = Colour::NeutralSoft);

/// The keys of an action, as they are on the keyboard.
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QString& keys, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

}
