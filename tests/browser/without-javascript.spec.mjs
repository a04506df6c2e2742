// The site without its app, because JavaScript is switched off or WebAssembly is blocked: pages are complete, and links work.
import { expect } from '@playwright/test';
import { PHONE, SECTIONS, TEXT_PAGE, WIDE, heading, hold, test } from './visit.mjs';

const main = (page) => page.getByRole('main');
const PAGES = ['/', '/patient-care/', '/patient-care/exam-prep/mri/', '/about/news/', '/education/continuing-medical-education/', '/search/', '/about/faculty/', '/locations/', '/about/contact-us/'];

/** Opens a page without waiting for the app. */
const visit = (page, path) => page.goto(path);

/** Names of the visible buttons that do nothing without the app. */
const deadButtons = (page) =>
  page.locator('button:visible, [role=button]:visible').evaluateAll((buttons) =>
    buttons.filter((button) => !(button.type === 'submit' && button.form)).map((button) => button.textContent),
  );

/** What may depend on why the app does not run. */
function worksWithoutTheApp() {
  test.describe('on a wide screen', () => {
    test.use({ viewport: WIDE });

    test('the home page is complete', async ({ page }) => {
      await visit(page, '/');
      await expect(heading(page)).toHaveText(/^Specialty trained, nationally recognized imaging experts/);
      await expect(page.locator('.hero picture img')).toBeVisible();
      await expect(page.getByRole('heading', { name: /^Educating the next generation/ })).toBeVisible();
      await expect(page.locator('.home-news article')).toHaveCount(3);
      await expect(page.locator('.agenda__entry')).toHaveCount(3);
      await expect(main(page).getByRole('link', { name: 'Get in touch' })).toBeVisible();
      await expect(page.getByRole('contentinfo')).toContainText('Box 3808 DUMC');
    });

    test('no button is shown that would do nothing', async ({ page }) => {
      for (const path of PAGES) {
        await visit(page, path);
        expect.soft(await deadButtons(page), path).toEqual([]);
      }
    });
  });

  test.describe('on a phone', () => {
    test.use(PHONE);

    const sheet = (page) => page.getByRole('navigation', { name: 'Main' });
    const menu = (page) => page.getByRole('link', { name: 'Menu', exact: true });
    const close = (page) => page.getByRole('link', { name: 'Close', exact: true });

    test('the menu link opens the sheet and Close closes it', async ({ page }) => {
      await visit(page, TEXT_PAGE);
      await expect(sheet(page)).toBeHidden();
      await menu(page).tap();
      await expect(sheet(page)).toBeVisible();
      await close(page).tap();
      await expect(sheet(page)).toBeHidden();
      await expect(menu(page)).toBeVisible();
    });

    test('sections, utility links and search can be reached from the sheet', async ({ page }) => {
      await visit(page, TEXT_PAGE);
      await menu(page).tap();
      for (const label of [...SECTIONS.map((section) => section.label), 'Schedule an appointment', 'Department portal', 'Give', 'Search']) {
        await sheet(page).getByRole('link', { name: label, exact: true }).tap({ trial: true });
      }
      await sheet(page).getByRole('link', { name: 'About', exact: true }).tap();
      await expect(page).toHaveURL('/about/');
      await expect(sheet(page)).toBeHidden();
    });

    test('no button is shown that would do nothing, also in the sheet', async ({ page }) => {
      for (const path of PAGES) {
        await visit(page, path);
        expect.soft(await deadButtons(page), path).toEqual([]);
        await menu(page).tap();
        expect.soft(await deadButtons(page), `${path}, sheet open`).toEqual([]);
      }
    });
  });
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  worksWithoutTheApp();

  test.describe('on a wide screen', () => {
    test.use({ viewport: WIDE });

    test('the four sections can be reached from the header, and all their entries from the section', async ({ page, request }) => {
      for (const { label, path, entries } of SECTIONS) {
        await visit(page, TEXT_PAGE);
        await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: label, exact: true }).click();
        await expect(page).toHaveURL(path);
        for (const { path } of entries) {
          await expect.soft(main(page).locator(`a[href="${path}"]:visible`), path).not.toHaveCount(0);
          expect.soft((await request.get(path)).status(), path).toBe(200);
        }
      }
    });

    test('a person gets from the home page to an exam by links alone', async ({ page }) => {
      await visit(page, '/');
      await main(page).getByRole('link', { name: /^Prepare for an exam/ }).click();
      await expect(page).toHaveURL('/patient-care/exam-prep/');
      await main(page).locator('a[href="/patient-care/exam-prep/mri/"]').first().click();
      await expect(page).toHaveURL('/patient-care/exam-prep/mri/');
      await expect(main(page).getByRole('heading', { name: 'Before', exact: true })).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL('/patient-care/exam-prep/');
    });

    test('the skip link moves on to the main part', async ({ page }) => {
      await visit(page, '/about/');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/about/#main');
      await expect(main(page)).toBeFocused();
    });

    test('the search page lists the pages, and the lists of news and people', async ({ page }) => {
      await visit(page, '/search/');
      const results = page.locator('.search__index a');
      expect(await results.count()).toBeGreaterThan(60);
      await expect(results.first()).toBeVisible();
      for (const list of ['/about/news/', '/about/faculty/']) await expect(page.locator(`.search__index a[href="${list}"]`)).toBeVisible();
    });

    test('a path that does not exist has a page that helps', async ({ page }) => {
      const response = await visit(page, '/no-such-page/');
      expect(response.status()).toBe(404);
      await expect(heading(page)).toHaveText('Page not found');
      await main(page).getByRole('link', { name: 'Contact us' }).click();
      await expect(page).toHaveURL('/about/contact-us/');
    });
  });

  test.describe('on a phone', () => {
    test.use(PHONE);

    test('nothing is wider than the screen', async ({ page }) => {
      for (const path of PAGES) {
        await visit(page, path);
        const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect.soft(content, path).toBeLessThanOrEqual(screen);
      }
    });
  });
});

test.describe('with WebAssembly blocked', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort('blockedbyclient'));
  });
  worksWithoutTheApp();

  test('the page never says that it is ready', async ({ page }) => {
    await visit(page, '/');
    await expect(page.locator('html')).toHaveAttribute('data-failed', '');
    await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  });
});

test.describe('in a browser without WebAssembly', () => {
  test.use({ viewport: WIDE });

  test('the page stays as it came, and links work', async ({ page }) => {
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-failed', '');
    await expect(page.locator('html')).not.toHaveAttribute('data-ready');
    expect(await deadButtons(page)).toEqual([]);
    await main(page).getByRole('link', { name: 'Learn more about patient care', exact: true }).click();
    await expect(page).toHaveURL('/patient-care/');
  });
});

test('the sheet stays open if it was opened before the app arrived', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...PHONE, baseURL });
  const page = await context.newPage();
  const release = await hold(page, '**/*.wasm');
  await page.goto('/');
  await page.getByRole('link', { name: 'Menu', exact: true }).tap();
  const sheet = page.getByRole('navigation', { name: 'Main' });
  await expect(sheet).toBeVisible();
  release();
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await expect(sheet).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).tap();
  await expect(sheet).toBeHidden();
  await context.close();
});
