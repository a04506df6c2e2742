// URL, page, title and history agree, however a page is reached, and nothing typed leaves the site.
import { expect } from '@playwright/test';
import { WIDE, heading, isMarked, mark, open, painted, test } from './visit.mjs';

test.use({ viewport: WIDE });

const here = (page) => page.evaluate(() => location.pathname + location.search + location.hash);
/** Clicks on a link to `href`, without scrolling to it. */
const follow = (page, href) =>
  page.evaluate((href) => {
    const link = document.querySelector('.footer a[href^="/"], .wordmark');
    const clone = Object.assign(document.createElement('a'), { href, textContent: href });
    link.after(clone);
    clone.click();
    clone.remove();
  }, href);

// After Back and Forward, the router took the previous page for the current one: a link to it changed the page but not the URL.
// A reload then showed another page.
test('a link after Back and Forward changes the URL, too', async ({ page }) => {
  await open(page, '/');
  for (const path of ['/education/', '/research/']) {
    await follow(page, path);
    await expect(page).toHaveURL(path);
  }
  await page.goBack();
  await expect(heading(page)).toHaveText('Education');
  await page.goForward();
  await expect(heading(page)).toHaveText('Research');
  await follow(page, '/education/');
  await expect(page).toHaveURL('/education/');
  await page.reload();
  await expect(heading(page)).toHaveText('Education');
});

