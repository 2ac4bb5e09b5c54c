#pragma once

#include "core/vault/Vault.h"
#include "tests/support/FakeDisk.h"
#include "tests/support/FakeKeyStore.h"

namespace carrel::tests {

/// One desk's profile, its keyring and its clock; any number of vaults may be opened on it, one after the other.
struct Bench {
    static constexpr base::Moment Now{1'790'000'000'000};

    FakeDisk disk;
    base::SeededRandom random{QByteArrayView("bench")};
    base::ManualClock clock{Now};
    FakeKeyStore keys;

    vault::Vault vault()
    {
        return vault::Vault({QStringLiteral("profile"), QStringLiteral("profile/cache.db")},
                            {disk, random, clock, keys}, base::Stretch::Quick);
    }
    static vault::Lease lease(char shareByte, int days = 5)
    {
        vault::Lease lease{Now.plusDays(days), {}, {}, {}, 0, {}};
        lease.share = base::Secret::copyOf(QByteArray(base::Secret::KeySize, shareByte));
        return lease;
    }
};

}
