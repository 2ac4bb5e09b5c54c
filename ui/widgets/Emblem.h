#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

/// The program's mark.
class Emblem : public QWidget
{
    Q_OBJECT

public:
    explicit Emblem(double side, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_side;
};

}
