// Nothing moves while a page loads, neither when the fonts arrive late nor when the page hydrates.
import { expect } from '@playwright/test';
import { painted, ready, test } from './visit.mjs';

const PAGES = ['/', '/patient-care/', '/patient-care/exam-prep/mri/', '/education/fellowships/', '/about/news/', '/about/faculty/', '/about/calendar/', '/patient-care/exam-prep/', '/education/continuing-medical-education/', '/about/department-history/', '/locations/', '/about/contact-us/', '/nope/'];
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });
    for (const path of PAGES) {
      test(`${path} loads without a layout shift`, async ({ page }) => {
        // The fonts arrive after the page has been painted with the fallback fonts.
        let release;
        const released = new Promise((resolve) => (release = resolve));
        await page.route('**/assets/fonts/*', async (route) => {
          await released;
          await route.continue();
        });
        await page.addInitScript(() => {
          window.shifts = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              window.shifts.push({ value: entry.value, nodes: entry.sources.map((s) => s.node?.className || s.node?.nodeName) });
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        await painted(page);
        release();
        await page.evaluate(() => document.fonts.ready);
        await painted(page);
        // The app starts after that.
        await ready(page);
        await painted(page);
        const shifts = await page.evaluate(() => window.shifts);
        // The fallback fonts are as wide as the fonts to one part in a hundred, so a word at the right end of the
        // header may move by a pixel. Below 0.005, tools show the score as 0.
        expect(shifts.reduce((sum, shift) => sum + shift.value, 0), JSON.stringify(shifts)).toBeLessThan(0.005);
      });
    }
  });
}
