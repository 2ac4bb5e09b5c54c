#pragma once

#include "ui/widgets/ScrollPage.h"

namespace carrel::ui {

/// What may be longer than the sheet it stands on: as tall as it is while there is room, and scrolled where there is not.
class LongPage final : public ScrollPage
{
    Q_OBJECT

public:
    explicit LongPage(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

}
