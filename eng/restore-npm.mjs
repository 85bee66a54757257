// usage: node restore-npm.mjs SOURCE TARGET
// Installs the packages locked in SOURCE/package-lock.json into TARGET. It works in a folder of its own and renames it when
// whole, so builds that run side by side do not see each other's half-finished work.
import { execSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [source, target] = process.argv.slice(2);
mkdirSync(dirname(target), { recursive: true });
const work = mkdtempSync(`${target}.partial-`);
try {
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(source, file), join(work, file));
  execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { cwd: work, stdio: 'inherit' });
  writeFileSync(join(work, 'restored'), '');
  if (existsSync(target)) renameSync(target, `${work}.earlier`);
  renameSync(work, target);
} catch (error) {
  // Another build that finished first has left the same packages.
  if (!existsSync(join(target, 'restored'))) {
    console.error(`error : the report's charts come from npm and could not be restored: ${error.message}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
  rmSync(`${work}.earlier`, { recursive: true, force: true });
}
