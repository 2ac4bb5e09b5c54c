#include "ui/models/QueueModel.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/print/QueuePaper.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FoundList.h"

#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QMenu>

namespace carrel::ui {

/// Two places of one student become one; the bar below takes it back.
void DropInPage::joinTwins()
{
    const auto visit = marked();
    if (!visit) return;
    take(m_queue->join(*visit));
    start()->setFocus(Qt::OtherFocusReason);
}

/// A right click is about the row under it, and the key for a menu about the row one is on.
bool DropInPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ContextMenu) return Place::eventFilter(watched, event);
    const auto* asked = static_cast<QContextMenuEvent*>(event);
    const bool byKey = asked->reason() == QContextMenuEvent::Keyboard;
    const QPoint place = m_rows->viewport()->mapFromGlobal(asked->globalPos());
    const QModelIndex row = byKey ? m_rows->currentIndex() : m_rows->indexAt(place);
    if (!row.isValid()) return true;
    m_rows->setCurrentIndex(row);
    m_rows->scrollTo(row);
    showMenu(m_rows->viewport()->mapToGlobal(byKey ? m_rows->visualRect(row).center() : place));
    return true;
}

/// What the buttons below the list do, at the row itself.
void DropInPage::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(m_rows);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("What can be done with this one"));
    const bool isFirst = m_rows->currentIndex().row() == 0 && m_board && !m_board->waiting.empty();
    if (isFirst && m_call->isEnabled()) menu->addAction(m_call->text(), m_call, &Button::click);
    for (Button* verb : {m_callThis, m_join, m_aside, m_back, m_gone, m_takeOff}) {
        if (verb->isHidden()) continue;
        menu->addAction(verb->text(), verb, &Button::click)->setEnabled(verb->isEnabled());
    }
    menu->addSeparator();
    menu->addAction(m_add->text(), m_add, &Button::click);
    menu->popup(at);
}

std::vector<PaperOffer> DropInPage::papers()
{
    if (!m_board || !m_ground.desk.mayCreate(model::KindNo::Print)) return {};
    return {{tr("Queue, tickets only, for a power cut"), [this, board = *m_board](const PaperWish&) { return queuePaper(m_ground, board); }}};
}

}
