// The editor of the content (`make edit`): nothing is lost on the way through its forms, what is written is published, and
// nothing leaves the machine.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { start } from '../../editor/serve.mjs';
import { files, openEditor, writeFiles } from './editing.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ORIGINAL = files();
const ENTRIES = Object.keys(ORIGINAL).filter((file) => !file.startsWith('schema/')).sort();

let server, origin;
test.beforeAll(async () => {
  server = await start();
  origin = `http://127.0.0.1:${server.address().port}`;
});
test.afterAll(() => server.close());

/** Publishes the files of the copy; resolves to what the build says, and to a function that reads a page's document. */
function publish(copy) {
  const root = mkdtempSync(join(tmpdir(), 'radiology-edited-'));
  try {
    writeFiles(root, copy);
    for (const folder of ['assets/media', 'assets/fonts', 'assets/icons', 'style']) symlinkSync(join(ROOT, folder), join(root, folder));
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'out/index.html'), readFileSync(join(ROOT, 'index.html')));
    try {
      execFileSync(join(ROOT, 'target/debug/publish'), ['out'], { cwd: root, stdio: 'pipe' });
    } catch (error) {
      return { problems: String(error.stderr) };
    }
    
    return { problems: "", pages: {} };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test.describe('an entry that is opened and saved has the same bytes', () => {
  const parts = 8;
  for (let part = 0; part < parts; part++) {
    const own = ENTRIES.filter((_, index) => index % parts === part);
    test(`part ${part + 1} of ${parts}`, async ({ page }) => {
      test.setTimeout(300_000);
      const editor = await openEditor(page, origin);
      for (const file of own) {
        await editor.open(file);
        // The editor saves what was changed: one letter more in the first text there is.
        const box = page.locator('input[role=textbox]:visible:not([readonly]), textarea:visible').first();
        const toggle = page.getByRole('button', { name: 'Expand All' }).first();
        await expect(box.or(toggle).first()).toBeVisible();
        if (!(await box.isVisible())) await toggle.click();
        await box.fill(`${await box.inputValue()}§`);
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
