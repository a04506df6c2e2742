// WebKit, by WebDriver: Debian's WebKitGTK with its MiniBrowser, on a display of its own (Xvfb). One driver for each group of
// tests, and another one after its web process has ended, which happens now and then. Every page is a popup, since only popups
// become as narrow as a phone.
//
// This protocol has no script that runs before all others, so the pages of a copy of the bundle have one, and keep what it
// observes until somebody asks.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, Capabilities, Key } from 'selenium-webdriver';
import { DIST, changeFile, copyBundle } from '../browser/bundle.mjs';
import { pauseVideo } from '../browser/pause-video.mjs';
import { freePort } from '../caddy.mjs';
import { observe } from './observe.mjs';

const KEYS = { ' ': ' ', Backspace: Key.BACK_SPACE, Enter: Key.ENTER, Escape: Key.ESCAPE, Space: ' ', Tab: Key.TAB };
for (const side of ['Up', 'Down', 'Left', 'Right']) KEYS[`Arrow${side}`] = Key[`ARROW_${side.toUpperCase()}`];

// ---- processes -----------------------------------------------------------------------------------------------------

const running = new Set();

/** Starts a process as the leader of a process group, which `end` terminates. */
function start(program, args, options) {
  const child = spawn(program, args, { detached: true, ...options });
  running.add(child);
  child.once('error', () => running.delete(child));
  return child;
}

function end(child) {
  if (!running.delete(child)) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

process.once('exit', () => running.forEach(end));
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]]) process.once(signal, () => process.exit(code));

/** A virtual display of its own. */
async function display() {
  const child = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const failed = once(child, 'error').then(([error]) => Promise.reject(new Error(`There is no Xvfb: scripts/install.sh webkit installs it (${error.message}).`)));
  const [number] = await Promise.race([once(child.stdio[3], 'data'), failed]);
  return { child, name: `:${String(number).trim()}` };
}

function miniBrowser() {
  const libraries = '/usr/lib';
  const places = readdirSync(libraries).flatMap((folder) => ['4.1', '4.0'].map((version) => join(libraries, folder, `webkit2gtk-${version}`, 'MiniBrowser')));
  const found = places.find(existsSync);
  if (!found) throw new Error('There is no WebKit: scripts/install.sh webkit installs it.');
  return found;
}

// ---- what the pages report -----------------------------------------------------------------------------------------

/** In the page, besides what `observe` does: keeps what the page complains of, also for the pages after it. */
function report() {
  const complain = (text) => (sessionStorage.complaints = JSON.stringify([...JSON.parse(sessionStorage.complaints ?? '[]'), text]));
  for (const level of ['debug', 'error', 'info', 'log', 'warn']) {
    const say = console[level];
    console[level] = (...words) => (complain(`console ${level}: ${words.join(' ')}`), say.apply(console, words));
  }
  addEventListener('error', ({ message }) => message && complain(`page error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => complain(`page error: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => complain(`${violatedDirective} ${blockedURI}`));
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (new URL(name).origin !== location.origin) complain(`request to another origin: ${name}`);
  }).observe({ type: 'resource', buffered: true });
}

/** In the page: what `report` has kept. */
function reported() {
  const complaints = JSON.parse(sessionStorage.complaints ?? '[]');
  delete sessionStorage.complaints;
  return complaints;
}

/** Makes a copy of the bundle with the observer in every page. */
export function copySite({ playsVideo }) {
  const folder = copyBundle();
  const scripts = [observe, report, ...(playsVideo ? [] : [pauseVideo])];
  writeFileSync(join(folder, 'observer.js'), scripts.map((script) => `(${script})();`).join('\n'));
  const pages = readdirSync(DIST, { recursive: true }).filter((name) => name.endsWith('.html'));
  for (const name of pages) changeFile(folder, name, (html) => html.replace('<head>', '<head><script src="/observer.js"></script>'));
  return folder;
}

// ---- the browser ---------------------------------------------------------------------------------------------------

