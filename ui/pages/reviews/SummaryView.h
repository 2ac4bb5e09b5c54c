#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/ScrollPage.h"

namespace carrel::ui {

class Pair;

/// A case as a line manager reads it: where it stands, what was done, when. No timeline, no words of a note, and one
/// constant sentence on what is not shown.
class SummaryView final : public ScrollPage
{
    Q_OBJECT

public:
    explicit SummaryView(const Ground& ground, QWidget* parent = nullptr);

    void show(const session::CaseFile& file);

private:
    Ground m_ground;
    Pair* m_pair;
};

}
