#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace carrel::base {

/// Must run once before anything cryptographic; false means the machine has no usable randomness.
bool startSodium();

/// Qt's bytes as libsodium takes them.
inline const uchar* sodium(QByteArrayView bytes) { return reinterpret_cast<const uchar*>(bytes.data()); }
inline uchar* sodium(QByteArray& bytes) { return reinterpret_cast<uchar*>(bytes.data()); }

}
