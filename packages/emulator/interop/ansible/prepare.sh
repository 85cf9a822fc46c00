#!/bin/sh
# The vendor's collection: below ANSIBLE_COLLECTIONS_PATH, or else from Ansible Galaxy.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
sh "$here/../python.sh" "$here/requirements.txt"
[ -n "${ANSIBLE_COLLECTIONS_PATH:-}" ] || ANSIBLE_HOME="$WORK/ansible" \
  "$WORK/python/bin/ansible-galaxy" collection install senhasegura.pam -p "$WORK/collections"
