// How we look inside: slices appear, and a key goes to the next one. Not every engine decodes AVIF, the format of the slices.
import assert from 'node:assert/strict';
import { session, test } from '../engine.mjs';
import { eventually, press, visible } from '../page.mjs';

const site = session();

/** A number that changes with the pixels of the axial slice; 0 while nothing is painted. */
const shown = (page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('.inside__plane--axial canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, value, i) => (sum * 31 + (i % 4 < 3 ? value : 0)) % 1_000_003, 0);
  });

const focus = (page, name) => page.evaluate((name) => document.querySelector(`input[aria-label="${name}"]`).focus(), name);

test('a key goes to the next slice, and a press changes the window', async () => {
  const page = await site.open('/about/how-we-look-inside/');
  await focus(page, 'Axial slice');
  await page.keyboard.press('ArrowUp');
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-valuetext')), 'Slice 83 of 180, counted from the bottom'));
  await eventually(async () => assert.match((await visible(page, '.inside__reading')).join(), /^Gray value at the crosshair: \d+$/));
  const first = await shown(page);
  assert.notEqual(first, 0);
  await page.keyboard.press('ArrowUp');
  await eventually(async () => assert.notEqual(await shown(page), first));
  const second = await shown(page);
  await press(page, 'button', 'More contrast');
  await eventually(async () => assert.notEqual(await shown(page), second));
  assert.deepEqual(await visible(page, '.inside__message'), []);
});
