#include "app/hub/Serve.h"

#include "app/hub/Hall.h"
#include "app/hub/Stopping.h"
#include "app/hub/Supervisor.h"
#include "core/hub/door/ControlSocket.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <array>
#include <cstdio>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

/// What can be asked of a hub that serves, on its socket.
constexpr std::array verbs{"quarantine", "desks", "destroy", "destroyed", "backup", "drill", "audit", "import", "policy", "waitwhile", "libcal", "calendar", "counts"};

void say(const QString& text)
{
    std::fputs(qPrintable(text + u'\n'), stdout);
    std::fflush(stdout);
}

std::optional<hub::DoorOptions> doorFor(const Options& options)
{
    hub::DoorOptions door;
    bool ok = false;
    door.port = options.listen.section(u':', -1).toUShort(&ok);
    QString host = options.listen.section(u':', 0, -2);
    if (host.startsWith(u'[') && host.endsWith(u']')) host = host.mid(1, host.size() - 2);
    door.address = QHostAddress(host);
    door.publicIsMeant = options.publicIsMeant;
    door.workers = options.workers;
    return ok && !door.address.isNull() ? std::optional(door) : std::nullopt;
}

QString wordsFor(hub::DoorError error, const QString& listen)
{
    if (error == hub::DoorError::PublicAddress) {
        return u"%1 can be reached by other machines. Put a web server with TLS in front and listen on 127.0.0.1; or, if you mean it, add --public."_s.arg(listen);
    }
    return u"Nothing can listen on %1. Is another program there?"_s.arg(listen);
}

QString wordsFor(hub::ControlError error, const Options& options)
{
    if (error == hub::ControlError::AlreadyRunning) return u"Another hub is running on %1."_s.arg(options.places.folder);
    return u"%1 cannot be made. Its path may be too long for a socket (about 100 letters), or the folder is not yours to write in."_s.arg(options.places.control());
}

QString wordsForAnotherJournal(const Options& options)
{
    return u"%1 is not the journal that was here, or not all of it. Put the right file back: until then nothing can be destroyed or withdrawn, and no desk can be "
           u"set up or revoked. If it is lost for good, say: carrel-hub serve --data %2 --without-journal. A new one is then made of what the store knows."_s
               .arg(options.places.journal(), options.places.folder);
}

}

int serve(const Options& options, Machine& machine)
{
    QString why;
    auto opened = openHub(options, machine, &why);
    if (!opened) {
        say(why);
        return 1;
    }
    if (!opened->context->outside->stands()) say(wordsForAnotherJournal(options));
    const auto door = doorFor(options);
    if (!door) {
        say(u"%1 is not an address and a port. Write it as 127.0.0.1:7411."_s.arg(options.listen));
        return 2;
    }
    Hall hall(std::move(*opened), options, machine);
    if (!hall.works()) {
        say(wordsFor(hub::StoreOpenFault::Busy, options.places));
        return 1;
    }
    hub::ControlSocket control(machine.clock);
    for (const char* verb : verbs) {
        control.add(verb, [&hall, verb](const QList<QByteArray>& words) { return hall.runVerb(QList<QByteArray>{verb} + words); });
    }
    if (const auto heard = control.open(options.places.control()); !heard) {
        say(wordsFor(heard.error(), options));
        return 1;
    }
    hub::Door desks(machine.clock, *door, [&hall](int worker) { return hall.answering(worker); });
    hall.hint = [&desks](const QString& enrolment) { desks.hint(enrolment); };
    const auto port = desks.open();
    if (!port) {
        say(wordsFor(port.error(), options.listen));
        return 1;
    }
    Metrics metrics(machine.clock);
    metrics.gauges = [&desks, &hall] { return hall.numbers(desks); };
    if (!options.metrics.isEmpty() && !metrics.open(options.metrics)) {
        say(u"The numbers cannot be shown on %1. Only an address of this machine will do, such as 127.0.0.1:7412."_s.arg(options.metrics));
        return 2;
    }
    hall.metrics = &metrics;
    // The store's thread says that it is well: one that hangs is noticed.
    const Supervisor supervisor([&hall](const auto& well) { hall.shared().post([well](hub::Service& service) { if (service.isReady()) well(); }); });
    supervisor.ready();
    say(u"The hub listens on http://%1:%2. Stop it with Ctrl+C."_s.arg(options.listen.section(u':', 0, -2)).arg(*port));
    hall.seeTo();
    hall.warm();
    QTimer minute;
    QObject::connect(&minute, &QTimer::timeout, [&hall] { hall.seeTo(); });
    minute.start(60'000);
    const StopOnSignal stop;
    const int code = QCoreApplication::exec();
    supervisor.stopping();
    // What it finds is told at the door, which goes first.
    hall.close();
    return code;
}

}
