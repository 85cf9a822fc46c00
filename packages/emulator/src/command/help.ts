/** What `--help` prints. */
export const HELP = `senhasegura-emulator - a stand-in for the senhasegura DSM HTTP API

It answers like the vault does, holds invented secrets, and forgets everything when it stops.

Usage:
  senhasegura-emulator [options]

Options:
  --port N         port to listen on (default 0: any free one)
  --host ADDRESS   address to bind (default 127.0.0.1: nobody else can reach it)
  --allow-host N   also answer for host name N, and let the certificate cover it; repeatable
  --tls, --no-tls  HTTPS with a CA made on start (default), or plain HTTP
  --seed FILE      applications and secrets from a YAML or JSON file (default: a built-in sample)
  --env-file FILE  once it listens, write the variables that a client needs, readable by you alone
  --write-env FILE the same; Node 20 takes --env-file for itself when node or npx starts the emulator
  --wait           start nothing; wait until an emulator has written --env-file and answers
  --profile NAME   the dialect: classic, v332 (default), v4 or hostile
  --switch N=V     one point of the dialect otherwise, e.g. --switch custody=exclusive; repeatable
  --fault RULE     something goes wrong, e.g. --fault "status=503,on=GET dapp/application,nth=1"; repeatable
  --rate-limit N/S answer 429 to more than N calls in S seconds
  -h, --help       show this text

Try it:
  senhasegura-emulator --env-file vault.env &
  senhasegura-emulator --env-file vault.env --wait
  set -a; source vault.env; set +a
  curl --cacert "$SENHASEGURA_CA_CERTIFICATE" "$SENHASEGURA_URL/iso/oauth2/token" \\
    -d grant_type=client_credentials -d client_id="$SENHASEGURA_CLIENT_ID" \\
    -d client_secret="$SENHASEGURA_CLIENT_SECRET"

What it was asked is at /__emulator/log - names and ids, never values. Ctrl-C stops it.

Exit codes: 0 stopped; 1 could not start; 2 wrong usage.
`;
