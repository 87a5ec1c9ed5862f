// What is protected and what is not, the key's fingerprint, and what this device keeps.
import { h } from "../dom.js";
import { say } from "../language.js";

export function promise(app) {
  const values = { threshold: app.manifest.threshold };
  const list = (name, count) =>
    h("ul", {}, Array.from({ length: count }, (_, i) => h("li", {}, say(`${name}-${i + 1}`, values))));
  return h(
    "section.promise",
    {},
    h("p", {}, say("promise")),
    h(
      "details",
      {},
      h("summary", {}, say("promise-more")),
      h("h3", {}, say("promise-yes")),
      list("promise-yes", 3),
      h("h3", {}, say("promise-no")),
      list("promise-no", 5),
    ),
  );
}

export function fingerprint(app) {
  return h(
    "details.fold",
    {},
    h("summary", {}, say("fingerprint")),
    h("p", {}, say("fingerprint-how")),
    h("ol.words", { lang: "en", translate: "no" }, app.signed.words.map((word) => h("li", {}, word))),
  );
}

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
  return h("details.fold", {}, h("summary", {}, say("kept-here")), h("p", {}, say("kept-here-what")), ask, sure);
}
