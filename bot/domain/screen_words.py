"""The screens that open when somebody types what they are called, in either language.

No word here sends, changes or ends anything. Facts that an event may have a prepared answer for (wifi,
taxis, meals) are no names of screens.
"""

import re
import unicodedata
from collections.abc import Mapping

from bot.domain.callback_words import (
    approvals,
    audit,
    broadcasts,
    care,
    changes,
    channels,
    common_ground,
    feedback,
    glossary,
    goals,
    home,
    interpreting,
    invitation_letters,
    knowledge,
    languages,
    lockdown,
    my_data,
    pairings,
    publicity,
    readout,
    reminders,
    roles,
    rsvps,
    second_factor,
    selection,
    series,
    session_desk,
    tickets,
    travel,
    visa,
    working_groups,
)
from bot.domain.callback_words.people import INVITE
from bot.domain.messages.callback_data import Word

_CALLED: Mapping[Word[()], str] = {
    home.HOME: "home, start, menu, main menu, main screen, first screen, hello, hi, hey"
    "，首页，主页，主菜单，菜单，返回首页，你好，您好，嗨",
    home.MORE: "more, everything, all screens, options，更多，全部功能，功能",
    home.ABOUT: "about, about this event, about the event, who invites, who pays, hosts, host, funder, funders,"
    " funding, organizers, contact, contacts, contact person"
    "，关于，关于本次活动，关于活动，活动介绍，主办方，资助方，联系人，联系方式",
    home.BACKGROUND: "behind this event, who pays and why, why this meeting，资助方与缘由，活动背后",
    care.CARE: "risks and care, care，风险与防范",
    care.RISKS: "risks, risk list，风险，风险清单",
    home.NORMS: "norms, rules, house rules, chatham house, chatham house rule, code of conduct"
    "，准则，对话准则，规则，查塔姆研究所规则，查塔姆规则，行为准则",
    home.EVENTS: "my events, my other events, other events, events, switch event"
    "，我的活动，我的其他活动，其他活动，切换活动",
    home.HELP: "help, help me, commands, what can you do, what can i do here, how does this work"
    "，帮助，命令，怎么用，你能做什么，使用说明",
    home.ADMIN: "panel, admin, for organizers, organizers panel, organizer panel"
    "，管理，面板，主办方面板，主办方专用，管理面板",
    home.DELIVERY: "delivery, bot status, status of the bot，机器人状态，机器人运行情况，送达情况",
    home.SETTINGS: "settings, event settings，设置，活动设置",
    roles.TABLE: "roles, role, my role, who may do what，角色，我的角色，谁可以做什么",
    channels.SHOW: "ways to reach me, channels, my devices, devices, without telegram, web page"
    "，我的联系方式，渠道，设备，我的设备，不用电报，网页",
    second_factor.SHOW: "second factor, secondfactor, two factor, authenticator，第二重验证，验证器，两步验证",
    audit.SHOW: "records, audit, audit log, who did what，操作记录，记录",
    approvals.LIST: "approvals, requests, four eyes，待同意请求，四眼原则",
    lockdown.SHOW: "lockdown, lost phone, stolen phone, my phone is lost，紧急冻结，手机丢失，手机丢了",
    changes.EVENT: "event, the event, change the event，修改活动",
    home.LANGUAGES: "language, languages, change language, english, chinese, 语言 · language, speak english,"
    " switch to english, in english, switch to chinese"
    "，语言，中文，英文，英语，汉语，切换语言，换语言，换成中文，换成英文，切换到中文，切换到英文",
    home.PRIVACY: "privacy, data protection, my name, change my name, visibility"
    "，隐私，数据保护，我的姓名，改名，修改姓名",
    my_data.SHOW: "my data, mydata, all my data, what do you know about me, copy of my data"
    "，我的数据，我的全部数据，数据副本，你们保存了我的哪些数据",
    publicity.SHOW: "publicity, who may see me, who may see what of me, consents, my consents，谁可以看到我，谁可以看到我的信息，我的许可",
    publicity.STATEMENTS: "public statements, public statement，公开声明",
    home.FORGET: "forget me, delete me, delete my data, erase my data，忘记我，删除我的数据，注销",
    rsvps.SHOW: "rsvp, my answer, my answers, attendance answer, my attendance, change my answer, will i come,"
    " say whether you come, cancel my attendance"
    "，答复，我的答复，我的出席情况，出席，是否出席，更改答复，修改答复，答复是否出席",
    rsvps.SCHEDULE: "programme, program, schedule, agenda, sessions, timetable, my schedule, my programme,"
    " look at the programme, what is next, whats next, next session"
    "，日程，议程，日程安排，会议日程，会议议程，时间表，场次，我的日程，下一场，下一场次",
    rsvps.SEAT_RULES: "seat rules, rules of seats, waiting list rules，席位规则，候补规则",
    rsvps.ATTENDANCE: "attendance, who comes, who is coming, guest list, guests, participants, responses"
    "，出席情况，出席统计，谁来，嘉宾名单，名单，出席人数",
    rsvps.SESSION_LISTS: "names per session, session lists, lists per session，各场次名单，场次名单",
    travel.DETAILS: "details, travel details, my details, my travel, travel, arrival, departure, flight, flights,"
    " add travel details, access needs, emergency contact"
    "，行程信息，行程，我的行程，航班，抵达，离开，无障碍需求，紧急联系人，填写行程信息",
    travel.CALENDAR: "calendar, calendar file, ics, ical，日历，日历文件",
    travel.FEED: "feed, calendar feed, subscribe，日历订阅，订阅日历，订阅",
    travel.VENUE: "venue, address, place, map, location, emergency numbers，会场，地址，地点，地图，位置，紧急电话",
    travel.VENUE_ITEMS: "venue details, change venue details, edit venue，会场信息，修改会场信息",
    travel.LOGISTICS: "logistics, arrivals and rooms，后勤，后勤安排，会务，会务后勤",
    travel.ARRIVALS: "arrivals, arrivals list，抵达名单，抵达安排",
    travel.LEAVING: "departures, departures list，离开名单，离开安排",
    travel.RIDES: "rides, transfers, pick ups, pickups，接送，接机，接送安排",
    travel.ROOMS: "rooms, hotel, hotel rooms，房间，酒店房间，住房安排",
    travel.NEEDS: "needs, diets, diets and access, catering，饮食与无障碍，餐饮要求",
    knowledge.ASK: "ask, ask a question, question, i have a question，提问，问题，我有问题，我想问",
    knowledge.SHOW: "prepared answers, knowledge, faq，预设答复，知识库，常见问题",
    knowledge.CHECK: "check of the answers, self check，自查，答复自查",
    knowledge.REVIEW_WORDINGS: "wordings, offered wordings，问法，待确认的问法",
    knowledge.FILES: "answers file, files of answers，答复文件",
    tickets.MINE: "my questions, my tickets, questions i asked，我的问题，我的提问，我提过的问题",
    tickets.QUEUE: "questions, open questions, guests questions, questions desk，嘉宾提问，嘉宾的问题，待答问题，待答复的问题",
    tickets.RULES: "question rules, rules of questions，提问规则",
    visa.SHOW: "visa, my visa, visa steps, next visa step, passport，签证，我的签证，签证办理，下一步签证，护照",
    visa.QUEUE: "visa desk, visadesk, visas，签证台，签证事务",
    visa.RULES: "visa rules，签证规则",
    visa.TIMES: "visa times, processing times，签证办理时间，办理时间",
    visa.COMPARE: "compare hosts, host countries, compare host countries，比较东道国，东道国比较",
    invitation_letters.SHOW: "letter, invitation letter, visa letter, my letter，邀请函，签证邀请函，我的邀请函",
    invitation_letters.QUEUE: "letters, invitation letters, letters desk，邀请函申请，待办邀请函",
    invitation_letters.HEAD: "letterhead，信头，抬头",
    glossary.SEARCH: "glossary, terms, term, agreed terms，术语，术语表，词汇表",
    feedback.SHOW: "feedback, give feedback, sealed page，反馈，意见反馈，提交反馈",
    feedback.SESSIONS: "stars, rate, rate sessions，评分，打分，星级评分",
    feedback.RESULTS: "results, ratings，结果，评分结果",
    feedback.VOTES_SHOW: "vote，投票",
    feedback.VOTES: "votes, all votes，全部投票，投票管理",
    feedback.DESK: "feedback desk，反馈管理",
    feedback.GUIDE: "feedback guide, ten steps，反馈指南",
    goals.SHOW: "goals, goal, goals of the dialogue, shared goals，目标，共同目标，对话目标",
    selection.SHOW: "selection, selection desk, candidates, candidate，遴选，候选人，嘉宾遴选",
    working_groups.SHOW: "working groups, working group, groups, group, my group, my working group"
    "，工作组，我的工作组，分组",
    pairings.SHOW: "meet somebody new, meet someone new, pairings，认识新朋友，结识新朋友，配对",
    interpreting.SHOW: "interpreting, interpreter, interpreters, my turns, rota，口译，口译员，我的轮次，轮值表",
    session_desk.DESKS: "my desks, my desk, desk, desks，我的引导台，引导台",
    common_ground.SHOW: "common ground, ground, statements, interventions，共识，观点，措施",
    series.SHOW: "series, later meetings, invite me again，系列，以后的会议，再邀请我",
    languages.SHOW: "translations, translate, texts to translate，翻译，待翻译文本",
    languages.DEFINE: "propose a term, propose a word，提议术语，建议术语",
    readout.SHOW: "readout, points of the readout，会议纪要，纪要",
    reminders.SHOW: "reminders, my reminders, remind, remind me, set a reminder，提醒，我的提醒，提醒我，设置提醒",
    reminders.RULES: "how reminders work, reminder rules，提醒规则，提醒如何运作",
    reminders.QUIET_HOURS: "quiet hours, do not disturb，免打扰，免打扰时段，勿扰",
    reminders.ZONE: "time zone, timezone, my time zone, change my time zone，时区，我的时区，更改时区",
    reminders.CUSTOM: "own reminders, reminders for guests，自定义提醒，给嘉宾的提醒",
    broadcasts.NEWS: "news, announcements, read the news，新闻，消息，最新消息，通知，公告",
    broadcasts.SHOW: "broadcast, broadcasts, write to guests，群发，群发消息，广播",
    broadcasts.UNREACHABLE: "unreachable, who is not reached，未送达，联系不上的嘉宾，未收到消息的嘉宾",
    changes.SHOW: "reschedule, change the programme, programme changes，更改日程，改日程，修改日程，日程变更",
    changes.EVENT: "event, this event, change the event, event facts，活动，活动信息，修改活动",
    changes.DRAFT: "draft, draft of changes，草稿，变更草稿",
    changes.CHANGES: "told, who was told, released changes，已发布的变更，变更通知情况",
    INVITE: "invite, invitations, invite guests, invite a guest，邀请，邀请嘉宾，发邀请",
}
_POLITE = re.compile(
    r"^(?:please |(?:can|could) (?:i|you) |i(?:'d| would) like to |i want to |let me |show me |show |see |open"
    r" |go to |look at |view |the |请|麻烦|我想|我要|帮我|查看|看一下|看看|看|打开|显示|给我)+|(?: please|一下|页面|界面|吧)$"
)
_BETWEEN = re.compile(r"[^\w·]+")
_COUNT = re.compile(r" \d{1,4}$")
"""How many wait, behind the name of a desk."""


def _told_apart(typed: str) -> str:
    """What was typed, without case, width, accents of typing, marks and pictures."""
    text = unicodedata.normalize("NFKC", typed).casefold().replace("'", "").replace("’", "")
    return _COUNT.sub("", _BETWEEN.sub(" ", text).strip())


_SCREENS: Mapping[str, Word[()]] = {
    _told_apart(called): word
    for word, words in _CALLED.items()
    for called in re.split("[,，]", words)
}
_LONGEST = 60
"""Characters; a longer text is a question."""


def screen_called(typed: str) -> str:
    """Return the name of the button that leads to the screen that is called so; "" for none."""
    if len(typed) > _LONGEST:
        return ""
    text = _told_apart(typed)
    word = _SCREENS.get(text) or _SCREENS.get(_POLITE.sub("", text).strip())
    return "" if word is None else word.name
