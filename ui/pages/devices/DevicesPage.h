#pragma once

#include "core/session/Fleet.h"
#include "ui/pages/Place.h"

#include <QtCore/QTimer>

class QStackedWidget;

namespace carrel::ui {

class Banner;
class Button;
class DeskView;
class FleetModel;
class IdentityBar;
class Label;
class LossView;
class RevokeSheet;
class RowList;
class SearchField;
class SplitView;
class StateView;

/// The governance officer's place for desks: which there are, how each stands and how much it may hold, revoking one, and
/// the report of a lost one. All of it is the hub's answer; what it was when it last answered stays to be read.
class DevicesPage final : public Place
{
    Q_OBJECT

public:
    explicit DevicesPage(const Ground& ground, QWidget* parent = nullptr);
    ~DevicesPage() override;

    void refresh() override;
    std::vector<QWidget*> panes() const override;
    QWidget* start() const override;
    void findWithin() override;
    QString heading() const override;
    QString title() const override;
    QStringList spot() const override;
    void returnTo(const QStringList& spot) override;
    std::vector<Verb> verbs() override;
    std::vector<PaperOffer> papers() override;

    /// Asks the hub anew.
    void ask();
    bool isAsking() const { return m_isAsking; }
    bool isBusy() const;
    /// Whether what the chosen desk may hold is shown.
    bool isCounted() const { return !m_chosen.isEmpty() && m_counted == m_chosen; }
    /// Tells again what grows older without anything happening.
    void tick() { tell(); }
    /// Of a desk by its person and, where there are several, the one heard from last.
    bool choose(const QString& person);
    RevokeSheet* showRevoke();
    void report(bool drill);
    void closeReport();
    FleetModel* model() const { return m_model; }
    LossView* loss() const { return m_lossView; }
    SearchField* search() const { return m_search; }
    RowList* list() const { return m_rows; }
    const session::FleetDesk* chosen() const;
    const std::optional<session::LossAccount>& account() const { return m_account; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeDetail();
    void wire();
    void take(session::OnlineFault fault, const std::vector<session::FleetDesk>& desks);
    void chooseRow(int row);
    void askHolding();
    void revoke(const QString& id, RevokeSheet* sheet);
    void ask(const QString& id, std::optional<base::Moment> told, bool drill);
    void tell();
    void tellList();
    void tellWho();
    void tellAge();
    bool mayReport() const;

    Ground m_ground;
    std::unique_ptr<session::Fleet> m_fleet;
    FleetModel* m_model;
    RowList* m_rows;
    SearchField* m_search;
    Label* m_about = nullptr;
    Banner* m_age;
    QWidget* m_ageBox;
    Button* m_again;
    QStackedWidget* m_listStack = nullptr;
    StateView* m_empty;
    IdentityBar* m_who;
    Button* m_print;
    Button* m_revoke;
    Button* m_close;
    Banner* m_fault;
    DeskView* m_deskView;
    LossView* m_lossView;
    StateView* m_none;
    QWidget* m_blank = nullptr; ///< where there is no desk to choose
    QStackedWidget* m_stack = nullptr;
    QWidget* m_head = nullptr;
    SplitView* m_split;
    QTimer m_pulse;
    std::optional<base::Moment> m_answered; ///< when the hub last said which desks there are
    session::OnlineFault m_lastFault = session::OnlineFault::None;
    bool m_isAsking = false;
    QString m_chosen;
    QString m_counted; ///< the desk whose holding is shown
    std::optional<session::LossAccount> m_account;
};

}
