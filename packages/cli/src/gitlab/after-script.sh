# Gives back what this job was lent, and removes its files. Prints names only.
_senhasegura_dir=${TMPDIR:-/tmp}/senhasegura-${CI_PROJECT_ID:-0}-${CI_JOB_ID:-0}
# One that somebody else made, in a directory for all, isn't this job's.
if [ -d "$_senhasegura_dir" ] && [ ! -h "$_senhasegura_dir" ] && [ -O "$_senhasegura_dir" ]; then
  _senhasegura_code=0
@VERIFY@
  # The watcher and this script give back once: whoever makes this file does it, and the other one
  # waits.
  if (set -C; umask 077; echo "$$" >"$_senhasegura_dir/claim") 2>/dev/null; then
    if [ -f "$_senhasegura_dir/journal" ]; then
      if [ -n "${SENHASEGURA_CLI:-}" ]; then
        _senhasegura_cli=$SENHASEGURA_CLI
        if [ -d "$_senhasegura_cli" ]; then _senhasegura_cli=$_senhasegura_cli/senhasegura; fi
      elif ! IFS= read -r _senhasegura_cli <"$_senhasegura_dir/cli" || ! _senhasegura_verify; then
        # The job could have changed it, and it is about to get the credentials.
        _senhasegura_quoted=$(printf '%s\n' "$_senhasegura_dir/journal" | sed "s/'/'\\\\''/g")
        echo "senhasegura: the CLI was changed by the job, so nothing is given back. On this machine, while it has the directory of this job: senhasegura cleanup --journal '$_senhasegura_quoted'. Elsewhere, with the names above: senhasegura cleanup --pod-name NAME --deploy NAME --namespace NAME --secret-id ID, or senhasegura cleanup --custody REF" >&2
        exit 1
      fi
      case $_senhasegura_cli in *.cjs) set -- node "$_senhasegura_cli" ;; *) set -- "$_senhasegura_cli" ;; esac
      NODE_OPTIONS='' NODE_DEBUG='' NODE_DEBUG_NATIVE='' TMPDIR="$_senhasegura_dir" "$@" cleanup --inputs "$_senhasegura_dir/inputs" --journal "$_senhasegura_dir/journal" </dev/null || _senhasegura_code=$?
    elif [ -f "$_senhasegura_dir/given-back" ]; then
      cat "$_senhasegura_dir/given-back" >&2
    fi
  else
    IFS= read -r _senhasegura_pid <"$_senhasegura_dir/claim" || :
    _senhasegura_left=60
    while [ ! -f "$_senhasegura_dir/given-back" ] && kill -0 "$_senhasegura_pid" 2>/dev/null && [ "$_senhasegura_left" -gt 0 ]; do
      sleep 1
      _senhasegura_left=$((_senhasegura_left - 1))
    done
    cat "$_senhasegura_dir/given-back" >&2 || echo 'senhasegura: the watcher of this job did not say what it gave back.' >&2
  fi
  # With cleanup: false the journal was handed over, and stays with what it names.
  set -- "$_senhasegura_dir"/senhasegura-*.journal
  if [ -e "$1" ]; then rm -f "$_senhasegura_dir/env" "$_senhasegura_dir/masks" "$_senhasegura_dir/log"; else rm -rf "$_senhasegura_dir"; fi
  if [ "$_senhasegura_code" -eq 3 ]; then exit 1; fi
else
  echo "senhasegura: nothing is given back here, as $_senhasegura_dir does not exist. If this job loaded secrets, it removed that directory or changed TMPDIR, and its watcher gives back." >&2
fi
