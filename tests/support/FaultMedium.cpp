#include "tests/support/FaultMedium.h"

#include <algorithm>

namespace carrel::tests {

namespace {

constexpr qint64 Sector = 512;

void overwrite(QByteArray& bytes, qint64 at, QByteArrayView with)
{
    if (bytes.size() < at + with.size()) bytes.append(at + with.size() - bytes.size(), '\0');
    std::ranges::copy(with, bytes.data() + at);
}

void tear(const MediumStep& write, QByteArray& bytes, base::Random& random)
{
    const qint64 end = write.at + write.bytes.size();
    for (qint64 at = write.at; at < end;) {
        const qint64 next = std::min(end, (at / Sector + 1) * Sector);
        if (random.below(2)) overwrite(bytes, at, QByteArrayView(write.bytes).sliced(at - write.at, next - at));
        at = next;
    }
}

}

void MediumState::apply(const MediumStep& step, bool& isThere, QByteArray& bytes)
{
    switch (step.sort) {
    case MediumStep::Sort::Create: isThere = true; break;
    case MediumStep::Sort::Write:
        isThere = true;
        overwrite(bytes, step.at, step.bytes);
        break;
    case MediumStep::Sort::Truncate: bytes.resize(std::min<qint64>(step.at, bytes.size())); break;
    case MediumStep::Sort::Delete:
        isThere = false;
        bytes.clear();
        break;
    case MediumStep::Sort::Replace:
        isThere = true;
        bytes = step.bytes;
        break;
    case MediumStep::Sort::Sync: break;
    }
}

void MediumState::settle(File& file)
{
    for (const MediumStep& step : file.unsynced) apply(step, file.isSafe, file.safe);
    file.unsynced.clear();
}

void MediumState::take(const MediumStep& step)
{
    File& file = m_files[step.file];
    if (step.sort == MediumStep::Sort::Sync) {
        if (!syncsLie) settle(file);
        return;
    }
    apply(step, file.isThere, file.now);
    file.unsynced.push_back(step);
    if (step.sort == MediumStep::Sort::Delete && step.lasting && !syncsLie) settle(file);
}

void MediumState::add(const QString& name, const QByteArray& bytes) { m_files[name] = {true, bytes, true, bytes, {}}; }

bool MediumState::exists(const QString& name) const
{
    const auto found = m_files.constFind(name);
    return found != m_files.cend() && found->isThere;
}

qint64 MediumState::size() const
{
    qint64 out = 0;
    for (const File& file : m_files) out += file.isThere ? file.now.size() : 0;
    return out;
}

MediumImage MediumState::image(Survival survival, base::Random& random) const
{
    MediumImage out;
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        bool isThere = it->isSafe;
        QByteArray bytes = it->safe;
        for (const MediumStep& step : it->unsynced) {
            const bool isWrite = step.sort == MediumStep::Sort::Write;
            const quint32 drawn = survival == Survival::Mixed ? random.below(3) : survival == Survival::Torn ? (isWrite ? 2 : random.below(2)) : survival == Survival::Everything;
            if (drawn == 2 && isWrite) {
                isThere = true;
                tear(step, bytes, random);
            } else if (drawn) {
                apply(step, isThere, bytes);
            }
        }
        if (isThere) out.insert(it.key(), bytes);
    }
    return out;
}

}
