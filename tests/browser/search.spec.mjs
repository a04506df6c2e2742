// The search page. The search runs on an index that is part of the site, and the query is in the URL.
import { expect } from '@playwright/test';
import { violations } from './axe.mjs';
import { PHONE, TEXT_PAGE, WIDE, heading, isMarked, mark, open, painted, ready, test } from './visit.mjs';

const field = (page) => page.getByRole('searchbox', { name: 'Search words' });
const results = (page) => page.locator('main .search-results').getByRole('listitem');
const titles = (page) => page.locator('main .search-results').getByRole('heading', { level: 2 });
const status = (page) => page.getByRole('main').getByRole('status');

test.use({ viewport: WIDE });

// News and people grow with the archive, and have lists of their own, which are among the pages.
test('without a query the page lists the pages by section, without archives', async ({ page }) => {
  await open(page, '/search/');
  const index = page.locator('.search__index');
  await expect(index.getByRole('heading', { level: 2 })).toHaveText(['Patient Care', 'Education', 'Research', 'About', 'Other']);
  const addresses = await index.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses.length).toBeGreaterThan(90);
  expect(addresses).toEqual(expect.arrayContaining(['/about/news/', '/about/faculty/', '/patient-care/exam-prep/mri/']));
  expect(addresses.filter((address) => /^\/about\/(news|faculty)\/./.test(address))).toEqual([]);
  await expect(page.locator('.search__found')).toBeHidden();
});

test('typing searches the text of the pages and says how many were found', async ({ page }) => {
  await open(page, '/search/');
  await field(page).pressSequentially('mammogram');
  await expect(page).toHaveURL('/search/?q=mammogram');
  await expect(status(page)).toHaveText(/^\d+ pages match$/);
  await expect(titles(page).first()).toHaveText('Mammogram');
  await expect(results(page).first().locator('mark').first()).toHaveText(/mammogra/i);
  await expect(page.locator('.search__index')).toBeHidden();
  await expect(field(page)).toBeFocused();
});

test('what patients call things is understood', async ({ page }) => {
  await open(page, '/search/');
  for (const [lay, title] of [['CAT scan', 'CT scan'], ['dexa', 'Bone density scan (DXA)'], ['x ray', 'X-ray'], ['nuclear scan', 'Nuclear medicine scan'], ['sonogram', 'Ultrasound'], ['claustrophobic', 'MRI safety']]) {
    await field(page).fill(lay);
    await expect(titles(page).filter({ hasText: title }).first(), lay).toBeVisible();
  }
  await field(page).fill('dye');
  await expect(titles(page).first()).toHaveText('Contrast for CT and MRI');
  await expect(status(page)).toHaveText(/^\d+ pages match$/);
});

// "mri" once found articles with the word in every line, and the page on having an MRI in the eighth place.
test('a query that names an exam finds its page first', async ({ page }) => {
  await open(page, '/search/');
  for (const [name, title] of [['mri', 'MRI'], ['MRI', 'MRI'], ['ct', 'CT scan'], ['cat scan', 'CT scan'], ['ultrasound', 'Ultrasound'], ['breast mri', 'Breast MRI'], ['faculty', 'Faculty']]) {
    await field(page).fill(name);
    await expect(titles(page).first(), name).toHaveText(title);
  }
});

// The pages say "joint": for "knee" the search found "Erik K." and other names with that letter.
test('a part of the body finds the exams of it, though their pages do not name it', async ({ page }) => {
  await open(page, '/search/');
  for (const part of ['knee', 'hip', 'shoulder']) {
    await field(page).fill(part);
    for (const title of ['MRI', 'X-ray', 'Ultrasound', 'Arthrogram (joint scan)']) {
      await expect(titles(page).getByText(title, { exact: true }), `${part}: ${title}`).toBeVisible();
    }
    await expect(titles(page).filter({ hasText: 'Paulson' })).toHaveCount(0);
  }
  await expect(results(page).first().locator('mark').first()).toHaveText('shoulder');
});

// Pagefind looks for the first letters of a word that it does not have, and such a word was dropped without a word about it.
test('a word that is on no page is named, and not looked for by its first letters', async ({ page }) => {
  await open(page, '/search/');
  for (const [typed, missing] of [['zebra', '“zebra”'], ['zebra zebu', '“zebra”, “zebu”'], ['xyz', '“xyz”'], ['雪', '“雪”']]) {
    await field(page).fill(typed);
    await expect(status(page), typed).toHaveText(`No results. Not found on this site: ${missing}`);
  }
  await field(page).fill('zebra mri');
  await expect(status(page)).toHaveText(/^\d+ pages match\. Not found on this site: “zebra”$/);
  await expect(titles(page).first()).toHaveText('MRI');
});

// No page has "get", "my", "on" and "cd" beside "images", and nothing was found; nor for two words that no page has both of.
test('one word too many does not hide the page that has the others', async ({ page }) => {
  await open(page, '/search/');
  for (const [typed, title] of [
    ['can I get my images, please', 'Images and records'],
    ['parking for a mammogram', 'Getting here and parking'],
    ['parking for a purple mammogram', 'Getting here and parking'],
  ]) {
    await field(page).fill(typed);
    await expect(titles(page).filter({ hasText: title }).first(), typed).toBeVisible();
  }
});

