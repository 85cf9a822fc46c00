#!/bin/sh
# The vendor's Ansible modules: from ANSIBLE_COLLECTIONS_PATH, or else from Ansible Galaxy.
set -eu
work=$1
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
bin=$work/python/bin
export ANSIBLE_HOME="$work/ansible" REQUESTS_CA_BUNDLE="$SENHASEGURA_CA_CERTIFICATE"
if [ -z "${ANSIBLE_COLLECTIONS_PATH:-}" ]; then
  export ANSIBLE_COLLECTIONS_PATH="$work/collections"
  if ! "$bin/ansible-galaxy" collection install senhasegura.pam -p "$ANSIBLE_COLLECTIONS_PATH" >"$work/galaxy.log" 2>&1; then
    echo "NOT RUN: the collection senhasegura.pam cannot be had here; give its directory as ANSIBLE_COLLECTIONS_PATH"
    exit 0
  fi
fi
"$bin/ansible-playbook" -i localhost, "$here/playbook.yaml"
