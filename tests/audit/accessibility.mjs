// axe (https://github.com/dequelabs/axe-core) over every page, in every scheme, at three widths of the layout. The tests look at
// every page on a wide screen and at one of each kind elsewhere; this is all of it.
import { chromium } from '../browser/node_modules/@playwright/test/index.mjs';
import { axe } from '../browser/axe.mjs';
import { executablePath } from '../browser/chromium.mjs';

const WIDTHS = [390, 768, 1440];
const SCHEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  // Contrast is the system's then, and axe does not see it: it reads -webkit-text-fill-color, which is not forced.
  'forced colors': { forcedColors: 'active', exceptRules: ['color-contrast'] },
};

/** For each scheme and width: how many pages were looked at, and what was found, a line for each element. */
export async function accessibilityOf(origin, routes) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const looks = Object.keys(SCHEMES).flatMap((scheme) => WIDTHS.map((width) => ({ scheme, width })));
  try {
    // Two at a time: one waits for the page while the other thinks.
    const results = [];
    const next = looks.values();
    const work = async () => {
      for (const look of next) results.push(await see(browser, origin, routes, look));
    };
    await Promise.all([work(), work()]);
    return results.sort((a, b) => looks.findIndex(is(a)) - looks.findIndex(is(b)));
  } finally {
    await browser.close();
  }
}

const is = (result) => ({ scheme, width }) => result.scheme === scheme && result.width === width;

async function see(browser, origin, routes, { scheme, width }) {
  const { exceptRules = [], ...preferences } = SCHEMES[scheme];
  const context = await browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: 'block', ...preferences });
  const page = await context.newPage();
  const found = [];
  for (const route of routes) {
    await page.goto(origin + route);
    await page.locator('html[data-ready]').waitFor();
    const violations = await axe(page, { exceptRules });
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${route} ${scheme} ${width}: ${id} ${target}`)));
  }
  await context.close();
  console.log(`  ${scheme}, ${width} px: ${routes.length} pages, ${found.length} violations`);
  return { scheme, width, pages: routes.length, found };
}
