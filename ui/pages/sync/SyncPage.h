#pragma once

#include "ui/pages/Place.h"

#include <QtCore/QTimer>

namespace carrel::ui {

class Button;
class Card;
class ConflictPanel;
class Heading;
class Label;
class Pair;
class ScrollPage;
class StateView;
class TrimCard;

/// How this desk stands with the hub, in words: what waits, what became of it, what is kept here, what is to choose.
class SyncPage final : public Place
{
    Q_OBJECT

public:
    explicit SyncPage(const Ground& ground, QWidget* parent = nullptr);

    void refresh() override;
    std::vector<QWidget*> panes() const override;
    QWidget* start() const override;
    void keepDrafts() override;
    QString heading() const override;
    ConflictPanel* conflicts() const { return m_conflicts; }
    TrimCard* trim() const { return m_trim; }

private:
    StateView* makeWelcome();
    Card* makeStanding();
    void tellStanding();
    void tellOutbox();
    void tellTold();
    void tellHoldings();

    Ground m_ground;
    ScrollPage* m_page;
    Heading* m_title = nullptr;
    ConflictPanel* m_conflicts;
    Pair* m_pair;
    Heading* m_heading = nullptr;
    Label* m_words = nullptr;
    QWidget* m_facts = nullptr;
    Button* m_now = nullptr;
    Card* m_outbox;
    Card* m_told;
    Card* m_holdings;
    TrimCard* m_trim;
};

}
