// Search and finders: exams, news, people, the calendar and courses.
import assert from 'node:assert/strict';
import { session, test } from '../engine.mjs';
import { pathAndQuery, back, choose, enter, eventually, hasFocus, press, pressFirst, text, visible } from '../page.mjs';

const site = session();
const isAt = (page, wanted) => eventually(async () => assert.equal(await pathAndQuery(page), wanted));
const says = (page, selector, pattern) => eventually(async () => assert.match(await text(page, selector), pattern));

test('the search understands "CAT scan", and a result opens', async () => {
  const page = await site.open('/search/');
  await enter(page, 'Search words', 'CAT scan');
  await says(page, 'main [role=status]', /^\d+ pages match/);
  assert.equal((await visible(page, 'main .search-results h2'))[0], 'CT scan');
  await isAt(page, '/search/?q=CAT%20scan');
  await pressFirst(page, 'main .search-results h2 a');
  await isAt(page, '/patient-care/exam-prep/ct-scan/');
  await back(page);
  await isAt(page, '/search/?q=CAT%20scan');
  await eventually(async () => assert.equal((await visible(page, 'main .search-results h2'))[0], 'CT scan'));
});

test('the search in the header works on any page', async () => {
  const page = await site.open('/research/');
  await pressFirst(page, '.header__search');
  await eventually(async () => assert.ok(await page.evaluate(() => document.querySelector('dialog').open)));
  await page.keyboard.type('mammogram');
  await eventually(async () => assert.equal((await visible(page, 'dialog h2'))[0], 'Mammogram'));
  // The first Escape clears the field.
  await page.keyboard.press('Escape');
  await eventually(async () => assert.deepEqual(await visible(page, 'dialog h2'), []));
  assert.ok(await hasFocus(page, 'dialog[open] input'));
  await page.keyboard.press('Escape');
  await eventually(async () => assert.equal(await page.evaluate(() => document.querySelector('dialog').open), false));
  assert.equal(await pathAndQuery(page), '/research/');
});

// WebKit does not support `closedby`, and sends no `cancel` for Escape in a search field.
test('Escape closes the empty dialog at once, and so does a click outside it, but not one inside', async () => {
  const page = await site.open('/research/');
  const isOpen = () => page.evaluate(() => document.querySelector('dialog').open);
  const becomes = (wanted) => eventually(async () => assert.equal(await isOpen(), wanted));
  const open = async () => {
    await pressFirst(page, '.header__search');
    await becomes(true);
  };
  await open();
  await page.keyboard.press('Escape');
  await becomes(false);
  await open();
  const inside = await page.evaluate(() => ((place) => [place.left + 20, place.top + 8])(document.querySelector('dialog').getBoundingClientRect()));
  await page.mouse.click(...inside);
  assert.equal(await isOpen(), true);
  await page.mouse.click(20, 600);
  await becomes(false);
  assert.equal(await pathAndQuery(page), '/research/');
});

test('an exam is found by a patient’s own words', async () => {
  const page = await site.open('/patient-care/exam-prep/');
  const exams = () => visible(page, '.exam-finder__group li h3');
  const all = (await exams()).length;
  await enter(page, 'Name, part of the body, or your own words', 'spinal tap');
  await eventually(async () => assert.deepEqual(await exams(), ['Myelogram and lumbar puncture']));
  assert.ok(all > 15);
});

test('news items are filtered by topic and year, the URL follows, and Back undoes it', async () => {
  const page = await site.open('/about/news/');
  await choose(page, 'Topic', 'Research');
  await isAt(page, '/about/news/?topic=research');
  await choose(page, 'Year', '2021');
  await eventually(async () => assert.ok((await visible(page, '.finder li')).some((item) => item.includes('Virtual Imaging Trials'))));
  await back(page);
  await isAt(page, '/about/news/?topic=research');
  await back(page);
  await isAt(page, '/about/news/');
  await eventually(async () => assert.equal((await visible(page, '#news-list article')).length, 12));
});

test('a person is found by names in any order, and by division', async () => {
  const page = await site.open('/about/faculty/');
  const people = async () => (await visible(page, '.people__person')).length;
  const all = await people();
  await enter(page, 'Name or interest', 'samei ehsan');
  await eventually(async () => assert.equal(await people(), 1));
  await enter(page, 'Name or interest', '');
  await eventually(async () => assert.equal(await people(), all));
  await choose(page, 'Division', 'Neuroradiology');
  await eventually(async () => assert.ok((await people()) > 0 && (await people()) < all));
});

test('the calendar moves by month, by day with the keyboard, and shows an agenda', async () => {
  const page = await site.open('/about/calendar/?month=2026-12');
  await says(page, '#calendar-month', /^December 2026$/);
  await press(page, 'button', 'Next month');
  await says(page, '#calendar-month', /^January 2027$/);
  await isAt(page, '/about/calendar/?month=2027-01');
  await page.evaluate(() => document.querySelector('td[tabindex="0"]').focus());
  const day = () => page.evaluate(() => document.activeElement.dataset.date);
  const before = await day();
  await page.keyboard.press('ArrowRight');
  await eventually(async () => assert.equal(Date.parse(await day()) - Date.parse(before), 24 * 60 * 60 * 1000));
  await choose(page, 'Event type', 'Grand rounds');
  await press(page, 'button', 'Agenda');
  await says(page, '.calendar__agenda', /Grand Rounds/i);
  assert.deepEqual(await visible(page, '.calendar__month'), []);
});

test('courses are filtered, and the filters can be cleared', async () => {
  const page = await site.open('/education/continuing-medical-education/?format=none-such');
  await says(page, '.finder [role=status]', /^No courses found$/);
  await press(page, 'link', 'Clear filters');
  await isAt(page, '/education/continuing-medical-education/');
  await eventually(async () => assert.equal((await visible(page, '.agenda h3')).length, 3));
});
