// Light, dark and calm.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { session, test } from '../engine.mjs';
import { eventually, press, pressFirst, visible } from '../page.mjs';

const background = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const size = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

describe('on a light system', () => {
  const site = session();

  test('dark can be chosen, and is there at once on the next visit', async () => {
    const page = await site.open('/about/');
    const light = await background(page);
    await press(page, 'radio', 'Dark');
    await eventually(async () => assert.notEqual(await background(page), light));
    const dark = await background(page);
    await page.reload();
    assert.equal(await background(page), dark);
    await eventually(() => press(page, 'radio', 'As my system'));
    await eventually(async () => assert.equal(await background(page), light));
  });

  test('calm shows no video and larger text, and is kept', async () => {
    const page = await site.open('/');
    const before = await size(page);
    await pressFirst(page, '.footer input[type=checkbox]');
    await eventually(async () => assert.ok((await size(page)) > before));
    await page.reload();
    await eventually(async () => assert.ok((await size(page)) > before));
    assert.deepEqual(await visible(page, 'video, .video__control'), []);
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
