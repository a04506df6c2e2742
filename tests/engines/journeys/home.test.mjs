// The home page: complete without the app, unchanged by hydration, and with a video that can be controlled.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { KINDS } from '../../browser/bundle.mjs';
import { DIFFERENCES, PHONE, session, test } from '../engine.mjs';
import { pathAndQuery, back, eventually, press, status, text, visible } from '../page.mjs';

const playing = (page) => page.evaluate(() => ((video) => !video.paused && video.currentTime)(document.querySelector('.hero video')));

/** Checks that the video advances. */
async function playsOn(page) {
  const before = await eventually(async () => {
    const time = await playing(page);
    assert.ok(time, 'the video plays');
    return time;
  });
  await eventually(async () => assert.notEqual(await playing(page), before, 'the video advances'));
}

/** Clears the visitor's choices, which Firefox would keep for the next test. */
const forget = (page) => page.evaluate(() => localStorage.clear());

const rests = (page) => eventually(async () => assert.equal(await playing(page), false, 'the video is paused'));

describe('by default', () => {
  const site = session({ playsVideo: true });

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

  test('hydration does not change the HTML of any kind of page', async () => {
    for (const path of KINDS) {
      const page = await site.open(path);
      assert.equal(await status(page), 200, path);
      assert.deepEqual(await page.evaluate(() => window.hydration), [], `${path}: nodes that hydration added or removed`);
      assert.equal(await page.evaluate(() => window.atStart.isConnected), true, `${path}: the h1 of the HTML is kept`);
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

  test('the button pauses and plays the video, and the choice is stored', async () => {
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

  // WebKit delayed the page's `load` event, for which the app waits, because the video had sources: 3.6 to 4.9 s. The time
  // itself is not compared: on a busy machine, a page with pictures may take four times as long as one of text.
  test('the video has no source before the page has loaded', async () => {
    const page = await site.open('/');
    assert.equal(await page.evaluate(() => window.videoAtLoad), await page.evaluate(() => HTMLMediaElement.NETWORK_EMPTY));
    await playsOn(page);
  });

  // WebKit ignores `media` on sources that a script has created: it took the first one that it could play, and the one for wide
  // screens if that was last.
  test('after a navigation, a phone loads the small video', async () => {
    const page = await site.open('/about/', PHONE);
    await press(page, 'link', 'Duke Department of Radiology');
    const file = () => page.evaluate(() => document.querySelector('.hero video')?.currentSrc);
    await eventually(async () => assert.match(await file(), /hero-720-/));
    await playsOn(page);
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /hero-1080-\w+\.(webm|mp4)/.test(name)));
    assert.deepEqual(fetched, []);
  });

  // In WebKit it stood still in half of all attempts, with "Pause video" on its button.
  test('the video plays again after each Back', async () => {
    const page = await site.open('/');
    for (let i = 0; i < 4; i++) {
      await playsOn(page);
      await page.evaluate(() => document.querySelector('.footer a[href="/research/"]').click());
      await eventually(async () => assert.equal(await pathAndQuery(page), '/research/'));
      await eventually(async () => assert.equal(await text(page, 'h1'), 'Research'));
      await back(page);
      await eventually(async () => assert.equal(await text(page, '.video__control'), 'Pause video'));
    }
    await playsOn(page);
  });

  test('the label of the video button follows the system, and one press does what it says', async () => {
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

  // Browsers translate a text by replacing its node, so that the app's update of the old node is invisible.
  test('the label of the video button stays correct on a translated page', async () => {
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

  // WebKit did not animate the border color, so it stayed that of the light scheme, too bright over the picture.
  test('the border below the header is faint over the picture', async () => {
    const page = await site.open('/');
    if (!(await page.evaluate(() => CSS.supports('animation-timeline: scroll()')))) return; // without it, the header has a background
    await eventually(async () => {
      const color = await page.evaluate(() => getComputedStyle(document.querySelector('.header')).borderBottomColor);
      assert.equal(color, 'color(srgb 1 1 1 / 0.18)');
    });
  });

  test('a path that does not exist has status 404 and helpful links', async () => {
    const page = await site.open('/no-such-page/');
    assert.equal(await status(page), 404);
    // The page's HTML belongs to no path, so the app mounts it anew.
    await eventually(async () => assert.equal(await text(page, 'h1'), 'Page not found'));
    await press(page, 'link', 'Prepare for an exam');
    await eventually(async () => assert.equal(await pathAndQuery(page), '/patient-care/exam-prep/'));
  });
});

describe('with reduced motion', () => {
  const site = session({ motion: 'reduce', playsVideo: true });

  test('the video is not fetched before the button is pressed', async () => {
    const page = await site.open('/');
    await eventually(async () => assert.equal(await text(page, '.video__control'), 'Play video'));
    const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\.(webm|mp4)$/.test(name)).length);
    assert.equal(await fetched(), 0);
    await press(page, 'button', 'Play video');
    await playsOn(page);
    // A file is listed when all of it has arrived.
    await eventually(async () => assert.ok((await fetched()) > 0));
  });
});
