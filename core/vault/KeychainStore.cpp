#include "core/vault/KeychainStore.h"

#include <QtCore/QEventLoop>
#include <QtCore/QLibrary>
#include <QtCore/QTimer>
#include <qt6keychain/keychain.h>

namespace carrel::vault {

namespace {

KeyFault faultOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound: return KeyFault::Missing;
    // What libsecret, KWallet and macOS answer for a keyring that is locked or was left locked.
    case QKeychain::AccessDenied: return KeyFault::Locked;
    case QKeychain::AccessDeniedByUser: return KeyFault::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return KeyFault::Unavailable;
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // Here it stands for D-Bus: no bus, no service, no reply.
    case QKeychain::OtherError: return KeyFault::Unavailable;
#endif
    default: return KeyFault::Failed;
    }
}

bool isKde()
{
    return qgetenv("XDG_CURRENT_DESKTOP") == "KDE" || qEnvironmentVariableIsSet("KDE_FULL_SESSION");
}

/// The bytes belong to QtKeychain too, so they are overwritten where they lie.
void overwrite(const QByteArray& bytes)
{
    volatile char* byte = const_cast<char*>(bytes.constData());
    for (qsizetype i = 0; i < bytes.size(); ++i) byte[i] = 0;
}

}

KeychainStore::KeychainStore(QString service, base::Random& random, Patience patience)
    : CarefulStore(random),
      m_service(std::move(service)),
      m_patience(patience)
{
}

std::optional<KeyFault> KeychainStore::await(QKeychain::Job* job, const std::function<void()>& collect)
{
    job->setInsecureFallback(false);
    QEventLoop loop;
    auto fault = KeyFault::Slow;
    bool worked = false;
    // The loop is the context: a job that is late finds nobody. It deletes itself then and not before, because
    // libsecret still holds a pointer to it.
    connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job* done) {
        worked = done->error() == QKeychain::NoError;
        fault = faultOf(done->error());
        if (worked) collect();
        loop.quit();
    });
    connect(this, &KeychainStore::waitingStopped, &loop, &QEventLoop::quit);
    QTimer::singleShot(m_patience.answerMs, &loop, &QEventLoop::quit);
    m_waiting = true;
    job->start();
    loop.exec();
    m_waiting = false;
    return worked ? std::nullopt : std::optional(fault);
}

void KeychainStore::readLibrary()
{
#if defined(Q_OS_LINUX)
    // By the name under which QtKeychain asks for it: Qt keeps one of each.
    if (!isKde()) QLibrary(QStringLiteral("secret-1"), 0).load();
#endif
}

void KeychainStore::stopWaiting() { Q_EMIT waitingStopped(); }

void KeychainStore::pause()
{
    QEventLoop loop;
    QTimer::singleShot(m_patience.againMs, &loop, &QEventLoop::quit);
    loop.exec();
}

base::Result<base::Secret, KeyFault> KeychainStore::readOnce(const QString& item)
{
    if (m_waiting) return KeyFault::Slow;
    auto* job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(item);
    std::optional<base::Secret> found;
    const auto take = [&] {
        const QByteArray bytes = job->binaryData();
        found = base::Secret::copyOf(bytes);
        overwrite(bytes);
    };
    if (const auto fault = await(job, take)) return *fault;
    if (found->size() != base::Secret::KeySize) return KeyFault::Failed;
    return std::move(*found);
}

base::Result<base::Done, KeyFault> KeychainStore::writeOnce(const QString& item, const base::Secret& secret)
{
    if (m_waiting) return KeyFault::Slow;
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(item);
    const QByteArray bytes = secret.exposed().toByteArray();
    job->setBinaryData(bytes);
    if (const auto fault = await(job, [&] { overwrite(bytes); })) return *fault;
    return base::Done{};
}

base::Result<base::Done, KeyFault> KeychainStore::removeOnce(const QString& item)
{
    if (m_waiting) return KeyFault::Slow;
    auto* job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(item);
    if (const auto fault = await(job)) return *fault;
    return base::Done{};
}

QByteArray KeychainStore::backend() const
{
#if defined(Q_OS_MACOS)
    return "macos";
#elif defined(Q_OS_WIN)
    return "windows";
#else
    return isKde() ? "kwallet" : "secret-service";
#endif
}

}
