#pragma once

#include <QtCore/QString>

namespace carrel::session {
class Desk;
}

namespace carrel::ui {

class StateView;

/// A desk that has never been filled holds nothing yet, which is another thing than nothing to hold. Says so in place of the
/// empty state; false where the desk has been filled and the place is really empty.
bool tellFilling(StateView& view, const session::Desk& desk);
/// The same beside the list that fills: `words` say what appears there. False where the desk has been filled.
bool tellFillingBeside(StateView& view, const session::Desk& desk, const QString& words);

}
