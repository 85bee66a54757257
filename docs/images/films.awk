# Draws films on particles over the time: thickness on the left, what is left of an additive and what cracks expose on the right, from lines
#   panel<TAB>colour<TAB>dash<TAB>name<TAB>time in s<TAB>value
BEGIN {
  FS = "\t"; width = 760; height = 330; left = 58; gap = 70; panel = (width - left - gap - 20) / 2; top = 34; bottom = 52; ink = "#333"
}
{
  key = $1 FS $2 FS $3 FS $4; if (!(key in seen)) { seen[key] = ++n; order[n] = key }
  count[key]++; x[key, count[key]] = $5 / 86400; y[key, count[key]] = $6
  if ($5 / 86400 > days) days = $5 / 86400
  if ($6 > most[$1]) most[$1] = $6
}
function px(v, p) { return left + p * (panel + gap) + panel * v / days }
function py(v, p) { return height - bottom - (height - top - bottom) * v / (1.08 * most[p]) }
function text(a, b, anchor, s) { printf "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", a, b, anchor, s }
function tick(v, raw) { raw = 10 ^ int(log(v) / log(10)); return v / raw >= 6 ? 2 * raw : v / raw >= 3 ? raw : raw / 2 }
END {
  printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\" fill=\"%s\">\n<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n", width, height, ink, width, height
  for (p = 0; p < 2; p++) {
    printf "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"none\" stroke=\"#999\"/>\n", px(0, p), top, panel, height - top - bottom
    for (v = 0; v <= days; v += tick(days)) text(px(v, p), height - bottom + 16, "middle", v)
    for (v = 0; v <= most[p]; v += tick(most[p])) text(px(0, p) - 6, py(v, p) + 4, "end", v)
    text(px(days / 2, p), height - 16, "middle", "time, days")
  }
  for (k = 1; k <= n; k++) {
    split(order[k], part, FS); points = ""
    for (i = 1; i <= count[order[k]]; i++) points = points sprintf("%.1f,%.1f ", px(x[order[k], i], part[1]), py(y[order[k], i], part[1]))
    printf "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s points=\"%s\"/>\n", part[2], part[3] == "dashed" ? " stroke-dasharray=\"5 3\"" : "", points
    printf "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>\n", px(0, part[1]) + 10, top + 17 * ++row[part[1]], part[2], part[4] (part[3] == "dashed" ? " (dashed)" : "")
  }
  text(px(0, 0), top - 14, "start", "thickness on the carbon, nm"); text(px(0, 1), top - 14, "start", "per cent of the start, of the surface")
  print "</svg>"
}
