# Where this system takes its packages from, read from its own configuration: no mirror is named here.

apt_folder() { printf '%s\n' "${CARREL_APT_FOLDER:-/etc/apt}"; }

# apt_entry SUITE: the mirror that offers it, and how it is signed; nothing when none does.
apt_entry() {
  local folder file form found
  folder="$(apt_folder)"
  for file in "$folder"/sources.list "$folder"/sources.list.d/*.list "$folder"/sources.list.d/*.sources; do
    [ -r "$file" ] || continue
    form=list
    [ "${file##*.}" = sources ] && form=sources
    found="$(awk -v suite="$1" -v form="$form" -f "$CARREL_LIB/apt-sources.awk" "$file")"
    if [ -n "$found" ]; then
      printf '%s\n' "$found"
      return 0
    fi
  done
}

apt_offers() { [ -n "$(apt_entry "$1")" ]; }

# backports_entry CODENAME: a paragraph for apt that adds the backports of the mirror in use.
backports_entry() {
  local entry
  entry="$(apt_entry "$1")"
  [ -n "$entry" ] || return 1
  printf 'Types: deb\nSuites: %s-backports\nComponents: main\n%s\n' "$1" "$entry"
}

# add_backports CODENAME: does nothing when they are there.
add_backports() {
  local entry file
  if apt_offers "$1-backports"; then return 0; fi
  entry="$(backports_entry "$1")" || fail \
    "SQLCipher is too old in $1 itself, and apt's sources name no mirror of $1 to take the backports from." \
    "add the suite $1-backports to apt's sources by hand, then run this command again."
  file="$(apt_folder)/sources.list.d/carrel-backports.sources"
  say "Adding the suite $1-backports of the mirror that this system already uses ($file)."
  printf '%s\n' "$entry" | as_root tee "$file" >/dev/null
}
