#include "core/session/Notices.h"
#include "ui/models/QueueModel.h"
#include "ui/pages/Filling.h"
#include "ui/pages/Pair.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/dropin/FrequentCard.h"
#include "ui/pages/dropin/PublicDisplay.h"
#include "ui/pages/dropin/SeenCard.h"
#include "ui/pages/dropin/VisitCard.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Figure.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/SectionTitle.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"
#include "ui/words/QueueWords.h"
#include "ui/words/Reading.h"
#include "ui/words/SyncWords.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QStackedWidget>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::RecordId;
using model::VisitState;
using session::QueueRow;

namespace {

/// Who joins is said aloud, but not more often than somebody can listen.
constexpr qint64 quietMs = 10'000;

RecordId idOf(const QueueRow& row) { return row.visit.view.id(); }

}

void DropInPage::tell()
{
    m_stack->setCurrentIndex(m_board ? 1 : 0);
    if (!m_board) {
        if (m_display) m_display->close();
        const bool mayOpen = !m_queue->teams().empty();
        if (!tellFilling(*m_none, m_ground.desk)) {
            m_none->tell(StateKind::FirstEmpty, {tr("No drop-in session now"), mayOpen ? tr("Open one, and its queue stands here, on every desk that is on duty for it.") : tr("When a session is open that you are on duty for, its queue stands here."),
                                                 mayOpen ? tr("Open a session") : QString(), Glyph::DropIn});
        }
        return;
    }
    tellHead();
    tellUnheard();
    tellWaiting();
    tellDesks();
    m_done->show(m_board->done);
    if (m_display) m_display->tell(session::publicBoard(*m_board));
    tellLost();
    offerAll();
}

void DropInPage::tellHead()
{
    using model::DropIn;
    const auto& view = m_board->session.view;
    const auto state = shown(view, DropIn::state).value_or(model::DropInState::Open);
    m_title->setText(shown(view, DropIn::title).value_or(QString()));
    QStringList meta{shown(view, DropIn::place).value_or(QString())};
    const auto opens = shown(view, DropIn::opens), closes = shown(view, DropIn::closes);
    if (opens && closes) meta << tr("%1, %2 to %3", "day, time, time").arg(nearDate(localDay(*opens), localDay(m_ground.clock.now())), houseTime(*opens), houseTime(*closes));
    meta << stateWords(state);
    meta.removeAll(QString());
    m_meta->setText(meta.join(u"   ·   "_s));
    const auto& figures = m_board->figures;
    m_waiting->setNumber(QString::number(figures.waiting));
    m_waiting->setCaption(tr("waiting"));
    m_longest->setVisible(figures.longest.has_value());
    if (figures.longest) m_longest->setNumber(waitedWords(*figures.longest), *figures.longest >= 600 ? Colour::Warn : Colour::Text);
    m_longest->setCaption(tr("longest wait"));
    m_ifYouJoin->setNumber(aboutWords(figures.ifYouJoin));
    m_ifYouJoin->setCaption(tr("wait if you join now"));
    m_seen->setNumber(QString::number(figures.seen));
    m_seen->setCaption(tr("seen today"));
    const bool isPaused = state == model::DropInState::Paused;
    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setGlyph(isPaused ? Glyph::Play : Glyph::Pause);
    m_pause->setVisible(view.mayWrite(DropIn::state));
    m_print->setVisible(m_ground.desk.mayCreate(model::KindNo::Print));
    m_another->setVisible(!m_queue->teams().empty());
    m_duty->setText(isOnDuty() ? tr("Leave duty") : tr("Go on duty"));
    m_duty->setVisible(m_ground.desk.mayCreate(model::KindNo::Duty) || (m_board->mine && m_board->mine->view.mayWrite(model::Duty::state)));
    const bool isApart = ui::isApart(m_ground.desk.syncReport().standing);
    m_offline->setVisible(isApart);
    if (isApart) m_offline->setText(apartWords(m_ground.desk.syncReport(), tr("this queue goes on here alone. Agree out loud with your colleagues who is next; whoever calls first, by the hub's order, keeps them."), m_ground.clock.now()));
}

/// Whoever stands at the queue is the one who can ask in the room.
void DropInPage::tellUnheard()
{
    const auto since = m_board->unheard;
    const bool isNew = since && m_unheard->isHidden();
    m_unheard->setVisible(since.has_value());
    if (!since) return;
    m_unheard->setText(tr("Waitwhile has said nothing since %1. People who joined there may be missing here, and some who are here may have gone: ask in the room, and add whoever is missing as a walk-up.", "day and time")
                           .arg(momentWords(*since, m_ground.clock.now())));
    if (isNew) announce(this, m_unheard->text(), Politeness::Assertive);
}

