// The video behind the hero statement, and when it plays.
import { expect } from '@playwright/test';
import { NEWCOMER, PHONE, WIDE, hold, open, painted, ready, test } from './visit.mjs';

const video = (page) => page.locator('.hero video');
const pause = (page) => page.getByRole('button', { name: 'Pause video', exact: true });
const play = (page) => page.getByRole('button', { name: 'Play video', exact: true });
const time = (page) => video(page).evaluate((video) => video.currentTime);
const isPaused = (page) => video(page).evaluate((video) => video.paused);

async function playsOn(page) {
  const before = await time(page);
  await expect.poll(async () => (await time(page)) !== before, 'the video goes on').toBe(true);
}

async function rests(page) {
  await expect.poll(() => isPaused(page), 'the video is paused').toBe(true);
  const before = await time(page);
  for (let i = 0; i < 5; i++) await painted(page);
  expect(await time(page)).toBe(before);
}

/** Runs in the page: turns on the browser's setting to save data. */
function saveData() {
  Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true, effectiveType: '4g' }) });
}

// In a narrow window, which gets the small video: to decode the large one takes a processor longer than most tests.
test.use({ viewport: PHONE.viewport, ...NEWCOMER });

test('the video plays by itself, silently, in a loop, and says what it shows', async ({ page }) => {
  await open(page, '/');
  await expect(pause(page)).toBeVisible();
  await playsOn(page);
  expect(await video(page).evaluate(({ muted, loop, playsInline }) => ({ muted, loop, playsInline }))).toEqual({
    muted: true,
    loop: true,
    playsInline: true,
  });
  await expect(video(page)).toHaveAttribute('aria-label', /\w+ \w+/);
});

test('the button really pauses the video, and plays it again', async ({ page }) => {
  await open(page, '/');
  await playsOn(page);
  await pause(page).click();
  await expect(play(page)).toBeVisible();
  await expect(pause(page)).toHaveCount(0);
  await rests(page);

  await play(page).click();
  await expect(pause(page)).toBeVisible();
  await playsOn(page);
});

test('the keyboard works the button', async ({ page }) => {
  await open(page, '/');
  await pause(page).focus();
  await page.keyboard.press('Space');
  await rests(page);
  await expect(play(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await playsOn(page);
});

test('a paused video is still paused after a reload and on the way back from another page', async ({ page }) => {
  await open(page, '/');
  await pause(page).click();
  await page.reload();
  await ready(page);
  await expect(play(page)).toBeVisible();
  await rests(page);

  await page.getByRole('link', { name: 'Learn more about patient care', exact: true }).click();
  await expect(page).toHaveURL('/patient-care/');
  await page.goBack();
  await expect(play(page)).toBeVisible();
  await rests(page);
});

test('the video plays again on the way back from another page', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: 'Learn more about patient care', exact: true }).click();
  await expect(page).toHaveURL('/patient-care/');
  await page.goBack();
  await expect(pause(page)).toBeVisible();
  await playsOn(page);
});

for (const [name, prepare] of [
  ['with reduced motion', (page) => page.emulateMedia({ reducedMotion: 'reduce' })],
  ['with a setting to save data', (page) => page.addInitScript(saveData)],
]) {
  test(`${name} the video starts paused and is not even fetched`, async ({ page }) => {
    const fetched = [];
    page.on('request', (request) => request.resourceType() === 'media' && fetched.push(request.url()));
    await prepare(page);
    await open(page, '/');
    await expect(play(page)).toBeVisible();
    await rests(page);
    expect(fetched).toEqual([]);
  });

  test(`${name} the button plays the video, and the choice is stored`, async ({ page }) => {
    await prepare(page);
    await open(page, '/');
    await play(page).click();
    await playsOn(page);
    await page.reload();
    await ready(page);
    await expect(pause(page)).toBeVisible();
    await playsOn(page);
  });
}

test('the video pauses while it is out of view, and the button stays the same', async ({ page }) => {
  await open(page, '/');
  await playsOn(page);
  await page.locator('.footer').scrollIntoViewIfNeeded();
  await rests(page);
  await expect(pause(page)).toHaveCount(1); // the choice has not changed
  await page.evaluate(() => scrollTo(0, 0));
  await playsOn(page);
});

