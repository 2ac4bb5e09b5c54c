#include "app/hub/Verbs.h"

#include "core/base/Log.h"
#include "core/hub/dropin/Arrivals.h"
#include "core/hub/dropin/WaitwhilePoll.h"
#include "core/hub/dropin/WaitwhileWatch.h"
#include "core/hub/intake/HttpSource.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>

namespace carrel::app {

using namespace Qt::StringLiterals;
using hub::SourceFault;

namespace {

constexpr int MostTries = 6;

QString moment(const std::optional<base::Moment>& at) { return at ? at->utc().toString(u"yyyy-MM-dd HH:mm"_s) + u"Z"_s : u"never"_s; }

QString wordsFor(SourceFault fault)
{
    switch (fault) {
    case SourceFault::None: return u"answers"_s;
    case SourceFault::Silent: return u"does not answer; is the address right, and may the hub call out?"_s;
    case SourceFault::Refused: return u"refuses the key"_s;
    case SourceFault::Scope: return u"knows the key and does not let it read visits; give it that right there"_s;
    case SourceFault::Busy: return u"is asked too often and wants to be left alone for a while"_s;
    case SourceFault::Failing: return u"answers that it has failed"_s;
    case SourceFault::NotUnderstood: return u"answers in a way this version does not understand"_s;
    }
    return {};
}

}

std::optional<base::Secret> feedSecret(const QString& file, Machine& machine, QString* why)
{
    constexpr qsizetype Least = 8, Most = 512;
    const auto bytes = machine.disk.read(file);
    if (!bytes) {
        *why = u"%1 cannot be read. Put the secret that you were given into it, or say where it is with --feed-file."_s.arg(file);
    } else if (QFileInfo(file).permissions() & (QFile::ReadOther | QFile::WriteOther)) {
        *why = u"Others may read %1. Make it its owner's alone (chmod 600) and try again."_s.arg(file);
    } else if (bytes->trimmed().size() < Least || bytes->trimmed().size() > Most) {
        *why = u"%1 is too short or too long for a secret."_s.arg(file);
    } else {
        return base::Secret::copyOf(bytes->trimmed());
    }
    return std::nullopt;
}

QString wordsFor(const hub::FeedFault& fault, const QString& file)
{
    using Code = hub::FeedFault::Code;
    const QString where = fault.line > 0 ? u"%1, line %2: "_s.arg(file).arg(fault.line) : file + u": "_s;
    switch (fault.code) {
    case Code::NotToml: return where + u"this is not TOML."_s;
    case Code::UnknownKey: return where + u"nothing here is called %1."_s.arg(fault.word);
    case Code::WrongKind: return where + u"%1 cannot have this value."_s.arg(fault.word);
    case Code::Missing: return where + u"%1 is missing."_s.arg(fault.word);
    case Code::BadAddress: return where + u"%1 cannot be an address here: https://…, without a slash at its end (plain http is only for this machine)."_s.arg(fault.word);
    case Code::BadNumber: return where + u"%1 is not a number that it can be."_s.arg(fault.word);
    }
    return where;
}

std::shared_ptr<const hub::Waitwhile> waitwhileOf(const Options& options, Machine& machine, QString* why)
{
    const QString file = options.places.feed(u"waitwhile.toml"_s);
    const auto text = machine.disk.read(file);
    if (!text) {
        *why = u"%1 cannot be read."_s.arg(file);
        return nullptr;
    }
    auto settings = hub::readWaitwhileSettings(*text);
    if (!settings) {
        *why = wordsFor(settings.error(), file);
        return nullptr;
    }
    auto secret = feedSecret(options.places.feed(u"waitwhile.secret"_s), machine, why);
    auto key = secret ? feedSecret(options.places.feed(u"waitwhile.key"_s), machine, why) : std::nullopt;
    if (!key) return nullptr;
    return std::make_shared<const hub::Waitwhile>(hub::Waitwhile{std::move(settings).value(), std::move(*secret), std::move(*key)});
}

bool pollsWaitwhile(const QStringList& words) { return words.value(0) == u"waitwhile" && words.value(1) == u"poll"; }

bool waitSeconds(int seconds)
{
    QThread::sleep(static_cast<unsigned long>(seconds));
    return true;
}

Said pollWaitwhile(const hub::HubContext& context, const OnService& onService, const std::function<bool(int)>& wait)
{
    if (!context.waitwhile) return {1, u"This hub does not use Waitwhile: there is no waitwhile.toml."_s};
    try {
        hub::HttpSource source(context.clock);
        const auto onStore = [&](const std::function<void(hub::Arrivals&)>& job) {
            for (int tries = 1;; ++tries) {
                try {
                    return onService([&](hub::Service& service) {
                        hub::Arrivals arrivals(service.db(), context);
                        // What was written before something failed is to be told all the same.
                        const auto tell = qScopeGuard([&] { service.note(arrivals.takeEntries()); });
                        job(arrivals);
                    });
                } catch (const hub::StoreFailure& failure) {
                    if (failure.fault() != hub::StoreFault::Contended || tries == MostTries) throw;
                }
            }
        };
        const auto done = hub::WaitwhilePoll(*context.waitwhile, source, wait, onStore).run(context.clock.now());
        onService([&](hub::Service& service) {
            const bool isOpen = hub::Arrivals(service.db(), context).isOpen();
            hub::WaitwhileWatch watch(service.db(), context);
            watch.looked(done, isOpen);
            service.note(watch.takeEntries());
        });
        const QString told = u"%1 visits read, %2 changed here (%3 had gone), %4 left as a desk has them, %5 of days without a session, %6 not understood."_s
                                 .arg(done.visits).arg(done.changed).arg(done.left).arg(done.held).arg(done.unplaced).arg(done.unread);
        return done.ok() ? Said{0, told} : Said{1, u"Waitwhile %1. %2"_s.arg(wordsFor(done.fault), told)};
    } catch (const hub::StoreFailure& failure) {
        qCWarning(base::logHub) << "the look at Waitwhile ended early, code" << failure.code();
        return {1, u"The store did not take it (code %1). Try again."_s.arg(QString::fromLatin1(failure.code()))};
    }
}

Said waitwhileStatus(hub::Service& service, const hub::HubContext& context)
{
    if (!context.waitwhile) return {1, u"This hub does not use Waitwhile: there is no waitwhile.toml."_s};
    using Alarm = hub::WaitwhileWatch::Alarm;
    const auto stands = hub::WaitwhileWatch(service.db(), context).standing();
    QString out = u"last call: %1\nlast look: %2\n"_s.arg(moment(stands.called), moment(stands.polled));
    if (!stands.fault.isEmpty()) out += u"the look of %1 failed: %2\n"_s.arg(moment(stands.tried), stands.fault);
    switch (stands.alarm) {
    case Alarm::None: return {0, out + u"heard"_s};
    case Alarm::HookSilent: return {1, out + u"NOT HEARD since %1: looks find what no call has told. Is the hook switched on in Waitwhile, with this hub's address and secret?"_s.arg(moment(stands.since))};
    case Alarm::PollFails: return {1, out + u"NOT SEEN since %1: Waitwhile's record cannot be read."_s.arg(moment(stands.since))};
    }
    return {0, out};
}

Said waitwhileFiles(const Options& options, Machine& machine)
{
    const QString verb = options.words.value(1);
    if (verb == u"example") {
        QFile file(u":/feeds/waitwhile.toml"_s);
        return {0, file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString()};
    }
    if (verb != u"check") return {2, usage()};
    QString why;
    const auto with = waitwhileOf(options, machine, &why);
    if (!with) return {1, why};
    hub::HttpSource source(machine.clock);
    const auto asked = hub::askPatiently(source, {QUrl(with->settings.api + u"/visits?limit=1"_s), {{"apikey", with->key.exposed().toByteArray()}}}, [](int) { return false; });
    return {asked.fault == SourceFault::None ? 0 : 1, u"The files fit. Waitwhile %1."_s.arg(wordsFor(asked.fault))};
}

}
