#include "core/base/Password.h"

#include "core/base/Sodium.h"

#include <sodium.h>

namespace carrel::base {

namespace {

struct Cost {
    unsigned long long passes;
    size_t memory;
};

Cost costOf(Stretch stretch)
{
    if (stretch == Stretch::Quick) return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

}

QByteArray passwordHash(const QString& password, Stretch stretch)
{
    startSodium();
    const QByteArray utf8 = password.normalized(QString::NormalizationForm_KC).toUtf8();
    const auto [passes, memory] = costOf(stretch);
    QByteArray out(crypto_pwhash_STRBYTES, '\0');
    const int failed = crypto_pwhash_str(out.data(), utf8.constData(), quint64(utf8.size()), passes, memory);
    Q_ASSERT(failed == 0);
    Q_UNUSED(failed)
    out.truncate(int(qstrlen(out.constData())));
    return out;
}

bool passwordMatches(const QByteArray& hash, const QString& password)
{
    startSodium();
    const QByteArray utf8 = password.normalized(QString::NormalizationForm_KC).toUtf8();
    return crypto_pwhash_str_verify(hash.constData(), utf8.constData(), quint64(utf8.size())) == 0;
}

Secret stretchPassphrase(const QString& passphrase, QByteArrayView salt, Stretch stretch)
{
    Q_ASSERT(salt.size() == int(crypto_pwhash_SALTBYTES));
    startSodium();
    const QByteArray utf8 = passphrase.normalized(QString::NormalizationForm_KC).toUtf8();
    const auto [passes, memory] = costOf(stretch);
    uchar key[Secret::KeySize];
    const int failed = crypto_pwhash(key, sizeof key, utf8.constData(), quint64(utf8.size()), sodium(salt), passes, memory,
                                     crypto_pwhash_ALG_ARGON2ID13);
    Q_ASSERT(failed == 0);
    Q_UNUSED(failed)
    Secret out = Secret::copyOf({key, qsizetype(sizeof key)});
    sodium_memzero(key, sizeof key);
    return out;
}

}
