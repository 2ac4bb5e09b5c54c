# Configures and builds a preset of CMakePresets.json.

# build_preset PRESET [TARGET…]; where with_tests is OFF, the suites and what only they need are left out.
build_preset() {
  local preset="$1" words
  shift
  say "Configuring (preset $preset)."
  words="$CARREL_ROOT/build/$preset-configuring.txt"
  mkdir -p "$CARREL_ROOT/build"
  cmake --preset "$preset" -DCARREL_TESTS="${with_tests:-ON}" >"$words" 2>&1 || {
    cat "$words" >&2
    fail "CMake could not configure the preset $preset; its words are above." \
      "if it names a package, run again without CARREL_PACKAGES=mine; if it names an old folder, remove build/$preset."
  }
  say "Building${1:+ $*}. The first time takes minutes, later ones little."
  cmake --build --preset "$preset" ${1:+--target "$@"} || fail \
    "The build stopped; the first error above says where." \
    "mend it, or remove build/$preset and run again if an earlier build was broken off."
}

# built_program PRESET NAME: where the build put it.
built_program() {
  local found
  found="$(find "$CARREL_ROOT/build/$1" -type f -name "$2" -perm -u+x -print -quit 2>/dev/null)"
  [ -n "$found" ] || fail "The build made no program $2." "remove build/$1 and run this command again."
  printf '%s\n' "$found"
}
