#pragma once

#include "core/base/Random.h"
#include "core/vault/KeyStore.h"

namespace carrel::vault {

/// Makes of a desktop's keyring, which misses items while it is locked or still waking, a KeyStore whose word can be
/// taken. An adapter supplies the single steps as its library does them.
class CarefulStore : public KeyStore
{
public:
    base::Result<base::Secret, KeyFault> read(const QString& item) override;
    base::Result<base::Done, KeyFault> write(const QString& item, const base::Secret& secret) override;
    base::Result<base::Done, KeyFault> remove(const QString& item) override;
    base::Result<base::Done, KeyFault> probe() override;

protected:
    explicit CarefulStore(base::Random& random) : m_random(random) {}

    virtual base::Result<base::Secret, KeyFault> readOnce(const QString& item) = 0;
    virtual base::Result<base::Done, KeyFault> writeOnce(const QString& item, const base::Secret& secret) = 0;
    virtual base::Result<base::Done, KeyFault> removeOnce(const QString& item) = 0;
    /// Lets a service that may still be starting come a little further.
    virtual void pause() = 0;

private:
    base::Random& m_random;
};

}
