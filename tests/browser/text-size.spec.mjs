// Text at 200 % of its size, as set in the browser, and with the spacing of WCAG 1.4.12: no page scrolls sideways, and nothing
// in the header is cut off.
import { expect } from '@playwright/test';
import { KINDS, change, open, painted, test } from './visit.mjs';

/** Dark colors have the sizes of light ones. Forced colors add borders, for which the narrowest screen has the least space. */
const WIDTHS = { 'light colors': [320, 375, 1280], 'forced colors': [320] };

/** https://www.w3.org/WAI/WCAG22/Understanding/text-spacing.html */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

/** Sets the font size in the browser's settings, in px; the usual is 16. Media queries in rem follow it. */
async function textSize(page, standard) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: (standard * 13) / 16 } });
}

/** What is wider than the window: by how much the page scrolls sideways, and visible parts of header and footer outside of it. */
const overflow = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = document.scrollingElement.scrollWidth - width;
    const cut = [...document.querySelectorAll('.header__bar > *, .header__utility > *, .footer__base *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === 'none')
      .filter((element) => element.getBoundingClientRect().right > width + 0.5 && element.closest('nav.navigation') === null)
      .map((element) => `${element.className || element.localName} by ${Math.round(element.getBoundingClientRect().right - width)} px`);
    const wide = scrolls > 0 ? [...document.querySelectorAll('main *, .footer *')].filter((e) => e.getBoundingClientRect().right > width + 0.5 && e.checkVisibility()).slice(0, 3).map((e) => `${e.localName}.${e.className}`) : [];
    return [...(scrolls > 0 ? [`page by ${scrolls} px: ${wide}`] : []), ...cut];
  });

async function expectFit(page, what) {
  const found = [];
  for (const [scheme, widths] of Object.entries(WIDTHS)) {
    await change(page, scheme);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await painted(page);
      for (const fault of await overflow(page)) found.push(`${scheme}, ${width} px, ${what}: ${fault}`);
    }
  }
  expect(found).toEqual([]);
}

for (const path of KINDS) {
  test(`${path} fits with text at 200 %, and with more space between letters, words and lines`, async ({ page }) => {
    await textSize(page, 32);
    await open(page, path);
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    expect(await size(), 'the setting applies').toBeGreaterThanOrEqual(32);
    await expectFit(page, 'text at 200 %');

    await textSize(page, 16);
    await expect.poll(size).toBeLessThan(20);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, SPACING);
    await expectFit(page, 'text spacing');
  });
}
