# A hub with made-up people for trying Carrel out, on this machine only.

demo_folder() { printf '%s\n' "${XDG_DATA_HOME:-$HOME/.local/share}/carrel-demo"; }

# make_demo HUB FOLDER: once; a first start that was broken off is begun again.
make_demo() {
  local hub="$1" folder="$2"
  if [ -e "$folder/hub-is-made" ]; then
    say "The demonstration hub's records are in $folder/hub (remove that folder to begin afresh)."
    return 0
  fi
  say "Making the demonstration hub in $folder/hub. Everyone in it is made up."
  # Desks of an earlier hub do not belong to this one.
  rm -rf "$folder/desk"
  rm -rf "$folder/hub"
  mkdir -p "$folder"
  chmod 700 "$folder"
  "$hub" init --data "$folder/hub" --demo || fail \
    "The hub could not make its demonstration records; its own words are above." \
    "see that $folder can be written and the disk is not full, then run this command again."
  : >"$folder/hub-is-made"
}

# The accounts of demo-accounts.csv, its first lines as a table.
tell_accounts() {
  local accounts
  accounts="$(find "$1" -name demo-accounts.csv -print -quit 2>/dev/null)"
  if [ -z "$accounts" ]; then return 0; fi
  say ""
  say "Accounts to sign in with are in $accounts, for example:"
  head -n 8 "$accounts" | awk -F, '{ out = " "; for (i = 1; i <= NF; ++i) out = out sprintf(" %-22s", $i); print out }'
  say ""
}

# answers PORT: does the hub there say that it is ready? Plain bash, so that nothing need be installed for it.
answers() {
  local line
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET /ready HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
    IFS= read -r -t 5 line <&3
    [[ "$line" == HTTP/1.*" 200"* ]]
  ) 2>/dev/null
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# start_hub HUB FOLDER PORT: leaves the process in hub_process and returns when it is ready.
start_hub() {
  local hub="$1" folder="$2" port="$3" tries
  if port_is_taken "$port"; then
    fail "Port $port of this machine is in use, perhaps by a hub of an earlier start." \
      "close that, or choose another port: packaging/run --port $((port + 1))"
  fi
  "$hub" serve --data "$folder/hub" --listen "127.0.0.1:$port" >"$folder/hub.log" 2>&1 &
  hub_process=$!
  trap stop_hub EXIT
  for ((tries = 0; tries < ${CARREL_HUB_TRIES:-300}; ++tries)); do
    if answers "$port"; then
      say "The hub answers on http://127.0.0.1:$port."
      return 0
    fi
    if ! kill -0 "$hub_process" 2>/dev/null; then break; fi
    sleep 0.2
  done
  tail -n 20 "$folder/hub.log" >&2
  fail "The hub did not become ready; its last words are above." \
    "the whole of them is in $folder/hub.log; if its records are damaged, remove $folder and start again."
}

stop_hub() {
  if [ -n "${hub_process:-}" ]; then
    kill "$hub_process" 2>/dev/null || true
    wait "$hub_process" 2>/dev/null || true
    hub_process=
  fi
  # shellcheck disable=SC2154 # set by packaging/run, for a hub that is only passing
  [ -z "${passing_folder:-}" ] || rm -rf "$passing_folder"
}
