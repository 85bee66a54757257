#!/usr/bin/env bash
# Times `./interna run` of one cell as a whole process, from its start to the results on disk, without the report, and
# beside it what shorter commands need. Processor time stands beside wall time because it hardly notices other jobs.
# usage: start-up.sh [RUNS]   (21 by default, after one that is not counted)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/.." && pwd)
runs=${1:-21}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
TIMEFORMAT='%R %U %S'

# minimum and median of the numbers read
spread() { sort -n | awk '{ t[NR] = $1 } END { printf "%.3f / %.3f", t[1], t[int((NR + 1) / 2)] }'; }

measure() {
  local name=$1
  shift
  "$@" >"$folder/output" 2>&1 || { cat "$folder/output" >&2; exit 1; }
  for ((i = 0; i < runs; i++)); do { time "$@" >/dev/null 2>&1; } 2>>"$folder/times"; done
  echo "| $name | $(awk '{ print $1 }' "$folder/times" | spread) | $(awk '{ print $2 + $3 }' "$folder/times" | spread) |"
  rm "$folder/times"
}

"$repository/interna" --version >/dev/null
program=$repository/artifacts/bin/Interna.Cli/release/Interna.Cli.dll
echo "| whole process | wall s, min / median | processor s, min / median |"
echo "|---|---|---|"
measure "\`./interna run\`, one discharge, no report" "$repository/interna" run "$here/start-up.yaml" --no-report --out "$folder/results"
measure "the same without the launcher" dotnet "$program" run "$here/start-up.yaml" --no-report --out "$folder/results"
measure "\`./interna check\` of the same design" "$repository/interna" check "$here/start-up.yaml"
measure "\`./interna --version\`" "$repository/interna" --version
