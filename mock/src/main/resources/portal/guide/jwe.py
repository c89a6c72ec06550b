# Encrypts a body to the server's public key, or decrypts a reply with your private key.
# Needs the package cryptography.
# Usage: python3 jwe.py encrypt|decrypt KEY.pem < BODY_FILE
import base64
import json
import os
import sys
from pathlib import Path

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

OAEP = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), label=None)
TAG_BYTES = 16


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def encrypt(body: bytes, pem: bytes) -> bytes:
    header = base64url(b'{"alg":"RSA-OAEP-256","enc":"A256GCM"}')
    content_key, iv = os.urandom(32), os.urandom(12)
    wrapped = serialization.load_pem_public_key(pem).encrypt(content_key, OAEP)
    sealed = AESGCM(content_key).encrypt(iv, body, header.encode("ascii"))
    parts = [wrapped, iv, sealed[:-TAG_BYTES], sealed[-TAG_BYTES:]]
    return json.dumps({"encData": ".".join([header, *map(base64url, parts)])}).encode("utf-8")


def decrypt(reply: bytes, pem: bytes) -> bytes:
    sealed = json.loads(reply).get("encData")
    if sealed is None:
        sys.exit("not encrypted: " + reply.decode("utf-8"))
    header, *parts = sealed.split(".")
    wrapped, iv, text, tag = map(from_base64url, parts)
    content_key = serialization.load_pem_private_key(pem, password=None).decrypt(wrapped, OAEP)
    return AESGCM(content_key).decrypt(iv, text + tag, header.encode("ascii"))


command, key_file = sys.argv[1:]
work = encrypt if command == "encrypt" else decrypt
sys.stdout.buffer.write(work(sys.stdin.buffer.read(), Path(key_file).read_bytes()))
