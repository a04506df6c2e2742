// How long a report of thirty pages takes: from the press to its marks, and the longest task until all of it is on the page.
import { readFileSync, readdirSync } from 'node:fs';
import { SLOWDOWN, freshPage, ready } from './browser.mjs';
import { quantile } from './statistics.mjs';
import { rounded, table } from './table.mjs';

const RUNS = 9;
const PAGES = 30;
/** Characters on a page of a report. */
const PAGE = 3_000;
const PATH = '/patient-care/for-patients/understand-your-report/';
const SAMPLES = new URL('../fixtures/sample-reports/', import.meta.url);

/** Sample reports, one after another, to thirty pages. */
function longReport() {
  const samples = readdirSync(SAMPLES).map((name) => readFileSync(new URL(name, SAMPLES), 'utf8')).join('\n');
  return samples.repeat(Math.ceil((PAGES * PAGE) / samples.length)).slice(0, PAGES * PAGE);
}

/** The longest of the events, in ms of the processor: a busy machine interrupts them. */
const longest = (events) => events.reduce((most, { dur = 0, tdur = dur }) => Math.max(most, tdur / 1000), 0);

async function read(browser, page, text) {
  await page.locator('#report-text').evaluate((field, text) => (field.value = text), text);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.locator('.report__actions .button').first().click();
  await page.waitForTimeout(2_500);
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  // The press is handled in one task: its listener finds the words, writes the marks, and shows the first of them.
  const clicks = traceEvents.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'click');
  const { pid, tid } = clicks[0];
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid);
  const found = await page.locator('.report__text').evaluate((report) => ({ length: report.textContent.length, marks: report.querySelectorAll('.report__mark').length }));
  if (found.length < text.length) throw new Error(`only ${found.length} of ${text.length} characters are on the page`);
  await page.getByRole('button', { name: 'Clear my report' }).click();
  return { marking: longest(clicks) * SLOWDOWN, task: longest(tasks) * SLOWDOWN, marks: found.marks };
}

/** The medians of nine readings; the first, which is not counted, loads the words. */
export async function reports(browser, origin) {
  const page = await freshPage(browser, origin);
  await page.goto(PATH);
  await ready(page);
  await read(browser, page, 'No mass.');
  const text = longReport();
  const readings = [];
  for (let i = 0; i < RUNS; i++) readings.push(await read(browser, page, text));
  await page.context().close();
  const median = (pick) => quantile(readings.map(pick), 0.5);
  const found = { marks: readings[0].marks, marking: median(({ marking }) => marking), task: median(({ task }) => task) };
  table(
    [`Report of ${PAGES} pages, ${SLOWDOWN} times slower, ms`, 'median', 'slowest'],
    [
      ['words found and marks written', rounded(found.marking), rounded(Math.max(...readings.map(({ marking }) => marking)))],
      ['longest task until it is on the page', rounded(found.task), rounded(Math.max(...readings.map(({ task }) => task)))],
    ],
  );
  return found;
}
