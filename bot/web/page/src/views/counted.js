// Whether an answer is in the box and was counted: the lists are the same for everybody, and looked through here.
import { h } from "../../../shared/dom.js";
import { say } from "../frame/language.js";
import { readCode } from "../sealing/commitments.js";
import { show } from "../frame/frame.js";
import { backTo } from "./ballot.js";
import { Search } from "./search.js";

/** @import { App } from "../app.js" */
/** @import { ShowOptions } from "../frame/frame.js" */

/**
 * @param {App} app
 * @param {ShowOptions} options
 */
export function showCounted(app, options) {
  const search = new Search({
    label: "counted-label", find: "counted-find", bad: "counted-bad", read: readCode,
    look: async (code) => {
      const found = await app.posted.find(code);
      const isWrong = found === "missing" || found === "not-counted";
      return [h(isWrong ? "section.notice.grave" : "section.notice", {}, h("p", {}, say(`counted-${found}`)))];
    },
  });
  show([backTo(app), h("h2", {}, say("counted")), h("p.lead", {}, say("counted-what")), ...search.parts], options);
}
