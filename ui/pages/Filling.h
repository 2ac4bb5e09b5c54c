#pragma once

namespace carrel::session {
class Desk;
}

namespace carrel::ui {

class StateView;

/// A desk that has never been filled holds nothing yet, which is another thing than nothing to hold. Says so in place of the
/// empty state; false where the desk has been filled and the place is really empty.
bool tellFilling(StateView& view, const session::Desk& desk);

}
