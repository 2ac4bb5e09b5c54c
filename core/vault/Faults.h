#pragma once

#include "core/vault/KeyStore.h"
#include "core/vault/Vault.h"

namespace carrel::vault {

VaultFault faultOf(KeyFault fault);

bool isWrappedFor(const Mark& mark, const QByteArray& shareDigest);

}
