// Runs axe (https://github.com/dequelabs/axe-core) on every page, in every scheme, at three widths of the layout. The browser
// tests check a sample of the pages, on a phone and on a large screen.
import { chromium } from '../browser/node_modules/@playwright/test/index.mjs';
import { ABOUT_COLORS, axe } from '../browser/axe.mjs';
import { executablePath } from '../browser/chromium.mjs';
import { change, open } from '../browser/visit.mjs';

const WIDTHS = [390, 768, 1440];
/** The rules of axe to run in each scheme: those whose result may differ from the previous scheme. */
const SCHEMES = {
  'light colors': {},
  'dark colors': { onlyRules: ABOUT_COLORS },
  // Here the system sets the colors. axe cannot measure their contrast: it reads -webkit-text-fill-color, which is not forced.
  'forced colors': { exceptRules: ABOUT_COLORS },
};

/** For each scheme and width: the number of pages checked, and the violations, one line per element. */
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
    // Two at a time: one waits for its page while the other computes.
    await Promise.all([work(), work()]);
  } finally {
    await browser.close();
  }
  for (const { scheme, width, pages, found } of looks) console.log(`  ${scheme}, ${width} px: ${pages} pages, ${found.length} violations`);
  return looks;
}
