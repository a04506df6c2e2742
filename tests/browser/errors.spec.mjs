// What visitors see when a page is missing, or its document fails, is slow or damaged.
import { expect } from '@playwright/test';
import { TEXT_PAGE, WIDE, heading, hold, isMarked, mark, open, ready, test } from './visit.mjs';

const main = (page) => page.getByRole('main');
const press = (page, path) => page.evaluate((path) => document.querySelector(`.footer a[href="${path}"]`).click(), path);

test.use({ viewport: WIDE });

test.describe('a path that does not exist', () => {
  for (const path of ['/no-such-page/', '/about/no-such-page/', '/no/such/page', '/about.html']) {
    test(`${path} has status 404 and a page that helps`, async ({ page }) => {
      const response = await open(page, path);
      expect(response.status()).toBe(404);
      await expect(page).toHaveURL(path);
      await expect(heading(page)).toHaveText('Page not found');
      await expect(page).toHaveTitle(/^Page not found/);
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
      await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
      for (const name of ['Home page', 'Prepare for an exam', 'Schedule an appointment', 'Contact us']) {
        await expect(main(page).getByRole('link', { name })).toBeVisible();
      }
    });
  }

  test('its links lead on without a reload, and back returns to it', async ({ page }) => {
    await open(page, '/no-such-page/');
    await mark(page);
    await main(page).getByRole('link', { name: 'Prepare for an exam' }).click();
    await expect(page).toHaveURL('/patient-care/exam-prep/');
    await expect(heading(page)).toBeFocused();
    await page.goBack();
    await expect(heading(page)).toHaveText('Page not found');
    expect(await isMarked(page)).toBe(true);
  });

  test('its search finds pages', async ({ page }) => {
    await open(page, '/no-such-page/');
    await main(page).getByRole('searchbox', { name: 'Search this site' }).fill('mammogram');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/?q=mammogram');
    await expect(page.locator('.search-results li')).not.toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveValue('mammogram');
  });

  test('a link to nowhere within the site shows the same page, in place', async ({ page }) => {
    await open(page, '/');
    await mark(page);
    await page.evaluate(() => {
      const link = document.querySelector('.footer a[href="/research/"]');
      link.setAttribute('href', '/no-such-page/');
      link.click();
    });
    await expect(page).toHaveURL('/no-such-page/');
    await expect(heading(page)).toHaveText('Page not found');
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(/^Page not found/);
    await expect(page.locator('#announcement')).toHaveText(/^Page not found/);
    expect(await isMarked(page)).toBe(true);
    await page.goBack();
    await expect(page).toHaveURL('/');
    await expect(heading(page)).toContainText('Specialty trained');
  });
});

test.describe('a document that does not load', () => {
  for (const [name, fail] of [
    ['the server fails', (route) => route.fulfill({ status: 500, body: 'Internal server error' })],
    ['the connection breaks', (route) => route.abort('connectionreset')],
    ['the visitor is offline', (route) => route.abort('internetdisconnected')],
    ['it is not JSON', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"head":' })],
    ['it is JSON of another kind', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"a":[]}' })],
    ['it is empty', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '' })],
  ]) {
    test(`when ${name}, the page says so and "Try again" loads it in place`, async ({ page }) => {
      await page.route('**/content/research.json', fail);
      await open(page, TEXT_PAGE);
      await mark(page);
      await press(page, '/research/');

      await expect(heading(page)).toHaveText('This page did not load');
      await expect(heading(page)).toBeFocused();
      await expect(page).toHaveURL('/research/');
      await expect(page).toHaveTitle(/^This page did not load/);
      await expect(page.locator('#announcement')).toHaveText(/^This page did not load/);
      await expect(main(page).getByRole('link', { name: '(919) 684-2711' })).toBeVisible();

      // Trying again while it still fails shows the message again.
      const retry = main(page).getByRole('button', { name: 'Try again' });
      const second = page.waitForRequest('**/content/research.json');
      await retry.click();
      await second;
      await expect(heading(page)).toHaveText('This page did not load');
      await expect(heading(page)).toBeFocused();

      await page.unroute('**/content/research.json');
      await retry.click();
      await expect(heading(page)).toHaveText('Research');
      await expect(heading(page)).toBeFocused();
      await expect(page).toHaveTitle(/^Research/);
      await expect(page).toHaveURL('/research/');
      expect(await isMarked(page)).toBe(true);
      await page.goBack();
      await expect(page).toHaveURL(TEXT_PAGE);
    });
  }

  test('another page can be opened instead, and the failure is forgotten', async ({ page }) => {
    await page.route('**/content/research.json', (route) => route.abort());
    await open(page, TEXT_PAGE);
    await press(page, '/research/');
    await expect(heading(page)).toHaveText('This page did not load');
    await press(page, '/education/');
    await expect(heading(page)).toHaveText('Education');
    await page.unroute('**/content/research.json');
    await page.goBack();
    await expect(page).toHaveURL('/research/');
    await expect(heading(page)).toHaveText('Research');
  });

  test('after a failed prefetch, a click tries again', async ({ page }) => {
    await page.route('**/content/research.json', (route) => route.abort());
    await open(page, TEXT_PAGE);
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/content/research.json'));
    await page.locator('.footer a[href="/research/"]').focus();
    await failed;
    await page.unroute('**/content/research.json');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText('Research');
  });

  test('"Reload the page" loads the page anew', async ({ page }) => {
    await page.route('**/content/research.json', (route) => route.fulfill({ status: 503, body: '' }));
    await open(page, TEXT_PAGE);
    await mark(page);
    await press(page, '/research/');
    await main(page).getByRole('link', { name: 'Reload the page' }).click();
    await expect(heading(page)).toHaveText('Research');
    expect(await isMarked(page)).toBe(false);
  });

  test('a document that does not exist shows "not found", no failure', async ({ page }) => {
    await page.route('**/content/research.json', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await open(page, TEXT_PAGE);
    await press(page, '/research/');
    await expect(heading(page)).toHaveText('Page not found');
  });
});

