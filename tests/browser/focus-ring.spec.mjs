// The ring around what has the focus is seen: pixels that change when the focus comes have 3 : 1 against what was there before
// (WCAG 2.2, 1.4.11 and 2.4.13), in three schemes and at three widths, on one page of each kind. Around the small round fields
// of the footer the ring was drawn in half pixels, and up to the letters beside it.
import { expect, test } from '@playwright/test';
import { KINDS, change, open, painted } from './visit.mjs';

const WIDTHS = [320, 375, 1280];
const SCHEMES = ['light colors', 'dark colors', 'forced colors'];
/** Space around an element in which its ring is, in px. */
const AROUND = 12;

/**
 * Of two pictures, PNG: how many pixels differ, and how many of those by 3 : 1 or more; without the edge of the element itself,
 * which forced colors may change as well.
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

/** What can take the focus: the footer's choices, which are the same on all pages, are looked at on one. */
const focusable = (path) => [
  ...(path === KINDS[0] ? ['.preferences label:nth-of-type(1) input', '.preferences label:nth-of-type(2) input', '.preferences label:nth-of-type(4) input'] : []),
  'main .body p a',
  'main :is(input[type="search"], select, button)',
];

for (const path of KINDS) {
  test(`the focus is seen on ${path}`, async ({ page }) => {
    await open(page, path);
    const faults = [];
    let looked = 0;
    for (const scheme of SCHEMES) {
      await change(page, scheme);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.keyboard.press('Shift'); // from here on the focus is a keyboard's
        for (const selector of focusable(path)) {
          const element = page.locator(`${selector}:visible`).first();
          if ((await element.count()) === 0) continue;
          await element.evaluate((element) => (document.activeElement.blur(), element.scrollIntoView({ block: 'center' })));
          await painted(page);
          const box = await element.boundingBox();
          // The label of a small field has its ring.
          const ringed = selector.startsWith('.preferences') ? await element.locator('xpath=ancestor::label').boundingBox() : box;
          const clip = { x: Math.max(0, ringed.x - AROUND), y: ringed.y - AROUND, width: ringed.width + 2 * AROUND, height: ringed.height + 2 * AROUND };
          const pictures = [];
          for (const focused of [false, true]) {
            if (focused) await element.evaluate((element) => element.focus({ preventScroll: true }));
            pictures.push((await page.screenshot({ clip, caret: 'hide' })).toString('base64'));
          }
          const { changed, seen } = await compare(page, pictures, { x: box.x - clip.x, y: box.y - clip.y, width: box.width, height: box.height });
          looked += 1;
          // Two pixels around the element, and little that is half seen.
          if (seen < 4 * Math.min(box.width + box.height, 200) || seen < 0.9 * changed) faults.push(`${scheme}, ${width} px, ${selector}: ${seen} of ${changed} pixels`);
        }
      }
    }
    expect(looked, 'elements looked at').toBeGreaterThanOrEqual(9);
    expect(faults).toEqual([]);
  });
}