// "cancel" became "cancer", "peer" "near", "hives" "lives": a word that no page had was always taken for a typing error.
test('an English word is never corrected', async ({ page }) => {
  await open(page, '/search/');
  for (const word of ['cancel', 'peer', 'hives', 'eras', 'deaf', 'maker', 'lives', 'yards', 'banter', 'lunge', 'placement']) {
    await field(page).fill(word);
    await expect(status(page), word).toHaveText(/^(\d+ pages? match(es)?|No results)(\. Not found on this site: “\p{L}+”)?$/u);
    await expect(page.getByRole('link', { name: 'Search instead for' }), word).toHaveCount(0);
  }
});

test('a corrected query is shown, with a link to search for what was typed', async ({ page }) => {
  await open(page, '/search/');
  await field(page).fill('peter krantz');
  await expect(status(page)).toHaveText(/^\d+ pages match for “peter kranz”$/);
  await expect(titles(page).first()).toHaveText(/Kranz/);
  await page.getByRole('link', { name: 'Search instead for “peter krantz”' }).click();
  await expect(page).toHaveURL('/search/?q=%22peter%20krantz%22');
  await expect(field(page)).toHaveValue('"peter krantz"');
  await expect(status(page)).toHaveText(/Not found on this site: “krantz”$/);
  await expect(page.getByRole('link', { name: 'Search instead for' })).toHaveCount(0);
  await page.goBack();
  await expect(titles(page).first()).toHaveText(/Kranz/);
});

// Of words with a hyphen only the whole was known.
test('the second half of a hyphenated word or name is found', async ({ page }) => {
  await open(page, '/search/');
  for (const [typed, found] of [['energy', /energy/i], ['trimester', /trimester/i], ['ramos', /ramos/i], ['overread', /second opinion/i]]) {
    await field(page).fill(typed);
    await expect(results(page).first(), typed).toContainText(found);
  }
});

test('words that Spanish speakers type lead to the page, and to the one on language', async ({ page }) => {
  await open(page, '/search/');
  for (const [typed, title] of [
    ['radiografía', 'X-ray'], ['radiografia', 'X-ray'], ['cita', 'Schedule an appointment'], ['mis resultados', 'Your results'],
    ['resonancia', 'MRI'], ['mamografía', 'Mammogram'], ['mamografia', 'Mammogram'], ['tomografía', 'CT scan'], ['ecografía', 'Ultrasound'],
    ['estacionamiento', 'Getting here and parking'], ['cancelar mi cita', 'Change or cancel your visit'], ['seguro', 'Costs, bills and insurance'],
    ['cuánto cuesta', 'Costs, bills and insurance'], ['intérprete', 'Language and access'], ['radiación', 'Radiation and imaging'],
    ['estoy embarazada', 'Pregnancy and breastfeeding'], ['contraste', 'Contrast for CT and MRI'], ['marcapasos', 'MRI safety'], ['queja', 'Rights and notices'],
  ]) {
    await field(page).fill(typed);
    await expect.poll(async () => (await titles(page).allTextContents()).slice(0, 3).join(), { message: typed }).toContain(title);
    expect((await titles(page).allTextContents()).slice(0, 3), typed).toContain('Language and access');
  }
});

test('a typing error is forgiven', async ({ page }) => {
  await open(page, '/search/');
  for (const [typed, title] of [['mamogram', 'Mammogram'], ['ultarsound', 'Ultrasound'], ['felowship', 'Fellowships'], ['resident resaerch', 'Resident research']]) {
    await field(page).fill(typed);
    await expect(titles(page).filter({ hasText: title }).first(), typed).toBeVisible();
  }
});

test('a section narrows the search down, in the address too', async ({ page }) => {
  await open(page, '/search/?q=mri');
  await expect(status(page)).toHaveText(/match/);
  const all = Number.parseInt(await status(page).textContent(), 10);
  await page.getByLabel('Section').selectOption('Research');
  await expect(page).toHaveURL('/search/?q=mri&section=Research');
  await expect.poll(async () => Number.parseInt(await status(page).textContent(), 10)).toBeLessThan(all);
  await expect(page.locator('.search-results__section').filter({ hasNotText: 'Research' })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByLabel('Section')).toHaveValue('');
});

test('where no page fits, each audience has a page and a telephone number', async ({ page }) => {
  await open(page, '/search/?q=qqqqqqqq');
  await expect(status(page)).toHaveText(/^No results/);
  await expect(results(page)).toHaveCount(0);
  const help = page.locator('main .search-help').getByRole('listitem');
  await expect(help).toHaveCount(4);
  for (const item of await help.all()) {
    await expect(item.locator('a[href^="/"]')).toHaveCount(1);
    await expect(item.locator('a[href^="tel:"]')).toHaveText(/^\(\d{3}\) \d{3}-\d{4}$/);
  }
  await expect(help.getByRole('link', { name: '(919) 684-2711' }).first()).toBeVisible();
  expect(await violations(page, { within: 'main' })).toEqual([]);
});

