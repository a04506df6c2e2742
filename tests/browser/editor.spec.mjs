// The content editor (`make edit`): its forms change nothing that was not edited, what is written can be published, and nothing
// leaves the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { start } from '../../editor/serve.mjs';
import { violations } from './axe.mjs';
import { files, openEditor, sampleEntries, writeFiles } from './editing.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ORIGINAL = files();
const hasForm = ([file]) => !file.startsWith('schema/');
/** Entries with everything that an entry has: a form that changes something does so in one of these. */
const ENTRIES = sampleEntries(Object.fromEntries(Object.entries(ORIGINAL).filter(hasForm)));

// A form shows a field when it is scrolled to, and some fields change their entry then. A window of this height shows most
// entries as a whole.
test.use({ viewport: { width: 1280, height: 6000 } });

/** For what the publisher has to answer first. */
const SLOW = { timeout: 60_000 };

/** What is said above the page in the preview, for axe. */
const OVER_PREVIEW = ['iframe.preview', '.edit-status'];

/** What a test adds to a text: a path with it is still a path. */
const MARK = 'zqz';

/** Files whose form shows nothing but lists, which are folded. */
const ONLY_LISTS = ['conditions.json', 'navigation.json', 'redirects.json', 'report-terms.json', 'synonyms.json'];

/** A project with the content as it is, in which the publisher's program for development has run once. */
let root, server, origin;
test.beforeAll(async () => {
  // The Rust tests have built it already.
  spawnSync('cargo', ['build', '--quiet', '--package', 'publisher', '--bin', 'develop'], { cwd: ROOT, stdio: 'inherit' });
  root = mkdtempSync(join(tmpdir(), 'radiology-edited-'));
  for (const folder of ['assets/media', 'assets/drawings', 'assets/fonts', 'assets/icons', 'style', 'target']) {
    mkdirSync(join(root, 'assets'), { recursive: true });
    symlinkSync(join(ROOT, folder), join(root, folder));
  }
  writeFiles(root, ORIGINAL);
  develop();
  server = await start({ root });
  origin = `http://127.0.0.1:${server.address().port}`;
});
test.afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

// `make edit` serves the site at the same origin.
test.beforeEach(({ context }) =>
  context.route(/^http:[^?]*[0-9]\/(assets\/|style\.css)/, (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = [join(root, path), join(root, 'out', path)].find((file) => existsSync(file));
    return file ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  }),
);

/** Builds the site in `root` for development: what it says. */
function develop() {
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'index.html'), readFileSync(join(ROOT, 'index.html'), 'utf8').replace('"assets/js/boot.js"', '"/boot-1.js"'));
  const { status, stderr } = spawnSync(join(ROOT, 'target/debug/develop'), ['out'], { cwd: root, encoding: 'utf8' });
  return { status, stderr };
}

/** What the page of the current test requests from other origins. */
let foreign;
test.beforeEach(({ page }) => {
  foreign = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol)) foreign.push(request.url());
  });
  page.on('websocket', (socket) => foreign.push(socket.url()));
});
test.afterEach(() => expect(foreign, 'requests to other origins').toEqual([]));

/** Publishes the files of the copy. Returns the problems that the build reports, or the documents of these paths. */
function publish(copy, ...paths) {
  const changed = Object.keys({ ...ORIGINAL, ...copy }).filter((file) => copy[file] !== ORIGINAL[file]);
  const place = (file) => join(root, 'assets/content', file);
  try {
    for (const file of changed) rmSync(place(file), { force: true });
    writeFiles(root, Object.fromEntries(changed.filter((file) => file in copy).map((file) => [file, copy[file]])));
    const { status, stderr } = develop();
    if (status !== 0) return { problems: stderr };
    return { documents: paths.map((path) => readFileSync(join(root, `out/content/${path}.json`), 'utf8')) };
  } finally {
    for (const file of changed) rmSync(place(file), { force: true });
    writeFiles(root, Object.fromEntries(changed.filter((file) => file in ORIGINAL).map((file) => [file, ORIGINAL[file]])));
  }
}

