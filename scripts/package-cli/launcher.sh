#!/bin/sh
# Starts the command line of senhasegura-action on the Node.js that stands beside it.
self=$0
while [ -h "$self" ]; do
  to=$(readlink "$self")
  case $to in /*) self=$to ;; *) self=${self%/*}/$to ;; esac
done
case $self in */*) ;; *) self=./$self ;; esac
lib=${self%/*}/lib
node=$lib/node/bin/node
fail() {
  printf 'senhasegura: %s\n' "$1" >&2
  exit 126
}
@CHECKS@
exec "$node" "$lib/senhasegura.cjs" "$@"
