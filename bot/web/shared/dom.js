/* Building elements, for the sealed page and the demo's chat.
 *
 * Every child string becomes a text node and every attribute is set as text, so a hostile name stays a name.
 */

/**
 * @typedef {Node | string | false | null | undefined} Child  the last three leave nothing
 * @typedef {string | number | boolean | null | undefined} Plain  `true` is an empty attribute; false and null none
 */

/** @typedef {{ [Name in keyof HTMLElementEventMap as `on${Name}`]?: Heard<HTMLElementEventMap[Name]> }} Listeners */

/**
 * @template {Event} Kind
 * @typedef {((event: Kind) => unknown) | false | null | undefined} Heard
 */

/**
 * @typedef {"alt" | "autocapitalize" | "autocomplete" | "autocorrect" | "autofocus" | "checked" | "class" | "datetime" |
 *   "decoding" | "dir" | "disabled" | "download" | "enterkeyhint" | "for" | "height" | "hidden" | "href" | "id" |
 *   "inert" | "inputmode" | "label" | "lang" | "max" | "maxlength" | "multiple" | "name" | "novalidate" | "popover" |
 *   "readonly" | "rel" | "required" | "role" | "rows" | "selected" | "spellcheck" | "src" | "tabindex" | "target" | "title" |
 *   "translate" | "type" | "value" | "width" | "writingsuggestions" | `aria-${string}`} AttributeName
 */

/**
 * What an element is born with: attributes by their HTML names, listeners as `on<event>`, and `data` for its dataset.
 * @typedef {{ [Name in AttributeName]?: Plain } & Listeners & { data?: Record<string, string | number> }} Traits
 */

/**
 * @template {string} Name  "tag" or "tag.class.class"
 * @typedef {Name extends `${infer Tag}.${string}` ? Tag : Name} TagIn
 */

/**
 * @template {string} Name
 * @typedef {TagIn<Name> extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[TagIn<Name>] : HTMLElement} Named
 */

/**
 * `h("p.note", { id: "x", onclick: act }, "words", child, null)`
 * @template {string} Name
 * @param {Name} name  "tag" or "tag.class.class"
 * @param {Traits} traits
 * @param {...(Child | Child[])} children
 * @returns {Named<Name>}
 */
export function h(name, traits = {}, ...children) {
  const [tag = name, ...classes] = name.split(".");
  const node = document.createElement(tag);
  if (classes.length > 0) node.classList.add(...classes); // adding none would leave an empty attribute
  for (const [key, value] of Object.entries(traits)) endow(node, key, value);
  node.append(...children.flat().filter(isShown));
  return /** @type {Named<Name>} */ (node);
}

/**
 * @param {HTMLElement} node
 * @param {string} key
 * @param {Traits[keyof Traits]} value
 */
function endow(node, key, value) {
  if (value === false || value === null || value === undefined) return;
  if (typeof value === "function") node.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
  else if (typeof value === "object") Object.assign(node.dataset, value);
  else if (key === "class") node.classList.add(...String(value).split(" ").filter(Boolean));
  else if (key === "value" && "value" in node) node.value = value; // a textarea has no such attribute
  else node.setAttribute(key, value === true ? "" : String(value));
}

/** @type {(child: Child) => child is Node | string} */
const isShown = (child) => child !== false && child !== null && child !== undefined;
