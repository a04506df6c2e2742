// The content editor (`make edit`): its forms change nothing that was not edited, what is written can be published, and nothing
// leaves the machine.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { start } from '../../editor/serve.mjs';
import { files, openEditor, sampleEntries, writeFiles } from './editing.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ORIGINAL = files();
/** The terms of reports have no form. */
const WITHOUT_FORM = ['report-terms.json'];
const hasForm = ([file]) => !file.startsWith('schema/') && !WITHOUT_FORM.includes(file);
/** Entries with everything that an entry has: a form that changes something does so in one of these. */
const ENTRIES = sampleEntries(Object.fromEntries(Object.entries(ORIGINAL).filter(hasForm)));

// A form shows a field when it is scrolled to, and some fields change their entry then. A window of this height shows most
// entries as a whole.
test.use({ viewport: { width: 1280, height: 6000 } });

/** Files whose form has only lists, which are collapsed. */
const ONLY_LISTS = ['conditions.json', 'navigation.json', 'redirects.json', 'synonyms.json'];

let server, origin;
test.beforeAll(async () => {
  // The Rust tests have built it already.
  spawnSync('cargo', ['build', '--quiet', '--package', 'publisher', '--bin', 'develop'], { cwd: ROOT, stdio: 'inherit' });
  server = await start();
  origin = `http://127.0.0.1:${server.address().port}`;
});
test.afterAll(() => server.close());

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
  const root = mkdtempSync(join(tmpdir(), 'radiology-edited-'));
  try {
    writeFiles(root, copy);
    for (const folder of ['assets/media', 'assets/drawings', 'assets/fonts', 'assets/icons', 'style']) symlinkSync(join(ROOT, folder), join(root, folder));
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'out/index.html'), readFileSync(join(ROOT, 'index.html'), 'utf8').replace('"assets/js/boot.js"', '"/boot-1.js"'));
    const { status, stderr } = spawnSync(join(ROOT, 'target/debug/develop'), ['out'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) return { problems: stderr };
    return { documents: paths.map((path) => readFileSync(join(root, `out/content/${path}.json`), 'utf8')) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test.describe('an entry that is opened and saved has the same bytes', () => {
  test.use({ viewport: { width: 1280, height: 2000 } });
  const parts = 4;
  for (let part = 0; part < parts; part++) {
    const own = ENTRIES.filter((_, index) => index % parts === part);
    test(`part ${part + 1} of ${parts}`, async ({ page }) => {
      test.setTimeout(300_000);
      const editor = await openEditor(page, origin);
      for (const file of own) {
        await editor.open(file);
        // The editor saves only changed entries: add a character to the first text.
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
          await box.fill(`${(await box.inputValue()).replace('§', '')}§`);
          await expect(editor.save).toBeEnabled({ timeout: 1000 });
        }).toPass({ timeout: 20_000 });
        await editor.saved();
      }
      const copy = await editor.read();
      for (const file of own) {
        expect.soft(copy[file], file).toContain('§');
        expect.soft(copy[file].replace('§', ''), file).toBe(ORIGINAL[file]);
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
  await phone.fill('919-555-0123');
  await editor.save.click();
  await expect(page.getByText('Check how this is written.').first()).toBeVisible();
  expect((await editor.read())[file]).toBe(ORIGINAL[file]);
  await phone.fill('(919) 555-0123');
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

test('the build reports a wrong date, which can be corrected', async ({ page }) => {
  const editor = await openEditor(page, origin);
  const file = Object.keys(ORIGINAL).find((name) => name.startsWith('courses/'));
  const { end } = JSON.parse(ORIGINAL[file]);
  await editor.open(file);
  await page.getByLabel('End', { exact: true }).fill('2001-01-01');
  await editor.saved();
  expect(publish(await editor.read()).problems).toMatch(/end: 2001-01-01 is before the start/);
  await editor.open(file);
  await page.getByLabel('End', { exact: true }).fill(end);
  await editor.saved();
  const copy = await editor.read();
  expect(copy[file]).toBe(ORIGINAL[file]);
  expect(publish(copy).problems).toBeUndefined();
});

test('an entry can be deleted, and the build reports references to it', async ({ page }) => {
  const editor = await openEditor(page, origin);
  await editor.open('desks/billing.json');
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
  await expect(page).toHaveURL(/#\/collections\/desks$/);
  const copy = await editor.read();
  expect(Object.keys(ORIGINAL).filter((file) => !(file in copy))).toEqual(['desks/billing.json']);
  expect(publish(copy).problems).toContain('there is no desks/billing.json');
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
