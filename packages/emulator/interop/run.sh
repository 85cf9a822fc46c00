#!/bin/sh
# Runs clients that others wrote, unmodified, against the emulator, in each of its fixed dialects.
#
# Usage: packages/emulator/interop/run.sh [--profile NAME]... [--skip CLIENT]... [CLIENT]...
#   Default: every client in classic, v332 and v4. A client that was asked for and cannot run is a failure.
#   README.md beside this script says where each client comes from.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
known='oauth1 schemathesis external-secrets ansible dsmcli-2022 dsmcli-2025 go-sdk rust-sdk'
profiles= asked= skipped=
while [ $# -gt 0 ]; do
  case $1 in
    --profile) profiles="$profiles ${2:?}"; shift ;;
    --skip) skipped="$skipped ${2:?}"; shift ;;
    -*) echo "unknown flag: $1" >&2; exit 2 ;;
    *) asked="$asked $1" ;;
  esac
  shift
done
for name in $asked $skipped; do
  case " $known " in *" $name "*) ;; *) echo "there is no client $name; there are: $known" >&2; exit 2 ;; esac
done
: "${profiles:=classic v332 v4}" "${asked:=$known}"

WORK=$(mktemp -d)
export WORK
emulator=
trap 'stop; rm -rf "$WORK"' EXIT
results=$WORK/results

start() {
  # Its own log file: Node makes a shared stderr non-blocking, which Ansible refuses. The switch serves the Rust SDK.
  node "$here/../dist/senhasegura-emulator.cjs" -- --seed "$here/seed.yaml" --env-file "$WORK/vault.env" \
    --profile "$1" --switch pam.infoCreate=echo >"$WORK/emulator.log" 2>&1 &
  emulator=$!
  while [ ! -s "$WORK/vault.env" ]; do
    kill -0 "$emulator" 2>/dev/null || { cat "$WORK/emulator.log" >&2; exit 1; }
    sleep 0.1
  done
  set -a; . "$WORK/vault.env"; set +a
}

stop() {
  [ -n "$emulator" ] || return 0
  kill "$emulator" 2>/dev/null || true
  wait "$emulator" 2>/dev/null || true
  emulator=
}

# What a client cannot speak, whoever serves it, and why.
cannot_speak() {
  case $1/$2 in
    rust-sdk/classic) echo 'it needs response.error_code, which classic answers do not have' ;;
    schemathesis/classic | schemathesis/v4) echo 'the OpenAPI description is that of v332' ;;
  esac
}

# Output goes through a file, so that a reader that is slow, or gone, changes nothing.
quietly() {
  log=$1
  shift
  "$@" </dev/null >"$log" 2>&1
}

report() {
  echo "$1" | tee -a "$results"
}

prepared=
for client in $asked; do
  case " $skipped " in *" $client "*) report "SKIPPED  $client"; continue ;; esac
  case $client in dsmcli-*) folder=dsmcli ;; *) folder=$client ;; esac
  echo "== $client: preparing"
  if quietly "$WORK/$client.log" sh "$here/$folder/prepare.sh" "$client"; then
    prepared="$prepared $client:$folder"
  else
    tail -n 20 "$WORK/$client.log"
    report "FAILED   $client: cannot be had here"
  fi
done

[ -n "$prepared" ] || profiles=
for profile in $profiles; do
  for pair in $prepared; do
    client=${pair%:*}
    why=$(cannot_speak "$client" "$profile")
    if [ -n "$why" ]; then report "NOT FOR  $client in $profile: $why"; continue; fi
    echo "== $client in $profile"
    # One of its own, so that no client reads what another one left.
    start "$profile"
    if quietly "$WORK/$client.log" sh "$here/${pair#*:}/check.sh" "$client" "$profile"; then
      tail -n 3 "$WORK/$client.log"
      report "PASSED   $client in $profile"
    else
      tail -n 40 "$WORK/$client.log"
      report "FAILED   $client in $profile"
    fi
    stop
  done
done

echo "== results"
cat "$results"
! grep -q '^FAILED' "$results"
