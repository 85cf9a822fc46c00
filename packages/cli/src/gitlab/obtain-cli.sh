# Makes the private directory of this job and puts the CLI into it, or ends the job with one sentence.
_senhasegura_fail() {
  printf 'senhasegura: %s\n' "$1" >&2
  exit 1
}
_senhasegura_node() { NODE_OPTIONS='' NODE_DEBUG='' NODE_DEBUG_NATIVE='' TMPDIR="$_senhasegura_dir" node "$@" </dev/null; }
if ! command -v node >/dev/null 2>&1; then
  _senhasegura_fail 'this image has no Node.js, which this job needs. Use an image that has Node.js 20 or newer, install it before this step (Alpine: apk add nodejs; Debian: apt-get install -y nodejs), or put it into your own image.'
fi
if ! mkdir -m 700 "$_senhasegura_dir"; then
  _senhasegura_fail 'the directory for the files of this job cannot be made. Set the variable TMPDIR to a directory that is writable, and outside of the project.'
fi
_senhasegura_made=1
case $(node --version) in
  v[0-9].* | v1[0-9].*) _senhasegura_fail "Node.js $(node --version) of this image is too old. Use 20 or newer." ;;
esac
_senhasegura_sha='@CHECK@'
if [ -n "${SENHASEGURA_CLI:-}" ]; then
  _senhasegura_cli=$SENHASEGURA_CLI
  [ -f "$_senhasegura_cli" ] || _senhasegura_fail 'the file that SENHASEGURA_CLI names does not exist.'
else
  _senhasegura_cli=$_senhasegura_dir/senhasegura.cjs
  _senhasegura_url=${SENHASEGURA_CLI_URL:-@URL@}
  if command -v curl >/dev/null 2>&1; then
    curl -fsSL --retry 3 --connect-timeout 20 -o "$_senhasegura_cli" "$_senhasegura_url" || :
  elif command -v wget >/dev/null 2>&1; then
    wget -q -T 20 -O "$_senhasegura_cli" "$_senhasegura_url" || :
  else
    _senhasegura_node -e 'fetch(process.argv[1]).then(async (answer) => { if (answer.ok) require("fs").writeFileSync(process.argv[2], Buffer.from(await answer.arrayBuffer())) }, () => {})' "$_senhasegura_url" "$_senhasegura_cli" || :
  fi
  if ! [ -s "$_senhasegura_cli" ]; then
    _senhasegura_fail 'the CLI (version @VERSION@) could not be downloaded. Let this runner reach it, name a mirror in SENHASEGURA_CLI_URL, or a copy in the image in SENHASEGURA_CLI.'
  fi
  if ! _senhasegura_node -e "$_senhasegura_sha" "$_senhasegura_cli" @SHA256@; then
    _senhasegura_fail 'the CLI that was downloaded is not the one of version @VERSION@ (its SHA-256 differs), so it is not run.'
  fi
fi
