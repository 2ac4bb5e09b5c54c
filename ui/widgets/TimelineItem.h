#pragma once

#include "ui/widgets/TimelineEntry.h"

namespace carrel::ui {

class Button;

/// One entry as a widget of its own, where there are few of them.
class TimelineItem : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineItem(const TimelineEntry& entry, QWidget* parent = nullptr);

    void setEntry(const TimelineEntry& entry);
    /// Whether the joining line begins or ends here.
    void setEnds(bool first, bool last);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    TimelineEntry m_entry;
    bool m_first = false, m_last = false;
    Button* m_action = nullptr;
};

}