// "Try again" imported the module once more, but a browser does not load a module again that has failed: nothing happened.
test('when the search cannot be had, the page says so, and trying again helps', async ({ page }) => {
  for (const broken of ['**/pagefind/search.js', '**/pagefind/pagefind.js', '**/pagefind/words.json']) {
    await page.route(broken, (route) => route.abort());
    await open(page, '/search/?q=mri&section=Research');
    await expect(status(page), broken).toHaveText('The search could not be loaded');
    await page.unroute(broken);
    await page.getByRole('main').getByRole('link', { name: 'Try again' }).click();
    await expect(status(page), broken).toHaveText(/pages match/);
    await expect(page).toHaveURL('/search/?q=mri&section=Research');
  }
});

test('nothing moves while a page with a query loads', async ({ page }) => {
  for (const viewport of [WIDE, PHONE.viewport]) {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({ type: 'layout-shift', buffered: true });
    });
    await open(page, '/search/?q=contrast');
    await expect(status(page)).toHaveText(/pages match/);
    await painted(page);
    expect(await page.evaluate(() => window.shift)).toBeLessThan(0.005);
  }
});

test('nothing of the search loads before a visitor searches', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, '/about/');
  await painted(page);
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
});

test('typing does not lose a letter, a space or the cursor', async ({ page }) => {
  await open(page, '/search/');
  await field(page).pressSequentially('breast mri ');
  await expect(page).toHaveURL(/\?q=breast(%20|\+)mri$/);
  await expect(field(page)).toHaveValue('breast mri ');
  await page.keyboard.press('Home');
  await page.keyboard.type('a');
  await page.keyboard.type('b');
  await expect(field(page)).toHaveValue('abbreast mri ');
});

test('characters with a meaning in URLs are only text', async ({ page }) => {
  await open(page, '/search/');
  for (const words of ['50% & more', 'a=b#c?d', 'x+y', '<b>"q"</b>', 'é 雪']) {
    await field(page).fill(words);
    await expect.poll(() => page.evaluate(() => new URLSearchParams(location.search).get('q'))).toBe(words);
    await expect(field(page)).toHaveValue(words);
    await page.reload();
    await expect(field(page)).toHaveValue(words);
    await expect(status(page)).toHaveText(/match|No results/);
  }
});

test('a link with words opens the page filtered, and a reload keeps it so', async ({ page }) => {
  await open(page, '/search/?q=fellowship');
  await expect(field(page)).toHaveValue('fellowship');
  await expect(status(page)).toHaveText(/^\d+ pages match$/);
  const found = await titles(page).allTextContents();
  expect(found.join()).toMatch(/fellow/i);
  await page.reload();
  await expect(field(page)).toHaveValue('fellowship');
  await expect(page).toHaveURL('/search/?q=fellowship');
  await expect(titles(page)).toHaveText(found);
});

test('a path without its last slash keeps the query', async ({ page }) => {
  await open(page, '/search?q=mri');
  await expect(page).toHaveURL('/search/?q=mri');
  await expect(field(page)).toHaveValue('mri');
  await expect(status(page)).toHaveText(/^\d+ pages match$/);
});

test('a result opens without a reload, and back returns to the results', async ({ page }) => {
  await open(page, TEXT_PAGE);
  await page.goto('/search/');
  await ready(page);
  await mark(page);
  await field(page).fill('mammogram');
  await expect(status(page)).toHaveText(/match/);
  await expect(page).toHaveURL('/search/?q=mammogram');
  const found = await titles(page).allTextContents();
  await titles(page).first().getByRole('link').click();
  await expect(page).not.toHaveURL(/search/);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=mammogram');
  await expect(field(page)).toHaveValue('mammogram');
  await expect(titles(page)).toHaveText(found);
  await page.goBack();
  await expect(page).toHaveURL(TEXT_PAGE); // typing has not filled the history
});

test('Enter does not put the same search into the history twice', async ({ page }) => {
  await open(page, TEXT_PAGE);
  await page.goto('/search/');
  await ready(page);
  await expect(heading(page)).toHaveText('Search');
  await field(page).fill('mri');
  await expect(page).toHaveURL('/search/?q=mri');
  await page.keyboard.press('Enter');
  await painted(page);
  await expect(page).toHaveURL('/search/?q=mri');
  await page.goBack();
  await expect(page).not.toHaveURL('/search/?q=mri');
});

test('typing sends no query, and keeps the scroll position and the title', async ({ page }) => {
  await open(page, '/search/');
  await expect(page.locator('.status-bar')).toBeAttached(); // the last file that a page loads by itself
  const title = await page.title();
  const asked = [];
  page.on('request', (request) => request.url().includes('favicon') || asked.push(request.url())); // the browser's own request
  await field(page).pressSequentially('ct scan');
  await expect(page).toHaveURL(/q=ct(%20|\+)scan$/);
  await expect(status(page)).toHaveText(/match/);
  expect(asked.filter((url) => !new URL(url).pathname.startsWith('/pagefind/') || new URL(url).search.includes('ct'))).toEqual([]);
  await expect(page).toHaveTitle(title);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
