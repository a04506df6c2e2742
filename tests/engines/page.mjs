// Queries and actions on a page. Results may take a moment: `eventually` waits for them.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats the check until it no longer throws, for at most twenty seconds; resolves to its result. */
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

/** The text of the first element that matches the selector, with spaces collapsed; undefined if there is none. */
export const text = (page, selector) =>
  page.evaluate((selector) => document.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim(), selector);

/** The texts of the visible elements that match the selector. */
export const visible = (page, selector) =>
  page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => e.textContent.replace(/\s+/g, ' ').trim()),
    selector,
  );

export const attribute = (page, selector, name) => page.evaluate((selector, name) => document.querySelector(selector).getAttribute(name), selector, name);

/** The status of the server's response for this document. */
export const status = async (page) => (await fetch(await page.evaluate(() => location.href))).status;

/** The vertical scroll position, in CSS pixels. */
export const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

/** Scrolls without animation, and waits until the page has handled it. */
export const scrollTo = (page, y) =>
  page.evaluate((y) => new Promise((done) => (scrollTo({ top: y, behavior: 'instant' }), requestAnimationFrame(() => requestAnimationFrame(done)))), y);

/** The path and query of the page's URL. */
export const pathAndQuery = (page) => page.evaluate(() => location.pathname + location.search);

/** Whether an element that matches the selector has the focus. */
export const hasFocus = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);

// Selectors for roles. Names of controls are taken from aria-label, the labels or the text.
const ROLES = { button: 'button, [role=button]', link: 'a[href]', radio: 'input[type=radio]', checkbox: 'input[type=checkbox]', field: 'input, select, textarea' };

/**
 * Clicks the control with this role and name in its middle, once it no longer moves and nothing covers it. Puppeteer's locators
 * and waitFor… create functions from strings in the page, which its policy forbids; in Firefox they wait forever.
 */
export const press = (page, role, name) => pressFirst(page, ROLES[role], name);

/** Clicks the first visible element that matches the selector, and the name, if one is given. */
export async function pressFirst(page, selector, name) {
  const { x, y } = await eventually(async () => {
    const found = await page.evaluate(locate, selector, name ?? null);
    assert.equal(found.fault, null, `${selector} ${name ?? ''}: ${found.fault}`);
    return found;
  });
  await page.mouse.click(x, y);
}

/** Runs in the page: the middle of a control or, for a radio button or checkbox, of its label. */
async function locate(selector, name) {
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const nameOf = (e) => tidy(e.ariaLabel || e.labels?.[0]?.textContent || e.textContent);
  const isSeen = (e) => e.checkVisibility({ visibilityProperty: true });
  const control = [...document.querySelectorAll(selector)].find((e) => isSeen(e) && (name === null || nameOf(e) === name));
  if (!control) return { fault: 'missing' };
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

/** Runs in the page: sets the first visible field with this label to `value`, as its picker would, or selects it for typing. */
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
  if (field.type === 'textarea') {
    // To type a report takes minutes.
    field.value = value;
    return 'filled';
  }
  const option = field.options && [...field.options].find((option) => tidy(option.textContent) === value);
  if (field.options && !option) return 'not offered';
  field.value = option ? option.value : value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  return 'filled';
}

/** Replaces the text of the field with this label. Dates and times are set as by the browser's own picker. */
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

/** Chooses the option with this text in the select with this label. */
export const choose = enter;

/** Waits until the page at `path` has arrived: its heading has the focus. */
export const arrives = (page, path) =>
  eventually(async () => {
    assert.equal(await pathAndQuery(page), path);
    assert.ok(await hasFocus(page, '#page-title'), `the heading of ${path} has the focus`);
  });

/** Marks this document, to detect a full page load, which would lose the mark. */
export const mark = (page) => page.evaluate(() => void (window.isMarked = true));
export const isMarked = (page) => page.evaluate(() => window.isMarked === true);

export const back = (page) => page.evaluate(() => history.back());
export const forward = (page) => page.evaluate(() => history.forward());
