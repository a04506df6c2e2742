// How we look inside: slices in three planes that know each other, window and level, pathways, and a slice from its projections.
import { expect, test } from '@playwright/test';
import { violations } from './axe.mjs';
import { PHONE, WIDE, change, complaints, open, painted } from './visit.mjs';

const PAGE = '/about/how-we-look-inside/';
const DATA = '/assets/media/inside/';
const PLANES = ['axial', 'coronal', 'sagittal'];

const slices = (page) => page.getByRole('region', { name: 'Slices in three planes' });
const frame = (page, plane) => page.locator(`.inside__plane--${plane} .inside__frame`);
const slider = (page, name) => page.getByRole('slider', { name, exact: true });
const picture = (page) => page.locator('.inside--projections canvas').last();
const message = (page) => slices(page).getByText('The slices did not load.');

/** A number that changes with the pixels of a canvas; 0 while nothing is painted. */
const pixels = (locator) =>
  locator.evaluate((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, value, i) => (sum * 31 + (i % 4 < 3 ? value : 0)) % 1_000_003, 0);
  });
const shown = (page, plane) => pixels(page.locator(`.inside__plane--${plane} canvas`).first());
const all = (page) => Promise.all(PLANES.map((plane) => shown(page, plane)));

/** The places of the crosshair's lines in percent: where a line goes on at all four edges of the picture. */
const lines = (page, plane) =>
  page.locator(`.inside__plane--${plane} .inside__cross`).evaluate((canvas) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const isLine = (x, y) => data[(y * width + x) * 4 + 3] > 0;
    const place = (count, isThere) => ([...Array(count).keys()].find(isThere) + 0.5) / count * 100;
    return [place(width, (x) => isLine(x, 0) && isLine(x, height - 1)), place(height, (y) => isLine(0, y) && isLine(width - 1, y))];
  });

/** Moves something, so that all data load, and waits until they are there. */
async function loadAll(page) {
  const sheets = new Set();
  page.on('response', (response) => sheets.add(new URL(response.url()).pathname));
  await slider(page, 'Axial slice').press('ArrowUp');
  await expect.poll(() => [...sheets].filter((path) => path.startsWith(`${DATA}slices-`)).length, { timeout: 20_000 }).toBe(6);
  await settle(page);
}

/** Waits until the pictures no longer change. */
async function settle(page) {
  let before;
  await expect.poll(async () => {
    const now = JSON.stringify(await all(page));
    const isSame = now === before;
    before = now;
    return isSame;
  }, { intervals: [400], timeout: 20_000 }).toBe(true);
}

/**
 * Sets the color that axe reads to the one that shows. Axe reads -webkit-text-fill-color, which is not forced: it found
 * 42 words without contrast here, and shows none.
 */
const showForcedColors = (page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('.inside, .inside *')];
    const colors = elements.map((element) => getComputedStyle(element).color);
    elements.forEach((element, i) => element.style.setProperty('-webkit-text-fill-color', colors[i]));
  });

for (const [screen, options] of Object.entries({ 'a wide screen': { viewport: WIDE }, 'a phone': PHONE })) {
  test.describe(`on ${screen}`, () => {
    test.use(options);

    test('the keys go through the slices of a plane, and say where', async ({ page }) => {
      const said = complaints(page);
      await open(page, PAGE);
      const axial = slider(page, 'Axial slice');
      await expect(axial).toHaveAttribute('aria-valuetext', 'Slice 82 of 180, counted from the bottom');
      await axial.focus();
      for (const [key, slice] of [['ArrowUp', 83], ['ArrowLeft', 82], ['End', 180], ['Home', 1], ['PageUp', 19], ['PageDown', 1]]) {
        await page.keyboard.press(key);
        await expect(axial, key).toHaveAttribute('aria-valuetext', `Slice ${slice} of 180, counted from the bottom`);
      }
      await settle(page);
      const [bottom, coronal, sagittal] = await all(page);
      await page.keyboard.press('PageUp');
      await expect.poll(() => shown(page, 'axial')).not.toBe(bottom);
      // The other planes show the same slices, with their lines elsewhere.
      expect(await all(page)).toEqual([await shown(page, 'axial'), coronal, sagittal]);
      expect(said).toEqual([]);
    });

    test('a press in one picture moves the other two', async ({ page }) => {
      await open(page, PAGE);
      await loadAll(page);
      const [axial, coronal, sagittal] = await all(page);
      const box = await frame(page, 'axial').boundingBox();
      await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.75);
      await expect.poll(() => shown(page, 'coronal')).not.toBe(coronal);
      await expect.poll(() => shown(page, 'sagittal')).not.toBe(sagittal);
      expect(await shown(page, 'axial')).toBe(axial);
      const [column, row] = await lines(page, 'axial');
      expect(Math.abs(column - 25)).toBeLessThan(1.5);
      expect(Math.abs(row - 75)).toBeLessThan(1.5);
      // One point: the same column face on, and the same depth from the side.
      expect((await lines(page, 'coronal'))[0]).toBe(column);
      expect((await lines(page, 'sagittal'))[0]).toBe(row);
      await expect(slider(page, 'Axial slice')).toBeFocused();
      await expect(slices(page).getByText(/^Gray value at the crosshair: \d+$/)).toBeVisible();
    });
  });
}