/** Writes GTK's settings and the downloads folder into a new configuration folder. */
function settings({ motion }, downloads) {
  const folder = mkdtempSync(join(tmpdir(), 'radiology-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), `[Settings]\ngtk-enable-animations=${motion === 'reduce' ? 0 : 1}\n`);
  writeFileSync(join(folder, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return folder;
}

async function launchDriver(wishes, config) {
  const screen = await display();
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: screen.name,
    XDG_CONFIG_HOME: config,
    GTK_THEME: wishes.scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
    ...(wishes.webAssembly ? {} : { JSC_useWasm: '0' }),
  };
  const child = start('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const args = ['--automation', ...(wishes.javascript ? [] : ['--enable-javascript=false'])];
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser(), args } });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(`${url}/status`).then(({ ok }) => ok, () => false)); tries++) {
    if (tries === 600) throw new Error('WebKitWebDriver does not respond: scripts/install.sh webkit installs it.');
    await sleep(50);
  }
  const driver = await new Builder().usingServer(url).withCapabilities(capabilities).build();
  return { driver, end: () => [child, screen.child].forEach(end) };
}

/** Opens a popup of this size in the driver, and switches to it. */
async function popup(driver, { width, height }) {
  const before = await driver.getAllWindowHandles();
  await driver.executeScript(`addEventListener("click", () => open("about:blank", "", "popup,width=${width},height=${height}"), { once: true })`);
  await driver.actions().move({ x: 50, y: 50 }).click().perform();
  for (let tries = 0; tries < 600; tries++) {
    const opened = (await driver.getAllWindowHandles()).find((handle) => !before.includes(handle));
    if (opened) return driver.switchTo().window(opened);
    await sleep(50);
  }
  throw new Error('The popup did not open.');
}

function page(driver) {
  const type = (keys) => keys.reduce((actions, key) => actions.keyDown(key).keyUp(key), driver.actions()).perform();
  const pointer = (x, y) => driver.actions().move({ x: Math.round(x), y: Math.round(y) });
  const evaluate = async (act, ...args) => {
    const script = `
      const done = arguments[arguments.length - 1];
      (async () => (${act})(...arguments[0]))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await driver.executeAsyncScript(script, args);
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    evaluate,
    reload: () => driver.navigate().refresh(),
    title: () => driver.getTitle(),
    screenshot: () => driver.takeScreenshot(),
    keyboard: { press: (key) => type([KEYS[key] ?? key]), type: (text) => type([...text]) },
    mouse: {
      move: (x, y) => pointer(x, y).perform(),
      click: (x, y) => pointer(x, y).click().perform(),
    },
  };
}

const browsers = new Set();

/** Whether a web process has ended: nothing answers any longer. */
export const hasCrashed = async () => (await Promise.all([...browsers].map((browser) => browser.hasCrashed()))).includes(true);
export const renew = () => Promise.all([...browsers].map((browser) => browser.quit()));

export async function launch(wishes, session) {
  const config = settings(wishes, session.downloads);
  let current; // the driver, with the size of its popup

  const open = async (url, viewport) => {
    await collect();
    current ??= await launchDriver(wishes, config);
    const { driver } = current;
    if (!wishes.javascript) {
      await driver.manage().window().setRect({ x: 0, y: 0, ...viewport }); // no script, no popup
    } else if (current.viewport !== JSON.stringify(viewport)) {
      if (current.viewport) await driver.close();
      await driver.switchTo().window((await driver.getAllWindowHandles())[0]);
      await popup(driver, viewport);
      current.viewport = JSON.stringify(viewport);
    }
    await driver.get(url);
    return page(driver);
  };
  const collect = async () => {
    if (current && wishes.javascript) (await page(current.driver).evaluate(reported).catch(() => [])).forEach(session.complain);
  };
  /** Collects complaints, then leaves the page, and removes what it has stored and where the mouse is. */
  const endTest = async () => {
    await collect();
    if (!current) return;
    if (!wishes.javascript) return quit(); // a page after the first one sometimes never loads
    await page(current.driver).evaluate(() => localStorage.clear()).catch(() => {});
    await current.driver.actions().clear().catch(() => {});
    await current.driver.get('about:blank').catch(() => {}); // a page in sight would go on to play its video
  };
  const quit = () => {
    current?.end();
    current = undefined;
  };
  const browser = {
    open,
    quit,
    endTest,
    hasCrashed: async () => current !== undefined && !(await Promise.race([current.driver.getTitle().then(() => true, () => false), sleep(20_000, false, { ref: false })])),
    close: async () => {
      quit();
      browsers.delete(browser);
      rmSync(config, { recursive: true, force: true });
    },
  };
  browsers.add(browser);
  return browser;
}
