#pragma once

#include "core/base/Disk.h"
#include "core/hub/HubContext.h"
#include "core/hub/store/OpenStore.h"

#include <QtCore/QHash>

namespace carrel::hub {

/// A hub's folder: its store (unless that is a PostgreSQL), the store's key (unless that is elsewhere), the hub's own
/// secrets, its copy of the policy, and its control socket. Everything in it is its owner's alone.
struct HubPlaces {
    QString folder;
    QString postgres; ///< empty: the embedded store
    QString keyFile;  ///< empty: `hub.key` in the folder
    QString openIdFile = {}; ///< empty: `openid.toml` in the folder
    QString backupKeyFile = {}; ///< empty: `backup.key` in the folder

    QHash<QString, QString> feedFiles = {}; ///< those that do not lie in the folder

    /// A central service's settings, and what is secret between it and the hub: `waitwhile.toml`, `waitwhile.key`. Need not be there.
    QString feed(const QString& name) const { return feedFiles.value(name, folder + QLatin1Char('/') + name); }
    QString store() const { return folder + QStringLiteral("/hub.db"); }
    QString key() const { return keyFile.isEmpty() ? folder + QStringLiteral("/hub.key") : keyFile; }
    QString secrets() const { return folder + QStringLiteral("/hub.secrets"); }
    QString policy() const { return folder + QStringLiteral("/policy.toml"); }
    /// What must outlive a restore; in no backup.
    QString journal() const { return folder + QStringLiteral("/hub.journal"); }
    /// Opens this hub's backups. A copy of it must be kept where they are not.
    QString backupKey() const { return backupKeyFile.isEmpty() ? folder + QStringLiteral("/backup.key") : backupKeyFile; }
    /// How long the audit was when somebody last looked.
    QString witness() const { return folder + QStringLiteral("/audit.head"); }
    QString control() const { return folder + QStringLiteral("/control"); }
    /// How people sign in through the university's OpenID provider; need not be there.
    QString openId() const { return openIdFile.isEmpty() ? folder + QStringLiteral("/openid.toml") : openIdFile; }
};

enum class HomeFault { NoFolder, Exists, KeyMissing, KeyDamaged, KeyReadable, SecretsMissing, SecretsDamaged, PolicyMissing, Disk };

class HubHome
{
public:
    HubHome(HubPlaces places, base::Disk& disk) : m_places(std::move(places)), m_disk(disk) {}

    const HubPlaces& places() const { return m_places; }
    /// Makes the folder, the keys and the policy's copy. Nothing that is there already is touched.
    base::Result<base::Done, HomeFault> make(base::Random& random, const QByteArray& policy);
    base::Result<StoreAddress, HomeFault> address() const;
    base::Result<std::shared_ptr<const HubKeys>, HomeFault> keys() const;
    base::Result<QByteArray, HomeFault> policyText() const;
    base::Result<base::Secret, HomeFault> backupKey() const;
    /// Makes that key where there is none yet.
    base::Result<base::Done, HomeFault> makeBackupKey(base::Random& random);

private:
    HubPlaces m_places;
    base::Disk& m_disk;
};

}
