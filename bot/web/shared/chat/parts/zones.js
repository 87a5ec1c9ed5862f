/* Time as one reader sees it: their zone, their language. All moments are unix seconds. */

/** @typedef {{ readonly zone: string, readonly locale: string }} Clockface  an IANA zone, and a locale `Intl` accepts */

const USUAL = [
  "UTC", "Europe/London", "Europe/Paris", "Europe/Zurich", "Africa/Nairobi", "Asia/Dubai", "Asia/Kolkata",
  "Asia/Shanghai", "Asia/Singapore", "Asia/Tokyo", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo",
];
const SHAPE = /^(w)?([dD])?([tT])?$/; // Bot API, "date-time entity formatting"
const TIME = /** @type {const} */ ({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const DATE = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const PARTS = {
  w: { weekday: "long" },
  d: { day: "2-digit", month: "2-digit", year: "2-digit" },
  D: DATE,
  t: TIME,
  T: { ...TIME, second: "2-digit" },
};

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const STEPS = [
  ["year", 31_557_600], ["month", 2_629_800], ["week", 604_800], ["day", 86_400], ["hour", 3600], ["minute", 60],
];

/** @type {Map<string, Intl.DateTimeFormat>} */
const shapes = new Map();

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const usualZones = () => USUAL;

/**
 * A locale `Intl` accepts: a Telegram `language_code` may be absent or nonsense.
 * @param {string | undefined} languageCode
 */
export function localeOf(languageCode) {
  if (!languageCode || languageCode === "en") return "en-GB";
  if (languageCode === "zh") return "zh-CN";
  try {
    return Intl.getCanonicalLocales(languageCode)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}

/** @param {string} name */
export function isZone(name) {
  try {
    return Boolean(Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * @param {number} unix
 * @param {Clockface} face
 * @param {Intl.DateTimeFormatOptions} options
 */
function shaped(unix, { zone, locale }, options) {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`;
  const shape = shapes.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  shapes.set(key, shape);
  return shape.format(new Date(unix * 1000));
}

/** @typedef {(unix: number, face: Clockface) => string} Shown */

/** @type {Shown} */
export const clockTime = (unix, face) => shaped(unix, face, TIME);
/** @type {Shown} */
export const dayKey = (unix, face) => shaped(unix, face, { year: "numeric", month: "2-digit", day: "2-digit" });
/** @type {Shown} */
export const dayName = (unix, face) => shaped(unix, face, { weekday: "long", day: "numeric", month: "long" });
/** @type {Shown} */
export const fullMoment = (unix, face) => shaped(unix, face, { weekday: "long", ...DATE, ...TIME });

/**
 * A `date_time` entity for this reader, or null where Telegram keeps the sender's words (no format).
 * @param {number} unix
 * @param {string | undefined} format  `r` (relative) or `w?[dD]?[tT]?`
 * @param {Clockface} face
 * @param {number} now
 */
export function momentWords(unix, format, face, now) {
  if (format === "r") return relativeWords(unix - now, face.locale);
  if (!format || !SHAPE.test(format)) return null;
  /** @type {Intl.DateTimeFormatOptions} */
  const options = {};
  for (const letter of format) Object.assign(options, PARTS[letter]);
  return shaped(unix, face, options);
}

/**
 * @param {number} seconds
 * @param {string} locale
 */
function relativeWords(seconds, locale) {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return words.format(Math.trunc(seconds / size), unit);
}

/**
 * "Shanghai, UTC+8" for "Asia/Shanghai" at that moment (summer time moves the number).
 * @param {string} zone
 * @param {number} unix
 */
export function zoneWords(zone, unix) {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" });
  const offset = parts.formatToParts(new Date(unix * 1000)).find((part) => part.type === "timeZoneName")?.value ?? "";
  const hours = offset.replace("GMT", "UTC").replace("-", "\u2212");
  const city = zone.slice(zone.lastIndexOf("/") + 1).replace(/_/g, " ");
  return city === "UTC" ? "UTC" : `${city}, ${hours}`;
}
