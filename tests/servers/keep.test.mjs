// Tests scripts/deploy/keep.sh: if an upload replaces the whole site, open pages still find the files of the previous version.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const KEEP = fileURLToPath(new URL('../../scripts/deploy/keep.sh', import.meta.url));

test('immutable files of the previous version are copied, pages are not, and no existing file is touched', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'radiology-keep-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const hashed = (version) => [`radiology-${version}.js`, `boot-${version}.js.br`, `style-${version}.css`, `offline/${version}.json`, `pagefind/index/en_${version}.pf_index`, `pagefind/fragment/en_${version}.pf_fragment`];
  const site = (version, more) => {
    for (const name of ['index.html', 'sw.js', '_headers', 'style/index.html', 'radiology-same.js', ...hashed(version), ...more]) {
      mkdirSync(dirname(join(folder, version, name)), { recursive: true });
      writeFileSync(join(folder, version, name), `${name} of ${version}`);
    }
    return join(folder, version);
  };
  const [last, dist] = [site('1', ['gone/index.html']), site('2', [])];
  execFileSync(KEEP, [last, dist]);
  const files = readdirSync(dist, { recursive: true }).filter((file) => statSync(join(dist, file)).isFile());
  assert.deepEqual(files.sort(), ['index.html', 'sw.js', '_headers', 'style/index.html', 'radiology-same.js', ...hashed('1'), ...hashed('2')].sort());
  for (const name of ['index.html', 'radiology-same.js']) assert.equal(readFileSync(join(dist, name), 'utf8'), `${name} of 2`);

  assert.throws(() => execFileSync(KEEP, [join(folder, 'nowhere'), dist], { stdio: 'pipe' }), /There is no site/);
});
