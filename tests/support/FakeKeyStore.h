#pragma once

#include "core/vault/KeyStore.h"

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <optional>

namespace carrel::tests {

/// A keyring that does as a test says, and counts what was asked of it.
class FakeKeyStore final : public vault::KeyStore
{
public:
    QMap<QString, QByteArray> items;
    /// What every call answers instead of working.
    std::optional<vault::KeyFault> fault;
    std::optional<vault::KeyFault> writeFault;
    std::optional<vault::KeyFault> removeFault;
    /// Locked, and reporting it as the desktops' own libraries do: every item is missing. No KeyStore may do so.
    bool lies = false;
    /// Another 32 bytes than were kept.
    bool givesWrongValue = false;
    /// The service goes away after so many more calls; below zero it stays.
    int goesAfter = -1;
    QByteArray service = "fake";
    int reads = 0;
    int writes = 0;
    int removals = 0;

    base::Result<base::Secret, vault::KeyFault> read(const QString& item) override
    {
        ++reads;
        if (const auto why = trouble()) return *why;
        if (lies || !items.contains(item)) return vault::KeyFault::Missing;
        return base::Secret::copyOf(givesWrongValue ? QByteArray(base::Secret::KeySize, 'w') : items.value(item));
    }
    base::Result<base::Done, vault::KeyFault> write(const QString& item, const base::Secret& secret) override
    {
        ++writes;
        if (const auto why = trouble()) return *why;
        if (writeFault) return *writeFault;
        items[item] = secret.exposed().toByteArray();
        return base::Done{};
    }
    base::Result<base::Done, vault::KeyFault> remove(const QString& item) override
    {
        ++removals;
        if (const auto why = trouble()) return *why;
        if (removeFault) return *removeFault;
        items.remove(item);
        return base::Done{};
    }
    base::Result<base::Done, vault::KeyFault> probe() override
    {
        if (const auto why = trouble()) return *why;
        if (writeFault) return *writeFault;
        return base::Done{};
    }
    QByteArray backend() const override { return service; }

private:
    std::optional<vault::KeyFault> trouble()
    {
        if (goesAfter == 0) return vault::KeyFault::Unavailable;
        if (goesAfter > 0) --goesAfter;
        return fault;
    }
};

}
