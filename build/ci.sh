#!/usr/bin/env bash
# Builds everything and runs every test: what a person runs by hand, plus the sum of the counts as the last line.
set -uo pipefail
cd "$(dirname "$0")/.."

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# The test command of the README; the loggers only add a file to count from.
dotnet test --nologo --logger trx --results-directory "$results" "$@"
status=$?

# Each results file has one line: <Counters total="…" executed="…" passed="…" failed="…" error="…" … />
sum() {
  cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{ n += $1 } END { print n + 0 }'
}
total=$(sum total)
executed=$(sum executed)
passed=$(sum passed)
failed=$((executed - passed))

if [ "$total" -eq 0 ]; then
  echo "No test ran: look at the build's messages above." >&2
  [ "$status" -ne 0 ] || status=1
fi
# A build that broke leaves projects without results, which no count shows.
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
  failed=1
fi
echo "$passed passed, $failed failed, $((total - executed)) skipped"
exit "$status"
