#include "core/hub/intake/Batch.h"

#include "core/base/Digest.h"

namespace carrel::hub {

IdOf idsKeyedBy(QByteArray key)
{
    return [key = std::move(key)](QByteArrayView naturalKey) {
        const QByteArray digest = base::digest(naturalKey, key, 16);
        base::Bits128 bits;
        std::copy(digest.cbegin(), digest.cend(), bits.bytes.begin());
        return model::RecordId::from(bits);
    };
}

}
