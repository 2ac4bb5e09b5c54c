#include "core/hub/home/HubHome.h"

#include "core/base/Lines.h"

namespace carrel::hub {

namespace {

const QByteArray KeyFormat = "carrel hub key 1";
const QByteArray BackupKeyFormat = "carrel backup key 1";
const QByteArray SecretsFormat = "carrel hub secrets 1";

QByteArray drawn(base::Random& random) { return random.bytes(base::Secret::KeySize).toHex(); }

std::optional<base::Secret> secretIn(const base::Lines& lines, const char* name)
{
    const QByteArray bytes = QByteArray::fromHex(lines.value(name));
    return bytes.size() == base::Secret::KeySize ? std::optional(base::Secret::copyOf(bytes)) : std::nullopt;
}

}

base::Result<base::Done, HomeFault> HubHome::make(base::Random& random, const QByteArray& policy)
{
    if (!m_disk.makeFolder(m_places.folder)) return HomeFault::NoFolder;
    if (m_disk.exists(m_places.secrets()) || m_disk.exists(m_places.store())) return HomeFault::Exists;
    if (m_places.postgres.isEmpty() && !m_disk.exists(m_places.key())) {
        base::Lines key(KeyFormat);
        key.set("key", drawn(random));
        if (!m_disk.replace(m_places.key(), key.bytes())) return HomeFault::Disk;
    }
    base::Lines secrets(SecretsFormat);
    for (const char* name : {"seal", "ledger", "identifiers"}) secrets.set(name, drawn(random));
    if (!m_disk.replace(m_places.secrets(), secrets.bytes())) return HomeFault::Disk;
    if (!m_disk.exists(m_places.policy()) && !m_disk.replace(m_places.policy(), policy)) return HomeFault::Disk;
    return base::Done{};
}

base::Result<StoreAddress, HomeFault> HubHome::address() const
{
    if (!m_places.postgres.isEmpty()) return StoreAddress{m_places.postgres, {}, nullptr};
    const auto bytes = m_disk.read(m_places.key());
    if (!bytes) return HomeFault::KeyMissing;
    const auto lines = base::Lines::parse(*bytes, KeyFormat);
    auto key = lines ? secretIn(*lines, "key") : std::nullopt;
    if (!key) return HomeFault::KeyDamaged;
    return StoreAddress{{}, m_places.store(), std::make_shared<const base::Secret>(std::move(*key))};
}

base::Result<std::shared_ptr<const HubKeys>, HomeFault> HubHome::keys() const
{
    const auto bytes = m_disk.read(m_places.secrets());
    if (!bytes) return HomeFault::SecretsMissing;
    const auto lines = base::Lines::parse(*bytes, SecretsFormat);
    auto seal = lines ? secretIn(*lines, "seal") : std::nullopt;
    auto ledger = lines ? secretIn(*lines, "ledger") : std::nullopt;
    auto identifiers = lines ? secretIn(*lines, "identifiers") : std::nullopt;
    if (!seal || !ledger || !identifiers) return HomeFault::SecretsDamaged;
    return std::make_shared<const HubKeys>(HubKeys{base::SealKeys::fromSeed(*seal), std::move(*ledger), std::move(*identifiers)});
}

base::Result<base::Secret, HomeFault> HubHome::backupKey() const
{
    const auto bytes = m_disk.read(m_places.backupKey());
    if (!bytes) return HomeFault::KeyMissing;
    const auto lines = base::Lines::parse(*bytes, BackupKeyFormat);
    auto key = lines ? secretIn(*lines, "key") : std::nullopt;
    if (!key) return HomeFault::KeyDamaged;
    return std::move(*key);
}

base::Result<base::Done, HomeFault> HubHome::makeBackupKey(base::Random& random)
{
    if (m_disk.exists(m_places.backupKey())) return base::Done{};
    base::Lines key(BackupKeyFormat);
    key.set("key", drawn(random));
    if (!m_disk.replace(m_places.backupKey(), key.bytes())) return HomeFault::Disk;
    return base::Done{};
}

base::Result<QByteArray, HomeFault> HubHome::policyText() const
{
    const auto bytes = m_disk.read(m_places.policy());
    if (!bytes) return HomeFault::PolicyMissing;
    return *bytes;
}

}
