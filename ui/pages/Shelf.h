#pragma once

#include <QtWidgets/QScrollArea>

namespace carrel::ui {

/// As tall as what lies on it while there is room; where there is not, it scrolls.
class Shelf final : public QScrollArea
{
    Q_OBJECT

public:
    explicit Shelf(QWidget* parent = nullptr);

    /// Takes `content`, and the former one is gone.
    void put(QWidget* content);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int wanted() const;
};

}
