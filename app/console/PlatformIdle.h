#pragma once

#include "core/base/Clock.h"
#include "ui/pages/desk/IdleSource.h"

#include <QtCore/QObject>
#include <QtDBus/QDBusConnection>

namespace carrel::app {

/// What the desktop knows of the last key or movement in any program: GNOME measures it; elsewhere logind's idle hint
/// says since when there was none, where the desktop keeps it.
class PlatformIdle final : public QObject, public ui::IdleSource
{
    Q_OBJECT

public:
    PlatformIdle(const QDBusConnection& user, const QDBusConnection& system, const base::Clock& clock, QObject* parent = nullptr);
    void ask(std::function<void(std::optional<qint64> ms)> done) override;

private:
    void askLogind(const std::function<void(std::optional<qint64> ms)>& done);

    QDBusConnection m_user;
    QDBusConnection m_system;
    const base::Clock& m_clock;
};

}
