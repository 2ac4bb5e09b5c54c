#pragma once

#include "app/console/DemoHub.h"
#include "app/console/Options.h"

#include <future>

namespace carrel::app {

/// What comes after a window has been closed.
enum class After { Close, AlreadyOpen, Demonstrate, Welcome, WelcomeAfresh };

/// Which desk a window is opened on, and how it came to that.
struct Sitting {
    QString profile;
    QString hub;        ///< empty: the one of last time
    bool isDemo = false;
    bool isTrial = false; ///< the demonstration that this program made, with the way out of it
};

struct Ending {
    After after = After::Close;
    int code = 0;
};

/// One window on one desk, from opening to closing. `isMine`: whether this program may have the profile, once that is known.
Ending openConsole(const ConsoleOptions& options, const Sitting& sitting, DemoHub& demo, std::future<bool> isMine);

}
