// The main navigation: panels below the header on wide screens, a sheet on phones. The pattern is
// https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation-hybrid/
import { expect } from '@playwright/test';
import { PHONE, SECTIONS, TEXT_PAGE, WIDE, heading, isMarked, mark, open, painted, routes, test } from './visit.mjs';

const navigation = (page) => page.getByRole('navigation', { name: 'Main' });
const toggle = (page, section) => page.getByRole('button', { name: `Toggle sub nav items for ${section}`, exact: true });
const entry = (page, label) => navigation(page).getByRole('link', { name: label, exact: true });
const isOpen = async (button) => expect(button).toHaveAttribute('aria-expanded', 'true');
const isClosed = async (button) => expect(button).toHaveAttribute('aria-expanded', 'false');

test('the navigation has four sections with 29 entries, each a page of its own', async ({ page }) => {
  await open(page, TEXT_PAGE);
  const found = await navigation(page)
    .locator('.navigation__section')
    .evaluateAll((sections) =>
      sections.map((section) => {
        const read = (a) => ({ label: a.textContent, path: a.getAttribute('href') });
        return { ...read(section.querySelector('a')), entries: [...section.querySelectorAll('.navigation__entries a')].map(read) };
      }),
    );
  expect(found).toEqual(SECTIONS);

  const paths = SECTIONS.flatMap(({ path, entries }) => [path, ...entries.map((entry) => entry.path)]);
  expect(new Set(paths).size).toBe(4 + 29);
  const known = routes();
  for (const path of paths) expect.soft(known, path).toContain(path);
});

