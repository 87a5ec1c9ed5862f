// Something to write down, with a button that copies it.
import { h } from "../../../shared/dom.js";
import { announce } from "../frame/frame.js";
import { say } from "../frame/language.js";

/** @import { Child } from "../../../shared/dom.js" */
/** @import { Key } from "../frame/language.js" */

/**
 * The code of what was sent, folded away.
 * @param {string} code
 * @param {Key} what  it is good for
 */
export function codeBox(code, what) {
  return h(
    "details.fold",
    {},
    h("summary", {}, say("sent-code")),
    h("p", {}, say(what)),
    ...copiable(code, "p.receipt.code"),
  );
}

/**
 * Something to write down, with a button that copies it.
 * @param {string} shown
 * @param {"p.receipt" | "p.receipt.code"} kind
 * @returns {Child[]}
 */
export function copiable(shown, kind) {
  const status = h("p.small");
  const code = h(
    kind,
    { lang: "en", translate: "no", tabindex: "0" },
    shown.split(" ").flatMap((part) => [h("span", {}, part), " "]),
  );
  const copy = async () => {
    const words = await copied(shown, code);
    status.textContent = words;
    announce(words);
  };
  return [code, status, h("button.quiet", { type: "button", onclick: copy }, say("receipt-copy"))];
}

/**
 * Copies, or where that is forbidden selects; returns what to say about it.
 * @param {string} text
 * @param {HTMLElement} node
 */
async function copied(text, node) {
  try {
    await navigator.clipboard.writeText(text);
    return say("receipt-copied");
  } catch {
    getSelection()?.selectAllChildren(node);
    return say("receipt-select");
  }
}