void DropInPage::tellWaiting()
{
    const auto stood = marked();
    m_model->read(*m_board);
    const int row = stood ? m_model->rowOf(*stood) : -1;
    if (row >= 0) m_rows->setCurrentIndex(m_model->index(row));
    else if (m_model->rowCount() > 0) m_rows->setCurrentIndex(m_model->index(0));
    m_waitingTitle->setCount(m_board->figures.waiting > 0 ? QString::number(m_board->figures.waiting) : QString());
    m_rows->setVisible(m_model->rowCount() > 0);
    m_rows->updateGeometry();
    m_nobody->setVisible(m_model->rowCount() == 0);
    m_nobody->setLeading(false);
    if (m_model->rowCount() == 0) m_nobody->tell(StateKind::FirstEmpty, {tr("Nobody waits"), tr("Whoever comes is added with a name, a number or a card."), tr("Add walk-up"), Glyph::DropIn});
    m_rule->setText(estimateWords(m_board->figures));
}

/// Whoever writes on the card goes on where it stands then.
void DropInPage::put(VisitCard& card, Column& place, int at)
{
    if (&place == m_own ? place.indexOf(&card) >= 0 : place.indexOf(&card) == at) return;
    QWidget* focused = window()->focusWidget();
    const QPointer<QWidget> within = focused && card.isAncestorOf(focused) ? focused : nullptr;
    place.insertWidget(at, &card);
    if (within) within->setFocus(Qt::OtherFocusReason);
}

void DropInPage::tellDesks()
{
    std::vector<const QueueRow*> rows;
    for (const auto* part : {&m_board->seen, &m_board->called}) {
        for (const QueueRow& row : *part) rows.push_back(&row);
    }
    // One's own first: it is what one works on.
    std::ranges::stable_sort(rows, {}, [](const QueueRow* row) { return !row->isMine; });
    QSet<RecordId> there;
    for (const QueueRow* row : rows) there.insert(idOf(*row));
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (there.contains(it.key())) {
            ++it;
            continue;
        }
        // Whoever was at work on it goes on with the queue, and not at a colleague's desk.
        if ((*it)->isAncestorOf(window()->focusWidget())) start()->setFocus(Qt::OtherFocusReason);
        (*it)->hide();
        for (Column* place : {m_desks, m_own}) place->removeWidget(*it);
        (*it)->deleteLater();
        it = m_cards.erase(it);
    }
    int at = 2;
    bool isLed = false;
    for (const QueueRow* row : rows) {
        VisitCard*& card = m_cards[idOf(*row)];
        if (!card) card = makeCard(idOf(*row));
        if (row->isMine && !m_pair->isBeside()) {
            put(*card, *m_own, m_own->count());
        } else {
            put(*card, *m_desks, at++);
        }
        card->show(*row, m_often->promptFor(shown(row->visit.view, model::Visit::student)));
        const bool isSeen = row->isMine && row->state == VisitState::Seen;
        card->setLeading(isSeen && !isLed);
        card->setAwaited(row->isMine && !isSeen && !isLed);
        isLed |= row->isMine;
        card->setVisible(true);
    }
    m_ownBox->setVisible(m_own->count() > 0);
    // One thing is next: whoever sees somebody finishes first, and whoever has called somebody waits for them.
    m_call->setVariant(isLed ? ButtonVariant::Standard : ButtonVariant::Primary);
    const int desks = m_board->figures.desks;
    m_desksTitle->setCount(desks == 1 ? tr("1 desk open") : tr("%n desks open", nullptr, desks));
    m_noDesk->setVisible(at == 2);
    m_noDesk->setText(desks == 0 ? tr("No desk is open. Go on duty to call somebody.") : rows.empty() ? tr("Nobody is at a desk.") : tr("Nobody else is at a desk."));
}

void DropInPage::tellLost()
{
    const auto apart = m_saidApart ? m_queue->row(*m_saidApart) : std::nullopt;
    if (m_saidApart && (!apart || !apart->visit.waiting)) {
        m_saidApart.reset();
        m_said->hide();
    }
    QStringList words;
    m_lostTold.clear();
    for (const auto& lost : m_queue->lostSteps()) {
        words << lostWords(lost);
        m_lostTold += lost.told;
    }
    m_lost->setVisible(!words.isEmpty());
    if (words.isEmpty() || words.join(u'\n') == m_lost->text()) return;
    m_lost->setText(words.join(u'\n'));
    announce(this, m_lost->text(), Politeness::Assertive);
}

