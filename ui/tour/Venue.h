#pragma once

#include "core/base/Clock.h"
#include "core/session/Desk.h"
#include "ui/pages/Workspace.h"

#include <functional>

namespace carrel::ui {

/// What a tour is taken with: desks, people who may sit at them, and a network that can be unplugged. In the program they
/// are real ones at a hub, in the tests a university in a box.
class Venue
{
public:
    virtual ~Venue() = default;

    struct Seat {
        session::Desk* desk = nullptr;
        QString user;
        QString password;
    };
    /// A desk that has never been set up, and an account for it; no desk where there is no such account.
    virtual Seat seat(const QString& user) = 0;
    virtual void setPlugged(session::Desk& desk, bool plugged) = 0;
    /// On a strange network something answers that is no hub, as the sign-in page of a hotel's does.
    virtual void setStrange(session::Desk& desk, bool strange) = 0;
    /// A held desk carries nothing either way, so that a moment that passes quickly can be looked at.
    virtual void setHeld(session::Desk& desk, bool held) = 0;
    /// Three days later, in which no desk has heard of any hub; and back.
    virtual void setLater(bool later) = 0;
    /// Lets the desks and the hub do what they have to until `holds`; false when it does not come to that in time.
    virtual bool settle(const std::function<bool()>& holds) = 0;
    virtual const base::Clock& clock() const = 0;
    virtual Workspace workspace() const = 0;
};

}
