// The check-in page's side: its rights go to the feedback page of another site, and are forgotten here once they
// are kept there.
import { h } from "../../../shared/dom.js";
import { say } from "../frame/language.js";
import { newReceipt, showReceipt } from "../sealing/receipts.js";
import { sealParcel } from "./parcel.js";

/** @import { Kept } from "../kept/kept.js" */

/**
 * What is shown until the rights are kept on the other site.
 * @param {{ kept: Kept, event: string, page: string, finished: () => void }} how  `page` is the link to the feedback
 *   page; `finished` hears when it keeps them
 */
export function handOver({ kept, event, page, finished }) {
  const fallback = h("div.quoted", { hidden: true });
  const open = () => {
    const opened = window.open(`${page}&h=1`);
    if (opened) give(opened, { kept, page, finished });
    fallback.hidden = false;
  };
  void byCode(kept, event, page).then((parts) => { fallback.append(...parts); });
  return h(
    "section.notice",
    {},
    h("h2", {}, say("handover")),
    h("p", {}, say("handover-what", { site: new URL(page).host })),
    h("button.main", { type: "button", onclick: open }, say("checkin-open")),
    fallback,
  );
}

/**
 * Answers the window that was opened, and nobody else.
 * @param {Window} opened
 * @param {{ kept: Kept, page: string, finished: () => void }} how
 */
function give(opened, { kept, page, finished }) {
  const { origin } = new URL(page);
  addEventListener("message", (event) => {
    if (event.source !== opened || event.origin !== origin) return;
    if (event.data === "colloquy-ready") opened.postMessage({ colloquy: kept.tokens }, origin);
    if (event.data === "colloquy-kept") {
      kept.handedOver();
      finished();
    }
  });
}

/**
 * Where an app opens no second window: a link in which the rights are sealed, and the code that opens them.
 * @type {(kept: Kept, event: string, page: string) => Promise<HTMLElement[]>}
 */
async function byCode(kept, event, page) {
  const code = newReceipt();
  const parcel = await sealParcel(code, event, kept.tokens ?? {});
  return [
    h("p", {}, say("handover-code")),
    h("p.receipt", { lang: "en", translate: "no", tabindex: "0" },
      showReceipt(code).split(" ").flatMap((part) => [h("span", {}, part), " "])),
    h("a.main", { href: `${page}&s=${parcel}`, rel: "noopener noreferrer" }, say("handover-link")),
  ];
}