test('a paused video stays paused when it comes back into sight', async ({ page }) => {
  await open(page, '/');
  await pause(page).click();
  await page.locator('.footer').scrollIntoViewIfNeeded();
  await painted(page);
  await page.evaluate(() => scrollTo(0, 0));
  await painted(page);
  await rests(page);
});

test('before the app runs, the poster is visible and the video is not fetched', async ({ page }) => {
  const fetched = [];
  page.on('request', (request) => request.resourceType() === 'media' && fetched.push(request.url()));
  const release = await hold(page, '**/*.wasm');
  await page.goto('/', { waitUntil: 'load' });
  await expect(video(page)).toHaveAttribute('preload', 'none');
  const poster = page.locator('.hero picture img');
  await expect(poster).toBeVisible();
  expect(await poster.evaluate((img) => img.complete && img.naturalWidth)).toBeGreaterThan(300);
  expect(fetched).toEqual([]);
  release();
  await ready(page);
  await playsOn(page);
});

test('a page works while its video never loads', async ({ page }) => {
  // The picture delays the page's load event until the app has requested the video.
  const release = await hold(page, '**/hero-poster-*');
  await page.route('**/assets/media/hero/*.{webm,mp4}', () => {});
  const loaded = page.goto('/', { waitUntil: 'load' });
  await ready(page);
  await painted(page);
  release();
  await loaded;
  await expect(page.locator('.hero picture img')).toBeVisible();
  await page.getByRole('link', { name: 'Learn more about patient care', exact: true }).click();
  await expect(page).toHaveURL('/patient-care/');
});

test('a video that fails leaves the poster, and no error', async ({ page }) => {
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.route('**/assets/media/hero/*.{webm,mp4}', (route) => route.abort());
  await open(page, '/');
  await expect.poll(() => video(page).evaluate((video) => video.networkState)).toBe(3); // NETWORK_NO_SOURCE
  await expect(page.locator('.hero picture img')).toBeVisible();
  expect(errors).toEqual([]);
});

test.describe('which file', () => {
  const chosen = (page) => video(page).evaluate((video) => video.currentSrc);

  test.describe('on a wide screen', () => {
    test.use({ viewport: WIDE });

    test('the large video plays', async ({ page }) => {
      await open(page, '/');
      await expect.poll(() => chosen(page)).toMatch(/\/hero-1080-\w+\.(webm|mp4)$/);
      await playsOn(page);
    });
  });

  test.describe('on a phone', () => {
    test.use(PHONE);

    test('the small video plays', async ({ page }) => {
      await open(page, '/');
      await expect.poll(() => chosen(page)).toMatch(/\/hero-720-\w+\.(webm|mp4)$/);
      await playsOn(page);
    });
  });

  const kinds = (page) =>
    video(page)
      .locator('source')
      .evaluateAll((sources) => sources.map(({ src, type, media }) => `${/hero-(\d+)/.exec(src)[1]} ${/codecs="(\w+)/.exec(type)[1]}${media}`));

  test('each size comes as AV1, VP9 and H.264, best first', async ({ page }) => {
    await open(page, '/');
    await expect.poll(() => kinds(page)).toEqual(['720 av01', '720 vp9', '720 avc1']);
    await page.setViewportSize(WIDE);
    await page.reload();
    await ready(page);
    await expect.poll(() => kinds(page)).toEqual(['1080 av01', '1080 vp9', '1080 avc1']);
  });
});

// The button showed the choice: "Pause video" although the browser had refused to play, so that two presses were needed.
test('if the browser refuses autoplay, the button says "Play video", and one press plays', async ({ page }) => {
  await page.addInitScript(() => {
    const { play } = HTMLMediaElement.prototype;
    // Until the button is pressed.
    addEventListener('click', () => (HTMLMediaElement.prototype.play = play), true);
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('not now', 'NotAllowedError'));
  });
  await open(page, '/');
  await expect(play(page)).toBeVisible();
  await rests(page);
  await play(page).click();
  await playsOn(page);
  await expect(pause(page)).toBeVisible();
});

test('if the video does not load, the button says "Play video", and one press tries again', async ({ page }) => {
  await page.route('**/assets/media/hero/*.{webm,mp4}', (route) => route.abort());
  await open(page, '/');
  await expect(play(page)).toBeVisible();
  await page.unroute('**/assets/media/hero/*.{webm,mp4}');
  await play(page).click();
  await playsOn(page);
  await expect(pause(page)).toBeVisible();
});
