// The calendar with mouse, keyboard and URL, without JavaScript, in other time zones, and with a wrong clock.
import { expect } from '@playwright/test';
import ICAL from 'ical.js';
import { WIDE, open, test } from './visit.mjs';

const CALENDAR = '/about/calendar/';
const month = (page) => page.locator('#calendar-month');
const grid = (page) => page.getByRole('grid');
const day = (page, date) => page.locator(`td[data-date="${date}"]`);
const selectedDay = (page) => page.locator('.calendar__chosen');
const status = (page) => page.locator('.calendar').getByRole('status');
const setTime = (page, time) => page.clock.setFixedTime(new Date(time));

test.use({ viewport: WIDE, timezoneId: 'America/New_York' });

test('months can be browsed, and the URL names the month', async ({ page }) => {
  await setTime(page, '2026-12-10T12:00:00-05:00');
  await open(page, CALENDAR);
  await expect(month(page)).toHaveText('December 2026');
  await page.getByRole('button', { name: 'Next month' }).click();
  await expect(month(page)).toHaveText('January 2027');
  await expect(page).toHaveURL(`${CALENDAR}?month=2027-01`);
  await expect(status(page)).toHaveText(/^\d+ events in January 2027$/);
  await page.reload();
  await expect(month(page)).toHaveText('January 2027');
  await page.goBack();
  await expect(month(page)).toHaveText('December 2026');
  await page.goForward();
  await expect(month(page)).toHaveText('January 2027');
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(month(page)).toHaveText('December 2026');
  await expect(page).toHaveURL(CALENDAR);
});

test('events can be filtered by type, and the agenda uses the same filter', async ({ page }) => {
  await setTime(page, '2026-12-10T12:00:00-05:00');
  await open(page, CALENDAR);
  const count = async () => Number((await status(page).textContent()).match(/^\d+/)[0]);
  const all = await count();
  await page.getByLabel('Event type').selectOption({ label: 'Grand rounds' });
  await expect(page).toHaveURL(`${CALENDAR}?category=grand-rounds`);
  await expect.poll(count).toBeLessThan(all);
  await expect(page.locator('.calendar__month').getByText(/lecture|hot seat/i)).toHaveCount(0);
  await page.getByRole('button', { name: 'Agenda' }).click();
  await expect(page.getByRole('button', { name: 'Agenda' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.calendar__month')).toBeHidden();
  await expect(page.locator('.calendar__agenda')).toContainText(/Grand Rounds/i);
  await page.reload();
  await expect(page.locator('.calendar__agenda')).toBeVisible();
  await expect(page.getByLabel('Event type')).toHaveValue('grand-rounds');
});

test('the grid supports the keys of the ARIA Authoring Practices Guide across months', async ({ page }) => {
  await setTime(page, '2026-12-10T12:00:00-05:00');
  await open(page, CALENDAR);
  await expect(grid(page)).toHaveCount(1);
  await expect(page.locator('td[tabindex="0"]')).toHaveCount(1);
  await day(page, '2026-12-10').focus();
  for (const [key, date] of [
    ['ArrowRight', '2026-12-11'],
    ['ArrowDown', '2026-12-18'],
    ['Home', '2026-12-13'],
    ['End', '2026-12-19'],
    ['ArrowDown', '2026-12-26'],
    ['ArrowDown', '2027-01-02'],
    ['ArrowLeft', '2027-01-01'],
    ['ArrowLeft', '2026-12-31'],
    ['PageDown', '2027-01-31'],
    ['PageDown', '2027-02-28'],
  ]) {
    await page.keyboard.press(key);
    await expect(day(page, date), key).toBeFocused();
    await expect(day(page, date)).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('td[tabindex="0"]')).toHaveCount(1);
  }
  await expect(month(page)).toHaveText('February 2027');
  await page.keyboard.press('Enter');
  await expect(selectedDay(page).locator('h3')).toBeFocused();
  await expect(selectedDay(page)).toContainText('February 28');
});

test('today is the date in Durham, wherever the visitor is', async ({ page }) => {
  await setTime(page, '2027-01-01T03:00:00Z'); // still December 31 in Durham
  await open(page, CALENDAR);
  await expect(month(page)).toHaveText('December 2026');
  await expect(page.locator('.calendar__month [aria-current="date"]')).toHaveCount(1);
  await expect(day(page, '2026-12-31')).toHaveAttribute('aria-selected', 'true');
});

test.describe('in Tokyo', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test('today is still the date in Durham', async ({ page }) => {
    await setTime(page, '2027-01-01T03:00:00Z');
    await open(page, CALENDAR);
    await expect(month(page)).toHaveText('December 2026');
    await expect(day(page, '2026-12-31')).toHaveAttribute('aria-selected', 'true');
  });
});

test('with a clock off by decades or an invalid month in the URL, the calendar shows a month with events', async ({ page }) => {
  await setTime(page, '1999-05-05T12:00:00Z');
  await open(page, CALENDAR);
  await expect(month(page)).toHaveText(/20\d\d$/);
  await expect(status(page)).toHaveText(/events? in/);
  await open(page, `${CALENDAR}?month=2026-99&category=nothing`);
  await expect(month(page)).toHaveText(/20\d\d$/);
  await expect(status(page)).toHaveText(/events? in/);
});

test('at 320 px, nothing is wider than the screen in either view', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const query of ['?month=2026-12', '?month=2026-12&view=agenda']) {
    await open(page, CALENDAR + query);
    await expect(month(page)).toHaveText('December 2026');
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content, query).toBeLessThanOrEqual(screen);
  }
});

test('each linked file is an iCalendar file, and each feed has a refresh interval', async ({ page, request }) => {
  await open(page, CALENDAR);
  const feeds = await page.locator('main a[href$=".ics"]').evaluateAll((links) => [...new Set(links.map((a) => new URL(a.href).pathname))]);
  expect(feeds).toContain('/calendar/all.ics');
  expect(feeds.length).toBeGreaterThan(3);
  for (const feed of feeds) {
    const response = await request.get(feed);
    expect(response.status(), feed).toBe(200);
    expect(response.headers()['content-type'], feed).toMatch(/^text\/calendar/);
    const calendar = new ICAL.Component(ICAL.parse(await response.text()));
    const events = calendar.getAllSubcomponents('vevent');
    expect(events.length, feed).toBeGreaterThan(0);
    // Visitors add a single event once, but subscribe to a whole calendar.
    if (!/\/(events|courses)\//.test(feed)) expect(String(calendar.getFirstPropertyValue('refresh-interval')), feed).toMatch(/^P/);
    const uids = events.map((event) => event.getFirstPropertyValue('uid'));
    expect(new Set(uids).size, feed).toBe(uids.length);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page lists recurring events, dated events and feeds, and hides inactive controls', async ({ page }) => {
    await page.goto(CALENDAR);
    await expect(page.getByRole('table', { name: 'Weekly conferences' })).toBeVisible();
    await expect(page.getByRole('table', { name: /Courses and events by date/ })).toBeVisible();
    await expect(page.locator('.calendar__controls').first()).toBeHidden();
    await expect(page.locator('.calendar .filters')).toBeHidden();
    await expect(page.locator('main a[href="/calendar/all.ics"]').first()).toBeVisible();
  });
});
