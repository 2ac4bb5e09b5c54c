#include "ui/pages/shell/Window.h"

#include "ui/pages/desk/LockScreen.h"
#include "ui/pages/desk/PinForm.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/shell/Shell.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FocusKeep.h"
#include "ui/widgets/FocusTrip.h"
#include "ui/widgets/Layouts.h"
#include "ui/words/Language.h"

#include <QtGui/QAccessible>
#include <QtGui/QCloseEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMs = 20'000;
constexpr QSize least(1024, 640);
/// Where the desk's drafts keep the spot, the other windows and the records looked at last, for after a restart. Ids are
/// personal, so they lie in the encrypted file and nowhere else.
const QString spotPlace = u"spot"_s, othersPlace = u"windows"_s, recentPlace = u"recent"_s;

/// As large as a window has to be, on a screen that has the room.
QSize fitting(const QWidget& window)
{
    return window.screen() ? least.boundedTo(window.screen()->availableSize()) : least;
}

}

Window::Window(const Ground& ground, const Workspace& workspace, Theme& theme, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_workspace(workspace), m_theme(theme), m_all(std::make_shared<std::vector<Window*>>()), m_stack(new QStackedWidget),
      m_warning(new Banner(Tone::Warn, {})), m_lock(lockedFace())
{
    layOut();
}

Window::Window(const Window& first, const QStringList& spot)
    : m_ground(first.m_ground), m_workspace(first.m_workspace), m_theme(first.m_theme), m_all(first.m_all), m_stack(new QStackedWidget),
      m_warning(new Banner(Tone::Warn, {})), m_lock(lockedFace()), m_spot(spot)
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
}

Window::~Window() { leaveCompany(); }

void Window::layOut()
{
    m_all->push_back(this);
    auto* column = new Column(this);
    column->addWidget(m_warning);
    column->addWidget(m_stack, 1);
    m_warning->hide();
    setMinimumSize(fitting(*this));
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_shell) m_shell->tick();
    });
    wireTextSize();
    connect(&m_ground.desk, &session::Desk::locking, this, &Window::lockItself);
    connect(&m_ground.desk, &session::Desk::erased, this, [this] {
        showSetup(tr("This desk was revoked, so its copy and its key are erased. What was not sent goes to the hub, sealed, and waits there for a named person. Ask your information governance "
                     "officer before you set it up again."));
    });
    // Later: the menu it was chosen from belongs to what is made anew.
    if (m_workspace.speech) connect(m_workspace.speech, &Speech::changed, this, &Window::speakAnew, Qt::QueuedConnection);
    tellTitle();
}

LockScreen* Window::lockedFace()
{
    auto* face = new LockScreen(m_ground);
    if (m_workspace.isDemo) face->setNotice(tr("Demo workspace. Everybody in it is invented."));
    m_stack->addWidget(face);
    connect(face, &LockScreen::unlocked, this, &Window::openAll);
    connect(face, &LockScreen::renewWanted, this, &Window::renewLease);
    connect(face, &LockScreen::emptied, this, [this] {
        showSetup(tr("The copy that was on this computer is gone. Sign in to fill this desk again; what had not been sent goes to the hub first."));
    });
    return face;
}

Setup* Window::setup()
{
    if (m_setup) return m_setup;
    m_setup = new Setup(m_ground, m_workspace);
    m_stack->addWidget(m_setup);
    connect(m_setup, &Setup::finished, this, &Window::openAll);
    return m_setup;
}

void Window::begin()
{
    if (m_ground.desk.isOpen()) return openAll();
    if (m_ground.desk.standing() == session::Standing::FirstRun) {
        m_stack->setCurrentWidget(setup());
        return m_setup->begin();
    }
    m_stack->setCurrentWidget(m_lock);
    m_lock->begin(true);
}

void Window::openAll()
{
    if (m_ground.desk.needsPin()) return askForPin();
    const std::vector<Window*> all = *m_all;
    for (Window* window : all) window->openShell();
    if (all.size() == 1) restoreOthers();
    activateWindow();
}

void Window::openShell()
{
    if (m_shell) return;
    if (m_spot.isEmpty()) {
        const auto kept = m_ground.desk.draft(spotPlace);
        if (kept) m_spot = kept->text.split(u' ');
    }
    m_shell = new Shell(m_ground, m_workspace, m_spot, [this] { return verbs(); });
    m_stack->addWidget(m_shell);
    m_stack->setCurrentWidget(m_shell);
    connect(m_shell, &Shell::lockWanted, this, &Window::lock);
    connect(m_shell, &Shell::headingChanged, this, &Window::tellTitle);
    connect(m_shell, &Shell::windowWanted, this, &Window::openAnother);
    addPersonMenu();
    if (const auto kept = m_ground.desk.draft(recentPlace)) m_shell->trail().restore(kept->text);
    m_shell->returnTo(m_spot);
    // What was done last before the desk was locked can still be taken back.
    if (std::exchange(m_hadTold, false)) m_shell->tellDeed();
    // Only now can it take the keyboard: before it was not in the window.
    if (Place* at = m_shell->place(); at && !at->isAncestorOf(focusWidget())) FocusKeep::of(*at).land();
    returnFocus();
    m_tick.start();
    tellTitle();
}

