#pragma once

#include "ui/widgets/ScrollPage.h"

namespace carrel::ui {

/// What may be longer than the sheet it stands on: as tall as it is while there is room, and scrolled where there is not.
class LongPage final : public ScrollPage
{
    Q_OBJECT

public:
    /// Pixels at 100 % by which its content stands in, and the bar's own on the right: what stands above it is let in as much.
    static constexpr int edge = 4, bar = 14;

    explicit LongPage(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

}
