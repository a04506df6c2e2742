// Understand your report: the visitor's report is explained on the device, and nothing of it leaves the page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { violations } from './axe.mjs';
import { PHONE, WIDE, change, complaints, open, test } from './visit.mjs';

const REPORT = '/patient-care/for-patients/understand-your-report/';
const sample = (name) => readFileSync(fileURLToPath(new URL(`../fixtures/sample-reports/${name}.txt`, import.meta.url)), 'utf8');

/** Sample reports, with the parts that are found, words that are explained, and words that are negated. */
const SAMPLES = {
  'chest-ct': {
    parts: ['Type of exam', 'Indication', 'Technique', 'Comparison', 'Findings', 'Impression'],
    words: ['granuloma', 'Hepatic steatosis', 'cannot be\n   excluded', 'atelec-\ntasis'],
    negated: ['pleural effusion', 'pneumothorax'],
  },
  mammogram: {
    parts: ['Type of exam', 'Indication', 'Comparison', 'Technique', 'Findings', 'Impression', 'Recommendation'],
    words: ['heterogeneously dense', 'BI-RADS category 0', 'asymmetry'],
    negated: ['malignancy'],
  },
  'mri-of-the-back': {
    parts: ['Type of exam', 'Indication', 'Technique', 'Comparison', 'Findings', 'Impression'],
    words: ['anterolisthesis', 'facet arthropathy', 'disc bulge'],
    negated: ['disc herniation', 'canal stenosis'],
  },
};

const reader = (page) => page.locator('section.report');
const field = (page) => page.getByLabel('Text of your report');
const report = (page) => page.locator('.report__text');
const panel = (page) => page.locator('.report__panel');
const marks = (page, text) => report(page).getByRole('button', { name: text });

async function explain(page, text) {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Explain the words' }).click();
  await expect(report(page)).toBeVisible();
}

/** The text of the report on the page, without what only screen readers are told. */
const shown = (page) =>
  report(page).evaluate((element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('.visually-hidden').forEach((note) => note.remove());
    return copy.textContent;
  });

/** A pattern for a mark that may continue on the next line. */
const named = (text) => new RegExp(text.replace(/[-\s]+/g, '[-\\s]+'), 'i');

for (const [name, { parts, words, negated }] of Object.entries(SAMPLES)) {
  test.describe(name, () => {
    for (const [screen, options] of Object.entries({ 'a wide screen': { viewport: WIDE }, 'a phone': PHONE })) {
      test.describe(`on ${screen}`, () => {
        test.use(options);

        test('the report is shown as written, and a press on a word explains it', async ({ page }) => {
          await open(page, REPORT);
          await explain(page, sample(name));
          expect(await shown(page)).toBe(sample(name));
          await expect(page.getByRole('navigation', { name: 'Parts of your report' }).getByRole('button')).toHaveText(parts);
          for (const word of words) {
            const mark = marks(page, named(word)).first();
            await mark.click();
            await expect(mark).toHaveAttribute('aria-pressed', 'true');
            await expect(panel(page).locator('h4')).toBeInViewport();
            await expect(panel(page)).toContainText('General information');
            await expect(panel(page).getByRole('link').first()).toHaveAttribute('rel', /noreferrer/);
          }
          for (const word of negated) {
            await marks(page, new RegExp(`${named(word).source} ?, not seen`, 'i')).first().click();
            await expect(panel(page)).toContainText('The report seems to say this was not seen.');
          }
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
          await page.getByRole('button', { name: 'Close' }).click();
          await expect(panel(page)).not.toContainText('General information');
        });
      });
    }

    test('by keyboard alone', async ({ page }) => {
      await open(page, REPORT);
      await field(page).focus();
      await page.keyboard.insertText(sample(name));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(report(page)).toBeVisible();
      await expect(page.locator('#your-report')).toBeFocused();
      // The telephone number, print, clear, the parts, then the words in their order.
      for (let i = 0; i < 3 + parts.length; i += 1) await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: parts.at(-1), exact: true })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.locator('.report__part').nth(parts.length - 1)).toBeFocused();
      await expect(page.locator('.report__part').nth(parts.length - 1)).toBeInViewport();
      await page.keyboard.press('Tab');
      await expect(report(page).getByRole('button').and(page.locator(':focus'))).toBeVisible();
      for (const key of ['Enter', 'Space']) {
        await page.keyboard.press(key);
        await expect(panel(page).locator('h4')).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(panel(page).locator('h4')).toHaveCount(0);
      }
      expect(await page.evaluate(() => document.activeElement.matches('.report__mark'))).toBe(true);
    });

    test('the accessibility tree has the buttons, what was not seen, and who to ask', async ({ page }) => {
      await open(page, REPORT);
      await explain(page, sample(name));
      const tree = await reader(page).ariaSnapshot();
      console.log(`${name}\n${tree}`);
      expect(tree).toMatch(/button ".*, not seen"/);
      expect(tree).toMatch(/heading "(Findings|FINDINGS)" \[level=4\]/);
      expect(tree.match(/Ask the clinician who ordered your exam/g)).toHaveLength(2);
      const lines = await page.locator('.report__result').evaluate((result) => {
        const paragraphs = [...result.querySelectorAll('p')].map((paragraph) => paragraph.textContent);
        return [paragraphs[0], paragraphs.at(-1)];
      });
      for (const line of lines) expect(line).toMatch(/^Ask the clinician who ordered your exam .*My Duke Health.*call us at \(919\) 684-2711\.$/);
      expect(tree).toContain('This list is not complete.');
    });
  });
}

