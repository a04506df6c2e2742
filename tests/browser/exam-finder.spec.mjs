// The list of exams can be filtered by name, part of the body, or a patient's own words.
import { expect } from '@playwright/test';
import { WIDE, open, test } from './visit.mjs';

const LIST = '/patient-care/exam-prep/';
const field = (page) => page.getByLabel('Name, part of the body, or your own words');
const exams = (page) => page.locator('.exam-finder__group li:visible h3');
const status = (page) => page.locator('.exam-finder').getByRole('status');

test.use({ viewport: WIDE });

test('an exam is found by name, part of the body and lay words', async ({ page }) => {
  await open(page, LIST);
  const total = await exams(page).count();
  expect(total).toBeGreaterThan(15);
  await expect(status(page)).toHaveText(`${total} exams`);
  for (const [asked, title] of [['CAT scan', 'CT scan'], ['heart scan', 'Heart CT (cardiac CT)'], ['dye test', 'CT scan'], ['breast', 'Mammogram'], ['UGI', 'Stomach and bowel tests for children'], ['spinal tap', 'Myelogram and lumbar puncture']]) {
    await field(page).fill(asked);
    await expect(exams(page).filter({ hasText: title }).first(), asked).toBeVisible();
    await expect(status(page)).toHaveText(/^\d+ exams? match(es)?$/);
    expect(await exams(page).count(), asked).toBeLessThan(total);
  }
  await expect(page).toHaveURL(`${LIST}?exam=spinal%20tap`);
  await page.reload();
  await expect(field(page)).toHaveValue('spinal tap');
  await expect(exams(page)).toHaveCount(1);
});

// "mammograms" and "MRI of my knee" matched no exam: only the finder of desks knew plurals and filler words. And of all exams
// of a knee, the list found only the arthrogram.
test('plurals and filler words make no difference', async ({ page }) => {
  await open(page, LIST);
  const total = await exams(page).count();
  for (const [asked, title] of [['mammograms', 'Mammogram'], ['Ultrasounds', 'Ultrasound'], ['MRI of my knee', 'MRI'], ['an x-ray for the chest', 'X-ray']]) {
    await field(page).fill(asked);
    await expect(exams(page).getByRole('link', { name: title, exact: true }), asked).toBeVisible();
    expect(await exams(page).count(), asked).toBeLessThan(total);
  }
  // Filler words alone filter nothing.
  await field(page).fill('how do I');
  await expect(exams(page)).toHaveCount(total);
});

test('without a match the page says who to ask, and clearing the field shows all exams', async ({ page }) => {
  await open(page, `${LIST}?exam=zzzz`);
  await expect(status(page)).toHaveText('No exams found');
  await expect(exams(page)).toHaveCount(0);
  await expect(page.locator('.exam-finder').getByRole('link', { name: '(919) 684-2711' })).toBeVisible();
  await field(page).fill('');
  await expect(exams(page).first()).toBeVisible();
  await expect(page).toHaveURL(LIST);
});

test('the way from the list to a plan takes two clicks', async ({ page }) => {
  await open(page, LIST);
  await field(page).fill('pet');
  await exams(page).first().getByRole('link').click();
  await expect(page).toHaveURL('/patient-care/exam-prep/pet-ct/');
  await expect(page.getByRole('region', { name: 'Your plan' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all exams are listed, and no dead field', async ({ page }) => {
    await page.goto(LIST);
    expect(await exams(page).count()).toBeGreaterThan(15);
    await expect(field(page)).toBeHidden();
  });
});
