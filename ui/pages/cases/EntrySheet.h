#pragma once

#include "ui/models/TimelineModel.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

/// One entry of the timeline, whole.
class EntrySheet final : public Sheet
{
    Q_OBJECT

public:
    EntrySheet(const Happening& happening, QWidget* window);

Q_SIGNALS:
    void actionChosen();
    void amendChosen();
};

}
