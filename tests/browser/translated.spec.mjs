// A browser that translates a page replaces its text nodes with <font> elements. The app then wrote into nodes that were no
// longer in the page: after the date of an exam was changed from the 15th to the 18th, heading and fasting times of the plan
// stayed those of the 15th. These tests replace every text node of the page, and then use each widget.
import { expect } from '@playwright/test';
import { NEWCOMER, PHONE, WIDE, heading, open, painted, test } from './visit.mjs';

/** Replaces each text node of the page, as Chrome's and Edge's translation does. */
const translate = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data, parentElement }) => data.trim() && !parentElement.closest('script, style, option'))) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

/** A growing list of uncaught errors, such as traps of the app. */
function traps(page) {
  const heard = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}

test.use({ viewport: WIDE });

test('a plan never shows the times of another date', async ({ page }) => {
  const heard = traps(page);
  await open(page, '/patient-care/exam-prep/pet-ct/?date=2027-03-15&time=09:30');
  const plan = page.getByRole('region', { name: 'Your plan' });
  await expect(plan.locator('.plan__exam')).toContainText('March 15');
  await translate(page);
  await page.getByLabel('Date').fill('2027-03-18');
  await expect(plan.locator('.plan__exam')).toContainText('March 18');
  await expect(plan.locator('.filters__count')).toContainText('March 18');
  const whens = await plan.locator('.timeline__when').allInnerTexts();
  expect(whens.length).toBeGreaterThan(3);
  expect(whens.join(), 'a time of the plan before').not.toMatch(/March 1[45]/);
  expect(whens.join()).toMatch(/March 18/);

  await translate(page);
  await page.getByLabel('I have diabetes').check();
  await expect(plan.locator('.timeline__when').filter({ hasText: 'March 18, by 5:30 am' })).toBeVisible();
  await page.getByLabel('Time').fill('');
  await expect(plan.locator('.plan__remark')).toContainText('time');
  await expect(plan.locator('.plan__sheet')).toHaveCount(0);
  expect(heard).toEqual([]);
});

test('a plan has the questions of the current exam, not those of the previous one', async ({ page }) => {
  await open(page, '/patient-care/exam-prep/mri/');
  const questions = () => page.locator('.plan__questions label').allInnerTexts();
  const go = (path) => page.evaluate((path) => {
    const link = document.querySelector('.footer a[href^="/"]');
    link.setAttribute('href', path);
    link.click();
  }, path);
  await translate(page);
  for (const path of ['/patient-care/exam-prep/pet-ct/', '/patient-care/exam-prep/arthrogram/', '/patient-care/exam-prep/pet-ct/']) {
    await go(path);
    await expect(page).toHaveURL(path);
    await expect(page.locator('#page-title')).toBeFocused();
    const shown = await questions();
    const title = await heading(page).innerText();
    await translate(page);
    const alone = await page.context().newPage();
    await open(alone, path);
    expect(shown, path).toEqual(await alone.locator('.plan__questions label').allInnerTexts());
    expect(title, path).toBe(await heading(alone).innerText());
    await alone.close();
  }
});

test('the calendar shows the name of its month', async ({ page }) => {
  const heard = traps(page);
  await page.clock.setFixedTime(new Date('2026-12-10T12:00:00-05:00'));
  await open(page, '/about/calendar/');
  await translate(page);
  await page.getByRole('button', { name: 'Next month' }).click();
  await expect(page.locator('#calendar-month')).toHaveText('January 2027');
  await expect(page.locator('.calendar').getByRole('status')).toContainText('January 2027');
  await expect(page.locator('td[data-date="2027-01-31"]')).toBeVisible();
  await expect(page.locator('td[data-date="2026-12-10"]')).toHaveCount(0);
  await translate(page);
  await page.locator('td[data-date="2027-01-14"]').click();
  await expect(page.locator('#calendar-day')).toContainText('January 14');
  await page.getByRole('button', { name: 'Agenda' }).click();
  await page.getByRole('button', { name: 'Next month' }).click();
  await expect(page.locator('#calendar-month')).toHaveText('February 2027');
  await expect(page.locator('.calendar__agenda')).toContainText('Monday');
  expect(heard).toEqual([]);
});

