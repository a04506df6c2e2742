// Measures the downloads for one view of a bundle: bytes of the files as sent, compressed with Brotli.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { freshPage, ready, withBrowser } from './browser.mjs';

/** A view is complete after this time without requests, in ms. */
const QUIET = 1000;

/** Views for which the app loads files beside the document, as soon as a visitor searches: the page, and which requests count. */
const REQUESTED = {
  'news, found by a word': { path: '/about/news/?q=imaging', counts: /^\/content\/news-index\// },
  'news, found by topic': { path: '/about/news/?topic=research', counts: /^\/content\/news-index\// },
  'news, found by the oldest year': { path: '/about/news/', counts: /^\/content\/news-index\//, act: chooseOldestYear },
  'search, first query': { path: '/search/?q=lung', counts: /^\/pagefind\// },
};

/** The bytes by view. `article` is the path of one that is in bundles of every size. */
export async function viewBytes(dist, article) {
  const size = (path) => sent(join(dist, path.endsWith('/') ? `${path}index.html` : path));
  const offline = readdirSync(join(dist, 'offline')).find((name) => name.endsWith('.json'));
  const views = {
    'home page': size('/'),
    'news list': size('/about/news/'),
    'article, opened directly': size(article),
    'article, on navigation': size(`/content${article.slice(0, -1)}.json`),
    calendar: size('/about/calendar/'),
    directory: size('/about/faculty/'),
    'texts cached for offline use': size(`/offline/${offline}`),
    'feed of the news': size('/about/news/feed.atom'),
  };
  await withBrowser(dist, async ({ browser, origin }) => {
    for (const [name, { path, counts, act }] of Object.entries(REQUESTED)) {
      const page = await freshPage(browser, origin);
      const requested = new Set();
      let last = Date.now();
      page.on('requestfinished', (request) => requested.add(new URL(request.url()).pathname));
      for (const event of ['request', 'requestfinished', 'requestfailed']) page.on(event, () => (last = Date.now()));
      await page.goto(path);
      await ready(page);
      await act?.(page);
      const done = Date.now();
      // Playwright's "networkidle" refers to the page load, which is over by now.
      while (Date.now() - Math.max(done, last) < QUIET) await page.waitForTimeout(100);
      const files = [...requested].filter((path) => counts.test(path));
      if (files.length === 0) throw new Error(`${name}: nothing was requested at ${path}`);
      views[name] = files.reduce((sum, file) => sum + size(file), 0);
      await page.context().close();
    }
  });
  return views;
}

async function chooseOldestYear(page) {
  const years = page.getByLabel('Year');
  await years.selectOption({ index: (await years.locator('option').count()) - 1 });
}

/** The bytes that a server sends for a file. */
function sent(file) {
  if (existsSync(`${file}.br`)) return statSync(`${file}.br`).size;
  return /\.(html|json|atom)$/.test(file) ? brotliCompressSync(readFileSync(file)).length : statSync(file).size;
}
