// The page's words, English or Chinese: as the browser asks, or as the person chose.
import en from "../../texts/en.json";
import zh from "../../texts/zh.json";

/** @typedef {"en" | "zh"} Language */
/** @typedef {keyof typeof en} Key  of a sentence; both sheets have the same */
/** @typedef {{ title: Record<Language, string> }} Titled */

/** @type {Record<Language, Record<Key, string>>} */
const SHEETS = { en, zh };
const CHOICE = "colloquy.language"; // the only thing that is not sealed
let language = firstLanguage();

/** @returns {Language} */
function firstLanguage() {
  const chosen = readLanguage();
  if (chosen === "en" || chosen === "zh") return chosen;
  const wanted = navigator.languages[0] ?? navigator.language;
  return wanted.toLowerCase().startsWith("zh") ? "zh" : "en";
}

function readLanguage() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null; // forbidden
  }
}

export const spoken = () => language;

/** @returns {Language} */
export const other = () => (language === "en" ? "zh" : "en");

export function switchLanguage() {
  language = other();
  try {
    localStorage.setItem(CHOICE, language);
  } catch {
    // it is asked for again next time
  }
}

/**
 * A sentence, with {places} filled in.
 * @param {Key} key
 * @param {Record<string, string | number>} values
 * @param {Language} sheet
 */
export const say = (key, values = {}, sheet = language) =>
  SHEETS[sheet][key].replace(/\{(\w+)\}/g, (_, /** @type {string} */ name) => String(values[name]));

/**
 * Names within a sentence, parted as the language spoken does.
 * @param {string[]} names
 */
export const listed = (names) => names.join(language === "zh" ? "、" : ", ");

/**
 * A title of the manifest in the language spoken.
 * @param {Titled} thing
 */
export const titleOf = (thing) => thing.title[language] || thing.title.en || thing.title.zh;

/**
 * A moment as the reader's own clock shows it.
 * @param {string} iso
 */
export const showTime = (iso) =>
  new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(new Date(iso));

/** @param {number} number */
export const showNumber = (number) => number.toLocaleString(language === "zh" ? "zh-CN" : "en-GB");
