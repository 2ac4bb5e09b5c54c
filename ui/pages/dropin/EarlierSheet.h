#pragma once

#include "core/session/Frequent.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

class Label;
class LongPage;

/// What people decided about frequent visitors before, read at the hub when somebody asks for it and gone with the sheet.
class EarlierSheet final : public Sheet
{
    Q_OBJECT

public:
    EarlierSheet(const Ground& ground, session::Frequent& frequent, QWidget* window);

private:
    void tell(const session::EarlierDecisions& earlier);

    Ground m_ground;
    Label* m_words;
    LongPage* m_page;
};

}