test.describe('on a wide screen', () => {
  test.use({ viewport: WIDE });

  test('dragging follows the pointer, and the wheel goes through the slices of the plane in focus', async ({ page }) => {
    await open(page, PAGE);
    await frame(page, 'sagittal').evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await frame(page, 'sagittal').boundingBox();
    const at = (x, y) => [box.x + box.width * x, box.y + box.height * y];
    await page.mouse.move(...at(0.3, 0.3));
    const scrolled = await page.evaluate(() => scrollY);
    // The wheel scrolls for some frames, which would go on after the page is set back.
    const rests = page.evaluate(() => new Promise((done) => addEventListener('scrollend', () => done(), { once: true })));
    await page.mouse.wheel(0, 100);
    await rests;
    expect(await page.evaluate(() => scrollY), 'without focus, the page scrolls').toBeGreaterThan(scrolled);
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scrolled);
    await page.mouse.move(...at(0.3, 0.3));
    await page.mouse.down();
    await page.mouse.move(...at(0.6, 0.4), { steps: 4 });
    await page.mouse.up();
    // Browsers pass movements on with the next frame.
    await expect.poll(async () => Math.abs((await lines(page, 'sagittal'))[0] - 60)).toBeLessThan(1.5);
    expect(Math.abs((await lines(page, 'sagittal'))[1] - 40)).toBeLessThan(1.5);
    const sagittal = slider(page, 'Sagittal slice');
    await expect(sagittal).toBeFocused();
    const before = Number(await sagittal.inputValue());
    await page.mouse.wheel(0, -100);
    await expect(sagittal).toHaveValue(String(before + 1));
  });

  // Each frame of a drag laid out the whole page, because texts followed it; on a phone that took a third of the frame, and the
  // browser painted 50 frames a second.
  test('dragging lays out the page when texts are renewed, not with each move', async ({ browser, page }) => {
    await open(page, PAGE);
    await loadAll(page);
    const picture = frame(page, 'axial');
    await picture.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
    // Holds the timer of the next renewal: on a busy machine a move takes longer.
    await page.evaluate(() => {
      const { setTimeout } = globalThis;
      globalThis.held = [];
      globalThis.setTimeout = (act, ms, ...given) => (ms === 250 ? (globalThis.held.push(act), 0) : setTimeout(act, ms, ...given));
    });
    await browser.startTracing(page, { categories: ['devtools.timeline'] });
    await picture.evaluate(async (frame) => {
      const { left, top, width, height } = frame.getBoundingClientRect();
      for (let part = 0.2; part < 0.795; part += 0.03) {
        frame.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, buttons: 1, clientX: left + width * part, clientY: top + height * part }));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
    });
    const { traceEvents } = JSON.parse(await browser.stopTracing());
    const layouts = traceEvents.filter(({ name, args }) => name === 'Layout' && args.beginData && !args.beginData.partialLayout);
    expect(layouts.length, 'layouts in 20 moves').toBeLessThan(5);
    await page.evaluate(() => globalThis.held.forEach((act) => act()));
    // At 77 %: voxel 138 of 180 from the right, 166 of 216 from the front.
    for (const [plane, words] of [['sagittal', /^Slice 4[1-3] of 180, counted from the left$/], ['coronal', /^Slice 16[6-8] of 216, counted from the front$/]]) {
      const of = page.locator(`.inside__plane--${plane}`);
      await expect(of.getByRole('slider')).toHaveAttribute('aria-valuetext', words);
      await expect(of.locator('.inside__value')).toHaveText(await of.getByRole('slider').inputValue());
    }
  });

  // A throttle for all changes would let a screen reader say the slice before.
  test('after a key the words of a slider are new at once', async ({ page }) => {
    await open(page, PAGE);
    const words = await slider(page, 'Axial slice').evaluate(async (slider) => {
      const said = [];
      for (const value of ['50', '51', '52']) {
        slider.value = value;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done));
        said.push(slider.getAttribute('aria-valuetext').slice(0, 'Slice 50'.length));
      }
      return said;
    });
    expect(words).toEqual(['Slice 50', 'Slice 51', 'Slice 52']);
  });

  // A pointer may move several times within a frame.
  test('a frame paints what changed once', async ({ page }) => {
    await open(page, PAGE);
    await loadAll(page);
    const paintings = await frame(page, 'axial').evaluate(async (frame) => {
      const painted = [];
      const { putImageData } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.putImageData = function (...given) {
        painted.push(this.canvas.closest('figure')?.querySelector('strong').textContent);
        return putImageData.apply(this, given);
      };
      const { left, top, width, height } = frame.getBoundingClientRect();
      const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
      await nextFrame();
      for (let step = 1; step <= 5; step++) {
        const part = 0.3 + 0.05 * step;
        frame.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, buttons: 1, clientX: left + width * part, clientY: top + height * part }));
        // What one move caused runs before the next.
        for (let i = 0; i < 50; i++) await null;
      }
      await nextFrame();
      await nextFrame();
      return painted;
    });
    expect(paintings.sort()).toEqual(['Coronal', 'Sagittal']);
    expect(Math.abs((await lines(page, 'axial'))[0] - 55)).toBeLessThan(1);
  });

  test('window and level change the pixels of all planes', async ({ page }) => {
    await open(page, PAGE);
    await loadAll(page);
    const first = await all(page);
    await page.getByRole('button', { name: 'More contrast' }).click();
    await expect.poll(() => all(page)).not.toEqual(first);
    const contrast = await all(page);
    PLANES.forEach((plane, i) => expect(contrast[i], plane).not.toBe(first[i]));
    const level = slider(page, 'Level');
    await expect(level).toHaveAttribute('aria-valuetext', '110: black up to 80, white from 140');
    await level.press('ArrowRight');
    await expect(level).toHaveAttribute('aria-valuetext', '111: black up to 81, white from 141');
    await expect.poll(() => shown(page, 'axial')).not.toBe(contrast[0]);
    await slider(page, 'Window').press('Home');
    await expect(slider(page, 'Window')).toHaveAttribute('aria-valuetext', '2: black up to 110, white from 112');
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => all(page)).toEqual(first);
  });

  test('pathways are laid over the slices and taken away again', async ({ page }) => {
    await open(page, PAGE);
    await loadAll(page);
    const before = await all(page);
    const choice = page.getByLabel('Computed pathways');
    await choice.check();
    await expect(slices(page).getByText('left to right')).toBeVisible();
    await expect.poll(async () => (await all(page)).some((now, i) => now === before[i])).toBe(false);
    await choice.uncheck();
    await expect.poll(() => all(page)).toEqual(before);
  });

  test('more projections make another picture, and it follows the axial slice', async ({ page }) => {
    await open(page, PAGE);
    await loadAll(page);
    const projections = slider(page, 'Projections');
    await projections.press('Home');
    await expect(projections).toHaveAttribute('aria-valuetext', '6 projections');
    const figure = page.getByText('Axial slice 83 from 6 projections, computed.');
    await expect(figure).toBeVisible();
    const seen = new Set([0]);
    for (const [key, count] of [[null, 6], ['ArrowRight', 8], ['End', 240]]) {
      if (key) await projections.press(key);
      await expect(projections).toHaveAttribute('aria-valuetext', `${count} projections`);
      await expect.poll(async () => seen.has(await pixels(picture(page)))).toBe(false);
      await page.waitForTimeout(1500);
      seen.add(await pixels(picture(page)));
    }
    const last = await pixels(picture(page));
    await slider(page, 'Axial slice').press('End');
    await expect.poll(() => pixels(picture(page))).not.toBe(last);
  });

  test('from 6 to 240 by itself, until stopped', async ({ page }) => {
    await open(page, PAGE);
    const projections = slider(page, 'Projections');
    // The page itself presses "Stop": a busy machine may not look between 8 and 240.
    const said = await projections.evaluate((slider) => {
      const button = (name) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
      const said = [];
      return new Promise((done) => {
        new MutationObserver(() => {
          said.push(slider.getAttribute('aria-valuetext'));
          if (said.length === 3) done((button('Stop').click(), said));
        }).observe(slider, { attributeFilter: ['aria-valuetext'] });
        button('From 6 to 240').click();
      });
    });
    expect(said).toEqual(['6 projections', '8 projections', '10 projections']);
    await expect(page.getByRole('button', { name: 'From 6 to 240' })).toBeVisible();
    const stopped = await projections.inputValue();
    await page.waitForTimeout(1200);
    expect(await projections.inputValue()).toBe(stopped);
  });

  // The page loaded 300 kB of slices for visitors who only read it.
  test('without a touch only the coarse slices load', async ({ page }) => {
    const loaded = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await open(page, PAGE);
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((path) => /\.avif$|pathways\.json$/.test(path) && path.startsWith(DATA))).toEqual([`${DATA}coarse.avif`]);
  });

  for (const [name, kind] of [['coarse', 'coarse.avif'], ['sharp', 'slices-3.avif']]) {
    test(`${name} slices that do not come are said to be missing, and can be asked for again`, async ({ page }) => {
      await page.route(`**${DATA}${kind}`, (route) => route.abort());
      await open(page, PAGE);
      await slider(page, 'Axial slice').press('ArrowUp');
      await expect(message(page)).toBeVisible();
      const retry = slices(page).getByRole('button', { name: 'Try again' });
      await page.unroute(`**${DATA}${kind}`);
      await retry.click();
      await expect(message(page)).toBeHidden();
      await expect.poll(() => shown(page, 'axial')).not.toBe(0);
      await settle(page);
      const before = await shown(page, 'axial');
      await slider(page, 'Axial slice').press('ArrowUp');
      await expect.poll(() => shown(page, 'axial')).not.toBe(before);
    });
  }

  test('pathways that do not come leave the slices as they are', async ({ page }) => {
    await page.route(`**${DATA}pathways.json`, (route) => route.abort());
    await open(page, PAGE);
    const choice = page.getByLabel('Computed pathways');
    await choice.click();
    await expect(slices(page).getByText('The pathways did not load.')).toBeVisible();
    await expect(choice).not.toBeChecked();
    await page.unroute(`**${DATA}pathways.json`);
    await choice.click();
    await expect(slices(page).getByText('left to right')).toBeVisible();
    await expect(choice).toBeChecked();
  });

  test('a visitor who leaves while slices load, and returns, finds the page as at first', async ({ page }) => {
    const said = complaints(page);
    await open(page, PAGE);
    await slider(page, 'Axial slice').press('End');
    await page.locator('.footer a[href="/research/"]').click();
    await expect(page.locator('h1')).toHaveText('Research');
    await page.goBack();
    await expect(slider(page, 'Axial slice')).toHaveValue('82');
    // The browser has cached some of the sheets.
    await slider(page, 'Axial slice').press('ArrowUp');
    await expect.poll(() => shown(page, 'coronal')).not.toBe(0);
    expect(said).toEqual([]);
  });

  test('nothing is found by axe in both schemes and in forced colors', async ({ page }) => {
    await open(page, PAGE);
    await page.getByLabel('Computed pathways').check();
    for (const look of ['light colors', 'dark colors']) {
      await change(page, look);
      expect(await violations(page), look).toEqual([]);
    }
    await change(page, 'forced colors');
    await showForcedColors(page);
    expect(await violations(page, { within: '.inside' }), 'forced colors').toEqual([]);
  });

  test('on paper the plain pictures are left', async ({ page }) => {
    await open(page, PAGE);
    await loadAll(page);
    await page.emulateMedia({ media: 'print' });
    await expect(frame(page, 'axial').locator('img')).toBeVisible();
    await expect(page.locator('.inside :is(canvas, input, button):visible')).toHaveCount(0);
  });
});

