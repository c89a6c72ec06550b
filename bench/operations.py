#!/usr/bin/env python3
"""Writes the contract with more operations: copies of generateArsAuthCode under other names.

Usage: operations.py CONTRACT TOTAL > FILE
"""
import re
import sys

SOURCE = "/api/v1/bankaccounts/ars/auth"

text = open(sys.argv[1], encoding="utf-8").read()
total = int(sys.argv[2])
start = text.index("\n  " + SOURCE + ":\n") + 1
end = re.compile(r"^(  /|\S)", re.M).search(text, start + 1).start()
block = text[start:end]
present = len(re.findall(r"^      operationId:", text, re.M))
copies = []
for number in range(1, total - present + 1):
    copies.append(block.replace(SOURCE, f"{SOURCE}{number}").replace("generateArsAuthCode", f"generateArsAuthCode{number}"))
print(text[:start] + "".join(copies) + text[start:], end="")
