#pragma once

#include "core/session/Answers.h"

#include <functional>

namespace carrel::session {

class Desk;

/// What a number or a name finds.
struct WhoAnswer {
    OnlineFault fault = OnlineFault::None; ///< why nobody was asked for beyond this desk
    std::vector<Item> students = {};
};

/// Those on this desk whose name or number has a word that begins with each word typed; whose name begins so first. What they
/// study finds nobody: who is asked for at a door is asked for by name.
std::vector<Item> whoIsHere(Desk& desk, const QString& typed, int most);

/// A card or a name: on this desk at once, and where nobody is here, at the hub. `done` is called once, maybe later.
void findWho(Desk& desk, const QString& typed, std::function<void(const WhoAnswer&)> done);

}
