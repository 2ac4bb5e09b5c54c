#pragma once

#include "ui/pages/Place.h"
#include "ui/pages/Workspace.h"
#include "ui/theme/Theme.h"

#include <QtCore/QTimer>
#include <memory>

class QMenu;
class QStackedWidget;

namespace carrel::ui {

class BesideView;
class LockScreen;
class Setup;
class Shell;

/// A window onto the desk: setting up, locked, or open. While it is locked nothing of the desk is in it, not even hidden.
/// A person who needs two cases side by side opens another one; they lock and unlock together.
class Window final : public QWidget
{
    Q_OBJECT

public:
    Window(const Ground& ground, const Workspace& workspace, Theme& theme, QWidget* parent = nullptr);
    ~Window() override;

    /// As the desk stands: sets up, unlocks, or shows why it cannot.
    void begin();
    void lock();
    /// Another window onto the same desk, which deletes itself when it is closed. Null unless the desk is open.
    Window* openAnother(const Spot& spot);
    /// Where and as large as it was, moved into sight where that screen is gone.
    void placeAs(const QByteArray& geometry);
    /// Closes every window; next time they are all there again.
    void leave();
    /// Leaves only what the student who is looked at may see, in every window; false where nobody is looked at. F12, too.
    bool besideStudent();
    void backToDesk();
    /// Null unless a student sits beside.
    BesideView* beside() const { return m_beside; }
    /// All windows onto this desk, this one among them.
    const std::vector<Window*>& all() const { return *m_all; }
    /// Null unless the desk is open.
    Shell* shell() const { return m_shell; }
    /// Made when it is first asked for: most starts never do.
    Setup* setup();
    LockScreen* lockScreen() const { return m_lock; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    using Company = std::shared_ptr<std::vector<Window*>>;
    Window(const Window& first, const QStringList& spot);

    void layOut();
    void openShell();
    void openAll();
    void showLocked(const QString& why);
    void keep();
    void keepOthers();
    void restoreOthers();
    QString ownRecord() const;
    void leaveCompany();
    void dropShell();
    std::optional<model::RecordId> studentHere() const;
    void showBeside(const std::optional<model::RecordId>& student);
    void dropBeside();
    void speakAnew();
    void makeAnew();
    LockScreen* lockedFace();
    void addPersonMenu();
    void addLanguages(QMenu& menu);
    std::vector<Verb> verbs();
    std::vector<Verb> lookVerbs();
    void choose(const std::function<void(ThemeChoice&)>& change);
    void wireTextSize();
    void resizeText(double factor);
    void tellTitle();

    Ground m_ground;
    Workspace m_workspace;
    Theme& m_theme;
    Company m_all;
    QStackedWidget* m_stack;
    Setup* m_setup = nullptr;
    LockScreen* m_lock;
    Shell* m_shell = nullptr;
    BesideView* m_beside = nullptr;
    QStringList m_spot;
    QTimer m_tick;
};

}
