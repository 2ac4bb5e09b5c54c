#!/usr/bin/env bash
# Where packages come from is read from the system's own configuration, in both of its forms.
# shellcheck disable=SC2016 # what stands in single quotes is for the pretended commands to expand
# shellcheck source=tests/packaging/claims.sh
. "$(dirname "${BASH_SOURCE[0]}")/claims.sh"
# shellcheck source=packaging/lib/start.sh
. "$project/packaging/lib/start.sh"

apt_with() {
  mkdir -p apt/sources.list.d
  cat >"apt/$1"
  export CARREL_APT_FOLDER="$PWD/apt"
}

aLineIsRead() {
  apt_with sources.list <<<'deb http://mirror.example/debian bookworm main contrib'
  same 'URIs: http://mirror.example/debian' "$(apt_entry bookworm)"
}

aLineKeepsItsKey() {
  apt_with sources.list <<<'deb [arch=amd64 signed-by=/keys/a.gpg] http://mirror.example/debian bookworm main # why'
  same $'URIs: http://mirror.example/debian\nSigned-By: /keys/a.gpg' "$(apt_entry bookworm)"
}

aLineThatIsOffIsNotRead() {
  apt_with sources.list <<<$'# deb http://old.example/debian bookworm main\ndeb-src http://src.example/debian bookworm main'
  same '' "$(apt_entry bookworm)"
}

aSuiteIsNotTakenForItsUpdates() {
  apt_with sources.list <<<$'deb http://security.example/ bookworm-security main\ndeb http://mirror.example/debian bookworm main'
  same 'URIs: http://mirror.example/debian' "$(apt_entry bookworm)"
}

aSuiteWithoutMainIsNoMirror() {
  apt_with sources.list <<<'deb http://other.example/debian bookworm contrib'
  same '' "$(apt_entry bookworm)"
}

aParagraphIsRead() {
  apt_with sources.list.d/debian.sources <<'END'
Types: deb deb-src
# A comment between two fields.
URIs: http://mirror.example/debian http://second.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /keys/a.gpg

Types: deb
URIs: http://security.example/
Suites: bookworm-security
Components: main
END
  same $'URIs: http://mirror.example/debian\nSigned-By: /keys/a.gpg' "$(apt_entry bookworm)"
}

aParagraphKeepsAKeyOfManyLines() {
  apt_with sources.list.d/debian.sources <<'END'
Types: deb
URIs: http://mirror.example/debian
Suites: bookworm
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 abc
 -----END PGP PUBLIC KEY BLOCK-----
END
  same "URIs: http://mirror.example/debian
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 abc
 -----END PGP PUBLIC KEY BLOCK-----" "$(apt_entry bookworm)"
}

aParagraphThatIsOffIsNotRead() {
  apt_with sources.list.d/debian.sources <<'END'
Enabled: no
Types: deb
URIs: http://mirror.example/debian
Suites: bookworm
Components: main
END
  same '' "$(apt_entry bookworm)"
}

backportsComeFromTheSameMirror() {
  apt_with sources.list.d/debian.sources <<'END'
Types: deb
URIs: http://mirror.example/debian
Suites: bookworm
Components: main
Signed-By: /keys/a.gpg
END
  command_that sudo <<<'exec "$@"'
  add_backports bookworm
  same "Types: deb
Suites: bookworm-backports
Components: main
URIs: http://mirror.example/debian
Signed-By: /keys/a.gpg" "$(cat apt/sources.list.d/carrel-backports.sources)"
  apt_offers bookworm-backports
}

backportsAreAddedOnce() {
  apt_with sources.list <<<'deb http://mirror.example/debian bookworm-backports main'
  same '' "$(add_backports bookworm)"
  [ ! -e apt/sources.list.d/carrel-backports.sources ]
}

aSystemWithoutAMirrorIsToldSo() {
  local said
  apt_with sources.list </dev/null
  refuses add_backports bookworm
  says "$said" "What to do: add the suite bookworm-backports"
}

run_claims aLineIsRead aLineKeepsItsKey aLineThatIsOffIsNotRead aSuiteIsNotTakenForItsUpdates \
  aSuiteWithoutMainIsNoMirror aParagraphIsRead aParagraphKeepsAKeyOfManyLines aParagraphThatIsOffIsNotRead \
  backportsComeFromTheSameMirror backportsAreAddedOnce aSystemWithoutAMirrorIsToldSo