test.describe('under the mouse', () => {
  test.use({ viewport: WIDE });
  const tip = (page) => page.locator('.report__tip');

  test('a word is explained until the mouse has left it and its explanation', async ({ page }) => {
    await open(page, REPORT);
    await explain(page, sample('chest-ct'));
    const word = marks(page, /pneumothorax/).first();
    await word.hover();
    await expect(tip(page)).toContainText('Pneumothorax');
    await expect(tip(page)).toContainText('The report seems to say this was not seen.');
    await expect(tip(page)).toContainText('call 911');
    await expect(tip(page)).toBeInViewport({ ratio: 1 });
    // It touches the word, and covers none of it.
    const [mark, box] = [await word.boundingBox(), await tip(page).boundingBox()];
    const gap = Math.min(Math.abs(box.y - (mark.y + mark.height)), Math.abs(mark.y - (box.y + box.height)));
    expect(gap).toBeLessThan(2);
    // Hoverable and persistent (WCAG 1.4.13): on the way to the source of the explanation, and while the mouse rests there.
    await tip(page).getByRole('link').first().hover();
    await page.waitForTimeout(800);
    await expect(tip(page)).toContainText('Pneumothorax');
    await page.mouse.move(2, 400); // beside the report
    await expect(tip(page)).toBeHidden();
  });

  test('Escape takes the explanation away, wherever the focus is', async ({ page }) => {
    await open(page, REPORT);
    await explain(page, sample('chest-ct'));
    await page.evaluate(() => document.activeElement.blur());
    await marks(page, 'granuloma').first().hover();
    await expect(tip(page)).toContainText('General information');
    await page.keyboard.press('Escape');
    await expect(tip(page)).toBeHidden();
  });

  test('a mouse on its way explains nothing, and a press leaves one explanation', async ({ page }) => {
    await open(page, REPORT);
    await explain(page, sample('chest-ct'));
    for (const mark of (await report(page).locator('.report__mark').all()).slice(0, 5)) await mark.hover();
    await page.mouse.move(2, 2);
    await page.waitForTimeout(500);
    await expect(tip(page)).toBeHidden();
    await marks(page, 'granuloma').first().hover();
    await expect(tip(page)).toBeVisible();
    await marks(page, 'granuloma').first().click();
    await page.waitForTimeout(500);
    await expect(tip(page)).toBeHidden();
    await expect(panel(page)).toContainText('General information');
  });

  for (const width of [320, 390, 1440]) {
    test(`at ${width} px the explanations of the words at both edges are within the page`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await open(page, REPORT);
      await explain(page, sample('mammogram'));
      const places = await report(page).locator('.report__mark').evaluateAll((marks) => {
        const byEdge = marks.map((mark, i) => [mark.getClientRects()[0].right, i]).sort(([a], [b]) => a - b);
        return [byEdge[0][1], byEdge.at(-2)[1], byEdge.at(-1)[1]];
      });
      for (const place of places) {
        // A word may go over the end of a line: the middle of its box is not in it.
        const middle = await report(page).locator('.report__mark').nth(place).evaluate((mark) => {
          mark.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, top, width, height } = mark.getClientRects()[0];
          return [left + width / 2, top + height / 2];
        });
        await page.mouse.move(...middle);
        await expect(tip(page)).toBeVisible();
        const { left, right, screen } = await tip(page).evaluate((element) => ({ ...element.getBoundingClientRect().toJSON(), screen: innerWidth }));
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(screen);
        await page.keyboard.press('Escape');
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
});

test.describe('wrong input', () => {
  test.use({ viewport: WIDE });

  test('nothing, too much, or a file without text is refused with a message', async ({ page }) => {
    await open(page, REPORT);
    const remark = reader(page).getByRole('status');
    await page.getByRole('button', { name: 'Explain the words' }).click();
    await expect(remark).toHaveText('Paste the text of your report first.');
    await field(page).fill('mass '.repeat(50_000));
    await page.getByRole('button', { name: 'Explain the words' }).click();
    await expect(remark).toHaveText(/too long for a report/);
    const file = page.getByLabel('Open a text file');
    await file.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 …') });
    await expect(remark).toHaveText(/This is a PDF/);
    await file.setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(sample('chest-ct')) });
    await expect(report(page)).toBeVisible();
    expect(await shown(page)).toBe(sample('chest-ct'));
    await page.getByRole('button', { name: 'Clear my report' }).click();
    await expect(report(page)).toHaveCount(0);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
  });

  test('markup in a report is text', async ({ page }) => {
    const said = complaints(page);
    await open(page, REPORT);
    const text = 'FINDINGS: <img src=x onerror=alert(1)> No <b>mass</b> &amp; "nodule" 😀';
    await explain(page, text);
    expect(await shown(page)).toBe(text);
    await expect(report(page).locator('img, b')).toHaveCount(0);
    expect(said).toEqual([]);
  });

  test('if the list of words does not load, the reader says so, and can try again', async ({ page }) => {
    await open(page, REPORT);
    await page.route('**/content/report-terms/all.json', (route) => route.abort());
    await field(page).fill('No mass.');
    await page.getByRole('button', { name: 'Explain the words' }).click();
    await expect(reader(page).getByRole('status')).toHaveText(/did not load/);
    await page.unroute('**/content/report-terms/all.json');
    await page.getByRole('button', { name: 'Explain the words' }).click();
    await expect(report(page)).toBeVisible();
  });
});

