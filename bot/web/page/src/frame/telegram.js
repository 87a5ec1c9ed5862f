// The few words a Mini App must say to Telegram's client, without Telegram's script.
//
// Bot API, "Mini Apps", and the platform's event protocol: native clients take events by
// TelegramWebviewProxy, Telegram Web by a message to the window around this one.

const TELEGRAM_WEB = "https://web.telegram.org";

const isFramed = window.parent !== window;

/** @param {string} eventType */
function post(eventType) {
  try {
    if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(eventType, "null");
    else if (isFramed) window.parent.postMessage(JSON.stringify({ eventType, eventData: null }), TELEGRAM_WEB);
  } catch {
    // an older client: it shows the page all the same
  }
}

/** Tells the client that the page is drawn and may have the whole height. */
export function announceReady() {
  post("web_app_ready");
  post("web_app_expand");
}
