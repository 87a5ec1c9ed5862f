/* Which addresses may be opened, and which of them stay inside the demo. */

const OPENABLE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address if a person may safely open it, else null (`javascript:`, `data:`, nonsense). */
export function openable(address) {
  const bare = String(address).trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `https://${bare}`;
  try {
    const url = new URL(full);
    return OPENABLE.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** `/start CODE` for a link to this bot (`https://t.me/<bot>?start=CODE`, `tg://resolve?…`), else null. */
export function invitation(address, botName) {
  const bare = String(address).trim();
  let url;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(bare) ? bare : `https://${bare}`);
  } catch {
    return null;
  }
  const hosts = ['t.me', 'telegram.me', 'telegram.dog'];
  const named = hosts.includes(url.hostname.toLowerCase())
    ? url.pathname.slice(1).replace(/\/$/, '')
    : url.protocol === 'tg:' && url.hostname === 'resolve' ? url.searchParams.get('domain') : null;
  if (!botName || named?.toLowerCase() !== botName.toLowerCase()) return null;
  const code = url.searchParams.get('start');
  return code ? `/start ${code}` : '/start';
}
