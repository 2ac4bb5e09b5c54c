#pragma once

#include "core/sqlcipher/Connection.h"

namespace carrel::sqlcipher {

/// What settle() answers when the key was taken by a library that does not encrypt.
constexpr int NotSqlCipher = -1;

/// Keys a fresh handle and gives it every setting a store must have, each read back. An extended result code, 0 when
/// all hold.
int settle(sqlite3* db, const Connection::Request& request);

}
