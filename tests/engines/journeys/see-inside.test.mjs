// How we look inside: slices appear, and a key goes to the next one. Not every engine decodes AVIF, the format of the slices.
import assert from 'node:assert/strict';
import { session, test } from '../engine.mjs';
import { attribute, eventually, press, visible } from '../page.mjs';

const site = session();

/** A number that changes with the pixels of a canvas; 0 while nothing is painted. */
const shown = (page, selector = '.inside__plane--axial canvas') =>
  page.evaluate((selector) => {
    const canvas = document.querySelector(selector);
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, value, i) => (sum * 31 + (i % 4 < 3 ? value : 0)) % 1_000_003, 0);
  }, selector);

/** Moves a pointer that is held down to a part of the axial slice. */
const drag = (page, part) =>
  page.evaluate((part) => {
    const frame = document.querySelector('.inside__plane--axial .inside__frame');
    const { left, top, width, height } = frame.getBoundingClientRect();
    frame.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, buttons: 1, clientX: left + width * part, clientY: top + height * part }));
  }, part);

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

test('dragging goes through the slices of the other planes, and the texts follow', async () => {
  const page = await site.open('/about/how-we-look-inside/');
  const [coronal, cross] = ['.inside__plane--coronal canvas', '.inside__plane--axial .inside__cross'];
  await eventually(async () => assert.notEqual(await shown(page, cross), 0));
  await drag(page, 0.25);
  await eventually(async () => assert.notEqual(await shown(page, coronal), 0));
  const before = [await shown(page, coronal), await shown(page, cross)];
  await drag(page, 0.75);
  for (const [i, selector] of [coronal, cross].entries()) await eventually(async () => assert.notEqual(await shown(page, selector), before[i]));
  await eventually(async () => assert.match(await attribute(page, 'input[aria-label="Coronal slice"]', 'aria-valuetext'), /^Slice 16[234] of 216, counted from the front$/));
});
