// Starts the app and recovers when its WebAssembly traps. It is a separate file so that pages can have the policy script-src
// 'self' 'wasm-unsafe-eval'. The hashed file names come from Trunk's preload links, which published pages limit to print so
// that the browser does not preload.
const root = document.documentElement;
const app = document.getElementById("app");
const KEY = "after-a-trap";
// WebAssembly cannot import a module dynamically. The search is one, so that only visitors who search load it.
globalThis.searchSite = async (...query) => (await import("/pagefind/search.js")).search(...query);

// Once the page is idle, cache the site on the device. The development server does not have the files for it.
const cacheSite = () => { if (app.dataset.prerendered !== undefined) import("/offline.js").catch(() => {}); };
const whenIdle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 20)); // Safari has none
const loaded = new Promise((go) => document.readyState === "complete" ? go() : addEventListener("load", go));
whenIdle(() => loaded.then(cacheSite));

const store = (use) => { try { return use(sessionStorage); } catch { return null; } };

// After a trap the page reloads: to mount the app instead of hydrating, or, if that trapped as well, to run without the app.
const [trapped, way] = (store((s) => s.getItem(KEY)) ?? "").split(" ");
const isAfter = (tried) => trapped === location.pathname && way === tried;
const isPrerendered = Boolean(app.dataset.prerendered);
store((s) => s.removeItem(KEY));
if (isAfter("hydrate")) app.dataset.prerendered = "";

// The deferred style sheet loads together with the app. The page links it for print, so that it does not block rendering. It is
// applied with a second link, because changing the first would make the browser recompute style and layout of the whole page.
const deferred = document.querySelector('link[rel="stylesheet"][media="print"]');
if (deferred) {
  const style = deferred.cloneNode();
  style.media = "all";
  deferred.after(style);
}

// The page and its pictures load first, because the app would compete with them on a slow network. But not forever: a tab in
// the background is never painted, and a picture may never load.
const painted = new Promise((go) => new PerformanceObserver(go).observe({ type: "paint", buffered: true }));
const seen = Promise.race([Promise.all([painted, loaded]), new Promise((go) => setTimeout(go, 3000))]);

// The script of the app and, in a release, the loader of its chunks.
const [script, loader] = document.querySelectorAll('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]').href;

// After a trap the app's state is invalid, and its handler of clicks may not work. So the browser follows links itself, and
// loads pages with a new app.
const leaveLinksToBrowser = () =>
  addEventListener("click", (event) => event.target.closest?.("a") && event.stopImmediatePropagation(), true);
// A trap in an effect or an event listener only ends that call, and reaches only the global error event.
const isTrap = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
const trap = new Promise((_, fail) => addEventListener("error", ({ error }) => isTrap(error) && fail(error)));
trap.catch(leaveLinksToBrowser);

try {
  if (isAfter("mount")) throw new Error("it traps here");
  // Loading and compiling do not block the main thread. Starting and hydrating do, so each waits until the page is idle, but
  // not forever.
  const idle = () => new Promise((go) => whenIdle(go, { timeout: 1000 }));
  await seen;
  await idle();
  // Makes the browser check the integrity of the scripts. It needs copies of the links, since not all browsers react to a
  // change of `media`.
  for (const link of [script, loader].filter(Boolean)) {
    const checked = link.cloneNode();
    checked.media = "all";
    link.after(checked);
  }
  // The chunks of the page come beside the app.
  if (loader && app.dataset.chunks) import(loader.href).then(({ prepare }) => app.dataset.chunks.split(" ").forEach(prepare)).catch(() => {});
  const compiled = WebAssembly.compileStreaming(fetch(wasm, { priority: "low" }));
  const [{ default: start, hydrate, hydrateNext, nextChunk, runEffects }, module] = await Promise.all([import(script.href), compiled]);
  await idle();
  await start({ module_or_path: module });
  await idle();
  hydrate();
  do await idle(); while (hydrateNext());
  await Promise.race([runEffects(), trap]);
  root.dataset.ready = "";
  // Views whose code is in a chunk of its own hydrate as it arrives.
  while (await nextChunk()) {
    await idle();
    hydrateNext();
    await Promise.race([runEffects(), trap]);
  }
} catch (error) {
  // Most traps are hydration mismatches: something changed the HTML on its way. So reload and mount the app; if mounting
  // trapped, run without the app.
  const tried = isAfter("hydrate") ? "mount" : "hydrate";
  if (isTrap(error) && isPrerendered && store((s) => (s.setItem(KEY, `${location.pathname} ${tried}`), true))) {
    location.reload();
  } else {
    leaveLinksToBrowser();
    delete root.dataset.asked;
    root.dataset.failed = "";
    // Without the app the page is still complete: it has plain links and no controls.
    console.warn(`The app did not start, so the page works without it: ${error}`);
  }
}
