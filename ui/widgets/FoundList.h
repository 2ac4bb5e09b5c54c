#pragma once

#include "ui/widgets/RowList.h"

namespace carrel::ui {

/// A list as tall as its rows, up to a limit; where there is less room it scrolls. It grows and does not shrink, so that what
/// is looked at stays where it is while somebody types.
class FoundList final : public RowList
{
    Q_OBJECT

public:
    /// `tallest` in pixels at 100 %.
    FoundList(const QString& name, int tallest, QWidget* parent = nullptr);

    /// As tall as what there is now, also where there was more before.
    void setShrinks(bool shrinks) { m_shrinks = shrinks; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int found() const;

    int m_tallest;
    bool m_shrinks = false;
    mutable int m_grown = 0; ///< at 100 %
};

}
