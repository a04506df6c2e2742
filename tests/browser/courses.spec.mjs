// The date in Durham decides which courses are upcoming, not the date on which the site was built.
import { expect } from '@playwright/test';
import { WIDE, open, test } from './visit.mjs';

const COURSES = '/education/continuing-medical-education/';
const ISLANDS = 'Advanced Imaging in the Islands 2025'; // February 18 to 21
const REVIEW = '2025 Duke Radiology Review (online)'; // March 17 to 21
const DISNEY = 'Summer at Walt Disney World with Duke Radiology 2025'; // June 15 to 18
const NO_DATES = /No new dates are published yet/;

const agenda = (page) => page.locator('.agenda');
const entries = (page) => agenda(page).getByRole('listitem');
const titles = (page) => agenda(page).getByRole('heading', { level: 3 });
const past = (page) => entries(page).filter({ hasText: 'Past course' });

const setTime = (page, time) => page.clock.setFixedTime(new Date(time));

test.use({ viewport: WIDE, timezoneId: 'America/New_York' });

test('on February 1, 2025, the home page lists the three courses as upcoming, in order', async ({ page }) => {
  await setTime(page, '2025-02-01T12:00:00-05:00');
  await open(page, '/');
  await expect(past(page)).toHaveCount(0);
  await expect(titles(page)).toHaveText([ISLANDS, REVIEW, DISNEY]);
  await expect(agenda(page)).not.toContainText(NO_DATES);
  await expect(agenda(page).locator('time')).toHaveText([/Feb.* 18.*21.*2025/, /Mar.* 17.*21.*2025/, /June? 15.*18.*2025/]);
  const paths = await agenda(page).getByRole('link', { name: /^Learn more/ }).evaluateAll((links) => links.map((a) => a.pathname));
  expect(paths).toEqual([`${COURSES}advanced-imaging-in-the-islands-2025/`, `${COURSES}duke-radiology-review-2025/`, `${COURSES}summer-at-walt-disney-world-2025/`]);
});

test('today the home page lists all courses as past and says that no new dates are published', async ({ page }) => {
  await open(page, '/');
  await expect(titles(page)).toHaveCount(3);
  await expect(past(page)).toHaveCount(3);
  for (const title of [ISLANDS, REVIEW, DISNEY]) await expect(past(page).filter({ hasText: title })).toHaveCount(1);
  await expect(agenda(page)).toContainText(NO_DATES);
});

test('in April 2025 the home page lists only the upcoming course, and the course list also has past ones', async ({ page }) => {
  await setTime(page, '2025-04-01T12:00:00-04:00');
  await open(page, '/');
  await expect(titles(page)).toHaveText([DISNEY]);
  await expect(past(page)).toHaveCount(0);

  await open(page, COURSES);
  await expect(titles(page)).toHaveCount(3);
  await expect(titles(page).first()).toHaveText(DISNEY);
  await expect(past(page)).toHaveCount(2);
  await expect(past(page).filter({ hasText: DISNEY })).toHaveCount(0);
  await expect(agenda(page)).not.toContainText(NO_DATES);
});

test('following a link to the home page shows the same courses as opening it directly', async ({ page }) => {
  await setTime(page, '2025-02-01T12:00:00-05:00');
  await open(page, '/about/');
  await page.locator('a.wordmark').click();
  await expect(titles(page)).toHaveText([ISLANDS, REVIEW, DISNEY]);
  await expect(past(page)).toHaveCount(0);
});

test('a course page says that the course has ended', async ({ page }) => {
  const notice = page.getByRole('complementary', { name: 'This course has ended' });
  await setTime(page, '2025-02-21T18:00:00-05:00'); // its last evening
  await open(page, `${COURSES}advanced-imaging-in-the-islands-2025/`);
  await expect(notice).toHaveCount(0);
  await setTime(page, '2025-02-22T08:00:00-05:00');
  await page.reload();
  await expect(notice).toBeVisible();
});

for (const timezoneId of ['Asia/Tokyo', 'America/New_York', 'Pacific/Honolulu']) {
  test.describe(`for a visitor in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('a course is upcoming until its last day ends in Durham, then past', async ({ page }) => {
      await setTime(page, '2025-02-22T04:30:00Z'); // February 21, 11:30 pm in Durham
      await open(page, '/');
      await expect(titles(page)).toHaveText([ISLANDS, REVIEW, DISNEY]);
      await expect(past(page)).toHaveCount(0);

      await setTime(page, '2025-02-22T05:30:00Z'); // February 22, 12:30 am in Durham
      await page.reload();
      await expect(titles(page)).toHaveText([REVIEW, DISNEY]);
      await open(page, COURSES);
      await expect(past(page)).toHaveCount(1);
      await expect(past(page)).toContainText(ISLANDS);
    });
  });
}

test('in daylight saving time, the day also ends at midnight in Durham', async ({ page }) => {
  await setTime(page, '2025-06-19T03:30:00Z'); // June 18, 11:30 pm in Durham
  await open(page, '/');
  await expect(titles(page)).toHaveText([DISNEY]);
  await expect(past(page)).toHaveCount(0);
  await setTime(page, '2025-06-19T04:30:00Z');
  await page.reload();
  await expect(past(page)).toHaveCount(3);
});

// Pages built after a course ends leave out text that holds only until then ("Registration is now open!"). On pages built
// earlier, the style sheet hides it.
test('text that holds until a course ends is hidden afterwards', async ({ page }) => {
  await setTime(page, '2025-04-01T12:00:00-04:00');
  const addNotice = (where) => where.evaluate((element) => element.insertAdjacentHTML('beforeend', '<p class="while-upcoming">Open</p>'));
  const notice = (where) => where.locator('.while-upcoming');
  await open(page, COURSES);
  for (const [title, isShown] of [[DISNEY, true], [REVIEW, false]]) {
    const text = entries(page).filter({ hasText: title }).locator('.markup');
    await addNotice(text);
    await expect(notice(text), title).toBeVisible({ visible: isShown });
  }
  for (const [slug, isShown] of [['summer-at-walt-disney-world-2025', true], ['duke-radiology-review-2025', false]]) {
    await open(page, `${COURSES}${slug}/`);
    const body = page.locator('main .body');
    await addNotice(body);
    await expect(notice(body), slug).toBeVisible({ visible: isShown });
  }
});
