#!/bin/sh
set -eu
profile=$2
export ANSIBLE_HOME="$WORK/ansible" REQUESTS_CA_BUNDLE="$SENHASEGURA_CA_CERTIFICATE"
export ANSIBLE_COLLECTIONS_PATH="${ANSIBLE_COLLECTIONS_PATH:-$WORK/collections}"
"$WORK/python/bin/ansible-playbook" -i localhost, -e "profile=$profile" "$(dirname -- "$0")/playbook.yaml"
