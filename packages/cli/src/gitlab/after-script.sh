# Gives back what this job was lent, and removes its files. Prints names only.
_senhasegura_dir=${TMPDIR:-/tmp}/senhasegura-${CI_PROJECT_ID:-0}-${CI_JOB_ID:-0}
@VERIFY@
# Whether the watcher runs. One that nobody has buried yet doesn't.
_senhasegura_is_watched() {
  { [ -f "$_senhasegura_dir/watcher" ] && IFS= read -r _senhasegura_pid <"$_senhasegura_dir/watcher" && kill -0 "$_senhasegura_pid"; } 2>/dev/null || return 1
  _senhasegura_x=
  if [ -r "/proc/$_senhasegura_pid/stat" ]; then IFS= read -r _senhasegura_x <"/proc/$_senhasegura_pid/stat" || return 1; fi
  case $_senhasegura_x in *') Z '* | *') X '*) return 1 ;; esac
}
# The watcher already runs the CLI that was verified, so it gives back where it can be asked: then
# nothing has to be verified again, or started.
_senhasegura_ask() {
  { [ -p "$_senhasegura_dir/ask" ] && [ -p "$_senhasegura_dir/answer" ]; } || return 0
  _senhasegura_is_watched || return 0
  # It holds both pipes for a while: a watcher that is about to listen hears, and one that doesn't
  # answer is not waited for. Opened for reading and writing first, as otherwise each end would wait
  # for the other.
  {
    _senhasegura_sleep=$(sleep 3 >&3 & echo "$!")
    echo now >&4
    exec 3>&- 4>&-
    IFS= read -r _senhasegura_x || :
  } 3<>"$_senhasegura_dir/answer" 4<>"$_senhasegura_dir/ask" <"$_senhasegura_dir/answer"
  kill "$_senhasegura_sleep" || :
}
# With its number in it: the watcher and this script give back once, and whoever makes this file
# does it.
_senhasegura_claim() { (umask 077; set -C; echo "$$" >"$_senhasegura_dir/claim") 2>/dev/null; }
_senhasegura_quote() { printf '%s\n' "$_senhasegura_dir/journal" | sed "s/'/'\\\\''/g; s/^/'/; s/\$/'/"; }
_senhasegura_give_back() {
  if [ -n "${SENHASEGURA_CLI:-}" ]; then
    _senhasegura_cli=$SENHASEGURA_CLI
    if [ -d "$_senhasegura_cli" ]; then _senhasegura_cli=$_senhasegura_cli/senhasegura; fi
  elif ! IFS= read -r _senhasegura_cli <"$_senhasegura_dir/cli" || ! _senhasegura_verify; then
    # The job could have changed it, and it is about to get the credentials.
    echo "senhasegura: the CLI was changed by the job, so nothing is given back. On this machine, while it has the directory of this job: senhasegura cleanup --journal $(_senhasegura_quote). Elsewhere, with the names above: senhasegura cleanup --pod-name NAME --deploy NAME --namespace NAME --secret-id ID, or senhasegura cleanup --custody REF" >&2
    exit 1
  fi
  case $_senhasegura_cli in *.cjs) set -- node "$_senhasegura_cli" ;; *) set -- "$_senhasegura_cli" ;; esac
  NODE_OPTIONS='' NODE_DEBUG='' NODE_DEBUG_NATIVE='' TMPDIR="$_senhasegura_dir" "$@" cleanup --inputs "$_senhasegura_dir/inputs" --journal "$_senhasegura_dir/journal" </dev/null || _senhasegura_code=$?
  if [ -f "$_senhasegura_dir/journal" ]; then
    echo "senhasegura: what was not given back stays in the journal. Where this job has a watcher, it tries again. By hand, on this machine: senhasegura cleanup --journal $(_senhasegura_quote)" >&2
  fi
}
# One that somebody else made, in a directory for all, isn't this job's.
if [ -d "$_senhasegura_dir" ] && [ ! -h "$_senhasegura_dir" ] && [ -O "$_senhasegura_dir" ]; then
  _senhasegura_code=0 _senhasegura_stays=
  _senhasegura_ask 2>/dev/null
  # Neither a directory nor a pipe is a claim: the job made it.
  if [ ! -f "$_senhasegura_dir/claim" ]; then rm -rf "$_senhasegura_dir/claim"; fi
  if _senhasegura_claim; then
    if [ -f "$_senhasegura_dir/journal" ]; then
      _senhasegura_give_back
    elif [ -f "$_senhasegura_dir/given-back" ]; then
      cat "$_senhasegura_dir/given-back" >&2
    elif _senhasegura_is_watched; then
      rm -f "$_senhasegura_dir/claim"
      _senhasegura_stays=1
      echo 'senhasegura: this job removed its journal, so nothing is given back here. Its watcher gives back.' >&2
    fi
  else
    IFS= read -r _senhasegura_pid <"$_senhasegura_dir/claim" || :
    _senhasegura_left=60
    while [ ! -f "$_senhasegura_dir/given-back" ] && kill -0 "$_senhasegura_pid" 2>/dev/null && [ "$_senhasegura_left" -gt 0 ]; do
      sleep 1
      _senhasegura_left=$((_senhasegura_left - 1))
    done
    if [ -f "$_senhasegura_dir/given-back" ]; then
      cat "$_senhasegura_dir/given-back" >&2
      if [ -f "$_senhasegura_dir/exit-code" ]; then IFS= read -r _senhasegura_code <"$_senhasegura_dir/exit-code" || :; fi
    elif [ -f "$_senhasegura_dir/journal" ] && rm -f "$_senhasegura_dir/claim" && _senhasegura_claim; then
      # Whoever came first was killed before it was done, takes too long, or never meant to.
      _senhasegura_give_back
    else
      echo 'senhasegura: the watcher of this job did not say what it gave back. The log above names what was borrowed. By hand: senhasegura cleanup --pod-name NAME --deploy NAME --namespace NAME --secret-id ID, or senhasegura cleanup --custody REF' >&2
    fi
  fi
  # With cleanup: false the journal was handed over, and stays with what it names. One of what was
  # not given back stays for the watcher.
  set -- "$_senhasegura_dir"/senhasegura-*.journal
  if [ -n "$_senhasegura_stays" ]; then
    : # The watcher needs it, and cleans up.
  elif [ -e "$1" ]; then
    rm -f "$_senhasegura_dir/env" "$_senhasegura_dir/masks" "$_senhasegura_dir/log"
  elif [ -f "$_senhasegura_dir/journal" ]; then
    for _senhasegura_x in "$_senhasegura_dir"/*; do
      case $_senhasegura_x in */journal | */claim | */given-back) ;; *) rm -rf "$_senhasegura_x" ;; esac
    done
  else
    rm -rf "$_senhasegura_dir"
  fi
  if [ "$_senhasegura_code" = 3 ]; then exit 1; fi
else
  echo "senhasegura: nothing is given back here, as $_senhasegura_dir does not exist. If this job loaded secrets, it removed that directory or changed TMPDIR, and its watcher gives back." >&2
fi
