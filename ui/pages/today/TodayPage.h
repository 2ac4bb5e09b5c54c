#pragma once

#include "ui/pages/Place.h"
#include "ui/pages/today/Duties.h"

namespace carrel::ui {

class Card;
class Heading;
class Label;
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

private:
    void tell();
    QWidget* listOf(const QString& title, const std::vector<Duty>& duties, const QString& none);
    QWidget* lineFor(const Duty& duty);
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
