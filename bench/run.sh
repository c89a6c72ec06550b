#!/usr/bin/env bash
# Measures the mock against bare WireMock and Prism, one after the other on this machine, and prints a table.
# Needs: the built jar, JDK 17, python3, curl; node and npm for Prism (left out with PRISM=no).
# SECONDS_EACH (8), WARM_UP (40000 requests), ROUNDS (3), STARTS (7), SAMPLES and CONNECTIONS (8) may be set.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
jar=$root/mock/target/konaplate-mock.jar
wiremock=${WIREMOCK:-$HOME/.m2/repository/org/wiremock/wiremock-standalone/3.13.2/wiremock-standalone-3.13.2.jar}
work=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT

seconds=${SECONDS_EACH:-8} warm=${WARM_UP:-40000} rounds=${ROUNDS:-3} starts=${STARTS:-7} connections=${CONNECTIONS:-8}
# After how many requests the memory is looked at; the last is compared with the one at WARM_AT.
samples=${SAMPLES:-1 25000 50000 100000 150000 200000 300000} warm_at=100000

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

wait_for() { # URL of anything that answers, NAME of what was started last
  for _ in $(seq 3000); do
    if curl -s -o /dev/null "$1"; then return; fi
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.02
  done
  echo "$2 does not answer:" >&2
  tail -20 "$work/$2.log" >&2
  exit 1
}

start() { # NAME COMMAND...; pid in $pid
  local name=$1; shift
  "$@" >"$work/$name.log" 2>&1 &
  pid=$!
  pids+=("$pid")
}

stop() { kill "$1" 2>/dev/null || true; wait "$1" 2>/dev/null || true; }

load() { # BASE_URL [REQUESTS]
  java -cp "$work/classes" Load "$1/api/v1/user/registration" "$work/headers" "$work/body" "$connections" \
    "${WARM:-$warm}" "${LAST:-$seconds}" ${2:+"$2"}
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

request() { # the signed request of registerUser success, as two files
  java -jar "$jar" scenarios --json | python3 -c '
import json, sys
rows = json.load(sys.stdin)
row = next(r for r in rows if r["operation"] == "registerUser" and r["scenario"] == "success")
open(sys.argv[1], "w", encoding="utf-8").write(json.dumps(row["request"], ensure_ascii=False, separators=(",", ":")))
' "$work/body"
  java -jar "$jar" sign --body "$work/body" >"$work/headers" 2>/dev/null
}

bare_wiremock() { # a root directory with one templated stub
  mkdir -p "$work/bare/mappings"
  python3 - "$work/bare/mappings/one.json" <<'PY'
import json, sys
body = '{"response":{"code":"000_000","description":"Success."},"id":"{{request.headers.X-KM-Correlation-Id}}"}'
json.dump({"request": {"method": "POST", "urlPath": "/api/v1/user/registration"},
           "response": {"status": 200, "body": body, "headers": {"Content-Type": "application/json"},
                        "transformers": ["response-template"]}}, open(sys.argv[1], "w"))
PY
}

first_answer() { # COMMAND..., seconds from its start to the first 200 to the signed request
  python3 "$here/first_answer.py" "$work/headers" "$work/body" "$@"
}

mkdir "$work/classes"
javac -d "$work/classes" "$here/Load.java"
request
bare_wiremock
cp "$root/api-spec/openapi.yaml" "$work/openapi.yaml"
python3 "$here/operations.py" "$work/openapi.yaml" 10 >"$work/ten.yaml"
python3 "$here/operations.py" "$work/openapi.yaml" 200 >"$work/two-hundred.yaml"

port_mock=$(free_port); start mock java -Xmx512m -jar "$jar" --port "$port_mock"; mock=$pid
wait_for "http://127.0.0.1:$port_mock/openapi.yaml" mock
port_bare=$(free_port); start bare java -Xmx512m -jar "$wiremock" --port "$port_bare" --bind-address 127.0.0.1 --root-dir "$work/bare" --disable-banner --max-request-journal-entries 250; bare=$pid
wait_for "http://127.0.0.1:$port_bare/__admin/mappings" bare
port_ten=$(free_port); start ten java -Xmx512m -jar "$jar" --port "$port_ten" --contract "$work/ten.yaml"; ten=$pid
wait_for "http://127.0.0.1:$port_ten/openapi.yaml" ten
port_200=$(free_port); start many java -Xmx512m -jar "$jar" --port "$port_200" --contract "$work/two-hundred.yaml"; many=$pid
wait_for "http://127.0.0.1:$port_200/openapi.yaml" many

# Interleaved, so that a busy minute of the machine does not hit one candidate alone.
for round in $(seq "$rounds"); do
  [ "$round" = 1 ] || warm=500
  load "http://127.0.0.1:$port_mock" >>"$work/rate.mock"
  load "http://127.0.0.1:$port_bare" >>"$work/rate.bare"
  load "http://127.0.0.1:$port_ten" >>"$work/rate.ten"
  load "http://127.0.0.1:$port_200" >>"$work/rate.many"
done
for pid in "$mock" "$bare" "$ten" "$many"; do stop "$pid"; done

if [ "${PRISM:-yes}" = yes ]; then
  (cd "$work" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund @stoplight/prism-cli@5.14.2 >/dev/null)
  port_prism=$(free_port)
  start prism "$work/node_modules/.bin/prism" mock -h 127.0.0.1 -p "$port_prism" "$work/openapi.yaml"; prism=$pid
  wait_for "http://127.0.0.1:$port_prism/" prism
  WARM=10000 LAST=1 load "http://127.0.0.1:$port_prism" >/dev/null
  for round in $(seq "$rounds"); do load "http://127.0.0.1:$port_prism" >>"$work/rate.prism"; done
  stop "$prism"
fi

# The archive is made by a run that answers a request and ends; the first flag keeps it from telling what it leaves out.
port=$(free_port)
start archive java -Xlog:cds=off -XX:ArchiveClassesAtExit="$work/mock.jsa" -jar "$jar" --port "$port"; archive=$pid
wait_for "http://127.0.0.1:$port/openapi.yaml" archive; WARM=0 LAST=60 load "http://127.0.0.1:$port" 50 >/dev/null; stop "$archive"
for round in $(seq "$starts"); do
  first_answer java -jar "$wiremock" --port PORT --bind-address 127.0.0.1 --root-dir "$work/bare" --disable-banner >>"$work/start.bare"
  first_answer java -jar "$jar" --port PORT >>"$work/start.mock"
  first_answer java -XX:SharedArchiveFile="$work/mock.jsa" -jar "$jar" --port PORT >>"$work/start.archive"
done

port=$(free_port); start small java -Xmx128m -jar "$jar" --port "$port"; small=$pid
wait_for "http://127.0.0.1:$port/openapi.yaml" small
live_heap() { jcmd "$small" GC.run >/dev/null; jcmd "$small" GC.heap_info | sed -n 's/.* used \([0-9]*\)K .*/\1/p' | head -1; }
sent=0
for sample in $samples; do
  WARM=0 LAST=600 load "http://127.0.0.1:$port" $((sample - sent)) >/dev/null
  sent=$sample
  echo "$sample $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$small/status")" >>"$work/memory"
