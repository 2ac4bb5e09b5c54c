#!/usr/bin/env bash
# The one line at the end of packaging/test counts what was really run.
# shellcheck source=tests/packaging/claims.sh
. "$(dirname "${BASH_SOURCE[0]}")/claims.sh"

# report: a JUnit report as ctest writes it, from `status<TAB>output` lines.
report() {
  printf '<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="(empty)"\n\ttests="1"\n\t>\n'
  while IFS=$'\t' read -r status output; do
    printf '\t<testcase name="a" classname="a" time="0.1" status="%s">\n\t\t<system-out>%b</system-out>\n\t</testcase>\n' \
      "$status" "$output"
  done
  printf '</testsuite>\n'
}

total() { report | awk -f "$project/packaging/lib/totals.awk"; }

qt='Start testing\nPASS   : T::initTestCase()\nPASS   : T::a()\nPASS   : T::cleanupTestCase()\n'

functionsAreCountedWithoutQtsOwn() {
  same '1 passed, 0 failed' "$(printf 'run\t%sTotals: 3 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms\\n\n' "$qt" | total)"
}

failuresAreCounted() {
  same '1 passed, 2 failed' "$(printf 'fail\t%sTotals: 3 passed, 2 failed, 0 skipped, 0 blacklisted, 5ms\\n\n' "$qt" | total)"
}

otherTestsCountAsOne() {
  same '1 passed, 1 failed' "$(printf 'run\tgood\nfail\tbad\n' | total)"
}

aCrashIsAFailure() {
  same '0 passed, 1 failed' "$(printf 'fail\tPASS   : T::initTestCase()\\nPASS   : T::a()\\n\n' | total)"
}

aFailureAfterTheTotalsIsOneToo() {
  same '1 passed, 1 failed' "$(printf 'fail\t%sTotals: 3 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms\\n\n' "$qt" | total)"
}

whatDidNotRunHasFailed() {
  same '0 passed, 2 failed' "$(printf 'notrun\tUnable to find executable\ndisabled\tDisabled\n' | total)"
}

skippedOnesAreSaid() {
  same '1 passed, 0 failed, 2 skipped' \
    "$(printf 'run\t%sTotals: 3 passed, 0 failed, 1 skipped, 1 blacklisted, 5ms\\n\n' "$qt" | total)"
}

suitesAreAddedUp() {
  local one='Totals: 3 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms'
  same '6 passed, 0 failed' "$(printf 'run\t%s\nrun\t%s\n' "$one" "$one" | total)"
}

nothingIsNothing() {
  same '0 passed, 0 failed' "$(: | total)"
}

brief() { report | awk -f "$project/packaging/lib/failures.awk"; }

aFailureIsSaidInShort() {
  local said
  said="$(printf 'run\tfine\nfail\tbefore\\nPASS   : T::a()\\nFAIL!  : T::b() wrong\\n   Loc: [x]\\n\n' | brief)"
  says "$said" 'Failed: a'
  says "$said" 'FAIL!  : T::b() wrong'
  says "$said" 'Loc: [x]'
  silent_about "$said" fine
}

theLastWordsOfACrashAreSaid() {
  says "$(printf 'fail\tPASS   : T::a()\\nPASS   : T::b()\\nQFATAL : T::c() no more\\n\n' | brief)" 'QFATAL : T::c() no more'
  says "$(printf 'fail\tone\\ntwo\\nthe last line\\n\n' | brief)" 'the last line'
}

run_claims aFailureIsSaidInShort theLastWordsOfACrashAreSaid functionsAreCountedWithoutQtsOwn failuresAreCounted otherTestsCountAsOne aCrashIsAFailure \
  aFailureAfterTheTotalsIsOneToo whatDidNotRunHasFailed skippedOnesAreSaid suitesAreAddedUp nothingIsNothing
