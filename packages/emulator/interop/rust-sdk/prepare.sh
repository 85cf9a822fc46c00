#!/bin/sh
# A Rust SDK by a third party: RUST_SDK names a checkout, or else it comes as the crate of the same version.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
mkdir "$WORK/rust-sdk" && cp -R "$here/src" "$WORK/rust-sdk/src" && cd "$WORK/rust-sdk"
source='version = "=0.3.1"'
if [ -n "${RUST_SDK:-}" ]; then
  source="path = \"$RUST_SDK/senhasegura-rs\""
  # The versions that the SDK was made with.
  cp "$RUST_SDK/Cargo.lock" .
fi
cat >Cargo.toml <<TOML
[package]
name = "interop"
version = "0.0.0"
edition = "2021"

[dependencies]
senhasegura-rs = { $source }
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
TOML
cargo build
