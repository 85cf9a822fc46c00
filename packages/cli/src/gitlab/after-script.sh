# Gives back what this job was lent, and removes its files. Prints names only.
_senhasegura_dir=${TMPDIR:-/tmp}/senhasegura-${CI_PROJECT_ID:-0}-${CI_JOB_ID:-0}
# One that somebody else made, in a directory for all, is none of this job's.
if [ -d "$_senhasegura_dir" ] && [ ! -h "$_senhasegura_dir" ] && [ -O "$_senhasegura_dir" ]; then
  _senhasegura_code=0
  _senhasegura_sha='@CHECK@'
  if [ -f "$_senhasegura_dir/journal" ]; then
    if [ -n "${SENHASEGURA_CLI:-}" ]; then
      _senhasegura_cli=$SENHASEGURA_CLI
    else
      _senhasegura_cli=$_senhasegura_dir/senhasegura.cjs
      # The job could have changed it, and it is about to get the credentials.
      if ! NODE_OPTIONS='' NODE_DEBUG='' NODE_DEBUG_NATIVE='' node -e "$_senhasegura_sha" "$_senhasegura_cli" @SHA256@ </dev/null; then
        echo 'senhasegura: the CLI was changed by the job, so nothing is given back. Use senhasegura cleanup with the names above.' >&2
        exit 1
      fi
    fi
    NODE_OPTIONS='' NODE_DEBUG='' NODE_DEBUG_NATIVE='' TMPDIR="$_senhasegura_dir" node "$_senhasegura_cli" cleanup --inputs "$_senhasegura_dir/inputs" --journal "$_senhasegura_dir/journal" </dev/null || _senhasegura_code=$?
  fi
  # With cleanup: false the journal was handed over, and stays with what it names.
  set -- "$_senhasegura_dir"/senhasegura-*.journal
  if [ -e "$1" ]; then rm -f "$_senhasegura_dir/env" "$_senhasegura_dir/masks" "$_senhasegura_dir/log"; else rm -rf "$_senhasegura_dir"; fi
  if [ "$_senhasegura_code" -eq 3 ]; then exit 1; fi
fi
