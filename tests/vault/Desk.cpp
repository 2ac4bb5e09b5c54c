#include "tests/vault/Desk.h"

#include "core/vault/KeychainStore.h"
#include "core/vault/Vault.h"

#include <QtCore/QTimer>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace carrel::tests {

namespace {

template <class Fault>
void say(const base::Result<base::Secret, Fault>& result)
{
    if (result) std::printf("ok %s\n", result->exposed().toByteArray().toHex().constData());
    else std::printf("%d\n", int(result.error()));
    std::fflush(stdout);
}

template <class Fault>
void say(const base::Result<base::Done, Fault>& result)
{
    if (result) std::puts("ok");
    else std::printf("%d\n", int(result.error()));
}

void useKeyring(vault::KeychainStore& keys, const QString& command, const QString& item)
{
    if (command == u"read"_s) return say(keys.read(item));
    if (command == u"write"_s) return say(keys.write(item, base::Secret::copyOf(QByteArray(32, 'k'))));
    if (command == u"remove"_s) return say(keys.remove(item));
    if (command == u"probe"_s) return say(keys.probe());
    if (command == u"read-again"_s) {
        say(keys.read(item));
        while (std::getchar() != EOF) say(keys.read(item));
    }
    if (command == u"give-up"_s) {
        QTimer::singleShot(0, &keys, &vault::KeychainStore::stopWaiting);
        say(keys.read(item));
    }
}

void useVault(vault::KeychainStore& keys, base::Random& random, const QString& command, const QString& folder)
{
    base::SystemDisk disk;
    const base::SystemClock clock;
    vault::Vault vault({folder, folder + u"/cache.db"_s}, {disk, random, clock, keys});
    if (command == u"create"_s) say(vault.create(u"desk-1"_s, vault::Factor::keychain()));
    if (command == u"unlock"_s) say(vault.unlock(vault::Factor::keychain()));
    if (command == u"wipe"_s) say(vault.wipe());
}

}

int runDesk(const QStringList& arguments)
{
    const QString command = arguments.value(0);
    base::SystemRandom random;
    vault::KeychainStore::Patience patience;
    if (command == u"read-again"_s) patience.answerMs = 300;
    vault::KeychainStore keys(u"Carrel tests"_s, random, patience);
    if (QStringList{u"create"_s, u"unlock"_s, u"wipe"_s}.contains(command))
        useVault(keys, random, command, arguments.value(1));
    else useKeyring(keys, command, arguments.value(1));
    return 0;
}

}
