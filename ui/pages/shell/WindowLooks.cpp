#include "ui/pages/shell/Shell.h"
#include "ui/pages/shell/Window.h"
#include "ui/widgets/PersonBlock.h"
#include "ui/widgets/TopBar.h"
#include "ui/words/Language.h"

#include <QtGui/QActionGroup>
#include <QtGui/QShortcut>
#include <QtWidgets/QMenu>
#include <algorithm>
#include <cmath>

namespace carrel::ui {

namespace {

constexpr double step = 0.1, smallest = 0.8, largest = 2.0;

struct ModeEntry {
    ThemeMode mode;
    Glyph glyph;
    QString text;
};

std::vector<ModeEntry> modes()
{
    return {{ThemeMode::System, Glyph::Monitor, Window::tr("Colours as on this computer")},
            {ThemeMode::Light, Glyph::Sun, Window::tr("Light")},
            {ThemeMode::Dark, Glyph::Moon, Window::tr("Dark")},
            {ThemeMode::HighContrast, Glyph::Contrast, Window::tr("High contrast")}};
}

}

void Window::choose(const std::function<void(ThemeChoice&)>& change)
{
    ThemeChoice choice = m_theme.choice();
    change(choice);
    m_theme.choose(choice);
}

void Window::resizeText(double factor)
{
    choose([factor](ThemeChoice& choice) { choice.textScale = std::clamp(std::round(factor * 10) / 10, smallest, largest); });
    announce(this, tr("Text at %1 per cent").arg(std::lround(m_theme.choice().textScale * 100)));
}

void Window::showNamesInTitles(bool shown)
{
    m_ground.desk.setPreference(titlesPreference, shown ? QStringLiteral("names") : QString());
    for (Window* window : *m_all) window->tellTitle();
    announce(this, shown ? tr("Window titles show students' names") : tr("Window titles show no names"));
}

std::vector<Verb> Window::lookVerbs()
{
    std::vector<Verb> out;
    const auto add = [&](Glyph glyph, const QString& text, const QKeySequence& keys, std::function<void()> act, const QString& also) {
        out.push_back({.group = VerbGroup::Looks, .glyph = glyph, .text = text, .keys = keys, .act = std::move(act), .also = also, .wired = false});
    };
    add(Glyph::Plus, tr("Larger text"), QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { resizeText(m_theme.choice().textScale + step); }, tr("zoom in bigger size font"));
    add(Glyph::Minus, tr("Smaller text"), QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { resizeText(m_theme.choice().textScale - step); }, tr("zoom out size font"));
    add(Glyph::Search, tr("Text at its usual size"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] { resizeText(1.0); }, tr("zoom reset 100 normal font"));
    for (const ModeEntry& entry : modes()) {
        add(entry.glyph, entry.text, {}, [this, mode = entry.mode] { choose([mode](ThemeChoice& choice) { choice.mode = mode; }); }, tr("theme colours mode appearance"));
    }
    const bool still = m_theme.choice().reducedMotion;
    add(Glyph::Pause, still ? tr("Let things move again") : tr("Keep things still"), {}, [this] { choose([](ThemeChoice& choice) { choice.reducedMotion = !choice.reducedMotion; }); },
        tr("reduced motion animation blink"));
    const bool named = m_shell && m_shell->namesInTitles();
    add(Glyph::Eye, named ? tr("Keep students' names out of window titles") : tr("Show students' names in window titles"), {}, [this, named] { showNamesInTitles(!named); },
        tr("title bar task bar privacy share screen"));
    for (const Language language : languages) {
        // Each in its own words, for whoever cannot read the others.
        if (m_workspace.speech) add(Glyph::Language, ownName(language), {}, [this, language] { m_workspace.speech->speak(language); }, tr("language English Welsh Cymraeg"));
    }
    return out;
}

std::vector<Verb> Window::verbs()
{
    std::vector<Verb> out = lookVerbs();
    out.push_back({.group = VerbGroup::Desk, .glyph = Glyph::Users, .text = tr("Student beside me"), .keys = QKeySequence(Qt::Key_F12), .act = [this] { besideStudent(); },
                   .also = tr("together privacy hide others share screen sit")});
    if (const auto pin = m_ground.desk.pin(); pin.possible) {
        out.push_back({.group = VerbGroup::Desk, .glyph = Glyph::Key, .text = pin.asked ? tr("Change the PIN …") : tr("Set a PIN …"), .act = [this] { changePin(); },
                       .also = tr("password code security second factor unlock")});
    }
    if (m_workspace.leave) {
        out.push_back({.group = VerbGroup::Desk, .glyph = Glyph::Demo, .text = tr("Leave the demonstration"), .act = [this] { leaveDemonstration(false); }, .also = tr("demo real university sign in back")});
        out.push_back({.group = VerbGroup::Desk, .glyph = Glyph::Trash, .text = tr("Remove the demonstration …"), .act = [this] { askToRemove(); }, .also = tr("demo delete uninstall clean")});
    }
    out.push_back({.group = VerbGroup::Desk, .glyph = Glyph::Close, .text = tr("Close this window"), .keys = QKeySequence(Qt::CTRL | Qt::Key_W), .act = [this] { close(); }});
    out.push_back({.group = VerbGroup::Desk, .glyph = Glyph::SignOut, .text = tr("Leave Carrel"), .keys = QKeySequence(Qt::CTRL | Qt::Key_Q), .act = [this] { leave(); },
                   .also = tr("quit exit close all windows")});
    return out;
}

void Window::addPersonMenu()
{
    auto* menu = new QMenu(m_shell);
    auto* group = new QActionGroup(menu);
    for (const ModeEntry& entry : modes()) {
        QAction* action = menu->addAction(m_theme.icon(entry.glyph), entry.text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = entry.mode] { choose([mode](ThemeChoice& choice) { choice.mode = mode; }); });
        connect(menu, &QMenu::aboutToShow, action, [this, action, mode = entry.mode] { action->setChecked(m_theme.choice().mode == mode); });
    }
    menu->addSeparator();
    menu->addAction(tr("Larger text"), QKeySequence(Qt::CTRL | Qt::Key_Plus), this, [this] { resizeText(m_theme.choice().textScale + step); });
    menu->addAction(tr("Smaller text"), QKeySequence(Qt::CTRL | Qt::Key_Minus), this, [this] { resizeText(m_theme.choice().textScale - step); });
    menu->addAction(tr("Text at its usual size"), QKeySequence(Qt::CTRL | Qt::Key_0), this, [this] { resizeText(1.0); });
    QAction* still = menu->addAction(tr("Keep things still"), this, [this] { choose([](ThemeChoice& choice) { choice.reducedMotion = !choice.reducedMotion; }); });
    still->setCheckable(true);
    connect(menu, &QMenu::aboutToShow, still, [this, still] { still->setChecked(m_theme.choice().reducedMotion); });
    QAction* named = menu->addAction(tr("Students' names in window titles"), this, [this] { showNamesInTitles(!m_shell->namesInTitles()); });
    named->setCheckable(true);
    connect(menu, &QMenu::aboutToShow, named, [this, named] { named->setChecked(m_shell && m_shell->namesInTitles()); });
    menu->addSeparator();
    menu->addAction(m_theme.icon(Glyph::Users), tr("Student beside me"), this, &Window::besideStudent);
    menu->addAction(m_theme.icon(Glyph::Eye), tr("Who can see this?"), m_shell, &Shell::showSight);
    if (m_workspace.speech) addLanguages(*menu);
    menu->addAction(m_theme.icon(Glyph::History), tr("Recent activity"), m_shell, &Shell::showActivity);
    if (m_ground.desk.mayCreate(model::KindNo::Print)) menu->addAction(m_theme.icon(Glyph::Print), tr("My prints"), m_shell, &Shell::showPrints);
    menu->addAction(m_theme.icon(Glyph::Help), tr("Help and keys"), m_shell, &Shell::showHelp);
    menu->addAction(m_theme.icon(Glyph::Monitor), tr("Another window"), this, [this] { openAnother(m_shell->here()); });
    menu->addSeparator();
    if (const auto pin = m_ground.desk.pin(); pin.possible) menu->addAction(m_theme.icon(Glyph::Key), pin.asked ? tr("Change the PIN …") : tr("Set a PIN …"), this, &Window::changePin);
    menu->addAction(m_theme.icon(Glyph::Lock), tr("Lock this desk"), this, &Window::lock);
    if (m_workspace.leave) {
        menu->addSeparator();
        menu->addAction(m_theme.icon(Glyph::Demo), tr("Leave the demonstration"), this, [this] { leaveDemonstration(false); });
        menu->addAction(m_theme.icon(Glyph::Trash), tr("Remove the demonstration …"), this, &Window::askToRemove);
    }
    m_shell->bar()->person()->setMenu(menu);
}

void Window::addLanguages(QMenu& menu)
{
    auto* group = new QActionGroup(&menu);
    for (const Language language : languages) {
        QAction* action = menu.addAction(ownName(language), this, [this, language] { m_workspace.speech->speak(language); });
        action->setCheckable(true);
        action->setChecked(m_workspace.speech->language() == language);
        group->addAction(action);
    }
    menu.addSeparator();
}

void Window::wireTextSize()
{
    const auto add = [this](const QKeySequence& keys, double by) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, by] { resizeText(by == 0 ? 1.0 : m_theme.choice().textScale + by); });
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Plus), step);
    add(QKeySequence(Qt::CTRL | Qt::Key_Equal), step);
    add(QKeySequence(Qt::CTRL | Qt::Key_Minus), -step);
    add(QKeySequence(Qt::CTRL | Qt::Key_0), 0);
}

}
