#pragma once

#include "core/session/Fleet.h"
#include "ui/pages/Place.h"
#include "ui/widgets/ScrollPage.h"

namespace carrel::ui {

class Button;
class Label;
class Card;
class Pair;
class StateView;

/// One desk: how it stands, how much it may hold, and what can be done when it is lost.
class DeskView final : public ScrollPage
{
    Q_OBJECT

public:
    explicit DeskView(const Ground& ground, QWidget* parent = nullptr);

    /// `mayReport`: whether this person may ask whose data it holds.
    void show(const session::FleetDesk& desk, bool mayReport);
    void tellHolding(const session::FleetHolding& holding);
    void tellNoHolding(session::OnlineFault fault);
    void setBusy(bool busy);
    Button* report() const { return m_report; }

Q_SIGNALS:
    void reportWanted(bool drill);
    void holdingWanted();

private:
    void tellStanding(const session::FleetDesk& desk);
    Card* makeLost();

    Ground m_ground;
    Pair* m_pair;
    Card* m_holding;
    StateView* m_none;
    QWidget* m_counts = nullptr;
    QWidget* m_standing = nullptr;
    Label* m_what;
    Card* m_lost;
    Button* m_report;
    Button* m_drill;
};

}
