#include "tests/support/FaultVfs.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <algorithm>

namespace carrel::tests {

void installFaultVfs();

namespace {

using base::DiskFault;
using base::Done;
using base::Result;
using Sort = MediumStep::Sort;

std::vector<FaultFolder*>& folders()
{
    static std::vector<FaultFolder*> all;
    return all;
}

/// The medium as core's own files see it; what it answers with is on the medium.
class FaultDisk final : public base::Disk
{
public:
    explicit FaultDisk(FaultFolder& folder) : m_folder(folder) {}

    bool exists(const QString& path) const override { return m_folder.state().exists(fresh(path)); }
    qint64 size(const QString& path) const override { return exists(path) ? m_folder.state().now(m_folder.nameOf(path)).size() : 0; }
    Result<QByteArray, DiskFault> read(const QString& path) const override
    {
        if (m_folder.isDead()) return DiskFault::Failed;
        if (!exists(path)) return DiskFault::Missing;
        return m_folder.state().now(m_folder.nameOf(path));
    }
    Result<Done, DiskFault> replace(const QString& path, const QByteArray& bytes) override { return lasting({Sort::Replace, fresh(path), 0, bytes}); }
    Result<Done, DiskFault> append(const QString& path, const QByteArray& bytes) override { return lasting({Sort::Write, fresh(path), size(path), bytes}); }
    Result<Done, DiskFault> overwrite(const QString& path, qint64 at, const QByteArray& bytes) override { return lasting({Sort::Write, fresh(path), at, bytes}); }
    Result<Done, DiskFault> truncate(const QString& path, qint64 size) override { return lasting({Sort::Truncate, fresh(path), size}); }
    Result<Done, DiskFault> remove(const QString& path) override { return lasting({Sort::Delete, fresh(path)}); }
    Result<Done, DiskFault> makeFolder(const QString& path) override { return base::SystemDisk().makeFolder(path); }

private:
    QString fresh(const QString& path) const
    {
        m_folder.refresh(m_folder.nameOf(path));
        return m_folder.nameOf(path);
    }
    static Result<Done, DiskFault> said(FaultFolder::Answer answer)
    {
        switch (answer) {
        case FaultFolder::Answer::Done: return Done{};
        case FaultFolder::Answer::Full: return DiskFault::Full;
        case FaultFolder::Answer::ReadOnly: return DiskFault::Denied;
        case FaultFolder::Answer::Failed: break;
        }
        return DiskFault::Failed;
    }
    Result<Done, DiskFault> lasting(const MediumStep& step)
    {
        const auto done = m_folder.take(step);
        const auto synced = done == FaultFolder::Answer::Done ? m_folder.take({Sort::Sync, step.file}) : done;
        if (!m_folder.isDead()) m_folder.mirror(step.file);
        return said(synced);
    }

    FaultFolder& m_folder;
};

}

FaultFolder::FaultFolder(const QString& path) : m_path(QDir(path).absolutePath()), m_disk(std::make_unique<FaultDisk>(*this))
{
    installFaultVfs();
    folders().push_back(this);
}

FaultFolder::~FaultFolder() { std::erase(folders(), this); }

FaultFolder* FaultFolder::of(const QString& path)
{
    const auto found = std::ranges::find_if(folders(), [&](const FaultFolder* folder) { return folder->holds(path); });
    return found == folders().end() ? nullptr : *found;
}

void FaultFolder::refresh(const QString& name)
{
    if (m_dead || m_handles.value(name) > 0) return;
    QFile file(m_path + QLatin1Char('/') + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isThere ? file.readAll() : QByteArray();
    if (m_state.exists(name) == isThere && (!isThere || m_state.now(name) == bytes)) return;
    m_state.forget(name);
    if (isThere) m_state.add(name, bytes);
}

void FaultFolder::closed(const QString& name)
{
    if (--m_handles[name] > 0 || m_dead) return;
    mirror(name);
}

void FaultFolder::mirror(const QString& name)
{
    const QString path = m_path + QLatin1Char('/') + name;
    if (!m_state.exists(name)) {
        QFile::remove(path);
        return;
    }
    QFile file(path);
    constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly, OwnerOnly)) qFatal("a file of the fault folder cannot be made");
    const QByteArray& bytes = m_state.now(name);
    if (file.write(bytes) != bytes.size()) qFatal("a file of the fault folder cannot be written");
}

void FaultFolder::put(const MediumImage& image)
{
    for (const QString& name : m_state.files()) {
        m_state.forget(name);
        if (!image.contains(name)) QFile::remove(m_path + QLatin1Char('/') + name);
    }
    for (auto it = image.cbegin(); it != image.cend(); ++it) {
        m_state.add(it.key(), *it);
        mirror(it.key());
    }
}

void FaultFolder::powerUp(Survival survival, base::Random& random)
{
    m_dead = false;
    cutAfter.reset();
    m_handles.clear();
    m_shared.clear();
    put(m_state.image(survival, random));
}

bool FaultFolder::mayTake(const MediumStep& step) const
{
    if (!room || (step.sort != Sort::Write && step.sort != Sort::Replace)) return true;
    const qint64 before = m_state.exists(step.file) ? m_state.now(step.file).size() : 0;
    const qint64 after = step.sort == Sort::Write ? std::max(before, step.at + step.bytes.size()) : step.bytes.size();
    return m_state.size() - before + after <= std::max(*room, m_state.size());
}

FaultFolder::Answer FaultFolder::take(const MediumStep& step)
{
    if (cutAfter && m_steps >= *cutAfter) m_dead = true;
    if (m_dead) return Answer::Failed;
    if (readOnly && step.sort != Sort::Sync) return Answer::ReadOnly;
    if (step.sort == Sort::Sync && failSyncs > 0 && failSyncsAfter-- <= 0) {
        --failSyncs;
        failSyncsAfter = 0;
        return Answer::Failed;
    }
    if (!mayTake(step)) {
        // As much of it as there is room for lies there, and its writer hears that it is not all.
        if (step.sort == Sort::Write) {
            const qint64 fits = std::clamp<qint64>(*room - m_state.size(), 0, step.bytes.size());
            if (fits > 0) m_state.take({Sort::Write, step.file, step.at, step.bytes.left(fits)});
        }
        return Answer::Full;
    }
    ++m_steps;
    m_state.take(step);
    if (taken) taken(step);
    return Answer::Done;
}

}
