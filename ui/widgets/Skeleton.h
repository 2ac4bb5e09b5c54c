#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

/// The outline of a list that is still being read.
class Skeleton : public QWidget
{
    Q_OBJECT

public:
    explicit Skeleton(int rows = 4, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_rows;
};

}