test.describe('on a wide screen', () => {
  test.use({ viewport: WIDE });

  test.beforeEach(async ({ page }) => {
    await open(page, TEXT_PAGE);
  });

  test('each section is a link and a button that says what it toggles', async ({ page }) => {
    for (const { label, entries } of SECTIONS) {
      await expect(entry(page, label)).toBeVisible();
      await isClosed(toggle(page, label));
      await expect(entry(page, entries[0].label)).toBeHidden();
    }
    await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeHidden();
  });

  test('the mouse opens a section, opens another instead, and closes it again', async ({ page }) => {
    await toggle(page, 'Patient Care').click();
    await isOpen(toggle(page, 'Patient Care'));
    await expect(entry(page, 'Exam Prep')).toBeVisible();

    await toggle(page, 'Research').click();
    await isOpen(toggle(page, 'Research'));
    await isClosed(toggle(page, 'Patient Care'));
    await expect(entry(page, 'Exam Prep')).toBeHidden();
    await expect(entry(page, 'Clinical Research Unit')).toBeVisible();

    await toggle(page, 'Research').click();
    await isClosed(toggle(page, 'Research'));
    await expect(entry(page, 'Clinical Research Unit')).toBeHidden();
  });

  test('the button names the panel that it opens', async ({ page }) => {
    for (const { label, entries } of SECTIONS) {
      await toggle(page, label).click();
      const panel = page.locator(`#${await toggle(page, label).getAttribute('aria-controls')}`);
      await expect(panel).toBeVisible();
      await expect(panel.getByRole('link')).toHaveText(entries.map((entry) => entry.label));
    }
  });

  // On the home page, the header is above the video.
  test('an open section covers the home page without moving it', async ({ page }) => {
    await open(page, '/');
    const before = await heading(page).boundingBox();
    await toggle(page, 'Education').click();
    await expect(entry(page, 'Fellowships')).toBeVisible();
    expect(await heading(page).boundingBox()).toEqual(before);
  });

  test('every entry of an open section can be pressed on the home page', async ({ page }) => {
    await open(page, '/');
    for (const { label, entries } of SECTIONS) {
      await toggle(page, label).click();
      await entry(page, entries.at(-1).label).click({ trial: true }); // the panel no longer moves
      const pressed = await navigation(page).getByRole('link').evaluateAll((links) =>
        links.filter((link) => {
          const { left, top, width, height } = link.getBoundingClientRect();
          return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }).map((link) => link.textContent),
      );
      expect(pressed).toEqual(expect.arrayContaining(entries.map(({ label }) => label)));
    }
  });

  for (const key of ['Enter', 'Space']) {
    test(`${key} opens and closes a section`, async ({ page }) => {
      await toggle(page, 'About').focus();
      await page.keyboard.press(key);
      await isOpen(toggle(page, 'About'));
      await page.keyboard.press(key);
      await isClosed(toggle(page, 'About'));
      await expect(toggle(page, 'About')).toBeFocused();
    });
  }

  test('Tab goes from the link to the button to the entries, and closed entries are left out', async ({ page }) => {
    await entry(page, 'Patient Care').focus();
    await page.keyboard.press('Tab');
    await expect(toggle(page, 'Patient Care')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(entry(page, 'Education')).toBeFocused();

    await toggle(page, 'Patient Care').focus();
    await page.keyboard.press('Enter');
    for (const { label } of SECTIONS[0].entries) {
      await page.keyboard.press('Tab');
      await expect(entry(page, label)).toBeFocused();
    }
  });

  test('Escape closes the section and returns the focus to its button', async ({ page }) => {
    await toggle(page, 'Education').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(entry(page, 'Mentors and Research')).toBeFocused();
    await page.keyboard.press('Escape');
    await isClosed(toggle(page, 'Education'));
    await expect(toggle(page, 'Education')).toBeFocused();
  });

  test('Escape also closes a section that the mouse opened', async ({ page }) => {
    await toggle(page, 'Education').click();
    await page.keyboard.press('Escape');
    await isClosed(toggle(page, 'Education'));
    await expect(toggle(page, 'Education')).toBeFocused();
  });

  test('a section closes when the focus leaves it, forwards and backwards', async ({ page }) => {
    await toggle(page, 'Patient Care').focus();
    await page.keyboard.press('Enter');
    await entry(page, 'Specialized Services').focus();
    await isOpen(toggle(page, 'Patient Care'));
    await page.keyboard.press('Tab');
    await expect(entry(page, 'Education')).toBeFocused();
    await isClosed(toggle(page, 'Patient Care'));

    await toggle(page, 'Patient Care').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await isOpen(toggle(page, 'Patient Care')); // the section's link belongs to it
    await page.keyboard.press('Shift+Tab');
    await isClosed(toggle(page, 'Patient Care'));
  });

  test('a press outside closes the section, one inside its panel does not', async ({ page }) => {
    await toggle(page, 'Patient Care').click();
    await page.getByText('Prepare for an exam, find the right desk, refer a patient.').click();
    await isOpen(toggle(page, 'Patient Care'));
    await page.mouse.click(640, 790);
    await isClosed(toggle(page, 'Patient Care'));
  });

  test('choosing an entry goes there without a page load and closes the section', async ({ page }) => {
    await mark(page);
    await toggle(page, 'About').click();
    await entry(page, 'Department History').click();
    await expect(page).toHaveURL('/about/department-history/');
    await isClosed(toggle(page, 'About'));
    await expect(entry(page, 'Department History')).toBeHidden();
    expect(await isMarked(page)).toBe(true);
  });

  test('going back closes an open section', async ({ page }) => {
    await entry(page, 'Research').click();
    await expect(page).toHaveURL('/research/');
    await expect(heading(page)).toBeFocused();
    await toggle(page, 'Research').click();
    await isOpen(toggle(page, 'Research'));
    await page.goBack();
    await expect(page).toHaveURL(TEXT_PAGE);
    await isClosed(toggle(page, 'Research'));
  });

  // That all 29 entries lead to a page is tested natively (publisher/tests/native/invariants/pages.rs).
  test('sections, their first entries and their last ones lead to their page', async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' }); // or each click waits until the panel has come
    await mark(page);
    for (const { label: section, path, entries } of SECTIONS) {
      await entry(page, section).click();
      await expect(page).toHaveURL(path);
      await expect(heading(page)).toBeFocused(); // the page has arrived
      for (const { label, path } of [entries[0], entries.at(-1)]) {
        await toggle(page, section).click();
        await entry(page, label).click();
        await expect(page).toHaveURL(path);
        await expect(heading(page)).toHaveCount(1);
        await expect(heading(page)).toBeFocused();
        await expect(heading(page)).not.toHaveText(/not found|did not load/i);
      }
    }
    expect(await isMarked(page)).toBe(true);
  });

  test('the navigation says where the visitor is, also after going elsewhere', async ({ page }) => {
    await open(page, '/patient-care/exam-prep/');
    await expect(entry(page, 'Patient Care')).toHaveAttribute('aria-current', 'true');
    await toggle(page, 'Patient Care').click();
    await expect(entry(page, 'Exam Prep')).toHaveAttribute('aria-current', 'page');
    await expect(navigation(page).locator('[aria-current]')).toHaveCount(2);

    await entry(page, 'Patient Care').click();
    await expect(entry(page, 'Patient Care')).toHaveAttribute('aria-current', 'page');
    await expect(navigation(page).locator('[aria-current]')).toHaveCount(1);

    await entry(page, 'Research').click();
    await expect(entry(page, 'Research')).toHaveAttribute('aria-current', 'page');
    await expect(entry(page, 'Patient Care')).not.toHaveAttribute('aria-current');
  });

  test('the skip link comes first, shows itself, and leads past the navigation', async ({ page }) => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement.closest('main') !== null)).toBe(true);
  });
});