done
# Collected last: a full collection gives memory back, which would hide what the samples show.
live_heap >"$work/heap"
stop "$small"

python3 - "$work" "$warm_at" <<'PY'
import pathlib, statistics, sys
work = pathlib.Path(sys.argv[1])
def numbers(name):
    path = work / name
    return [float(x) for x in path.read_text().split()] if path.exists() else []
def row(what, value, ratio="", aim=""):
    print(f"| {what} | {value} | {ratio} | {aim} |")
m = {k: statistics.median(numbers(k)) if numbers(k) else None for k in
     ["rate.mock", "rate.bare", "rate.ten", "rate.many", "rate.prism", "start.mock", "start.bare", "start.archive"]}
print("| measured | value | ratio | aim |\n|---|---|---|---|")
row("mock, registerUser, requests/s", round(m["rate.mock"]))
row("bare WireMock, one templated stub, requests/s", round(m["rate.bare"]), f"{m['rate.mock'] / m['rate.bare']:.2f}", "mock/bare 0.6 or more")
if m["rate.prism"]:
    row("Prism 5.14.2, same contract, requests/s", round(m["rate.prism"]), f"{m['rate.mock'] / m['rate.prism']:.1f}", "mock/Prism 4 or more")
row("mock, 10 operations, requests/s", round(m["rate.ten"]))
row("mock, 200 operations, requests/s", round(m["rate.many"]), f"{m['rate.many'] / m['rate.ten']:.2f}", "200/10 at least 0.9")
row("bare WireMock, start to first answer, s", f"{m['start.bare']:.2f}")
row("mock, start to first answer, s", f"{m['start.mock']:.2f}", f"{m['start.mock'] / m['start.bare']:.2f}", "mock/bare 1.3 or less")
row("mock with archive, start to first answer, s", f"{m['start.archive']:.2f}", f"{m['start.archive'] / m['start.bare']:.2f}", "below 1.0")
memory = [tuple(map(int, line.split())) for line in (work / "memory").read_text().splitlines()]
listed = ", ".join(f"{rss} ({count})" for count, rss in memory)
level = next((rss for count, rss in memory if count >= int(sys.argv[2])), memory[-1][1])
row("resident memory under -Xmx128m, MiB (after so many requests)", listed, f"{memory[-1][1] / level:.2f}", f"last/{sys.argv[2]} at most 1.02")
row("heap that is live after the last of them, MiB", round(int((work / "heap").read_text()) / 1024))
PY
