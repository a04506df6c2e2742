// Files for other programs: news feeds, open data, the manifest; found by the links to them.
import { expect } from '@playwright/test';
import { PHONE, TEXT_PAGE, heading, open, test } from './visit.mjs';

const main = (page) => page.getByRole('main');

test('the feeds of the news are linked below the list, and are files, not pages', async ({ page, request }) => {
  await open(page, '/about/news/');
  const feeds = page.getByRole('region', { name: 'Subscribe' });
  for (const [name, file, type] of [['Atom', '/about/news/feed.atom', 'application/atom+xml'], ['JSON Feed', '/about/news/feed.json', 'application/feed+json']]) {
    await expect(feeds.getByRole('heading', { name })).toBeVisible();
    const link = feeds.locator(`a[href="${file}"]`);
    await expect(link).toHaveText(new RegExp(`^https://.*${file.replace('.', '\\.')}$`));
    const response = await request.get(file);
    expect([response.status(), response.headers()['content-type'].split(';')[0]]).toEqual([200, type]);
  }
  // The app leaves the click to the browser, and requests no document.
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await feeds.locator('a[href="/about/news/feed.json"]').hover();
  await feeds.locator('a[href="/about/news/feed.json"]').click();
  await expect(page).toHaveURL('/about/news/feed.json');
  expect(asked.filter((path) => path.startsWith('/content/'))).toEqual([]);
});

test('a feed that a page names in its head is there', async ({ page, request }) => {
  await open(page, TEXT_PAGE);
  const named = await page.locator('head link[rel=alternate]').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  expect(named).toEqual(['/about/news/feed.atom', '/about/news/feed.json']);
  for (const file of named) expect((await request.get(file)).status()).toBe(200);
});

test('the links of the open data page lead to files, and on a phone no table is cut off', async ({ page, request }) => {
  await page.setViewportSize(PHONE.viewport);
  await open(page, '/open-data/');
  await expect(heading(page)).toHaveText('Open data');
  const files = await main(page).locator('a[href^="/data/"], a[href^="/about/news/feed."], a[href^="/calendar/"], a[href$=".xml"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect((await request.get(file)).status(), file).toBe(200);
  const index = await (await request.get('/data/index.json')).json();
  const rows = main(page).getByRole('table', { name: 'Collections of entries' }).getByRole('row');
  await expect(rows).toHaveCount(index.collections.length + 1);
  for (const { name, count } of index.collections) {
    await expect(rows.filter({ has: page.getByRole('rowheader', { name, exact: true }) })).toContainText(String(count));
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.viewport.width);
});

test('the browser accepts the manifest, under the policy of the site', async ({ page, request }) => {
  const refused = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await open(page, TEXT_PAGE);
  const browser = await page.context().newCDPSession(page);
  const { data, errors } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  for (const { src } of JSON.parse(data).icons) expect((await request.get(src)).status(), src).toBe(200);
  expect(refused).toEqual([]);
});

test('well-known files are served at their paths', async ({ request }) => {
  for (const file of ['/robots.txt', '/sitemap.xml', '/humans.txt', '/.well-known/security.txt', '/site.webmanifest']) {
    expect((await request.get(file)).status(), file).toBe(200);
  }
});
