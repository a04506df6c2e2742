// Patients who do not know the name of their exam find it by the part of the body: each part of the figure links to its exams.
import { readFileSync, readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { ABOUT_COLORS, violations } from './axe.mjs';
import { PHONE, WIDE, change, isMarked, mark, open, test } from './visit.mjs';

const LIST = '/patient-care/exam-prep/';
const CONTENT = new URL('../../assets/content/exams/', import.meta.url);
const ENTRIES = readdirSync(CONTENT).map((name) => JSON.parse(readFileSync(new URL(name, CONTENT), 'utf8')));
const figure = (page) => page.locator('.body-figure');
const links = (page) => page.locator('.body-figure :is(.body-figure__parts, .body-figure__others) a');
const exams = (page) => page.locator('.exam-finder__group li:visible h3');
const field = (page) => page.getByLabel('Name, part of the body, or your own words');

test.describe('on a wide screen', () => {
  test.use({ viewport: WIDE });

  test('a part filters the list, and the choice is in the URL', async ({ page }) => {
    await open(page, LIST);
    await mark(page);
    await figure(page).getByRole('link', { name: 'Knee' }).click();
    await expect(page).toHaveURL(`${LIST}?exam=knee#part-knee`);
    await expect(field(page)).toHaveValue('knee');
    const titles = ENTRIES.filter(({ body_parts }) => body_parts.includes('knee')).map(({ title }) => title);
    for (const title of titles) await expect(exams(page).filter({ hasText: title }).first(), title).toBeVisible();
    expect(await exams(page).count()).toBeLessThan(ENTRIES.length);
    expect(await isMarked(page)).toBe(true);
    await page.goBack();
    await expect(exams(page)).toHaveCount(ENTRIES.length);
    await page.goForward();
    await expect(field(page)).toHaveValue('knee');
    await figure(page).getByRole('link', { name: 'Show all exams' }).click();
    await expect(exams(page)).toHaveCount(ENTRIES.length);
  });

  test('the knee in the picture is a link', async ({ page }) => {
    await open(page, LIST);
    await page.locator('.body-figure__picture a[href*="exam=knee"]').click();
    await expect(field(page)).toHaveValue('knee');
    await expect(exams(page).filter({ hasText: 'Arthrogram' })).toBeVisible();
  });

  test('each part finds the exams that name it, and a part of a child those for children', async ({ page }) => {
    await open(page, LIST);
    for (const link of await links(page).all()) {
      const href = await link.getAttribute('href');
      const words = new URL(href, 'https://x.example').searchParams.get('exam');
      await link.click();
      await expect(field(page)).toHaveValue(words);
      const part = words.replace(/ child$/, '');
      const shown = await exams(page).allInnerTexts();
      const named = ENTRIES.filter(({ body_parts, audience }) => body_parts.includes(part) && (part === words || audience === 'children'));
      expect(named.length, words).toBeGreaterThan(0);
      expect(named.map(({ title }) => title).filter((title) => !shown.includes(title)), words).toEqual([]);
    }
  });

  test('Tab goes from head to foot and stops once at each part', async ({ page }) => {
    await open(page, LIST);
    await field(page).focus();
    const names = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement.textContent));
    }
    expect(names).toEqual(['Head', 'Throat', 'Chest', 'Breast']);
  });

  test('it is accessible in light and dark colors', async ({ page }) => {
    await open(page, LIST);
    expect.soft(await violations(page, { within: '.body-figure' })).toEqual([]);
    await change(page, 'dark colors');
    expect.soft(await violations(page, { within: '.body-figure', onlyRules: ABOUT_COLORS })).toEqual([]);
  });
});

test.describe('on a phone', () => {
  test.use(PHONE);
  test('the figure opens, and a part leads to the list', async ({ page }) => {
    await open(page, LIST);
    await expect(links(page).first()).toBeHidden();
    await figure(page).locator('summary').click();
    await figure(page).getByRole('link', { name: 'Spine' }).click();
    await expect(field(page)).toHaveValue('spine');
    await expect(exams(page).filter({ hasText: 'Myelogram' })).toBeVisible();
    await expect(page.locator('.exam-finder__group h2').first()).toBeInViewport();
  });
});

test('at 320 px each part is at least 24 by 24 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, LIST);
  await figure(page).locator('summary').click();
  for (const link of await page.locator('.body-figure a[href*="exam="]').all()) {
    const { width, height } = await link.boundingBox();
    const name = (await link.getAttribute('href')) + (await link.innerText());
    expect(Math.min(width, height), name).toBeGreaterThanOrEqual(24);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: WIDE });
  test('a part leads to the exams of the part', async ({ page }) => {
    await page.goto(LIST);
    await figure(page).getByRole('link', { name: 'Knee' }).click();
    const entry = page.locator('#part-knee');
    await expect(entry).toBeInViewport();
    await entry.getByRole('link', { name: 'Arthrogram' }).click();
    await expect(page).toHaveURL(`${LIST}arthrogram/`);
  });
});