test.describe('on a phone', () => {
  test.use(PHONE);

  const menu = (page) => page.getByRole('button', { name: 'Menu', exact: true });
  const close = (page) => page.getByRole('button', { name: 'Close', exact: true });
  const openSheet = async (page) => {
    await menu(page).tap();
    await expect(close(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(entry(page, 'About')).toBeVisible();
  };

  test.beforeEach(async ({ page }) => {
    await open(page, TEXT_PAGE);
  });

  test('Menu opens the sheet, Close closes it', async ({ page }) => {
    await expect(entry(page, 'About')).toBeHidden();
    await expect(menu(page)).toHaveAttribute('aria-expanded', 'false');
    await openSheet(page);
    await close(page).tap();
    await expect(entry(page, 'About')).toBeHidden();
    await expect(menu(page)).toHaveAttribute('aria-expanded', 'false');
  });

  test('the sheet has sections, utility links and search, all large enough for a finger', async ({ page }) => {
    await openSheet(page);
    for (const { label } of SECTIONS) await toggle(page, label).tap({ trial: true });
    for (const label of ['Schedule an appointment', 'Department portal', 'Give', 'Search']) await expect(entry(page, label)).toBeVisible();
    for (const target of await navigation(page).locator('a:visible, button:visible').all()) {
      const { width, height } = await target.boundingBox();
      expect.soft(Math.min(width, height), await target.textContent()).toBeGreaterThanOrEqual(40);
    }
  });

  test('the sheet fills the screen below the bar', async ({ page }) => {
    await openSheet(page);
    const box = await navigation(page).boundingBox();
    expect(box.width).toBe(390);
    expect(box.y + box.height).toBeGreaterThanOrEqual(844);
  });

  test('a finger opens a section in the sheet, then an entry goes there and closes the sheet', async ({ page }) => {
    await mark(page);
    await openSheet(page);
    await toggle(page, 'Education').tap();
    await isOpen(toggle(page, 'Education'));
    await toggle(page, 'Patient Care').tap();
    await isClosed(toggle(page, 'Education'));
    await entry(page, 'Exam Prep').tap();
    await expect(page).toHaveURL('/patient-care/exam-prep/');
    await expect(entry(page, 'About')).toBeHidden();
    await expect(heading(page)).toBeFocused();
    expect(await isMarked(page)).toBe(true);
  });

  test('the longest section can be scrolled to its last entry', async ({ page }) => {
    await openSheet(page);
    await toggle(page, 'Education').tap();
    await entry(page, 'Grand Rounds').tap();
    await expect(page).toHaveURL('/education/grand-rounds/');
  });

  test('the page behind the sheet is inert, and alive again afterwards', async ({ page }) => {
    const behind = () =>
      page.evaluate(() => ['.skip-link', '.header__utility', 'main', '.footer'].filter((part) => document.querySelector(part).inert));
    expect(await behind()).toEqual([]);
    await openSheet(page);
    expect(await behind()).toEqual(['.skip-link', '.header__utility', 'main', '.footer']);
    await close(page).tap();
    expect(await behind()).toEqual([]);
  });

  for (const key of ['Tab', 'Shift+Tab']) {
    test(`${key} goes round inside the sheet and never into the page behind it`, async ({ page }) => {
      await openSheet(page);
      await toggle(page, 'About').tap();
      const seen = new Set();
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press(key);
        const [place, name] = await page.evaluate(() => {
          const { activeElement } = document;
          return [activeElement.closest('header, main, footer')?.localName ?? activeElement.localName, activeElement.textContent.trim()];
        });
        expect(['header', 'body']).toContain(place); // the body means the browser's own toolbars
        if (place === 'header') seen.add(name);
      }
      for (const name of ['Close', 'Patient Care', 'Contact Us', 'Schedule an appointment', 'Search']) expect(seen).toContain(name);
    });
  }

  test('Escape closes first the open section, then the sheet, and returns the focus each time', async ({ page }) => {
    await menu(page).focus();
    await page.keyboard.press('Enter');
    await toggle(page, 'Research').focus();
    await page.keyboard.press('Enter');
    await entry(page, 'Clinical Research Unit').focus();
    await page.keyboard.press('Escape');
    await isClosed(toggle(page, 'Research'));
    await expect(toggle(page, 'Research')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(menu(page)).toBeFocused();
  });

  test('Escape closes the sheet right after it was opened', async ({ page }) => {
    await openSheet(page);
    await page.keyboard.press('Escape');
    await expect(menu(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(menu(page)).toBeFocused();
  });

  // The focus went back to the button, and the page with it: from 600 to 166.
  test('Escape leaves the page where it is', async ({ page }) => {
    await page.evaluate(() => scrollTo({ top: 600, behavior: 'instant' }));
    const { x, y } = await menu(page).boundingBox();
    await page.mouse.click(x + 10, y + 10);
    await expect(close(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeFocused();
    await painted(page);
    expect(await page.evaluate(() => Math.round(scrollY))).toBe(600);
  });

  test('the page behind does not scroll while the sheet is open', async ({ page }) => {
    const scrolled = () => page.evaluate(() => scrollY);
    // The listener is there before the wheel turns: input can overtake a script sent in the same breath.
    await page.evaluate(() => {
      window.turns = 0;
      addEventListener('wheel', () => (window.turns += 1));
    });
    const turns = () => page.evaluate(() => window.turns);
    const wheel = async () => {
      const before = await turns();
      await page.mouse.move(195, 600);
      await page.mouse.wheel(0, 600);
      await expect.poll(turns).toBeGreaterThan(before);
      await painted(page);
    };
    await openSheet(page);
    await wheel();
    await wheel(); // the first one may scroll the sheet to its end
    expect(await scrolled()).toBe(0);
    await close(page).tap();
    await wheel();
    await expect.poll(scrolled).toBeGreaterThan(0);
  });

  test('opening and closing the sheet keeps the place on the page', async ({ page }) => {
    await page.evaluate(() => scrollTo(0, 300));
    await page.evaluate(() => document.querySelector('.header__menu--button').focus({ preventScroll: true }));
    await page.keyboard.press('Enter');
    await expect(close(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Enter');
    await expect(entry(page, 'About')).toBeHidden();
    await painted(page);
    expect(await page.evaluate(() => scrollY)).toBe(300);
  });

  test('widening the window closes the sheet, and it stays closed', async ({ page }) => {
    await openSheet(page);
    await page.setViewportSize(WIDE);
    await expect(page.getByRole('main')).not.toHaveAttribute('inert');
    await expect(entry(page, 'About')).toBeVisible();
    await page.setViewportSize(PHONE.viewport);
    await expect(menu(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(entry(page, 'About')).toBeHidden();
  });

  test('a link in the sheet to the page on show closes the sheet', async ({ page }) => {
    await open(page, '/about/');
    await openSheet(page);
    await entry(page, 'About').tap();
    await expect(menu(page)).toHaveAttribute('aria-expanded', 'false');
  });
});
