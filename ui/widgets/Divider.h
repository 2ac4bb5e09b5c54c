#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

/// A line between two parts of a card.
class Divider : public QWidget
{
    Q_OBJECT

public:
    explicit Divider(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}
