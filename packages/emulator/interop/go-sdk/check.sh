#!/bin/sh
set -eu
"$WORK/go-sdk/client"