test.describe('an entry that is opened and saved has the same bytes', () => {
  test.use({ viewport: { width: 1280, height: 2000 } });
  const parts = 4;
  for (let part = 0; part < parts; part++) {
    const own = ENTRIES.filter((_, index) => index % parts === part);
    test(`part ${part + 1} of ${parts}`, async ({ page }) => {
      test.setTimeout(300_000);
      const editor = await openEditor(page, origin, { previews: false });
      for (const file of own) {
        await editor.open(file);
        // The editor saves only changed entries: add to the first text.
        const box = page.locator('input[role=textbox]:visible:not([readonly]), textarea:visible').first();
        if (ONLY_LISTS.includes(file)) {
          await expect(async () => {
            await page.getByRole('button', { name: 'Expand All', disabled: false }).first().click();
            await expect(box).toBeVisible({ timeout: 1000 });
          }).toPass();
        }
        await expect(box).not.toHaveValue('');
        await expect(editor.save, file).toBeDisabled();
        // A form ignores input until all of its fields are filled.
        await expect(async () => {
          await box.fill((await box.inputValue()).replace(MARK, '').replace(/\/?$/, `${MARK}$&`));
          await expect(editor.save).toBeEnabled({ timeout: 1000 });
        }).toPass({ timeout: 20_000 });
        await editor.saved();
      }
      const copy = await editor.read();
      for (const file of own) {
        expect.soft(copy[file], file).toContain(MARK);
        expect.soft(copy[file].replace(MARK, ''), file).toBe(ORIGINAL[file]);
      }
      const others = Object.keys(ORIGINAL).filter((file) => !own.includes(file));
      expect(others.filter((file) => copy[file] !== ORIGINAL[file])).toEqual([]);
      expect(Object.keys(copy).sort()).toEqual(Object.keys(ORIGINAL).sort());
    });
  }
});

test('a telephone number can be changed, and one in another format is not saved', async ({ page }) => {
  const editor = await openEditor(page, origin);
  const file = 'desks/central-scheduling.json';
  await editor.open(file);
  await expect(editor.save).toBeDisabled();
  const phone = page.getByRole('textbox', { name: 'Phone', exact: true });
  const shown = editor.preview.locator('[data-edited]').getByRole('link', { name: '(919) 555-0123' });
  await expect(editor.status).toContainText('No problems', SLOW);
  await expect(editor.preview.locator('[data-edited]')).toBeInViewport();
  await phone.fill('919-555-0123');
  await expect(editor.status.getByRole('listitem')).toHaveText('phone: expected a number like (555) 555-0100, found “919-555-0123”', SLOW);
  await expect(shown).toHaveCount(0);
  expect(await violations(page, { within: OVER_PREVIEW })).toEqual([]);
  await editor.save.click();
  await expect(page.getByText('Check how this is written.').first()).toBeVisible();
  expect((await editor.read())[file]).toBe(ORIGINAL[file]);
  await phone.fill('(919) 555-0123');
  await expect(shown).toBeVisible(SLOW);
  await expect(editor.status).toContainText('No problems');
  expect(await violations(page, { within: OVER_PREVIEW })).toEqual([]);
  await editor.saved();
  const copy = await editor.read();
  const { phone: old } = JSON.parse(ORIGINAL[file]);
  expect(copy[file]).toBe(ORIGINAL[file].replace(`"phone": "${old}"`, '"phone": "(919) 555-0123"'));
  const { problems, documents } = publish(copy, 'locations');
  expect(problems).toBeUndefined();
  expect(documents[0]).toContain('(919) 555-0123');
});

test('a news item can be added', async ({ page }) => {
  const editor = await openEditor(page, origin);
  await page.evaluate(() => (location.hash = '#/collections/news/new'));
  const text = (name) => page.getByRole('textbox', { name, exact: true });
  await text('Title').fill('A new item');
  await text('Date').fill('2026-11-27');
  await page.getByRole('radio', { name: 'Digest' }).click();
  await page.getByRole('combobox', { name: 'Topic' }).click();
  await page.getByRole('option', { name: 'Patient care' }).click();
  await page.getByLabel('Summary', { exact: true }).fill('One sentence that says in some more words what the item is about.');
  await page.getByLabel('Description', { exact: true }).fill('For search engines, with a few words more than the summary has, so that it is long enough.');
  await page.getByRole('button', { name: /Add .*block/i }).click();
  await page.getByRole('menuitem', { name: 'Paragraph' }).click();
  await page.getByLabel('Paragraph', { exact: true }).fill('A paragraph with a [link](/about/).');
  await page.getByRole('button', { name: /Add .*Sources/ }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).last().fill('https://radiology.duke.edu/');
  await page.getByLabel('Reviewed', { exact: true }).fill('2026-11-28');
  await editor.saved();
  const copy = await editor.read();
  expect(Object.keys(copy).filter((file) => !(file in ORIGINAL))).toEqual(['news/a-new-item.json']);
  expect(copy['news/a-new-item.json']).toBe(`{
  "$schema": "../schema/news-item.json",
  "title": "A new item",
  "date": "2026-11-27",
  "origin": "digest",
  "topic": "patient care",
  "summary": "One sentence that says in some more words what the item is about.",
  "description": "For search engines, with a few words more than the summary has, so that it is long enough.",
  "body": [
    {
      "paragraph": "A paragraph with a [link](/about/)."
    }
  ],
  "sources": [
    "https://radiology.duke.edu/"
  ],
  "reviewed": "2026-11-28"
}
`);
  const { problems, documents } = publish(copy, 'about/news', 'about/news/a-new-item');
  expect(problems).toBeUndefined();
  expect(documents[0]).toContain('A new item');
  expect(documents[1]).toContain('A paragraph with a');
});

