#pragma once

#include <QtCore/QtGlobal>
#include <functional>
#include <optional>

namespace carrel::ui {

/// Knows how long nobody has touched this computer, in any program, where the platform can tell.
class IdleSource
{
public:
    virtual ~IdleSource() = default;
    /// `done` hears milliseconds, or nothing; later, once, and within a second.
    virtual void ask(std::function<void(std::optional<qint64> ms)> done) = 0;
};

}
