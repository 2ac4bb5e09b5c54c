#include "core/vault/Lease.h"

#include "core/base/Digest.h"
#include "core/base/Lines.h"

namespace carrel::vault {

namespace {

const QByteArray Format = QByteArrayLiteral("carrel-desk-lease 2");
constexpr int DigestSize = 16;

}

QByteArray Lease::bytes() const
{
    base::Lines lines(Format);
    lines.set("until", QByteArray::number(until.ms));
    lines.set("high-water", QByteArray::number(highWater.ms));
    lines.set("contact", QByteArray::number(contact.ms));
    lines.set("behind", QByteArray::number(behindMs));
    if (!holder.isEmpty()) lines.set("holder", holder);
    lines.set("proof", proof.toBase64());
    if (share) lines.set("share", share->exposed().toByteArray().toBase64());
    return lines.bytes();
}

std::optional<Lease> Lease::parse(const QByteArray& bytes)
{
    const auto lines = base::Lines::parse(bytes, Format);
    if (!lines) return std::nullopt;
    bool hasUntil = false;
    bool hasHighWater = false;
    Lease lease;
    lease.until = {lines->value("until").toLongLong(&hasUntil)};
    lease.highWater = {lines->value("high-water").toLongLong(&hasHighWater)};
    lease.contact = {lines->value("contact").toLongLong()};
    lease.behindMs = std::max<qint64>(0, lines->value("behind").toLongLong());
    lease.holder = lines->value("holder");
    lease.proof = QByteArray::fromBase64(lines->value("proof"));
    if (lines->has("share")) {
        const QByteArray share = QByteArray::fromBase64(lines->value("share"));
        if (share.size() != base::Secret::KeySize) return std::nullopt;
        lease.share = base::Secret::copyOf(share);
    }
    return hasUntil && hasHighWater ? std::optional(std::move(lease)) : std::nullopt;
}

QByteArray Lease::terms() const
{
    QByteArray out;
    for (const qint64 number : {until.ms, highWater.ms, contact.ms, behindMs}) out += QByteArray::number(number) + '\n';
    return out + holder + '\n' + digestOf(share);
}

QByteArray Lease::digestOf(const std::optional<base::Secret>& share)
{
    return share ? base::digest(share->exposed(), {}, DigestSize) : QByteArray();
}

}
