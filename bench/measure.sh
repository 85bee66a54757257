#!/usr/bin/env bash
# Measures every figure of docs/performance.md and writes them into it: the speed tables, the peer, the start-up; then draws
# the chart. Takes about ten minutes; run it on a machine that does nothing else, since it times wall clocks.
# usage: measure.sh [FOLDER]   (FOLDER keeps the raw output; by default artifacts/measured)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/.." && pwd)
folder=${1:-$repository/artifacts/measured}
mkdir -p "$folder"
dotnet build -c Release -nologo -v q "$here/Interna.Benchmarks" >&2
dotnet "$repository/artifacts/bin/Interna.Benchmarks/release/Interna.Benchmarks.dll" --table | tee "$folder/table.md"
"$here/peers/run.sh" | tee "$folder/peers.md"
"$here/start-up.sh" | tee "$folder/start-up.md"
node "$here/page.mjs" "$folder"
