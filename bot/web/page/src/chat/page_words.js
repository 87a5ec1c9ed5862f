/* What the page itself says, in English and Chinese. All else is said by the bot. */
import { learn } from "../../../shared/chat/parts/words.js";

learn({
  title: ["Messages", "消息"],
  pageLanguage: ["中文: switch this page to Chinese", "EN：将本页切换为英文"],
  name: ["the bot", "机器人"],
  open: ["Open my invitation", "打开邀请"],
  openHint: [
    "Your invitation is opened on this device. Nothing happens before you tap.",
    "邀请将在此设备上打开。点选之前不会发生任何事。",
  ],
  opening: ["Opening…", "正在打开……"],
  inWeChat: [
    "You are inside WeChat: its maker sees this page, and it may lose your key. Better use your own browser (“Open in browser”).",
    "您正在微信内打开本页，微信运营方可以看到页面内容，微信也可能清除您的密钥。建议在右上角菜单中选择“在浏览器打开”。",
  ],
  paste: ["Paste your link or code", "粘贴链接或邀请码"],
  pasteHint: [
    "No invitation was opened on this device yet. Open the link you were sent, or paste it here.",
    "此设备尚未打开过邀请。请打开您收到的链接，或粘贴到这里。",
  ],
  pasteUnclear: ["There is no code in this. Please copy the whole link.", "其中没有邀请码，请复制完整链接。"],
  noSuchCode: [
    "This link opens nothing, or not any more. Please ask whoever sent it for a new one.",
    "此链接无效或已失效。请向发送者索取新链接。",
  ],
  notMine: ["This link should be mine", "这个链接应属于我"],
  notMineHeard: [
    "Thank you. If somebody else has used this invitation, whoever sent it will be told. Please also tell them yourself.",
    "谢谢。如果此邀请已被他人使用，我们会告知发送者。也请您自行告知对方。",
  ],
  busy: ["Too many tries. Please try again in a minute.", "尝试次数过多，请一分钟后再试。"],
  failed: ["That did not work. Please try again.", "操作未成功，请重试。"],
  old: [
    "This browser is too old for this page. Please use a newer one, or another device.",
    "浏览器版本过旧，无法使用本页。请更新浏览器或换一台设备。",
  ],
  ended: [
    "This device was signed out. Open your link again, or ask an organizer for a new one.",
    "此设备已退出登录。请重新打开链接，或向主办方索取新链接。",
  ],
  needsKey: [
    "Organizers need a browser that keeps a key; this one keeps none (a private window, perhaps). Please use another.",
    "主办方须使用能保存密钥的浏览器；当前浏览器无法保存（可能是无痕窗口）。请换一个浏览器。",
  ],
  cookieOnly: [
    "This browser keeps no key, so you stay signed in for 12 hours only, and whoever copies its data could be you.",
    "此浏览器无法保存密钥，因此登录只保留 12 小时，且复制浏览器数据的人可能冒充您。",
  ],
  numberHint: [
    "This browser shows a number. Please choose the same number where you made the link.",
    "此浏览器显示一个数字。请在生成链接的地方选择相同的数字。",
  ],
  numberWait: ["Waiting; the number is good for five minutes.", "正在等待，数字五分钟内有效。"],
  numberOver: [
    "This browser was not let in: another number was chosen, or none in time. Please make a new link.",
    "此浏览器未获登录：选择了其他数字，或已超时。请重新生成链接。",
  ],
  asleep: [
    "This browser did nothing for 12 hours. Please type the six digits of your authenticator app.",
    "此浏览器已有 12 小时没有操作。请输入验证器应用中的六位数字。",
  ],
  wake: ["Go on", "继续"],
  wrongCode: ["That code is not right, or was used before. Please take the next one.", "验证码不正确或已用过，请使用下一个。"],
  away: ["No connection. Trying again…", "连接中断，正在重试……"],
  lost: [
    "No connection. Trying again… What you write waits here and is sent once, when the connection is back. " +
    "If this lasts, the address may be blocked here: try another network or your second address.",
    "连接中断，正在重试……您写的内容会在此等候，连接恢复后发送一次。如持续如此，此网址在您所在地可能被屏蔽：请换一个网络，或使用备用网址。",
  ],
  sending: ["sending…", "正在发送……"],
  notSent: ["not sent", "未发送"],
  sendAgain: ["Send again?", "重新发送？"],
  dropUnsent: ["Do not send", "不发送"],
  again: ["Try again", "重试"],
  menu: ["Menu", "菜单"],
  start: ["Start", "开始"],
  noCommands: ["Nothing here yet.", "暂无内容。"],
  leave: ["Sign out on this device", "在此设备上退出登录"],
  leaveSure: ["Sign out here? You need a new link to come back on this device.", "确定退出？再次在此设备登录需要新的链接。"],
  stay: ["Stay", "取消"],
  left: ["You are signed out, and nothing is kept on this device.", "您已退出登录，此设备上不再保留任何内容。"],
  protectedMark: ["Please keep this to yourself: not for forwarding", "请勿转发"],
  largest: ["5 MB", "5 MB"],
  largestOfGuests: ["200 kB", "200 kB"],
  noNotices: [
    "This browser cannot be told. On an iPhone or iPad, add this page to the home screen first, and open it from there.",
    "此浏览器无法接收通知。在 iPhone 或 iPad 上，请先将本页添加到主屏幕，再从主屏幕打开。",
  ],
  notAllowed: [
    "This browser does not allow notices from this page. You can change that in its settings.",
    "浏览器未允许本页发送通知，您可以在浏览器设置中更改。",
  ],
  noService: [
    "The push service of this browser's maker was not reached. In mainland China, Chrome's cannot be.",
    "未能连接此浏览器厂商的推送服务。在中国内地，Chrome 的推送服务无法使用。",
  ],
  otherService: [
    "Notices are not sent to the push service of this browser. Please try another browser.",
    "我们不向此浏览器的推送服务发送通知，请换一个浏览器。",
  ],
  fileGone: ["This file is not there any more.", "此文件已不存在。"],
  fileAway: [
    "This file is kept by Telegram, which does not answer now. Please try again later.",
    "此文件由 Telegram 保存，目前无法连接，请稍后再试。",
  ],
});
