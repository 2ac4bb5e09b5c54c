#include "core/hub/oidc/Attempts.h"

#include "core/base/Digest.h"
#include "core/wire/OpenId.h"

#include <QtCore/QtEndian>
#include <optional>

namespace carrel::hub {

using base::Moment;

namespace {

constexpr qsizetype TimeSize = 8;
constexpr int ChanceSize = 16;
constexpr int SealSize = 24;
constexpr qsizetype OpenSize = TimeSize + ChanceSize;

Moment timeIn(const QByteArray& bytes) { return {qFromBigEndian<qint64>(bytes.constData())}; }

}

QByteArray Attempts::seal(const QByteArray& open, const QByteArray& signingKey) const
{
    return base::digest(open + signingKey, m_key.exposed(), SealSize);
}

Attempts::Begun Attempts::begin(const QByteArray& signingKey, Moment now)
{
    const Moment until = now.plusSeconds(LifeSeconds);
    QByteArray open(TimeSize, '\0');
    qToBigEndian(until.ms, open.data());
    open += m_random.bytes(ChanceSize);
    return {QString::fromLatin1(wire::base64Url(open + seal(open, signingKey))), until};
}

Attempts::Standing Attempts::standing(const QString& nonce, const QByteArray& signingKey, Moment now) const
{
    const auto bytes = wire::fromBase64Url(nonce.toLatin1());
    if (!bytes || bytes->size() != OpenSize + SealSize) return Standing::Foreign;
    if (!base::sameSecretly(bytes->mid(OpenSize), seal(bytes->left(OpenSize), signingKey))) return Standing::Foreign;
    return timeIn(*bytes) > now ? Standing::Good : Standing::Late;
}

std::optional<Attempts::Claim> Attempts::claim(const QString& nonce, Moment now)
{
    const std::lock_guard lock(m_mutex);
    m_used.removeIf([now](const auto& used) { return used.value() <= now; });
    if (m_used.contains(nonce)) return std::nullopt;
    const auto bytes = wire::fromBase64Url(nonce.toLatin1());
    m_used.insert(nonce, timeIn(*bytes));
    return Claim(*this, nonce);
}

void Attempts::letGo(const QString& nonce)
{
    const std::lock_guard lock(m_mutex);
    m_used.remove(nonce);
}

Attempts::Claim::~Claim()
{
    if (m_attempts) m_attempts->letGo(m_nonce);
}

}
