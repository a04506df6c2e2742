// What pages load of the app, in bytes over the network, by file.
import { freshPage, ready } from './browser.mjs';
import { kB, table } from './table.mjs';

const PAGES = { 'Research': '/research/', 'Home': '/', 'Locations': '/locations/', 'Exam Prep': '/patient-care/exam-prep/', 'MRI': '/patient-care/exam-prep/mri/', 'Calendar': '/about/calendar/', 'News': '/about/news/', 'Search': '/search/' };
/** The largest download that a page without a widget may need. */
const LIMIT = 135;

/** The part of the app that a file is. */
function part(path) {
  const chunk = path.match(/^\/radiology-(.+)-[0-9a-f]{16}\.wasm$/)?.[1];
  if (chunk) return chunk;
  if (path.endsWith('_bg.wasm')) return 'app';
  return path.endsWith('.js') ? 'scripts' : undefined;
}

export async function downloads(browser, origin, checks) {
  const found = {};
  for (const [name, path] of Object.entries(PAGES)) {
    const page = await freshPage(browser, origin);
    await page.goto(path);
    await ready(page);
    const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize]));
    found[name] = {};
    for (const [path, bytes] of files) if (part(path)) found[name][part(path)] = (found[name][part(path)] ?? 0) + bytes;
    await page.context().close();
  }
  const sum = (parts) => Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
  const chunks = ({ app, scripts, ...chunks }) => Object.entries(chunks).map(([name, bytes]) => `${name} ${kB(bytes)}`).join(', ');
  table(
    ['First load, kB', 'app', 'scripts', 'all', 'chunks'],
    Object.entries(found).map(([name, parts]) => [name, kB(parts.app), kB(parts.scripts), kB(sum(parts)), chunks(parts)]),
  );
  checks.add('first load of a page without a widget, kB', sum(found.Research) / 1000, LIMIT);
  return found;
}
