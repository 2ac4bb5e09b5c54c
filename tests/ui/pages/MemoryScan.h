#pragma once

#include "core/vault/Vault.h"
#include "tests/support/FakeDesk.h"

#include <QtCore/QFile>

namespace carrel::tests {

/// A desk's page key, known only under a mask, so that looking for it in this program's memory does not put it there.
class MaskedKey
{
public:
    explicit MaskedKey(FakeDesk& desk, const base::Clock& clock)
    {
        vault::Vault vault({desk.folder.filePath(QStringLiteral("profile")), desk.filePath(QStringLiteral("cache.db"))}, {desk.disk, desk.random, clock, desk.keys},
                           base::Stretch::Quick);
        const auto key = vault.unlock(vault::Factor::keychain());
        if (!key) qFatal("the desk's key cannot be read");
        m_raw = masked(key->exposed().toByteArray().constData(), key->size());
        QByteArray hex = key->exposed().toByteArray().toHex();
        m_hex = masked(hex.constData(), hex.size());
        hex.fill('\0');
    }

    /// Whole copies anywhere in what this process may write to, raw or written in hex.
    int copiesInMemory() const
    {
        QFile maps(QStringLiteral("/proc/self/maps")), memory(QStringLiteral("/proc/self/mem"));
        if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) qFatal("this process's memory cannot be read");
        int found = 0;
        for (const QByteArray& line : maps.readAll().split('\n')) {
            const QByteArrayList words = line.simplified().split(' ');
            if (words.size() < 2 || !words[1].startsWith("rw") || line.contains("[vvar]")) continue;
            const qint64 from = words[0].split('-')[0].toLongLong(nullptr, 16), to = words[0].split('-')[1].toLongLong(nullptr, 16);
            found += copiesIn(memory, from, to - from);
        }
        return found;
    }

private:
    static constexpr char Mask = 0x5a;
    static QByteArray masked(const char* bytes, qsizetype size)
    {
        QByteArray out(size, '\0');
        for (qsizetype i = 0; i < size; ++i) out[i] = char(bytes[i] ^ Mask);
        return out;
    }
    static bool isAt(const QByteArray& masked, const char* at, const char* end)
    {
        if (end - at < masked.size()) return false;
        for (qsizetype i = 0; i < masked.size(); ++i) {
            if (char(at[i] ^ Mask) != masked[i]) return false;
        }
        return true;
    }
    int copiesIn(QFile& memory, qint64 from, qint64 size) const
    {
        int found = 0;
        if (!memory.seek(from)) return 0;
        QByteArray part(size, Qt::Uninitialized);
        const qint64 read = memory.read(part.data(), size);
        const char* end = part.constData() + std::max<qint64>(read, 0);
        for (const char* at = part.constData(); at < end; ++at) found += isAt(m_raw, at, end) || isAt(m_hex, at, end);
        // What was read must not be found a second time.
        part.fill('\0');
        return found;
    }

    QByteArray m_raw;
    QByteArray m_hex;
};

}
