// Opens the content editor (`make edit`) on a copy of the entries in the browser's private file system, whose folders are like
// those that a person chooses.
import { readdirSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';

export const CONTENT = fileURLToPath(new URL('../../assets/content/', import.meta.url));
const PLACE = 'assets/content/';

/** All files of the content by their path below the content folder. */
export const files = () =>
  Object.fromEntries(
    readdirSync(CONTENT, { recursive: true })
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, readFileSync(CONTENT + file, 'utf8')]),
  );

/**
 * The places of a form that an entry fills: the path of each field, without the places in lists, and whether a text has several
 * lines, links or markup, once for each name of a field. Body text has the same form in entries of all kinds.
 */
function features(value, path = '') {
  if (/\.body$/.test(path)) path = '.body';
  if (Array.isArray(value)) return [`${path}[${Math.min(value.length, 2)}]`, ...value.flatMap((item) => features(item, `${path}[]`))];
  if (value && typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => features(inner, `${path}.${key}`));
  if (typeof value === 'number') return [path];
  if (typeof value !== 'string') return [`${path}: ${value}`];
  const name = path.split('.').pop();
  return [path, ...['\n', '](', '**', '“', '  '].filter((sign) => value.includes(sign)).map((sign) => `${name} with ${sign}`)];
}

/** As few of the entries as it takes that every feature of every entry is in one of these. `all`: texts by file. */
export function sampleEntries(all) {
  const entries = Object.entries(all).map(([file, text]) => ({ file, features: features(JSON.parse(text), file.split('/')[0]) }));
  const covered = new Set();
  const chosen = [];
  for (;;) {
    const added = ({ features }) => new Set(features.filter((feature) => !covered.has(feature))).size;
    const best = entries.reduce((best, entry) => (added(entry) > added(best) ? entry : best));
    if (added(best) === 0) return chosen.sort();
    chosen.push(best.file);
    best.features.forEach((feature) => covered.add(feature));
  }
}

/** Writes all files of the content to the private file system of the browser. */
const writeCopy = (page) =>
  page.evaluate(
    async ({ place, files }) => {
      const root = await navigator.storage.getDirectory();
      await root.getDirectoryHandle('.git', { create: true });
      const write = async ([file, text]) => {
        const parts = (place + file).split('/');
        const name = parts.pop();
        let folder = root;
        for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
        const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await writable.write(text);
        await writable.close();
      };
      await Promise.all(Object.entries(files).map(write));
    },
    { place: PLACE, files: files() },
  );

/**
 * Opens the editor at `origin` and chooses the copy. Resolves to functions on it. Without previews, entries are not checked when
 * they are saved either. `choose` presses the button that asks for the folder. A further tab of one browser shares the copy, and
 * the editor opens it there by itself.
 */
export async function openEditor(page, origin, { previews = true, isFurther = false, choose = (button) => button.click() } = {}) {
  if (!previews) {
    await page.route('**/edit/preview', (route) => route.fulfill({ json: { problems: [], path: null, html: null } }));
    await page.route('**/edit/config.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), editor: { preview: false } } });
    });
  }
  await page.addInitScript(() => (window.showDirectoryPicker = () => navigator.storage.getDirectory()));
  await page.goto(`${origin}/edit/`);
  if (!isFurther) {
    await writeCopy(page);
    await choose(page.getByRole('button', { name: 'Work with Local Repository' }));
  }
  await expect(page.getByRole('button', { name: 'Create Entry or Assets' })).toBeVisible({ timeout: 60_000 });

  const save = page.getByRole('button', { name: 'Save', exact: true });
  const preview = page.frameLocator('iframe.preview');
  return {
    save,
    preview,
    /** What is said above the page in the preview. */
    status: preview.locator('.edit-status'),
    /** Opens an entry by its file: `desks/billing.json`. */
    open: async (file) => {
      const [folder, ...rest] = file.replace(/\.json$/, '').split('/');
      const path = rest.length ? `${folder}/entries/${rest.join('/')}` : `_singletons/entries/${folder}`;
      await page.evaluate((path) => (location.hash = `#/collections/${path}`), path);
      await expect(page.getByRole('button', { name: /Show .*Content Options/ })).toBeVisible({ timeout: 30_000 });
    },
    /** Goes back to the lists: the editor does not go from one single file to another. */
    leave: async () => {
      await page.evaluate(() => (location.hash = '#/collections/news'));
      await expect(page.getByRole('button', { name: /Show .*Content Options/ })).toHaveCount(0);
    },
    saved: async () => {
      await save.click();
      await expect(page).toHaveURL(/#\/collections(\/[^/]+(\/filter\/.*)?)?$/, { timeout: 30_000 });
    },
    /** All files of the copy. */
    read: () =>
      page.evaluate(async (place) => {
        const found = {};
        const walk = async (folder, path) => {
          for await (const [name, handle] of folder.entries()) {
            if (handle.kind === 'directory') await walk(handle, `${path}${name}/`);
            else found[path + name] = await (await handle.getFile()).text();
          }
        };
        let folder = await navigator.storage.getDirectory();
        for (const part of place.split('/').filter(Boolean)) folder = await folder.getDirectoryHandle(part);
        await walk(folder, '');
        return found;
      }, PLACE),
  };
}

/** Writes files of the copy below `root`, for a build. */
export function writeFiles(root, files) {
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, PLACE, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
