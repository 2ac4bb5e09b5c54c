# Read first by each command: where the project lies, and all that the commands share.
CARREL_ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
CARREL_LIB="$CARREL_ROOT/packaging/lib"

for part in words system apt-sources packages build hub tour; do
  # shellcheck source=/dev/null
  . "$CARREL_LIB/$part.sh"
done
unset part
