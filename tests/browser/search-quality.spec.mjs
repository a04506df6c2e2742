// How well the search answers. The lists in tests/search/ are queries as people type them, with the pages that answer them: `queries.json`
// was gathered for the site by somebody else, `more.json` was written before its results were seen. A page written later that answers
// a query is a target of it. "none": the site has no answer; the other targets are the nearest pages, and any other in first place misleads.
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { WIDE, open } from './visit.mjs';

/** Smallest share of queries with a target among the first three, and with a target in first place. */
const AT_3 = 0.9;
const AT_1 = 0.75;
/** What a first search downloads, in bytes on the network with headers: before this ranking it was 164,456 in the mean,
 * and 188,504 with the page of 218 words of reports. */
const MEAN_BYTES = 190_000;

const queries = (name) => JSON.parse(readFileSync(new URL(`../search/${name}.json`, import.meta.url)));

/** The pages listed for `q`, in order. */
async function listed(page, q) {
  await page.getByRole('main').getByRole('searchbox').fill(q);
  // What was found last stays on show until the next is found: the list is complete once the engine has answered and the view is filled.
  await page.evaluate((q) => window.answered(q), q);
  return page.locator('main .search-results__title a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

/** Lets the page tell when a query has been answered and shown. */
const watch = (page) =>
  page.evaluate(() => {
    const { searchSite } = window;
    const answers = new Map();
    const answer = (q) => {
      if (!answers.has(q)) {
        let resolve;
        answers.set(q, { promise: new Promise((go) => (resolve = go)), resolve: () => resolve() });
      }
      return answers.get(q);
    };
    window.searchSite = async (q, ...others) => {
      const found = await searchSite(q, ...others);
      setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => answer(q).resolve())));
      return found;
    };
    window.answered = (q) => answer(q).promise;
  });

test.use({ viewport: WIDE });

for (const name of ['queries', 'more']) {
  test(`the searches of ${name}.json lead to the pages that answer them`, async ({ page }) => {
    await open(page, '/search/');
    await watch(page);
    const failed = [];
    const counts = {};
    for (const { q, who, targets } of queries(name)) {
      const paths = await listed(page, q);
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
  for (const { q } of queries('queries').filter((_, i) => i % 8 === 0)) {
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
