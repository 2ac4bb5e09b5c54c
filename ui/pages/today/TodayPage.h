#pragma once

#include "ui/pages/Place.h"
#include "ui/pages/today/Duties.h"

namespace carrel::ui {

class Card;
class Heading;
class Label;
class LinkRow;
class Pair;
class ScrollPage;
class StateView;

/// The day as it waits for one person: what is due, oldest first, each to be marked done where it stands; what needs a
/// look; and what the week still holds.
class TodayPage final : public Place
{
    Q_OBJECT

public:
    explicit TodayPage(const Ground& ground, QWidget* parent = nullptr);

    void refresh() override;
    std::vector<QWidget*> panes() const override;
    QWidget* start() const override;
    QString heading() const override;
    std::vector<PaperOffer> papers() override;

private:
    void tell();
    Card* cardOf(const QString& title, size_t count, const QString& none);
    QWidget* dueCard();
    QWidget* looksCard();
    QWidget* weekCard();
    LinkRow* linkFor(const Duty& duty);
    QWidget* lineFor(const Duty& duty);
    QWidget* lookFor(const Duty& duty);
    void open(const Duty& duty);
    void finish(const Duty& duty);

    Ground m_ground;
    /// Empty because nothing has come yet.
    bool m_filling = false;
    Duties m_duties;
    Heading* m_day;
    Label* m_words;
    ScrollPage* m_page;
    Pair* m_pair;
    StateView* m_none;
};

}
