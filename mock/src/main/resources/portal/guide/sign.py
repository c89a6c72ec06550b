# Prints the X-KM-Tran-Token of a body. Without a time it is signed now, in Korean time.
# The secret key is taken from the environment: KONAPLATE_SECRET_KEY.
# Usage: python3 sign.py BODY_FILE [yyyyMMddHHmmssSSS]
import base64
import hashlib
import hmac
import os
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path


def token(secret_key: str, time: str, body: bytes) -> str:
    mac = hmac.new(secret_key.encode("utf-8"), body, hashlib.sha256).digest()
    return f"KMV1:{time}:{base64.b64encode(mac).decode('ascii')}"


def now() -> str:
    korea = datetime.now(timezone(timedelta(hours=9)))
    return korea.strftime("%Y%m%d%H%M%S%f")[:17]


secret_key = os.environ["KONAPLATE_SECRET_KEY"]
body_file, *time = sys.argv[1:]
print(token(secret_key, time[0] if time else now(), Path(body_file).read_bytes()))
