#!/usr/bin/env bash
# Draws the pictures of the documentation anew: runs the example, opens its report in Chromium, photographs the voltage chart;
# runs the tests of convergence and draws what they measure.
# Needs chromium on the path.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./interna run examples/first-light.yaml --out "$work/first-light"
./interna run examples/fast-charge.yaml --out "$work/fast-charge"
./interna run examples/surfaces/oxygen-vacancies-rate.yaml --out "$work/surfaces"
./interna run examples/host-or-foil.yaml --out "$work/host-or-foil"
./interna run examples/host-full-cell.yaml --out "$work/host-full-cell"

# The chart alone: everything else on the page is hidden by a style added at its end.
picture() { # report selector width height file
  sed "s|</body>|<style>body{margin:0}main{max-width:none;padding:10px}main>*{display:none}main>section:has($2){display:block}section>*{display:none}section>figure:has($2){display:block}section>figure>figcaption,.choice,.modebar,.slider{display:none!important}</style></body>|" "$1" >"$work/page.html"
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$work/profile" --virtual-time-budget=8000 \
    --force-device-scale-factor=1.5 --window-size="$3,$4" --screenshot="$5" "file://$work/page.html" 2>/dev/null
}

picture "$work/first-light/report.html" "#voltage" 900 520 docs/images/first-light.png
picture "$work/fast-charge/report.html" "#potentials" 900 420 docs/images/three-electrodes.png
picture "$work/surfaces/report.html" "#voltage" 900 520 docs/images/surfaces.png
for example in living-interphase interphase-cycling; do
  ./interna run "examples/$example.yaml" --out "$work/$example" >/dev/null
  picture "$work/$example/report.html" "#voltage" 900 520 "docs/images/$example.png"
done
picture "$work/host-or-foil/report.html" "#voltage" 900 520 docs/images/host-or-foil.png
picture "$work/host-full-cell/report.html" "#voltage" 900 520 docs/images/host-full-cell.png

# Storage of a layer through its thickness.
./interna junction scaling examples/junctions/thickness-regimes.yaml --out docs/images/thickness-regimes.svg >/dev/null
rm docs/images/thickness-regimes.csv

# What Dunn's fit calls capacitive, and what is.
./interna run examples/pseudocapacitance.yaml --out "$work/pseudocapacitance" >/dev/null
./interna sweeps "$work/pseudocapacitance" --out "$work/sweeps" >/dev/null
cp "$work/sweeps/split.svg" docs/images/pseudocapacitance.svg

# Capacity against the cycle: the first picture of the report.
./interna run examples/full-cell-ageing.yaml --out "$work/ageing" >/dev/null
grep -oP '<svg.*?</svg>' "$work/ageing/report.html" | head -1 >docs/images/full-cell-ageing.svg

# What is plated on hard carbon, fast and cold.
./interna run examples/hard-carbon-plating.yaml --out "$work/plating" --no-report >/dev/null
series() { echo "$1=$work/plating/$2/timeseries.bdf.csv"; }
awk -v area=2.54 -f docs/images/plating.awk "$(series "1C at 25 °C" 1C-at-25-degC)" "$(series "4C at 25 °C" 4C-at-25-degC)" \
  "$(series "1C at −10 °C" 1C-at--10-degC)" "$(series "4C at −10 °C" 4C-at--10-degC)" >docs/images/hard-carbon-plating.svg

# Films on hard carbon that live: profiles by time, of one node.
./interna run examples/hard-carbon-living-films.yaml --out "$work/films" --no-report >/dev/null
column() { unzip -p "$work/films/$1/profiles.npz" "$2.npy" | tail -c +129 | od -An -v -t f8 -w"$3" | awk '{ print $1 }'; } # run profile bytes-per-sample
curve() { # panel colour dash name scale run profile
  paste <(column "$6" time 8) <(column "$6" "$7" 16) | awk -v OFS='\t' -v p="$1" -v c="$2" -v d="$3" -v n="$4" -v s="$5" '{ print p, c, d, n, $1, s * $2 }'
}
{
  curve 0 "#ee6677" solid "organic, without additive" 1 without-additive negative_film_1_thickness
  curve 0 "#4477aa" solid "fluoride, with FEC" 1 with-FEC negative_film_1_thickness
  curve 0 "#66ccee" solid "organic, with FEC" 1 with-FEC negative_film_2_thickness
  curve 0 "#aa3377" solid "with vanadium, with FEC" 1 with-FEC negative_film_3_thickness
  curve 1 "#4477aa" solid "FEC left, of the start" 200 with-FEC amount_of_fec
  curve 1 "#ee6677" dashed "50 × exposed part, without additive" 50 without-additive negative_exposed_part
  curve 1 "#66ccee" dashed "50 × exposed part, with FEC" 50 with-FEC negative_exposed_part
} | awk -f docs/images/films.awk >docs/images/hard-carbon-living-films.svg

# Orders of accuracy, as the tests of convergence measure them.
dotnet run -c Release --project tests/Interna.Verification.Tests -- -noColor -namespace Interna.Verification.Tests.Convergence -showLiveOutput |
  sed -n 's/.*\[OUTPUT\] \(order .*\)/\1/p' | awk -f docs/images/orders.awk >"$work/orders.svg"
mv "$work/orders.svg" docs/images/orders.svg

# What an interphase is good at and what ends it first.
./interna design interphase examples/interphases/native-mosaic.yaml --out "$work/native-mosaic"
cp "$work/native-mosaic/spider.svg" docs/images/interphase-spider.svg
cp "$work/native-mosaic/regimes.svg" docs/images/interphase-regimes.svg

# Simulation against published values: the first picture of each page.
./interna run examples/rate-capability.yaml --out "$work/rate-capability" --no-report
./interna literature --compare "$work/rate-capability" --out "$work/rates.html"
./interna literature metal --out "$work/metal.html"
grep -oP '<svg.*?</svg>' "$work/rates.html" | head -1 >docs/images/literature-rates.svg
grep -oP '<svg.*?</svg>' "$work/metal.html" | head -1 >docs/images/literature-metal.svg