test('search results and their number match the words in the field', async ({ page }) => {
  const heard = traps(page);
  await open(page, '/search/?q=mammogram');
  const titles = page.locator('main .search-results__title');
  await expect(titles.first()).toHaveText('Mammogram');
  const status = page.getByRole('main').getByRole('status');
  const before = await status.innerText();
  await translate(page);
  await page.locator('#search-words').fill('bone density');
  await expect(titles.first()).toHaveText('Bone density scan (DXA)');
  await expect(status).not.toHaveText(before);
  for (const text of await page.locator('main .search-results li').allInnerTexts()) expect(text).not.toMatch(/^Mammogram$/m);
  for (const [typed, meant] of [['peter krantz', 'peter kranz'], ['fluroscopy', 'fluoroscopy']]) {
    await translate(page);
    await page.locator('#search-words').fill(typed);
    await expect(status).toContainText(`“${meant}”`);
    await expect(page.getByRole('link', { name: 'Search instead for' })).toHaveText(`Search instead for “${typed}”`);
  }
  await translate(page);
  await page.locator('#search-words').fill('zebra');
  await expect(status).toHaveText('No results. Not found on this site: “zebra”');
  await expect(page.locator('main .search-help li')).toHaveCount(4);
  await expect(page.locator('main .search-results')).toHaveCount(0);
  expect(heard).toEqual([]);
});

for (const [path, use, count] of [
  ['/about/faculty/', (page) => page.getByLabel('Name or interest').fill('kim'), /^\d+ people match$/],
  ['/patient-care/exam-prep/', (page) => page.locator('.exam-finder input').fill('knee'), /^\d+ exams? match(es)?$/],
  ['/locations/', (page) => page.locator('.desk-finder input').fill('mri'), /^\d+ of /],
  ['/about/news/', (page) => page.getByLabel('Topic').selectOption({ index: 1 }), /match|items/],
  ['/education/continuing-medical-education/', (page) => page.getByLabel('Format').selectOption({ index: 1 }), /course/],
]) {
  test(`the count of ${path} follows its filters`, async ({ page }) => {
    const heard = traps(page);
    await open(page, path);
    const status = page.getByRole('main').getByRole('status').first();
    const before = await status.innerText();
    await translate(page);
    await use(page);
    await expect(status).toHaveText(count);
    await expect(status).not.toHaveText(before);
    await translate(page);
    await page.goto(path);
    await expect(status).toHaveText(before);
    expect(heard).toEqual([]);
  });
}

test('items of the news that no longer match are gone', async ({ page }) => {
  await open(page, '/about/news/?q=lung');
  const items = page.locator('.finder li');
  await expect(items.first()).toContainText(/lung/i);
  await translate(page);
  await page.getByLabel('Words').fill('chair');
  await expect(page.locator('.filters__count')).toHaveText(/match/);
  await expect.poll(async () => (await items.allInnerTexts()).every((text) => !/lung nodule/i.test(text))).toBe(true);
});

test('the status of a desk changes when it closes', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-12-10T16:59:30-05:00') });
  await open(page, '/locations/');
  const status = page.locator('[data-hours][data-open]:not([data-hours="0-10080"])').first();
  await expect(status).toBeVisible();
  const hours = await status.getAttribute('data-hours');
  const desk = page.locator(`[data-hours="${hours}"]`).first();
  const before = await desk.innerText();
  await translate(page);
  await page.clock.fastForward('14:00:00');
  await expect(desk).not.toHaveText(before);
});

test('the menu button has the right name', async ({ browser }) => {
  const page = await browser.newPage(PHONE);
  await open(page, '/about/');
  const button = page.locator('.header__menu--button');
  await translate(page);
  await button.click();
  await expect(button).toHaveText('Close');
  await translate(page);
  await button.click();
  await expect(button).toHaveText('Menu');
  await page.close();
});

test.describe('with the video', () => {
  test.use(NEWCOMER);

  test('its button has the right name', async ({ page }) => {
    await open(page, '/');
    const button = page.locator('.video__control');
    await expect(button).toHaveText('Pause video');
    await translate(page);
    await button.click();
    await expect(button).toHaveText('Play video');
    await translate(page);
    await button.click();
    await expect(button).toHaveText('Pause video');
  });
});

// A page is often translated before the app arrives.
test('a page that was translated before it hydrates works', async ({ page }) => {
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
    for (const text of document.querySelectorAll('main h2')) text.innerHTML = `<font><font>${text.innerHTML}</font></font>`;
  }));
  await open(page, '/patient-care/exam-prep/pet-ct/?date=2027-03-15&time=09:30');
  await expect(page.locator('.plan__exam')).toContainText('March 15');
  await painted(page);
});
