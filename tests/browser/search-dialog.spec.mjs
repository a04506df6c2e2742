// The search dialog, which the link in the header and two keys open on any page.
import { expect } from '@playwright/test';
import { violations } from './axe.mjs';
import { WIDE, heading, isMarked, mark, open, painted, test } from './visit.mjs';

const dialog = (page) => page.getByRole('dialog', { name: 'Search this site' });
const field = (page) => dialog(page).getByRole('searchbox');
const titles = (page) => dialog(page).getByRole('heading', { level: 2 });
const status = (page) => dialog(page).getByRole('status');

test.use({ viewport: WIDE });

// The browser reports that a dialog has closed a moment later. Opened again within that moment, it stayed empty.
test('opens again while it is closing', async ({ page }) => {
  await open(page, '/about/');
  await page.evaluate(() => {
    const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }));
    const dialog = document.querySelector('.search-dialog');
    const isTold = new Promise((done) => dialog.addEventListener('close', done, { once: true }));
    press();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      dialog.close();
      press();
    }));
    return isTold;
  });
  await painted(page);
  await expect(field(page)).toBeFocused();
});

// Until the next frame, the focus is still in the field of the closed dialog: "/" was taken for text typed there, and on a busy
// machine the dialog did not open again.
test('opens by key again before the focus has left its field', async ({ page }) => {
  await open(page, '/about/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.evaluate(() => {
    document.querySelector('.search-dialog').close();
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
  });
  await expect(field(page)).toBeFocused();
});

// The dialog opened a frame after its key. On a busy machine, frames take long, and nothing of "/mri" was in the field.
test('receives what is typed right after the key that opens it', async ({ page }) => {
  await page.addInitScript(() => {
    const { requestAnimationFrame } = window;
    window.requestAnimationFrame = (act) => requestAnimationFrame(() => setTimeout(() => act(performance.now()), 300));
  });
  await open(page, '/about/');
  for (let times = 0; times < 2; times++) {
    for (const key of '/mri') await page.keyboard.press(key);
    await expect(field(page)).toHaveValue('mri');
    await page.keyboard.press('Escape'); // empties the field
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
});

// The app handles this, the same way in all engines.
test('Escape empties the field, then closes; a press beside the dialog closes it, one that only ends there does not', async ({ page }) => {
  await open(page, '/about/');
  await page.locator('.header__search').click();
  await page.keyboard.type('mri');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
  await expect(titles(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.locator('.header__search').click();
  const { x, y, height } = await field(page).boundingBox();
  await page.mouse.move(x + 40, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(5, y + height / 2);
  await page.mouse.up();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(5, 500);
  await expect(dialog(page)).toBeHidden();
});

test('opens from the header and by key, finds, and leads to the page without a reload', async ({ page }) => {
  await open(page, '/about/');
  await mark(page);
  await page.locator('.header__search').click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('.header__search')).toBeFocused();
  for (const key of ['/', 'Control+k']) {
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    if (key === '/') await page.keyboard.press('Escape');
  }
  await page.keyboard.type('pet scan');
  await expect(titles(page).first()).toHaveText('PET/CT scan');
  await expect(status(page)).toHaveText(/^\d+ pages match/);
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/patient-care/exam-prep/pet-ct/');
  await expect(dialog(page)).toBeHidden();
  await expect(heading(page)).toBeFocused();
  expect(await isMarked(page)).toBe(true);
});

test('a slash in a field is a slash', async ({ page }) => {
  await open(page, '/search/');
  const inPage = page.getByRole('main').getByRole('searchbox');
  await inPage.fill('pet');
  await page.keyboard.press('/');
  await expect(inPage).toHaveValue('pet/');
  await expect(dialog(page)).toBeHidden();
});

test('Enter goes to the search page with what was typed', async ({ page }) => {
  await open(page, '/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('knee');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=knee');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('knee');
  await expect(dialog(page)).toBeHidden();
});

// The section was lost: the search page searched all sections.
test('keeps the section on the search page', async ({ page }) => {
  for (const leave of [() => page.keyboard.press('Enter'), () => dialog(page).getByRole('link', { name: 'All results' }).click()]) {
    await open(page, '/about/');
    await page.keyboard.press('/');
    await dialog(page).getByLabel('Section').selectOption('Research');
    await field(page).fill('imaging');
    await expect(dialog(page).getByRole('link', { name: 'All results' })).toBeVisible();
    await leave();
    await expect(page).toHaveURL('/search/?q=imaging&section=Research');
    await expect(page.getByRole('main').getByLabel('Section')).toHaveValue('Research');
  }
});

// The padding of the dialog, and gaps in its content, counted as outside.
test('closes by a click outside, and by none inside, nor at the end of a selection', async ({ page }) => {
  await open(page, '/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('mri');
  await expect(titles(page).first()).toBeVisible();
  const { left, right, top } = await dialog(page).evaluate((element) => element.getBoundingClientRect().toJSON());
  await page.mouse.click(left + 8, top + 8);
  await page.mouse.click((left + right) / 2, top + 8);
  await field(page).hover();
  await page.mouse.down();
  await page.mouse.move(left - 40, top + 40);
  await page.mouse.up();
  await expect(dialog(page)).toBeVisible();
  await expect(field(page)).toHaveValue('mri');
  await page.mouse.click(left - 40, top + 40);
  await expect(dialog(page)).toBeHidden();
});

test('if the search does not load, "Try again" opens the search page', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await open(page, '/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('mri');
  await expect(status(page)).toHaveText('The search could not be loaded');
  await page.unroute('**/pagefind/**');
  await dialog(page).getByRole('link', { name: 'Try again' }).click();
  await expect(page).toHaveURL('/search/?q=mri');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/pages match/);
});

test('is accessible, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('fellowship');
  await expect(titles(page).first()).toBeVisible();
  expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await violations(page, { within: 'dialog' })).toEqual([]);
});

// The style of the dialog was in the deferred style sheet: where that failed to load, the dialog was in the corner, over the name
// of the department.
test('is in its place if the deferred style sheet fails to load', async ({ page }) => {
  await page.route('**/style-*.css', (route) => route.abort());
  await open(page, '/about/');
  await page.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
  const { left, right, top } = await dialog(page).evaluate((element) => element.getBoundingClientRect().toJSON());
  expect(Math.abs(left - (WIDE.width - right)), 'in the middle').toBeLessThan(20);
  expect(top).toBeGreaterThan(40);
});
