// Navigation without page loads, with everything that a page load would bring.
import { expect } from '@playwright/test';
import { TEXT_PAGE, WIDE, documentRequests, heading, hold, isMarked, mark, open, painted, ready, test } from './visit.mjs';

const main = (page) => page.getByRole('main');
const footer = (page) => page.locator('.footer');
const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

/** Scrolls, and waits until the page has handled it. */
async function scroll(page, y) {
  await page.evaluate((y) => scrollTo(0, y), y);
  await painted(page);
  expect(await scrolled(page)).toBe(y);
}

const announcement = (page) => page.locator('#announcement');

/** Waits until the page at `path` has arrived: its heading is in place and has the focus. */
async function arrive(page, path) {
  await expect(page).toHaveURL(path);
  await expect(page.locator('#page-title')).toBeFocused();
}

test.use({ viewport: WIDE });

test('a link changes the page without a reload, with its URL, title, heading and head', async ({ page }) => {
  await open(page, '/');
  await mark(page);
  await main(page).getByRole('link', { name: /^Prepare for an exam/ }).click();
  await arrive(page, '/patient-care/exam-prep/');
  expect(await isMarked(page)).toBe(true);
  await expect(heading(page)).toHaveCount(1);
  await expect(page).toHaveTitle(/^Exam prep.* – Duke Radiology$/i);

  const swapped = await head(page);
  await page.reload();
  expect(swapped, 'the head is that of the published page').toEqual(await head(page));
});

const head = (page) =>
  page.evaluate(() => ({
    title: document.title,
    description: [...document.querySelectorAll('meta[name=description]')].map((meta) => meta.content),
    canonical: [...document.querySelectorAll('link[rel=canonical]')].map((link) => link.href),
    og: [...document.querySelectorAll('meta[property^="og:"]')].map((meta) => `${meta.getAttribute('property')} ${meta.content}`),
    robots: [...document.querySelectorAll('meta[name=robots]')].map((meta) => meta.content),
  }));

/** The structured data, which search engines must also find after the app has started. */
const structured = (page) => page.locator('script[type="application/ld+json"]');

test('structured data are removed with the page that they are about', async ({ page }) => {
  await open(page, '/locations/');
  await expect(structured(page)).toHaveCount(1);
  await footer(page).getByRole('link', { name: 'Research' }).click();
  await arrive(page, '/research/');
  await expect(structured(page)).toHaveCount(0);
  await page.goBack();
  await expect(heading(page)).toHaveText('Locations');
  await expect(structured(page)).toHaveCount(0);
  await page.reload();
  await expect(structured(page)).toHaveCount(1);
});

test('nothing of the "not found" page stays in the head', async ({ page }) => {
  await open(page, '/no-such-page/');
  await main(page).getByRole('link', { name: 'Contact us' }).click();
  await arrive(page, '/about/contact-us/');
  const swapped = await head(page);
  await page.reload();
  expect(swapped).toEqual(await head(page));
});

test('the new page is announced, and the first one is not', async ({ page }) => {
  await open(page, TEXT_PAGE);
  await expect(announcement(page)).toHaveAttribute('aria-live', 'polite');
  await expect(announcement(page)).toBeEmpty();
  await footer(page).getByRole('link', { name: 'Locations' }).click();
  await arrive(page, '/locations/');
  await expect(announcement(page)).toHaveText(await page.title());
  await footer(page).getByRole('link', { name: 'Research' }).click();
  await arrive(page, '/research/');
  await expect(announcement(page)).toHaveText(await page.title());
});

test('on a first visit the focus is left alone', async ({ page }) => {
  await open(page, '/about/');
  expect(await page.evaluate(() => document.activeElement.localName)).toBe('body');
});

