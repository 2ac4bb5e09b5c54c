#pragma once

#include "app/hub/Verbs.h"

namespace carrel::app {

/// Serves until it is told to stop (SIGTERM, SIGINT). Gives the exit code.
int serve(const Options& options, Machine& machine);

}
