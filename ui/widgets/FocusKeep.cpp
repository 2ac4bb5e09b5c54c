#include "ui/widgets/FocusKeep.h"

#include "ui/widgets/FocusTrip.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <utility>

namespace carrel::ui {

FocusKeep::FocusKeep(QWidget* root, std::function<QWidget*()> home) : QObject(root), m_root(root), m_home(std::move(home))
{
    connect(qApp, &QApplication::focusChanged, this, &FocusKeep::moved);
}

void FocusKeep::remember(QWidget* at)
{
    m_chain.clear();
    for (QWidget* one = at; one && one != m_root; one = one->parentWidget()) m_chain.emplace_back(one);
}

/// Whether what somebody was on can no longer be used; where they only went elsewhere it still can.
bool FocusKeep::isLost() const
{
    const QWidget* was = m_chain.empty() ? nullptr : m_chain.front();
    return !m_chain.empty() && m_root->isVisible() && (!was || !was->isVisibleTo(m_root) || !was->isEnabled());
}

bool FocusKeep::isInside() const
{
    const QWidget* now = QApplication::focusWidget();
    return now && now != m_root && m_root->isAncestorOf(now);
}

FocusKeep& FocusKeep::of(const QWidget& root) { return *root.findChild<FocusKeep*>(QString(), Qt::FindDirectChildrenOnly); }

void FocusKeep::land()
{
    if (QWidget* home = m_home()) home->setFocus(Qt::OtherFocusReason);
    if (!isInside()) await();
}

/// What comes into sight meanwhile, or can be used again, may be home.
void FocusKeep::await()
{
    if (!std::exchange(m_awaitsHome, true)) qApp->installEventFilter(this);
}

void FocusKeep::tryHome()
{
    m_isTrying = false;
    if (!m_awaitsHome) return;
    const QWidget* now = QApplication::focusWidget();
    const bool isElsewhere = now && now != m_root && now->isVisible();
    if (m_root->isVisible() && !isElsewhere) {
        QWidget* home = m_home();
        if (home && home->isVisible() && home->isEnabled()) home->setFocus(Qt::OtherFocusReason);
        if (!isInside()) return;
    }
    m_awaitsHome = false;
    qApp->removeEventFilter(this);
}

void FocusKeep::moved(QWidget*, QWidget* now)
{
    if (m_isMoving) return;
    if (now && m_root->isAncestorOf(now)) return remember(now);
    if (!now) {
        // Another program may have come to the front, and then the window still knows where somebody was.
        QTimer::singleShot(0, this, [this] {
            if (!QApplication::focusWidget() && m_root->window()->isActiveWindow() && isLost()) stay();
        });
    } else if (isLost()) {
        stay();
    } else {
        // They went by themselves.
        m_chain.clear();
    }
}

void FocusKeep::stay()
{
    const auto chain = std::exchange(m_chain, {});
    QWidget* was = chain.front();
    m_isMoving = true;
    bool found = false;
    for (size_t i = 1; i < chain.size() && !found; ++i) {
        found = chain[i] && chain[i]->isVisibleTo(m_root) && chain[i]->isEnabled() && focusNear(chain[i], was, Qt::OtherFocusReason);
    }
    if (QWidget* home = found ? nullptr : m_home()) home->setFocus(Qt::OtherFocusReason);
    m_isMoving = false;
    QWidget* now = QApplication::focusWidget();
    if (now && m_root->isAncestorOf(now)) remember(now);
    if (!now || now == m_root) await();
    if (!was || was->isHidden() || was->isEnabled()) return;
    m_waits = was;
    m_meanwhile = now;
    was->installEventFilter(this);
}

/// What could not be pressed for a moment can be pressed again: whoever has not gone elsewhere is back on it.
bool FocusKeep::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::EnabledChange && watched == m_waits && m_waits->isEnabled()) {
        QWidget* back = std::exchange(m_waits, nullptr);
        back->removeEventFilter(this);
        if (m_meanwhile && m_meanwhile == QApplication::focusWidget() && back->isVisibleTo(m_root)) back->setFocus(Qt::OtherFocusReason);
    }
    const bool comes = event->type() == QEvent::Show || event->type() == QEvent::EnabledChange;
    if (m_awaitsHome && comes && !m_isTrying && watched->isWidgetType() && m_root->isAncestorOf(static_cast<QWidget*>(watched))) {
        m_isTrying = true;
        QMetaObject::invokeMethod(this, &FocusKeep::tryHome, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

}
