#!/usr/bin/env bash
# Builds the peer and our benchmarks, then times both in one run: the same discretised discharge by SUNDIALS IDA with KLU
# and by Interna, alternating, with the ratio and the error of each against the converged solution.
# usage: run.sh [FOLDER]   (FOLDER keeps the compiled peer; by default under artifacts/)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/../.." && pwd)
folder=${1:-$repository/artifacts/peers}
"$here/build.sh" "$folder"
dotnet build -c Release -nologo -v q "$repository/bench/Interna.Benchmarks" >&2
exec dotnet "$repository/artifacts/bin/Interna.Benchmarks/release/Interna.Benchmarks.dll" --peers "$(cd "$folder" && pwd)"
