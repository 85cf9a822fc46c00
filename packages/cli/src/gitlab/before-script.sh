# Loads the secrets of this job, exports them into this shell, and masks them in all that follows.
_senhasegura_trace=
case $- in *x*) _senhasegura_trace=1; { set +x; } 2>/dev/null ;; esac
_senhasegura_fail() {
  printf 'senhasegura: %s\n' "$1" >&2
  exit 1
}
_senhasegura_node() { NODE_OPTIONS='' TMPDIR="$_senhasegura_dir" node "$@" </dev/null; }
if [ -n "${_senhasegura_dir:-}" ]; then
  _senhasegura_fail 'this job loads twice. Put all entries into one list.'
fi
_senhasegura_dir=${TMPDIR:-/tmp}/senhasegura-${CI_PROJECT_ID:-0}-${CI_JOB_ID:-0}
if ! command -v node >/dev/null 2>&1; then
  _senhasegura_fail 'this image has no Node.js, which loading and masking need. Use an image that has Node.js 20 or newer, install it before this step (Alpine: apk add nodejs; Debian: apt-get install -y nodejs), or put it into your own image.'
fi
if ! mkdir -m 700 "$_senhasegura_dir"; then
  _senhasegura_fail 'the directory for the files of this job cannot be made. Set the variable TMPDIR to a directory that is writable, and outside of the project.'
fi
case $(node --version) in
  v[0-9].* | v1[0-9].*) _senhasegura_fail "Node.js $(node --version) of this image is too old. Use 20 or newer." ;;
esac
_senhasegura_sha='const { createHash } = require("crypto"); const [file, sum] = process.argv.slice(1); process.exit(createHash("sha256").update(require("fs").readFileSync(file)).digest("hex") === sum ? 0 : 1)'
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
cat >"$_senhasegura_dir/inputs" <<'@END@'
@INPUTS@
@END@
_senhasegura_node "$_senhasegura_cli" export --format gitlab --inputs "$_senhasegura_dir/inputs" --journal "$_senhasegura_dir/journal" --masks "$_senhasegura_dir/masks" --file "$_senhasegura_dir/env" || exit 1
if ! mkfifo -m 600 "$_senhasegura_dir/log" "$_senhasegura_dir/end"; then
  _senhasegura_fail 'this image has no mkfifo, which masking needs. Install coreutils or busybox.'
fi
IFS=' ' read -r _senhasegura_x _senhasegura_x _senhasegura_id <"$_senhasegura_dir/masks"
# Opened for reading and writing first, as otherwise each end would wait for the other.
exec 9<>"$_senhasegura_dir/log" 8<"$_senhasegura_dir/log" 6<>"$_senhasegura_dir/end" 7<"$_senhasegura_dir/end" 5<"$_senhasegura_dir/masks"
rm -f "$_senhasegura_dir/masks"
# The filter is no child of this shell: a plain "wait" of the job would wait for it, and it for the job.
(
  (
    exec <&8 7<&- 8<&- 9>&-
    trap '' HUP INT QUIT TERM
    unset @CREDENTIALS@
    if NODE_OPTIONS='' node "$_senhasegura_cli" mask --masks /dev/fd/5 --until-marker 6>&-; then
      echo well >&6
    else
      echo 'senhasegura: the filter of this log has ended, so the log ends here and the job fails.' >&2
    fi
  ) &
  echo "$!" >"$_senhasegura_dir/filter"
)
read -r _senhasegura_filter <"$_senhasegura_dir/filter"
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
  if kill -0 "$_senhasegura_filter" 2>/dev/null; then
    # By name, as the job may have sent its output elsewhere; processes that it left may keep the log open.
    if [ -p "$_senhasegura_dir/log" ]; then
      printf '\004senhasegura %s\003' "$_senhasegura_id" 1<>"$_senhasegura_dir/log"
    else
      printf '\004senhasegura %s\003' "$_senhasegura_id" >&2
    fi
  fi
  exec >/dev/null 2>&1
  # There is nothing to read but at the end of the filter, however it comes to it.
  IFS= read -r _senhasegura_end <&7 || _senhasegura_end=
  if [ "$_senhasegura_end" != well ] && [ "$_senhasegura_code" -eq 0 ]; then _senhasegura_code=1; fi
  exit "$_senhasegura_code"
}
# A shell has one EXIT trap, and the log needs it: those of the job are run by it. Other shells below keep their own.
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
