// Drawings of exams: they take the page's colors, keep their space while they load, and load only where they are shown.
import { expect } from '@playwright/test';
import { change, complaints, hold, open, painted, test } from './visit.mjs';

const EXAM = '/patient-care/exam-prep/mri/';
const picture = (page) => page.getByRole('img', { name: /goes into a long tube with her head first/ });
const requested = (page) => {
  const paths = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return () => paths.filter((path) => path.startsWith('/assets/drawings/')).sort();
};

/** The colors of the pixels of an element, each once. */
async function colors(page, locator) {
  const shot = (await locator.screenshot()).toString('base64');
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const found = new Set();
    for (let i = 0; i < data.length; i += 4) found.add(data.slice(i, i + 3).join());
    return [...found];
  }, shot);
}

test('the drawing takes the colors of each scheme', async ({ page }) => {
  // The security policy would not let the test load its own screenshot.
  await page.route(`**${EXAM}`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
  await page.goto(EXAM);
  await picture(page).scrollIntoViewIfNeeded();
  const seen = {};
  for (const look of ['light colors', 'dark colors', 'forced colors']) {
    await change(page, look);
    await painted(page);
    seen[look] = await colors(page, picture(page));
  }
  expect(seen['light colors'], 'navy lines, gown').toEqual(expect.arrayContaining(['1,33,105', '220,235,251']));
  expect(seen['dark colors'], 'ice lines, gown').toEqual(expect.arrayContaining(['220,235,251', '58,90,156']));
  expect(seen['forced colors'], 'no color of the site').not.toContain('220,235,251');
  expect(seen['forced colors'].length, 'lines on the background, and their edges').toBeGreaterThan(2);
});

test('it loads three small files, within the security policy', async ({ page }) => {
  const said = complaints(page);
  const paths = requested(page);
  await open(page, EXAM);
  await painted(page);
  expect([...new Set(paths())]).toEqual(['/assets/drawings/drawings.css', '/assets/drawings/mri.svg', '/assets/drawings/steps.svg']);
  expect(said).toEqual([]);
});

// On the first change of route to an exam, its text was shown before the style of drawings, which the text itself links, had
// arrived: for a moment the drawing had no colors and its steps were a plain list. The page waits for the sheet as for its code.
test('a change of route to an exam waits for the style of its drawing', async ({ page }) => {
  const release = await hold(page, '**/assets/drawings/drawings.css');
  await open(page, '/patient-care/');
  await page.evaluate(() => {
    window.unstyled = 0;
    const look = () => {
      const icon = document.querySelector('.step-strip__icon');
      if (icon && getComputedStyle(icon).display !== 'block') window.unstyled++;
      requestAnimationFrame(look);
    };
    look();
    // A link as any text has one.
    document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="/patient-care/exam-prep/mri/">To the exam</a>');
  });
  await page.getByRole('link', { name: 'To the exam' }).click();
  await painted(page);
  await expect(page.locator('.step-strip')).toHaveCount(0);
  release();
  await expect(picture(page)).toBeVisible();
  await painted(page);
  expect(await page.evaluate(() => window.unstyled)).toBe(0);
});

test('a sheet that does not come keeps no exam away', async ({ page }) => {
  await page.route('**/assets/drawings/drawings.css', (route) => route.abort());
  await open(page, '/patient-care/exam-prep/');
  await page.getByRole('main').getByRole('link', { name: 'MRI', exact: true }).last().click();
  await expect(page).toHaveURL(EXAM);
  await expect(page.locator('.drawing__labels li').first()).toBeVisible();
});

test.describe('what moves', () => {
  const control = (page) => page.getByRole('checkbox', { name: 'Show how the table moves' });
  const moving = (page) => page.evaluate(() => document.getAnimations().filter(({ animationName }) => animationName === 'drawing-moves').length);

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false, reducedMotion: 'no-preference' });
    test('moves on request alone, for some seconds', async ({ page }) => {
      await page.goto(EXAM);
      await expect(control(page)).toBeVisible();
      expect(await moving(page)).toBe(0);
      const before = await page.locator('.drawing__moves').boundingBox();
      await control(page).check();
      expect(await moving(page)).toBe(1);
      await expect.poll(async () => (await page.locator('.drawing__moves').boundingBox()).x).toBeGreaterThan(before.x + 10);
    });
  });

  test('stays still, without a control, for those who want less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, EXAM);
    await expect(control(page)).toBeHidden();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect(control(page)).toBeVisible();
    await page.locator('html').evaluate((html) => html.setAttribute('data-calm', ''));
    await expect(control(page)).toBeHidden();
  });
});

test('each exam in the list has its drawing, without markers, and in its place from the beginning', async ({ page }) => {
  await open(page, '/patient-care/exam-prep/');
  const cards = page.locator('.exam-finder__group li');
  await expect(cards.locator('.drawing-card')).toHaveCount(await cards.count());
  const box = await cards.first().locator('.drawing-card').boundingBox();
  expect(box.width / box.height).toBeCloseTo(16 / 9, 1);
  expect(await page.locator('.drawing-card').first().evaluate((svg) => getComputedStyle(svg).getPropertyValue('--drawing-marks'))).toBe('none');
});

// That no other page names a drawing or the style of drawings is tested natively (publisher/tests/native/invariants/pages.rs).
test('a page without drawings loads nothing of them', async ({ page }) => {
  const paths = requested(page);
  for (const path of ['/', '/patient-care/']) {
    await open(page, path);
    expect(paths(), path).toEqual([]);
  }
});

for (const width of [320, 390, 1440]) {
  test(`at ${width} px it loads without a layout shift, below the description of the exam`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.route('**/assets/drawings/*', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shift += value))).observe({ type: 'layout-shift', buffered: true });
    });
    await open(page, EXAM);
    await painted(page);
    expect(await page.evaluate(() => window.shift)).toBeLessThan(0.005);
    const first = await page.locator('.exam > p').first().boundingBox();
    const box = await picture(page).boundingBox();
    expect(box.y).toBeGreaterThan(first.y + first.height);
    expect(box.width / box.height).toBeCloseTo(16 / 9, 1);
    if (width === 390) expect(first.y + first.height, 'the first answer is on the first screen').toBeLessThan(844);
  });
}

test('the steps are printed with the exam', async ({ page }) => {
  await open(page, EXAM);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.step-strip').first()).toBeVisible();
  await expect(picture(page)).toBeVisible();
});

test('the steps are printed with the plan', async ({ page }) => {
  await open(page, `${EXAM}?date=2031-03-10&time=09:30`);
  const steps = page.locator('.plan__steps');
  await expect(steps).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(steps).toBeVisible();
  await expect(steps.locator('li').first()).toHaveText('Fill out the MRI safety form');
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });
  test('an exam that was visited keeps its drawing', async ({ page, context }) => {
    await open(page, '/patient-care/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
    await open(page, EXAM);
    await expect.poll(() => page.evaluate(async () => !!(await caches.match('/assets/drawings/mri.svg')))).toBe(true);
    await context.setOffline(true);
    await page.reload();
    const { ok } = await page.evaluate(async () => ({ ok: (await fetch('/assets/drawings/mri.svg')).ok }));
    expect(ok).toBe(true);
    await expect(picture(page)).toBeVisible();
  });
});
