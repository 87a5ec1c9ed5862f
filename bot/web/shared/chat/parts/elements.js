/* The chat's elements: the shared ones, with words that follow the page's language, and its icons. */
import { h } from "../../dom.js";
import { wear } from "./words.js";

/** @import { Child, Named, Traits } from "../../dom.js" */
/** @import { Label } from "./words.js" */

/**
 * `word`, `wordLabel` and `wordHint` are keys of words.js: for the text, the accessible name and the placeholder.
 * @typedef {Traits & { word?: Label, wordLabel?: Label, wordHint?: Label }} WordedTraits
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @template {string} Name
 * @param {Name} name  see `h`
 * @param {WordedTraits} traits
 * @param {...(Child | Child[])} children
 * @returns {Named<Name>}
 */
export function el(name, traits = {}, ...children) {
  const { word, wordLabel, wordHint, ...plain } = traits;
  const node = h(name, plain, ...children);
  if (word !== undefined) wear(node, "word", word);
  if (wordLabel !== undefined) wear(node, "wordLabel", wordLabel);
  if (wordHint !== undefined) wear(node, "wordHint", wordHint);
  return node;
}

/** @param {string} name  of a symbol in icons.svg, which the page says where to find */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${document.documentElement.dataset["icons"] ?? ""}#${name}`);
  svg.append(use);
  return svg;
}

/**
 * A real <button>, never a submit button.
 * @param {WordedTraits} traits
 * @param {...Child} children
 */
export const button = (traits, ...children) => el("button", { type: "button", ...traits }, ...children);

/**
 * An inline thing that must wrap with the text around it, which a <button> cannot.
 * @param {WordedTraits} traits
 * @param {() => void} press
 * @param {...Child} children
 */
export function pressable(traits, press, ...children) {
  const node = el("span", { role: "button", tabindex: 0, ...traits }, ...children);
  node.addEventListener("click", press);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  });
  return node;
}

export const isNarrow = () => window.matchMedia("(max-width: 760px)").matches;