/** A word that is nowhere else. */
const SECRET = 'Zyxwvutsrq';
const PRIVATE = `FINDINGS: ${SECRET} has a mass. No fracture.`;

/** Runs in the page, before any other script: records what is passed to functions that store or send. */
function listen() {
  const heard = (window.heard = []);
  const keep = (where, values) => heard.push(`${where}: ${values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ')}`);
  const watch = (object, name) => {
    const original = object?.[name];
    if (original) object[name] = function (...values) {
      keep(name, values);
      return original.apply(this, values);
    };
  };
  for (const name of ['pushState', 'replaceState']) watch(History.prototype, name);
  for (const name of ['setItem']) watch(Storage.prototype, name);
  for (const name of ['put', 'add']) watch(IDBObjectStore.prototype, name), watch(Cache.prototype, name);
  watch(window, 'fetch');
  watch(navigator, 'sendBeacon');
  for (const type of [ServiceWorker, MessagePort, BroadcastChannel, Worker]) watch(type.prototype, 'postMessage');
  for (const name of ['open', 'send']) watch(XMLHttpRequest.prototype, name);
  for (const name of ['write', 'writeText']) watch(Clipboard.prototype, name);
  watch(document, 'execCommand');
}

/** Everything that the browser stores for this site, as one text. */
const kept = (page) =>
  page.evaluate(async () => {
    const found = [location.href, JSON.stringify(history.state), document.cookie, window.name, document.title];
    for (const storage of [localStorage, sessionStorage]) found.push(JSON.stringify({ ...storage }));
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request)).text());
    }
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((done) => (indexedDB.open(name).onsuccess = ({ target }) => done(target.result)));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        found.push(JSON.stringify(await new Promise((done) => (all.onsuccess = () => done(all.result)))));
      }
      database.close();
    }
    return found.join('\n');
  });

