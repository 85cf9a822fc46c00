#!/bin/sh
set -eu
SSL_CERT_FILE=$SENHASEGURA_CA_CERTIFICATE "$WORK/external-secrets"
