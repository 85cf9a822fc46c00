#!/bin/sh
# Runs clients that others wrote, unmodified, against the emulator. Each installs what it needs beside itself.
# Usage: packages/emulator/interop/run.sh [oauth1] [schemathesis] [external-secrets] [ansible] [dsmcli]   (default: all)
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
environment=$work/vault.env
trap 'kill "$emulator" 2>/dev/null || true; wait "$emulator" 2>/dev/null || true; rm -rf "$work"' EXIT
node "$here/../dist/senhasegura-emulator.cjs" -- --seed "$here/seed.yaml" --env-file "$environment" >"$work/log" &
emulator=$!
while [ ! -s "$environment" ]; do kill -0 "$emulator"; sleep 0.1; done
set -a; . "$environment"; set +a

python_with() {
  [ -x "$work/python/bin/python" ] || python3 -m venv "$work/python"
  "$work/python/bin/pip" install --quiet --disable-pip-version-check -r "$1"
}

failed=
for client in ${*:-oauth1 schemathesis external-secrets ansible dsmcli}; do
  echo "== $client"
  case $client in
    oauth1) python_with "$here/oauth1/requirements.txt" && "$work/python/bin/python" "$here/oauth1/check.py" ;;
    schemathesis) python_with "$here/schemathesis/requirements.txt" && sh "$here/schemathesis/run.sh" "$work/python/bin/python" "$work" ;;
    external-secrets)
      (cd "$here/external-secrets" && go build -o "$work/external-secrets" . && SSL_CERT_FILE=$SENHASEGURA_CA_CERTIFICATE "$work/external-secrets") ;;
    ansible) python_with "$here/ansible/requirements.txt" && sh "$here/ansible/run.sh" "$work" ;;
    dsmcli) sh "$here/dsmcli/run.sh" "$work" ;;
    *) echo "there is no client $client" >&2; false ;;
  esac || failed="$failed $client"
done
[ -z "$failed" ] || { echo "FAILED:$failed" >&2; exit 1; }
