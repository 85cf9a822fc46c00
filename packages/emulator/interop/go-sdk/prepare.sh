#!/bin/sh
# A Go SDK that an employee of the vendor wrote: GO_SDK names a checkout, or else it comes as a Go module. Its newest
# commit doesn't compile, so the one before it counts.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
module=github.com/evangoncalves/senhasegura/sdk
mkdir "$WORK/go-sdk" && cp "$here/main.go.txt" "$WORK/go-sdk/main.go" && cd "$WORK/go-sdk"
go mod init interop
if [ -n "${GO_SDK:-}" ]; then
  go mod edit -require="$module@v0.0.0" -replace="$module=$GO_SDK/sdk"
else
  go get "$module@f8096c9"
fi
GOFLAGS=-mod=mod go build -o client .
