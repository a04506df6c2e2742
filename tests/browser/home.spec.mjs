// The home page has every part of the department's home page, in the same words.
import { expect } from '@playwright/test';
import { WIDE, heading, open, pauseVideo, routes, test } from './visit.mjs';

const main = (page) => page.getByRole('main');
const footer = (page) => page.getByRole('contentinfo');
const header = (page) => page.getByRole('banner');

test.use({ viewport: WIDE });

// One page for all tests that only read it, since it takes the browser long to show.
test.describe.configure({ mode: 'default' });
let page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await page.addInitScript(pauseVideo);
  await open(page, '/');
});
test.afterAll(() => page.close());

test('the header has skip link, wordmark, utility links and search', async () => {
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toHaveAttribute('href', '#main');
  await expect(header(page).getByRole('link', { name: 'Duke Department of Radiology' })).toHaveAttribute('href', '/');
  await expect(header(page).getByRole('navigation', { name: 'Utility' }).getByRole('link')).toHaveText(['Schedule an appointment', 'Department portal', 'Give']);
  await expect(header(page).locator('.header__search')).toBeVisible();
  await expect(header(page).locator('.header__search')).toHaveAttribute('href', '/search/');
});

test('the hero has the statement and "Learn more"', async () => {
  await expect(heading(page)).toHaveText('Specialty trained, nationally recognized imaging experts provide the highest quality patient care.');
  await expect(heading(page)).toBeInViewport();
  await expect(page.locator('.hero').getByRole('link', { name: 'Learn more about patient care', exact: true })).toBeInViewport();
});

test('the title is the name of the department', async () => {
  await expect(page).toHaveTitle('Duke Department of Radiology');
});

test('the mission has its statement and its text', async () => {
  await expect(
    main(page).getByRole('heading', { name: 'Educating the next generation of radiologists to successfully navigate a rapidly changing future' }),
  ).toBeVisible();
  await expect(main(page)).toContainText('Providing a world-class curriculum, research, advanced technical skills, and hands-on, practical, clinical experience.');
});

test('recent news has three items, newest first, and "See all news"', async () => {
  const news = main(page).getByRole('region', { name: 'Recent news' });
  await expect(news.getByRole('heading', { level: 3 })).toHaveText([
    'Duke Health Celebrates Black History Month',
    /^Congratulations, Sora Yoon, MD, FACR$/,
    /^Congratulations Brian Allen, MD on your promotion!$/,
  ]);
  const known = routes();
  for (const link of await news.getByRole('heading', { level: 3 }).getByRole('link').all()) expect(known).toContain(await link.getAttribute('href'));
  await expect(news.getByRole('link', { name: 'See all news' })).toHaveAttribute('href', '/about/news/');
});

test('the contact block asks, explains and has "Get in touch"', async () => {
  const contact = main(page).getByRole('region', { name: 'Contact us' });
  await expect(contact.getByRole('heading', { name: 'Interested in learning more or need to schedule an appointment?' })).toBeVisible();
  await expect(contact).toContainText('Learn more about our locations, services, and appointment scheduling.');
  await expect(contact.getByRole('link', { name: 'Get in touch' })).toHaveAttribute('href', '/about/contact-us/');
});

test('the footer has address, telephone, social links, quicklinks and the parent sites', async () => {
  const address = footer(page).locator('address');
  for (const line of ['Department of Radiology', 'Box 3808 DUMC', 'Durham, NC 27710']) await expect(address).toContainText(line);
  await expect(footer(page).getByRole('link', { name: '(919) 684-2711' })).toHaveAttribute('href', 'tel:+19196842711');
  for (const name of ['Facebook', 'Twitter', 'Instagram', 'Terms and conditions', 'Accessibility', 'Give', 'Make a gift', 'Make an appointment', 'Department portal']) {
    await expect(footer(page).getByRole('link', { name, exact: true })).toBeVisible();
  }
  await expect(footer(page).getByRole('navigation', { name: 'Quicklinks' }).getByRole('link')).toHaveText(['Patient care', 'About', 'Education', 'Research', 'Locations']);
  for (const [name, href] of [
    ['medschool.duke.edu', 'https://medschool.duke.edu/'],
    ['duke.edu', 'https://duke.edu/'],
    ['dukehealth.org', 'https://www.dukehealth.org/'],
  ]) {
    await expect(footer(page).getByRole('link', { name, exact: true })).toHaveAttribute('href', href);
  }
  await expect(footer(page)).toContainText('Duke University and Duke University Health System. All rights reserved.');
});

test('the parts come in order', async () => {
  const tops = [];
  for (const part of [heading(page), main(page).getByRole('heading', { name: /^Educating/ }), main(page).getByRole('heading', { name: 'Recent news' }), main(page).getByRole('heading', { name: 'Continuing education' }), main(page).getByRole('heading', { name: /^Interested in/ }), footer(page)]) {
    tops.push((await part.boundingBox()).y);
  }
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

test('every picture loads', async () => {
  for (const picture of await page.locator('img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img) => img.complete && img.naturalWidth), await picture.getAttribute('src')).toBeGreaterThan(0);
  }
});

test('no link in header or footer leads to the address of the site itself', async () => {
  const origin = await page.locator('link[rel=canonical]').evaluate((link) => new URL(link.href).origin);
  const all = await page.locator('header a[href], footer a[href]').evaluateAll((links) => links.map((link) => link.href));
  expect(all.filter((href) => href.startsWith(origin))).toEqual([]);
});

test('the CME courses have title, place, dates, text and "Learn more"', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2025-02-01T12:00:00-05:00'));
  await open(page, '/');
  const courses = main(page).getByRole('region', { name: 'Continuing education' });
  const course = (title) => courses.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
  for (const [title, ...parts] of [
    [
      'Advanced Imaging in the Islands 2025',
      /Ritz.Carlton, Grand Cayman/,
      'Cayman Islands',
      /Feb\w*\.? 18.+21,? 2025/,
      'Lectures will include the latest advancements in diagnostic imaging from experts in the subspecialties of abdominal, cardiothoracic, musculoskeletal, neuroradiology and interventional radiology',
    ],
    [
      /2025 Duke Radiology Review \W*\(online\)/i,
      /Mar\w*\.? 17.+21,? 2025/,
      'a comprehensive review of diagnostic radiology provided by the faculty of Duke Radiology',
      /For 2025 the course will be online\.\s+No in-person option will be offered\./,
    ],
    [
      'Summer at Walt Disney World with Duke Radiology 2025',
      /Disney.s BoardWalk Inn/i,
      /June? 15.+18,? 2025/,
      /within walking distance of Epcot and Hollywood Studios/i,
      'nuclear medicine and radiotheranostics',
    ],
  ]) {
    await expect(course(title)).toHaveCount(1);
    for (const part of parts) await expect(course(title)).toContainText(part);
    await expect(course(title).getByRole('link', { name: /^Learn more/ })).toBeVisible();
  }
});

// The heading of the page is a sentence, and the search called the page by it.
test('the search result for the home page is the name of the department', async ({ page }) => {
  await open(page, '/search/?q=specialty%20trained%20nationally%20recognized');
  await expect(page.locator('main').getByRole('link', { name: 'Duke Department of Radiology', exact: true })).toHaveAttribute('href', '/');
});
