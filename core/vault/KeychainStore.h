#pragma once

#include "core/vault/CarefulStore.h"

#include <QtCore/QObject>
#include <functional>
#include <optional>

namespace QKeychain {
class Job;
}

namespace carrel::vault {

/// The desktop's keyring through QtKeychain. A call waits in an event loop of its own, so that the screen stays alive
/// while the keyring asks for its password; all calls come from the one thread that made it.
class KeychainStore final : public QObject, public CarefulStore
{
    Q_OBJECT

public:
    /// How long to wait: for one answer, and (KWallet can be late) between two looks for an item that seems to be
    /// missing.
    struct Patience {
        int answerMs = 60'000;
        int againMs = 400;
    };
    /// `service` groups the items, as the user sees them in the keyring's own window.
    KeychainStore(QString service, base::Random& random) : KeychainStore(std::move(service), random, Patience{}) {}
    KeychainStore(QString service, base::Random& random, Patience patience);

    QByteArray backend() const override;
    /// Reads the library the keyring is spoken to with, which takes as long as asking it. From any thread, at any time;
    /// without it the first call does so.
    static void readLibrary();

    void stopWaiting() override;

Q_SIGNALS:
    void waitingStopped();

protected:
    base::Result<base::Secret, KeyFault> readOnce(const QString& item) override;
    base::Result<base::Done, KeyFault> writeOnce(const QString& item, const base::Secret& secret) override;
    base::Result<base::Done, KeyFault> removeOnce(const QString& item) override;
    void pause() override;

private:
    /// Starts `job` and gives it time; nothing when it worked, after `collect` took what it found.
    std::optional<KeyFault> await(QKeychain::Job* job, const std::function<void()>& collect = [] {});

    QString m_service;
    Patience m_patience;
    bool m_waiting = false;
};

}
