// How well the search ranks. The lists in tests/search/ are queries as people type them, with the pages that answer them:
// `queries.json` was collected by someone who did not write the search, `more.json` was written before its results were known. A
// page that is written later and answers a query becomes one of its targets. "none" means that the site has no answer; the other
// targets are then the nearest pages, and any other page in first place is misleading.
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { WIDE, open, test } from './visit.mjs';

/** The smallest fraction of queries with a target among the first three results, and in first place. */
const AT_3 = 0.9;
const AT_1 = 0.75;
/** The largest mean download of a first search, in bytes on the network with headers. It was 164,456 before this ranking, and
 * 188,504 with the page of 218 words in reports. */
const MEAN_BYTES = 190_000;

const queries = (name) => JSON.parse(readFileSync(new URL(`../search/${name}.json`, import.meta.url)));

/** The paths found for each query, best first, by the engine of the search page. search.spec.mjs tests its view. */
const answers = (page, queries) =>
  page.evaluate(async (queries) => {
    const found = [];
    for (const query of queries) found.push((await searchSite(query, '', 10)).hits.map(({ path }) => path));
    return found;
  }, queries);

test.use({ viewport: WIDE });

for (const name of ['queries', 'more']) {
  test(`the searches of ${name}.json lead to the pages that answer them`, async ({ page }) => {
    await open(page, '/search/');
    const asked = queries(name);
    const answered = await answers(page, asked.map(({ q }) => q));
    const failed = [];
    const counts = {};
    for (const [index, { q, who, targets }] of asked.entries()) {
      const paths = answered[index];
      const rank = paths.findIndex((path) => targets.includes(path)) + 1;
      const isFirst = rank === 1 || (targets.includes('none') && paths.length === 0);
      const isFound = isFirst || (!targets.includes('none') && rank > 0 && rank <= 3);
      for (const group of ['all', who]) {
        counts[group] ??= { of: 0, first: 0, found: 0 };
        counts[group].of += 1;
        counts[group].first += isFirst;
        counts[group].found += isFound;
      }
      if (!isFound) failed.push(`${q}: ${paths.slice(0, 3).join(' ') || 'nothing'}`);
    }
    for (const [group, { of, first, found }] of Object.entries(counts)) {
      console.log(`${name}.json, ${group}: ${found} of ${of} among the first three, ${first} first`);
    }
    console.log(failed.map((line) => `  not found: ${line}`).join('\n'));
    const { of, first, found } = counts.all;
    expect(found / of, 'a target among the first three').toBeGreaterThanOrEqual(AT_3);
    expect(first / of, 'a target in first place').toBeGreaterThanOrEqual(AT_1);
  });
}

test('a search downloads little', async ({ browser }) => {
  const sizes = [];
  for (const { q } of queries('queries').filter((_, i) => i % 16 === 0)) {
    const page = await browser.newPage();
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    const paths = new Map(); // of what is still on its way
    let bytes = 0;
    client.on('Network.requestWillBeSent', ({ requestId, request }) => paths.set(requestId, new URL(request.url).pathname));
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (paths.get(requestId)?.startsWith('/pagefind/')) bytes += encodedDataLength;
      paths.delete(requestId);
    });
    await open(page, `/search/?q=${encodeURIComponent(q)}`);
    await expect(page.getByRole('main').getByRole('status'), q).toHaveText(/match|No results/);
    await expect.poll(() => paths.size).toBe(0);
    sizes.push(bytes);
    await page.close();
  }
  const mean = Math.round(sizes.reduce((sum, size) => sum + size) / sizes.length);
  console.log(`a first search: ${mean} bytes, at most ${Math.max(...sizes)}`);
  expect(mean).toBeLessThan(MEAN_BYTES);
  expect(Math.min(...sizes), 'measures anything').toBeGreaterThan(50_000);
});
