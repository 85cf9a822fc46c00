#!/bin/sh
# The vendor's CLI: from DSM (a path), from the PATH, or else built by `go install`.
set -eu
work=$1
dsm=${DSM:-$(command -v dsm || true)}
if [ -z "$dsm" ]; then
  if ! GOBIN="$work/bin" go install github.com/senhasegura/dsmcli@latest >"$work/dsmcli.log" 2>&1; then
    echo "NOT RUN: the vendor's CLI cannot be had here; give its path as DSM"
    exit 0
  fi
  dsm=$work/bin/dsmcli
fi
mkdir "$work/dsm" && cd "$work/dsm"
printf '{"key_value":[{"name":"APP","fields":["FROM_THE_JOB"]}]}' >mapping.json
# It uploads its whole environment, so it gets one that is worth nothing.
env -i HOME="$work/dsm" PATH=/usr/bin:/bin FROM_THE_JOB='ÿ+/=' \
  SENHASEGURA_URL="$SENHASEGURA_URL" SENHASEGURA_CLIENT_ID="$SENHASEGURA_CLIENT_ID" \
  SENHASEGURA_CLIENT_SECRET="$SENHASEGURA_CLIENT_SECRET" SENHASEGURA_MAPPING_FILE="$work/dsm/mapping.json" \
  "$dsm" runb -t linux -a shop-api -s payments -e staging
for name in username password access_key_id FROM_THE_JOB; do
  grep -q "^declare -x $name=" .runb.vars || { echo "dsmcli: $name is missing" >&2; exit 1; }
done
echo "dsmcli runb: registered, uploaded its variables, and read every secret"
