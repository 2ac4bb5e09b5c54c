#pragma once

#include "core/wire/Enrolments.h"
#include "tests/programs/Programs.h"

namespace carrel::tests {

struct Heard {
    int status = 0;
    QByteArray body;
};
/// One call; status 0 when nobody answers.
Heard call(const QString& method, const QString& address, const QByteArray& token = {}, const QByteArray& body = {});

/// What a desk needs to be told of changes, and no more of a desk than that.
struct Listener {
    wire::Enrolment enrolment;

    static std::optional<Listener> enrolled(const HubProgram& hub, const QString& user);
    /// Fetches and acknowledges all that it may hold.
    bool fill(const QString& address) const;
};

/// An open case that this desk's person is responsible for.
QString ownCase(const DeskProgram& desk);

}
