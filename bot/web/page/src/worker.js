/* global SHELL */
/* The chat page's service worker: keeps the page's own files for when there is no network, and nothing that anybody says;
   where its owner wished so, it says in words of its own that something waits. */
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

scope.addEventListener("push", (event) => {
  event.waitUntil(tell());
});

scope.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show());
});

/** Whatever was sent, these words are shown: nobody at a push service can have others said. */
async function tell() {
  const isChinese = /^zh/i.test(navigator.language);
  // By the tag, a second one takes the place of the first without another sound.
  await scope.registration.showNotification(isChinese ? "有一条消息等您查看" : "A message is waiting for you",
    { tag: "waiting", lang: isChinese ? "zh-CN" : "en" });
}

async function show() {
  const page = addressOf("../c");
  const windows = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  const found = windows.find(({ url }) => url.replace(/[?#].*/, "") === page);
  await (found ? found.focus() : scope.clients.openWindow(page));
}

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
