/* Which addresses may be opened, and which of them stay inside the demo. */

const OPENABLE = new Set(["http:", "https:", "mailto:", "tel:"]);
const TELEGRAM = new Set(["t.me", "telegram.me", "telegram.dog"]);

/**
 * The address if a person may safely open it, else null (`javascript:`, `data:`, nonsense).
 * @param {string} address
 */
export function openable(address) {
  const bare = address.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `https://${bare}`;
  const url = parsed(full);
  return url !== null && OPENABLE.has(url.protocol) ? url.href : null;
}

/**
 * `/start CODE` for a link to this bot (`https://t.me/<bot>?start=CODE`, `tg://resolve?…`), else null.
 * @param {string} address
 * @param {string} botName
 */
export function invitation(address, botName) {
  const bare = address.trim();
  const url = parsed(/^[a-z]+:\/\//i.test(bare) ? bare : `https://${bare}`);
  if (url === null || !botName || botIn(url)?.toLowerCase() !== botName.toLowerCase()) return null;
  const code = url.searchParams.get("start");
  return code ? `/start ${code}` : "/start";
}

/**
 * The bot's name a link is about.
 * @param {URL} url
 */
function botIn(url) {
  if (TELEGRAM.has(url.hostname.toLowerCase())) return url.pathname.slice(1).replace(/\/$/, "");
  return url.protocol === "tg:" && url.hostname === "resolve" ? url.searchParams.get("domain") : null;
}

/** @param {string} address */
function parsed(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
