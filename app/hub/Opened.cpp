#include "app/hub/Opened.h"

#include "core/access/RegisterDays.h"
#include "core/hub/backup/JournalMark.h"
#include "core/hub/home/Founding.h"
#include "core/hub/oidc/HttpFetch.h"
#include "core/hub/store/Schema.h"

#include <QtCore/QFile>

namespace carrel::app {

using namespace Qt::StringLiterals;

QByteArray shippedPolicy()
{
    QFile file(u":/policy/default.toml"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString wordsFor(hub::HomeFault fault, const hub::HubPlaces& places)
{
    using hub::HomeFault;
    switch (fault) {
    case HomeFault::NoFolder: return u"The folder %1 could not be made. Choose one that you may write to."_s.arg(places.folder);
    case HomeFault::Exists: return u"There is a hub in %1 already. It has been left as it is; choose another folder for a new one."_s.arg(places.folder);
    case HomeFault::KeyMissing: return u"The store's key is not at %1. If it is kept elsewhere, name it with --key-file; without it the store cannot be read."_s.arg(places.key());
    case HomeFault::KeyDamaged: return u"%1 is not a hub key. Put the right file back; nothing has been changed."_s.arg(places.key());
    case HomeFault::KeyReadable: return u"Others may read %1. Make it its owner's alone (chmod 600) and try again."_s.arg(places.key());
    case HomeFault::SecretsMissing: return u"There is no hub in %1. Make one with: carrel-hub init --data %1"_s.arg(places.folder);
    case HomeFault::SecretsDamaged: return u"%1 cannot be read as a hub's secrets. Put the file back from where you keep it; nothing has been changed."_s.arg(places.secrets());
    case HomeFault::PolicyMissing: return u"%1 is not there. Without a policy nobody may see anything; put it back."_s.arg(places.policy());
    case HomeFault::Disk: return u"A file in %1 could not be written. Is the disk full, or the folder read-only?"_s.arg(places.folder);
    }
    return {};
}

QString wordsFor(hub::StoreOpenFault fault, const hub::HubPlaces& places)
{
    using hub::StoreOpenFault;
    const QString store = places.postgres.isEmpty() ? places.store() : u"the PostgreSQL database"_s;
    switch (fault) {
    case StoreOpenFault::Missing: return u"There is no store at %1. Make a hub with: carrel-hub init --data %2"_s.arg(store, places.folder);
    case StoreOpenFault::WrongKey: return u"The key does not open %1. Is it another hub's key? Nothing has been changed."_s.arg(store);
    case StoreOpenFault::NotEncrypted: return u"%1 is not encrypted, or the SQLCipher library is missing. The hub refuses to use it."_s.arg(store);
    case StoreOpenFault::Damaged: return u"%1 is damaged. Stop here, keep the file, and restore from a backup."_s.arg(store);
    case StoreOpenFault::Unreachable: return u"%1 does not answer. Check the address after --database, and that the server runs."_s.arg(store);
    case StoreOpenFault::Busy: return u"%1 is in use by a running hub."_s.arg(store);
    case StoreOpenFault::Denied: return u"%1 may not be written here. Check who owns the folder."_s.arg(store);
    }
    return {};
}

QString wordsFor(const access::PolicyFault& fault)
{
    using Code = access::PolicyFault::Code;
    switch (fault.code) {
    case Code::NotToml: return u"the file is not TOML: %1"_s.arg(fault.word);
    case Code::UnknownRole: return u"a role without an id, or one that nobody knows: %1"_s.arg(fault.word);
    case Code::UnknownScope: return u"not a scope: %1"_s.arg(fault.word);
    case Code::UnknownKind: return u"not a kind of record: %1"_s.arg(fault.word);
    case Code::UnknownField: return u"no kind has this field: %1"_s.arg(fault.word);
    case Code::UnknownGrain: return u"not a level of detail: %1"_s.arg(fault.word);
    case Code::UnknownSet: return u"no set has this name: %1"_s.arg(fault.word);
    case Code::UnknownRight: return u"not something a role may do: %1"_s.arg(fault.word);
    case Code::NotReviewed:
        if (fault.word.startsWith(u"registers.")) return u"%1 must say after how many days (%2 to %3) a register forgets who came; nobody has decided that yet"_s.arg(fault.word).arg(access::RegisterDays::Fewest).arg(access::RegisterDays::Most);
        return u"nobody has decided about the field %1; name it under [review]"_s.arg(fault.word);
    case Code::MissingRole: return u"the role %1 is missing"_s.arg(fault.word);
    case Code::DoubleRole: return u"the role %1 is there twice"_s.arg(fault.word);
    case Code::NoVersion: return u"the policy has no version"_s;
    case Code::ClaimFails: return u"this claim does not hold: %1"_s.arg(fault.word);
    default: return u"cannot be read: %1"_s.arg(fault.word);
    }
}

QString wordsFor(const std::vector<access::PolicyFault>& faults, const QString& file)
{
    QString out = u"The policy in %1 is refused; until it is mended nobody sees anything by it.\n"_s.arg(file);
    for (const auto& fault : faults) {
        out += fault.line > 0 ? u"  line %1: "_s.arg(fault.line) : u"  "_s;
        out += wordsFor(fault) + u'\n';
    }
    return out;
}

std::shared_ptr<hub::OutsideJournal> journalOf(const Options& options, const std::shared_ptr<const hub::HubKeys>& keys, Machine& machine)
{
    auto journal = std::make_shared<hub::OutsideJournal>(machine.disk, options.places.journal(), keys);
    if (const auto told = journal->told()) journal->remember(*told);
    return journal;
}

std::shared_ptr<hub::Db> connectTo(const hub::StoreAddress& address, const QString& name)
{
    auto opened = hub::openStore(address, name);
    return opened ? opened.value() : nullptr;
}

QString wordsFor(const hub::SettingsFault& fault, const QString& file)
{
    using Code = hub::SettingsFault::Code;
    const QString where = fault.line > 0 ? u"%1, line %2: "_s.arg(file).arg(fault.line) : file + u": "_s;
    switch (fault.code) {
    case Code::NotToml: return where + u"this is not TOML."_s;
    case Code::UnknownKey: return where + u"nothing here is called %1."_s.arg(fault.word);
    case Code::WrongKind: return where + u"%1 cannot have this value."_s.arg(fault.word);
    case Code::Missing: return where + u"%1 is missing."_s.arg(fault.word);
    case Code::BadIssuer: return where + u"%1 cannot be an issuer: it must begin with https:// (plain http is only for this machine)."_s.arg(fault.word);
    case Code::BadMatch: return where + u"match is username or email, not %1."_s.arg(fault.word);
    case Code::BadLeeway: return where + u"leeway is a number of seconds up to 300."_s;
    case Code::NoRoles: return where + u"[roles] is missing or empty, so nobody could come in."_s;
    case Code::UnknownRole: return where + u"the policy has no role %1."_s.arg(fault.word);
    }
    return where;
}

std::optional<hub::ProviderSettings> providerSettings(const Options& options, const access::Policy& policy, Machine& machine, QString* why)
{
    const QString file = options.places.openId();
    const auto text = machine.disk.read(file);
    if (!text) {
        *why = u"%1 cannot be read."_s.arg(file);
        return std::nullopt;
    }
    QStringList roles;
    for (const access::Role& role : policy.roles()) roles << role.id;
    auto settings = hub::readProviderSettings(*text, roles);
    if (settings) return std::move(settings).value();
    *why = wordsFor(settings.error(), file);
    return std::nullopt;
}

/// Without the file the hub's own passwords are the only way in; with a file that cannot be read nobody is let in by guess.
bool addProvider(OpenedHub& opened, const Options& options, Machine& machine, QString* why)
{
    if (!machine.disk.exists(options.places.openId())) return true;
    auto settings = providerSettings(options, *opened.context->policy, machine, why);
    if (!settings) return false;
    opened.context->provider = std::make_shared<hub::Provider>(std::move(*settings), std::make_shared<hub::HttpFetch>(machine.clock), machine.clock, machine.random);
    return true;
}

std::optional<FoundHub> findHub(const Options& options, Machine& machine, QString* why)
{
    const hub::HubHome home(options.places, machine.disk);
    const auto keys = home.keys();
    const auto address = home.address();
    const auto text = home.policyText();
    if (!keys || !address || !text) {
        *why = wordsFor(!keys ? keys.error() : !address ? address.error() : text.error(), options.places);
        return std::nullopt;
    }
    auto policy = access::Policy::parse(*text);
    if (!policy) {
        *why = wordsFor(policy.error(), options.places.policy());
        return std::nullopt;
    }
    FoundHub out{*address, std::make_unique<hub::HubContext>(hub::HubContext{
        std::make_shared<const access::Policy>(std::move(policy).value()), *keys, machine.clock, machine.random, machine.random, {},
        std::make_shared<hub::Shelf>(), std::make_shared<hub::SignInGuard>(), base::Stretch::Interactive, {}})};
    out.context->outside = journalOf(options, *keys, machine);
    return out;
}

/// The store knows how far the journal went. Another in its place is not written into, whatever is asked for until the right one is
/// back; where that is lost for good and somebody says so, a new one is begun.
bool heedJournal(OpenedHub& opened, const Options& options, QString* why)
{
    hub::OutsideJournal& journal = *opened.context->outside;
    hub::JournalMark mark(*opened.db, journal);
    mark.heed();
    if (options.withoutJournal && !journal.stands() && !mark.writeAnew(*opened.context)) {
        *why = u"A new journal could not be written to %1. Is the disk full, or the folder read-only?"_s.arg(options.places.journal());
        return false;
    }
    if (journal.stands()) mark.keep();
    return true;
}

std::optional<OpenedHub> openHub(const Options& options, Machine& machine, QString* why)
{
    auto found = findHub(options, machine, why);
    if (!found) return std::nullopt;
    auto db = hub::openStore(found->address, u"carrel-hub-main"_s);
    if (!db) {
        *why = wordsFor(db.error(), options.places);
        return std::nullopt;
    }
    hub::upgradeSchema(*db.value());
    const auto epoch = hub::epochOf(*db.value());
    if (!epoch) {
        *why = u"The store is empty or of another version. Make a hub with: carrel-hub init --data %1"_s.arg(options.places.folder);
        return std::nullopt;
    }
    OpenedHub out{found->address, db.value(), std::move(found->context)};
    out.context->epoch = *epoch;
    if (!heedJournal(out, options, why)) return std::nullopt;
    if (!addProvider(out, options, machine, why)) return std::nullopt;
    // The same of Waitwhile: without its file nobody comes in by it.
    if (machine.disk.exists(options.places.feed(u"waitwhile.toml"_s)) && !(out.context->waitwhile = waitwhileOf(options, machine, why))) return std::nullopt;
    return out;
}

}
