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
const KEPT = /^\/(offline\.js$|(content|pagefind|assets\/(drawings|fonts|icons|media\/inside|style))\/)/;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(cacheSite());
});

addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || request.headers.has("range")) return;
  if (isForGood(pathname)) event.respondWith(cacheFirst(event));
  else if (request.mode === "navigate") event.respondWith(page(event));
  else if (KEPT.test(pathname)) event.respondWith(networkFirst(event, CACHE));
});

/** Caches the app and all texts. It fails as a whole, so that an incomplete worker is never used. */
async function cacheSite() {
  const cache = await caches.open(CACHE);
  await Promise.all(SITE.files.map(async (path) => cache.put(path, await file(path))));
  const headers = { "content-type": "application/json" };
  const documents = Object.entries(await (await file(SITE.text)).json());
  await Promise.all(documents.map(([path, text]) => cache.put(path, new Response(JSON.stringify(text), { headers }))));
}

async function file(path) {
  const response = await fetch(path);
  if (!response.ok || new URL(response.url).origin !== location.origin) throw new Error(`${path}: ${response.status}`);
  return unredirected(response);
}

/**
 * The response without the mark of a redirect. Browsers reject a redirected response to a navigation, and some hosts redirect
 * /offline.html to /offline.
 */
const unredirected = (response) => (response.redirected ? new Response(response.body, response) : response);

/** Deletes the caches of other versions and controls all open pages. */
async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE && name !== VISITED).map((name) => caches.delete(name)));
  await registration.navigationPreload?.enable();
  await clients.claim();
}

/** From the cache, or from the network if it is not there. */
async function cacheFirst(event) {
  return (await cached(event.request)) ?? networkFirst(event, CACHE);
}

/**
 * A page: from the network, or the copy of an earlier visit, or the app on a bare page. The app has all texts cached, and shows
 * an error for anything else.
 */
async function page(event) {
  const response = await networkFirst(event, VISITED).catch(() => Response.error());
  const hasFailed = response.type === "error" || response.status >= 500;
  return hasFailed ? ((await cached("/offline.html")) ?? response) : response;
}

/** From the network, or from the cache if the network fails, responds with a server error or takes too long. */
async function networkFirst(event, cache) {
  const { request } = event;
  const fetched = fromNetwork(event, cache);
  // The response is cached even if it arrives after the visitor got the cached copy.
  event.waitUntil(fetched.catch(() => {}));
  const timeout = new Promise((done) => setTimeout(done, PATIENCE));
  try {
    const response = await Promise.race([fetched, timeout]);
    if (response && response.status < 500) return response;
  } catch {
    // Try the cache next; without a cached copy, `fetched` below rejects.
  }
  return (await cached(request)) ?? fetched;
}

async function fromNetwork(event, cache) {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  if (response.status === 200 && !response.redirected) event.waitUntil(put(cache, event.request, response.clone()));
  return response;
}

/** The cached response; undefined if there is none or the browser blocks storage. */
const cached = (request) => caches.match(request, { ignoreSearch: true }).catch(() => undefined);

/** Caches a response. If storage is full or blocked, the page is just not available offline. */
async function put(name, request, response) {
  try {
    const cache = await caches.open(name);
    // The response for a page does not depend on the query, which only the app reads.
    await cache.put(request.mode === "navigate" ? new URL(request.url).pathname : request, response);
    if (name !== VISITED) return;
    const pages = await cache.keys();
    await Promise.all(pages.slice(0, -PAGES_KEPT).map((oldest) => cache.delete(oldest)));
  } catch {
    // See above.
  }
}
