// The home page: whole before the program runs, kept by it, and its video obeys.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { KINDS } from '../../browser/bundle.mjs';
import { DIFFERENCES, session, test } from '../engine.mjs';
import { address, eventually, press, status, text, visible } from '../page.mjs';

const playing = (page) => page.evaluate(() => ((video) => !video.paused && video.currentTime)(document.querySelector('.hero video')));

/** The video shows one picture after the other. */
async function playsOn(page) {
  const before = await eventually(async () => {
    const time = await playing(page);
    assert.ok(time, 'the video plays');
    return time;
  });
  await eventually(async () => assert.notEqual(await playing(page), before, 'the video goes on'));
}

const rests = (page) => eventually(async () => assert.equal(await playing(page), false, 'the video rests'));

describe('as it is', () => {
  const site = session();

  test('the home page has all its parts, and every picture', async () => {
    const page = await site.open('/');
    assert.equal(await status(page), 200);
    assert.match(await text(page, 'h1'), /^Specialty trained, nationally recognized imaging experts/);
    assert.equal((await visible(page, '.home-news h3')).length, 3);
    assert.equal((await visible(page, '.agenda h3')).length, 3);
    assert.equal((await visible(page, '.header__utility a')).length, 3);
    assert.match(await text(page, '.footer address'), /Box 3808 DUMC.*Durham, NC 27710/);
    const pictures = await page.evaluate(async () => {
      const all = [...document.querySelectorAll('img')];
      for (const picture of all) picture.loading = 'eager';
      await Promise.all(all.map((picture) => picture.decode().catch(() => {})));
      return all.map(({ currentSrc, naturalWidth }) => ({ currentSrc, naturalWidth }));
    });
    assert.ok(pictures.length >= 5);
    assert.deepEqual(pictures.filter(({ naturalWidth }) => naturalWidth === 0), []);
  });

  test('the program keeps the HTML of a page of each kind as it is', async () => {
    for (const path of KINDS) {
      const page = await site.open(path);
      assert.equal(await status(page), 200, path);
      assert.deepEqual(await page.evaluate(() => window.hydration), [], `${path}: nodes that hydration added or removed`);
      assert.equal(await page.evaluate(() => window.atStart.isConnected), true, `${path}: the h1 of the HTML is still there`);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= screen, `${path}: ${content} px are wider than the screen`);
    }
  });

  test('a page of each kind fits on a narrow phone', async () => {
    for (const path of KINDS) {
      const page = await site.open(path, { width: DIFFERENCES.narrowest, height: 640 });
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= screen, `${path}: ${content} px are wider than the screen`);
    }
  });

  test('the video plays, pauses and plays again by its button, and the wish is kept', async () => {
    const page = await site.open('/');
    await playsOn(page);
    await press(page, 'button', 'Pause video');
    await rests(page);
    await page.reload();
    await eventually(async () => assert.equal(await text(page, '.video__control'), 'Play video'));
    await rests(page);
    await press(page, 'button', 'Play video');
    await playsOn(page);
  });

  test('an address that does not exist has status 404 and ways on', async () => {
    const page = await site.open('/no-such-page/');
    assert.equal(await status(page), 404);
    // What stands there is made for no address, so the program makes the page anew.
    await eventually(async () => assert.equal(await text(page, 'h1'), 'Page not found'));
    await press(page, 'link', 'Prepare for an exam');
    await eventually(async () => assert.equal(await address(page), '/patient-care/exam-prep/'));
  });
});

describe('for who prefers less motion', () => {
  const site = session({ motion: 'reduce' });

  test('the video waits for the button, and is not even fetched', async () => {
    const page = await site.open('/');
    await eventually(async () => assert.equal(await text(page, '.video__control'), 'Play video'));
    const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\.(webm|mp4)$/.test(name)).length);
    assert.equal(await fetched(), 0);
    await press(page, 'button', 'Play video');
    await playsOn(page);
    assert.ok((await fetched()) > 0);
  });
});
