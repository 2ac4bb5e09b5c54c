#pragma once

#include "core/vault/KeyStore.h"

#include <map>

namespace carrel::app {

/// A keyring for the length of a tour, in this process's memory: the desks of a tour are thrown away with it.
class DemoKeys final : public vault::KeyStore
{
public:
    base::Result<base::Secret, vault::KeyFault> read(const QString& item) override;
    base::Result<base::Done, vault::KeyFault> write(const QString& item, const base::Secret& secret) override;
    base::Result<base::Done, vault::KeyFault> remove(const QString& item) override;
    base::Result<base::Done, vault::KeyFault> probe() override;
    QByteArray backend() const override;

private:
    std::map<QString, base::Secret> m_items;
};

}
