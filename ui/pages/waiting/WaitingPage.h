#pragma once

#include "core/session/Fleet.h"
#include "ui/pages/Place.h"

class QStackedWidget;

namespace carrel::ui {

class Banner;
class Button;
class IdentityBar;
class RowList;
class SplitView;
class StateView;
class WaitingModel;
class WaitingView;

/// What staff wrote and no rule can decide on, for whoever may settle it: nothing that somebody saved stays where nobody looks.
/// All of it is the hub's answer, and no word of it is kept here.
class WaitingPage final : public Place
{
    Q_OBJECT

public:
    explicit WaitingPage(const Ground& ground, QWidget* parent = nullptr);
    ~WaitingPage() override;

    void refresh() override;
    std::vector<QWidget*> panes() const override;
    QWidget* start() const override;
    QString heading() const override;
    QString title() const override;
    QStringList spot() const override;
    void returnTo(const QStringList& spot) override;
    std::vector<Verb> verbs() override;

    /// Asks the hub anew.
    void ask();
    bool isAsking() const { return m_isAsking; }
    bool isBusy() const;
    bool choose(int row);
    /// Both of what is chosen.
    void read(const QString& why);
    void settle(bool release);
    const session::WaitingItem* chosen() const;
    WaitingModel* model() const { return m_model; }
    WaitingView* view() const { return m_view; }
    RowList* list() const { return m_rows; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeDetail();
    void wire();
    void take(session::OnlineFault fault, std::vector<session::WaitingItem> items);
    void told(session::WaitingEnd end, bool release);
    void tell();
    void tellList();

    Ground m_ground;
    std::unique_ptr<session::Fleet> m_fleet;
    WaitingModel* m_model;
    RowList* m_rows;
    Banner* m_age;
    QWidget* m_ageBox;
    Button* m_again;
    StateView* m_empty;
    QStackedWidget* m_listStack = nullptr;
    IdentityBar* m_who;
    QWidget* m_head = nullptr;
    WaitingView* m_view;
    StateView* m_none;
    QWidget* m_blank = nullptr; ///< where there is nothing to choose
    QStackedWidget* m_stack = nullptr;
    SplitView* m_split;
    std::optional<base::Moment> m_answered;
    session::OnlineFault m_lastFault = session::OnlineFault::None;
    bool m_isAsking = false;
    qint64 m_chosen = 0;
};

}
