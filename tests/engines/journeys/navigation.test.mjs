// Navigation: the menu, links within the site, and the history.
import assert from 'node:assert/strict';
import { SECTIONS, TEXT_PAGE } from '../../browser/bundle.mjs';
import { PHONE, session, test } from '../engine.mjs';
import { pathAndQuery, arrives, attribute, back, eventually, forward, hasFocus, isMarked, mark, press, pressFirst, scrollTo, scrolled, text, visible } from '../page.mjs';

const site = session();
const ENTRIES = '.navigation__entries a';
const toggle = (page, section) => press(page, 'button', `Toggle sub nav items for ${section}`);
const entries = ({ entries }) => entries.map(({ label }) => label);

test('each section of the menu shows its entries and hides those of the previous one', async () => {
  const page = await site.open('/');
  assert.deepEqual(await visible(page, ENTRIES), []);
  for (const section of SECTIONS) {
    await toggle(page, section.label);
    await eventually(async () => assert.deepEqual(await visible(page, ENTRIES), entries(section)));
  }
  await page.keyboard.press('Escape');
  await eventually(async () => assert.deepEqual(await visible(page, ENTRIES), []));
  assert.ok(await hasFocus(page, '[aria-label="Toggle sub nav items for About"], [aria-expanded]'));
});

test('an entry of the menu navigates without a page load, and the menu closes', async () => {
  const page = await site.open(TEXT_PAGE);
  await mark(page);
  await toggle(page, 'About');
  await press(page, 'link', 'Department History');
  await arrives(page, '/about/department-history/');
  assert.deepEqual(await visible(page, ENTRIES), []);
  assert.equal(await isMarked(page), true);
});

test('on a phone the menu is a sheet over the inert page', async () => {
  const page = await site.open('/', PHONE);
  const behind = () => page.evaluate(() => document.querySelector('main').inert);
  assert.deepEqual(await visible(page, '.navigation a'), []);
  await press(page, 'button', 'Menu');
  await eventually(async () => assert.equal(await behind(), true));
  const { width, bottom } = await page.evaluate(() => document.querySelector('#navigation').getBoundingClientRect().toJSON());
  assert.equal(width, PHONE.width);
  assert.ok(bottom >= PHONE.height, 'the sheet fills the screen');
  await toggle(page, 'Education');
  await eventually(async () => assert.deepEqual(await visible(page, ENTRIES), entries(SECTIONS[1])));
  await press(page, 'link', 'Grand Rounds'); // the last entry: the sheet scrolls to it
  await arrives(page, '/education/grand-rounds/');
  assert.equal(await behind(), false);
  await press(page, 'button', 'Menu');
  await press(page, 'button', 'Close');
  await eventually(async () => assert.equal(await behind(), false));
});

test('a link changes the page, focus, title and announcement, and Back and Forward return', async () => {
  const page = await site.open(TEXT_PAGE);
  await mark(page);
  assert.ok(await hasFocus(page, 'body'));
  const titles = [await page.title()];
  const paths = [TEXT_PAGE, '/patient-care/', '/education/', '/research/'];
  for (const path of paths.slice(1)) {
    await pressFirst(page, `.footer a[href="${path}"]`);
    await arrives(page, path);
    await eventually(async () => assert.equal(await text(page, '#announcement'), await page.title()));
    titles.push(await page.title());
  }
  assert.equal(new Set(titles).size, paths.length);
  for (const [move, index] of [[back, 2], [back, 1], [back, 0], [forward, 1]]) {
    await move(page);
    await eventually(async () => assert.deepEqual([await pathAndQuery(page), await page.title()], [paths[index], titles[index]]));
  }
  assert.equal(await isMarked(page), true);
});

test('a new page starts at its top, and Back restores the scroll position', async () => {
  const page = await site.open('/about/');
  await scrollTo(page, 400);
  await page.evaluate(() => document.querySelector('.footer a[href="/education/"]').click()); // without scrolling to it
  await arrives(page, '/education/');
  await eventually(async () => assert.equal(await scrolled(page), 0));
  await back(page);
  await arrives(page, '/about/');
  await eventually(async () => assert.equal(await scrolled(page), 400));
});

// WebKit restored a position of its own, limited by the height of the other page: a list that was left at 1500 came back at
// 752, on a phone at 1199. Positions are rounded on screens of other densities.
const isAt = (page, y) => eventually(async () => assert.ok(Math.abs((await scrolled(page)) - y) <= 1, `${await scrolled(page)} is ${y}`));
for (const [screen, viewport] of [['wide', undefined], ['phone', PHONE]]) {
  test(`Back restores the position in a long list, repeatedly (${screen})`, async () => {
    const page = await site.open('/about/news/', viewport);
    for (const y of [1500, 1700]) {
      await scrollTo(page, y);
      await page.evaluate(() => document.querySelector('#news-list article:last-child a').click());
      await eventually(async () => assert.match(await pathAndQuery(page), /^\/about\/news\/.+/));
      await eventually(async () => assert.equal(await scrolled(page), 0));
      await back(page);
      await arrives(page, '/about/news/');
      await isAt(page, y);
    }
    // Forward and Back again, without a click in between.
    await forward(page);
    await eventually(async () => assert.match(await pathAndQuery(page), /^\/about\/news\/.+/));
    await eventually(async () => assert.equal(await scrolled(page), 0));
    await back(page);
    await arrives(page, '/about/news/');
    await isAt(page, 1700);
  });
}

// The focus returned to the menu button, and the page scrolled to it although it was visible: from 600 to 522.
test('Escape closes the sheet on a phone and does not scroll the page', async () => {
  const page = await site.open('/about/', PHONE);
  await scrollTo(page, 600);
  // Without `press`, which scrolls.
  const middle = await page.evaluate(() => ((place) => [place.left + place.width / 2, place.top + place.height / 2])(document.querySelector('.header__menu--button').getBoundingClientRect()));
  await page.mouse.click(...middle);
  await eventually(async () => assert.equal(await page.evaluate(() => document.querySelector('main').inert), true));
  await page.keyboard.press('Escape');
  await eventually(async () => assert.equal(await page.evaluate(() => document.querySelector('main').inert), false));
  assert.ok(await hasFocus(page, '.header__menu--button'));
  assert.equal(await scrolled(page), 600);
});

test('the skip link is first in tab order and skips the navigation', async () => {
  const page = await site.open('/about/');
  await page.keyboard.press('Tab');
  assert.ok(await hasFocus(page, '.skip-link'));
  await page.keyboard.press('Enter');
  await eventually(async () => assert.ok(await hasFocus(page, '#main')));
  assert.equal(await attribute(page, '#main', 'inert'), null);
});
