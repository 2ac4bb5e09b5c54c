#include "ui/pages/shell/Window.h"

#include "ui/pages/desk/LockScreen.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/shell/Shell.h"
#include "ui/widgets/PersonBlock.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/TopBar.h"

#include <QtGui/QActionGroup>
#include <QtGui/QCloseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <algorithm>
#include <cmath>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMs = 20'000;
/// Where the desk's drafts keep the spot, for after a restart.
const QString spotPlace = u"spot"_s;

}

Window::Window(const Ground& ground, const Workspace& workspace, Theme& theme, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_workspace(workspace), m_theme(theme), m_stack(new QStackedWidget), m_lock(new LockScreen(ground))
{
    auto* column = new Column(this);
    column->addWidget(m_stack);
    m_stack->addWidget(m_lock);
    connect(m_lock, &LockScreen::unlocked, this, &Window::openShell);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_shell) m_shell->tick();
    });
    wireTextSize();
    tellTitle();
}

Window::~Window() = default;

Setup* Window::setup()
{
    if (m_setup) return m_setup;
    m_setup = new Setup(m_ground, m_workspace);
    m_stack->addWidget(m_setup);
    connect(m_setup, &Setup::finished, this, &Window::openShell);
    return m_setup;
}

void Window::begin()
{
    if (m_ground.desk.isOpen()) return openShell();
    if (m_ground.desk.standing() == session::Standing::FirstRun) {
        m_stack->setCurrentWidget(setup());
        return m_setup->begin();
    }
    m_stack->setCurrentWidget(m_lock);
    m_lock->begin(true);
}

void Window::openShell()
{
    if (m_shell) return;
    if (m_spot.isEmpty()) {
        const auto kept = m_ground.desk.draft(spotPlace);
        if (kept) m_spot = kept->text.split(u' ');
    }
    m_shell = new Shell(m_ground, m_workspace, m_spot);
    m_stack->addWidget(m_shell);
    m_stack->setCurrentWidget(m_shell);
    connect(m_shell, &Shell::lockWanted, this, &Window::lock);
    connect(m_shell, &Shell::headingChanged, this, &Window::tellTitle);
    addPersonMenu();
    m_shell->returnTo(m_spot);
    // Only now can it take the keyboard: before it was not in the window.
    if (Place* at = m_shell->place(); at && !at->isAncestorOf(focusWidget())) at->start()->setFocus(Qt::OtherFocusReason);
    m_tick.start();
    tellTitle();
}

void Window::lock()
{
    if (!m_shell) return;
    m_tick.stop();
    m_shell->keepDrafts();
    m_spot = m_shell->spot();
    Shell* gone = std::exchange(m_shell, nullptr);
    m_stack->removeWidget(gone);
    // Not later: from here on the window holds no word about anybody.
    gone->hide();
    gone->setParent(nullptr);
    gone->deleteLater();
    m_ground.desk.lock();
    tellTitle();
    if (m_ground.desk.standing() == session::Standing::FirstRun) {
        m_stack->setCurrentWidget(setup());
        return m_setup->begin(tr("This desk keeps nothing on the computer, so it was emptied when it was locked. Sign in to fill it again."));
    }
    m_stack->setCurrentWidget(m_lock);
    m_lock->begin(false);
}

void Window::addPersonMenu()
{
    auto* menu = new QMenu(m_shell);
    auto* group = new QActionGroup(menu);
    const std::pair<ThemeMode, QString> modes[] = {
        {ThemeMode::System, tr("Colours as on this computer")}, {ThemeMode::Light, tr("Light")}, {ThemeMode::Dark, tr("Dark")}, {ThemeMode::HighContrast, tr("High contrast")}};
    for (const auto& [mode, words] : modes) {
        QAction* action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(m_theme.choice().mode == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = mode] {
            ThemeChoice choice = m_theme.choice();
            choice.mode = mode;
            m_theme.choose(choice);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Larger text"), this, [this] { resizeText(m_theme.choice().textScale + 0.1); })->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Plus));
    menu->addAction(tr("Smaller text"), this, [this] { resizeText(m_theme.choice().textScale - 0.1); })->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    menu->addSeparator();
    menu->addAction(tr("Lock this desk"), this, &Window::lock);
    m_shell->bar()->person()->setMenu(menu);
}

void Window::wireTextSize()
{
    const auto add = [this](const QKeySequence& keys, double by) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, by] { resizeText(by == 0 ? 1.0 : m_theme.choice().textScale + by); });
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Plus), 0.1);
    add(QKeySequence(Qt::CTRL | Qt::Key_Equal), 0.1);
    add(QKeySequence(Qt::CTRL | Qt::Key_Minus), -0.1);
    add(QKeySequence(Qt::CTRL | Qt::Key_0), 0);
}

void Window::resizeText(double factor)
{
    ThemeChoice choice = m_theme.choice();
    choice.textScale = std::clamp(std::round(factor * 10) / 10, 0.8, 2.0);
    m_theme.choose(choice);
}

void Window::tellTitle()
{
    const QString heading = m_shell ? m_shell->heading() : QString();
    setWindowTitle(heading.isEmpty() ? tr("Carrel") : tr("%1. Carrel", "what is shown").arg(heading));
}

void Window::closeEvent(QCloseEvent* event)
{
    if (m_shell) {
        m_shell->keepDrafts();
        m_ground.desk.keepDraft(spotPlace, m_shell->spot().join(u' '), 0);
    }
    QWidget::closeEvent(event);
}

}
