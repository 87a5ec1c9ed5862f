/* The page's own files, kept by a service worker for when there is no network; nothing else is. */

const PREFIX = "colloquy-shell-";
const address = new URL("c/worker.js", document.baseURI).href;
const policy = window.trustedTypes?.createPolicy("shell", { createScriptURL: () => address });
const reach = new URL("c", document.baseURI).href;

/** Keeps the page for later, where the browser can. */
export async function keepShell() {
  if (!("serviceWorker" in navigator)) return;
  const script = /** @type {string} */ (policy?.createScriptURL("") ?? address);
  try {
    await navigator.serviceWorker.register(script, { scope: reach, updateViaCache: "none" });
  } catch {
    // Private windows refuse; the page needs a network then, as it did.
  }
}

/** Leaves no page behind, also where the browser does not clear what the server asks it to. */
export async function dropShell() {
  if (!("serviceWorker" in navigator)) return;
  try {
    const kept = await navigator.serviceWorker.getRegistration(reach);
    await kept?.unregister();
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
  } catch {
    // Where nothing can be kept, nothing is.
  }
}
