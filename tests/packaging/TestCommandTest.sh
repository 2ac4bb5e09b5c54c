#!/usr/bin/env bash
# packaging/test and .ci/run, with a build and a ctest that only pretend.
# shellcheck disable=SC2016 # what stands in single quotes is for the pretended commands to expand
# shellcheck source=tests/packaging/claims.sh
. "$(dirname "${BASH_SOURCE[0]}")/claims.sh"

testing=project/packaging/test

# pretend STATUS OUTCOME: a ctest that reports one test of that status and ends with that outcome.
pretend() {
  export box="$PWD" CARREL_PACKAGES=mine status="$1" pretended_outcome="$2"
  unset CARREL_REAL_DATA
  mkdir project
  cp -r "$project/packaging" "$project/.ci" project/
  command_that cmake <<<'printf "%s\n" "$*" >>"$box/cmake.txt"'
  command_that ctest <<'END'
printf '%s\n' "$*" >"$box/ctest.txt"
printf '%s\n' "${CARREL_REAL_DATA:-none}" >"$box/real-data.txt"
while [ "$1" != --output-junit ]; do shift; done
mkdir -p "$(dirname "$2")"
printf '<testcase name="a" status="%s">\n</testcase>\n' "$status" >"$2"
exit "$pretended_outcome"
END
}

theLastLineCounts() {
  pretend run 0
  same '1 passed, 0 failed' "$("$testing" | tail -n 1)"
}

aFailureIsCountedAndReturned() {
  local said code=0
  pretend fail 8
  said="$("$testing")" || code=$?
  same 8 "$code"
  same '0 passed, 1 failed' "$(tail -n 1 <<<"$said")"
}

benchmarksAreLeftOut() {
  pretend run 0
  "$testing" >said.txt
  says "$(cat ctest.txt)" '--label-exclude ^bench$'
}

thePresetAndTheRestArePassedOn() {
  pretend run 0
  "$testing" --preset asan -L architecture >said.txt
  same $'--preset asan -DCARREL_TESTS=ON\n--build --preset asan' "$(cat cmake.txt)"
  says "$(cat ctest.txt)" '--preset asan'
  says "$(cat ctest.txt)" '-L architecture'
}

aBuildThatStopsIsExplained() {
  local said
  pretend run 0
  command_that cmake <<<'[ "$1" = --preset ]'
  refuses "$testing"
  says "$said" 'The build stopped'
  says "$said" 'What to do:'
}

missingRealDataIsSaid() {
  pretend run 0
  says "$("$testing")" 'CARREL_REAL_DATA is not set'
  says "$(CARREL_REAL_DATA=nowhere "$testing")" 'CARREL_REAL_DATA names no folder'
  same none "$(cat real-data.txt)"
}

everyChangeIsTriedOnTheDataBesideIt() {
  pretend run 0
  mkdir -p shared/data
  project/.ci/run >said.txt
  same "$PWD/shared/data" "$(cat real-data.txt)"
}

aChosenFolderOfDataIsKept() {
  pretend run 0
  mkdir -p shared/data chosen
  CARREL_REAL_DATA="$PWD/chosen" project/.ci/run >said.txt
  same "$PWD/chosen" "$(cat real-data.txt)"
}

run_claims theLastLineCounts aFailureIsCountedAndReturned benchmarksAreLeftOut thePresetAndTheRestArePassedOn \
  aBuildThatStopsIsExplained missingRealDataIsSaid everyChangeIsTriedOnTheDataBesideIt aChosenFolderOfDataIsKept
