// What the tests ask of a page, and do on it. Everything may take a moment: `eventually` gives it time.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats the check until it no longer throws, for twenty seconds at most; resolves to what it returns. */
export async function eventually(check) {
  const end = performance.now() + 20_000;
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

/** The status with which the server answers for this document. */
export const status = async (page) => (await fetch(await page.evaluate(() => location.href))).status;

/** How far the page is scrolled. */
export const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

/** Scrolls at once, and lets the page know. */
export const scrollTo = (page, y) =>
  page.evaluate((y) => new Promise((done) => (scrollTo({ top: y, behavior: 'instant' }), requestAnimationFrame(() => requestAnimationFrame(done)))), y);

/** Path and query of the page's address. */
export const address = (page) => page.evaluate(() => location.pathname + location.search);

/** Whether the focus is on the element that the selector finds. */
export const hasFocus = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);

// Of controls: what a role is in HTML. Names are taken from aria-label, the labels or the text.
const ROLES = { button: 'button, [role=button]', link: 'a[href]', radio: 'input[type=radio]', checkbox: 'input[type=checkbox]', field: 'input, select' };

/**
 * Presses what has this role and name, as a mouse does: in its middle, once it rests there and nothing covers it. Puppeteer's
 * locators and waitFor… make functions of strings in the page, which its policy forbids; in Firefox they wait in vain.
 */
export const press = (page, role, name) => pressFirst(page, ROLES[role], name);

/** Presses the first visible one that the selector finds (with this name, when one is given). */
export async function pressFirst(page, selector, name) {
  const { x, y } = await eventually(async () => {
    const found = await page.evaluate(locate, selector, name ?? null);
    assert.equal(found.fault, null, `${selector} ${name ?? ''}: ${found.fault}`);
    return found;
  });
  await page.mouse.click(x, y);
}

/** In the page: the middle of a control, or, of a radio button or checkbox, of its label. */
async function locate(selector, name) {
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const nameOf = (e) => tidy(e.ariaLabel || e.labels?.[0]?.textContent || e.textContent);
  const isSeen = (e) => e.checkVisibility({ visibilityProperty: true });
  const control = [...document.querySelectorAll(selector)].find((e) => isSeen(e) && (name === null || nameOf(e) === name));
  if (!control) return { fault: 'not there' };
  const target = (/^(radio|checkbox)$/.test(control.type) && control.labels[0]) || control;
  target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const place = () => JSON.stringify(target.getBoundingClientRect());
  const before = place();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  if (place() !== before) return { fault: 'moving' };
  const { left, top, width, height } = target.getClientRects()[0];
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(x, y);
  return { x, y, fault: hit && (target.contains(hit) || control.contains(hit)) ? null : `covered by ${hit?.outerHTML.slice(0, 80)}` };
}

/** In the page: puts `value` into the first visible field with this label, as its own picker would; says how it may be typed. */
function fill(selector, label, value) {
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const names = (e) => [e.ariaLabel, ...[...e.labels].map((label) => tidy(label.textContent))];
  const field = [...document.querySelectorAll(selector)].find((e) => e.checkVisibility() && names(e).includes(label));
  if (!field) return 'missing';
  if (['text', 'search'].includes(field.type)) {
    field.focus();
    field.select();
    return 'to be typed';
  }
  const option = field.options && [...field.options].find((option) => tidy(option.textContent) === value);
  if (field.options && !option) return 'not offered';
  field.value = option ? option.value : value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  return 'filled';
}

/** Enters a text into the field with this label, in the place of what was there; dates and times as the browser's own picker does. */
export async function enter(page, label, value) {
  const found = await eventually(async () => {
    const found = await page.evaluate(fill, ROLES.field, label, value);
    assert.ok(['filled', 'to be typed'].includes(found), `"${label}" for "${value}": ${found}`);
    return found;
  });
  if (found === 'to be typed') {
    await page.keyboard.press('Backspace');
    await page.keyboard.type(value);
  }
}

/** Chooses, in the select with this label, the option with this text. */
export const choose = enter;

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
