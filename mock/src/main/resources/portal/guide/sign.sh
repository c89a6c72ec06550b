#!/bin/sh
# Prints the X-KM-Tran-Token of a body. Without a time it is signed now, in Korean time.
# The secret key is taken from the environment: KONAPLATE_SECRET_KEY.
# openssl has it as an argument, though: where others may list the processes, use one of the other programs.
# Usage: sh sign.sh BODY_FILE [yyyyMMddHHmmssSSS]
set -eu
: "${KONAPLATE_SECRET_KEY:?}"

time=${2:-$(TZ=UTC-9 date +%Y%m%d%H%M%S000)}
mac=$(openssl dgst -sha256 -hmac "$KONAPLATE_SECRET_KEY" -binary "$1" | openssl base64 -A)
echo "KMV1:$time:$mac"
