// Starts the WebAssembly program, and recovers when it traps. A file of its own, so that
// pages run under the policy script-src 'self' 'wasm-unsafe-eval'; the hashed names come from
// Trunk's preload links, which a published page has for print alone, so that nothing is preloaded.
const root = document.documentElement;
const app = document.getElementById("app");
const KEY = "after-a-trap";
// A program cannot import a module by itself; the search is one that only those load who search.
globalThis.searchSite = async (...asked) => (await import("/pagefind/search.js")).search(...asked);

// Once the page has nothing else to do, the site is kept on the device. The development server has no files for that.
const keepSite = () => { if (app.dataset.prerendered !== undefined) import("/offline.js").catch(() => {}); };
const whenIdle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 20)); // Safari has none
const loaded = new Promise((go) => document.readyState === "complete" ? go() : addEventListener("load", go));
whenIdle(() => loaded.then(keepSite));

const store = (use) => { try { return use(sessionStorage); } catch { return null; } };

// After a trap the page was loaded again: to be mounted, or, where that was a trap too, to be left as it came.
const [trapped, way] = (store((s) => s.getItem(KEY)) ?? "").split(" ");
const isAfter = (tried) => trapped === location.pathname && way === tried;
const isPrerendered = Boolean(app.dataset.prerendered);
store((s) => s.removeItem(KEY));
if (isAfter("hydrate")) app.dataset.prerendered = "";

// What is styled apart comes with the program. The page has it as a style for print, which nothing waits for. It gets a link
// of its own: after a change of that one the browser would style and lay out the whole page anew.
const deferred = document.querySelector('link[rel="stylesheet"][media="print"]');
if (deferred) {
  const style = deferred.cloneNode();
  style.media = "all";
  deferred.after(style);
}

// The page and its pictures come first: the program would take from them what a slow network gives. But it does not wait for ever:
// a tab in the background is never painted, nor is a picture sure to come.
const painted = new Promise((go) => new PerformanceObserver(go).observe({ type: "paint", buffered: true }));
const seen = Promise.race([Promise.all([painted, loaded]), new Promise((go) => setTimeout(go, 3000))]);

const program = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]').href;

// After a trap the program is not sound, and the router's click handler may be dead: links are the browser's again, and lead to
// pages whose program is sound.
const takeBackLinks = () =>
  addEventListener("click", (event) => event.target.closest?.("a") && event.stopImmediatePropagation(), true);
// A trap in an effect or a listener ends nothing but that, and nobody else hears of it.
const isTrap = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
const trap = new Promise((_, fail) => addEventListener("error", ({ error }) => isTrap(error) && fail(error)));
trap.catch(takeBackLinks);

try {
  if (isAfter("mount")) throw new Error("it traps here");
  // Both are loaded and compiled beside the page. Starting and taking it over hold up the thread that answers the visitor,
  // so each waits until that has nothing else to do, but not for ever.
  const idle = () => new Promise((go) => whenIdle(go, { timeout: 1000 }));
  await seen;
  await idle();
  // Holds the script against its digest; a copy, since a change of `media` is not acted on by all.
  const checked = program.cloneNode();
  checked.media = "all";
  program.after(checked);
  const compiled = WebAssembly.compileStreaming(fetch(wasm, { priority: "low" }));
  const [{ default: start, hydrate, hydrateNext, runEffects }, module] = await Promise.all([import(program.href), compiled]);
  await idle();
  await start({ module_or_path: module });
  await idle();
  hydrate();
  do await idle(); while (hydrateNext());
  await Promise.race([runEffects(), trap]);
  root.dataset.ready = "";
} catch (error) {
  // A trap is mostly a hydration mismatch: something rewrote the HTML on its way. Load again and mount;
  // or, where the page has been mounted, do without the program.
  const tried = isAfter("hydrate") ? "mount" : "hydrate";
  if (isTrap(error) && isPrerendered && store((s) => (s.setItem(KEY, `${location.pathname} ${tried}`), true))) {
    location.reload();
  } else {
    takeBackLinks();
    delete root.dataset.asked;
    root.dataset.failed = "";
    // Without the program the page is still complete: plain links, no controls.
    console.warn(`The page goes on without its program, which did not start: ${error}`);
  }
}
