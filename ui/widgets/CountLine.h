#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

/// What is counted, and at the right how many: lines of one width, so that numbers stand one below the other.
class CountLine final : public QWidget
{
    Q_OBJECT

public:
    CountLine(const QString& what, const QString& count, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}
