#!/usr/bin/env bash
# walk.py on a session bus of its own: WalkTest.sh HUB CONSOLE
set -euo pipefail

# shellcheck source=tests/atspi/python.sh
. "$(dirname "${BASH_SOURCE[0]}")/python.sh"
exec dbus-run-session -- "$(python_that_asks)" "$(dirname "${BASH_SOURCE[0]}")/walk.py" "$@"
