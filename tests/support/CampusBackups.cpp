#include "tests/support/FakeCampus.h"

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

base::SealedReader::Source reading(const QByteArray& bytes)
{
    return [bytes, at = qsizetype(0)](qint64 most) mutable {
        const QByteArray out = bytes.mid(at, most);
        at += out.size();
        return out;
    };
}

}

QByteArray FakeCampus::backUp(Forget forget)
{
    QByteArray out;
    const auto told = m_context->outside->told();
    const auto done = hub::writeBackup(db(), *m_context, told ? told->entries : 0, backupKey, [&](const QByteArray& bytes) {
        out += bytes;
        return true;
    });
    if (!done) qFatal("the backup could not be written, fault %d", int(done.error()));
    if (forget == Forget::UpToIt) hub::moveHorizon(db(), done->horizon);
    return out;
}

base::Result<hub::BackupDone, hub::BackupFault> FakeCampus::check(const QByteArray& backup)
{
    return hub::checkBackup(*m_context->keys, backupKey, reading(backup));
}

base::Result<hub::Restored, hub::RestoreFault> FakeCampus::restore(const QByteArray& backup)
{
    const auto told = m_context->outside->told();
    const auto witnessed = hub::AuditTrail(db(), clock, m_salts).head();
    hub::RestoreOrder order{reading(backup), backupKey, told.valueOr({}), witnessed, true, false};
    hub::StoreAddress address = m_address;
    if (address.postgres.isEmpty()) address.file = m_folder.filePath(u"hub-%1.db"_s.arg(++m_connections));
    m_context->shelf = std::make_shared<hub::Shelf>();
    auto opened = hub::openStore(address, u"restore-%1-%2"_s.arg(quintptr(this)).arg(++m_connections), address.postgres.isEmpty());
    if (!opened) qFatal("the store to restore into does not open, fault %d", int(opened.error()));
    auto restored = hub::restore(**opened, *m_context, order);
    m_context->shelf = std::make_shared<hub::Shelf>();
    if (!restored) return restored;
    m_context->outside->remember(order.journal);
    m_context->epoch = restored->epoch;
    m_address = address;
    opened = hub::StoreOpenFault::Missing;
    startHub(false);
    return restored;
}

}
