/* The page"s own few labels, in English and Chinese. The bot"s sentences are the bot's. */
import { recall, remember } from "./memory.js";

/** @typedef {keyof typeof WORDS} Word */
/** @typedef {Word | [Word, ...(string | number)[]]} Label  a word, or one with what {0}, {1} stand for */

const WORDS = {
  local: ["Local demo. Fictional people. Nothing leaves this machine.", "本地演示，人物均为虚构，数据不离开本机。"],
  addPerson: ["Add person", "添加人物"],
  addGroup: ["Add group", "添加群组"],
  everyone: ["Everyone shown here and the bot will be in it.", "此处所有人和机器人都会加入。"],
  name: ["Name", "姓名"],
  groupName: ["Group name", "群组名称"],
  language: ["Language", "语言"],
  add: ["Add", "添加"],
  cancel: ["Cancel", "取消"],
  ok: ["OK", "好"],
  clock: ["Demo clock", "演示时钟"],
  hour: ["Move on one hour", "前进一小时"],
  day: ["Move on one day", "前进一天"],
  week: ["Move on one week", "前进一周"],
  clockNote: ["The bot goes by this clock: reminders come, offers lapse.", "机器人也按此时钟运行：提醒会送达，候补名额会过期。"],
  tour: ["Tour", "导览"],
  tourNext: ["Next", "下一步"],
  tourBack: ["Back", "上一步"],
  tourSkip: ["Skip the tour", "跳过导览"],
  tourDone: ["Done", "完成"],
  tourJoin: [
    "Two minutes, six steps. {0} has opened an invitation. Tap through it: language, time zone, the norms, a name.",
    "六步，约两分钟。{0} 打开了邀请，请依次点选：语言、时区、会议规则、姓名。",
  ],
  tourConfirm: [
    "Confirm: {0} taps “My attendance” and then Yes. The seat is taken, and reminders are planned.",
    "确认：{0} 点选“我的出席情况”，再点“出席”。名额随即保留，提醒也已排好。",
  ],
  tourChange: [
    "Change: {0} organizes. Tap through the welcome, send /reschedule, move a session and release it. Guests hear of it.",
    "变更：{0} 是主办方。完成加入后发送 /reschedule，改动一个场次并发布，嘉宾会收到通知。",
  ],
  tourQuestion: [
    "Question: {0} types “What is the wifi password?” and is answered at once. What it does not know goes to the organizers.",
    "提问：{0} 输入“无线网密码是多少？”，立即得到答复；机器人不知道的问题会转给主办方。",
  ],
  tourFeedback: [
    "Feedback: {0} sends /feedback. Words are sealed on a page that only two of three people together can open.",
    "反馈：{0} 发送 /feedback。文字在网页上加密，须三位保管人中的两位共同才能打开。",
  ],
  tourClock: [
    "Last, move the demo clock at the top by a week or a day and watch: reminders come, offers lapse, deadlines pass.",
    "最后，用页面上方的演示时钟前进一周或一天：提醒会送达，候补名额会过期，截止时间会到。",
  ],
  theme: ["Appearance: {0}", "外观：{0}"],
  auto: ["system", "跟随系统"],
  light: ["light", "浅色"],
  dark: ["dark", "深色"],
  pageLanguage: ["中文: switch the page to Chinese", "EN：将页面切换为英文"],
  people: ["People", "人物"],
  zone: ["Time zone of {0}", "{0} 的时区"],
  ownZone: ["This browser", "本浏览器"],
  usualZones: ["Often used", "常用"],
  allZones: ["All time zones", "全部时区"],
  chatWith: ["Chat of {0} with the bot", "{0} 与机器人的对话"],
  menuFor: ["Options for {0}", "{0} 的选项"],
  messages: ["Messages of {0}", "{0} 的消息"],
  block: ["Block the bot", "屏蔽机器人"],
  unblock: ["Unblock the bot", "解除屏蔽"],
  blocked: ["The bot is blocked and cannot write here.", "机器人已被屏蔽，无法在此发言。"],
  deactivate: ["Delete this account", "注销此账号"],
  deactivated: ["This account is deleted.", "此账号已注销。"],
  start: ["Start", "开始"],
  empty: ["Nothing here yet", "这里还没有消息"],
  emptyHint: ["Start the bot, or paste an invitation such as /start CODE.", "点选“开始”，或粘贴邀请，例如 /start CODE。"],
  message: ["Message", "消息"],
  send: ["Send", "发送"],
  attach: ["Attach a file", "添加附件"],
  drop: ["Remove the attachment", "移除附件"],
  tooBig: ["Files here may have up to 20 MB.", "文件不能超过 20 MB。"],
  commands: ["Commands", "命令"],
  noCommands: ["The bot offers no commands here.", "机器人在此没有命令。"],
  typing: ["writing…", "正在输入……"],
  sendingFile: ["sending a file…", "正在发送文件……"],
  edited: ["edited", "已编辑"],
  deletedOne: ["A message was deleted", "一条消息已删除"],
  deletedMany: ["{0} messages were deleted", "{0} 条消息已删除"],
  protectedMark: ["Protected: cannot be forwarded or saved", "受保护：不可转发或保存"],
  fresh: ["New", "新消息"],
  latest: ["Go to the newest message", "跳到最新消息"],
  latestNew: ["{0} new: go to the newest message", "{0} 条新消息，跳到最新"],
  reply: ["Reply", "回复"],
  dropReply: ["Do not reply", "取消回复"],
  speaker: ["Speaking as", "发言人"],
  openAs: ["Open this invitation as", "以谁的身份打开邀请"],
  opensChat: ["Opens in this chat", "在此对话中打开"],
  copied: ["Copied", "已复制"],
  notHere: ["This button does nothing in the demo.", "此按钮在演示中不可用。"],
  spoiler: ["Hidden text, press to show", "隐藏文字，按下显示"],
  more: ["Show more", "展开"],
  less: ["Show less", "收起"],
  wrote: ["In the message: {0}", "消息原文：{0}"],
  utc: ["UTC: {0}", "协调世界时：{0}"],
  picture: ["Picture", "图片"],
  download: ["Download", "下载"],
  place: ["Place", "地点"],
  notShown: ["A message of a kind this page does not show ({0})", "此页面无法显示的消息类型（{0}）"],
  lost: ["Connection lost. Reconnecting…", "连接已断开，正在重新连接……"],
  failed: ["That did not work: {0}", "操作失败：{0}"],
  alertFor: ["Notice for {0}", "给 {0} 的提示"],
  today: ["Today", "今天"],
};
const KINDS = { word: "textContent", wordLabel: "aria-label", wordHint: "placeholder" };

/** @typedef {keyof typeof KINDS} Kind */

let tongue = recall("words") ?? (navigator.language.startsWith("zh") ? "zh" : "en");

export const spoken = () => tongue;

/**
 * @param {Word} key
 * @param {...(string | number)} parts  what {0}, {1} stand for
 */
export function say(key, ...parts) {
  const [en, zh] = /** @type {[string, string]} */ (WORDS[key]);
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
  remember("words", language);
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  const worn = /** @type {[Kind, string][]} */ ([
    ["word", "[data-word]"], ["wordLabel", "[data-word-label]"], ["wordHint", "[data-word-hint]"],
  ]);
  for (const [kind, selector] of worn) {
    for (const node of document.querySelectorAll(selector)) fit(/** @type {HTMLElement} */ (node), kind);
  }
}
