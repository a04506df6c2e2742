// A page on paper: the text, who to call and the sources, and no controls.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { DIST, open, routes, test } from './visit.mjs';

const MRI = '/patient-care/exam-prep/mri/';
const LOCATIONS = '/locations/';

test.use({ viewport: { width: 794, height: 1123 } }); // A4 in CSS pixels

// On the sheet of every exam, "Last reviewed" was printed over the desk to call, and an address among the locations was cut in
// two: in a grid or flex box, browsers print parts over one another at the end of a sheet.
test('what may continue on the next sheet is in blocks', async ({ page }) => {
  for (const [path, part] of [[MRI, '.exam__part .list li'], [MRI, '.provenance'], [LOCATIONS, '.contacts__desk'], ['/about/faculty/', '.people']]) {
    await open(page, path);
    await page.emulateMedia({ media: 'print' });
    const boxes = await page.locator(part).first().evaluate((element) => {
      const displays = [];
      for (let box = element.parentElement; box !== document.body; box = box.parentElement) displays.push(getComputedStyle(box).display);
      return displays;
    });
    expect(boxes.filter((display) => /grid|flex/.test(display)), `${part} of ${path}`).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('the sheet of an exam has instructions, desk and sources, and no navigation', async ({ page }) => {
  await open(page, MRI);
  await page.emulateMedia({ media: 'print' });
  for (const shown of ['h1', '.exam__part', '.contacts__phone', '.provenance time', '.provenance li a']) {
    await expect(page.locator(shown).first(), shown).toBeVisible();
  }
  for (const left of ['.header__bar a:not(.wordmark)', 'nav', '.plan', '.exam__to-plan', '.summaries', '.contacts__status', '.footer', 'main img']) {
    await expect(page.locator(`${left}:visible`), left).toHaveCount(0);
  }
  // The sources are URLs already.
  const after = await page.locator('.provenance li a').first().evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toBe('none');
});

// The style for paper is a file of its own, which must apply to paper without the app.
test('without the app a page is printed in the same way', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(MRI);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.exam__part').first()).toBeVisible();
  for (const left of ['nav', '.footer', '.header__utility']) await expect(page.locator(`${left}:visible`), left).toHaveCount(0);
  await context.close();
});

// The list of exams had "Fluoroscopy (movingX-ray)": the links were flex boxes, in which the text around a word that must not
// break loses its spaces. All pages have the same style, so their bodies are put into one document, one after another, except
// those that hold words only where the pages before do: in the same elements with the same classes.
test('spaces around words that must not break are kept', async ({ page }) => {
  await page.route('**/*.{js,wasm}', (route) => route.abort());
  await page.goto('/about/');
  const held = routes().filter((path) => readFileSync(join(DIST, path, 'index.html'), 'utf8').includes('class="no-break"'));
  expect(held.length).toBeGreaterThan(20);
  const { eaten, shown } = await page.evaluate(async (paths) => {
    const [known, eaten] = [new Set(), []];
    let shown = 0;
    const parents = (word) => (word ? `${word.localName}.${word.className} ${parents(word.parentElement)}` : '');
    for (const path of paths) {
      const there = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
      const places = [...there.querySelectorAll('#app .no-break')].map(parents);
      if (places.every((place) => known.has(place))) continue;
      places.forEach((place) => known.add(place));
      document.body.replaceChildren(...there.body.querySelectorAll('#app'));
      shown += 1;
      for (const word of document.querySelectorAll('.no-break')) {
        const isAmongText = [word.previousSibling, word.nextSibling].some((node) => node?.nodeType === Node.TEXT_NODE && node.data.trim());
        if (isAmongText && /grid|flex/.test(getComputedStyle(word.parentElement).display)) eaten.push(`${path}: ${word.parentElement.outerHTML}`);
      }
    }
    return { eaten, shown };
  }, held);
  expect(shown).toBeGreaterThan(5);
  expect(eaten).toEqual([]);
});
