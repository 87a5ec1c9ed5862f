/* The labels of the chat's own parts, in English and Chinese. The bot's sentences are the bot's. */

/** @typedef {string} Word  a key of WORDS, of those below or those that a page has taught */
/** @typedef {Word | [Word, ...(string | number)[]]} Label  a word, or one with what {0}, {1} stand for */
/** @typedef {readonly [string, string]} Pair  in English, in Chinese */

/** @type {Map<Word, Pair>} */
const WORDS = new Map();

/**
 * Adds a page's own words, or has it say some of ours in another way.
 * @param {Record<Word, Pair>} words
 */
export function learn(words) {
  for (const [key, pair] of Object.entries(words)) WORDS.set(key, pair);
}

learn({
  ok: ["OK", "好"],
  messages: ["Messages of {0}", "{0} 的消息"],
  message: ["Message", "消息"],
  send: ["Send", "发送"],
  attach: ["Attach a file", "添加附件"],
  drop: ["Remove the attachment", "移除附件"],
  tooMany: ["At most {0} files go together; the others were left out.", "一次最多 {0} 个文件，其余未添加。"],
  tooBig: ["Files here may have up to {0}.", "文件不能超过 {0}。"],
  commands: ["Commands", "命令"],
  edited: ["edited", "已编辑"],
  deletedOne: ["A message was deleted", "一条消息已删除"],
  deletedMany: ["{0} messages were deleted", "{0} 条消息已删除"],
  protectedMark: ["Protected: cannot be forwarded or saved", "受保护：不可转发或保存"],
  fresh: ["New", "新消息"],
  latest: ["Go to the newest message", "跳到最新消息"],
  latestNew: ["{0} new: go to the newest message", "{0} 条新消息，跳到最新"],
  reply: ["Reply", "回复"],
  dropReply: ["Do not reply", "取消回复"],
  openAs: ["Open this invitation as", "以谁的身份打开邀请"],
  opensChat: ["Opens in this chat", "在本聊天中打开"],
  copied: ["Copied", "已复制"],
  notHere: ["This button does nothing here.", "此按钮在这里不可用。"],
  spoiler: ["Hidden text, press to show", "隐藏文字，按下显示"],
  more: ["Show more", "展开"],
  less: ["Show less", "收起"],
  wrote: ["In the message: {0}", "消息原文：{0}"],
  utc: ["UTC: {0}", "协调世界时：{0}"],
  picture: ["Picture", "图片"],
  download: ["Download", "下载"],
  place: ["Place", "地点"],
  notShown: ["A message of a kind this page does not show ({0})", "此页面无法显示的消息类型（{0}）"],
  alertFor: ["Notice for {0}", "给 {0} 的提示"],
  today: ["Today", "今天"],
});
const KINDS = { word: "textContent", wordLabel: "aria-label", wordHint: "placeholder" };

/** @typedef {keyof typeof KINDS} Kind */

let tongue = navigator.language.startsWith("zh") ? "zh" : "en";

export const spoken = () => tongue;

/**
 * @param {Word} key
 * @param {...(string | number)} parts  what {0}, {1} stand for
 */
export function say(key, ...parts) {
  const pair = WORDS.get(key);
  if (pair === undefined) throw new Error(key);
  const [en, zh] = pair;
  return (tongue === "zh" ? zh : en).replace(/\{(\d)\}/g, (_, place) => String(parts[Number(place)]));
}

/**
 * Ties a label to a node, so that a change of language reaches it.
 * @param {HTMLElement} node
 * @param {Kind} kind
 * @param {Label} label
 */
export function wear(node, kind, label) {
  node.dataset[kind] = JSON.stringify([label].flat());
  fit(node, kind);
}

/** @type {(text: string) => unknown} */
const parsed = (text) => JSON.parse(text);

/**
 * @param {HTMLElement} node
 * @param {Kind} kind
 */
function fit(node, kind) {
  const [key, ...parts] = /** @type {[Word, ...(string | number)[]]} */ (parsed(node.dataset[kind] ?? ""));
  const text = say(key, ...parts);
  if (kind === "word") node.textContent = text;
  else node.setAttribute(KINDS[kind], text);
  if (kind === "wordLabel" && node instanceof HTMLButtonElement) node.title = text;
}

/** @param {string} language  en or zh */
export function speak(language) {
  tongue = language;
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  const worn = /** @type {[Kind, string][]} */ ([
    ["word", "[data-word]"], ["wordLabel", "[data-word-label]"], ["wordHint", "[data-word-hint]"],
  ]);
  for (const [kind, selector] of worn) {
    for (const node of document.querySelectorAll(selector)) fit(/** @type {HTMLElement} */ (node), kind);
  }
}
