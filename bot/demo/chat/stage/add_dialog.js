/* The dialog that adds a person or a group to the demo. */
import { button, el } from "../../../web/shared/chat/parts/elements.js";
import * as wire from "../emulator/wire.js";

/** @import { Child } from "../../../web/shared/dom.js" */
/** @import { Acts } from "./banner.js" */

const TONGUES = [
  ["en", "English"], ["zh", "中文"], ["fr", "Français"], ["de", "Deutsch"], ["es", "Español"], ["ar", "العربية"],
  ["ja", "日本語"], ["ru", "Русский"],
];

/** @param {Acts} acts */
export function openAddDialog(acts) {
  const name = el("input",
    { id: "new-name", class: "input", required: true, maxlength: 64, autocomplete: "off", autofocus: true });
  const tongue = el("select", { id: "new-tongue", class: "input" },
    ...TONGUES.map(([code, text]) => el("option", { value: code }, text)));
  const group = el("input", { id: "new-group", class: "input", maxlength: 128, autocomplete: "off" });

  /** @type {(field: HTMLInputElement, make: (words: string) => Promise<unknown>, ...parts: Child[]) => HTMLElement} */
  const form = (field, make, ...parts) => el("form", { onsubmit: (event) => {
    event.preventDefault();
    const words = field.value.trim();
    if (words === "") return;
    box.close();
    make(words).then(acts.reload).catch(acts.fail);
  } }, ...parts, el("button", { type: "submit", class: "plain strong", word: "add" }));

  const box = el("dialog", { class: "sheet", "aria-labelledby": "sheet-title", onclose: () => { box.remove(); } },
    form(name, (words) => wire.addPerson({ first_name: words, language_code: tongue.value }),
      el("h2", { id: "sheet-title", word: "addPerson" }),
      el("label", { for: "new-name", word: "name" }), name,
      el("label", { for: "new-tongue", word: "language" }), tongue),
    form(group, (words) => wire.addGroup({ title: words, members: acts.people() }),
      el("h2", { word: "addGroup" }), el("p", { class: "faint", word: "everyone" }),
      el("label", { for: "new-group", word: "groupName" }), group),
    button({ class: "plain", word: "cancel", onclick: () => { box.close(); } }));
  document.body.append(box);
  box.showModal();
}