test.describe('a slow document', () => {
  /** Runs in the page: records, frame by frame, when the skeleton is there and when its progress bar is visible. */
  function watchFrames() {
    window.seen = {};
    const look = (now) => {
      const bar = document.querySelector('[role=progressbar]');
      if (document.querySelector('.skeleton')) window.seen.skeleton ??= now;
      if (bar?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) window.seen.bar ??= now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }
  const seen = (page) => page.evaluate(() => window.seen);

  test('shows a skeleton, after 400 ms a progress bar, then the page', async ({ page }) => {
    const release = await hold(page, '**/content/research.json');
    await open(page, TEXT_PAGE);
    await page.evaluate(watchFrames);
    await press(page, '/research/');

    await expect(page.locator('main .skeleton')).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Loading the page' })).toBeVisible();
    await expect.poll(async () => (await seen(page)).bar).toBeTruthy();
    const { skeleton, bar } = await seen(page);
    expect(bar - skeleton).toBeGreaterThan(350); // 400 less a few frames
    await expect(page).toHaveURL('/research/');
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();

    release();
    await expect(heading(page)).toHaveText('Research');
    await expect(heading(page)).toBeFocused();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('the footer stays below the first screen while the page is loading', async ({ page }) => {
    await page.route('**/content/research.json', () => {});
    await open(page, TEXT_PAGE);
    await press(page, '/research/');
    await expect(page.locator('main .skeleton')).toBeVisible();
    await expect(page.locator('.footer')).not.toBeInViewport();
  });

  test('a quick document shows no progress bar', async ({ page }) => {
    await open(page, TEXT_PAGE);
    const came = page.waitForResponse('**/content/research.json').then((response) => response.finished());
    await page.locator('.footer a[href="/research/"]').focus();
    await came;
    await page.evaluate(watchFrames);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText('Research');
    expect((await seen(page)).bar).toBeUndefined();
  });

  test('a visitor can leave while the page is loading', async ({ page }) => {
    await page.route('**/content/research.json', () => {});
    await open(page, TEXT_PAGE);
    await press(page, '/research/');
    await expect(page.locator('main .skeleton')).toBeVisible();
    await press(page, '/education/');
    await expect(heading(page)).toHaveText('Education');
  });
});

test.describe('a page that was damaged on its way', () => {
  for (const [name, path, damage] of [
    ['lost a part of its text', '/', (html) => html.replace(/<section class="mission">.*?<\/section>/s, '')],
    ['lost its heading', '/about/', (html) => html.replace(/<h1.*?<\/h1>/s, '')],
    ['lost its navigation', '/about/', (html) => html.replace(/<nav id="navigation".*?<\/nav>/s, '')],
    ['lost its comments', '/about/', (html) => html.replace(/<!>|<!--.*?-->/gs, '')],
    ['has foreign elements', '/about/', (html) => html.replace(/<main[^>]*>/, '$&<div>An advertisement</div>')],
    ['lost its data', '/about/', (html) => html.replace(/<script type="application\/json".*?<\/script>/s, '')],
    ['has broken data', '/about/', (html) => html.replace(/(<script type="application\/json"[^>]*>).*?<\/script>/s, '$1[broken</script>')],
    ['has the data of another time', '/about/', (html) => html.replace(/(<script type="application\/json"[^>]*>).*?<\/script>/s, '$1["{}","{}"]</script>')],
    ['came empty', '/about/', (html) => html.replace(/(<div id="app"[^>]*>).*?(<script type="application\/json")/s, '$1</div>$2')],
  ]) {
    test(`that ${name} becomes complete and usable`, async ({ page }) => {
      await open(page, path);
      await expect(heading(page)).toHaveCount(1);
      const whole = await page.getByRole('main').innerText();
      await page.route((url) => url.pathname === path, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        const damaged = damage(html);
        expect(damaged, 'the damage is done').not.toBe(html);
        await route.fulfill({ response, body: damaged });
      });

      await page.goto(path);
      await ready(page);
      await expect(heading(page)).toHaveCount(1);
      await expect(page).toHaveURL(path);
      await expect.poll(() => page.getByRole('main').innerText()).toBe(whole);
      await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(1);
      await expect(page.locator('.footer')).toHaveCount(1);

      await mark(page);
      await page.getByRole('button', { name: 'Toggle sub nav items for Research' }).click();
      await page.getByRole('link', { name: 'Clinical Research Unit' }).first().click();
      await expect(page).toHaveURL('/research/clinical-research-unit/');
      await expect(heading(page)).toBeFocused();
      expect(await isMarked(page)).toBe(true);
    });
  }
});
