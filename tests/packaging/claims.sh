# A small harness for scripts: each claim is a function, run by itself in an empty folder, and counted as Qt Test counts.
set -uo pipefail

# shellcheck disable=SC2034 # for those who read this file
project="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

# same EXPECTED FOUND
same() {
  [ "$1" = "$2" ] && return 0
  printf 'expected: %s\nfound:    %s\n' "$1" "$2"
  return 1
}

# says TEXT WORDS: WORDS stand somewhere in TEXT.
says() {
  [[ "$1" == *"$2"* ]] && return 0
  printf 'not said: %s\nbut:      %s\n' "$2" "$1"
  return 1
}

silent_about() {
  [[ "$1" != *"$2"* ]] && return 0
  printf 'said:     %s\nin:       %s\n' "$2" "$1"
  return 1
}

# refuses COMMAND…: it must fail; what it said is then in `said`.
# shellcheck disable=SC2034 # for the claim
refuses() {
  if said="$( ("$@") 2>&1)"; then
    printf 'it did not refuse: %s\n' "$*"
    return 1
  fi
}

# command_that NAME: makes a command of that name from standard input, found before the system's own.
command_that() {
  mkdir -p "$PWD/commands"
  { printf '#!/usr/bin/env bash\n'; cat; } >"$PWD/commands/$1"
  chmod +x "$PWD/commands/$1"
}

# run_claims CLAIM…
run_claims() {
  local claim folder words passed=0 failed=0
  for claim in "$@"; do
    folder="$(mktemp -d)"
    # As a condition, the claim would not stop at its first failing line.
    words="$(
      cd "$folder" || exit 1
      PATH="$folder/commands:$PATH"
      set -e
      "$claim" 2>&1
    )"
    # shellcheck disable=SC2181
    if [ $? -eq 0 ]; then
      passed=$((passed + 1))
      printf 'PASS   : %s()\n' "$claim"
    else
      failed=$((failed + 1))
      printf 'FAIL!  : %s()\n%s\n' "$claim" "$words"
    fi
    rm -rf "$folder"
  done
  printf 'Totals: %d passed, %d failed, 0 skipped, 0 blacklisted\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