Window* Window::openAnother(const Spot& spot)
{
    if (!m_shell) return nullptr;
    m_shell->keepDrafts();
    auto* other = new Window(*this, {QString::number(int(spot.place))});
    const QRect room = screen() ? screen()->availableGeometry() : geometry();
    const int beside = room.right() - frameGeometry().right();
    other->resize(size());
    // Side by side where the screen has the room; else a step down, so that both can be seen to be there.
    other->move(beside >= width() ? pos() + QPoint(frameGeometry().width(), 0) : pos() + QPoint(36, 36));
    other->show();
    other->openShell();
    other->m_shell->open(spot);
    other->activateWindow();
    return other;
}

void Window::keep()
{
    if (!m_shell) return;
    rememberFocus();
    m_shell->keepDrafts();
    m_spot = m_shell->spot();
    m_ground.desk.keepDraft(recentPlace, m_shell->trail().kept(), 0);
}

/// One for all: what was typed in each window is kept before any of them goes.
void Window::speakAnew()
{
    if (m_all->front() != this) return;
    const std::vector<Window*> all = *m_all;
    for (Window* window : all) window->keep();
    for (Window* window : all) window->makeAnew();
}

/// What is shown later is made in the other language when it is shown.
void Window::makeAnew()
{
    if (!m_shell && m_setup && m_setup->isWelcoming()) {
        delete std::exchange(m_setup, nullptr);
        return begin();
    }
    if (!m_shell) return;
    dropShell();
    delete std::exchange(m_setup, nullptr);
    delete std::exchange(m_pin, nullptr);
    delete std::exchange(m_lock, lockedFace());
    openShell();
}

void Window::leave()
{
    if (m_shell) {
        keepOthers();
        for (Window* window : *m_all) window->keep();
    }
    const std::vector<Window*> all = *m_all;
    for (Window* window : all) {
        if (window != this) window->close();
    }
    close();
}

QString Window::ownRecord() const { return QString::fromLatin1(saveGeometry().toBase64()) + u' ' + m_shell->spot().join(u' '); }

void Window::keepOthers()
{
    QStringList lines;
    for (const Window* window : *m_all) {
        if (window != this && window->m_shell) lines << window->ownRecord();
    }
    m_ground.desk.keepDraft(othersPlace, lines.join(u'\n'), 0);
}

void Window::restoreOthers()
{
    const auto kept = m_ground.desk.draft(othersPlace);
    if (!kept) return;
    m_ground.desk.dropDraft(othersPlace);
    for (const QString& line : kept->text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u' ');
        auto* other = new Window(*this, parts.mid(1));
        other->placeAs(QByteArray::fromBase64(parts.first().toLatin1()));
        other->show();
        other->openShell();
    }
}

void Window::placeAs(const QByteArray& geometry)
{
    if (!restoreGeometry(geometry) || isMaximized() || isFullScreen()) return;
    const QScreen* on = QGuiApplication::screenAt(frameGeometry().center());
    const QRect room = (on ? on : QGuiApplication::primaryScreen())->availableGeometry();
    const QSize frame = frameGeometry().size() - size();
    resize(size().boundedTo(room.size() - frame));
    const QPoint last = room.bottomRight() - QPoint(width() + frame.width(), height() + frame.height()) + QPoint(1, 1);
    move(std::clamp(x(), room.left(), std::max(room.left(), last.x())), std::clamp(y(), room.top(), std::max(room.top(), last.y())));
}

void Window::leaveCompany() { std::erase(*m_all, this); }

void Window::closeEvent(QCloseEvent* event)
{
    keep();
    // The last one says where somebody was; one of several is simply no longer needed.
    if (m_shell && m_all->size() == 1) m_ground.desk.keepDraft(spotPlace, m_spot.join(u' '), 0);
    if (m_all->size() > 1) {
        dropShell();
        leaveCompany();
    }
    QWidget::closeEvent(event);
}

/// Pages make their parts as they are needed, which would else be the order that Tab follows.
bool Window::focusNextPrevChild(bool next)
{
    return tabWithin(this, next);
}

void Window::tellTitle()
{
    const QString heading = m_shell ? m_shell->title() : m_beside ? tr("Together with a student") : QString();
    const QString program = m_workspace.leave ? tr("Carrel, demonstration") : tr("Carrel");
    setWindowTitle(heading.isEmpty() ? program : tr("%1. %2", "what is shown, the program").arg(heading, program));
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
}

}
