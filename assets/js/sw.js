// The service worker: after one visit the text of the whole site opens without a connection, exam pages and their plans
// with it. The publisher writes the line with SITE above this: { version, files, text, immutable }.
//
// With a connection the network has the first word on every page and document, so nobody is kept on an old version, and
// a new worker takes over at once: all it holds belongs to its own version.
const CACHE = `radiology-${SITE.version}`;
const VISITED = `${CACHE}-visited`;
const PAGES_KEPT = 40;
// What a visitor waits before a kept copy is shown instead.
const PATIENCE = 4000;
// What the addresses of files begin with whose content never changes.
const isForGood = (pathname) => SITE.immutable.some((start) => pathname.startsWith(start));
const KEPT = /^\/(offline\.js$|(content|pagefind|assets\/(fonts|icons))\/)/;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keepSite());
});

addEventListener("activate", (event) => event.waitUntil(takeOver()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || request.headers.has("range")) return;
  if (isForGood(pathname)) event.respondWith(keptFirst(event));
  else if (request.mode === "navigate") event.respondWith(page(event));
  else if (KEPT.test(pathname)) event.respondWith(networkFirst(event, CACHE));
});

/** The program and all texts. Fails as a whole, so that a worker that lacks something is never used. */
async function keepSite() {
  const cache = await caches.open(CACHE);
  await Promise.all(SITE.files.map(async (address) => cache.put(address, await file(address))));
  const headers = { "content-type": "application/json" };
  const documents = Object.entries(await (await file(SITE.text)).json());
  await Promise.all(documents.map(([address, text]) => cache.put(address, new Response(JSON.stringify(text), { headers }))));
}

async function file(address) {
  const response = await fetch(address);
  if (!response.ok || new URL(response.url).origin !== location.origin) throw new Error(`${address}: ${response.status}`);
  return unredirected(response);
}

/**
 * The same response as if nothing had led to it: a navigation may not be answered with one that was redirected, and some
 * hosts redirect /offline.html to /offline.
 */
const unredirected = (response) => (response.redirected ? new Response(response.body, response) : response);

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE && name !== VISITED).map((name) => caches.delete(name)));
  await registration.navigationPreload?.enable();
  await clients.claim();
}

/** A file whose content never changes. */
async function keptFirst(event) {
  return (await kept(event.request)) ?? networkFirst(event, CACHE);
}

/**
 * A page: from the network, else as it was when it was visited, else the program on a bare page: it has all texts, and for
 * what it has not, it says what the matter is.
 */
async function page(event) {
  const response = await networkFirst(event, VISITED).catch(() => Response.error());
  const fails = response.type === "error" || response.status >= 500;
  return fails ? ((await kept("/offline.html")) ?? response) : response;
}

/** From the network if it can, from what is kept if it fails, answers with a fault of its own, or takes too long. */
async function networkFirst(event, cache) {
  const { request } = event;
  const asked = fromNetwork(event, cache);
  // It is kept though it comes after the visitor was given what is kept now.
  event.waitUntil(asked.catch(() => {}));
  const slow = new Promise((done) => setTimeout(done, PATIENCE));
  try {
    const response = await Promise.race([asked, slow]);
    if (response && response.status < 500) return response;
  } catch {
    // What is kept comes next; without it the failure is that of `asked`, below.
  }
  return (await kept(request)) ?? asked;
}

async function fromNetwork(event, cache) {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  if (response.status === 200 && !response.redirected) event.waitUntil(keep(cache, event.request, response.clone()));
  return response;
}

/** Nothing, where the browser keeps nothing. */
const kept = (request) => caches.match(request, { ignoreSearch: true }).catch(() => undefined);

/** A full or forbidden store only means that the page opens with a connection alone. */
async function keep(name, request, response) {
  try {
    const cache = await caches.open(name);
    // A page is the same with any query: the program reads it.
    await cache.put(request.mode === "navigate" ? new URL(request.url).pathname : request, response);
    if (name !== VISITED) return;
    const pages = await cache.keys();
    await Promise.all(pages.slice(0, -PAGES_KEPT).map((oldest) => cache.delete(oldest)));
  } catch {
    // As said above.
  }
}
