// Desks: open or closed in Eastern time, found by need, on the pages of locations and contacts.
import { expect } from '@playwright/test';
import { ABOUT_COLORS, violations } from './axe.mjs';
import { PHONE, TEXT_PAGE, WIDE, open, test } from './visit.mjs';

const LOCATIONS = '/locations/';
const CONTACT = '/about/contact-us/';

const desk = (page, name) => page.locator('.contacts__desk').filter({ has: page.getByText(name, { exact: true }) });
const status = (page, name) => desk(page, name).locator('.contacts__status');
const shown = (page) => page.locator('.contacts__desk:visible .contacts__name');
const count = (page) => page.getByRole('status').filter({ hasText: /desks/ });
const at = (page, time) => page.clock.setFixedTime(new Date(time));
/** Returns to the tab, so that the page reads the clock. */
const comeBack = (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

const SCHEDULING = 'Radiology Centralized Scheduling'; // Monday–Friday, 7:30 am – 5:30 pm
const LIBRARY = 'Radiology Image Library, Duke North'; // day and night

// Instants in UTC, and the status in Eastern time.
const INSTANTS = [
  ['2026-11-23T12:29:59Z', 'Closed now. Opens at 7:30 am', 'a Monday, a second before opening'],
  ['2026-11-23T12:30:00Z', 'Open now until 5:30 pm', 'the minute of opening'],
  ['2026-11-23T22:29:59Z', 'Open now until 5:30 pm', 'the last minute'],
  ['2026-11-23T22:30:00Z', 'Closed now. Opens tomorrow at 7:30 am', 'the minute of closing'],
  ['2026-11-27T23:00:00Z', 'Closed now. Opens Monday at 7:30 am', 'Friday evening'],
  ['2026-11-28T17:00:00Z', 'Closed today. Opens Monday at 7:30 am', 'Saturday'],
  ['2026-11-30T04:59:00Z', 'Closed today. Opens tomorrow at 7:30 am', 'Sunday, 11:59 pm; Monday elsewhere'],
  ['2026-10-30T11:30:00Z', 'Open now until 5:30 pm', '7:30 in summer time, on the last Friday of it'],
  ['2026-11-02T11:30:00Z', 'Closed now. Opens at 7:30 am', 'the same on the Monday after'],
  ['2026-11-02T12:30:00Z', 'Open now until 5:30 pm', '7:30 in standard time'],
  ['2026-03-09T11:30:00Z', 'Open now until 5:30 pm', '7:30 on the first Monday of summer time'],
];

for (const timezoneId of ['America/New_York', 'Asia/Tokyo', 'Pacific/Honolulu']) {
  test.describe(`for a visitor in ${timezoneId}`, () => {
    test.use({ viewport: WIDE, timezoneId });

    test('a desk is open when it is open in Durham', async ({ page }) => {
      await at(page, INSTANTS[0][0]);
      await open(page, LOCATIONS);
      for (const [time, words, when] of INSTANTS) {
        await at(page, time);
        await comeBack(page);
        await expect.soft(status(page, SCHEDULING), when).toHaveText(words);
        await expect.soft(status(page, LIBRARY), when).toHaveText('Open 24 hours');
      }
    });
  });
}

test.describe('while the page is open', () => {
  test.use({ viewport: WIDE, timezoneId: 'Asia/Tokyo' });

  test('a desk closes at the full minute', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-23T22:00:00Z') });
    await open(page, LOCATIONS);
    await page.clock.pauseAt(new Date('2026-11-23T22:29:10Z'));
    await expect(status(page, SCHEDULING)).toHaveText('Open now until 5:30 pm');
    await page.clock.runFor(45_000);
    await expect(status(page, SCHEDULING)).toHaveText('Open now until 5:30 pm');
    await page.clock.runFor(6_000);
    await expect(status(page, SCHEDULING)).toHaveText('Closed now. Opens tomorrow at 7:30 am');
    await page.clock.runFor(60_000);
    await expect(status(page, SCHEDULING)).toHaveText('Closed now. Opens tomorrow at 7:30 am');
  });

  test('the status is up to date after returning to the tab', async ({ page }) => {
    await at(page, '2026-11-23T15:00:00Z');
    await open(page, LOCATIONS);
    await expect(status(page, SCHEDULING)).toHaveText('Open now until 5:30 pm');
    await at(page, '2026-11-24T02:00:00Z');
    await comeBack(page);
    await expect(status(page, SCHEDULING)).toHaveText('Closed now. Opens tomorrow at 7:30 am');
  });

  test('desks on a page that is opened by a link have a status, too', async ({ page }) => {
    await at(page, '2026-11-23T15:00:00Z');
    await open(page, TEXT_PAGE);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Locations' }).click();
    await expect(page).toHaveURL(LOCATIONS);
    await expect(status(page, SCHEDULING)).toHaveText('Open now until 5:30 pm');
    await expect(page.getByText('Hours may differ on holidays.')).toHaveCount(1);
    await page.getByRole('main').getByRole('link', { name: 'myelogram' }).click();
    await expect(page).toHaveURL(/myelogram/);
    for (const words of await page.locator('.contacts__status').allTextContents()) expect(words).toMatch(/^(Open|Closed)/);
  });
});

