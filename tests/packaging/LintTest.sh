#!/usr/bin/env bash
# Every script can be read by bash and by shellcheck, and the commands can be started.
# shellcheck source=tests/packaging/claims.sh
. "$(dirname "${BASH_SOURCE[0]}")/claims.sh"

scripts=("$project"/packaging/run "$project"/packaging/test "$project"/.ci/run "$project"/packaging/lib/*.sh "$project"/tests/packaging/*.sh
  "$project"/tests/oidc/*.sh)

bashReadsThem() {
  local script
  for script in "${scripts[@]}"; do bash -n "$script"; done
}

shellcheckFindsNothing() { (cd "$project" && shellcheck --external-sources --shell=bash "${scripts[@]}"); }

theCommandsCanBeStarted() {
  local command
  for command in packaging/run packaging/test .ci/run; do
    [ -x "$project/$command" ] || { echo "$command"; return 1; }
  done
}

theyExplainThemselves() {
  says "$("$project/packaging/run" --help)" 'Usage: packaging/run'
  says "$("$project/packaging/test" --help)" 'Usage: packaging/test'
}

noMirrorIsNamed() {
  local found
  found="$(grep -rnE '(https?|ftp)://' "$project/packaging" "$project/.ci" --include='*.sh' --include='*.txt' --include='run' --include='test' |
    grep -vE '127\.0\.0\.1' || true)"
  same '' "$found"
}

run_claims bashReadsThem shellcheckFindsNothing theCommandsCanBeStarted theyExplainThemselves noMirrorIsNamed