test.describe('with reduced motion', () => {
  test.use({ viewport: WIDE, contextOptions: { reducedMotion: 'reduce' } });

  test('no picture goes on by itself', async ({ page }) => {
    await open(page, PAGE);
    await expect(slider(page, 'Projections')).toBeVisible();
    await expect(page.getByRole('button', { name: 'From 6 to 240' })).toBeHidden();
  });
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('every control is large enough to press', async ({ page }) => {
    await open(page, PAGE);
    const small = await page.locator('.inside :is(input[type=range], button, label:has(input)):visible').evaluateAll((controls) =>
      controls.map((control) => control.getBoundingClientRect()).filter(({ width, height }) => Math.min(width, height) < 24));
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test.describe('without JavaScript', () => {
  test.use({ viewport: WIDE, javaScriptEnabled: false });

  test('all pictures are there with their words, and no control', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('.inside :is(input, button):visible')).toHaveCount(0);
    for (const plane of PLANES) {
      await expect(frame(page, plane).locator('img')).toBeVisible();
      await expect(page.locator(`.inside__plane--${plane} figcaption`)).toHaveText(new RegExp(plane, 'i'));
    }
    await expect(page.locator('.slices figcaption')).toHaveCount(9);
    for (const caption of await page.locator('.slices figcaption').all()) await expect(caption).toHaveText(/\w/);
  });
});
