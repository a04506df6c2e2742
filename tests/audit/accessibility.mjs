// axe (https://github.com/dequelabs/axe-core) over every page, in every scheme, at three widths of the layout. The tests look at
// every page on a wide screen and at one of each kind elsewhere; this is all of it.
import { chromium } from '../browser/node_modules/@playwright/test/index.mjs';
import { ABOUT_COLORS, axe } from '../browser/axe.mjs';
import { executablePath } from '../browser/chromium.mjs';
import { change, open } from '../browser/visit.mjs';

const WIDTHS = [390, 768, 1440];
/** What can be wrong in each scheme that was not in the one before. */
const SCHEMES = {
  'light colors': {},
  'dark colors': { onlyRules: ABOUT_COLORS },
  // Contrast is the system's then, and axe does not see it: it reads -webkit-text-fill-color, which is not forced.
  'forced colors': { exceptRules: ABOUT_COLORS },
};

/** For each scheme and width: how many pages were looked at, and what was found, a line for each element. */
export async function accessibilityOf(origin, routes) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const looks = Object.keys(SCHEMES).flatMap((scheme) => WIDTHS.map((width) => ({ scheme, width, pages: 0, found: [] })));
  const pages = WIDTHS.flatMap((width) => routes.map((route) => ({ width, route }))).values();
  const work = async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    for (const { width, route } of pages) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await page.setViewportSize({ width, height: 900 });
      await open(page, origin + route);
      for (const [scheme, rules] of Object.entries(SCHEMES)) {
        await change(page, scheme);
        const violations = await axe(page, rules);
        const look = looks.find((look) => look.scheme === scheme && look.width === width);
        look.pages += 1;
        look.found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${route} ${scheme} ${width}: ${id} ${target}`)));
      }
    }
    await context.close();
  };
  try {
    // Two at a time: one waits for the page while the other thinks.
    await Promise.all([work(), work()]);
  } finally {
    await browser.close();
  }
  for (const { scheme, width, pages, found } of looks) console.log(`  ${scheme}, ${width} px: ${pages} pages, ${found.length} violations`);
  return looks;
}
