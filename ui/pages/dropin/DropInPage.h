#pragma once

#include "core/session/Queue.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Layouts.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QComboBox;
class QStackedWidget;

namespace carrel::ui {

class Banner;
class Button;
class Figure;
class FoundList;
class FrequentCard;
class Heading;
class Label;
class Pair;
class PublicDisplay;
class QueueModel;
class ScrollPage;
class SectionTitle;
class SeenCard;
class SessionSheet;
class StateView;
class VisitCard;
class WalkUpSheet;

/// The board of a drop-in session: who waits, in order, with how long yet; who is at which desk; who has been seen. One key
/// adds somebody, one calls the next, one finishes.
class DropInPage final : public Place
{
    Q_OBJECT

public:
    explicit DropInPage(const Ground& ground, QWidget* parent = nullptr);
    ~DropInPage() override;

    void refresh() override;
    std::vector<QWidget*> panes() const override;
    QWidget* start() const override;
    void keepDrafts() override;
    QString heading() const override;
    QString title() const override;
    QStringList spot() const override;
    void returnTo(const QStringList& spot) override;
    std::vector<Verb> verbs() override;
    std::vector<PaperOffer> papers() override;
    QString service() const override;

    WalkUpSheet* addWalkUp();
    void callNext();
    void finish();
    SessionSheet* openSession();
    /// Null where there is no session.
    PublicDisplay* showDisplay();
    PublicDisplay* display() const;
    session::Queue& queue() { return *m_queue; }
    QueueModel* model() const { return m_model; }
    FoundList* list() const { return m_rows; }
    const std::optional<session::QueueBoard>& board() const { return m_board; }
    Button* callButton() const { return m_call; }
    std::vector<VisitCard*> cards() const;
    /// Who comes often; the same beside the board and where there is none.
    FrequentCard* often() const { return m_board ? m_often : m_oftenAlone; }
    /// What the last call came to, where that has to be said.
    QString said() const;

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeWaiting();
    QWidget* makeBoard();
    QWidget* makeNone();
    void wire();
    void choose(const std::optional<model::RecordId>& session);
    void tell();
    void tellHead();
    void tellUnheard();
    void tellWaiting();
    void tellDesks();
    void put(VisitCard& card, Column& place, int at);
    QWidget* ownNext() const;
    void tellLost();
    void hear();
    void say(const QString& words);
    void call(const model::RecordId& visit);
    void called(const session::CallAnswer& answer);
    void take(const session::CommandAnswer& answer);
    VisitCard* makeCard(const model::RecordId& visit);
    void makeTutorial(const model::RecordId& visit);
    void joinTwins();
    void showMenu(const QPoint& at);
    void match(const model::RecordId& visit);
    void transfer(const model::RecordId& visit);
    void goOnDuty(model::DutyState state);
    std::optional<model::RecordId> marked() const;
    bool isOnDuty() const;
    void offerAll();

    Ground m_ground;
    base::SystemRandom m_random;
    std::unique_ptr<session::Queue> m_queue;
    QueueModel* m_model;
    std::optional<model::RecordId> m_session;
    std::optional<session::QueueBoard> m_board;
    Heading* m_title;
    Label* m_meta;
    QComboBox* m_which;
    Button* m_another;
    Figure* m_waiting;
    Figure* m_longest;
    Figure* m_ifYouJoin;
    Figure* m_seen;
    Button* m_pause;
    Button* m_show;
    Button* m_print;
    Button* m_notice;
    Button* m_duty;
    Banner* m_offline;
    Banner* m_unheard;
    Banner* m_said;
    Banner* m_lost;
    QList<qint64> m_lostTold;
    std::optional<model::RecordId> m_saidApart; ///< said to be called without the hub, which has not settled it yet
    SectionTitle* m_waitingTitle;
    Button* m_add;
    Button* m_call;
    FoundList* m_rows;
    StateView* m_nobody;
    Label* m_rule;
    QWidget* m_verbs = nullptr;
    Button* m_callThis;
    Button* m_join;
    Button* m_aside;
    Button* m_back;
    Button* m_gone;
    Button* m_takeOff;
    SectionTitle* m_desksTitle;
    Column* m_desks = nullptr;
    QWidget* m_ownBox = nullptr; ///< whom one sees oneself, above the queue where the desks stand below it
    Column* m_own = nullptr;
    Label* m_noDesk;
    QHash<model::RecordId, VisitCard*> m_cards;
    SeenCard* m_done;
    FrequentCard* m_often;
    FrequentCard* m_oftenAlone;
    Pair* m_pair;
    ScrollPage* m_page;
    StateView* m_none;
    QStackedWidget* m_stack = nullptr;
    QPointer<PublicDisplay> m_display;
    QTimer m_tick;
    QSet<model::RecordId> m_known; ///< who stood there when the board was last heard
    std::optional<base::Moment> m_announced;
};

}
