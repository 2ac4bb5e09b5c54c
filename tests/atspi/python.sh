# python_that_asks: the Python that the system's packages for the accessibility registry belong to, which need not be the
# first one on the path.
python_that_asks() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null; then
      printf '%s\n' "$python"
      return 0
    fi
  done
  printf 'No Python here can ask the accessibility registry; packaging/test installs python3-gi and gir1.2-atspi-2.0.\n' >&2
  return 1
}
