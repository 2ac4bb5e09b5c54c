# Which system this is, and how to act as its administrator.

# One value of os-release; the file may be named by CARREL_OS_RELEASE.
system_value() {
  local file="${CARREL_OS_RELEASE:-/etc/os-release}"
  [ -r "$file" ] || return 0
  sed -n "s/^$1=//p" "$file" | tr -d "\"'" | head -n 1
}

system_name() {
  local name
  name="$(system_value PRETTY_NAME)"
  printf '%s\n' "${name:-an unknown system}"
}

# Debian, Ubuntu, and what says that it is like them.
system_has_apt() {
  case " $(system_value ID) $(system_value ID_LIKE) " in
    *" debian "* | *" ubuntu "*) command -v apt-get >/dev/null && command -v dpkg-query >/dev/null ;;
    *) return 1 ;;
  esac
}

is_root() { [ "$(id -u)" -eq 0 ]; }

# as_root COMMAND…: as it is for root, through sudo for everyone else.
as_root() {
  if is_root; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "Installing packages needs an administrator, and there is no sudo here." \
      "ask an administrator to run this command, or run it as root: $*"
  fi
}
