// What the tests ask of a page, and do on it. Everything may take a moment: `eventually` gives it time.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats the check until it no longer throws, for ten seconds at most; resolves to what it returns. */
export async function eventually(check) {
  const end = performance.now() + 10_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(50);
    }
  }
}

/** Text of the first element that the selector finds, without runs of spaces; undefined when there is none. */
export const text = (page, selector) =>
  page.evaluate((selector) => document.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim(), selector);

/** Texts of the elements that the selector finds and a visitor can see. */
export const visible = (page, selector) =>
  page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => e.textContent.replace(/\s+/g, ' ').trim()),
    selector,
  );

export const attribute = (page, selector, name) => page.evaluate((selector, name) => document.querySelector(selector).getAttribute(name), selector, name);

/** Path and query of the page's address. */
export const address = (page) => page.evaluate(() => location.pathname + location.search);

/** Whether the focus is on the element that the selector finds. */
export const hasFocus = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);

/** Presses what has this role and name for assistive technology, as a mouse does. */
export const press = (page, role, name) => page.locator(`aria/${name}[role="${role}"]`).setTimeout(10_000).click();

/** Presses the first that the selector finds. */
export const pressFirst = (page, selector) => page.locator(selector).setTimeout(10_000).click();

/** Enters a text into the field with this label, in the place of what was there. */
export async function enter(page, label, value) {
  await page.locator(`aria/${label}`).setTimeout(10_000).fill(value);
}

/** Chooses, in the select with this label, the option with this text. */
export async function choose(page, label, option) {
  const field = await page.locator(`aria/${label}`).setTimeout(10_000).waitHandle();
  const value = await field.evaluate((select, text) => [...select.options].find((option) => option.textContent.trim() === text)?.value, option);
  assert.notEqual(value, undefined, `"${label}" offers "${option}"`);
  await field.select(value);
}

/** Waits until the page at `path` has arrived: its heading has the focus. */
export const arrives = (page, path) =>
  eventually(async () => {
    assert.equal(await address(page), path);
    assert.ok(await hasFocus(page, '#page-title'), `the heading of ${path} has the focus`);
  });

/** Marks this document: a full page load would lose the mark. */
export const mark = (page) => page.evaluate(() => void (window.isMarked = true));
export const isMarked = (page) => page.evaluate(() => window.isMarked === true);

export const back = (page) => page.evaluate(() => history.back());
export const forward = (page) => page.evaluate(() => history.forward());
