# Draws errors against resolution and tolerance as SVG, from the lines "order WHAT QUANTITY X ERROR" that the tests of convergence print.
BEGIN {
  split("volumes per region|shells|modes|tolerance", panel, "|")
  split("finite volumes per region|shells per particle|modes per particle|relative tolerance", axis, "|")
  split("8 100|18 180|1.5 10.5|1e-7 1.4e-3", span, "|")
  split("10 20 40 80|20 40 80 160|2 4 6 8 10|1e-7 1e-6 1e-5 1e-4 1e-3", ticks, "|")
  split("voltage|electrolyte_concentration|electrolyte_potential|negative_surface_stoichiometry|positive_surface_stoichiometry", quantity, "|")
  split("voltage / V|salt concentration, relative|electrolyte potential / V|surface stoichiometry, negative|surface stoichiometry, positive", label, "|")
  split("#0072b2 #d55e00 #009e73 #cc79a7 #555555", colour, " ")
  split("root mean square error; dashed: second order|root mean square error; dashed: second order|root mean square error; straight is exponential|root mean square error; dashed: the tolerance", note, "|")
  floor = -12; top = -2; width = 330; height = 230
}
/^order / {
  what = $2
  for (i = 3; i <= NF - 3; i++) what = what " " $i
  key = what SUBSEP $(NF - 2)
  n[key]++; at[key, n[key]] = $(NF - 1); error[key, n[key]] = $NF
}
function log10(v) { return log(v) / log(10) }
function px(p, v,  s) {
  split(span[p], s, " ")
  return p == 3 ? left + width * (v - s[1]) / (s[2] - s[1]) : left + width * (log10(v) - log10(s[1])) / (log10(s[2]) - log10(s[1]))
}
function py(v) { return base - height * (log10(v) - floor) / (top - floor) }
function text(x, y, anchor, s) { printf "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, s }
function line(x1, y1, x2, y2, style) { printf "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>\n", x1, y1, x2, y2, style }
function grid(p,  i, m, t, s) {
  for (i = floor; i <= top; i += 2) {
    line(left, py(10 ^ i), left + width, py(10 ^ i), "stroke=\"#ddd\"")
    text(left - 6, py(10 ^ i) + 4, "end", "10<tspan dy=\"-4\" font-size=\"9\">" "−" (-i) "</tspan>")
  }
  m = split(ticks[p], t, " ")
  for (i = 1; i <= m; i++) {
    line(px(p, t[i]), base, px(p, t[i]), base + 4, "stroke=\"#333\"")
    s = t[i]
    if (p == 4) { sub(/1e-/, "10<tspan dy=\"-4\" font-size=\"9\">−", s); s = s "</tspan>" }
    text(px(p, t[i]), base + 18, "middle", s)
  }
  printf "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#333\"/>\n", left, base - height, width, height
  text(left + width / 2, base + 36, "middle", axis[p])
  text(left + 8, base - height + 16, "start", note[p])
}
# What theory has it follow, through the mean of the ends.
function guide(p,  s, a, b) {
  if (p == 3) return
  split(span[p], s, " ")
  a = p == 4 ? s[1] : 1e-2 / s[1] ^ 2; b = p == 4 ? s[2] : 1e-2 / s[2] ^ 2
  line(px(p, s[1]), py(a), px(p, s[2]), py(b), "stroke=\"#999\" stroke-dasharray=\"5 4\"")
}
END {
  print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 820 680\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">"
  print "<rect width=\"820\" height=\"680\" fill=\"#fff\"/>"
  for (p = 1; p <= 4; p++) {
    left = 62 + (p - 1) % 2 * 405; base = 250 + int((p - 1) / 2) * 300
    grid(p); guide(p)
    for (q = 1; q <= 5; q++) {
      key = panel[p] SUBSEP quantity[q]; points = ""
      if (!n[key]) { print "no figures for " panel[p] ", " quantity[q] > "/dev/stderr"; exit 1 }
      for (i = 1; i <= n[key]; i++) {
        points = points sprintf("%.1f,%.1f ", px(p, at[key, i]), py(error[key, i]))
        printf "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%s\" fill=\"%s\"/>\n", px(p, at[key, i]), py(error[key, i]), p == 4 ? 2 : 3, colour[q]
      }
      print "<polyline points=\"" points "\" fill=\"none\" stroke=\"" colour[q] "\" stroke-width=\"1.5\"/>"
    }
  }
  for (q = 1; q <= 5; q++) {
    x = 62 + (q - 1) % 3 * 250; y = 625 + int((q - 1) / 3) * 22
    line(x, y - 4, x + 24, y - 4, "stroke=\"" colour[q] "\" stroke-width=\"2.5\"")
    text(x + 30, y, "start", label[q])
  }
  print "</svg>"
}
