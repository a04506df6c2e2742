// Tests the first bundle for development (scripts/first.mjs) of the real index.html, with stubs of the compiled programs.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assemble, server } from '../../scripts/first.mjs';

const { PATH } = process.env;
let project;
const program = (name, script) => writeFileSync(name, `#!/bin/sh\n${script}\n`, { mode: 0o755 });

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'first-'));
  process.chdir(project);
  process.env.PATH = `${project}/bin:${PATH}`;
  for (const folder of ['bin', 'target/debug', 'assets/js', 'assets/media', 'assets/drawings', 'assets/fonts', 'assets/icons']) mkdirSync(folder, { recursive: true });
  for (const file of ['index.html', 'assets/js/boot.js']) cpSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), file);
  writeFileSync('assets/icons/favicon.svg', '<svg/>');
  program('bin/wasm-bindgen', 'for option; do case $option in --out-dir=*) out=${option#*=};; --out-name=*) name=${option#*=};; esac; done; touch "$out/$name.js" "$out/${name}_bg.wasm"');
  program('target/debug/develop', 'mkdir "$1/content"; echo "{}" >"$1/content/about.json"');
});
afterEach(() => {
  process.chdir(tmpdir());
  process.env.PATH = PATH;
  rmSync(project, { recursive: true });
});

test('the bundle has all that index.html asks Trunk for, and boot.js finds the app', () => {
  assemble('first');
  const html = readFileSync('first/index.html', 'utf8');
  assert.doesNotMatch(html, /data-trunk/);
  // What assets/js/boot.js selects, and the publisher takes for the script of the site.
  for (const [, path] of [/<script type="module" src="(\/boot-[^"]*)"/, /<link rel="modulepreload" href="([^"]*)"/, /<link rel="preload" href="([^"]*)"[^>]* as="fetch"/].map((link) => link.exec(html))) {
    readFileSync(join('first', path));
  }
  assert.equal(readFileSync('first/assets/icons/favicon.svg', 'utf8'), '<svg/>');
});

test('an element that only Trunk knows is named', () => {
  writeFileSync('index.html', '<link data-trunk rel="scss" href="style.scss">');
  assert.throws(() => assemble('first'), /does not know this element of index.html: <link data-trunk rel="scss"/);
});

test('every page gets the app, files get their type, and open pages notice the end', async () => {
  assemble('first');
  const running = server('first').listen(0, '127.0.0.1');
  await new Promise((listening) => running.once('listening', listening));
  const get = (path) => fetch(`http://127.0.0.1:${running.address().port}${path}`);
  const [home, about, json, missing, stream] = await Promise.all(['/', '/about/', '/content/about.json', '/content/nothing.json', '/first'].map(get));
  assert.equal(await home.text(), await about.text());
  assert.equal(about.headers.get('content-type'), 'text/html');
  assert.equal(json.headers.get('content-type'), 'application/json');
  assert.equal(missing.status, 404);
  assert.equal(stream.headers.get('content-type'), 'text/event-stream');
  running.close();
  running.closeAllConnections();
  await assert.rejects(stream.text());
});