test.describe('a report stays on the page', () => {
  test.use({ viewport: WIDE, serviceWorkers: 'allow' });

  /** Opens the page and observes all that could store or send the report. Returns a function that lists where a text went. */
  async function watched(page, context) {
    const requests = [];
    context.on('request', (request) => requests.push(`request: ${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
    const said = complaints(page);
    await page.addInitScript(listen);
    await open(page, REPORT);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((done) => (navigator.serviceWorker.oncontrollerchange = done));
    });
    const entries = await page.evaluate(() => history.length);
    return async (...secrets) => {
      if (secrets.length === 0) secrets = [SECRET, encodeURIComponent(PRIVATE), btoa(PRIVATE)];
      const hasSecret = (text) => secrets.some((secret) => text.toLowerCase().includes(secret.toLowerCase()));
      const heard = [...requests, ...said, ...(await page.evaluate(() => window.heard))];
      const found = heard.filter(hasSecret);
      if (hasSecret(await kept(page))) found.push('kept by the browser');
      const { cookies, origins } = await context.storageState();
      if (hasSecret(JSON.stringify([cookies, origins]))) found.push('storage state');
      if ((await page.evaluate(() => history.length)) !== entries) found.push('a history entry');
      if (new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash !== REPORT) found.push(`address ${page.url()}`);
      return found;
    };
  }

  /** Explains the report, and uses everything that can be done with it. */
  async function readAll(page) {
    await explain(page, PRIVATE);
    await marks(page, 'mass').hover();
    await expect(page.locator('.report__tip')).toBeVisible();
    await marks(page, 'mass').click();
    await page.keyboard.press('Escape');
    await marks(page, /fracture/).press('Enter');
    await page.getByRole('button', { name: 'Findings', exact: true }).click();
    await page.evaluate(() => (window.print = () => {}));
    await page.getByRole('button', { name: 'Print with explanations' }).click();
    // Whatever waits for a moment without work has run.
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 300)));
  }

  test('nothing sends it, stores it, logs it or puts it into an address', async ({ page, context }) => {
    const escaped = await watched(page, context);
    const before = await page.evaluate(() => performance.getEntriesByType('resource').length);
    await readAll(page);
    expect(await escaped()).toEqual([]);
    // The words and the code that explains them, at most: they load when the field gets the focus.
    const loaded = await page.evaluate((before) => performance.getEntriesByType('resource').slice(before).map(({ name }) => new URL(name).pathname), before);
    expect(loaded.filter((path) => !/^\/(content\/report-terms\/all\.json|radiology-report_result-\w+\.wasm)$/.test(path))).toEqual([]);

    await page.getByRole('button', { name: 'Clear my report' }).click();
    expect(await page.content()).not.toContain(SECRET);
    await expect(field(page)).toHaveValue('');
  });

  test('leaving the page, going back and reloading it remove the report', async ({ page, context }) => {
    const escaped = await watched(page, context);
    await readAll(page);
    await page.locator('.footer a[href="/research/"]').click();
    await expect(page.locator('h1')).toHaveText('Research');
    expect(await page.content()).not.toContain(SECRET);
    await page.goBack();
    await expect(field(page)).toHaveValue('');
    await explain(page, PRIVATE);
    await page.goto('/robots.txt');
    await page.goBack();
    await expect(field(page)).toHaveValue('');
    expect(await page.content()).not.toContain(SECRET);
    await field(page).fill(PRIVATE);
    await page.reload();
    await expect(field(page)).toHaveValue('');
    expect((await escaped()).filter((found) => found !== 'a history entry')).toEqual([]);
  });

  // The tests above prove something only if each way out is observed.
  const LEAKS = {
    'local storage': (text) => localStorage.setItem('draft', text),
    'session storage': (text) => sessionStorage.setItem('draft', text),
    'a cookie': (text) => (document.cookie = `draft=${encodeURIComponent(text)}`),
    'a history entry': (text) => history.pushState({ text }, '', '#draft'),
    'its state': (text) => history.replaceState({ text }, ''),
    'the address': (text) => history.replaceState(null, '', `?q=${encodeURIComponent(text)}`),
    'a request': (text) => void fetch(`/?q=${encodeURIComponent(text)}`).catch(() => {}),
    'a cache': async (text) => (await caches.open('drafts')).put('/draft', new Response(text)),
    'a database': (text) =>
      new Promise((done) => {
        const opening = indexedDB.open('drafts');
        opening.onupgradeneeded = () => opening.result.createObjectStore('drafts').put(text, 1);
        opening.onsuccess = () => (opening.result.close(), done());
      }),
    'the worker': (text) => navigator.serviceWorker.controller.postMessage(text),
    'the console': (text) => console.log(text),
    'the clipboard': (text) => void navigator.clipboard?.writeText(text).catch(() => {}),
  };

  test('a text that leaves the page on any of these ways is noticed', async ({ page, context }) => {
    const escaped = await watched(page, context);
    await explain(page, PRIVATE);
    for (const [index, [way, leak]] of Object.entries(LEAKS).entries()) {
      const text = `${SECRET}${String.fromCharCode(97 + index)}`; // different for each way
      await page.evaluate(leak, text);
      const found = (await escaped(text)).filter((place) => !/^(a history entry|address )/.test(place));
      expect(found, way).not.toEqual([]);
    }
  });

  test('after one visit the reader works offline', async ({ page, context }) => {
    await watched(page, context);
    await context.setOffline(true);
    await page.reload();
    await explain(page, sample('chest-ct'));
    await expect(marks(page, /pneumothorax/)).toBeVisible();
  });
});

test.describe('what explains a report', () => {
  test.use({ viewport: WIDE });

  test('loads when somebody turns to the reader, and not before', async ({ page }) => {
    const loaded = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    const explains = () => loaded.filter((path) => /report_result|report-terms/.test(path)).length;
    await open(page, REPORT);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    expect(explains()).toBe(0);
    await field(page).focus();
    await expect.poll(explains).toBe(2);
  });

  test('if its code does not come, the reader says so, and tries again', async ({ page }) => {
    await open(page, REPORT);
    await page.route('**/*report_result*', (route) => route.abort());
    await field(page).fill('No mass.');
    await page.getByRole('button', { name: 'Explain the words' }).click();
    await expect(reader(page).getByText('This part of the page did not load.')).toBeVisible();
    await page.unroute('**/*report_result*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(marks(page, /mass/)).toBeVisible();
  });
});

test.describe('on paper', () => {
  test.use({ viewport: { width: 794, height: 1123 } });

  test('a report is printed with its explanations, and without the rest of the page', async ({ page }) => {
    await open(page, REPORT);
    await explain(page, sample('mammogram'));
    await page.emulateMedia({ media: 'print' });
    await expect(report(page)).toBeVisible();
    await expect(page.locator('.report__list > li').first()).toBeVisible();
    await expect(page.getByText('This list is not complete.').first()).toBeVisible();
    for (const left of ['.glossary', '.report__panel', '.report__parts', '.report__input', '.report button', 'main .table', '.provenance']) {
      await expect(page.locator(`${left}:visible`), left).toHaveCount(0);
    }
  });

  test('without a report the page is printed, and no empty field', async ({ page }) => {
    await open(page, REPORT);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.report:visible')).toHaveCount(0);
    await expect(page.getByRole('table').first()).toBeVisible();
  });
});

test.describe('the drawing of a report', () => {
  for (const width of [390, 1440]) {
    test(`at ${width} px stands above the explanation of its parts, which have its names`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await open(page, REPORT);
      const drawing = page.getByRole('img', { name: /^A drawing of a report on one sheet/ });
      const labels = await page.locator('.drawing__labels li').allTextContents();
      expect(labels).toHaveLength(8);
      const facts = page.locator('.drawing ~ .key-facts').first();
      const terms = await facts.locator('dt').allTextContents();
      expect(terms.map((term) => term.split(',')[0].trim())).toEqual(labels);
      const [picture, text] = [await drawing.boundingBox(), await facts.boundingBox()];
      expect(picture.y + picture.height).toBeLessThan(text.y);
      for (const look of ['light colors', 'dark colors', 'forced colors']) {
        await change(page, look);
        expect.soft(await violations(page, { within: '.drawing' }), look).toEqual([]);
      }
    });
  }

  test('is printed, unless a report is', async ({ page }) => {
    await open(page, REPORT);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.drawing')).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await explain(page, sample('mammogram'));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.drawing')).toBeHidden();
  });
});

test.describe('the list of words', () => {
  test.use({ viewport: WIDE });

  test('is narrowed down by any form of a word', async ({ page }) => {
    await open(page, REPORT);
    const words = page.locator('.glossary dt:visible');
    const all = await words.count();
    expect(all).toBeGreaterThan(200);
    await page.getByLabel('Word or abbreviation').fill('AAA');
    await expect(words).toHaveText(['Aneurysm']);
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await expect(words).toHaveCount(all);
  });

  test('each word has an address', async ({ page }) => {
    await open(page, `${REPORT}#term-lung-nodule`);
    await expect(page.locator('#term-lung-nodule')).toBeInViewport();
    await expect(page.locator('#term-lung-nodule dt')).toHaveText('Lung nodule');
  });

  test('says how many a radiologist has reviewed', async ({ page }) => {
    await open(page, REPORT);
    await expect(page.getByText(/^(No radiologist has reviewed these explanations yet|A radiologist has reviewed)/).first()).toBeVisible();
  });
});

test.describe('without the app', () => {
  test.use({ javaScriptEnabled: false, viewport: WIDE });

  test('the page says that the reader needs JavaScript, and explains every word', async ({ page }) => {
    await page.goto(REPORT);
    await expect(page.getByText('This part needs JavaScript.')).toBeVisible();
    await expect(page.locator('.report:visible')).toHaveCount(0);
    await expect(page.locator('.glossary dd:visible').first()).toBeVisible();
    await expect(page.locator('#scores, #density-classes, #glossary, #report-parts')).toHaveCount(4);
    await expect(page.locator('main :is(button, input, textarea):visible')).toHaveCount(0);
  });
});

for (const [screen, options] of Object.entries({ 'a wide screen': { viewport: WIDE }, 'a phone': PHONE })) {
  test.describe(`on ${screen}`, () => {
    test.use(options);

    test('the reader is accessible, empty and with a report', async ({ page }) => {
      await open(page, REPORT);
      expect(await violations(page, { within: 'main' })).toEqual([]);
      await explain(page, sample('chest-ct'));
      await marks(page, /pneumothorax/).first().click();
      for (const look of ['light colors', 'dark colors', 'forced colors']) {
        await change(page, look);
        expect.soft(await violations(page, { within: '.report' }), look).toEqual([]);
      }
    });
  });
}

test.describe('thirty pages', () => {
  test.use({ viewport: WIDE });
  const long = Object.keys(SAMPLES).map(sample).join('\n').repeat(26).slice(0, 30 * 3_000);

  // `make bench` measures how long it takes.
  for (const [way, isWhole] of Object.entries({ waits: false, prints: true, 'goes to the last part': true })) {
    test(`come to the page in pieces; to somebody who ${way}, ${isWhole ? 'at once' : 'one by one'}`, async ({ page }) => {
      await open(page, REPORT);
      await explain(page, 'No mass.'); // loads the words
      await page.getByRole('button', { name: 'Clear my report' }).click();
      const lengths = await page.evaluate(
        async ([text, way]) => {
          const length = () => document.querySelector('.report__text')?.textContent.length ?? 0;
          document.querySelector('#report-text').value = text;
          document.querySelector('.report__actions .button').click();
          while (length() === 0) await new Promise((done) => setTimeout(done));
          const first = length();
          if (way === 'prints') dispatchEvent(new Event('beforeprint'));
          if (way === 'goes to the last part') document.querySelector('.report__parts li:last-child button').click();
          return [first, length()];
        },
        [long, way],
      );
      expect(lengths[0]).toBeLessThan(long.length / 4);
      if (isWhole) expect(lengths[1]).toBeGreaterThanOrEqual(long.length);
      await expect.poll(() => shown(page)).toBe(long);
      await expect(page.locator('.report__list > li')).toHaveCount(Number(/^\d+/.exec(await reader(page).getByText('words are explained').textContent())));
    });
  }
});
