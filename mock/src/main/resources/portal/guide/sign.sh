#!/bin/sh
# Prints the X-KM-Tran-Token of a body. Without a time it is signed now, in Korean time.
# Usage: sh sign.sh SECRET_KEY BODY_FILE [yyyyMMddHHmmssSSS]
set -eu

time=${3:-$(TZ=UTC-9 date +%Y%m%d%H%M%S000)}
mac=$(openssl dgst -sha256 -hmac "$1" -binary "$2" | openssl base64 -A)
echo "KMV1:$time:$mac"
