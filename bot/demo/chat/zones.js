/* Time as one reader sees it: their zone, their language. All moments are unix seconds. */

const USUAL = [
  'UTC', 'Europe/London', 'Europe/Paris', 'Europe/Zurich', 'Africa/Nairobi', 'Asia/Dubai', 'Asia/Kolkata',
  'Asia/Shanghai', 'Asia/Singapore', 'Asia/Tokyo', 'America/New_York', 'America/Los_Angeles', 'America/Sao_Paulo',
];
const SHAPE = /^(w)?([dD])?([tT])?$/; // Bot API, "date-time entity formatting"
const PARTS = {
  w: { weekday: 'long' },
  d: { day: '2-digit', month: '2-digit', year: '2-digit' },
  D: { day: 'numeric', month: 'long', year: 'numeric' },
  t: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  T: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
};
const STEPS = [['year', 31_557_600], ['month', 2_629_800], ['week', 604_800], ['day', 86_400], ['hour', 3600], ['minute', 60]];
const shapes = new Map();

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
export const usualZones = () => USUAL;
export const allZones = () => Intl.supportedValuesOf?.('timeZone') ?? USUAL;

/** A locale `Intl` accepts: a Telegram `language_code` may be absent or nonsense. */
export function localeOf(languageCode) {
  if (!languageCode || languageCode === 'en') return 'en-GB';
  if (languageCode === 'zh') return 'zh-CN';
  try {
    return Intl.getCanonicalLocales(languageCode)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

export function isZone(name) {
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function shaped(unix, { zone, locale }, options) {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`;
  if (!shapes.has(key)) shapes.set(key, new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  return shapes.get(key).format(new Date(unix * 1000));
}

export const clockTime = (unix, reader) => shaped(unix, reader, PARTS.t);
export const dayKey = (unix, reader) => shaped(unix, reader, { year: 'numeric', month: '2-digit', day: '2-digit' });
export const dayName = (unix, reader) => shaped(unix, reader, { weekday: 'long', day: 'numeric', month: 'long' });
export const fullMoment = (unix, reader) => shaped(unix, reader, { ...PARTS.w, ...PARTS.D, ...PARTS.t });

/**
 * A `date_time` entity for this reader, or null where Telegram keeps the sender's words (no format).
 * `format` is `r` (relative) or `w?[dD]?[tT]?`.
 */
export function momentWords(unix, format, reader, now) {
  if (format === 'r') return relativeWords(unix - now, reader.locale);
  const picked = SHAPE.exec(format ?? '');
  if (!format || picked === null) return null;
  const options = Object.assign({}, ...picked.slice(1).filter(Boolean).map((letter) => PARTS[letter]));
  return shaped(unix, reader, options);
}

function relativeWords(seconds, locale) {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return words.format(Math.trunc(seconds / size), unit);
}

/** "Shanghai, UTC+8" for "Asia/Shanghai" at that moment (summer time moves the number). */
export function zoneWords(zone, unix) {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const offset = parts.formatToParts(new Date(unix * 1000)).find((part) => part.type === 'timeZoneName');
  const hours = offset.value.replace('GMT', 'UTC').replace('-', '\u2212');
  const city = zone.split('/').at(-1).replaceAll('_', ' ');
  return city === 'UTC' ? 'UTC' : `${city}, ${hours}`;
}
