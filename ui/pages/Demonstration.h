#pragma once

#include <QtCore/QString>
#include <functional>

namespace carrel::ui {

enum class DemonstrationFault {
    None,
    NoHub,   ///< the hub's program is not beside this one
    Busy,    ///< another program has it open
    Failed,  ///< it could not be made or started
    Disk,
};

/// An invented university on this computer alone, for trying things out: its hub, its records and a desk of its own, all in
/// a folder of its own.
class Demonstration
{
public:
    virtual ~Demonstration() = default;

    /// It was made before, and what was done in it is still there.
    virtual bool isThere() const = 0;
    /// Makes it where it is not there, and starts it; `done` is told once, later, and the window then moves to it.
    virtual void begin(std::function<void(DemonstrationFault)> done) = 0;
    /// Ends a begin() that nobody waits for any more.
    virtual void cancel() = 0;
    /// Leaves nothing of it on this computer.
    virtual bool remove() = 0;
};

/// Somebody to try the demonstration as.
struct Guest {
    QString user;
    QString role; ///< by its id in the policy
    QString password;
};

}