void DropInPage::offerAll()
{
    const auto visit = marked();
    const QueueRow* row = visit ? &m_model->at(m_model->rowOf(*visit)) : nullptr;
    const bool isWaiting = row && row->state == VisitState::Waiting, isAside = row && row->state == VisitState::Parked;
    m_verbs->setVisible(row);
    m_callThis->setVisible(isAside || (isWaiting && row->position > 1));
    m_aside->setVisible(isWaiting);
    m_back->setVisible(isAside);
    m_gone->setVisible(isWaiting || isAside);
    m_takeOff->setVisible(isWaiting || isAside);
    // Of two at desks already, nobody is taken away from here.
    const bool mayJoin = row && row->twin && (row->twin->isKept || row->twin->state == VisitState::Waiting || row->twin->state == VisitState::Parked);
    m_join->setVisible(mayJoin);
    const bool mayCall = m_board && !m_queue->isCalling() && m_board->figures.waiting > 0;
    m_call->setEnabled(mayCall);
    m_call->setToolTip(mayCall ? QString() : m_queue->isCalling() ? tr("Asking the hub whether a colleague was first") : tr("Nobody waits"));
    m_callThis->setEnabled(!m_queue->isCalling());
}

/// Whoever joined at another desk is said aloud, politely and not too often.
void DropInPage::hear()
{
    if (!m_board || !isVisible()) return;
    QSet<RecordId> now;
    const QueueRow* fresh = nullptr;
    for (const QueueRow& row : m_board->waiting) {
        now.insert(idOf(row));
        if (!m_known.contains(idOf(row)) && !row.visit.waiting) fresh = &row;
    }
    const bool isFirst = m_known.isEmpty();
    m_known = now;
    const auto at = m_ground.clock.now();
    if (isFirst || !fresh || (m_announced && at.ms - m_announced->ms < quietMs)) return;
    m_announced = at;
    announce(this, tr("%1 joined, %2 waiting", "name, how many").arg(callerName(*fresh)).arg(m_board->figures.waiting));
}

std::optional<RecordId> DropInPage::marked() const
{
    const auto at = m_rows->currentIndex();
    return at.isValid() && at.row() < m_model->rowCount() ? std::optional(m_model->at(at.row()).visit.view.id()) : std::nullopt;
}

std::vector<VisitCard*> DropInPage::cards() const
{
    std::vector<VisitCard*> out(m_cards.begin(), m_cards.end());
    // One's own above the queue is in no place among the desks, and comes before them.
    std::ranges::sort(out, {}, [this](VisitCard* card) { return m_desks->indexOf(card); });
    return out;
}

QString DropInPage::said() const { return m_said->isVisibleTo(this) ? m_said->text() : QString(); }

std::vector<QWidget*> DropInPage::panes() const { return {m_stack->currentWidget()}; }

/// Where the desks do not stand beside the queue whom one sees or has called comes first.
QWidget* DropInPage::ownNext() const
{
    if (!m_board || m_pair->isBeside()) return nullptr;
    const auto all = cards();
    const auto own = std::ranges::find_if(all, &VisitCard::isMine);
    return own != all.end() ? (*own)->next() : nullptr;
}

QWidget* DropInPage::start() const { return ownNext() ? ownNext() : !m_board ? static_cast<QWidget*>(m_none) : m_model->rowCount() > 0 ? static_cast<QWidget*>(m_rows) : m_add; }

QString DropInPage::heading() const { return m_board ? shown(m_board->session.view, model::DropIn::title).value_or(tr("Drop-in")) : tr("Drop-in"); }

QString DropInPage::service() const
{
    const auto notice = m_board ? session::noticeOfTeam(m_ground.desk, shown(m_board->session.view, model::DropIn::team)) : std::nullopt;
    return notice ? notice->service : QString();
}

QString DropInPage::title() const { return tr("Drop-in"); }

QStringList DropInPage::spot() const { return m_session ? QStringList{m_session->text()} : QStringList(); }

void DropInPage::returnTo(const QStringList& spot)
{
    if (!spot.isEmpty()) choose(RecordId::parse(spot.front()));
}

}
