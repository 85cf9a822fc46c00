# Loads the secrets of this job, exports them into this shell, and masks them in all that follows.
_senhasegura_trace=
case $- in *x*) _senhasegura_trace=1; { set +x; } 2>/dev/null ;; esac
if [ -n "${_senhasegura_dir:-}" ]; then
  echo 'senhasegura: this job loads twice. Put all entries into one list.' >&2
  exit 1
fi
if ! command -v mkfifo >/dev/null 2>&1; then
  echo 'senhasegura: this image has no mkfifo, which masking needs. Install coreutils or busybox.' >&2
  exit 1
fi
_senhasegura_dir=${TMPDIR:-/tmp}/senhasegura-${CI_PROJECT_ID:-0}-${CI_JOB_ID:-0}
@OBTAIN@
# Before anything is lent; the last two are for after_script and the watcher.
if ! mkfifo -m 600 "$_senhasegura_dir/log" "$_senhasegura_dir/end" "$_senhasegura_dir/ask" "$_senhasegura_dir/answer"; then
  _senhasegura_fail 'named pipes cannot be made in the directory for temporary files. Set TMPDIR to another one.'
fi
cat >"$_senhasegura_dir/inputs" <<'@END@'
@LOAD_INPUTS@
@END@
printf '%s\n' "$_senhasegura_cli" >"$_senhasegura_dir/cli"
_senhasegura_run export --format gitlab --watch "$_senhasegura_dir" --inputs "$_senhasegura_dir/inputs" --journal "$_senhasegura_dir/journal" --masks "$_senhasegura_dir/masks" --file "$_senhasegura_dir/env" </dev/null || exit 1
if ! [ -f "$_senhasegura_dir/masks" ]; then
  _senhasegura_fail 'SENHASEGURA_DRY_RUN is true, so nothing was loaded, and this job ends here. Set it for a job that registers alone.'
fi
IFS=' ' read -r _senhasegura_x _senhasegura_x _senhasegura_id <"$_senhasegura_dir/masks"
# Opened for reading and writing first, as otherwise each end would wait for the other.
exec 9<>"$_senhasegura_dir/log" 8<"$_senhasegura_dir/log" 6<>"$_senhasegura_dir/end" 7<"$_senhasegura_dir/end" 5<"$_senhasegura_dir/masks"
rm -f "$_senhasegura_dir/masks"
# The filter isn't a child of this shell: a plain "wait" of the job would wait for it, and it for the
# job.
(
  (
    exec <&8 7<&- 8<&- 9>&-
    trap '' HUP INT QUIT TERM
    unset @CREDENTIALS@
    # It says by itself that all before the marker is out, and goes on for processes that the job
    # left.
    if ! _senhasegura_run mask --masks /dev/fd/5 --answer-fd 6; then
      echo 'senhasegura: the filter of this log has ended, so the log ends here and the job fails.' >&2
    fi
  ) &
  echo "$!" >"$_senhasegura_dir/filter"
)
read -r _senhasegura_filter <"$_senhasegura_dir/filter"
_senhasegura_lent=
if [ -f "$_senhasegura_dir/journal" ]; then _senhasegura_lent=1; fi
_senhasegura_shell=$(exec sh -c 'echo "$PPID"')
_senhasegura_user=
_senhasegura_status() { return "$1"; }
_senhasegura_exit() {
  _senhasegura_code=$?
  command trap - EXIT
  command trap '' PIPE TERM INT HUP
  case $- in *e*) _senhasegura_e=-e ;; *) _senhasegura_e=+e ;; esac
  set +e
  if [ -n "$_senhasegura_user" ]; then
    # In a subshell, so that it can exit as it likes; what it sees in $? is the code of the job.
    (
      command trap - PIPE TERM INT HUP
      set "$_senhasegura_e"
      if _senhasegura_status "$_senhasegura_code"; then eval "$_senhasegura_user"; else eval "$_senhasegura_user"; fi
      exit "$_senhasegura_code"
    )
    _senhasegura_code=$?
  fi
  { set +x; } 2>/dev/null
  set +f
  if [ -f "$_senhasegura_dir/inputs" ]; then
    # What cleanup: false handed over stays.
    set -- "$_senhasegura_dir"/senhasegura-*.journal
    [ -e "$1" ] || rm -rf "$_senhasegura_dir"/senhasegura-*/
  elif [ -n "$_senhasegura_lent" ]; then
    echo 'senhasegura: this job removed the directory of its secrets, so that after_script finds nothing to give back. The watcher gives back.' >&2
  fi
  # Descriptor 7 may be the job's by now. Then the answer is read by its name, which must be open
  # before it comes.
  _senhasegura_own=
  if [ -p /dev/fd/7 ] && { [ ! -p "$_senhasegura_dir/end" ] || [ /dev/fd/7 -ef "$_senhasegura_dir/end" ]; }; then
    _senhasegura_own=1
  fi 2>/dev/null
  if kill -0 "$_senhasegura_filter" 2>/dev/null; then
    if [ -z "$_senhasegura_own" ]; then
      if [ -p "$_senhasegura_dir/end" ]; then
        exec 7<>"$_senhasegura_dir/end"
      else
        echo 'senhasegura: this job took file descriptor 7 and removed its directory, so that the end of this log may be missing.' >&2
        exec 7<<END
