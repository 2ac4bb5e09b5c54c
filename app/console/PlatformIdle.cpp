#include "app/console/PlatformIdle.h"

#include "app/console/Logind.h"

#include <QtCore/QTimer>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace carrel::app {

using namespace Qt::StringLiterals;

PlatformIdle::PlatformIdle(const QDBusConnection& user, const QDBusConnection& system, const base::Clock& clock, QObject* parent)
    : QObject(parent), m_user(user), m_system(system), m_clock(clock)
{
}

void PlatformIdle::ask(std::function<void(std::optional<qint64> ms)> done)
{
    // A call on a bus that is not there would never be answered.
    if (!m_user.isConnected()) return askLogind(done);
    auto message = QDBusMessage::createMethodCall(u"org.gnome.Mutter.IdleMonitor"_s, u"/org/gnome/Mutter/IdleMonitor/Core"_s, u"org.gnome.Mutter.IdleMonitor"_s,
                                                  u"GetIdletime"_s);
    message.setAutoStartService(false);
    auto* waiting = new QDBusPendingCallWatcher(m_user.asyncCall(message, logind::patienceMs), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting, done = std::move(done)] {
        const QDBusPendingReply<qulonglong> ms = *waiting;
        waiting->deleteLater();
        if (ms.isError()) return askLogind(done);
        done(qint64(ms.value()));
    });
}

void PlatformIdle::askLogind(const std::function<void(std::optional<qint64> ms)>& done)
{
    if (!m_system.isConnected()) {
        QTimer::singleShot(0, this, [done] { done(std::nullopt); });
        return;
    }
    auto* waiting = new QDBusPendingCallWatcher(m_system.asyncCall(logind::properties(u"GetAll"_s) << logind::session, logind::patienceMs), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting, done] {
        const QDBusPendingReply<QVariantMap> all = *waiting;
        waiting->deleteLater();
        // A hint that is not set says nothing: many desktops never set it.
        if (all.isError() || !all.value().value(u"IdleHint"_s).toBool()) return done(std::nullopt);
        const qint64 sinceMs = all.value().value(u"IdleSinceHint"_s).toLongLong() / 1000;
        done(std::max<qint64>(0, m_clock.now().ms - sinceMs));
    });
}

}