test('blocks can be reordered by keyboard', async ({ page }) => {
  const editor = await openEditor(page, origin);
  const file = 'pages/about.json';
  await editor.open(file);
  const paragraph = page.getByRole('group').filter({ hasText: 'Like other clinical departments' }).last();
  await paragraph.getByRole('button', { name: 'Reorder Item' }).press('ArrowUp');
  await editor.saved();
  const copy = await editor.read();
  const { body } = JSON.parse(ORIGINAL[file]);
  const place = body.findIndex((block) => block.paragraph?.startsWith('Like other clinical departments'));
  [body[place - 1], body[place]] = [body[place], body[place - 1]];
  expect(copy[file]).toBe(`${JSON.stringify({ ...JSON.parse(ORIGINAL[file]), body }, null, 2)}\n`);
  expect(publish(copy, 'about').problems).toBeUndefined();
});

test('an entry is chosen, changed and saved by keyboard alone', async ({ page }) => {
  const key = (name) => page.keyboard.press(name);
  /** Presses `name` until the focus is on `target`. */
  const reach = async (target, name = 'Tab') => {
    const isFocused = () => target.evaluate((element) => element === document.activeElement);
    await expect(target).toBeVisible({ timeout: 30_000 });
    for (let presses = 0; !(await isFocused()); presses++) {
      expect(presses, `presses of ${name} to reach ${target}`).toBeLessThan(30);
      await key(name);
    }
  };
  const choose = async (button) => {
    await reach(button);
    await key('Enter');
  };
  const editor = await openEditor(page, origin, { choose });
  const file = 'desks/central-scheduling.json';
  await reach(page.getByRole('treeitem', { name: 'News' }));
  await reach(page.getByRole('treeitem', { name: 'Desks and phone numbers' }), 'ArrowDown');
  const rows = page.getByRole('row');
  await reach(rows.filter({ hasText: 'Billing and Customer Service' }));
  await reach(rows.filter({ hasText: JSON.parse(ORIGINAL[file]).name }), 'ArrowDown');
  await key('Enter');
  await reach(page.getByRole('textbox', { name: 'Phone', exact: true }));
  await key('ControlOrMeta+A');
  await page.keyboard.type('(919) 555-0123');
  await expect(editor.preview.locator('[data-edited]')).toContainText('(919) 555-0123', SLOW);
  await reach(editor.save, 'Shift+Tab');
  await key('Enter');
  await expect(page).toHaveURL(/#\/collections\/desks$/);
  expect(JSON.parse((await editor.read())[file]).phone).toBe('(919) 555-0123');
});

test('the preview has the page of each kind of entry, in the style of the site', async ({ page }) => {
  const editor = await openEditor(page, origin);
  const kinds = ['home.json', 'site.json', ...['news', 'pages', 'courses', 'events', 'exams', 'people'].map((kind) => ENTRIES.find((file) => file.startsWith(`${kind}/`)))];
  for (const file of kinds) {
    await editor.leave();
    await editor.open(file);
    await expect(editor.status, file).toContainText('No problems', SLOW);
    await expect(editor.preview.locator('h1').first(), file).toHaveCSS('font-family', /EB Garamond/);
  }
  await editor.leave();
  await editor.open('redirects.json');
  await expect(editor.status).toContainText('This entry has no page.', SLOW);
});

test('an entry with a problem is kept as a draft, which is opened and mended', async ({ page, browser }) => {
  const file = ENTRIES.find((name) => name.startsWith('courses/'));
  const draft = join(root, 'assets/content', `${file}.draft`);
  const { end, title } = JSON.parse(ORIGINAL[file]);
  const editor = await openEditor(page, origin);
  await editor.open(file);
  const box = page.getByLabel('End', { exact: true });
  await box.fill('2001-01-01');
  await expect(editor.status).toContainText('end: 2001-01-01 is before the start', SLOW);
  await editor.save.click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('The site keeps the entry as it was.', SLOW);
  await expect(dialog).toContainText('end: 2001-01-01 is before the start');
  await expect(dialog).toContainText(`kept as a draft: ${file}.draft`);
  expect(await violations(page, { within: '[role=alertdialog] .error' })).toEqual([]);
  expect((await editor.read())[file]).toBe(ORIGINAL[file]);
  expect(readFileSync(draft, 'utf8')).toBe(ORIGINAL[file].replace(`"end": "${end}"`, '"end": "2001-01-01"'));
  const built = develop();
  expect(built.status).toBe(0);
  expect(built.stderr).toContain(`not published, because they have problems:\n  ${file}.draft`);

  // Another day, another browser: the form shows the draft.
  const other = await (await browser.newContext()).newPage();
  const again = await openEditor(other, origin);
  await again.open(file);
  const shown = other.getByLabel('End', { exact: true });
  await expect(other.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(title);
  await expect(shown).toHaveValue('2001-01-01');
  await shown.fill(end);
  await expect(again.status).toContainText('No problems', SLOW);
  await again.saved();
  expect((await again.read())[file]).toBe(ORIGINAL[file]);
  await expect(() => expect(existsSync(draft)).toBe(false)).toPass();
  await other.context().close();
});

test('the second tab with an entry warns until the first leaves it', async ({ page, context }) => {
  const first = await openEditor(page, origin);
  await first.open('desks/billing.json');
  const other = await context.newPage();
  const second = await openEditor(other, origin, { isFurther: true });
  await second.open('desks/department.json');
  const warning = (tab) => tab.locator('#other-tab');
  await expect(warning(other)).toBeEmpty();
  await other.evaluate(() => (location.hash = '#/collections/desks/entries/billing'));
  await expect(warning(other)).toHaveText(/^This entry is open in another tab\./, SLOW);
  await expect(warning(page)).toBeEmpty();
  expect(await violations(other, { within: '#other-tab' })).toEqual([]);
  await page.evaluate(() => (location.hash = '#/collections/desks'));
  await expect(warning(other)).toBeEmpty();
});

test('an entry that others name is not deleted, and they are listed', async ({ page }) => {
  const editor = await openEditor(page, origin);
  await editor.open('desks/billing.json');
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.locator('#named-by li').first()).toHaveText(/^pages\/.*: there is no desks\/billing\.json$/, SLOW);
  expect(await violations(page, { within: '#named-by' })).toEqual([]);
  await expect(dialog.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await editor.read()).toEqual(ORIGINAL);
});

test('an entry that nobody names is deleted', async ({ page }) => {
  const named = Object.values(ORIGINAL).join();
  const file = ENTRIES.find((name) => name.startsWith('news/') && !named.includes(`/about/${name.replace('.json', '/')}`));
  const editor = await openEditor(page, origin);
  await editor.open(file);
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
  await expect(page).toHaveURL(/#\/collections\/news$/);
  const copy = await editor.read();
  expect(Object.keys(ORIGINAL).filter((name) => copy[name] !== ORIGINAL[name])).toEqual([file]);
  expect(publish(copy).problems).toBeUndefined();
});

test('lists, forms, media and search need nothing from elsewhere, and the policy allows nothing else', async ({ page }) => {
  const response = page.waitForResponse(`${origin}/edit/`);
  const editor = await openEditor(page, origin);
  expect((await response).headers()['content-security-policy']).toContain("connect-src 'self';");
  for (const file of ['pages/about.json', 'exams/mri.json', 'events/grand-rounds.json', 'home.json'].filter((file) => ORIGINAL[file])) await editor.open(file);
  for (const hash of ['#/assets', '#/collections/people', '#/search/ct']) {
    await page.evaluate((hash) => (location.hash = hash), hash);
    await page.waitForTimeout(500); // nothing says when a view is complete
  }
  // Other origins: see afterEach.
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family).join())).toContain('Material Symbols Outlined');
});

test('the only way to sign in is a local folder', async ({ page }) => {
  await page.goto(`${origin}/edit/`);
  await expect(page.getByRole('button', { name: 'Work with Local Repository' })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(1);
});
