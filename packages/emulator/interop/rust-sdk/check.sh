#!/bin/sh
set -eu
cd "$WORK/rust-sdk"
SSL_CERT_FILE=$SENHASEGURA_CA_CERTIFICATE cargo run --quiet
