// What a visitor downloads for one view of a bundle: bytes of the files as they are sent, packed with brotli.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { freshPage, ready, withBrowser } from './browser.mjs';

/** How long nothing is asked for when a view is complete, in ms. */
const QUIET = 1000;

/** What the program asks for beside its page, once somebody looks for something: the addresses that `act` brings. */
const ASKED = {
  'news, found by a word': { path: '/about/news/?q=imaging', asks: /^\/content\/news-index\// },
  'news, found by topic': { path: '/about/news/?topic=research', asks: /^\/content\/news-index\// },
  'news, found by the oldest year': { path: '/about/news/', asks: /^\/content\/news-index\//, act: chooseOldestYear },
  'search, first query': { path: '/search/?q=lung', asks: /^\/pagefind\// },
};

/** Bytes by view. `article` is the address of one that is in bundles of every size. */
export async function viewBytes(dist, article) {
  const size = (path) => sent(join(dist, path.endsWith('/') ? `${path}index.html` : path));
  const offline = readdirSync(join(dist, 'offline')).find((name) => name.endsWith('.json'));
  const views = {
    'home page': size('/'),
    'news list': size('/about/news/'),
    'article, opened directly': size(article),
    'article, by a click': size(`/content${article.slice(0, -1)}.json`),
    calendar: size('/about/calendar/'),
    directory: size('/about/faculty/'),
    'texts kept for offline': size(`/offline/${offline}`),
    'feed of the news': size('/about/news/feed.atom'),
  };
  await withBrowser(dist, async ({ browser, origin }) => {
    for (const [name, { path, asks, act }] of Object.entries(ASKED)) {
      const page = await freshPage(browser, origin);
      const asked = new Set();
      let last = Date.now();
      page.on('requestfinished', (request) => asked.add(new URL(request.url()).pathname));
      for (const event of ['request', 'requestfinished', 'requestfailed']) page.on(event, () => (last = Date.now()));
      await page.goto(path);
      await ready(page);
      await act?.(page);
      const done = Date.now();
      // Playwright's "networkidle" is that of the loading, which is over by then.
      while (Date.now() - Math.max(done, last) < QUIET) await page.waitForTimeout(100);
      const files = [...asked].filter((address) => asks.test(address));
      if (files.length === 0) throw new Error(`${name}: nothing was asked for at ${path}`);
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

/** Bytes that a server sends for a file. */
function sent(file) {
  if (existsSync(`${file}.br`)) return statSync(`${file}.br`).size;
  return /\.(html|json|atom)$/.test(file) ? brotliCompressSync(readFileSync(file)).length : statSync(file).size;
}
