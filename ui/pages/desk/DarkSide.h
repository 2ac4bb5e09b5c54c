#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

/// A dark side of the window, as the rail is.
class DarkSide final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}
