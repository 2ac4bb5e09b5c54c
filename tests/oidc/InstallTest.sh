#!/usr/bin/env bash
# The provider that other suites sign in at is there, as its lock file says.
# shellcheck source=tests/packaging/claims.sh
. "$(dirname "${BASH_SOURCE[0]}")/../packaging/claims.sh"
# shellcheck source=packaging/lib/start.sh
. "$project/packaging/lib/start.sh"
# shellcheck source=packaging/lib/provider.sh
. "$project/packaging/lib/provider.sh"

theProviderIsInstalledAsItsLockFileSays() {
  install_provider "$project/tests/oidc/provider" "$CARREL_PROVIDER"
  same "$(node -p 'require(process.argv[1]).packages["node_modules/oidc-provider"].version' "$CARREL_PROVIDER/package-lock.json")" \
    "$(node -p 'require(process.argv[1]).version' "$CARREL_PROVIDER/node_modules/oidc-provider/package.json")"
}

theLockFileNamesNoRegistry() {
  silent_about "$(cat "$project/tests/oidc/provider/package-lock.json")" '"resolved"'
}

aMachineWithoutNpmIsToldWhatToDo() {
  mkdir -p empty
  local said
  said="$(PATH="$PWD/empty" install_provider "$project/tests/oidc/provider" "$PWD/provider" 2>&1)" && return 1
  says "$said" 'What to do: install the packages nodejs and npm'
}

run_claims theProviderIsInstalledAsItsLockFileSays theLockFileNamesNoRegistry aMachineWithoutNpmIsToldWhatToDo
