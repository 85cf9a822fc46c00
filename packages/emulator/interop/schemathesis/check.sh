#!/bin/sh
# Throws what the OpenAPI description allows, and what it doesn't, at the emulator. No answer may be a 5xx that the
# contract doesn't name, and every answer has a documented status, content type and shape.
set -eu
# It leaves a cache where it runs.
cd "$WORK"
token=$(curl -sS --cacert "$SENHASEGURA_CA_CERTIFICATE" "$SENHASEGURA_URL/iso/oauth2/token" \
  --data-urlencode grant_type=client_credentials --data-urlencode "client_id=$SENHASEGURA_CLIENT_ID" \
  --data-urlencode "client_secret=$SENHASEGURA_CLIENT_SECRET" |
  python/bin/python -c 'import json, sys; print(json.load(sys.stdin)["access_token"])')
# The vault itself answers 500 to GET pam/key; and a call that ends the authorization would end the run.
python/bin/schemathesis run "$SENHASEGURA_URL/__emulator/openapi.json" \
  --url "$SENHASEGURA_URL" --tls-verify "$SENHASEGURA_CA_CERTIFICATE" --header "Authorization: Bearer $token" \
  --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
  --exclude-operation-id getPamKey --exclude-operation-id deleteDappApplicationAuthorization \
  --max-examples "${EXAMPLES:-50}" --seed 1 --generation-database none --no-color
