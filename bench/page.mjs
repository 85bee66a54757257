// Puts measured tables into docs/performance.md, each between its two markers, and draws docs/images/work-precision.svg:
// the error in time against the time it takes, for IDA with KLU and for Interna.
// usage: node page.mjs FOLDER   (FOLDER holds table.md, peers.md and start-up.md as measure.sh leaves them)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs');
const page = join(docs, 'performance.md');
const folder = process.argv[2];
if (!folder) throw new Error('usage: node page.mjs FOLDER');

let text = readFileSync(page, 'utf8');
for (const name of ['table', 'peers', 'start-up']) {
  const file = join(folder, `${name}.md`);
  if (!existsSync(file)) continue;
  const [from, to] = [`<!-- ${name}: written by bench/measure.sh -->`, `<!-- end of ${name} -->`];
  if (!text.includes(from) || !text.includes(to)) throw new Error(`docs/performance.md has no markers for ${name}`);
  text = text.slice(0, text.indexOf(from) + from.length) + `\n\n${readFileSync(file, 'utf8').trim()}\n\n` + text.slice(text.indexOf(to));
}
writeFileSync(page, text);

// Rows: mesh | unknowns | tolerance | IDA: steps, min / median, error | Interna: the same | ...
const points = readFileSync(join(folder, 'peers.md'), 'utf8').split('\n')
  .map(line => line.split('|').map(cell => cell.trim()))
  .filter(cells => /^1e-\d+$/.test(cells[3] ?? ''))
  .flatMap(cells => [['IDA + KLU', cells[4]], ['Interna', cells[5]]].map(([solver, run]) => {
    const [, minimum, , error] = run.match(/^\d+, ([\d.]+) \/ ([\d.]+), ([\d.]+)$/);
    return { mesh: cells[1], solver, milliseconds: Number(minimum), error: Number(error) };
  }));
if (points.length === 0) throw new Error('peers.md holds no measured rows');
writeFileSync(join(docs, 'images', 'work-precision.svg'), draw(points));

function draw(points) {
  const [width, height, left, right, top, bottom] = [720, 540, 70, 20, 120, 60];
  const decades = values => [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const [x0, x1] = decades(points.map(p => p.milliseconds)), [y0, y1] = decades(points.map(p => p.error));
  const x = v => (left + (width - left - right) * (Math.log10(v) - x0) / (x1 - x0)).toFixed(1);
  const y = v => (height - bottom - (height - top - bottom) * (Math.log10(v) - y0) / (y1 - y0)).toFixed(1);
  const ticks = (a, b) => Array.from({ length: b - a + 1 }, (_, i) => a + i)
    .flatMap(d => [1, 2, 5].map(m => m * 10 ** d)).filter(v => v <= 10 ** b * 1.0001);
  const colours = { 'IDA + KLU': '#c0392b', Interna: '#1f5fa8' };
  const meshes = [...new Set(points.map(p => p.mesh))], dashes = ['', '7 4', '2 3'];
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
  ];
  for (const v of ticks(x0, x1)) {
    out.push(`<line x1="${x(v)}" x2="${x(v)}" y1="${top}" y2="${height - bottom}" stroke="#e4e4e4"/>`,
      `<text x="${x(v)}" y="${height - bottom + 16}" text-anchor="middle">${v}</text>`);
  }
  for (let d = y0; d <= y1; d++) {
    out.push(`<line x1="${left}" x2="${width - right}" y1="${y(10 ** d)}" y2="${y(10 ** d)}" stroke="#e4e4e4"/>`,
      `<text x="${left - 6}" y="${Number(y(10 ** d)) + 4}" text-anchor="end">${Number((10 ** d).toPrecision(1))}</text>`);
  }
  meshes.forEach((mesh, m) => Object.keys(colours).forEach((solver, s) => {
    const curve = points.filter(p => p.mesh === mesh && p.solver === solver).sort((a, b) => a.milliseconds - b.milliseconds);
    out.push(`<polyline fill="none" stroke="${colours[solver]}" stroke-width="2" stroke-dasharray="${dashes[m % 3]}" points="${curve.map(p => `${x(p.milliseconds)},${y(p.error)}`).join(' ')}"/>`);
    for (const p of curve) out.push(`<circle cx="${x(p.milliseconds)}" cy="${y(p.error)}" r="4" fill="${colours[solver]}"/>`);
    const row = 22 + 16 * (2 * m + s); // above the plot: the curves use all of it
    out.push(`<line x1="${left + 10}" x2="${left + 44}" y1="${row - 4}" y2="${row - 4}" stroke="${colours[solver]}" stroke-width="2" stroke-dasharray="${dashes[m % 3]}"/>`,
      `<text x="${left + 50}" y="${row}">${solver}: ${mesh}</text>`);
  }));
  out.push(
    `<text x="${(left + width - right) / 2}" y="${height - 18}" text-anchor="middle">time for one 1C discharge / ms (minimum)</text>`,
    `<text transform="translate(18 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle">largest error of the voltage in time / mV</text>`,
    '</svg>');
  return `${out.join('\n')}\n`;
}
