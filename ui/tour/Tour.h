#pragma once

#include "ui/pages/shell/Window.h"
#include "ui/tour/Hands.h"
#include "ui/tour/Venue.h"

#include <memory>

namespace carrel::ui {

class DevicesPage;
class DropInPage;
class TutorialsPage;

/// One sight of the tour: its name, and whether it is worth a look at other sizes too.
struct Sight {
    QString name;
    bool isMain = false;
    /// A second window, where the sight is both side by side.
    Window* beside = nullptr;
    /// What the picture is of, where the page may have to be scrolled to it.
    QWidget* aim = nullptr;
    /// A window of its own that the sight is of, in place of the person's.
    QWidget* alone = nullptr;
};

/// Walks through every screen as a person would, in the one order there is: setting up, a morning's work, a while without
/// the network, a choice to make, colleagues with other roles. At each sight it calls whoever came along.
class Tour
{
public:
    using Look = std::function<void(const Sight& sight, Window& window)>;

    Tour(Venue& venue, Theme& theme, Look look);
    ~Tour();

    /// Runs the application for as long as it takes. False when somewhere it did not come through; `missed` says where.
    bool walk();
    const QStringList& missed() const { return m_missed; }

private:
    /// A person at a desk, with the window that shows it.
    struct Guest {
        Venue::Seat seat;
        std::unique_ptr<Window> window;
    };
    bool walkRound();
    /// A demonstration that is offered, and made by nobody.
    struct Offered final : Demonstration {
        bool isMade = false;
        bool isThere() const override { return isMade; }
        void begin(std::function<void(DemonstrationFault)>) override {}
        void cancel() override {}
        bool remove() override { return true; }
    };
    Guest sitDown(const QString& user, Demonstration* offered = nullptr);
    /// Through the whole of setting up, without stopping anywhere.
    bool settleIn(Guest& guest);
    /// As far as the desk that is being filled.
    bool signIn(Guest& guest);
    /// `aim`: what the picture is of, where the page may have to be scrolled to it.
    void see(const QString& name, Guest& guest, bool isMain = false, QWidget* aim = nullptr);
    bool wait(const QString& what, const std::function<bool()>& holds);
    void act(Guest& guest, const std::function<void(Hands&)>& doing);

    void seeWelcome(Guest& guest);
    void seeSettingUp(Guest& guest);
    void seeOwnThings(Guest& guest);
    void seePinSheet(Guest& guest);
    void seeTrimming(Guest& guest);
    void seeCases(Guest& guest);
    void seeSeveral(Guest& guest);
    void seeWriting(Guest& guest);
    void seePlans(Guest& guest);
    void seeWords(Guest& guest);
    void seeFiles(Guest& guest);
    void seeSpecial(Guest& guest);
    void seeAmending(Guest& guest);
    void seeFinding(Guest& guest);
    void seeHelp(Guest& guest);
    void seeTakingBack(Guest& guest);
    void seeTwoWindows(Guest& guest);
    void seeStudents(Guest& guest);
    void seeOpeningACase(Guest& guest);
    void seeOffline(Guest& guest);
    void seeLock(Guest& guest);
    void seeKeyTroubles(Guest& guest);
    void seePin();
    void seeChoice(Guest& guest, Guest& colleague);
    void seeOthers();
    void seeDevices(Guest& colleague);
    void seeLosing(Guest& guest, DevicesPage& page);
    void seeRevoking(Guest& guest, Guest& colleague, DevicesPage& page);
    void seeDevicesTroubled(Guest& guest, DevicesPage& page);
    void leaveWords(Guest& colleague);
    void seeWaiting(Guest& guest);
    void seeDropIn();
    void seeWorkshops();
    void seeBooking();
    void seeTutorials();
    void seeFrequent(Guest& door, DropInPage& page);
    void seeRecording(Guest& guest, TutorialsPage& page);
    void seeServing(Guest& door, DropInPage& page);
    void seeStates();
    void seeEmpty();
    /// Every place of the rail, in the state that `name` tells.
    void seePlaces(const QString& name, Guest& guest, const QSet<PlaceNo>& without = {});
    bool seeLoading(Guest& guest);
    void seeTroubles(Guest& guest);
    void seePrinting(Guest& guest);
    void seeBeside(Guest& guest);
    void seeReviews(Guest& guest);
    std::optional<model::RecordId> caseOf(session::Desk& desk, const QString& student);

    Offered m_offered;
    Venue& m_venue;
    Theme& m_theme;
    Look m_look;
    QSet<QString> m_seen; ///< the names so far
    QStringList m_missed;
};

}
