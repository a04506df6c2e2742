// The exam plan: a timeline for an appointment. The browser computes it in Eastern time, whatever the visitor's time zone.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import ICAL from 'ical.js';
import { violations } from './axe.mjs';
import { PHONE, WIDE, open, test } from './visit.mjs';

const PET = '/patient-care/exam-prep/pet-ct/';
const plan = (page) => page.getByRole('region', { name: 'Your plan' });
const stepTimes = (page) => plan(page).locator('.timeline__when');
const status = (page) => plan(page).locator('.filters__count');
const remark = (page) => plan(page).locator('.plan__remark');

test.use({ viewport: WIDE });

test('the date, time and answers produce a timeline and are stored in the URL', async ({ page }) => {
  await open(page, PET);
  await expect(remark(page)).toContainText('from your appointment letter');
  await page.getByLabel('Date').fill('2026-12-01');
  await expect(remark(page)).toHaveText('Now enter the time.');
  await page.getByLabel('Time').fill('09:30');
  await expect(status(page)).toHaveText('Your plan for Tuesday, December 1, at 9:30 am: 7 steps');
  await expect(stepTimes(page)).toHaveText([
    'Monday, November 30, from 9:30 pm',
    'Tuesday, December 1, from 5:30 am',
    'Tuesday, December 1, at 9:30 am',
    'After the exam, until at least Wednesday, December 2, at 9:30 am',
    'After the exam',
  ]);
  await page.getByLabel('I have diabetes').check();
  await expect(stepTimes(page).filter({ hasText: 'Tuesday, December 1, by 5:30 am' })).toBeVisible();
  const query = () => Object.fromEntries(new URL(page.url()).searchParams);
  await expect.poll(query).toEqual({ date: '2026-12-01', time: '09:30', for: 'diabetes' });

  await page.reload();
  await expect(page.getByLabel('Date')).toHaveValue('2026-12-01');
  await expect(page.getByLabel('Time')).toHaveValue('09:30');
  await expect(page.getByLabel('I have diabetes')).toBeChecked();
  await expect(stepTimes(page)).toHaveCount(6);
});

test('the plan can be made with the keyboard alone', async ({ page }) => {
  await open(page, PET);
  await page.getByLabel('Date').focus();
  await page.keyboard.type('12012026');
  await page.keyboard.press('Tab'); // from the year to the date picker button
  await page.keyboard.press('Tab');
  await page.keyboard.type('0930AM');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('I have diabetes')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(status(page)).toHaveText('Your plan for Tuesday, December 1, at 9:30 am: 8 steps');
  await expect(page.getByLabel('I have diabetes')).toBeFocused();
});

test('a child has only one age at a time', async ({ page }) => {
  await open(page, '/patient-care/exam-prep/children-stomach-and-bowel/?date=2026-12-01&time=08:00');
  await page.getByLabel(/upper GI, small bowel or video swallow test/).check();
  await expect(remark(page)).toContainText('Choose your child’s age');
  await page.getByLabel('Your child’s age').selectOption('6 months to under 3 years');
  await expect(stepTimes(page).first()).toHaveText('Monday, November 30, from 6 pm');
  await page.getByLabel('Your child’s age').selectOption('3 to 18 years');
  await expect(stepTimes(page).first()).toHaveText('Tuesday, December 1, from midnight (the start of this day)');
  await expect.poll(() => new URL(page.url()).searchParams.get('for')).toBe('upper-gi,age-3-18-years');
});

// Two ages used to include a two-year-old, and the first planned a fast of 4 hours instead of 6. Saved links still contain it.
test('a saved link with an age that the exam no longer has asks for the age', async ({ page }) => {
  await open(page, '/patient-care/exam-prep/children-urinary-and-chest/?date=2026-12-01&time=10:00&for=ivp,age-6-months-2-years');
  await expect(remark(page)).toContainText('Choose your child’s age');
  await expect(page.getByLabel('Your child’s age').getByRole('option')).toHaveText(['Choose an age', 'Under 6 months', '6 months to under 2 years', '2 to 18 years']);
  await page.getByLabel('Your child’s age').selectOption('2 to 18 years');
  await expect(stepTimes(page).first()).toHaveText('Tuesday, December 1, from 4 am');
});

