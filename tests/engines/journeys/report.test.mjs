// The report reader: a report is read, a word is explained by press, key and mouse, and then all is forgotten.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { session, test } from '../engine.mjs';
import { enter, eventually, hasFocus, press, text, visible } from '../page.mjs';

const REPORT = '/patient-care/for-patients/understand-your-report/';
const sample = readFileSync(new URL('../../fixtures/sample-reports/chest-ct.txt', import.meta.url), 'utf8');
const site = session();

const says = (page, selector, pattern) => eventually(async () => assert.match(await text(page, selector), pattern));
const isEmpty = (page, selector) => eventually(async () => assert.deepEqual((await visible(page, selector)).filter(Boolean), []));

/** The text of the report without what only screen readers are told. */
const shown = (page) =>
  page.evaluate(() => {
    const copy = document.querySelector('.report__text').cloneNode(true);
    copy.querySelectorAll('.visually-hidden').forEach((note) => note.remove());
    return copy.textContent;
  });

/** Where the first mark with this text is. */
const placeOf = (page, word) =>
  page.evaluate((word) => {
    const mark = [...document.querySelectorAll('.report__mark')].find(({ textContent }) => textContent.includes(word));
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = mark.getClientRects()[0];
    return [left + width / 2, top + height / 2];
  }, word);

test('a report is pasted, marked and explained, and cleared', async () => {
  const page = await site.open(REPORT);
  await enter(page, 'Text of your report', sample);
  await press(page, 'button', 'Explain the words');
  await eventually(async () => assert.equal(await shown(page), sample));
  await eventually(async () => assert.ok(await hasFocus(page, '#your-report')));

  await page.mouse.move(...(await placeOf(page, 'granuloma')));
  await says(page, '.report__tip', /General information/);
  await page.keyboard.press('Escape');
  await isEmpty(page, '.report__tip');

  await page.mouse.click(...(await placeOf(page, 'pneumothorax')));
  await says(page, '.report__panel', /^Pneumothorax ?The report seems to say this was not seen/);
  await page.keyboard.press('Escape');
  await isEmpty(page, '.report__panel h4');
  await page.evaluate(() => document.querySelector('.report__mark--not').focus());
  await page.keyboard.press('Enter');
  await says(page, '.report__panel', /was not seen/);

  await press(page, 'button', 'Findings');
  await eventually(async () => assert.ok(await hasFocus(page, '.report__part')));

  await press(page, 'button', 'Clear my report');
  await eventually(async () => assert.equal(await page.evaluate(() => document.querySelector('.report__text')), null));
  assert.equal(await page.evaluate(() => document.querySelector('#report-text').value), '');
});
