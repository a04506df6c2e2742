// Understand your report: the app explains the report on the visitor's device, and no part of it leaves the page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { ABOUT_COLORS, violations } from './axe.mjs';
import { PHONE, WIDE, change, complaints, open, test } from './visit.mjs';

const REPORT = '/patient-care/for-patients/understand-your-report/';
const sample = (name) => readFileSync(fileURLToPath(new URL(`../fixtures/sample-reports/${name}.txt`, import.meta.url)), 'utf8');

/** Sample reports with the parts, explained words and negated words that the reader must find. */
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

/** The visible text of the report, without notes for screen readers. */
const shown = (page) =>
  report(page).evaluate((element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('.visually-hidden').forEach((note) => note.remove());
    return copy.textContent;
  });

/** A pattern for a mark that may continue on the next line. */
const wrappedPattern = (text) => new RegExp(text.replace(/[-\s]+/g, '[-\\s]+'), 'i');

for (const [name, { parts, words, negated }] of Object.entries(SAMPLES)) {
  test.describe(name, () => {
    for (const [screen, options] of Object.entries({ 'a wide screen': { viewport: WIDE }, 'a phone': PHONE })) {
      test.describe(`on ${screen}`, () => {
        test.use(options);

        test('the page shows the report as written, and selecting a word explains it', async ({ page }) => {
          await open(page, REPORT);
          await explain(page, sample(name));
          expect(await shown(page)).toBe(sample(name));
          await expect(page.getByRole('navigation', { name: 'Parts of your report' }).getByRole('button')).toHaveText(parts);
          for (const word of words) {
            const mark = marks(page, wrappedPattern(word)).first();
            await mark.click();
            await expect(mark).toHaveAttribute('aria-pressed', 'true');
            await expect(panel(page).locator('h4')).toBeInViewport();
            await expect(panel(page)).toContainText('General information');
            await expect(panel(page).getByRole('link').first()).toHaveAttribute('rel', /noreferrer/);
          }
          for (const word of negated) {
            await marks(page, new RegExp(`${wrappedPattern(word).source} ?, not seen`, 'i')).first().click();
            await expect(panel(page)).toContainText('The report seems to say this was not seen.');
          }
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
          await page.getByRole('button', { name: 'Close' }).click();
          await expect(panel(page)).not.toContainText('General information');
        });
      });
    }

    test('the reader can be used with the keyboard alone', async ({ page }) => {
      await open(page, REPORT);
      await field(page).focus();
      await page.keyboard.insertText(sample(name));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(report(page)).toBeVisible();
      await expect(page.locator('#your-report')).toBeFocused();
      // Tab order: the telephone number, Print, Clear, the parts, then the words.
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

    test('the accessibility tree contains the buttons, negated words, and who to ask', async ({ page }) => {
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

test.describe('on hover', () => {
  test.use({ viewport: WIDE });
  const tip = (page) => page.locator('.report__tip');

  test('an explanation stays until the pointer leaves it and its word', async ({ page }) => {
    await open(page, REPORT);
    await explain(page, sample('chest-ct'));
    const word = marks(page, /pneumothorax/).first();
    await word.hover();
    await expect(tip(page)).toContainText('Pneumothorax');
    await expect(tip(page)).toContainText('The report seems to say this was not seen.');
    await expect(tip(page)).toContainText('call 911');
    await expect(tip(page)).toBeInViewport({ ratio: 1 });
    // The tooltip touches the word without covering it.
    const [mark, box] = [await word.boundingBox(), await tip(page).boundingBox()];
    const gap = Math.min(Math.abs(box.y - (mark.y + mark.height)), Math.abs(mark.y - (box.y + box.height)));
    expect(gap).toBeLessThan(2);
    // Hoverable and persistent (WCAG 1.4.13): the tooltip stays while the pointer moves to its link and rests there.
    await tip(page).getByRole('link').first().hover();
    await page.waitForTimeout(800);
    await expect(tip(page)).toContainText('Pneumothorax');
    await page.mouse.move(2, 400); // beside the report
    await expect(tip(page)).toBeHidden();
  });

  test('Escape closes the explanation, wherever the focus is', async ({ page }) => {
    await open(page, REPORT);
    await explain(page, sample('chest-ct'));
    await page.evaluate(() => document.activeElement.blur());
    await marks(page, 'granuloma').first().hover();
    await expect(tip(page)).toContainText('General information');
    await page.keyboard.press('Escape');
    await expect(tip(page)).toBeHidden();
  });

  test('moving across words opens no explanation, and selecting a word shows only one', async ({ page }) => {
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
    test(`at ${width} px, explanations of words at both edges stay within the page`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await open(page, REPORT);
      await explain(page, sample('mammogram'));
      const places = await report(page).locator('.report__mark').evaluateAll((marks) => {
        const byEdge = marks.map((mark, i) => [mark.getClientRects()[0].right, i]).sort(([a], [b]) => a - b);
        return [byEdge[0][1], byEdge.at(-2)[1], byEdge.at(-1)[1]];
      });
      for (const place of places) {
        // A word may wrap to the next line, so the middle of its bounding box can lie outside of it.
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

test.describe('invalid input', () => {
  test.use({ viewport: WIDE });

  test('the reader rejects an empty report, a report that is too long, and a PDF with a message', async ({ page }) => {
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

  test('markup in a report is shown as text', async ({ page }) => {
    const messages = complaints(page);
    await open(page, REPORT);
    const text = 'FINDINGS: <img src=x onerror=alert(1)> No <b>mass</b> &amp; "nodule" 😀';
    await explain(page, text);
    expect(await shown(page)).toBe(text);
    await expect(report(page).locator('img, b')).toHaveCount(0);
    expect(messages).toEqual([]);
  });

  test('the reader reports a word list that did not load and can try again', async ({ page }) => {
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

/** A word that appears nowhere else. */
const SECRET = 'Zyxwvutsrq';
const PRIVATE = `FINDINGS: ${SECRET} has a mass. No fracture.`;

/** Runs in the page before any other script and records the arguments of functions that store or send data. */
function recordCalls() {
  const calls = (window.recordedCalls = []);
  const record = (where, values) => calls.push(`${where}: ${values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ')}`);
  const watch = (object, name) => {
    const original = object?.[name];
    if (original) object[name] = function (...values) {
      record(name, values);
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

/** Everything that the browser stores for this site, as one string. */
const storedData = (page) =>
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

  /** Opens the page and monitors everything that could store or send the report. Returns a function that lists where text went. */
  async function openMonitored(page, context) {
    const requests = [];
    context.on('request', (request) => requests.push(`request: ${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
    const messages = complaints(page);
    await page.addInitScript(recordCalls);
    await open(page, REPORT);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((done) => (navigator.serviceWorker.oncontrollerchange = done));
    });
    const entries = await page.evaluate(() => history.length);
    return async (...secrets) => {
      if (secrets.length === 0) secrets = [SECRET, encodeURIComponent(PRIVATE), btoa(PRIVATE)];
      const hasSecret = (text) => secrets.some((secret) => text.toLowerCase().includes(secret.toLowerCase()));
      const records = [...requests, ...messages, ...(await page.evaluate(() => window.recordedCalls))];
      const found = records.filter(hasSecret);
      if (hasSecret(await storedData(page))) found.push('browser storage');
      const { cookies, origins } = await context.storageState();
      if (hasSecret(JSON.stringify([cookies, origins]))) found.push('storage state');
      if ((await page.evaluate(() => history.length)) !== entries) found.push('a history entry');
      if (new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash !== REPORT) found.push(`URL ${page.url()}`);
      return found;
    };
  }

  /** Explains the report and uses every feature of the reader. */
  async function useAllFeatures(page) {
    await explain(page, PRIVATE);
    await marks(page, 'mass').hover();
    await expect(page.locator('.report__tip')).toBeVisible();
    await marks(page, 'mass').click();
    await page.keyboard.press('Escape');
    await marks(page, /fracture/).press('Enter');
    await page.getByRole('button', { name: 'Findings', exact: true }).click();
    await page.evaluate(() => (window.print = () => {}));
    await page.getByRole('button', { name: 'Print with explanations' }).click();
    // Idle callbacks have run.
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 300)));
  }

  test('the page never sends, stores or logs the report, or puts it in a URL', async ({ page, context }) => {
    const leaks = await openMonitored(page, context);
    const before = await page.evaluate(() => performance.getEntriesByType('resource').length);
    await useAllFeatures(page);
    expect(await leaks()).toEqual([]);
    // Only the word list and the code of the reader may load, when the field receives the focus.
    const loaded = await page.evaluate((before) => performance.getEntriesByType('resource').slice(before).map(({ name }) => new URL(name).pathname), before);
    expect(loaded.filter((path) => !/^\/(content\/report-terms\/all\.json|radiology-(report_result|shared-\d+)-\w+\.wasm)$/.test(path))).toEqual([]);

    await page.getByRole('button', { name: 'Clear my report' }).click();
    expect(await page.content()).not.toContain(SECRET);
    await expect(field(page)).toHaveValue('');
  });

  test('leaving the page, going back, and reloading clear the report', async ({ page, context }) => {
    const leaks = await openMonitored(page, context);
    await useAllFeatures(page);
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
    expect((await leaks()).filter((found) => found !== 'a history entry')).toEqual([]);
  });

  // The tests above are meaningful only if every kind of leak is detected.
  const LEAKS = {
    'local storage': (text) => localStorage.setItem('draft', text),
    'session storage': (text) => sessionStorage.setItem('draft', text),
    'a cookie': (text) => (document.cookie = `draft=${encodeURIComponent(text)}`),
    'a history entry': (text) => history.pushState({ text }, '', '#draft'),
    'a history state': (text) => history.replaceState({ text }, ''),
    'the URL': (text) => history.replaceState(null, '', `?q=${encodeURIComponent(text)}`),
    'a request': (text) => void fetch(`/?q=${encodeURIComponent(text)}`).catch(() => {}),
    'a cache': async (text) => (await caches.open('drafts')).put('/draft', new Response(text)),
    'a database': (text) =>
      new Promise((done) => {
        const opening = indexedDB.open('drafts');
        opening.onupgradeneeded = () => opening.result.createObjectStore('drafts').put(text, 1);
        opening.onsuccess = () => (opening.result.close(), done());
      }),
    'the service worker': (text) => navigator.serviceWorker.controller.postMessage(text),
    'the console': (text) => console.log(text),
    'the clipboard': (text) => void navigator.clipboard?.writeText(text).catch(() => {}),
  };

  test('every way for text to leave the page is detected', async ({ page, context }) => {
    const leaks = await openMonitored(page, context);
    await explain(page, PRIVATE);
    for (const [index, [name, leak]] of Object.entries(LEAKS).entries()) {
      const text = `${SECRET}${String.fromCharCode(97 + index)}`; // different for each leak
      await page.evaluate(leak, text);
      const found = (await leaks(text)).filter((place) => !/^(a history entry|URL )/.test(place));
      expect(found, name).not.toEqual([]);
    }
  });

  test('the reader works offline after one visit', async ({ page, context }) => {
    await openMonitored(page, context);
    await context.setOffline(true);
    await page.reload();
    await explain(page, sample('chest-ct'));
    await expect(marks(page, /pneumothorax/)).toBeVisible();
  });
});

test.describe('the code of the report reader', () => {
  test.use({ viewport: WIDE });

  test('loads only when the visitor focuses the field', async ({ page }) => {
    const loaded = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    const readerFiles = () => loaded.filter((path) => /report_result|report-terms/.test(path)).length;
    await open(page, REPORT);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    expect(readerFiles()).toBe(0);
    await field(page).focus();
    await expect.poll(readerFiles).toBe(2);
  });

  test('can be loaded again after a failure that the page reports', async ({ page }) => {
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

test.describe('in print', () => {
  test.use({ viewport: { width: 794, height: 1123 } });

  test('a report is printed with its explanations but without the rest of the page', async ({ page }) => {
    await open(page, REPORT);
    await explain(page, sample('mammogram'));
    await page.emulateMedia({ media: 'print' });
    await expect(report(page)).toBeVisible();
    await expect(page.locator('.report__list > li').first()).toBeVisible();
    await expect(page.getByText('This list is not complete.').first()).toBeVisible();
    for (const hidden of ['.glossary', '.report__panel', '.report__parts', '.report__input', '.report button', 'main .table', '.provenance']) {
      await expect(page.locator(`${hidden}:visible`), hidden).toHaveCount(0);
    }
  });

  test('without a report, the page is printed without the empty field', async ({ page }) => {
    await open(page, REPORT);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.report:visible')).toHaveCount(0);
    await expect(page.getByRole('table').first()).toBeVisible();
  });
});

test.describe('the drawing of a report', () => {
  for (const width of [390, 1440]) {
    test(`at ${width} px, is above the explanations of its parts, which match its labels`, async ({ page }) => {
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
      // Only colors depend on the scheme. Forced colors belong to the system, and axe does not see them.
      expect.soft(await violations(page, { within: '.drawing' })).toEqual([]);
      await change(page, 'dark colors');
      expect.soft(await violations(page, { within: '.drawing', onlyRules: ABOUT_COLORS })).toEqual([]);
    });
  }

  test('is printed only without a report', async ({ page }) => {
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

  test('can be filtered by any form of a word', async ({ page }) => {
    await open(page, REPORT);
    const words = page.locator('.glossary dt:visible');
    const all = await words.count();
    expect(all).toBeGreaterThan(200);
    await page.getByLabel('Word or abbreviation').fill('AAA');
    await expect(words).toHaveText(['Aneurysm']);
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await expect(words).toHaveCount(all);
  });

  test('has a link for each word', async ({ page }) => {
    await open(page, `${REPORT}#term-lung-nodule`);
    await expect(page.locator('#term-lung-nodule')).toBeInViewport();
    await expect(page.locator('#term-lung-nodule dt')).toHaveText('Lung nodule');
  });

  test('says how many explanations a radiologist has reviewed', async ({ page }) => {
    await open(page, REPORT);
    await expect(page.getByText(/^(No radiologist has reviewed these explanations yet|A radiologist has reviewed)/).first()).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: WIDE });

  test('the page says that the reader needs JavaScript and explains every word', async ({ page }) => {
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

    // Colors are those of the wide screen.
    const rules = screen === 'a phone' ? { exceptRules: ABOUT_COLORS } : {};

    test('the reader is accessible with and without a report', async ({ page }) => {
      await open(page, REPORT);
      expect(await violations(page, { within: 'main', ...rules })).toEqual([]);
      await explain(page, sample('chest-ct'));
      await marks(page, /pneumothorax/).first().click();
      expect.soft(await violations(page, { within: '.report', ...rules })).toEqual([]);
      if (screen === 'a phone') return;
      await change(page, 'dark colors');
      expect.soft(await violations(page, { within: '.report', onlyRules: ABOUT_COLORS })).toEqual([]);
    });
  });
}

test.describe('a report of thirty pages', () => {
  test.use({ viewport: WIDE });
  const long = Object.keys(SAMPLES).map(sample).join('\n').repeat(26).slice(0, 30 * 3_000);

  // `make bench` measures how long it takes.
  for (const [way, isWhole] of Object.entries({ waits: false, prints: true, 'goes to the last part': true })) {
    test(`is added to the page in pieces, ${isWhole ? 'all at once' : 'one at a time'}, when the visitor ${way}`, async ({ page }) => {
      await open(page, REPORT);
      await explain(page, 'No mass.'); // loads the word list
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
