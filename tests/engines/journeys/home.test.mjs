// The home page: whole before the program runs, kept by it, and its video obeys.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { KINDS } from '../../browser/bundle.mjs';
import { DIFFERENCES, PHONE, session, test } from '../engine.mjs';
import { address, back, eventually, press, status, text, visible } from '../page.mjs';

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

/** Firefox keeps what a visitor wished for the next test. */
const forget = (page) => page.evaluate(() => localStorage.clear());

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

  // WebKit held the page's `load` event, for which the app waits, because the video had sources: 3.6 to 4.9 s.
  test('the home page is ready as soon as others are', async () => {
    const readyAt = async (path) => {
      const times = [];
      for (let i = 0; i < 3; i++) times.push(await (await site.open(path)).evaluate(() => window.readyAt));
      return Math.min(...times);
    };
    const [home, other] = [await readyAt('/'), await readyAt('/about/')];
    assert.ok(home < other + 500, `${Math.round(home)} ms, others ${Math.round(other)} ms`);
  });

  // WebKit does not heed `media` on sources that a script has made: it took the first one that it could play, and that of
  // wide screens when it was the last.
  test('a phone that comes from another page gets the small video', async () => {
    const page = await site.open('/about/', PHONE);
    await press(page, 'link', 'Duke Department of Radiology');
    const file = () => page.evaluate(() => document.querySelector('.hero video')?.currentSrc);
    await eventually(async () => assert.match(await file(), /hero-720-/));
    await playsOn(page);
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /hero-1080-\w+\.(webm|mp4)/.test(name)));
    assert.deepEqual(fetched, []);
  });

  // It stood still in WebKit in half of all tries, with "Pause video" on its button.
  test('the video plays again after the way back, each time', async () => {
    const page = await site.open('/');
    for (let i = 0; i < 4; i++) {
      await playsOn(page);
      await page.evaluate(() => document.querySelector('.footer a[href="/research/"]').click());
      await eventually(async () => assert.equal(await address(page), '/research/'));
      await eventually(async () => assert.equal(await text(page, 'h1'), 'Research'));
      await back(page);
      await eventually(async () => assert.equal(await text(page, '.video__control'), 'Pause video'));
    }
    await playsOn(page);
  });

  test('the button of the video follows what the system does, and one press does what it says', async () => {
    const page = await site.open('/');
    await playsOn(page);
    await page.evaluate(() => document.querySelector('.hero video').pause()); // as a system does to save power
    await eventually(async () => assert.equal(await text(page, '.video__control'), 'Play video'));
    await press(page, 'button', 'Play video');
    await playsOn(page);
    assert.equal(await text(page, '.video__control'), 'Pause video');
    await press(page, 'button', 'Pause video');
    await rests(page);
    await forget(page);
  });

  // A browser translates a text by putting another in its place, and the app's update of the old one is seen by nobody.
  test('the button of the video keeps its word on a translated page', async () => {
    const page = await site.open('/');
    await playsOn(page);
    await page.evaluate(() => {
      const texts = document.createTreeWalker(document.querySelector('.video__control'), NodeFilter.SHOW_TEXT);
      for (const node of [...(function* () { while (texts.nextNode()) yield texts.currentNode; })()]) {
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        font.firstChild.textContent = `«${node.data}»`;
        node.replaceWith(font);
      }
    });
    await press(page, 'button', '«Pause video»');
    await eventually(async () => assert.equal(await text(page, '.video__control'), 'Play video'));
    await rests(page);
    await forget(page);
  });

  // WebKit did not animate the color of the border, so it was that of the light scheme, bright on the picture.
  test('the line below the header is faint over the picture', async () => {
    const page = await site.open('/');
    if (!(await page.evaluate(() => CSS.supports('animation-timeline: scroll()')))) return; // the header has a ground there
    await eventually(async () => {
      const color = await page.evaluate(() => getComputedStyle(document.querySelector('.header')).borderBottomColor);
      assert.equal(color, 'color(srgb 1 1 1 / 0.18)');
    });
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
