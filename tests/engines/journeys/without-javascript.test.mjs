// With JavaScript switched off, pages are complete, links work, and no dead control is visible.
import assert from 'node:assert/strict';
import { KINDS } from '../../browser/bundle.mjs';
import { session, test } from '../engine.mjs';
import { text, visible } from '../page.mjs';

const site = session({ javascript: false });

test('the home page is complete', async () => {
  const page = await site.open('/');
  assert.match(await text(page, 'h1'), /^Specialty trained/);
  assert.equal((await visible(page, '.home-news article')).length, 3);
  assert.equal((await visible(page, '.agenda__entry')).length, 3);
  assert.match(await text(page, '.footer'), /Box 3808 DUMC/);
});

test('no page shows a control that would do nothing', async () => {
  for (const path of KINDS) {
    const page = await site.open(path);
    assert.equal((await visible(page, 'h1')).length, 1, path);
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll('button, [role=button]')]
        .filter((button) => button.checkVisibility({ visibilityProperty: true }) && !(button.type === 'submit' && button.form))
        .map((button) => button.textContent),
    );
    assert.deepEqual(dead, [], path);
  }
});

test('lists are complete', async () => {
  for (const [path, selector, least] of [
    ['/patient-care/exam-prep/', '.exam-finder__group li', 16],
    ['/about/news/', '#news-list article', 12],
    ['/about/faculty/', '.people__person', 31],
    ['/search/', '.search__index a', 90], // news and people have lists of their own
  ]) {
    const page = await site.open(path);
    const found = (await visible(page, selector)).length;
    assert.ok(found >= least, `${path} shows ${found}`);
  }
});
