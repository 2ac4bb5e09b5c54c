#pragma once

#include "ui/pages/desk/Watch.h"
#include "ui/pages/Place.h"
#include "ui/pages/Workspace.h"
#include "ui/theme/Theme.h"

#include <QtCore/QTimer>
#include <memory>

class QMenu;
class QStackedWidget;

namespace carrel::ui {

class Banner;
class BesideView;
class LockScreen;
class PinForm;
class RenewForm;
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
    void lockBecause(LockReason reason);
    /// Says in every window that the desk locks within a minute, unless somebody is there; and takes it back.
    void warn(int minutes);
    void calm();
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
    /// Null until the policy has asked for a PIN on a desk that had none.
    PinForm* pinForm() const { return m_pin; }

protected:
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    using Company = std::shared_ptr<std::vector<Window*>>;
    Window(const Window& first, const QStringList& spot);

    void layOut();
    void openShell();
    void openAll();
    void showLocked(LockReason reason);
    void showSetup(const QString& notice);
    void askForPin();
    void lockItself(session::SelfLock why);
    void renewLease();
    void changePin();
    /// Out of the demonstration, back to the choice at the start.
    void leaveDemonstration(bool remove);
    void askToRemove();
    void rememberFocus();
    void returnFocus();
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
    void showNamesInTitles(bool shown);

    Ground m_ground;
    Workspace m_workspace;
    Theme& m_theme;
    Company m_all;
    QStackedWidget* m_stack;
    Banner* m_warning;
    Setup* m_setup = nullptr;
    LockScreen* m_lock;
    PinForm* m_pin = nullptr;
    RenewForm* m_renew = nullptr;
    Shell* m_shell = nullptr;
    BesideView* m_beside = nullptr;
    QStringList m_spot;
    /// The bar below stood there when the desk was locked.
    bool m_hadTold = false;
    /// The draft that was being written when the desk was locked.
    QString m_written;
    QTimer m_tick;
};

}
