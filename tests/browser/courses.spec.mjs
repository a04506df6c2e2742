// Which courses are still to come depends on the day in Durham, not on the day the site was built.
import { expect } from '@playwright/test';
import { WIDE, open, test } from './visit.mjs';

const COURSES = '/education/continuing-medical-education/';
const ISLANDS = 'Advanced Imaging in the Islands 2025'; // 18 to 21 February
const REVIEW = '2025 Duke Radiology Review (online)'; // 17 to 21 March
const DISNEY = 'Summer at Walt Disney World with Duke Radiology 2025'; // 15 to 18 June
const NO_DATES = /No new dates are published yet/;

const agenda = (page) => page.locator('.agenda');
const entries = (page) => agenda(page).getByRole('listitem');
const titles = (page) => agenda(page).getByRole('heading', { level: 3 });
const past = (page) => entries(page).filter({ hasText: 'Past course' });

const on = (page, time) => page.clock.setFixedTime(new Date(time));

test.use({ viewport: WIDE, timezoneId: 'America/New_York' });

test('on 1 February 2025 the home page shows the three courses as upcoming, in order', async ({ page }) => {
  await on(page, '2025-02-01T12:00:00-05:00');
  await open(page, '/');
  await expect(past(page)).toHaveCount(0);
  await expect(titles(page)).toHaveText([ISLANDS, REVIEW, DISNEY]);
  await expect(agenda(page)).not.toContainText(NO_DATES);
  await expect(agenda(page).locator('time')).toHaveText([/Feb.* 18.*21.*2025/, /Mar.* 17.*21.*2025/, /June? 15.*18.*2025/]);
  const paths = await agenda(page).getByRole('link', { name: /^Learn more/ }).evaluateAll((links) => links.map((a) => a.pathname));
  expect(paths).toEqual([`${COURSES}advanced-imaging-in-the-islands-2025/`, `${COURSES}duke-radiology-review-2025/`, `${COURSES}summer-at-walt-disney-world-2025/`]);
});

test('today the home page shows them as past, and says that no dates are known', async ({ page }) => {
  await open(page, '/');
  await expect(titles(page)).toHaveCount(3);
  await expect(past(page)).toHaveCount(3);
  for (const title of [ISLANDS, REVIEW, DISNEY]) await expect(past(page).filter({ hasText: title })).toHaveCount(1);
  await expect(agenda(page)).toContainText(NO_DATES);
});

test('in April 2025 only the course still to come is on the home page; the course list has the past ones too', async ({ page }) => {
  await on(page, '2025-04-01T12:00:00-04:00');
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

test('going there by a link gives the same as opening the page', async ({ page }) => {
  await on(page, '2025-02-01T12:00:00-05:00');
  await open(page, '/about/');
  await page.locator('a.wordmark').click();
  await expect(titles(page)).toHaveText([ISLANDS, REVIEW, DISNEY]);
  await expect(past(page)).toHaveCount(0);
});

test('the page of a course says when it is past', async ({ page }) => {
  const notice = page.getByRole('complementary', { name: 'This course has ended' });
  await on(page, '2025-02-21T18:00:00-05:00'); // its last evening
  await open(page, `${COURSES}advanced-imaging-in-the-islands-2025/`);
  await expect(notice).toHaveCount(0);
  await on(page, '2025-02-22T08:00:00-05:00');
  await page.reload();
  await expect(notice).toBeVisible();
});

for (const timezoneId of ['Asia/Tokyo', 'America/New_York', 'Pacific/Honolulu']) {
  test.describe(`for a visitor in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('a course is upcoming to the end of its last day in Durham, and past from then on', async ({ page }) => {
      await on(page, '2025-02-22T04:30:00Z'); // 21 February, 23:30 in Durham
      await open(page, '/');
      await expect(titles(page)).toHaveText([ISLANDS, REVIEW, DISNEY]);
      await expect(past(page)).toHaveCount(0);

      await on(page, '2025-02-22T05:30:00Z'); // 22 February, 00:30 in Durham
      await page.reload();
      await expect(titles(page)).toHaveText([REVIEW, DISNEY]);
      await open(page, COURSES);
      await expect(past(page)).toHaveCount(1);
      await expect(past(page)).toContainText(ISLANDS);
    });
  });
}

test('in summer, too, the day ends at midnight in Durham', async ({ page }) => {
  await on(page, '2025-06-19T03:30:00Z'); // 18 June, 23:30 in Durham
  await open(page, '/');
  await expect(titles(page)).toHaveText([DISNEY]);
  await expect(past(page)).toHaveCount(0);
  await on(page, '2025-06-19T04:30:00Z');
  await page.reload();
  await expect(past(page)).toHaveCount(3);
});

// What holds until a course is over ("Registration is now open!") is not in pages that are built later; of those built before,
// the style hides it.
test('what holds until a course is over is not shown afterwards', async ({ page }) => {
  await on(page, '2025-04-01T12:00:00-04:00');
  const say = (where) => where.evaluate((element) => element.insertAdjacentHTML('beforeend', '<p class="while-upcoming">Open</p>'));
  const said = (where) => where.locator('.while-upcoming');
  await open(page, COURSES);
  for (const [title, isSaid] of [[DISNEY, true], [REVIEW, false]]) {
    const text = entries(page).filter({ hasText: title }).locator('.markup');
    await say(text);
    await expect(said(text), title).toBeVisible({ visible: isSaid });
  }
  for (const [slug, isSaid] of [['summer-at-walt-disney-world-2025', true], ['duke-radiology-review-2025', false]]) {
    await open(page, `${COURSES}${slug}/`);
    const body = page.locator('main .body');
    await say(body);
    await expect(said(body), slug).toBeVisible({ visible: isSaid });
  }
});
