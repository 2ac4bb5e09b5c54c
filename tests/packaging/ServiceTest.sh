#!/usr/bin/env bash
# The files for running the hub as a service: nginx and systemd read them themselves.
# shellcheck source=tests/packaging/claims.sh
. "$(dirname "${BASH_SOURCE[0]}")/claims.sh"

service="$project/packaging/service"

# The site in a whole nginx of its own, with a certificate made for it, on ports of its own.
theSiteIsOneThatNginxTakes() {
  mkdir -p etc logs
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=hub.example.ac.uk -keyout etc/hub.key -out etc/hub.pem 2>/dev/null
  sed -e "s|/etc/carrel/tls|$PWD/etc|" -e "s|/var/log/nginx/carrel.log|$PWD/logs/carrel.log|" "$service/nginx.conf" >etc/site.conf
  printf 'pid %s/nginx.pid;\nerror_log %s/logs/error.log;\nevents {}\nhttp { include %s/etc/site.conf; }\n' "$PWD" "$PWD" "$PWD" >etc/nginx.conf
  says "$("$(nginx_program)" -t -p "$PWD" -c "$PWD/etc/nginx.conf" 2>&1)" "test is successful"
}

nginx_program() { command -v nginx || printf '/usr/sbin/nginx'; }

theSiteSpeaksTls13AndWritesNoAddressDown() {
  says "$(cat "$service/nginx.conf")" "ssl_protocols TLSv1.3;"
  says "$(cat "$service/nginx.conf")" "access_log off;"
  says "$(cat "$service/nginx.conf")" "proxy_request_buffering on;"
  says "$(cat "$service/nginx.conf")" "client_max_body_size 4m;"
}

# Its program is not installed here, so that systemd is shown one that is.
theUnitsAreOnesThatSystemdTakes() {
  mkdir units
  sed -e 's|/usr/bin/carrel-hub|/bin/true|' -e '/^Documentation/d' "$service/carrel-hub.service" >units/carrel-hub.service
  sed -e 's|/usr/bin/carrel-hub drill|/bin/true drill|' "$service/carrel-backup.service" >units/carrel-backup.service
  cp "$service/carrel-backup.timer" units/
  local unit
  for unit in carrel-hub.service carrel-backup.service carrel-backup.timer; do
    said="$(SYSTEMD_UNIT_PATH="$PWD/units:/usr/lib/systemd/system" systemd-analyze verify --man=no "$PWD/units/$unit" 2>&1)" || true
    silent_about "$said" "$unit"
  done
}

theHubHasNoMoreOfTheMachineThanItNeeds() {
  mkdir units
  sed -e 's|/usr/bin/carrel-hub|/bin/true|' "$service/carrel-hub.service" >units/carrel-hub.service
  local points
  points="$(systemd-analyze security --offline=true --no-pager "$PWD/units/carrel-hub.service" 2>/dev/null | sed -n 's/.*exposure level for .*: \([0-9]*\)\..*/\1/p')"
  [ "${points:-99}" -le 2 ] && return 0
  printf 'exposure: %s\n' "$points"
  return 1
}

run_claims theSiteIsOneThatNginxTakes theSiteSpeaksTls13AndWritesNoAddressDown theUnitsAreOnesThatSystemdTakes theHubHasNoMoreOfTheMachineThanItNeeds
