# Writes variables of this job to the vault, as its mapping file says; in a shell of its own, which
# leaves nothing.
(
_senhasegura_dir=${TMPDIR:-/tmp}/senhasegura-register-${CI_PROJECT_ID:-0}-${CI_JOB_ID:-0}
_senhasegura_made=
trap '[ -z "$_senhasegura_made" ] || rm -rf "$_senhasegura_dir"' EXIT
# Not every shell runs the trap above when a signal ends it.
trap 'exit 143' TERM
@OBTAIN@
cat >"$_senhasegura_dir/inputs" <<'@END@'
@REGISTER_INPUTS@
@END@
_senhasegura_run register --inputs "$_senhasegura_dir/inputs" </dev/null
)
