/* global SHELL */
/* The chat page's service worker: keeps the page's own files for when there is no network, and nothing that anybody says. */
const scope = /** @type {WorkerScope} */ (/** @type {unknown} */ (self));
const PREFIX = "colloquy-shell-";
const NAME = PREFIX + SHELL.build;
const addressOf = (/** @type {string} */ file) => new URL(file, location.href).href;
const KEPT = new Set(Object.keys(SHELL.files).map(addressOf));

scope.addEventListener("install", (event) => {
  event.waitUntil(fill());
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(dropOlder());
});

scope.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  // All else goes its way as if there were no worker.
  if (method === "GET" && KEPT.has(origin + pathname)) event.respondWith(answer(event.request, origin + pathname));
});

/**
 * @param {Request} request
 * @param {string} file
 */
async function answer(request, file) {
  const kept = () => caches.match(file, { cacheName: NAME, ignoreVary: true });
  try {
    const fresh = await fetch(request);
    // A proxy whose bot is away answers by itself.
    return fresh.status < 500 ? fresh : await kept() ?? fresh;
  } catch (error) {
    const found = await kept();
    if (found === undefined) throw error;
    return found;
  }
}

async function fill() {
  const cache = await caches.open(NAME);
  // By hash, and without a cookie: what is kept is what was built, and the same for everybody.
  await cache.addAll(Object.entries(SHELL.files).map(([file, integrity]) =>
    new Request(addressOf(file), { integrity, cache: "no-store", credentials: "omit" })));
  // Every file is asked for from the network first, so pages that are open lose nothing by it.
  await scope.skipWaiting();
}

async function dropOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)));
}
