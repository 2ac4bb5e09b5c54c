#include "app/hub/Verbs.h"

#include "core/base/Digest.h"
#include "core/hub/audit/Witness.h"
#include "core/hub/home/Founding.h"
#include "core/hub/intake/DemoUniversity.h"

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto DemoSeed = "carrel demo";

QByteArray accountsFile(const std::vector<hub::NewAccount>& accounts)
{
    QByteArray out = "user,role,password\n";
    for (const auto& account : accounts) {
        out += account.user.toUtf8() + ',' + account.roles.join(u' ').toUtf8() + ',' + account.password.toUtf8() + '\n';
    }
    return out;
}

std::optional<QString> makeStore(const Options& options, Machine& machine, const hub::HubHome& home, QString* why)
{
    const auto address = home.address();
    if (!address) {
        *why = wordsFor(address.error(), options.places);
        return std::nullopt;
    }
    auto db = hub::openStore(*address, u"carrel-hub-init"_s, true);
    if (!db) {
        *why = wordsFor(db.error(), options.places);
        return std::nullopt;
    }
    const auto epoch = hub::foundStore(*db.value(), machine.random);
    if (!epoch) *why = u"The database already holds a hub. It has been left as it is."_s;
    return epoch;
}

std::vector<hub::NewAccount> makePeople(const Options& options, OpenedHub& opened, Machine& machine)
{
    const auto idOf = hub::idsKeyedBy(opened.context->keys->identifiers.exposed().toByteArray());
    const base::Moment now = machine.clock.now();
    const QDate today = now.day();
    std::vector<hub::NewAccount> accounts;
    const auto add = [&](const QString& user, const model::RecordId& staff, const QStringList& roles) {
        accounts.push_back({user, roles, hub::drawPassword(machine.random)});
        hub::addAccount(*opened.db, *opened.context, user, staff, accounts.back().password);
    };
    if (options.demo) {
        const auto demo = hub::makeDemoUniversity(DemoSeed, today, now);
        hub::applyBatch(*opened.db, *opened.context, demo.batch, "demo");
        for (const auto& account : demo.accounts) add(account.user, account.staff, account.roles);
    } else {
        const auto first = hub::firstRecords(idOf, today);
        hub::applyBatch(*opened.db, *opened.context, first, "found");
        add(u"administrator"_s, idOf("founding/administrator"), {u"administrator"_s});
    }
    return accounts;
}

}

Said initHub(const Options& options, Machine& machine)
{
    if (options.places.folder.isEmpty()) return {2, u"Say where the hub shall live: carrel-hub init --data DIR"_s};
    hub::HubHome home(options.places, machine.disk);
    const auto made = home.make(machine.random, shippedPolicy());
    if (!made) return {1, wordsFor(made.error(), options.places)};
    QString why;
    if (!makeStore(options, machine, home, &why)) return {1, why};
    auto opened = openHub(options, machine, &why);
    if (!opened) return {1, why};
    const auto accounts = makePeople(options, *opened, machine);
    const auto head = hub::AuditTrail(*opened->db, machine.clock, machine.random).head();
    if (!hub::Witness(machine.disk, options.places.witness()).see(head)) return {1, wordsFor(hub::HomeFault::Disk, options.places)};
    const QString file = options.places.folder + (options.demo ? u"/demo-accounts.csv"_s : u"/first-account.csv"_s);
    if (!machine.disk.replace(file, accountsFile(accounts))) return {1, wordsFor(hub::HomeFault::Disk, options.places)};
    QString text = u"A hub is ready in %1.\n"_s.arg(options.places.folder);
    if (options.demo) text += u"It holds the demonstration university; everybody in it is invented.\n"_s;
    text += u"%1 accounts and their passwords are in %2, readable by you alone.\n"_s.arg(accounts.size()).arg(file);
    return {0, text + u"Start it with: carrel-hub serve --data %1"_s.arg(options.places.folder)};
}

}