test.describe('the finder of the locations', () => {
  test.use({ viewport: WIDE });
  const field = (page) => page.getByRole('searchbox', { name: /What do you need/ });

  test('words filter the desks, and the URL has them', async ({ page }) => {
    await open(page, LOCATIONS);
    await expect(count(page)).toHaveText('18 desks and places');
    await field(page).pressSequentially('copy of my images');
    await expect(shown(page)).toHaveText([LIBRARY, 'Radiology Image Library, clinics']);
    await expect(page.locator('.desk-finder__section:visible h2')).toHaveText(['Radiology Image Library']);
    await expect(count(page)).toHaveText('2 of 18 desks and places');
    await expect(field(page)).toBeFocused();
    await expect(page).toHaveURL(/[?]need=copy[ +%20]*of/);
    await page.reload();
    await expect(field(page)).toHaveValue('copy of my images');
    await expect(shown(page)).toHaveCount(2);
    await field(page).fill('Schedule an MRI');
    await expect(shown(page)).toHaveText([SCHEDULING]);
    await field(page).fill('raleigh');
    await expect(page.locator('.desk-finder__section:visible h2')).toHaveText(['Duke Raleigh Hospital']);
    await field(page).fill('');
    await expect(shown(page)).toHaveCount(14);
    await expect(count(page)).toHaveText('18 desks and places');
    await expect(page).toHaveURL(LOCATIONS);
  });

  test('without a match it says so, and who to call', async ({ page }) => {
    await open(page, `${LOCATIONS}?need=moon`);
    await expect(count(page)).toHaveText('0 of 18 desks and places');
    await expect(shown(page)).toHaveCount(0);
    const help = page.locator('.desk-finder__none');
    await expect(help).toBeVisible();
    await expect(help.getByRole('link')).toHaveAttribute('href', 'tel:+19196842711');
    await field(page).fill('xray');
    await expect(help).toBeHidden();
    await expect(shown(page).filter({ hasText: 'Duke Regional Hospital X-ray' })).toBeVisible();
  });

  test('an address can be copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.clock.install();
    await open(page, LOCATIONS);
    const button = page.getByRole('button', { name: 'Copy address' }).first();
    await button.click();
    await expect(page.getByRole('button', { name: 'Address copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('2301 Erwin Road, Durham, NC 27710');
    await page.clock.fastForward('00:10');
    await expect(page.getByRole('button', { name: 'Address copied' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Open in Maps' })).toBeHidden();
  });
});

test.describe('on Android', () => {
  test.use({ ...PHONE, userAgent: 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36' });

  test('a street address opens in the visitor’s own map app', async ({ page }) => {
    await open(page, LOCATIONS);
    const maps = page.getByRole('link', { name: 'Open in Maps' });
    await expect(maps).toHaveCount(1);
    await expect(maps).toHaveAttribute('href', 'geo:0,0?q=2301+Erwin+Road,+Durham,+NC+27710');
  });
});

test.describe('the contact page', () => {
  test.use({ viewport: WIDE });
  const audience = (page, who) => page.locator('summary').filter({ hasText: who });

  test('two clicks lead to the right desk, and back leads back', async ({ page }) => {
    await open(page, CONTACT);
    await expect(shown(page)).toHaveCount(14);
    await audience(page, 'I am a patient').click();
    await page.getByRole('link', { name: 'Get my written records or my report' }).click();
    await expect(page).toHaveURL(/need=records/);
    await expect(shown(page)).toHaveText(['Duke Medical Records']);
    const answer = desk(page, 'Duke Medical Records');
    await expect(answer).toBeFocused();
    const phone = answer.getByRole('link', { name: '(919) 684-1700' });
    await expect(phone).toBeInViewport({ ratio: 1 });
    await expect(phone).toHaveAttribute('href', 'tel:+19196841700');
    await expect(answer.getByRole('link', { name: 'ROI-Requestor3@dm.duke.edu' })).toHaveAttribute('href', /^mailto:/);
    await expect(count(page)).toHaveText('1 of 14 desks');
    await page.goBack();
    await expect(shown(page)).toHaveCount(14);
    await expect(count(page)).toHaveText('14 desks');
    await page.goForward();
    await expect(shown(page)).toHaveCount(1);
    await page.getByRole('link', { name: 'Show all desks' }).click();
    await expect(shown(page)).toHaveCount(14);
    await expect(page.getByRole('link', { name: 'Second opinions on outside studies' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How can we help?' })).toBeFocused();
  });

  test('by keyboard', async ({ page }) => {
    await open(page, CONTACT);
    await audience(page, 'I am a doctor').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/need=send-images/);
    await expect(shown(page)).toHaveText([LIBRARY, 'Radiology Image Library, clinics']);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '(919) 684-7274' })).toBeFocused();
  });

  test('a need in the URL selects its desk and is marked', async ({ page }) => {
    await open(page, `${CONTACT}?need=bill`);
    await expect(shown(page)).toHaveText(['Billing and Customer Service']);
    const chosen = page.locator('[data-need=bill]');
    await expect(chosen).toBeVisible();
    await expect(chosen).toHaveAttribute('aria-current', 'true');
  });

  // One half of the finder took a space for a need, the other did not.
  for (const need of ['moon', '%20']) test(`an unknown need leaves all desks: “${need}”`, async ({ page }) => {
    await open(page, `${CONTACT}?need=${need}`);
    await expect(shown(page)).toHaveCount(14);
  });

  test('no form pretends to send anything', async ({ page }) => {
    await open(page, CONTACT);
    await expect(page.getByRole('main').locator('form, textarea')).toHaveCount(0);
  });
});

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('both pages fit and are accessible, narrowed or not', async ({ page }) => {
    test.setTimeout(120_000);
    for (const path of [LOCATIONS, `${LOCATIONS}?need=mri`, `${LOCATIONS}?need=moon`, CONTACT, `${CONTACT}?need=images`]) {
      await open(page, path);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      // routes.spec.mjs tests the colors of both pages, but not those of a list without a match.
      const rules = path.endsWith('moon') ? {} : { exceptRules: ABOUT_COLORS };
      expect.soft(await violations(page, rules), path).toEqual([]);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: WIDE });

  test('all desks are listed with their hours as text, and no control is dead', async ({ page }) => {
    for (const path of [LOCATIONS, CONTACT]) {
      await page.goto(path);
      await expect(shown(page)).toHaveCount(14);
      await expect(desk(page, SCHEDULING)).toContainText('Monday–Friday, 7:30 am – 5:30 pm');
      await expect(page.locator('.contacts__status:visible')).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Copy address' })).toHaveCount(0);
      await expect(page.getByRole('searchbox')).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Show all desks' })).toHaveCount(0);
    }
  });

  test('a need leads to its desk on the page', async ({ page }) => {
    await page.goto(CONTACT);
    await page.locator('summary').first().click();
    await page.locator('[data-need=bill]').click();
    await expect(desk(page, 'Billing and Customer Service')).toBeInViewport();
    await expect(shown(page)).toHaveCount(14);
  });
});

test.describe('on paper', () => {
  test.use({ viewport: WIDE });

  test('status and controls are left out', async ({ page }) => {
    await open(page, CONTACT);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.contacts__status', '.needs', '.address__actions']) {
      await expect(page.locator(`${selector}:visible`), selector).toHaveCount(0);
    }
    await expect(shown(page)).toHaveCount(14);
    const desks = await page.locator('.contacts__desk').evaluateAll((all) => all.map((li) => getComputedStyle(li).breakInside));
    expect(new Set(desks)).toEqual(new Set(['avoid']));
  });
});

test.describe('the comparison of fellowships', () => {
  const FELLOWSHIPS = '/education/fellowships/';
  for (const [name, viewport, size] of [['320 px', { width: 320, height: 700 }], ['390 px', { width: 390, height: 844 }], ['768 px', { width: 768, height: 1024 }], ['text twice as large', { width: 1280, height: 800 }, '200%']]) {
    test(`has a card for each program at ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, FELLOWSHIPS);
      if (size) await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
      const cell = page.getByRole('cell').filter({ hasText: /^Five years; 3 positions/ }).first();
      await expect(cell).toBeVisible();
      expect(await cell.evaluate((td) => getComputedStyle(td, '::before').content)).toBe('"Length and positions"');
      await expect(page.locator('.table__unknown:visible')).toHaveCount(0);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(screen);
    });
  }
});

// A title broke into "X-" and "ray".
test('short words with a hyphen stay on one line, at all widths', async ({ page }) => {
  for (const path of ['/patient-care/exam-prep/', '/patient-care/exam-prep/x-ray/', '/patient-care/exam-prep/children-urinary-and-chest/', '/about/department-history/', LOCATIONS, CONTACT]) {
    await open(page, path);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const broken = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node; (node = texts.nextNode()); ) {
          for (const { index, 0: word } of node.data.matchAll(/\b[A-Z0-9]-[a-z]+/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1) found.push(`${word} in “${node.data}”`);
          }
        }
        return found;
      });
      expect.soft(broken, `${path} at ${width} px`).toEqual([]);
    }
  }
});
