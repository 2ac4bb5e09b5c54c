#!/usr/bin/env bash
# packaging/security/asvs.md names a suite and a function for each item: each must be there.
# shellcheck source=tests/packaging/claims.sh
. "$(dirname "${BASH_SOURCE[0]}")/claims.sh"

paper="$project/packaging/security/asvs.md"
build="$1"

# shellcheck disable=SC2016 # the backticks are the table's own
named() { sed -n 's/^| [0-9.]* | .* | `\([A-Za-z0-9_]*\)` | `\([A-Za-z0-9_]*\)` |$/\1 \2/p' "$paper"; }

everySuiteThatIsNamedIsOneThatRuns() {
  local known suite
  known="$(ctest --test-dir "$build" -N | sed -n 's/^ *Test *#[0-9]*: //p')"
  [ "$(named | wc -l)" -ge 50 ]
  named | cut -d' ' -f1 | sort -u | while read -r suite; do
    grep -qx "$suite" <<<"$known" || { printf 'no suite %s\n' "$suite"; exit 1; }
  done
}

# In a file called after the suite's last word, in a folder called after its first.
everyFunctionThatIsNamedIsInItsSuite() {
  local suite function file
  named | while read -r suite function; do
    file="$(find "$project/tests" -path "*/${suite%%_*}/*" -iname "*${suite#*_}Test.*" | head -n 1)"
    [ -n "$file" ] || { printf 'no source of %s\n' "$suite"; exit 1; }
    grep -Eq "(void )?$function\(\)" "$file" || { printf 'no %s in %s\n' "$function" "$suite"; exit 1; }
  done
}

everyLineOfTheTableIsRead() {
  same "$(grep -c '^| [0-9]*\.[0-9.]* | .* | `' "$paper")" "$(named | wc -l)"
}

run_claims everySuiteThatIsNamedIsOneThatRuns everyFunctionThatIsNamedIsInItsSuite everyLineOfTheTableIsRead
