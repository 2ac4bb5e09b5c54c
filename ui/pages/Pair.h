#pragma once

#include "ui/widgets/Layouts.h"

namespace carrel::ui {

/// A main column and an aside: side by side where there is room, else the aside below.
class Pair final : public QWidget
{
    Q_OBJECT

public:
    /// `aside` is the aside's width in pixels at 100 %; they stand side by side from `room` on.
    explicit Pair(int aside, int room, QWidget* parent = nullptr);

    Column* main() const { return m_main; }
    Column* aside() const { return m_aside; }
    bool isBeside() const { return m_beside; }

Q_SIGNALS:
    /// They stand side by side now, or one below the other.
    void arranged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    int m_width;
    int m_room;
    bool m_beside = true;
    Row* m_across;
    QWidget* m_asideBox;
    Column* m_main;
    Column* m_aside;
};

}
