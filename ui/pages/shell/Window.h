#pragma once

#include "ui/pages/Place.h"
#include "ui/pages/Workspace.h"
#include "ui/theme/Theme.h"

#include <QtCore/QTimer>

class QStackedWidget;

namespace carrel::ui {

class LockScreen;
class Setup;
class Shell;

/// The one window: setting up, locked, or open. While it is locked nothing of the desk is in it, not even hidden.
class Window final : public QWidget
{
    Q_OBJECT

public:
    Window(const Ground& ground, const Workspace& workspace, Theme& theme, QWidget* parent = nullptr);
    ~Window() override;

    /// As the desk stands: sets up, unlocks, or shows why it cannot.
    void begin();
    void lock();
    /// Null unless the desk is open.
    Shell* shell() const { return m_shell; }
    /// Made when it is first asked for: most starts never do.
    Setup* setup();
    LockScreen* lockScreen() const { return m_lock; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void openShell();
    void addPersonMenu();
    void wireTextSize();
    void resizeText(double factor);
    void tellTitle();

    Ground m_ground;
    Workspace m_workspace;
    Theme& m_theme;
    QStackedWidget* m_stack;
    Setup* m_setup = nullptr;
    LockScreen* m_lock;
    Shell* m_shell = nullptr;
    QStringList m_spot;
    QTimer m_tick;
};

}
