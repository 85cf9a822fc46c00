#!/usr/bin/env bash
# Checks workflows and actions with zizmor, actionlint and shellcheck, each pinned by version and
# hash: `bash .github/tools/lint-workflows.sh [folder for the checkers]`. Needs Python 3 and Go.
set -euo pipefail
tools=$(cd "$(dirname "$0")" && pwd)
cd "$tools/../.."

folder=${1:-}
if [ -z "$folder" ]; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
fi

python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: \
  --require-hashes --requirement "$tools/requirements.txt"
# go.sum beside go.mod pins the checker and all that it is built of.
(cd "$tools/actionlint" && GOBIN=$folder/bin go install -mod=readonly tool)

status=0
# Offline: whether a commit belongs to its repository is asked by the bot that proposes it.
"$folder/python/bin/zizmor" --offline --persona pedantic --no-progress . || status=1
# The scripts of the steps are bash.
PATH="$folder/python/bin:$PATH" "$folder/bin/actionlint" || status=1
"$folder/python/bin/shellcheck" .github/tools/*.sh .ci/run || status=1
exit "$status"
