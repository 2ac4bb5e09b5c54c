# How the scripts speak: what they do, and when they cannot, what happened and what to do next.

say() { printf '%s\n' "$*"; }

# fail WHAT NEXT: says both and ends the script.
fail() {
  printf '\n%s\n' "$1" >&2
  printf 'What to do: %s\n' "$2" >&2
  exit 1
}
