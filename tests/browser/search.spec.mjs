// The search page. Searches use an index that is part of the site, and the URL stores the query.
import { expect } from '@playwright/test';
import { violations } from './axe.mjs';
import { PHONE, TEXT_PAGE, WIDE, heading, isMarked, mark, open, painted, ready, test } from './visit.mjs';

const field = (page) => page.getByRole('searchbox', { name: 'Search words' });
const results = (page) => page.locator('main .search-results').getByRole('listitem');
const titles = (page) => page.locator('main .search-results').getByRole('heading', { level: 2 });
const status = (page) => page.getByRole('main').getByRole('status');

test.use({ viewport: WIDE });

// News and people grow with the archive. Their own list pages are among the pages.
test('without a query, the page lists all pages by section, except news items and people', async ({ page }) => {
  await open(page, '/search/');
  const index = page.locator('.search__index');
  await expect(index.getByRole('heading', { level: 2 })).toHaveText(['Patient Care', 'Education', 'Research', 'About', 'Other']);
  const paths = await index.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(paths.length).toBeGreaterThan(90);
  expect(paths).toEqual(expect.arrayContaining(['/about/news/', '/about/faculty/', '/patient-care/exam-prep/mri/']));
  expect(paths.filter((path) => /^\/about\/(news|faculty)\/./.test(path))).toEqual([]);
  await expect(page.locator('.search__found')).toBeHidden();
});

test('typing searches the page text and shows the number of matches', async ({ page }) => {
  await open(page, '/search/');
  await field(page).pressSequentially('mammogram');
  await expect(page).toHaveURL('/search/?q=mammogram');
  await expect(status(page)).toHaveText(/^\d+ pages match$/);
  await expect(titles(page).first()).toHaveText('Mammogram');
  await expect(results(page).first().locator('mark').first()).toHaveText(/mammogra/i);
  await expect(page.locator('.search__index')).toBeHidden();
  await expect(field(page)).toBeFocused();
});

test('the search understands the words that patients use', async ({ page }) => {
  await open(page, '/search/');
  for (const [query, title] of [['CAT scan', 'CT scan'], ['dexa', 'Bone density scan (DXA)'], ['x ray', 'X-ray'], ['nuclear scan', 'Nuclear medicine scan'], ['sonogram', 'Ultrasound'], ['claustrophobic', 'MRI safety']]) {
    await field(page).fill(query);
    await expect(titles(page).filter({ hasText: title }).first(), query).toBeVisible();
  }
  await field(page).fill('dye');
  await expect(titles(page).first()).toHaveText('Contrast for CT and MRI');
  await expect(status(page)).toHaveText(/^\d+ pages match$/);
});

// "mri" used to rank the page on having an MRI eighth, after articles that repeat the word.
test('a query with the name of an exam ranks its page first', async ({ page }) => {
  await open(page, '/search/');
  for (const [name, title] of [['mri', 'MRI'], ['MRI', 'MRI'], ['ct', 'CT scan'], ['cat scan', 'CT scan'], ['ultrasound', 'Ultrasound'], ['breast mri', 'Breast MRI'], ['faculty', 'Faculty']]) {
    await field(page).fill(name);
    await expect(titles(page).first(), name).toHaveText(title);
  }
});

