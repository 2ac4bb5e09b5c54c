#pragma once

#include <QtCore/QString>

namespace carrel::sqlcipher {

/// The name under which QSqlDatabase::addDatabase finds the driver.
QString driverName();

/// Makes the driver known to Qt. Any number of calls, from any thread.
///
/// A program that uses plain QSqlDatabase sets the file as database name and the key as password, either a passphrase
/// or `x'` + 64 hexadecimal digits + `'`; connect options are nothing, `EXISTING` or `READONLY`. Without a password
/// nothing opens. Errors carry SQLite's extended result code as native code, and never a word of the statement or of a
/// row.
void registerDriver();

}
