// The feedback page's side: it asks its reader before it takes rights from another site, for whoever gives rights
// knows them.
import { h } from "../../../shared/dom.js";
import { say } from "../frame/language.js";
import { readReceipt } from "../sealing/receipts.js";
import { checkTokens, openParcel } from "./parcel.js";

/** @import { App } from "../app.js" */
/** @import { Tokens } from "../kept/kept.js" */

/**
 * Asks the window that opened this one for rights, and the reader whether to take them.
 * @param {App} app
 */
export function askOpener(app) {
  const node = h("section.notice", {}, h("h2", {}, say("taking")), h("p", {}, say("taking-waits")));
  hearOpener(app, (tokens, origin, acknowledge) => {
    const take = async () => {
      await keep(app, tokens);
      acknowledge();
    };
    node.replaceChildren(
      h("h2", {}, say("taking")),
      h("p", {}, say("taking-what", { site: new URL(origin).host })),
      h("button.main", { type: "button", onclick: take }, say("taking-take")),
    );
  });
  return node;
}

/**
 * Tells a check-in page that was not told before that its rights are here; what was used is here no more.
 * @param {App} app
 */
export function confirmOpener(app) {
  hearOpener(app, (tokens, _, acknowledge) => {
    const own = Object.entries(app.rights ?? {});
    if (own.every(([ballot, token]) => JSON.stringify(token) === JSON.stringify(tokens[ballot]))) acknowledge();
  });
}

/**
 * @param {App} app
 * @param {(tokens: Tokens, origin: string, acknowledge: () => void) => void} hear
 */
function hearOpener(app, hear) {
  /** @type {unknown} */
  const found = window.opener;
  const opener = /** @type {Window | null} */ (found);
  if (!opener) return;
  addEventListener("message", (/** @type {MessageEvent<unknown>} */ { source, origin, data }) => {
    if (source !== opener || typeof data !== "object" || data === null || !("colloquy" in data)) return;
    const acknowledge = () => { opener.postMessage("colloquy-kept", origin); };
    checkTokens(app.manifest, data.colloquy).then((tokens) => { hear(tokens, origin, acknowledge); }, () => undefined);
  });
  opener.postMessage("colloquy-ready", "*"); // says nothing; who may hear it answers to this window only
}

/**
 * Asks for the code that opens what the link brought.
 * @param {App} app
 * @param {string} parcel
 */
export const askForCode = (app, parcel) =>
  codeForm({ heading: "taking", what: "taking-code" }, async (code) => {
    await keep(app, await openParcel(code, app.manifest, parcel));
  });

/**
 * A field for 26 letters and digits from another screen or from paper.
 * @param {{ heading: "taking" | "code", what: "taking-code" | "code-what" }} words
 * @param {(code: Uint8Array<ArrayBuffer>) => Promise<void>} take  raises where the code is another one
 */
export function codeForm({ heading, what }, take) {
  const field = h("input", {
    id: "code", type: "text", autocomplete: "off", autocapitalize: "characters", autocorrect: "off", spellcheck: "false",
    lang: "en", "aria-describedby": "code-problem",
  });
  const problem = h("div.problem", { id: "code-problem", role: "alert" });
  const complain = () => {
    problem.replaceChildren(h("p", {}, say("code-bad")));
    field.focus();
  };
  const form = h(
    "form",
    { novalidate: true, autocomplete: "off" },
    h("label", { for: "code" }, say("code-label")),
    field,
    problem,
    h("button.main", { type: "submit" }, say("code-take")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = readReceipt(field.value);
    if (code) void take(code).catch(complain);
    else complain();
  });
  return h("section.notice", {}, h("h2", {}, say(heading)), h("p", {}, say(what)), form);
}

/**
 * @param {App} app
 * @param {Tokens} tokens
 */
async function keep(app, tokens) {
  app.kept.keepTokens(tokens);
  await app.kept.settled().catch(() => undefined); // the page says where nothing is kept
  app.draw();
}