well
END
      fi
    fi
    # By name, as the job may have sent its output elsewhere; processes that it left may keep the
    # log open.
    if [ -p "$_senhasegura_dir/log" ]; then
      printf '\004senhasegura %s\003' "$_senhasegura_id" 1<>"$_senhasegura_dir/log"
    else
      printf '\004senhasegura %s\003' "$_senhasegura_id" >&2
    fi
  elif [ -z "$_senhasegura_own" ]; then
    exec 7</dev/null
  fi
  exec >/dev/null 2>&1
  # There is nothing to read but the answer of the filter, or its end.
  IFS= read -r _senhasegura_end <&7 || _senhasegura_end=
  if [ "$_senhasegura_end" != well ] && [ "$_senhasegura_code" -eq 0 ]; then _senhasegura_code=1; fi
  exit "$_senhasegura_code"
}
# A shell has one EXIT trap, and the log needs it: those of the job are run by it. Other shells
# below keep their own.
_senhasegura_trap() {
  if [ "$#" -eq 0 ] || [ "$(exec sh -c 'echo "$PPID"')" != "$_senhasegura_shell" ]; then
    command trap "$@"
    return
  fi
  case $1 in -[lpP]*) command trap "$@"; return ;; --) shift ;; esac
  # A condition alone, or a number where an action would stand, takes traps back.
  if [ "$#" -eq 1 ]; then set -- - "$1"; fi
  case $1 in '' | *[!0-9]*) ;; *) set -- - "$@" ;; esac
  _senhasegura_do=$1
  shift
  for _senhasegura_on in "$@"; do
    case $_senhasegura_on in
      [Ee][Xx][Ii][Tt] | 0) if [ "$_senhasegura_do" = - ]; then _senhasegura_user=; else _senhasegura_user=$_senhasegura_do; fi ;;
      *) command trap -- "$_senhasegura_do" "$_senhasegura_on" ;;
    esac
  done
}
trap _senhasegura_exit EXIT
trap 'exit 143' TERM
exec >"$_senhasegura_dir/log" 2>&1 5<&- 6>&- 8<&- 9>&-
. "$_senhasegura_dir/env"
rm -f "$_senhasegura_dir/env"
unset @CREDENTIALS@
if [ -n "${BASH_VERSION:-}" ] && ! shopt -q expand_aliases; then
  # What a profile defines for people at a prompt must not wake up.
  unalias -a
  shopt -s expand_aliases
fi
alias trap=_senhasegura_trap
if [ -n "$_senhasegura_trace" ]; then set -x; fi
