#include "app/hub/Verbs.h"

#include "core/hub/intake/HttpSource.h"
#include "core/hub/intake/LibCalPoll.h"
#include "core/hub/workshops/Registrations.h"

#include <QtCore/QFile>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

std::optional<hub::LibCalSettings> settingsIn(const Options& options, Machine& machine, QString* why)
{
    const QString file = options.places.feed(u"libcal.toml"_s);
    const auto text = machine.disk.read(file);
    if (!text) {
        *why = u"%1 cannot be read. Begin with: carrel-hub libcal example > %1"_s.arg(file);
        return std::nullopt;
    }
    auto settings = hub::readLibCalSettings(*text);
    if (settings) return std::move(settings).value();
    *why = wordsFor(settings.error(), file);
    return std::nullopt;
}

QString leftOut(const hub::OutsideTerm& term)
{
    if (term.faultsInAll == 0) return {};
    QString out = u"%1 rows or files were left out:\n"_s.arg(term.faultsInAll);
    for (const auto& fault : term.faults) out += wordsFor(fault);
    return out;
}

}

namespace {

QString told(const hub::Registrations::Taken& taken)
{
    QString text = u"Imported: %1 new records, %2 changed, %3 already as they are."_s.arg(taken.added).arg(taken.changed).arg(taken.same);
    if (taken.held > 0) text += u" %1 were left as somebody here has them."_s.arg(taken.held);
    if (taken.gone > 0) text += u" %1 were left out because they have been destroyed."_s.arg(taken.gone);
    if (taken.unplaced > 0) text += u" %1 events belong to no team of the name in libcal.toml."_s.arg(taken.unplaced);
    return text;
}

QString wordsFor(const hub::LibCalLook& look)
{
    using hub::SourceFault;
    switch (look.fault) {
    case SourceFault::None: return {};
    case SourceFault::Silent: return u"LibCal does not answer; is the address right, and may the hub call out?"_s;
    case SourceFault::Refused: return u"LibCal refuses the client or its secret."_s;
    case SourceFault::Scope: return u"LibCal does not let this client read %1: give it that scope under Admin, API."_s.arg(look.at);
    case SourceFault::Busy: return u"LibCal is asked too often and wants to be left alone for a while."_s;
    case SourceFault::Failing: return u"LibCal answers that it has failed."_s;
    case SourceFault::NotUnderstood: return u"LibCal answers in a way this version does not understand, or with more than 500 events a day (%1)."_s.arg(look.at);
    }
    return {};
}

/// The same event may stand in two slices, and a store is not to be kept busy for long.
std::vector<hub::OutsideTerm> portionsOf(hub::OutsideTerm&& term)
{
    constexpr size_t AtOnce = 20;
    std::vector<hub::OutsideTerm> out;
    QSet<QString> met;
    QHash<QString, size_t> where;
    for (auto& event : term.events) {
        if (met.contains(event.id)) continue;
        met.insert(event.id);
        if (out.empty() || out.back().events.size() == AtOnce) out.push_back({{}, {}, {}, 0, term.whole});
        where[event.id] = out.size() - 1;
        out.back().events.push_back(std::move(event));
    }
    for (auto& booking : term.bookings) {
        if (where.contains(booking.event)) out[where[booking.event]].bookings.push_back(std::move(booking));
    }
    return out;
}

}

bool pollsLibCal(const QStringList& words) { return words.value(0) == u"libcal" && words.value(1) == u"poll"; }

Said pollLibCal(const Options& options, const hub::HubContext& context, Machine& machine, const OnService& onService, const std::function<bool(int)>& wait)
{
    QString why;
    const auto settings = settingsIn(options, machine, &why);
    const auto secret = settings ? feedSecret(options.places.feed(u"libcal.secret"_s), machine, &why) : std::nullopt;
    if (!secret) return {1, why};
    if (settings->client.isEmpty() || settings->calendars.isEmpty()) return {1, u"libcal.toml names no client, or no calendar to ask for by its number."_s};
    hub::HttpSource source(machine.clock);
    auto look = hub::LibCalPoll(*settings, *secret, source, wait).run(machine.clock.now());
    hub::Registrations::Taken taken;
    // Without its bookings an event would look as if nobody had any.
    if (!look.ok()) return {1, wordsFor(look) + u" Nothing has been changed."_s};
    try {
        for (const auto& portion : portionsOf(std::move(look.term))) {
            onService([&](hub::Service& service) {
                hub::Registrations registrations(service.db(), context, *settings);
                const auto tell = qScopeGuard([&] { service.note(registrations.takeEntries()); });
                taken += registrations.take(portion);
            });
        }
    } catch (const hub::StoreFailure& failure) {
        return {1, u"The store did not take all of it (code %1). %2"_s.arg(QString::fromLatin1(failure.code()), told(taken))};
    }
    return {0, (look.unread > 0 ? u"%1 rows were not understood. "_s.arg(look.unread) : QString()) + told(taken)};
}

Said importLibCal(const Options& options, hub::Service& service, const hub::HubContext& context, Machine& machine)
{
    const QString folder = options.words.value(2);
    if (folder.isEmpty()) return {2, u"Name the folder: carrel-hub import libcal FOLDER --data DIR"_s};
    QString why;
    const auto settings = settingsIn(options, machine, &why);
    if (!settings) return {1, why};
    const auto term = hub::readLibCalFiles(machine.disk, folder, *settings);
    const QString read = u"%1 events and %2 bookings read.\n"_s.arg(term.events.size()).arg(term.bookings.size());
    const int code = term.faultsInAll > 0 ? 1 : 0;
    if (options.dryRun) return {code, read + leftOut(term) + u"Nothing has been changed."_s};
    hub::Registrations registrations(service.db(), context, *settings);
    const auto tell = qScopeGuard([&] { service.note(registrations.takeEntries()); });
    return {code, read + leftOut(term) + told(registrations.take(term))};
}

Said libCalFiles(const Options& options, Machine& machine)
{
    if (options.words.value(1) == u"example") {
        QFile file(u":/feeds/libcal.toml"_s);
        return {0, file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString()};
    }
    if (options.words.value(1) != u"check") return {2, usage()};
    QString why;
    return settingsIn(options, machine, &why) ? Said{0, u"The file fits."_s} : Said{1, why};
}

}
