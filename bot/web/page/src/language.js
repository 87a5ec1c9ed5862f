// The page's words, English or Chinese: as the browser asks, or as the person chose.
import en from "../texts/en.json";
import zh from "../texts/zh.json";
import { keepLanguage, readLanguage } from "./kept.js";

const SHEETS = { en, zh };
let language = firstLanguage();

function firstLanguage() {
  const chosen = readLanguage();
  if (chosen in SHEETS) return chosen;
  const wanted = navigator.languages?.[0] ?? navigator.language ?? "en";
  return wanted.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export const spoken = () => language;
export const other = () => (language === "en" ? "zh" : "en");

export function switchLanguage() {
  language = other();
  keepLanguage(language);
}

/** A sentence, with {places} filled in. */
export const say = (key, values = {}, sheet = language) =>
  SHEETS[sheet][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** A title of the manifest in the language spoken. */
export const titleOf = (thing) => thing.title[language] || thing.title.en || thing.title.zh;

/** A moment as the reader's own clock shows it. */
export const showTime = (iso) =>
  new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(new Date(iso));

export const showNumber = (number) => number.toLocaleString(language === "zh" ? "zh-CN" : "en-GB");
