/* Building elements. Every child string becomes a text node, so a hostile name stays a name. */
import { wear } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const PROPERTIES = new Set(['value', 'disabled', 'checked', 'hidden', 'inert', 'tabIndex', 'selected']);

/**
 * @param {string} tag
 * @param {object} traits  `class`, `data` (dataset), `on<event>` listeners, `word` / `wordLabel`
 *   (keys of words.js for the text or the accessible name), properties, or plain attributes
 * @param {...(Node|string|null|false)} children
 */
export function el(tag, traits = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (value === undefined || value === null) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') node.className = value;
    else if (name === 'data') Object.assign(node.dataset, value);
    else if (name === 'word') wear(node, 'word', value);
    else if (name === 'wordLabel') wear(node, 'wordLabel', value);
    else if (name === 'wordHint') wear(node, 'wordHint', value);
    else if (PROPERTIES.has(name)) node[name] = value;
    else if (value !== false) node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/chat/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A real <button>, never a submit button unless asked. */
export function button(traits, ...children) {
  return el('button', { type: 'button', ...traits }, ...children);
}

/** An inline thing that must wrap with the text around it, which a <button> cannot. */
export function pressable(traits, press, ...children) {
  const node = el('span', { role: 'button', tabIndex: 0, ...traits }, ...children);
  node.addEventListener('click', press);
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press(event);
  });
  return node;
}

export const isNarrow = () => window.matchMedia('(max-width: 760px)').matches;
