#pragma once

#include "ui/theme/Tokens.h"

#include <QtCore/QObject>

class QWidget;

namespace carrel::ui {

/// The scheme of what stands on the rail's colour, which is dark in every scheme.
Scheme railScheme(Scheme scheme);

/// Sees to it that all that stands in a widget painted in the rail's colour is drawn in colours that are read there, now
/// and when the theme changes. Belongs to that widget, whose own colours stay the window's.
class RailGround final : public QObject
{
    Q_OBJECT

public:
    explicit RailGround(QWidget* ground);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void adopt(QWidget* widget);
    void tint();

    QWidget* m_ground;
};

}
