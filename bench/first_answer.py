#!/usr/bin/env python3
"""Seconds from starting a command to its first 200 to a request.

Usage: first_answer.py HEADER_FILE BODY_FILE COMMAND...; PORT in the command is replaced by a free port.
"""
import http.client
import socket
import subprocess
import sys
import time

headers = dict(line.rstrip("\n").split(": ", 1) for line in open(sys.argv[1], encoding="ascii"))
body = open(sys.argv[2], "rb").read()
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
command = [str(port) if word == "PORT" else word for word in sys.argv[3:]]

start = time.perf_counter()
process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    while True:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("POST", "/api/v1/user/registration", body, headers)
            if connection.getresponse().status == 200:
                break
        except OSError:
            pass
        if process.poll() is not None or time.perf_counter() - start > 120:
            sys.exit("it does not answer: " + " ".join(command))
        time.sleep(0.01)
    print(f"{time.perf_counter() - start:.3f}")
finally:
    process.terminate()
    process.wait()
