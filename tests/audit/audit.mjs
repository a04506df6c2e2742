// Audits the release bundle: the Nu HTML checker on every page, axe on every page in every scheme, paint times under applied
// throttling compared with plain HTML, and Lighthouse (mobile, simulated throttling) on every route. Prints tables, writes
// report.html with Lighthouse's own report of each route beside it, and stores the sums for the quality page.
//   make audit                              every route (an hour: ~12 s each for Lighthouse, ~5 s each for axe)
//   make audit ROUTES='^/(about/)?$'        only routes that match this expression; stores no sums
// Exits with 1 if the checker or axe finds a fault, if accessibility, best practices or SEO of a route is below 100, or if
// paints take more than 1.15 times as long as those of plain HTML. The performance score depends on the machine: below 99 it
// is listed only, to be measured again on an idle machine.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { executablePath } from '../browser/chromium.mjs';
import { DIST, routes } from '../browser/visit.mjs';
import { startCaddy } from '../caddy.mjs';
import { keepReport } from '../quality/report.mjs';
import * as sums from '../quality/sums.mjs';
import { accessibilityOf } from './accessibility.mjs';
import { faultsOfHtml } from './html.mjs';
import { paintsOf } from './paint.mjs';

const REPORT = fileURLToPath(new URL('../../audit-report', import.meta.url));
const CATEGORIES = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const METRICS = {
  'first-contentful-paint': 'First paint',
  'largest-contentful-paint': 'Largest paint',
  'total-blocking-time': 'Blocking',
  'cumulative-layout-shift': 'Shift',
  'total-byte-weight': 'Bytes',
};

/** The pages whose paints are measured: the home page, an exam, the longest list, an article. */
const PAINTED = ['/', '/patient-care/exam-prep/mri/', '/about/faculty/', '/about/news/congratulations-sora-yoon/'];
// The paints of a page may take at most this many times as long as those of the same page as plain HTML.
const PAINT_RATIO = 1.15;

const wanted = new RegExp(process.env.ROUTES || '');
const chosen = routes().filter((route) => wanted.test(route));
if (chosen.length === 0) throw new Error(`no route matches ${wanted}`);

rmSync(REPORT, { recursive: true, force: true });
mkdirSync(REPORT, { recursive: true });

console.log('==> HTML, with the Nu checker');
const faults = faultsOfHtml(DIST);
for (const fault of faults) console.log(`  ${fault}`);
console.log(`  ${faults.length} faults`);

const painted = PAINTED.filter((route) => chosen.includes(route));
console.log(`==> Paints under applied throttling over HTTP/2, compared with plain HTML, ${painted.length} routes`);
const paints = await paintsOf(DIST, painted);

const { origin, stop } = await startCaddy(DIST);
const rows = [];
let looks = [];
try {
  console.log(`==> axe, ${chosen.length} routes`);
  looks = await accessibilityOf(origin, chosen);
  console.log(`==> Lighthouse, ${chosen.length} routes`);
  for (const route of chosen) rows.push(await measure(route));
} finally {
  await stop();
}

const violations = looks.flatMap(({ found }) => found);
for (const violation of violations) console.log(`  ${violation}`);
const late = paints.filter(({ ratios }) => ratios.some((ratio) => ratio > PAINT_RATIO));
writeFileSync(join(REPORT, 'report.html'), page(rows, faults));
writeFileSync(join(REPORT, 'report.json'), JSON.stringify({ date: new Date().toISOString(), faults, violations, paints, routes: rows }, null, 1));
if (chosen.length === routes().length) storeSums();
const low = rows.flatMap(({ route, scores }) =>
  Object.entries(CATEGORIES).filter(([category, least]) => scores[category] < least).map(([category]) => ({ route, category, score: scores[category] })),
);
console.log(`\nLowest: ${Object.keys(CATEGORIES).map((category) => `${category} ${Math.min(...rows.map(({ scores }) => scores[category]))}`).join(', ')}`);
for (const { route, category, score } of low) console.log(`  ${route}: ${category} ${score}`);
for (const { route, ratios } of late) console.log(`  ${route}: paints ${ratios.map((ratio) => ratio.toFixed(2)).join(' and ')} times as long as plain HTML`);
console.log(`Reports: ${REPORT}/report.html`);
process.exit(faults.length + violations.length + late.length > 0 || low.some(({ category }) => category !== 'performance') ? 1 : 0);

/** Measures the scores (0 to 100) and times (ms; the shift has no unit) of a route, and prints its line. */
async function measure(route) {
  const url = origin + route;
  // A browser for each: the service worker of one measurement is no part of the next.
  const chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'], logLevel: 'silent' });
  const { lhr, report } = await lighthouse(url, { port: chrome.port, output: 'html', logLevel: 'error', onlyCategories: Object.keys(CATEGORIES) });
  await chrome.kill();
  if (lhr.runtimeError) throw new Error(`${route}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(Object.keys(CATEGORIES).map((category) => [category, Math.round(lhr.categories[category].score * 100)]));
  const metrics = Object.fromEntries(Object.keys(METRICS).map((id) => [id, lhr.audits[id].numericValue]));
  const counted = Object.keys(CATEGORIES).flatMap((category) => lhr.categories[category].auditRefs.filter(({ weight }) => weight > 0));
  const isFailed = ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0;
  const failed = counted.map(({ id }) => lhr.audits[id]).filter(isFailed).map(({ id }) => id);
  const file = `${route.replaceAll('/', ' ').trim().replaceAll(' ', '-') || 'home'}.html`;
  writeFileSync(join(REPORT, file), report);
  const times = Object.entries(metrics).map(([id, value]) => (id === 'cumulative-layout-shift' ? value.toFixed(3) : Math.round(value)));
  console.log(`  ${Object.values(scores).map((score) => String(score).padStart(4)).join('')}  ${times.map((time) => String(time).padStart(7)).join('')}  ${route}  ${failed.join(' ')}`);
  return { route, scores, metrics, failed, file };
}

/** Stores the sums of an audit of all routes. */
function storeSums() {
  keepReport('lighthouse', sums.lighthouse({ rows, faults: faults.length, paints, categories: CATEGORIES, metrics: METRICS, painted: PAINTED, ratio: PAINT_RATIO }));
  keepReport('accessibility', sums.accessibility(looks));
}

/** Renders one page with all routes, the worst first. */
function page(rows, faults) {
  const cells = ({ route, scores, metrics, failed, file }) =>
    [`<a href="${file}">${route}</a>`, ...Object.values(scores), ...Object.values(metrics).map((value) => Math.round(value * 1000) / 1000), failed.join(', ')]
      .map((cell) => `<td>${cell}</td>`)
      .join('');
  const worst = [...rows].sort((a, b) => a.scores.performance - b.scores.performance);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Audit</title>
<style>body{font:1rem/1.5 system-ui;margin:2rem}td,th{padding:.25rem .75rem;text-align:left;border-bottom:1px solid #ccc;font-variant-numeric:tabular-nums}</style>
<h1>Audit of ${rows.length} routes</h1><p>${new Date().toISOString()}. HTML: ${faults.length} faults.</p>
<table><tr>${['Route', ...Object.keys(CATEGORIES), ...Object.values(METRICS), 'Failed'].map((name) => `<th>${name}</th>`).join('')}</tr>
${worst.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</table></html>`;
}
