#!/usr/bin/env bash
# What is missing is installed, what is there is left alone, and what cannot be is said.
# shellcheck disable=SC2016 # what stands in single quotes is for the pretended commands to expand
# shellcheck source=tests/packaging/claims.sh
. "$(dirname "${BASH_SOURCE[0]}")/claims.sh"
# shellcheck source=packaging/lib/start.sh
. "$project/packaging/lib/start.sh"

# A system that is only files: installed.txt and archive.txt hold `name version`, apt.txt what apt-get was asked.
system_of() {
  printf 'ID=%s\nVERSION_CODENAME=%s\nPRETTY_NAME="%s"\n' "$1" "$2" "$3" >os-release
  mkdir -p apt/sources.list.d
  printf 'deb http://mirror.example/%s %s main\n' "$1" "$2" >apt/sources.list
  touch installed.txt archive.txt backports.txt apt.txt
  export CARREL_OS_RELEASE="$PWD/os-release" CARREL_APT_FOLDER="$PWD/apt" CARREL_PACKAGE_LIST="$PWD/list.txt"
  unset CARREL_PACKAGES
  export box="$PWD"
  command_that dpkg-query <<<'awk -v n="${@: -1}" '\''$1 == n { print "installed " $2 }'\'' "$box/installed.txt"'
  command_that apt-cache <<'END'
case "$1" in
  policy) awk -v n="$2" '$1 == n { print "  Candidate: " $2 }' "$box/archive.txt" ;;
  madison) awk -v n="$2" '$1 == n { print n " | " $2 " | http://mirror.example " $3 "/main amd64 Packages" }' "$box/backports.txt" ;;
esac
END
  command_that apt-get <<<'printf "%s\n" "$*" >>"$box/apt.txt"'
  command_that dpkg <<<'[ "$(printf "%s\n%s\n" "$2" "$4" | sort -V | head -n 1)" = "$4" ]'
  command_that sudo <<<'exec "$@"'
}

aCompleteSystemIsNotTouched() {
  system_of debian bookworm 'Debian 12'
  printf 'one build - first\ntwo|deux run 2.0 second\n' >list.txt
  printf 'one 1.0\ndeux 4:2.1-3\n' >installed.txt
  same 'Packages: all are there.' "$(install_packages build run)"
  same '' "$(cat apt.txt)"
}

onlyWhatIsMissingIsInstalled() {
  local said
  system_of debian bookworm 'Debian 12'
  printf '# a comment\none build - first\ntwo build 2.0 the second thing\nthree test - third\n' >list.txt
  printf 'one 1.0\n' >installed.txt
  printf 'one 1.0\ntwo 2.4-1\nthree 3\n' >archive.txt
  said="$(install_packages build)"
  same $'update -qq\ninstall -y --no-install-recommends two' "$(cat apt.txt)"
  says "$said" 'the second thing'
}

theOtherNameIsTakenWhereTheFirstIsUnknown() {
  system_of ubuntu noble 'Ubuntu 24.04'
  printf 'two|deux build - second\n' >list.txt
  printf 'deux 1\n' >archive.txt
  install_packages build >said.txt
  says "$(cat apt.txt)" '--no-install-recommends deux'
}

anOldPackageIsReplaced() {
  system_of debian trixie 'Debian 13'
  printf 'cipher build 4.5 the store\n' >list.txt
  printf 'cipher 3.4.1-1\n' >installed.txt
  printf 'cipher 4.6.1-1\n' >archive.txt
  install_packages build >said.txt
  says "$(cat apt.txt)" '--no-install-recommends cipher'
  [ ! -e apt/sources.list.d/carrel-backports.sources ]
}

anOldArchiveIsHelpedByItsBackports() {
  system_of debian bookworm 'Debian 12'
  printf 'cipher build 4.5 the store\nother build - else\n' >list.txt
  printf 'cipher 3.4.1-1\nother 1\n' >archive.txt
  printf 'cipher 4.6.1-2~bpo12+1 bookworm-backports\n' >backports.txt
  install_packages build >said.txt
  same $'update -qq\nupdate -qq\ninstall -y --no-install-recommends cipher/bookworm-backports other' "$(cat apt.txt)"
  says "$(cat apt/sources.list.d/carrel-backports.sources)" 'Suites: bookworm-backports'
}

whatNoSuiteHasIsSaid() {
  local said
  system_of debian bookworm 'Debian 12'
  printf 'qt build 6.9 the windows\n' >list.txt
  printf 'qt 6.4.2\n' >archive.txt
  refuses install_packages build
  says "$said" 'has no qt of version 6.9 or newer'
  silent_about "$(cat apt.txt)" install
}

anOldArchiveWithoutBackportsIsToldSo() {
  local said
  system_of ubuntu jammy 'Ubuntu 22.04'
  printf 'qt build 6.4 the windows\n' >list.txt
  printf 'qt 6.2.4\n' >archive.txt
  refuses install_packages build
  says "$said" 'has no qt of version 6.4 or newer'
  says "$said" 'What to do:'
  silent_about "$(cat apt.txt)" install
}

anUnknownSystemIsToldWhatIsNeeded() {
  local said
  system_of fedora '' 'Fedora 41'
  printf 'one build - the first thing\n' >list.txt
  refuses install_packages build
  says "$said" 'the first thing'
  says "$said" 'On Fedora 41'
  says "$said" 'CARREL_PACKAGES=mine'
  same '' "$(cat apt.txt)"
}

whoeverInstallsByHandIsLeftAlone() {
  system_of fedora '' 'Fedora 41'
  printf 'one build - first\n' >list.txt
  says "$(CARREL_PACKAGES=mine install_packages build)" 'left to you'
}

aFailureOfAptIsExplained() {
  local said
  system_of debian bookworm 'Debian 12'
  printf 'one build - first\n' >list.txt
  printf 'one 1\n' >archive.txt
  command_that apt-get <<<'[ "$1" = update ]'
  refuses install_packages build
  says "$said" 'could not install every package'
  says "$said" 'What to do:'
}

everyPackageHasAReasonAndAnOccasion() {
  local names when least why
  export CARREL_PACKAGE_LIST="$project/packaging/packages/debian.txt"
  while read -r names when least why; do
    says ' build run test tour ' " $when "
    [ -n "$names" ] && [ -n "$least" ] && [ -n "$why" ]
  done <<<"$(packages_for build run test tour)"
  same "$(grep -cvE '^[[:space:]]*(#|$)' "$CARREL_PACKAGE_LIST")" "$(packages_for build run test tour | wc -l)"
}

everyPackageIsExplainedToPeopleToo() {
  local names when least why
  export CARREL_PACKAGE_LIST="$project/packaging/packages/debian.txt"
  while read -r names when least why; do
    [ "$least" = - ] && least= || least=" ≥ $least"
    says "$(cat "$project/CONTRIBUTING.md")" "| ${names%%|*}$least | $when | $why |"
  done <<<"$(packages_for build run test tour)"
}

run_claims aCompleteSystemIsNotTouched onlyWhatIsMissingIsInstalled theOtherNameIsTakenWhereTheFirstIsUnknown \
  anOldPackageIsReplaced anOldArchiveIsHelpedByItsBackports whatNoSuiteHasIsSaid anOldArchiveWithoutBackportsIsToldSo \
  anUnknownSystemIsToldWhatIsNeeded whoeverInstallsByHandIsLeftAlone aFailureOfAptIsExplained \
  everyPackageHasAReasonAndAnOccasion everyPackageIsExplainedToPeopleToo