test('the heading takes the focus, and Tab goes on from there', async ({ page }) => {
  await open(page, TEXT_PAGE);
  await footer(page).getByRole('link', { name: 'About' }).click();
  await arrive(page, '/about/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement.matches('main a'))).toBe(true);
});

test('a new page starts at its top, although the link was far down', async ({ page }) => {
  await open(page, TEXT_PAGE);
  await footer(page).getByRole('link', { name: 'Education' }).click();
  await arrive(page, '/education/');
  await painted(page);
  expect(await scrolled(page)).toBe(0);
});

test('Back and Forward restore the scroll position of each page', async ({ page }) => {
  await open(page, '/about/');
  await mark(page);
  await scroll(page, 400);
  await page.evaluate(() => document.querySelector('.footer a[href="/education/"]').click()); // without scrolling to it
  await arrive(page, '/education/');
  await expect.poll(() => scrolled(page)).toBe(0);
  await scroll(page, 250);

  await page.goBack();
  await arrive(page, '/about/');
  await expect.poll(() => scrolled(page)).toBe(400);
  await page.goForward();
  await arrive(page, '/education/');
  await expect.poll(() => scrolled(page)).toBe(250);
  expect(await isMarked(page)).toBe(true);
});

test('Back and Forward go through several pages, each with its own title', async ({ page }) => {
  await open(page, TEXT_PAGE);
  await mark(page);
  const titles = [await page.title()];
  const paths = [TEXT_PAGE, '/patient-care/', '/education/', '/research/'];
  for (const [index, name] of ['Patient care', 'Education', 'Research'].entries()) {
    await footer(page).getByRole('link', { name }).click();
    await arrive(page, paths[index + 1]);
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(4);
  for (const index of [2, 1, 0]) {
    await page.goBack();
    await arrive(page, paths[index]);
    await expect(page).toHaveTitle(titles[index]);
  }
  for (const index of [1, 2, 3]) {
    await page.goForward();
    await arrive(page, paths[index]);
    await expect(page).toHaveTitle(titles[index]);
  }
  expect(await isMarked(page)).toBe(true);
});

test('a reload keeps the scroll position', async ({ page }) => {
  await open(page, '/about/');
  await scroll(page, 400);
  await page.reload();
  await expect.poll(() => scrolled(page)).toBe(400);
});

// The style page starts no app, so it is like another site. The page leaves by itself, because a page that a test navigates away
// may not have saved its position yet.
test('Back after a page load elsewhere restores the scroll position', async ({ page }) => {
  await open(page, TEXT_PAGE);
  await footer(page).getByRole('link', { name: 'About' }).click();
  await arrive(page, '/about/');
  await scroll(page, 400);
  await page.evaluate(() => location.assign('/style/'));
  await page.waitForURL('/style/');
  await page.goBack();
  await ready(page);
  await expect.poll(() => scrolled(page)).toBe(400);
});

test('a second link, clicked before the first page has loaded, wins, and stays', async ({ page }) => {
  const release = await hold(page, '**/content/research.json');
  await open(page, TEXT_PAGE);
  await page.evaluate(() => document.querySelector('.footer a[href="/research/"]').click());
  await expect(page).toHaveURL('/research/');
  await page.evaluate(() => document.querySelector('.footer a[href="/education/"]').click());
  await arrive(page, '/education/');
  const late = page.waitForResponse('**/content/research.json');
  release();
  await (await late).finished();
  await painted(page);
  await expect(page).toHaveURL('/education/');
  await expect(heading(page)).toHaveText('Education');
});

test.describe('links into a page', () => {
  // Makes a link of the page lead to `href`, and clicks it without scrolling to it.
  const follow = (page, href) =>
    page.evaluate((href) => {
      const link = document.querySelector('.footer a[href="/research/"]');
      link.setAttribute('href', href);
      link.click();
    }, href);
  const isAtTop = (page, id) =>
    expect.poll(() => page.evaluate((id) => Math.abs(document.getElementById(id)?.getBoundingClientRect().top), id)).toBeLessThan(160);

  test('a first visit to an anchor shows the anchor', async ({ page }) => {
    await open(page, '/patient-care/exam-prep/mri/#after');
    await isAtTop(page, 'after');
    expect(await scrolled(page)).toBeGreaterThan(200);
    await expect(page).toHaveURL('/patient-care/exam-prep/mri/#after');
  });

  test('a link from another page shows the anchor, keeps it in the address and needs no reload', async ({ page }) => {
    await open(page, TEXT_PAGE);
    await mark(page);
    await follow(page, '/patient-care/exam-prep/mri/#after');
    await expect(page).toHaveURL('/patient-care/exam-prep/mri/#after');
    await expect(heading(page)).toHaveText('MRI');
    await isAtTop(page, 'after');
    await painted(page);
    expect(await scrolled(page)).toBeGreaterThan(200);
    expect(await isMarked(page)).toBe(true);
  });

  test('going back from there returns to where the link was', async ({ page }) => {
    await open(page, '/about/');
    await scroll(page, 400);
    await follow(page, '/patient-care/exam-prep/mri/#after');
    await isAtTop(page, 'after');
    await page.goBack();
    await arrive(page, '/about/');
    await expect.poll(() => scrolled(page)).toBe(400);
  });

  test('a link within the page shows the anchor', async ({ page }) => {
    await open(page, '/patient-care/exam-prep/mri/');
    await mark(page);
    await follow(page, '#after');
    await expect(page).toHaveURL('/patient-care/exam-prep/mri/#after');
    await isAtTop(page, 'after');
    expect(await isMarked(page)).toBe(true);
    await page.goBack();
    await expect(page).toHaveURL('/patient-care/exam-prep/mri/');
    await expect.poll(() => scrolled(page)).toBe(0);
  });

  test('an anchor that does not exist shows the page from its top', async ({ page }) => {
    await open(page, TEXT_PAGE);
    await scroll(page, 400);
    await follow(page, '/about/#no-such-place');
    await arrive(page, '/about/#no-such-place');
    await painted(page);
    expect(await scrolled(page)).toBe(0);
  });
});

test.describe('URLs', () => {
  for (const path of [
    '/patient-care/exam-prep/mri/',
    '/about/news/congratulations-sora-yoon/',
    '/education/continuing-medical-education/duke-radiology-review-2025/',
  ]) {
    test(`${path} can be opened directly`, async ({ page }) => {
      const response = await open(page, path);
      expect(response.status()).toBe(200);
      await expect(page).toHaveURL(path);
      await expect(heading(page)).not.toHaveText(/not found/i);
    });
  }

  test('a path without its last slash is redirected, with its query', async ({ page }) => {
    const response = await open(page, '/about?from=mail');
    expect(response.request().redirectedFrom()?.url()).toMatch(/\/about\?from=mail$/);
    await expect(page).toHaveURL('/about/?from=mail');
    await expect(heading(page)).toHaveText('About');
  });

  test('an unknown query changes nothing', async ({ page }) => {
    const asked = documentRequests(page);
    await open(page, '/about/?utm_source=mail#main');
    await expect(heading(page)).toHaveText('About');
    await expect(page).toHaveURL('/about/?utm_source=mail#main');
    expect(asked).toEqual([]);
  });
});

test.describe('prefetching', () => {
  const link = (page) => footer(page).getByRole('link', { name: 'Locations' });
  const document = '/content/locations.json';

  for (const [name, intend] of [
    ['the pointer over a link', (link) => link.hover()],
    ['the focus on a link', (link) => link.focus()],
  ]) {
    test(`${name} fetches its document once, and the click fetches nothing`, async ({ page }) => {
      await open(page, TEXT_PAGE);
      const asked = documentRequests(page);
      await link(page).scrollIntoViewIfNeeded();
      const fetched = page.waitForResponse(`**${document}`);
      await intend(link(page));
      await (await fetched).finished();
      await page.mouse.move(0, 0);
      await link(page).hover();
      await link(page).click();
      await arrive(page, '/locations/');
      expect(asked.filter((path) => path === document)).toEqual([document]);
    });
  }

  test('a click while the document is loading waits for it and sends no second request', async ({ page }) => {
    const release = await hold(page, `**${document}`);
    await open(page, TEXT_PAGE);
    const asked = documentRequests(page);
    const request = page.waitForRequest(`**${document}`);
    await link(page).hover();
    await request;
    await link(page).click();
    await expect(page).toHaveURL('/locations/');
    release();
    await arrive(page, '/locations/');
    expect(asked.filter((path) => path === document)).toEqual([document]);
  });

  test('a page that was visited before is shown without a request', async ({ page }) => {
    await open(page, TEXT_PAGE);
    await link(page).click();
    await arrive(page, '/locations/');
    await footer(page).getByRole('link', { name: 'Research' }).click();
    await arrive(page, '/research/');
    const asked = documentRequests(page);
    await page.goBack();
    await arrive(page, '/locations/');
    expect(asked).toEqual([]);
  });

  test('links to this page, to other sites and to telephones fetch nothing', async ({ page }) => {
    await open(page, '/locations/');
    const asked = documentRequests(page);
    await link(page).focus();
    await footer(page).getByRole('link', { name: 'dukehealth.org' }).focus();
    await footer(page).getByRole('link', { name: '(919) 684-2711' }).focus();
    await painted(page);
    expect(asked).toEqual([]);
  });
});

test('a link that opens elsewhere is left to the browser', async ({ page, context }) => {
  await open(page, TEXT_PAGE);
  const opened = context.waitForEvent('page');
  await footer(page).getByRole('link', { name: 'Research' }).click({ modifiers: ['ControlOrMeta'] });
  const other = await opened;
  await expect(other).toHaveURL('/research/');
  await expect(page).toHaveURL(TEXT_PAGE);
});
