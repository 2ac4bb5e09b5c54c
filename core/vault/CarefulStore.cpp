#include "core/vault/CarefulStore.h"

using namespace Qt::StringLiterals;

namespace carrel::vault {

namespace {

constexpr int LooksForAnItem = 4;

}

base::Result<base::Secret, KeyFault> CarefulStore::read(const QString& item)
{
    // KWallet can be late, and is then taken for absent.
    const int looks = backend() == "kwallet" ? LooksForAnItem : 1;
    for (int look = 1; look <= looks; ++look) {
        auto found = readOnce(item);
        if (found || found.error() != KeyFault::Missing) return found;
        if (look < looks) pause();
    }
    // A locked keyring misses items that it has. It is open only if it can be seen to keep something; and by being
    // asked, it may just have been opened.
    if (const auto open = probe(); !open) return open.error();
    return readOnce(item);
}

base::Result<base::Done, KeyFault> CarefulStore::write(const QString& item, const base::Secret& secret)
{
    Q_ASSERT(secret.size() == base::Secret::KeySize);
    if (const auto written = writeOnce(item, secret); !written) {
        return written.error() == KeyFault::Missing ? KeyFault::Unavailable : written.error();
    }
    const auto back = readOnce(item);
    if (!back) return back.error() == KeyFault::Missing ? KeyFault::Locked : back.error();
    if (!back->equals(secret)) return KeyFault::Failed;
    return base::Done{};
}

base::Result<base::Done, KeyFault> CarefulStore::remove(const QString& item)
{
    const auto removed = removeOnce(item);
    if (!removed && removed.error() != KeyFault::Missing) return removed;
    // libsecret reports success for an item it could not reach.
    const auto left = read(item);
    if (left) return KeyFault::Failed;
    if (left.error() != KeyFault::Missing) return left.error();
    return base::Done{};
}

base::Result<base::Done, KeyFault> CarefulStore::probe()
{
    const QString item = u"probe"_s;
    if (const auto written = write(item, base::Secret::fromRandom(m_random)); !written) return written;
    return removeOnce(item);
}

}
