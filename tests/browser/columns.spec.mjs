// Edges that readers see as one line: of desks, of lists below each other, of cards in rows.
import { expect } from '@playwright/test';
import { open, test } from './visit.mjs';

const DESKS = ['/about/contact-us/', '/locations/', '/patient-care/'];
const GALLERIES = ['/about/clinical-divisions/', '/education/', '/patient-care/', '/research/'];

/** Different edges of the elements `selector`, in pixels from the same edge of their ancestor `frame`. */
const edges = (page, selector, frame, edge) =>
  page.locator(selector).evaluateAll(
    (all, [frame, edge]) => {
      const at = (element) => element.getBoundingClientRect()[edge];
      const shown = all.filter((element) => element.checkVisibility());
      return [...new Set(shown.map((element) => Math.round(at(element) - at(element.closest(frame)))))];
    },
    [frame, edge],
  );

// “Hours” stood beside its value at one desk and above it at the next: the status had squeezed them.
for (const width of [320, 390, 768, 1440]) {
  test(`details of all desks are in one column, and a status on one line, at ${width} px`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-28T17:00:00Z')); // a Saturday: “Closed today. Opens Monday at 7:30 am”
    await page.setViewportSize({ width, height: 800 });
    for (const path of DESKS) {
      await open(page, path);
      await expect(page.locator('.contacts__status').first()).toHaveText(/^(Open|Closed)/);
      expect.soft(await edges(page, '.contacts__details dd', '.contacts__desk', 'left'), path).toHaveLength(1);
      const lines = await page
        .locator('.contacts__status')
        .evaluateAll((all) => all.map((status) => status.offsetHeight / parseFloat(getComputedStyle(status).lineHeight)));
      if (width > 320) expect.soft(Math.round(Math.max(...lines)), path).toBe(1);
    }
  });
}

// “Length and positions” took two lines beside a value of one, and the next label was printed over it.
test('a row of a table on a phone is as tall as its label', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, '/education/fellowships/');
  const rows = await page.locator('.table td:visible').evaluateAll((all) =>
    all.map((cell) => ({ label: parseFloat(getComputedStyle(cell, '::before').height), cell: cell.clientHeight })),
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ label, cell }) => !(label > 0 && label <= cell))).toEqual([]);
});

// Lists ended 100 px to the left of tables and cards.
test('whatever has lines or a background is as wide as the page on a tablet', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  for (const path of [...DESKS, '/education/fellowships/', '/patient-care/for-patients/', '/about/']) {
    await open(page, path);
    const wide = ['.callout', '.contacts', '.key-facts', '.links', '.steps', '.table'].map((part) => `.body:not(.desk-finder__section--main) > ${part}`);
    const right = await edges(page, [...wide, '.needs', '.summaries ul'].join(), '.text-page__body', 'right');
    expect.soft(right.filter((distance) => distance !== 0), path).toEqual([]);
  }
});

// Four cards in rows of three left one alone.
for (const width of [768, 1280, 1440]) {
  test(`rows of cards are full at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1000 });
    for (const path of GALLERIES) {
      await open(page, path);
      const ends = await page.locator('.summaries--gallery ul').evaluateAll((lists) =>
        lists.flatMap((list) => {
          const rows = Map.groupBy(list.children, (item) => Math.round(item.getBoundingClientRect().top));
          return [...rows.values()].map((row) => Math.round(list.getBoundingClientRect().right - row.at(-1).getBoundingClientRect().right));
        }),
      );
      expect.soft(ends.length, path).toBeGreaterThan(0);
      expect.soft(ends.filter((end) => end !== 0), path).toEqual([]);
    }
  });
}
