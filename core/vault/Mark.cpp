#include "core/vault/Mark.h"

#include "core/base/Lines.h"

namespace carrel::vault {

namespace {

const QByteArray Format = QByteArrayLiteral("carrel-desk-key 1");
constexpr int MostWraps = 2;

// In this order, so that `wrap` is always the newest.
constexpr const char* WrapNames[MostWraps] = {"wrap", "wrap-before"};
constexpr const char* ShareNames[MostWraps] = {"share", "share-before"};

std::optional<KeyMode> modeOf(const QByteArray& word)
{
    if (word == "keychain") return KeyMode::Keychain;
    if (word == "passphrase") return KeyMode::Passphrase;
    return std::nullopt;
}

std::optional<base::Stretch> stretchOf(const QByteArray& word)
{
    if (word == "interactive") return base::Stretch::Interactive;
    if (word == "quick") return base::Stretch::Quick;
    return std::nullopt;
}

bool isSalt(const QByteArray& bytes) { return bytes.size() == base::PassphraseSaltSize; }

/// What one mode needs is what the other must not have.
bool holdsTogether(const Mark& mark)
{
    if (mark.cache.isEmpty() || mark.generation == 0) return false;
    if (!mark.pinSalt.isEmpty() && !isSalt(mark.pinSalt)) return false;
    if (mark.mode == KeyMode::Keychain) return !mark.item.isEmpty() && mark.salt.isEmpty();
    return mark.item.isEmpty() && isSalt(mark.salt);
}

}

QByteArray Mark::bytes() const
{
    base::Lines lines(Format);
    lines.set("cache", cache.toUtf8());
    lines.set("made", QByteArray::number(made.ms));
    lines.set("mode", mode == KeyMode::Keychain ? "keychain" : "passphrase");
    lines.set("item", item.toUtf8());
    lines.set("backend", backend);
    lines.set("stretch", stretch == base::Stretch::Interactive ? "interactive" : "quick");
    lines.set("salt", salt.toBase64());
    lines.set("pin-salt", pinSalt.toBase64());
    lines.set("generation", QByteArray::number(generation));
    Q_ASSERT(wraps.size() <= MostWraps);
    for (qsizetype i = 0; i < wraps.size(); ++i) {
        lines.set(WrapNames[i], wraps[i].sealed.toBase64());
        lines.set(ShareNames[i], wraps[i].shareDigest.toBase64());
    }
    return lines.bytes();
}

std::optional<Mark> Mark::parse(const QByteArray& bytes)
{
    const auto lines = base::Lines::parse(bytes, Format);
    if (!lines) return std::nullopt;
    const auto mode = modeOf(lines->value("mode"));
    const auto stretch = stretchOf(lines->value("stretch"));
    bool hasMade = false;
    bool hasGeneration = false;
    Mark mark;
    mark.cache = QString::fromUtf8(lines->value("cache"));
    mark.made = {lines->value("made").toLongLong(&hasMade)};
    mark.item = QString::fromUtf8(lines->value("item"));
    mark.backend = lines->value("backend");
    mark.salt = QByteArray::fromBase64(lines->value("salt"));
    mark.pinSalt = QByteArray::fromBase64(lines->value("pin-salt"));
    mark.generation = lines->value("generation").toULongLong(&hasGeneration);
    for (int i = 0; i < MostWraps && lines->has(WrapNames[i]); ++i) {
        mark.wraps.append(
            {QByteArray::fromBase64(lines->value(WrapNames[i])), QByteArray::fromBase64(lines->value(ShareNames[i]))});
    }
    if (!mode || !stretch || !hasMade || !hasGeneration) return std::nullopt;
    mark.mode = *mode;
    mark.stretch = *stretch;
    return holdsTogether(mark) ? std::optional(mark) : std::nullopt;
}

}
