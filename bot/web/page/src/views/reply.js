// The reply mailbox: all replies of the event are here already, and this device finds the right one.
import { h } from "../../../shared/dom.js";
import { show } from "../frame/frame.js";
import { say } from "../frame/language.js";
import { openReplies, readReceipt } from "../sealing/receipts.js";
import { backTo } from "./ballot.js";
import { Search } from "./search.js";

/** @import { App } from "../app.js" */
/** @import { ShowOptions } from "../frame/frame.js" */

/**
 * @param {App} app
 * @param {ShowOptions} options
 */
export function showReply(app, options) {
  const mailbox = new Search({
    label: "reply-label", find: "reply-find", bad: "reply-bad", read: readReceipt,
    look: async (receipt) => {
      const texts = await openReplies(receipt, app.event, await app.posted.replies());
      return texts.length > 0 ? texts.map(bubble) : [h("p.empty", {}, say("reply-none"))];
    },
  });
  show([backTo(app), h("h2", {}, say("read-reply")), h("p.lead", {}, say("reply-what")), ...mailbox.parts], options);
}

/** @param {string} text */
const bubble = (text) =>
  h("section.reply", {}, h("h3", {}, say("reply-found")), h("p", { dir: "auto", translate: "no" }, text));
