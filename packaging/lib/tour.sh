# Pictures of every screen, light and dark and in Welsh, where nobody looks on.

# take_tour CONSOLE URL FOLDER ACCOUNTS LANGUAGE
take_tour() {
  local console="$1" folder="$3"
  local words=(--hub "$2" --language "$5" --tour "$3" --accounts "$4")
  mkdir -p "$folder"
  say "Walking through every screen without a display ($5); the pictures go to $folder."
  if ! QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='default.warning=false' "$console" "${words[@]}"; then
    command -v xvfb-run >/dev/null || fail \
      "The console could not walk through its screens; its own words are above." \
      "install xvfb and run this command again: it then tries with a screen in memory."
    say "That did not work; trying again with a screen in memory."
    xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' "$console" "${words[@]}" || fail \
      "The console could not walk through its screens; its own words are above." \
      "run it on a desktop: packaging/run"
  fi
}

tell_pictures() {
  local -a pictures
  mapfile -t pictures < <(find "$1" -type f -name '*.png' | sort)
  [ "${#pictures[@]}" -gt 0 ] || fail "The tour ended without a picture." "look at the console's words above."
  say "${#pictures[@]} pictures:"
  printf '  %s\n' "${pictures[@]}"
}
