# Installs what is missing from packaging/packages/debian.txt, and nothing else. A second run finds nothing to do.

package_list() { printf '%s\n' "${CARREL_PACKAGE_LIST:-$CARREL_LIB/../packages/debian.txt}"; }

# packages_for WHEN…: the lines of the list for these occasions.
packages_for() {
  awk -v when=" $* " '/^[ \t]*(#|$)/ { next } index(when, " " $2 " ")' "$(package_list)"
}

installed_version() {
  dpkg-query -W -f='${db:Status-Status} ${Version}\n' "$1" 2>/dev/null | sed -n 's/^installed //p' | head -n 1
}

candidate_version() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }'; }

# recent_enough VERSION LEAST; an epoch is no part of what a version promises.
recent_enough() {
  [ -n "$1" ] || return 1
  [ "$2" = - ] || dpkg --compare-versions "${1#*:}" ge "$2"
}

# first_recent HOW NAMES LEAST: the first of `a|b` whose version, asked by HOW, will do.
first_recent() {
  local name
  for name in ${2//|/ }; do
    if recent_enough "$("$1" "$name")" "$3"; then
      printf '%s\n' "$name"
      return 0
    fi
  done
  return 1
}

# missing_packages WHEN…: the lines whose package is not there, or too old.
missing_packages() {
  local line names least
  packages_for "$@" | while read -r line; do
    read -r names _ least _ <<<"$line"
    first_recent installed_version "$names" "$least" >/dev/null || printf '%s\n' "$line"
  done
}

tell_packages() {
  local names least why
  while read -r names _ least why; do
    [ "$least" = - ] && least=
    printf '  %-34s %s\n' "${names%%|*}${least:+ ($least or newer)}" "$why"
  done <<<"$1"
}

refresh_lists() {
  say "Asking the archive what it has (apt-get update)."
  as_root apt-get update -qq || fail \
    "apt-get update did not succeed; its own words are above." \
    "see that the network is there and that apt's sources are right, then run this command again."
}

# package_to_ask NAMES LEAST: what apt-get is to install, `name` or `name/suite`.
package_to_ask() {
  local codename name
  if first_recent candidate_version "$1" "$2"; then return 0; fi
  codename="$(system_value VERSION_CODENAME)"
  name="${1%%|*}"
  backports_have "$name" "$codename" && printf '%s\n' "$name/$codename-backports"
}

backports_have() { LC_ALL=C apt-cache madison "$1" 2>/dev/null | grep -q " $2-backports/"; }

# Names for apt-get, one a line; adds Debian's backports when the archive alone is too old.
packages_to_ask() {
  local names least
  while read -r names _ least _; do
    package_to_ask "$names" "$least" || fail \
      "The archive of $(system_name) has no ${names//|/ or }$([ "$least" = - ] || printf ' of version %s or newer' "$least")." \
      "use Debian 12 or 13 or Ubuntu 24.04, or install it by hand and run again with CARREL_PACKAGES=mine."
  done <<<"$1"
}

needs_backports() {
  local names least
  [ "$(system_value ID)" = debian ] || return 1
  while read -r names _ least _; do
    first_recent candidate_version "$names" "$least" >/dev/null || return 0
  done <<<"$1"
  return 1
}

stop_unsupported() {
  say "Carrel needs these packages, here under the names that Debian gives them:"
  tell_packages "$1"
  fail "On $(system_name) these scripts cannot install them: they know Debian and Ubuntu." \
    "install their likes with your system's own tool, then run again with CARREL_PACKAGES=mine."
}

# install_packages WHEN…
install_packages() {
  local missing codename
  local -a ask
  if [ "${CARREL_PACKAGES:-}" = mine ]; then
    say "Packages: left to you, as CARREL_PACKAGES=mine says."
    return 0
  fi
  system_has_apt || stop_unsupported "$(packages_for "$@")"
  missing="$(missing_packages "$@")"
  if [ -z "$missing" ]; then
    say "Packages: all are there."
    return 0
  fi
  say "These packages are missing and will be installed:"
  tell_packages "$missing"
  is_root || say "Installing needs an administrator: sudo may ask for your password."
  refresh_lists
  codename="$(system_value VERSION_CODENAME)"
  if needs_backports "$missing" && ! apt_offers "$codename-backports"; then
    add_backports "$codename"
    refresh_lists
  fi
  missing="$(packages_to_ask "$missing")" || exit 1
  mapfile -t ask <<<"$missing"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${ask[@]}" || fail \
    "apt-get could not install every package; its own words are above." \
    "mend what it names (a held or broken package, a full disk, no network), then run this command again."
}
