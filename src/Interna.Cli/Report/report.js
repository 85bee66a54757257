'use strict';
(() => {
  const { runs } = JSON.parse(document.getElementById('results').textContent);
  // Okabe and Ito's palette: told apart by every kind of colour vision, and in grey print by lightness.
  const palette = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'];
  const colour = (k) => palette[k % palette.length];
  const lossNames = ['negative particle', 'positive particle', 'negative reaction', 'positive reaction',
    'electrolyte concentration', 'electrolyte ohmic', 'solid ohmic', 'contact', 'negative film', 'positive film'];
  const lossFills = ['#0072b2', '#56b4e9', '#d55e00', '#e69f00', '#009e73', '#8fd1b8', '#cc79a7', '#999999', '#7a5195', '#bc5090'];
  const heatNames = ['ohmic', 'reaction', 'entropic', 'contact'];
  const config = { responsive: true, displaylogo: false, modeBarButtonsToRemove: ['select2d', 'lasso2d', 'autoScale2d'] };
  const quiet = { ...config, displayModeBar: false };
  const byId = (id) => document.getElementById(id);

  const axis = (title, more) => ({ title: { text: title, standoff: 8 }, showline: true, linecolor: '#1b2330', ticks: 'outside', ticklen: 4,
    gridcolor: '#eceff3', zeroline: false, automargin: true, ...more });
  const layout = (x, y, more) => ({ margin: { l: 64, r: 16, t: 28, b: 48 }, font: { family: 'system-ui, "Segoe UI", Arial, sans-serif', size: 13, color: '#1b2330' },
    paper_bgcolor: '#fff', plot_bgcolor: '#fff', hovermode: 'closest', legend: { bgcolor: 'rgba(255,255,255,0.8)' }, xaxis: axis(x), yaxis: axis(y), ...more });
  const legendAbove = { orientation: 'h', x: 1, xanchor: 'right', y: 1.01, yanchor: 'bottom', bgcolor: 'rgba(255,255,255,0)' };
  const titled = (text) => ({ text, font: { size: 14 }, x: 0, xref: 'paper', xanchor: 'left', y: 1, yref: 'container', yanchor: 'top', pad: { t: 6 } });

  /** The unit in which the longest time of a run reads best. */
  const timeUnit = (seconds) => seconds > 7200 ? [3600, 'h'] : seconds > 600 ? [60, 'min'] : [1, 's'];
  const longest = (list) => Math.max(...list.map((r) => r.t.length ? r.t[r.t.length - 1] : 0));
  const scaled = (values, by) => values.map((v) => v === null ? null : v / by);

  function choose(id, labels, pick, first = 0) {
    const place = byId(id);
    const buttons = labels.map((label, k) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => select(k));
      place.append(button);
      return button;
    });
    function select(k) {
      buttons.forEach((b, j) => b.setAttribute('aria-pressed', String(j === k)));
      pick(k);
    }
    if (labels.length < 2) place.style.display = 'none';
    select(first);
  }

  function drawVoltage(againstTime) {
    const [by, unit] = timeUnit(longest(runs));
    const traces = [];
    runs.forEach((run, k) => {
      const x = againstTime ? scaled(run.t, by) : run.q;
      traces.push({ x, y: run.v, name: run.name, mode: 'lines', line: { color: colour(k), width: 2.2 }, legendgroup: run.name,
        hovertemplate: `%{x:.4g} ${againstTime ? unit : 'mAh'}, %{y:.4f} V<extra>${run.name}</extra>` });
      if (againstTime) return;
      run.measured.forEach((m) => traces.push({ x: m.q, y: m.v, name: run.measured.length > 1 ? m.name : `${run.name}, measured`, mode: 'markers', legendgroup: run.name,
        marker: { symbol: 'circle-open', size: 6, color: colour(k), line: { width: 1.2 } },
        hovertemplate: `%{x:.4g} mAh, %{y:.4f} V<extra>${m.name}</extra>` }));
    });
    Plotly.react('voltage', traces, layout(againstTime ? `time / ${unit}` : 'charge passed, discharge positive / mAh', 'voltage / V',
      { legend: { orientation: 'h', y: 1.08, yanchor: 'bottom' }, margin: { l: 64, r: 16, t: 56, b: 48 } }), config);
  }

  // Over the charge, cycle after cycle would lie on one another.
  const cycles = (run) => run.i.filter((c) => Math.abs(c) > 0).reduce(([turns, last], c) => [turns + (last * c < 0), c], [0, 0])[0] > 2;

  function abscissa(run) {
    // Charge where it only grows or only falls, time otherwise.
    const turns = run.i.some((c) => c > 0) && run.i.some((c) => c < 0);
    const passes = run.q.length > 1 && Math.abs(run.q[run.q.length - 1] - run.q[0]) > 0;
    if (!turns && passes) return [run.q, 'charge passed, discharge positive / mAh'];
    const [by, unit] = timeUnit(longest([run]));
    return [scaled(run.t, by), `time / ${unit}`];
  }

  function drawLosses(run) {
    const [x, title] = abscissa(run);
    let level = run.equilibrium.slice();
    const traces = [{ x, y: level, name: 'equilibrium', mode: 'lines', line: { color: '#5b6675', width: 1.6, dash: 'dot' } }];
    run.losses.forEach((loss, k) => {
      if (loss.every((v) => Math.abs(v) < 1e-9)) return;
      level = level.map((v, i) => v - loss[i]);
      traces.push({ x, y: level, name: lossNames[k], mode: 'lines', line: { width: 0.5, color: lossFills[k] }, fill: 'tonexty', fillcolor: lossFills[k] + 'b0',
        customdata: loss.map((v) => v * 1e3), hovertemplate: `${lossNames[k]} %{customdata:.3g} mV<extra></extra>` });
    });
    traces.push({ x, y: run.v, name: 'voltage', mode: 'lines', line: { color: '#000', width: 2 } });
    Plotly.react('losses', traces, layout(title, 'potential / V', { legend: { orientation: 'v', x: 1.01, y: 1 }, hovermode: 'x' }), config);
  }

  function drawPotentials(run) {
    const [x, title] = abscissa(run);
    const span = (values) => { const known = values.filter((v) => v !== null); return [Math.min(...known), Math.max(...known)]; };
    const [[n0, n1], [p0, p1]] = [span(run.negativePotential), span(run.positivePotential)];
    // Two electrodes volts apart would both look flat on one axis.
    const apart = p0 - n1 > 2 * Math.max(p1 - p0, n1 - n0);
    const curve = (y, name, c, more) => ({ x, y, name, mode: 'lines', line: { color: c, width: 2 }, hovertemplate: `%{y:.5g} V<extra>${name}</extra>`, ...more });
    const label = 'potential vs Na⁺/Na / V';
    Plotly.react('potentials', [curve(run.negativePotential, apart ? 'negative (left axis)' : 'negative', colour(0)),
      curve(run.positivePotential, apart ? 'positive (right axis)' : 'positive', colour(1), apart ? { yaxis: 'y2' } : {})],
    layout(title, label, { title: titled('Potential of each electrode'), margin: { l: 72, r: apart ? 72 : 16, t: 44, b: 48 }, legend: legendAbove,
      ...(apart ? { yaxis2: axis(label, { overlaying: 'y', side: 'right', showgrid: false }) } : {}) }), quiet);
  }

  const valuesOf = (run, k) => run.snapshots.flatMap((s) => s.values[k]).filter((v) => v !== null);
  const rangeOf = (values) => [Math.min(...values), Math.max(...values)];

  /** Profiles that belong on one chart: the same quantity in both electrodes, or at both ends of an electrode's particles. */
  function families(run) {
    const found = new Map();
    run.profiles.forEach((profile, k) => {
      const stem = profile.coordinate === 'r' ? profile.name.replace(/_(left|right)$/, '') : profile.name.replace(/(negative|positive)_/, '');
      const key = `${stem}|${profile.unit}|${profile.coordinate}`;
      if (!found.has(key)) found.set(key, []);
      found.get(key).push(k);
    });
    return [...found.values()].flatMap((members) => {
      // Two curves far apart would both look flat on one axis.
      const spans = members.map((k) => rangeOf(valuesOf(run, k))).map(([low, high]) => high - low);
      const [low, high] = rangeOf(members.flatMap((k) => valuesOf(run, k)));
      return high - low > 4 * Math.max(...spans) && Math.max(...spans) > 0 ? members.map((k) => [k]) : [members];
    });
  }

  // The title of a chart says the quantity in full; a long one is short on the axis.
  const symbolOf = (p) => ({ 'mol/m³': 'concentration', V: 'potential', 'µm': 'thickness', nm: 'thickness', 'mA/cm²': 'current density', '-': 'stoichiometry' }[p.unit] ?? 'value');
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const endName = (p) => p.label.replace(/^.* next to the /, 'next to ');
  const curveName = (p) => p.coordinate === 'r' ? endName(p) : /negative/.test(p.name) ? 'negative' : /positive/.test(p.name) ? 'positive' : '';
  const sharedLabel = (p) => p.coordinate === 'r' ? p.label.replace(/ next to the .*$/, '') : p.label.replace(/,?\s*\b(negative|positive)\b( electrode\b)?/gi, '');
  let shownRun = null;
  let charts = [];

  function drawProfiles(run) {
    const place = byId('profiles');
    if (!place) return;
    place.replaceChildren();
    charts = [];
    if (run.snapshots.length === 0) return;
    families(run).forEach((members) => {
      const profile = run.profiles[members[0]];
      const chart = document.createElement('div');
      chart.className = 'chart small';
      place.append(chart);
      const [low, high] = rangeOf(members.flatMap((k) => valuesOf(run, k)));
      const room = (high - low || Math.abs(high) || 1) * 0.06;
      const several = members.length > 1;
      const label = capital(several ? sharedLabel(profile) : profile.label);
      const unit = profile.unit === '-' || profile.unit === '1' || profile.unit === '' ? '' : ` / ${profile.unit}`;
      const axisLabel = label.length > 22 ? `${symbolOf(profile)}${unit || ' / 1'}` : `${label}${unit || ' / 1'}`;
      charts.push({ draw: (n) => Plotly.react(chart, members.flatMap((k, j) => {
        const p = run.profiles[k];
        const c = colour(j);
        const x = p.x;
        return [
          { x, y: run.snapshots[0].values[k], mode: 'lines', line: { color: '#b9c0c9', width: 1.4 }, hoverinfo: 'skip', showlegend: false },
          { x, y: run.snapshots[n].values[k], mode: 'lines', line: { color: c, width: 2.2 }, name: curveName(p), showlegend: several,
            hovertemplate: `%{x:.3g} ${p.coordinateUnit}, %{y:.5g} ${p.unit}<extra></extra>` },
        ];
      }), layout(`${profile.coordinate}${profile.coordinateUnit && profile.coordinateUnit !== '-' ? ` / ${profile.coordinateUnit}` : ''}`, axisLabel,
        { title: titled(label), margin: { l: 72, r: 12, t: 44, b: 44 }, legend: legendAbove,
          yaxis: axis(axisLabel, { range: [low - room, high + room] }) }), quiet) });
    });
    const slider = byId('instant');
    slider.max = run.snapshots.length - 1;
    slider.value = Math.floor((run.snapshots.length - 1) / 2);
    showInstant();
  }

  function showInstant() {
    const n = Number(byId('instant').value);
    const [by, unit] = timeUnit(longest([shownRun]));
    byId('when').textContent = `t = ${(shownRun.snapshots[n].t / by).toPrecision(4)} ${unit}`;
    charts.forEach((c) => c.draw(n));
  }

  function drawSeries(run) {
    const [by, unit] = timeUnit(longest([run]));
    const x = scaled(run.t, by);
    const line = (y, name, c, more) => ({ x, y, name, mode: 'lines', line: { color: c, width: 1.8 }, ...more });
    const small = (id, title, y, traces, more) => Plotly.react(id, traces, layout(`time / ${unit}`, y,
      { title: titled(title), margin: { l: 72, r: 12, t: 44, b: 44 }, legend: legendAbove, ...more }), quiet);
    small('balance', 'Balance drift', 'relative change / 1', [line(run.sodiumDrift, 'sodium', colour(0)), line(run.chargeDrift, 'charge', colour(1))],
      { yaxis: axis('relative change / 1', { exponentformat: 'power' }) });
    small('heat', 'Heat by source', 'heat / mW', run.heat.map((h, k) => line(h, heatNames[k], colour(k))).filter((t) => t.y.some((v) => v !== 0)));
    const spread = Math.max(...run.temperature) - Math.min(...run.temperature);
    small('temperature', 'Temperature', 'temperature / °C', [line(run.temperature, 'cell', colour(1))],
      spread < 0.1 ? { yaxis: axis('temperature / °C', { range: [run.temperature[0] - 1, run.temperature[0] + 1] }) } : {});
    small('current', 'Current, discharge positive', 'current / mA', [line(run.i, 'cell', colour(2))], { yaxis: axis('current / mA', { rangemode: 'tozero' }) });
  }

  function drawSpectra(run) {
    if (!byId('nyquist')) return;
    byId('impedance').hidden = run.spectra.length === 0;
    if (run.spectra.length === 0) return;
    const parts = ['total', 'negative', 'separator', 'positive'];
    const nyquist = [];
    const bode = [];
    const [by, unit] = timeUnit(longest([run]));
    run.spectra.forEach((s, j) => parts.forEach((part, k) => {
      const [re, im] = s[part];
      const c = run.spectra.length > 1 ? colour(j) : colour(k);
      const name = run.spectra.length > 1 ? `${part}, ${(s.t / by).toPrecision(3)} ${unit}` : part;
      const shown = part === 'total' || run.spectra.length === 1 ? true : 'legendonly';
      const dash = part === 'total' ? 'solid' : ['solid', 'dash', 'dot', 'dashdot'][k];
      nyquist.push({ x: re, y: im.map((v) => -v), name, visible: shown, mode: part === 'total' ? 'lines+markers' : 'lines', marker: { size: 5 }, line: { color: c, dash, width: 2 },
        customdata: s.f, hovertemplate: '%{customdata:.3g} Hz<br>%{x:.4g} Ω, %{y:.4g} Ω<extra>' + name + '</extra>' });
      if (part !== 'total') return;
      const more = { x: s.f, mode: 'lines', showlegend: run.spectra.length > 1, name };
      bode.push({ ...more, y: re.map((v, i) => Math.hypot(v, im[i])), line: { color: c, width: 2 }, hovertemplate: '%{x:.3g} Hz, %{y:.4g} Ω<extra></extra>' });
      bode.push({ ...more, showlegend: false, y: re.map((v, i) => -Math.atan2(im[i], v) * 180 / Math.PI), yaxis: 'y2', line: { color: c, width: 2, dash: 'dash' },
        hovertemplate: '%{x:.3g} Hz, %{y:.3g}°<extra></extra>' });
    }));
    const legend = legendAbove;
    Plotly.react('nyquist', nyquist, layout("Z′ / Ω", "−Z″ / Ω", { title: titled('Nyquist'), legend, xaxis: axis('Z′ / Ω', { constrain: 'domain' }), yaxis: axis('−Z″ / Ω', { scaleanchor: 'x', scaleratio: 1 }) }), quiet);
    const logarithmic = { type: 'log', exponentformat: 'power', dtick: 1 };
    Plotly.react('bode', bode, layout('frequency / Hz', '|Z| / Ω (solid)', { title: titled('Bode'), legend, margin: { l: 64, r: 64, t: 44, b: 48 },
      xaxis: axis('frequency / Hz', logarithmic), yaxis: axis('|Z| / Ω (solid)', { type: 'log', exponentformat: 'power' }),
      yaxis2: axis('−phase / ° (dashed)', { overlaying: 'y', side: 'right', showgrid: false, tickmode: 'auto', nticks: 6 }) }), quiet);
  }

  function showRun(k) {
    shownRun = runs[k];
    drawLosses(shownRun);
    drawPotentials(shownRun);
    drawProfiles(shownRun);
    drawSeries(shownRun);
    drawSpectra(shownRun);
  }

  function play() {
    const slider = byId('instant');
    const button = byId('play');
    if (button.dataset.timer) {
      clearInterval(Number(button.dataset.timer));
      delete button.dataset.timer;
      button.textContent = '▶';
      return;
    }
    if (Number(slider.value) === Number(slider.max)) slider.value = 0;
    button.textContent = '❚❚';
    button.dataset.timer = String(setInterval(() => {
      if (Number(slider.value) >= Number(slider.max)) return play();
      slider.value = Number(slider.value) + 1;
      showInstant();
    }, 250));
  }

  choose('against', ['against capacity', 'against time'], (k) => drawVoltage(k === 1), runs.some(cycles) ? 1 : 0);
  choose('runs', runs.map((r) => r.name), showRun);
  byId('instant')?.addEventListener('input', showInstant);
  byId('play')?.addEventListener('click', play);
  document.documentElement.dataset.drawn = 'true';
})();
