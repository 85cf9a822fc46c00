#!/bin/sh
# Registers, uploads a variable and reads every secret with the vendor's CLI, and compares what it writes. Which call it
# reads with tells the generations apart, whatever the binary claims to be.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
client=$1 profile=$2
directory=$WORK/$client-$profile
mkdir "$directory" && cd "$directory"
printf '{"key_value":[{"name":"APP","fields":["FROM_THE_JOB"]}]}' >mapping.json
# It uploads its whole environment, so it gets one that is worth nothing.
code=0
env -i HOME="$directory" PATH=/usr/bin:/bin FROM_THE_JOB='ÿ+/=' \
  SENHASEGURA_URL="$SENHASEGURA_URL" SENHASEGURA_CLIENT_ID="$SENHASEGURA_CLIENT_ID" \
  SENHASEGURA_CLIENT_SECRET="$SENHASEGURA_CLIENT_SECRET" SENHASEGURA_MAPPING_FILE="$directory/mapping.json" \
  "$WORK/$client/dsm" runb -t linux -a shop-api -s payments -e staging >output 2>&1 || code=$?
cat output
case $client in
  dsmcli-2022) read='GET /iso/dapp/Application' ;;
  dsmcli-2025) read='GET /iso/sctm/secret' ;;
esac
last=$(NODE_EXTRA_CA_CERTS="$SENHASEGURA_CA_CERTIFICATE" node "$here/last-call.mjs")
[ "$last" = "$read" ] || { echo "$client read with $last and not with $read" >&2; exit 1; }
if [ "$client/$profile" = dsmcli-2025/classic ]; then
  # Older vaults don't know its call, and it gives up.
  [ "$code" -ne 0 ]
  grep -q 'Resource sub not found' output
  echo "$client: fails as it does on a vault that doesn't know its read"
  exit
fi
[ "$code" -eq 0 ]
# The order of its lines is random.
LC_ALL=C sort .runb.vars | diff "$here/expected.vars" -
echo "$client: registered, uploaded its variable, and read every secret, value by value"
