#pragma once

#include <QtCore/QStringList>

namespace carrel::tests {

/// What a desk does with the keyring of the session it is in, one command a process:
/// `read|write|remove ITEM`, `probe`, `create|unlock|wipe FOLDER`, `read-again ITEM` (once more after each line of
/// input), `give-up ITEM`. Says `ok`, with the key where there is one, or the fault's number.
int runDesk(const QStringList& arguments);

}
