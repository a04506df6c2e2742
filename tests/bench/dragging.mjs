// Measures what a frame costs while a finger drags through the slices of "How we look inside", on a phone. Clocks mislead on a busy
// machine, so this adds up processor time from a trace and multiplies it by the slowdown.
import { SLOWDOWN, ready, trace, withBrowser } from './browser.mjs';
import { quantile } from './statistics.mjs';
import { rounded, table } from './table.mjs';

const PAGE = '/about/how-we-look-inside/';
/** Two seconds, with a move in each frame. */
const MOVES = 120;
/** A sixtieth of a second, in ms. */
const FRAME = 1000 / 60;

/** What is dragged over. With each move, the other two planes show other slices. */
const DRAGS = {
  'axial, 3 pixels to a CSS pixel': { plane: 'axial', density: 3 },
  'axial, 2 pixels': { plane: 'axial', density: 2 },
  'sagittal, 3 pixels': { plane: 'sagittal', density: 3 },
  'axial with pathways, 3 pixels': { plane: 'axial', density: 3, hasPathways: true },
};

/** The events of a trace by kind of work. A time is an event's own, without that of the events in it. */
const KINDS = {
  'script': ['EventDispatch', 'FunctionCall', 'RunMicrotasks', 'ParseHTML', 'TimerFire', 'FireAnimationFrame', 'MinorGC', 'MajorGC'],
  'style': ['UpdateLayoutTree'],
  'layout': ['Layout', 'HitTest'],
  'before painting': ['PrePaint'],
  'painting': ['Paint'],
  'layers': ['Layerize', 'UpdateLayer'],
  'commit': ['Commit'],
};
const OTHER = 'other';

const kindOf = (name) => Object.keys(KINDS).find((kind) => KINDS[kind].includes(name)) ?? OTHER;
const isMove = ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'pointermove';
const sum = (values) => values.reduce((sum, value) => sum + value, 0);

/** Opens the page on a phone and waits until all slices have arrived. */
async function openOnPhone(browser, origin, { density, hasPathways = false }) {
  const context = await browser.newContext({ baseURL: origin, serviceWorkers: 'block', viewport: { width: 390, height: 844 }, deviceScaleFactor: density, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const sheets = new Set();
  page.on('requestfinished', (request) => /slices-\d/.test(request.url()) && sheets.add(request.url()));
  await page.goto(PAGE);
  await ready(page);
  await page.getByRole('slider', { name: 'Axial slice', exact: true }).press('ArrowUp');
  if (hasPathways) await page.getByLabel('Computed pathways').check();
  while (sheets.size < 6) await page.waitForTimeout(100);
  // The last sheet is decoded, and projections grow.
  await page.waitForTimeout(4000);
  return page;
}

/** Moves a finger over the picture of a plane, and calls `use` with a function that moves it on: up and down, and sideways. */
async function drag(page, plane, use) {
  const frame = page.locator(`.inside__plane--${plane} .inside__frame`);
  await frame.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { x, y, width, height } = await frame.boundingBox();
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...places) => session.send('Input.dispatchTouchEvent', { type, touchPoints: places.map(([across, down]) => ({ x: x + width * across, y: y + height * down })) });
  await touch('touchStart', [0.4, 0.5]);
  // Sideways at first: otherwise the page scrolls.
  for (let across = 0.42; across <= 0.6; across += 0.02) await touch('touchMove', [across, 0.5]);
  await use(async () => {
    for (let move = 0; move < MOVES; move++) await touch('touchMove', [0.5 + 0.35 * Math.sin(move / 12), 0.5 + 0.35 * Math.sin(move / 18)]);
  });
  await touch('touchEnd');
}

/** The events of a thread that last, from outside inward. */
const ofThread = (events, { pid, tid }) => events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid).sort((a, b) => a.ts - b.ts || b.dur - a.dur);

/**
 * The tasks of a thread, each with its processor time by kind. Tasks without any known work are left out: those of the trace, and
 * of the commands that move the finger.
 */
function tasksOf(events) {
  const tasks = [];
  const open = [];
  for (const { name, ts, dur, tdur = 0 } of events) {
    while (open.length > 0 && open.at(-1).end < ts + dur) open.pop();
    if (open.length === 0) tasks.push({ start: ts, kinds: new Map(), time: tdur });
    const { kinds } = tasks.at(-1);
    const add = (kind, time) => kinds.set(kind, (kinds.get(kind) ?? 0) + time);
    const kind = kindOf(name);
    add(kind, tdur);
    if (open.length > 0) add(open.at(-1).kind, -tdur);
    open.push({ kind, end: ts + dur });
  }
  return tasks.filter(({ kinds }) => [...kinds.keys()].some((kind) => kind !== OTHER));
}

/** Milliseconds of processor time for a move, as a phone would take: on the main thread by kind, and on the threads beside it. */
function costs(events) {
  const moves = events.filter(isMove);
  const { pid, tid } = moves[0];
  const tasks = tasksOf(ofThread(events, moves[0]));
  const ms = (microseconds) => (microseconds / 1000) * SLOWDOWN;
  const kinds = Object.fromEntries([...Object.keys(KINDS), OTHER].map((kind) => [kind, ms(sum(tasks.map(({ kinds }) => kinds.get(kind) ?? 0))) / moves.length]));
  const frames = moves.slice(0, -1).map(({ ts }, i) => ms(sum(tasks.filter(({ start, time }) => start + time > ts && start + time <= moves[i + 1].ts).map(({ time }) => time))));
  const threads = events.filter(({ name, pid: of, args }) => name === 'thread_name' && of === pid);
  const beside = (name) => ms(sum(threads.filter(({ args }) => args.name.startsWith(name)).flatMap((thread) => ofThread(events, thread)).filter(({ name }) => name === 'RunTask').map(({ tdur = 0 }) => tdur))) / moves.length;
  return {
    kinds,
    main: sum(Object.values(kinds)),
    slowest: quantile(frames, 0.95),
    layouts: events.filter((event) => event.name === 'Layout' && event.pid === pid && event.tid === tid && event.args.beginData && !event.args.beginData.partialLayout).length,
    moves: moves.length,
    compositor: beside('Compositor'),
  };
}

async function measure(browser, origin, { plane, ...options }) {
  const page = await openOnPhone(browser, origin, options);
  let found;
  await drag(page, plane, async (move) => (found = costs(await trace(browser, page, move))));
  await page.context().close();
  return found;
}

export async function dragging(dist, checks) {
  console.log(`==> dragging in ${dist}`);
  const found = await withBrowser(dist, async ({ browser, origin }) => {
    const found = {};
    for (const [name, how] of Object.entries(DRAGS)) found[name] = await measure(browser, origin, how);
    return found;
  });
  const kinds = [...Object.keys(KINDS), OTHER];
  table(
    ['Dragging through slices, ms per move, a quarter as fast', ...kinds, 'main thread', '95 %', 'beside', 'layouts', 'moves'],
    Object.entries(found).map(([name, { kinds: of, main, slowest, compositor, layouts, moves }]) => [name, ...[...kinds.map((kind) => of[kind]), main, slowest, compositor].map(rounded), layouts, moves]),
  );
  for (const [name, { main }] of Object.entries(found)) checks.add(`a frame while dragging, ${name}, ms`, main, FRAME);
  return found;
}
