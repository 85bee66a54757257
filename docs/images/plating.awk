# Draws plated sodium and the lowest potential of the carbon over the charge from time series:
#   awk -v area=2.54 -f plating.awk "1C at 25 °C"=FILE ... with FILE timeseries.bdf.csv, read in order.
BEGIN {
  FS = ","; width = 760; height = 330; left = 62; gap = 84; panel = (width - left - gap - 20) / 2; top = 34; bottom = 52
  split("#4477aa #ee6677 #66ccee #aa3377", colour, " ")
  for (i = 1; i < ARGC; i++) { at = index(ARGV[i], "="); name[i] = substr(ARGV[i], 1, at - 1); ARGV[i] = substr(ARGV[i], at + 1) }
  x1 = 0.8; y1 = 0.09; low = -80; high = 200; ink = "#333"
  printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\" fill=\"%s\">\n<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n", width, height, ink, width, height
}
function px(v, p) { return left + p * (panel + gap) + panel * v / x1 }
function py(v, p) { return height - bottom - (height - top - bottom) * (p ? (v - low) / (high - low) : v / y1) }
function text(x, y, anchor, s) { printf "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, s }
FNR == 1 { run++; for (i = 1; i <= NF; i++) { gsub(/"/, "", $i); column[$i] = i }; next }
{
  # Over the charge passed, as long as the cell is charged.
  if ($column["Step Count / 1"] + 0 != 1) next
  q = 1000 * $column["Net Capacity / Ah"]; if (q < 0) q = -q
  plated = $column["Sodium Negative Plated / mol"] * 96485.33212 / 3.6 / area
  potential = 1000 * $column["Lowest Negative Surface Potential / V"]
  line[run, 0] = line[run, 0] sprintf("%.2f,%.2f ", px(q, 0), py(plated, 0))
  if (potential < high) line[run, 1] = line[run, 1] sprintf("%.2f,%.2f ", px(q, 1), py(potential, 1))
}
END {
  for (p = 0; p < 2; p++) {
    printf "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"none\" stroke=\"#999\"/>\n", px(0, p), top, panel, height - top - bottom
    for (i = 0; i <= 4; i++) text(px(0.2 * i, p), height - bottom + 16, "middle", sprintf("%.1f", 0.2 * i))
    text(px(x1 / 2, p), height - 16, "middle", "charge passed, mAh")
    for (i = 0; i <= 3; i++) { v = p ? -50 + 50 * (i + (i > 0)) : 0.03 * i; text(px(0, p) - 6, py(v, p) + 4, "end", p ? v : sprintf("%.2f", v)) }
    for (r = 1; r <= run; r++) printf "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n", colour[r], line[r, p]
  }
  printf "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#999\" stroke-dasharray=\"4 3\"/>\n", px(0, 1), px(x1, 1), py(0, 1), py(0, 1)
  text(px(0, 0), top - 14, "start", "plated sodium, mAh/cm²"); text(px(0, 1), top - 14, "start", "lowest potential against sodium, mV")
  for (r = 1; r <= run; r++) printf "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>\n", px(0, 0) + 12, top + 18 * r + 2, colour[r], name[r]
  print "</svg>"
}