/** Numbers between 0 and 1 that depend on the seed alone (mulberry32). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PLACES = ['/', '/education/', '/research/', '/about/news/', '/about/news/?topic=research', '/about/faculty/', '/about/', '/search/?q=mri', '/about/contact-us/#phones'];

// Compares with a model of a browser's history, a list of entries and a position. Each walk is the same every time.
for (const seed of [1, 2, 3, 4]) {
  test(`walk ${seed}: links, Back, Forward, jumps and filters`, async ({ page }) => {
    const next = random(seed);
    await open(page, '/');
    await mark(page);
    const entries = ['/'];
    let at = 0;
    const walked = ['/'];
    const visit = (url) => {
      if (entries[at] === url) return;
      entries.splice(at + 1, Infinity, url);
      at += 1;
    };
    const titles = new Map();
    for (let step = 0; step < 24; step++) {
      const kind = next();
      const path = entries[at].split(/[?#]/)[0];
      if (kind < 0.5 || (kind >= 0.8 && path !== '/about/news/')) {
        const url = PLACES[Math.floor(next() * PLACES.length)];
        walked.push(url);
        await follow(page, url);
        visit(url);
      } else if (kind < 0.8) {
        const jump = [-1, 1, -2, 2, -3][Math.floor(next() * 5)];
        if (!entries[at + jump]) continue;
        walked.push(jump);
        await page.evaluate((jump) => history.go(jump), jump);
        at += jump;
      } else {
        const topic = (await page.getByLabel('Topic').locator('option').evaluateAll((options) => options.map(({ value }) => value)))[1 + Math.floor(next() * 3)];
        walked.push(`topic ${topic}`);
        await page.getByLabel('Topic').selectOption(topic);
        visit(`/about/news/?topic=${topic}`);
      }
      const context = walked.join(' → ');
      await expect.poll(() => here(page), context).toBe(entries[at]);
      const place = entries[at].split(/[?#]/)[0];
      await expect(page.locator('#page-title'), context).toBeVisible();
      await painted(page);
      const [title, h1] = [await page.title(), await heading(page).innerText()];
      if (titles.has(place)) expect([title, h1], context).toEqual(titles.get(place));
      else titles.set(place, [title, h1]);
      expect(await page.evaluate(() => history.length), context).toBe(entries.length + 1); // Playwright's first page is one
    }
    expect(new Set([...titles.values()].map(String)).size, 'pages with titles of their own').toBe(titles.size);
    expect(await isMarked(page), 'no page was loaded anew').toBe(true);
    await page.reload();
    await expect(heading(page)).toHaveText(titles.get(entries[at].split(/[?#]/)[0])[1]);
  });
}

// Browsers allow some hundred history calls in ten to thirty seconds: Safari throws at the next, Chromium does nothing. The
// app trapped, and every field was dead until the page was loaded again.
for (const [how, refuse] of [
  ['throws', () => { window.isRefused = true; throw new DOMException('Attempt to use history.replaceState() more than 100 times per 30 seconds', 'SecurityError'); }],
  ['does nothing', () => { window.isRefused = true; }],
]) {
  test(`a browser that refuses to write the history (${how}) changes nothing for the visitor, and the URL follows later`, async ({ page }) => {
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.clock.install();
    await open(page, '/about/faculty/');
    await page.evaluate((refuse) => {
      window.kept = [history.pushState, history.replaceState];
      history.pushState = history.replaceState = new Function(`return (${refuse})()`);
    }, refuse.toString());
    const status = page.getByRole('main').getByRole('status').first();
    await page.getByLabel('Name or interest').pressSequentially('kim');
    await expect(status).toHaveText(/^\d+ people match|1 person matches$/);
    await page.waitForFunction(() => window.isRefused); // once the field has rested
    await page.getByLabel('Name or interest').fill('lo');
    await page.getByLabel('Division').selectOption({ index: 1 });
    await follow(page, '/research/');
    await expect(heading(page)).toHaveText('Research');
    expect(await here(page)).toBe('/about/faculty/');
    await page.evaluate(() => ([history.pushState, history.replaceState] = window.kept));
    await page.clock.fastForward('00:03');
    await expect.poll(() => here(page)).toBe('/research/');
    await page.goBack();
    await expect(heading(page)).toHaveText('Faculty');
    expect(errors).toEqual([]);
  });
}

test('the URL changes after typing, not at each key', async ({ page }) => {
  await open(page, '/about/faculty/');
  await page.evaluate(() => {
    window.calls = 0;
    for (const name of ['pushState', 'replaceState']) {
      const native = history[name];
      history[name] = function (...args) {
        window.calls += 1;
        return native.apply(this, args);
      };
    }
  });
  // In the page: keys that come from outside are so far apart on a busy machine that the field rests in between.
  await page.getByLabel('Name or interest').evaluate(async (field) => {
    const typed = (word) => [...word].map((_, index) => word.slice(0, index + 1));
    for (const text of [...typed('radiologist'), ...typed('radiologis').reverse(), '', ...typed('kim')]) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
    }
  });
  await expect(page).toHaveURL('/about/faculty/?q=kim');
  expect(await page.evaluate(() => window.calls)).toBeLessThan(6);
});

// "100%20mg" became "100 mg" while it was typed: the query was decoded twice.
test('the URL has exactly the typed text, percent signs and pluses included', async ({ page }) => {
  await open(page, '/search/');
  const field = page.locator('#search-words');
  for (const typed of ['100%20mg', 'a+b', '50% & more', 'é%C3%A9#x', 'q=1&q=2']) {
    await field.fill(typed);
    await expect.poll(() => page.evaluate(() => new URLSearchParams(location.search).get('q'))).toBe(typed);
    await expect(field).toHaveValue(typed);
    await page.reload();
    await expect(field).toHaveValue(typed);
  }
});

test('a link to the anchor that is already in the URL moves the focus there', async ({ page }) => {
  await open(page, '/patient-care/exam-prep/mri/');
  const focused = () => page.evaluate(() => document.activeElement.id);
  for (const turn of ['first', 'second']) {
    await page.evaluate(() => (document.activeElement.blur(), scrollTo(0, 0)));
    await follow(page, '/patient-care/exam-prep/mri/#after');
    await expect.poll(focused, turn).toBe('after');
  }
  expect(await page.evaluate(() => history.length)).toBe(3);
});

// A pasted text of 7,000 characters made a URL that servers refuse.
test('a field takes no more text than a URL can contain', async ({ page }) => {
  const long = 'radiology '.repeat(700);
  for (const [path, field] of [['/search/', '#search-words'], ['/about/faculty/', '#filter-q'], ['/about/news/', '#filter-q'], ['/patient-care/exam-prep/', '#filter-exam'], ['/locations/', '#filter-need']]) {
    await open(page, path);
    await page.locator(field).focus();
    await page.keyboard.insertText(long);
    await expect(page).toHaveURL(/=radiology/);
    expect((await page.locator(field).inputValue()).length, path).toBeLessThanOrEqual(200);
    expect((await here(page)).length, path).toBeLessThan(1000);
  }
  await page.goto(`/search/?q=${'é'.repeat(1500)}`);
  await expect.poll(() => page.locator('#search-words').inputValue()).toHaveLength(200);
});

// At `//elsewhere.example/..%2fsearch/` some servers deliver the search page. The app took the path for its own, and the first
// letter typed there, or the date of an exam, went to elsewhere.example.
test.describe('a path that another host could be read from', () => {
  for (const path of ['//elsewhere.example/..%2fsearch/', '//search/', '//elsewhere.example/..%2fpatient-care/exam-prep/mri/', '/%2e%2e%2fsearch/', '/search//']) {
    test(`${path} shows no page, and nothing typed leaves the site`, async ({ page, baseURL }) => {
      const left = [];
      page.on('request', (request) => request.url().startsWith(baseURL) || request.url().startsWith('data:') || left.push(request.url()));
      page.on('framenavigated', (frame) => frame.url().startsWith(baseURL) || left.push(frame.url()));
      const actual = path.includes('mri') ? '/patient-care/exam-prep/mri/' : '/search/';
      await page.route(`${baseURL}${path}`, async (route) => route.fulfill({ response: await route.fetch({ url: baseURL + actual }) }));
      await page.goto(`${baseURL}${path}`);
      await expect(heading(page)).toHaveText('Page not found');
      await page.locator('#notice-words').fill('mri');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${baseURL}/search/?q=mri`);
      await expect(heading(page)).not.toHaveText('Page not found');
      expect(left).toEqual([]);
    });
  }
});
