#include "core/base/Digest.h"
#include "core/base/Lines.h"
#include "core/base/Log.h"
#include "core/base/Sealing.h"
#include "core/vault/Faults.h"
#include "core/vault/Vault.h"

#include <QtCore/QtEndian>

using namespace Qt::StringLiterals;

namespace carrel::vault {

namespace {

const QByteArray Format = QByteArrayLiteral("carrel-desk-generation 1");
constexpr int NumberSize = 8;

/// The keyring holds 32 bytes: the number, and the proof that fills the rest.
constexpr int ProofSize = base::Secret::KeySize - NumberSize;

QByteArray numberBytes(quint64 generation)
{
    QByteArray out(NumberSize, Qt::Uninitialized);
    qToLittleEndian(generation, out.data());
    return out;
}

QByteArray proofFor(quint64 generation, const base::Secret& key) { return base::digest(numberBytes(generation), key.exposed(), ProofSize); }

QString besideItem(const Mark& mark) { return mark.item + u"-generation"_s; }

std::optional<quint64> inFile(const QByteArray& bytes, const base::Secret& key)
{
    const auto lines = base::Lines::parse(bytes, Format);
    bool ok = false;
    const quint64 generation = lines ? lines->value("generation").toULongLong(&ok) : 0;
    if (!ok || !base::sameSecretly(QByteArray::fromBase64(lines->value("proof")), proofFor(generation, key))) return std::nullopt;
    return generation;
}

std::optional<quint64> inItem(QByteArrayView bytes, const base::Secret& key)
{
    const auto generation = qFromLittleEndian<quint64>(bytes.data());
    if (!base::sameSecretly(bytes.sliced(NumberSize).toByteArray(), proofFor(generation, key))) return std::nullopt;
    return generation;
}

}

QString Vault::generationPath() const { return m_place.folder + u"/desk.generation"_s; }

base::Secret Vault::generationKey() const { return base::combine({m_held->first.exposed()}, "carrel cache generation 1"); }

Vault::Noted Vault::noted()
{
    Noted out;
    const auto found = m_held ? mark() : std::nullopt;
    if (!found) return out;
    const base::Secret key = generationKey();
    if (const auto bytes = m_tools.disk.read(generationPath())) out.beside = inFile(*bytes, key);
    if (found->mode != KeyMode::Keychain) return out;
    if (const auto item = m_tools.keys.read(besideItem(*found)); item && item->size() == base::Secret::KeySize) out.inKeyring = inItem(item->exposed(), key);
    return out;
}

Vault::Answer<base::Done> Vault::note(quint64 generation, NotedWhere where)
{
    const auto found = m_held ? mark() : std::nullopt;
    if (!found) return base::Done{};
    const base::Secret key = generationKey();
    base::Lines lines(Format);
    lines.set("generation", QByteArray::number(generation));
    lines.set("proof", proofFor(generation, key).toBase64());
    const auto bytes = m_tools.disk.read(generationPath());
    const auto before = bytes ? inFile(*bytes, key) : std::nullopt;
    if ((!before || *before < generation) && !m_tools.disk.replace(generationPath(), lines.bytes())) return VaultFault::Disk;
    if (where == NotedWhere::Beside || found->mode != KeyMode::Keychain) return base::Done{};
    const auto written = m_tools.keys.write(besideItem(*found), base::Secret::copyOf(numberBytes(generation) + proofFor(generation, key)));
    return written ? Answer<base::Done>(base::Done{}) : faultOf(written.error());
}

bool Vault::dropNoted(const std::optional<Mark>& mark)
{
    // It opens nothing; one that the keyring does not give up is no reason to keep a key.
    if (mark && mark->mode == KeyMode::Keychain && !m_tools.keys.remove(besideItem(*mark))) qCWarning(base::logVault) << "generation left in keyring";
    return !m_tools.disk.exists(generationPath()) || m_tools.disk.remove(generationPath()).ok();
}

}
