"""The words that were agreed: what a text must not say, and which word goes with which.

An exception is a name with its reason: a text `page:NAME` is one of the sealed page, `chat:NAME`
one of the demo's chat, all others are on the sheets.
"""

from collections.abc import Mapping
from typing import NamedTuple

HAN = "[\u4e00-\u9fff]"
NUMBER = r"\{ \$(?:[a-z-]*count|number|minutes|hours|days|seats|longest|least|most) \}"
WORDS = r"\{ \$(?:title|venue|issuer|host) \}"
"""A detail that is Chinese in a Chinese text."""


class Ban(NamedTuple):
    """What no text says; `instead` is what it says, `faulty` a text in which it is found."""

    name: str
    pattern: str
    instead: str
    faulty: str
    besides: Mapping[str, str] = {}


class Pair(NamedTuple):
    """Where the English says one thing, the Chinese of the same name says the other."""

    english: str
    chinese: str
    besides: Mapping[str, str] = {}


BILINGUAL = {
    "q-language": "asked before a language is chosen",
    "q-language-unclear": "the same",
    "choose-language": "the same",
    "not-invited": "said to strangers, whose language is not known",
    "not-me-heard": "the same",
    "invite-forward": "forwarded to somebody whose language is not known",
    "home-language": "found by those who cannot read the rest",
    "chat:pageLanguage": "found by those who cannot read the page",
    "chat-page:pageLanguage": "the same",
}
CHINESE = (
    Ban(
        "guest",
        "与会者|参会者|出席者",
        "嘉宾; 参会人员 in a letter",
        "邀请与会者",
        {"q-readout": "named as a participant in what is published"},
    ),
    Ban("facilitator", "引导员", "主持人; 主席 chairs", "引导员正在撰写"),
    Ban("session", "环节|首场活动|[哪另这]一场", "场次; 首个场次", "哪一场？"),
    Ban("tap", "点击|点按|(?<!选)点“|点一下|点代号", "点选", "请点“跳过”"),
    Ban("this message", "此消息", "本消息", "此消息将自动删除"),
    Ban("could not read", "未能(?:识别|读取)", "无法识别", "未能识别时间"),
    Ban("secrets", "机密", "保密: 机密 is a grade of state secrets", "机密。"),
    Ban("consulate", "(?<!使)领事馆|(?<!驻外)使馆", "使领馆", "向使馆核实"),
    Ban(
        "country",
        "国家(?!（地区）|、?地区|或地区)|举办国|该国|本国",
        "国家或地区; in a label 国家（地区）; 举办地",
        "举办国：",
    ),
    Ban("entering", "签发的护照|入境(?!许可)", "持……签发的证件前往……", "入境规定"),
    Ban("right", "权限", "反馈凭证", "反馈权限"),
    Ban("given again", "再次发放", "补发", "再次发放：2"),
    Ban("stars", "星级|打星|颗星", "评分", "聊天中的星级"),
    Ban("latest day", "最晚稳妥日期", "最晚办理日期", "已过最晚稳妥日期"),
    Ban("prepared answer", "预备答复", "预设答复", "预备答复"),
    Ban("self-check", "自查", "自检", "立即自查"),
    Ban("approved answer", "审定", "经主办方确认", "经审定的答复"),
    Ban("visa desk", "签证台", "签证事务", "« 签证台"),
    Ban("acknowledge", "确认已读", "确认阅读", "尚未确认已读"),
    Ban("not reached", "联系不上|无法联系到", "收不到消息", "联系不上的人"),
    Ban("broadcast", "群发通知", "群发消息", "群发通知"),
    Ban("named", "具名", "署名, 不署名", "未具名"),
    Ban(
        "operator",
        "运维|维护者|负责服务器|服务器管理员|运行者|(?<!被服务器)运营者",
        "系统管理员; the sealed page's promise names the 服务器运营者 as who could cheat",
        "请让机器人运营者检查",
        {"page:promise-no-2": "the promise"},
    ),
    Ban("one organizer", "主办方人员|组织者", "主办方; one of them 主办方成员", "一位主办方人员"),
    Ban("chair", "能主持", "可任主席: 主持人 facilitates the whole", "谁能主持"),
    Ban("translator", "译者(?!会看到您的附注)", "译员, 口译员", "请找译者"),
    Ban("owner", "所有者", "负责人", "活动所有者"),
    Ban("internet address", "网络地址", "IP 地址", "您的网络地址"),
    Ban("sealed page", "加密反馈", "密封反馈页", "关闭了加密反馈页"),
    Ban("forgotten people", "已删除的人", "信息已删除者: nobody deletes a person", "已删除的人员"),
    Ban("answer", "答案|份答复|份回答|其回答", "答复; 一份反馈 for what is in the box", "修改答案"),
    Ban("wording", "提问方式", "问法", "看到您的提问方式"),
    Ban("appointment", "面谈", "赴约", "等待面谈"),
    Ban("agreed term", "约定译法", "约定术语", "缺少约定译法"),
    Ban("calendar entry", "日程安排", "已有安排", "称为“日程安排”"),
    Ban("concern", "反映(?:的)?问题|规范", "关切; 准则", "反映问题"),
    Ban(
        "closing",
        "(?:反馈|评分|投票|票箱|的箱)(?:已|将|会在)?(?:结束|截止)|结束(?:了|本次|现在的)?(?:反馈|评分|投票|提问)"
        "|关闭时间|已截止的箱",
        "关闭 what somebody switches off (反馈, 评分, 投票, 提问, a page); 截止 a deadline for answers, goals, rounds;"
        " 结束 what runs its course (a session, an event)",
        "反馈已结束，谢谢您。",
    ),
    Ban("at most", "至多", "最多", "至多 12 个字符"),
    Ban(
        "accepting",
        "(?:译员|主持人|有人|一人|两人|您已(?:经)?|✓ )接受|否决",
        "采纳, 不采纳 a proposal; 接受 a seat, norms, what one can live with",
        "还没有人接受。",
    ),
    Ban("marks between quotations", "”、“", "”“", "“一”、“二”"),
    Ban(
        "gap beside a name",
        rf"{HAN}\{{ \$(?:name|one|other|code) \}}|\{{ \$(?:name|one|other|code) \}}{HAN}",
        "a space between: many names are in Latin letters",
        "由{ $name }口译",
        {"funder-card": "the name of a funder, in Chinese"},
    ),
    Ban("country code", "国家代码|国家区号", "国际区号", "带国家代码"),
    Ban("never", "你(?!们)|大陆|祖国|两岸", "您", "你好"),
    Ban(
        "they",
        "(?<!其)[他她](?![人国处])",
        "此人, 对方",
        "请他确认",
    ),
    Ban("one ellipsis", "(?<!…)…(?!…)", "……", "转交…"),
    Ban("straight quotes", '"', "“”", '"好"', {"fault-phone": "as it is typed into the file"}),
    Ban("half-width marks", f"{HAN}[,;:!?()]|[,;!?()]{HAN}", "，；：！？（）", "好,"),
    Ban(
        "gap beside Latin",
        f"{HAN}[A-Za-z0-9]|[A-Za-z0-9]{HAN}",
        "a space between",
        "请用CSV",
        {
            "moment-day-pattern": "a date",
            "moment-full-pattern": "a date",
            "q-letter-birth": "a date as it is typed",
        },
    ),
    Ban("gap beside a number", f"{HAN}{NUMBER}|{NUMBER}{HAN}", "a space between", "有{ $count }位"),
    Ban("no gap beside words", f"{HAN} {WORDS}|{WORDS} {HAN}", "no space", "加入 { $title } 后"),
    Ban(
        "no gap beside marks",
        " [，。：；（）“”、？！]|(?<![：。])[，。；（）“”、？！] ",
        "no space",
        "好 。",
        {
            "broadcast-warn-term": "⚠️ and a quotation",
            "clash-room": "• and a quotation",
            "check-lost": "· and a quotation",
            "check-stolen": "· and a quotation",
            "fault-list": "quotes a dash and its space",
        },
    ),
    Ban(
        "gap after a moment",
        rf"\{{ \$(?:[a-z-]*-at|day|until) \}} {HAN}",
        "no space: a moment ends in ）",
        "在 { $due-at } 发送",
    ),
    Ban("percent", r"\} %|\d %", "12%", "{ $percent } %"),
)
ENGLISH = (
    Ban("shall", r"\b[Ss]hall\b", "should", "Shall I?"),
    Ban("until", r"\b(?:answer|post) until\b", "by, for a deadline", "Please answer until noon"),
    Ban(
        "stiff",
        r"[Uu]ntil when\b|\bis to be\b|\bby now\b|\blooks? after\b|at the moment",
        "what a person would say",
        "Nobody looks after it.",
    ),
    Ban("whom", r"\b[Ww]hom\b", "who", "For whom?"),
    Ban("mend", r"\bmend\b|\bthrown?\b", "correct; discard", "Please mend the file"),
    Ban("itself after", "itself after", "deletes itself in", "deletes itself after 5 minutes"),
    Ban(
        "contraction",
        r"\w(?:n't|n’t|'ll|'re|'ve)\b|\b(?:I'm|[Ii]t's|[Tt]hat's)\b",
        "the whole words: half the readers are not native",
        "It's open",
    ),
    Ban("refuse", r"\b[Rr]efuse\b", "decline", "Refuse"),
    Ban("host country", "[Hh]ost countr|last safe day", "destination; latest day", "host country"),
    Ban("wifi", r"(?<!\$)\b[Ww]ifi\b", "Wi-Fi", "Wifi: missing"),
    Ban("both sides", "[Bb]oth sides", "all sides", "both sides agree"),
    Ban(
        "curly apostrophe",
        "’",
        "', as in nine of ten texts",
        "the guests’ origins",
        {
            "page:kept-here-what": "stands in the page as it is built, and in the promises",
            "page:kept-here-traces": "the same",
        },
    ),
    Ban("gap before an ellipsis", " …|\\.\\.\\.", "…, with no space before it", "Reading …"),
    Ban("Chinese marks", "[，。：（）]", "English marks", "Chinese：{ $zh }"),
    Ban(
        "straight quotes", '"', "“”", 'tap "Skip"', {"fault-phone": "as it is typed into the file"}
    ),
    Ban("percent", r"\} %|\d %", "12%", "{ $percent } %"),
)
PAIRS = (
    Pair(
        r"\b[Gg]uests?\b",
        "嘉宾|提问者",
        {"q-letter-address": "the guest is the reader", "q-remind-en": "所有人"},
    ),
    Pair(r"\b[Ss]essions?\b", "场次"),
    Pair(r"\b[Tt]ap\b", "点选", {"reminder-feedback": "评分 says it"}),
    Pair(r"\brights\b|right to (?:write|give)", "凭证", {"member-move-link": "a role's rights"}),
    Pair(r"\b[Ss]tars?\b", "评分|星"),
    Pair("[Cc]onsulate", "使领馆"),
    Pair("[Cc]onfidential", "保密"),
    Pair(r"\b[Nn]orms?\b", "准则"),
    Pair("[Ww]aiting list", "候补"),
    Pair(r"\b[Rr]eminders?\b", "提醒"),
    Pair("[Pp]rogramme", "日程"),
    Pair(r"\b[Vv]enue\b", "会场"),
    Pair("[Ii]nvitation letter", "邀请函"),
    Pair(r"\b[Dd]raft\b", "草稿"),
    Pair("[Pp]repared answer", "预设答复"),
    Pair("[Ss]elf-check", "自检"),
    Pair(
        r"\b[Oo]rganizers?\b",
        "主办方",
        {
            "q-letter-role-organizer": "of the letter's host",
            "fault-audience": "a word of the file",
            "fault-hosts-long": "the same",
        },
    ),
    Pair(r"\bowner\b", "负责人"),
    Pair(r"\b[Tt]he host\b|[Hh]ost's", "邀请方"),
    Pair(r"\boperator\b", "系统管理员|运营"),
    Pair("[Ss]tatement №|[Pp]ublic statement|signed statement", "声明"),
    Pair(r"\b[Aa]ffiliations?\b", "单位"),
    Pair(r"\b[Pp]assphrase\b", "口令"),
    Pair("[Ss]econd factor", "第二重验证"),
    Pair(r"\b[Bb]ackups?\b", "备份"),
    Pair("receipt", "回执码"),
    Pair(r"safeguarding contact", "关怀联络人"),
    Pair(r"\b[Ss]eats?\b", "席"),
    Pair("[Qq]uiet hours", "免打扰时段"),
    Pair("[Rr]eadout", "纪要"),
    Pair("[Ww]orking group", "工作组"),
    Pair("[Aa]greed term", "约定术语"),
    Pair("[Ll]etterhead", "信头"),
    Pair("internet address", "IP 地址"),
    Pair("[Ll]atest days?\\b", "最晚办理日期"),
    Pair("[Vv]isa desk", "签证事务"),
    Pair("[Dd]eadline for answers", "答复截止|答复.*截止"),
)
LONGEST_LABEL = {"en": 24, "zh": 12}
"""Signs on a button, so that it is read whole on a narrow phone; a detail counts as two."""
LONG_LABELS = {
    "feedback-checkin": "printed and quoted whole, and apart from the check-in of an event",
    "q-zone-los_angeles": "names of cities",
    "home-language": "in both languages",
}
