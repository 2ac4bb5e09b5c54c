#!/usr/bin/env bash
# packaging/run from end to end, with a build, a hub and a console that only pretend.
# shellcheck disable=SC2016 # what stands in single quotes is for the pretended commands to expand
# shellcheck source=tests/packaging/claims.sh
. "$(dirname "${BASH_SOURCE[0]}")/claims.sh"

# A copy of the scripts beside a `cmake` that "builds" three small programs.
pretend() {
  export box="$PWD" CARREL_PACKAGES=mine XDG_DATA_HOME="$PWD/data" CARREL_HUB_TRIES=50
  unset DISPLAY WAYLAND_DISPLAY
  mkdir project
  cp -r "$project/packaging" project/
  command_that cmake <<'END'
[ "$1" = --build ] || { printf '%s\n' "$*" >"$box/configured.txt"; exit 0; }
mkdir -p "$box/project/build/release/app"
for program in carrel carrel-hub carrel-desk; do cp "$box/commands/pretended-$program" "$box/project/build/release/app/$program"; done
END
  command_that pretended-carrel-desk </dev/null
  command_that pretended-carrel <<'END'
printf '%s\n' "$*" >>"$box/console.txt"
while [ $# -gt 0 ]; do
  [ "$1" = --tour ] && : >"$2/light.png" && : >"$2/dark.png"
  shift
done
END
  command_that pretended-carrel-hub <<'END'
printf '%s\n' "$1" >>"$box/hub.txt"
case "$1" in
  init) mkdir -p "$3" && printf 'role,user,password\nadviser,ada,one-two\n' >"$3/demo-accounts.csv" ;;
  serve) echo $$ >"$box/hub.pid"; exec perl "$box/serve.pl" "${5##*:}" ;;
esac
END
  cat >serve.pl <<'END'
use IO::Socket::INET;
my $door = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $ARGV[0], Listen => 5, ReuseAddr => 1) or die;
while (my $caller = $door->accept) { my $line = <$caller>; print $caller "HTTP/1.1 200 OK\r\n\r\n"; close $caller }
END
}

free_port() {
  perl -MIO::Socket::INET -e 'print IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => 0, Listen => 1)->sockport'
}

theConsoleIsOpenedOnTheHub() {
  local said port
  pretend
  port="$(free_port)"
  said="$(DISPLAY=:9 project/packaging/run --port "$port" -- --language cy)"
  same "--hub http://127.0.0.1:$port --demo --profile $PWD/data/carrel-demo/desk --language cy" "$(cat console.txt)"
  says "$said" 'demo-accounts.csv'
  says "$said" 'ada'
  same $'init\nserve' "$(cat hub.txt)"
}

# Their packages are installed by packaging/test alone.
theSuitesAreNoPartOfIt() {
  pretend
  DISPLAY=:9 project/packaging/run --port "$(free_port)" >said.txt
  same '--preset release -DCARREL_TESTS=OFF' "$(cat configured.txt)"
}

theHubStopsWhenTheConsoleCloses() {
  pretend
  DISPLAY=:9 project/packaging/run --port "$(free_port)" >said.txt
  ! kill -0 "$(cat hub.pid)" 2>/dev/null
}

theRecordsAreMadeOnce() {
  pretend
  DISPLAY=:9 project/packaging/run --port "$(free_port)" >said.txt
  DISPLAY=:9 project/packaging/run --port "$(free_port)" >said.txt
  same $'init\nserve\nserve' "$(cat hub.txt)"
}

aBrokenOffFirstStartIsBegunAgain() {
  pretend
  mkdir -p data/carrel-demo/hub
  : >data/carrel-demo/hub/half
  DISPLAY=:9 project/packaging/run --port "$(free_port)" >said.txt
  [ ! -e data/carrel-demo/hub/half ]
  says "$(cat hub.txt)" init
}

withoutADisplayThereArePictures() {
  local said
  pretend
  said="$(project/packaging/run --port "$(free_port)")"
  says "$said" '2 pictures:'
  says "$said" 'pictures/dark.png'
  says "$said" 'pictures/light.png'
}

aTourGoesToItsFolder() {
  local said
  pretend
  said="$(DISPLAY=:9 project/packaging/run --port "$(free_port)" --tour shots)"
  says "$said" "$PWD/shots/dark.png"
}

aTourHasAHubOfItsOwnThatGoesWithIt() {
  local said port
  pretend
  port="$(free_port)"
  said="$(project/packaging/run --port "$port" --tour "$PWD/shots")"
  says "$(cat console.txt)" "--hub http://127.0.0.1:$port --language en --tour $PWD/shots --accounts "
  says "$(cat console.txt)" 'hub/demo-accounts.csv'
  [ ! -e data/carrel-demo ]
  while read -r accounts; do [ ! -e "$accounts" ]; done < <(sed 's/.*--accounts //' console.txt)
}

aTourIsTakenInEachLanguageOnAFreshMorning() {
  local said
  pretend
  said="$(project/packaging/run --port "$(free_port)" --tour "$PWD/shots")"
  same $'en\ncy' "$(sed 's/.*--language \([a-z]*\) .*/\1/' console.txt)"
  same 2 "$(sed 's/.*--accounts //' console.txt | sort -u | wc -l)"
  same $'init\nserve\ninit\nserve' "$(cat hub.txt)"
  same 1 "$(grep -c '2 pictures:' <<<"$said")"
}

aTourWithoutPicturesHasFailed() {
  local said
  pretend
  command_that pretended-carrel </dev/null
  refuses project/packaging/run --port "$(free_port)"
  says "$said" 'without a picture'
}

aPortInUseIsExplained() {
  local said port
  pretend
  port="$(free_port)"
  perl serve.pl "$port" &
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do sleep 0.05; done
  refuses project/packaging/run --port "$port"
  kill %1
  says "$said" "Port $port of this machine is in use"
  says "$said" 'What to do:'
}

aHubThatDiesIsExplained() {
  local said
  pretend
  command_that pretended-carrel-hub <<<'[ "$1" = init ] && mkdir -p "$3" && exit 0; echo "the hub says why" >&2; exit 1'
  refuses project/packaging/run --port "$(free_port)"
  says "$said" 'the hub says why'
  says "$said" 'did not become ready'
}

aWrongWordIsExplained() {
  local said
  pretend
  refuses project/packaging/run --prot 1
  says "$said" 'does not know --prot'
}

run_claims theConsoleIsOpenedOnTheHub theHubStopsWhenTheConsoleCloses theRecordsAreMadeOnce \
  aBrokenOffFirstStartIsBegunAgain withoutADisplayThereArePictures aTourGoesToItsFolder aTourHasAHubOfItsOwnThatGoesWithIt \
  aTourIsTakenInEachLanguageOnAFreshMorning aTourWithoutPicturesHasFailed \
  aPortInUseIsExplained aHubThatDiesIsExplained aWrongWordIsExplained
