// Measures first and largest paint under applied throttling (Chromium really waits for a slow phone network and processor),
// over HTTP/2, of pages of the site and of the same pages as plain HTML: without the app, its preloads and its data. The
// ratio of the two is the cost of the app before a visitor sees the page; times depend on the machine.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { executablePath } from '../browser/chromium.mjs';
import { startHttp2Caddy } from '../caddy.mjs';

// Paint times vary by up to a sixth between runs, so that medians of three would vary by as much as the limit allows.
const RUNS = 9;
const PAINTS = ['first-contentful-paint', 'largest-contentful-paint'];
/** The folder of the plain pages. */
const PLAIN = '/plain';

/** For each route the medians of both paints in ms, of the site and of plain HTML, and their ratios. */
export async function paintsOf(dist, routes) {
  const site = mkdtempSync(join(tmpdir(), 'radiology-paint-'));
  cpSync(dist, site, { recursive: true });
  for (const route of routes) plain(site, route);
  const { origin, stop } = await startHttp2Caddy(site);
  try {
    const results = [];
    for (const route of routes) {
      const times = { site: [], plain: [] };
      // Alternating, so that other load on the machine slows down both.
      for (let run = 0; run < RUNS; run++) {
        times.site.push(await paints(origin + route));
        times.plain.push(await paints(origin + PLAIN + route));
      }
      const [ours, theirs] = [times.site, times.plain].map((runs) => PAINTS.map((_, i) => median(runs.map((run) => run[i]))));
      const ratios = ours.map((time, i) => time / theirs[i]);
      console.log(`  ${ours.map(Math.round).join(' / ')} ms, plain ${theirs.map(Math.round).join(' / ')} ms, ratio ${ratios.map((r) => r.toFixed(2)).join(' / ')}  ${route}`);
      results.push({ route, ours, theirs, ratios });
    }
    return results;
  } finally {
    await stop();
    rmSync(site, { recursive: true });
  }
}

/** Writes a copy of the page at `route` without the elements that start the app. */
function plain(site, route) {
  const html = readFileSync(join(site, route, 'index.html'), 'utf8')
    .replace(/<script[^>]*src="\/boot-[^>]*><\/script>/, '')
    .replace(/<link rel="(modulepreload|preload)"[^>]*href="\/radiology-[^>]*>/g, '')
    .replace(/<script type="application\/json"[^]*?<\/script>/, '');
  if (/="\/(radiology|boot)-/.test(html)) throw new Error(`${route}: the plain page still starts the app`);
  const folder = join(site, PLAIN, route);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(html));
}

async function paints(url) {
  const chrome = await launch({
    chromePath: executablePath,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--ignore-certificate-errors'],
    logLevel: 'silent',
  });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyAudits: PAINTS, throttlingMethod: 'devtools' });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return PAINTS.map((id) => lhr.audits[id].numericValue);
  } finally {
    await chrome.kill();
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
