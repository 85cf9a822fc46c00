#!/bin/sh
# Builds one generation of the vendor's CLI. DSM_2022 and DSM_2025 may name a checkout, or a binary; without them, the
# commits below come as Go modules.
set -eu
case $1 in
  dsmcli-2022) commit=77f8806 given=${DSM_2022:-} ;;
  dsmcli-2025) commit=ef39497 given=${DSM_2025:-} ;;
esac
# The vendor's go.sum lacks entries.
export GOFLAGS=-mod=mod
if [ -z "$given" ]; then
  GOBIN="$WORK/$1" go install "github.com/senhasegura/dsmcli@$commit"
  mv "$WORK/$1/dsmcli" "$WORK/$1/dsm"
elif [ -d "$given" ]; then
  if head=$(git -C "$given" rev-parse HEAD 2>/dev/null); then
    case $head in "$commit"*) ;; *) echo "$given is at $head and not at $commit" >&2; exit 1 ;; esac
  fi
  cp -R "$given" "$WORK/$1-source"
  (cd "$WORK/$1-source" && go build -o "$WORK/$1/dsm" .)
else
  revision=$(go version -m "$given" 2>/dev/null | sed -n 's/.*vcs\.revision=//p')
  case ${revision:-$commit} in "$commit"*) ;; *) echo "$given was built from $revision, not from $commit" >&2; exit 1 ;; esac
  mkdir "$WORK/$1" && cp "$given" "$WORK/$1/dsm"
fi
