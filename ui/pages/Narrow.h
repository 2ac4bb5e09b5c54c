#pragma once

#include "ui/widgets/Layouts.h"

namespace carrel::ui {

/// A column no wider than a form reads well, whatever the text size; what is left over stays empty beside it.
class Narrow final : public QWidget
{
    Q_OBJECT

public:
    /// `width` in pixels at 100 %.
    explicit Narrow(int width, QWidget* parent = nullptr);

    /// One in the middle of `down`, which is a page that has nothing else: a little above the middle, as a letter's words are.
    static Narrow* inTheMiddle(Column& down, int width);
    /// The same with the one width and the edges that every step towards an open desk has.
    static Narrow* step(Column& page);

    Column* body() const { return m_body; }

protected:
    void changeEvent(QEvent* event) override;

private:
    int m_width;
    Column* m_body;
};

}