// With an age but no test checked, the plan used to look complete but said nothing about eating.
test('with only an age, the plan asks for the test that requires fasting', async ({ page }) => {
  await open(page, '/patient-care/exam-prep/children-stomach-and-bowel/?date=2026-12-01&time=08:00');
  await page.getByLabel('Your child’s age').selectOption('3 to 18 years');
  await expect(remark(page)).toContainText(/check it too: “[^”]*upper GI, small bowel or video swallow test”/);
  await page.getByLabel(/upper GI, small bowel or video swallow test/).check();
  await expect(remark(page)).toBeEmpty();
  await expect(stepTimes(page).first()).toHaveText('Tuesday, December 1, from midnight (the start of this day)');
});

test('a past date produces a warning, and the plan remains', async ({ page }) => {
  await open(page, `${PET}?date=2025-12-01&time=09:30`);
  await expect(remark(page)).toHaveText('That date has passed. Check the date.');
  await expect(stepTimes(page).first()).toBeVisible();
});

test('a URL with invalid values shows a message and no plan', async ({ page }) => {
  await open(page, `${PET}?date=2026-02-31&time=99:99&for=%00,x`);
  await expect(remark(page)).toHaveText('That date or time does not exist. Check it.');
  await expect(plan(page).locator('.plan__sheet')).toHaveCount(0);
});

for (const timezoneId of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
  test.describe(`a visitor in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('sees Eastern time and gets a calendar file with the correct times', async ({ page }) => {
      // Clocks move forward that morning, so an hour is missing from the four before 5:30 am.
      await open(page, `${PET}?date=2027-03-14&time=05:30&for=diabetes`);
      await expect(stepTimes(page).nth(1)).toHaveText('Sunday, March 14, from 12:30 am');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Add to my calendar' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('pet-ct.ics');
      const text = await readFile(await download.path(), 'utf8');
      expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
      const at = (event) => event.startDate.toJSDate().toISOString();
      expect(events.map(at)).toEqual([
        '2027-03-14T09:30:00.000Z', // the exam: 5:30 am daylight time
        '2027-03-13T21:30:00.000Z', // 12 hours before
        '2027-03-13T21:30:00.000Z',
        '2027-03-14T05:30:00.000Z', // 4 hours before: 12:30 am standard time
        '2027-03-14T05:30:00.000Z',
      ]);
      expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
      for (const event of events) expect(event.component.getAllSubcomponents('valarm').length).toBeGreaterThan(0);
      expect(events[3].description).toContain('Do not eat or drink for 4 hours before');
    });
  });
}

test('printing a page with a plan prints the plan; without a plan, it prints the page', async ({ page }) => {
  await open(page, PET);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Before' })).toBeVisible();
  await expect(page.locator('.plan')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${PET}?date=2026-12-01&time=09:30`);
  await expect(stepTimes(page).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('PET/CT scan, Tuesday, December 1, at 9:30 am')).toBeVisible();
  for (const hidden of ['.band', '.exam', '.plan__form', '.plan__actions', '.provenance']) await expect(page.locator(hidden)).toBeHidden();
});

test('on a small phone, nothing is wider than the screen, and the plan is accessible', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, `${PET}?date=2026-12-01&time=09:30&for=diabetes`);
  await expect(stepTimes(page).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await violations(page, { within: '.plan' })).toEqual([]);
});

test.describe('on a phone', () => {
  test.use(PHONE);
  test('a link near the top scrolls to the plan', async ({ page }) => {
    await open(page, PET);
    await page.getByRole('link', { name: 'Make a plan with dates and times' }).click();
    await expect(plan(page)).toBeInViewport();
    await expect(plan(page)).toBeFocused();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page has all steps and hides the form', async ({ page }) => {
    await page.goto(PET);
    await expect(page.getByRole('heading', { name: 'Before' })).toBeVisible();
    await expect(page.locator('.plan')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Make a plan' })).toBeHidden();
  });
});