// The pages say "joint", so a search for "knee" used to find "Erik K." and other names with that letter.
test('a body part finds its exams even though their pages do not mention it', async ({ page }) => {
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

// Pagefind falls back to the first letters of an unknown word. Unknown words used to be dropped without a message.
test('the page reports words that are not on the site and does not match their first letters', async ({ page }) => {
  await open(page, '/search/');
  for (const [typed, missing] of [['zebra', '“zebra”'], ['zebra zebu', '“zebra”, “zebu”'], ['xyz', '“xyz”'], ['雪', '“雪”']]) {
    await field(page).fill(typed);
    await expect(status(page), typed).toHaveText(`No results. Not found on this site: ${missing}`);
  }
  await field(page).fill('zebra mri');
  await expect(status(page)).toHaveText(/^\d+ pages match\. Not found on this site: “zebra”$/);
  await expect(titles(page).first()).toHaveText('MRI');
});

// No page contains "get", "my", "on" and "cd" as well as "images", so such queries used to find nothing.
test('one extra word does not hide pages that match the others', async ({ page }) => {
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

// Every word that was on no page used to be treated as a typo: "cancel" became "cancer", "peer" "near", "hives" "lives".
test('English words are never corrected', async ({ page }) => {
  await open(page, '/search/');
  for (const word of ['cancel', 'peer', 'hives', 'eras', 'deaf', 'maker', 'lives', 'yards', 'banter', 'lunge', 'placement']) {
    await field(page).fill(word);
    await expect(status(page), word).toHaveText(/^(\d+ pages? match(es)?|No results)(\. Not found on this site: “\p{L}+”)?$/u);
    await expect(page.getByRole('link', { name: 'Search instead for' }), word).toHaveCount(0);
  }
});

test('the page shows a corrected query and a link to search for the original', async ({ page }) => {
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

// The index used to contain only the whole of a hyphenated word.
test('the second half of a hyphenated word or name is found', async ({ page }) => {
  await open(page, '/search/');
  for (const [typed, found] of [['energy', /energy/i], ['trimester', /trimester/i], ['ramos', /ramos/i], ['overread', /second opinion/i]]) {
    await field(page).fill(typed);
    await expect(results(page).first(), typed).toContainText(found);
  }
});

test('Spanish words find the matching page and the page on language access', async ({ page }) => {
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

test('the search tolerates typos', async ({ page }) => {
  await open(page, '/search/');
  for (const [typed, title] of [['mamogram', 'Mammogram'], ['ultarsound', 'Ultrasound'], ['felowship', 'Fellowships'], ['resident resaerch', 'Resident research']]) {
    await field(page).fill(typed);
    await expect(titles(page).filter({ hasText: title }).first(), typed).toBeVisible();
  }
});

test('selecting a section filters the results and is stored in the URL', async ({ page }) => {
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

test('without results, the page offers each audience a page and a telephone number', async ({ page }) => {
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

// "Try again" used to do nothing: it imported the module again, and browsers do not reload a module that failed to load.
test('the page reports that the search did not load, and Try again loads it', async ({ page }) => {
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

test('a page with a query loads without layout shifts', async ({ page }) => {
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

test('search files load only when a visitor searches', async ({ page }) => {
  const requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await open(page, '/about/');
  await painted(page);
  expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
});

test('typing keeps every letter, every space and the cursor position', async ({ page }) => {
  await open(page, '/search/');
  await field(page).pressSequentially('breast mri ');
  await expect(page).toHaveURL(/\?q=breast(%20|\+)mri$/);
  await expect(field(page)).toHaveValue('breast mri ');
  await page.keyboard.press('Home');
  await page.keyboard.type('a');
  await page.keyboard.type('b');
  await expect(field(page)).toHaveValue('abbreast mri ');
});

test('characters with a special meaning in URLs are plain text in a query', async ({ page }) => {
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

test('a link with a query opens the page with results, and a reload keeps them', async ({ page }) => {
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

test('a path without the trailing slash keeps the query', async ({ page }) => {
  await open(page, '/search?q=mri');
  await expect(page).toHaveURL('/search/?q=mri');
  await expect(field(page)).toHaveValue('mri');
  await expect(status(page)).toHaveText(/^\d+ pages match$/);
});

test('a result opens without a reload, and Back returns to the results', async ({ page }) => {
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
  await expect(page).toHaveURL(TEXT_PAGE); // typing adds no history entries
});

test('Enter does not add the same search to the history twice', async ({ page }) => {
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

test('typing does not send the query and keeps the scroll position and the title', async ({ page }) => {
  await open(page, '/search/');
  await expect(page.locator('.status-bar')).toBeAttached(); // the last file that a page loads on its own
  const title = await page.title();
  const requests = [];
  page.on('request', (request) => request.url().includes('favicon') || requests.push(request.url())); // the browser's own request
  await field(page).pressSequentially('ct scan');
  await expect(page).toHaveURL(/q=ct(%20|\+)scan$/);
  await expect(status(page)).toHaveText(/match/);
  expect(requests.filter((url) => !new URL(url).pathname.startsWith('/pagefind/') || new URL(url).search.includes('ct'))).toEqual([]);
  await expect(page).toHaveTitle(title);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
