// The visitor's preferences: light, dark and calm.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { session, test } from '../engine.mjs';
import { eventually, press, pressFirst, visible } from '../page.mjs';

const background = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const size = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

describe('on a light system', () => {
  const site = session();

  test('dark can be chosen, and applies at once on the next visit', async () => {
    const page = await site.open('/about/');
    const light = await background(page);
    await press(page, 'radio', 'Dark');
    await eventually(async () => assert.notEqual(await background(page), light));
    const dark = await background(page);
    await page.reload();
    assert.equal(await background(page), dark);
    await eventually(() => press(page, 'radio', 'Match my device'));
    await eventually(async () => assert.equal(await background(page), light));
  });

  test('calm hides the video, enlarges the text, and is stored', async () => {
    const page = await site.open('/');
    const before = await size(page);
    await pressFirst(page, '.footer input[type=checkbox]');
    await eventually(async () => assert.ok((await size(page)) > before));
    await page.reload();
    await eventually(async () => assert.ok((await size(page)) > before));
    assert.deepEqual(await visible(page, 'video, .video__control'), []);
  });
});

describe('in both schemes', () => {
  const site = session();
  const color = (page, selector) => page.evaluate((selector) => getComputedStyle(document.querySelector(selector)).backgroundColor, selector);

  // WebKit drew them white or gray in both schemes.
  test('radio buttons, checkboxes and selects have the color of their background', async () => {
    const page = await site.open('/about/news/');
    for (const scheme of ['Light', 'Dark']) {
      await press(page, 'radio', scheme);
      await eventually(async () => assert.equal(await color(page, 'select'), await background(page)));
      for (const control of ['[type=radio]:not(:checked)', '[type=checkbox]']) assert.equal(await color(page, `.footer ${control}`), await color(page, '.footer'));
      const drawn = await page.evaluate(() => [...document.querySelectorAll('select, [type=radio], [type=checkbox]')].map((e) => getComputedStyle(e).appearance));
      assert.deepEqual([...new Set(drawn)], ['none']);
    }
  });

  // WebKit puts the legend of a fieldset on its own line.
  test('the choices in the footer are on one line with their label', async () => {
    const page = await site.open('/about/');
    const middles = await page.evaluate(() => [...document.querySelectorAll('.preferences > *')].map((e) => ((box) => box.top + box.height / 2)(e.getBoundingClientRect())));
    assert.equal(middles.length, 5);
    assert.ok(Math.max(...middles) - Math.min(...middles) < 2, middles.join(' '));
  });
});

describe('on a dark system', () => {
  const site = session({ scheme: 'dark' });

  test('pages are dark, and light can be chosen', async () => {
    const page = await site.open('/about/');
    const dark = await background(page);
    await press(page, 'radio', 'Light');
    await eventually(async () => assert.notEqual(await background(page), dark));
  });
});
