// The focus ring: the pixels that change with the focus have a contrast of 3 : 1 to what was there before (WCAG 2.2, 1.4.11 and
// 2.4.13), in three schemes and at three widths. The ring around the small round fields of the footer was once drawn in half
// pixels and touched the letters beside it.
import { expect } from '@playwright/test';
import { KINDS, change, open, painted, test } from './visit.mjs';

const WIDTHS = [320, 375, 1280];
const SCHEMES = ['light colors', 'dark colors', 'forced colors'];
/** Space around an element that contains its ring, in px. */
const AROUND = 12;

/**
 * Compares two images, PNG: how many pixels differ, and how many of those by 3 : 1 or more. The edge of the element itself is
 * left out, since forced colors may change it, too.
 */
const compare = (page, pictures, edge) =>
  page.evaluate(async ([pictures, edge]) => {
    let width;
    const pixels = await Promise.all(
      pictures.map(async (base64) => {
        const blob = new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type: 'image/png' });
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        width = bitmap.width;
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      }),
    );
    const light = (data, i) => {
      const [r, g, b] = [0, 1, 2].map((c) => data[i + c] / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let [changed, seen] = [0, 0];
    const [before, after] = pixels;
    for (let i = 0; i < before.length; i += 4) {
      if (before[i] === after[i] && before[i + 1] === after[i + 1] && before[i + 2] === after[i + 2]) continue;
      const inside = Math.min((i / 4) % width - edge.x, edge.x + edge.width - ((i / 4) % width), Math.floor(i / 4 / width) - edge.y, edge.y + edge.height - Math.floor(i / 4 / width));
      if (inside >= -1 && inside <= 3) continue;
      changed += 1;
      const [a, b] = [light(before, i), light(after, i)];
      if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) seen += 1;
    }
    return { changed, seen };
  }, [pictures, edge]);

const IN_FOOTER = ['.preferences label:nth-of-type(1) input', '.preferences label:nth-of-type(2) input', '.preferences label:nth-of-type(4) input'];
const IN_MAIN = ['main .body p a', 'main :is(input[type="search"], select, button)'];

/** Describes what is wrong with the ring of the first visible element that matches the selector; undefined if there is none. */
async function look(page, selector) {
  const element = page.locator(`${selector}:visible`).first();
  if ((await element.count()) === 0) return undefined;
  await element.evaluate((element) => (document.activeElement.blur(), element.scrollIntoView({ block: 'center' })));
  await painted(page);
  const box = await element.boundingBox();
  // The ring of a small field is around its label.
  const ringed = selector.startsWith('.preferences') ? await element.locator('xpath=ancestor::label').boundingBox() : box;
  const clip = { x: Math.max(0, ringed.x - AROUND), y: ringed.y - AROUND, width: ringed.width + 2 * AROUND, height: ringed.height + 2 * AROUND };
  const pictures = [];
  for (const focused of [false, true]) {
    if (focused) await element.evaluate((element) => element.focus({ preventScroll: true }));
    pictures.push((await page.screenshot({ clip, caret: 'hide' })).toString('base64'));
  }
  const { changed, seen } = await compare(page, pictures, { x: box.x - clip.x, y: box.y - clip.y, width: box.width, height: box.height });
  // Two pixels around the element, and few pixels with less contrast.
  const isSeen = seen >= 4 * Math.min(box.width + box.height, 200) && seen >= 0.9 * changed;
  return isSeen ? '' : `${selector}: ${seen} of ${changed} pixels`;
}

/** Looks at the rings of a page in one scheme and at one width; returns how many, and the faults. */
async function rings(page, selectors, scheme, width) {
  await change(page, scheme);
  await page.setViewportSize({ width, height: 800 });
  await page.keyboard.press('Shift'); // from here on, the focus comes from the keyboard
  const found = [];
  for (const selector of selectors) found.push(await look(page, selector));
  const looked = found.filter((fault) => fault !== undefined);
  return { count: looked.length, faults: looked.filter(Boolean).map((fault) => `${scheme}, ${width} px, ${fault}`) };
}

// Each choice is tested in all schemes and at all widths, not in all combinations of them.
test('the focus is visible on the choices in the footer, in all schemes and at all widths', async ({ page }) => {
  await open(page, '/about/');
  for (const [turn, scheme] of SCHEMES.entries()) {
    for (const [place, width] of WIDTHS.entries()) {
      const { count, faults } = await rings(page, [IN_FOOTER[(turn + place) % 3]], scheme, width);
      expect(count, 'elements').toBe(1);
      expect(faults).toEqual([]);
    }
  }
});

// Each page is tested in all schemes, each at another width, so that any three pages in a row have all nine combinations.
for (const [place, path] of KINDS.entries()) {
  test(`the focus is visible on ${path}`, async ({ page }) => {
    await open(page, path);
    let looked = 0;
    for (const [turn, scheme] of SCHEMES.entries()) {
      const { count, faults } = await rings(page, IN_MAIN, scheme, WIDTHS[(turn + place) % WIDTHS.length]);
      looked += count;
      expect.soft(faults).toEqual([]);
    }
    expect(looked, 'elements looked at').toBeGreaterThanOrEqual(3);
  });
}
