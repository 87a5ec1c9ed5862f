// What is protected and what is not, and what this device keeps.
import { h } from "../../../shared/dom.js";
import { listed, say } from "../frame/language.js";

/** @import { App } from "../app.js" */
/** @import { Key } from "../frame/language.js" */

/** @type {Key[]} */
const PROTECTED = ["promise-yes-1", "promise-yes-2", "promise-yes-3"];
/** @type {Key[]} */
const NOT_PROTECTED = ["promise-no-1", "promise-no-2", "promise-no-3", "promise-no-4", "promise-no-5"];
/** @type {Record<"goals" | "objections", Key[]>} */
const OTHERS_PROTECTED = {
  goals: ["promise-goals-yes-1", "promise-yes-2", "promise-goals-yes-3"],
  objections: ["promise-objections-yes-1", "promise-yes-2", "promise-objections-yes-3"],
};
/** @type {Key[]} */
const OTHERS_NOT_PROTECTED = ["promise-no-1", "promise-no-2", "promise-no-5"];

/** @param {App} app */
export function promise(app) {
  const values = { threshold: app.manifest.threshold };
  /** @param {Key[]} keys */
  const list = (keys) => h("ul", {}, keys.map((key) => h("li", {}, say(key, values))));
  return h(
    "section.promise",
    {},
    h("p", {}, say(app.purpose ? `promise-${app.purpose}` : "promise")),
    h(
      "details",
      {},
      h("summary", {}, say("promise-more")),
      h("h3", {}, say("promise-yes")),
      list(app.purpose ? OTHERS_PROTECTED[app.purpose] : PROTECTED),
      keepers(app),
      h("h3", {}, say("promise-no")),
      list(app.purpose ? OTHERS_NOT_PROTECTED : NOT_PROTECTED),
    ),
  );
}

/**
 * Who keeps the keys, where the manifest names them.
 * @param {App} app
 */
function keepers(app) {
  const { facilitators = [], safeguarding = [] } = app.manifest.keepers ?? {};
  if (facilitators.length === 0) return null;
  if (app.purpose) return h("p", {}, say(`promise-${app.purpose}-keepers`, { facilitators: listed(facilitators) }));
  return h("p", {}, say("promise-keepers", { facilitators: listed(facilitators), safeguarding: listed(safeguarding) }));
}

/** @param {App} app */
export function keptHere(app) {
  const sure = h("div.sure", { hidden: true });
  const ask = h("button.quiet", { type: "button" }, say("forget"));
  const close = () => {
    sure.hidden = true;
    ask.hidden = false;
    ask.focus();
  };
  const yes = h("button.danger", { type: "button", onclick: () => app.forget() }, say("forget-yes"));
  const no = h("button.quiet", { type: "button", onclick: close }, say("forget-no"));
  sure.append(h("p", {}, say("forget-ask")), h("div.row", {}, yes, no));
  ask.addEventListener("click", () => {
    sure.hidden = false;
    ask.hidden = true;
    no.focus();
  });
  return h(
    "details.fold", {}, h("summary", {}, say("kept-here")),
    h("p", {}, say("kept-here-what")), h("p", {}, say("kept-here-traces")), ask, sure,
  );
}
