"""Telling questions about other guests, and orders to the bot, from questions we may answer.

Going by the words alone, never by who is invited: so a refusal says nothing about anybody.
"""

import re
import unicodedata

_CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"

_TITLE = (
    r"(?:prof(?:essor)?|dr|doctor|mr|mrs|ms|miss|minister|ambassador|senator|sir|madam|president"
    r"|secretary|director|chairman|academician)\.?"
)
_TAKES_PART = (
    r"(?:com(?:e(?!\s+from)|es|ing)|attend(?:s|ing|ed|ance)?|participat(?:e|es|ing|ed)|join(?:s|ing|ed)?"
    r"|invited|register(?:ed)?|signed\s+up|confirm(?:ed)?|accept(?:ed)?|declined?|cancell?ed|repl(?:y|ies|ied)"
    r"|respond(?:s|ed)?|answered|rsvp\S*|speaking|giving\s+a\s+(?:talk|speech)|presenting"
    r"|showing\s+up|show\s+up|taking\s+part|take\s+part|tak(?:es|en)\s+part"
    r"|going\s+to\s+(?:be\s+(?:there|here)|come|attend|join|speak)|be\s+(?:there|here|present)"
    r"|on\s+the\s+(?:list|panel|guest\s+list)|among\s+the\s+\w+|part\s+of\s+(?:this|the)\s+\w+"
    r"|an?\s+(?:guest|participant|attendee|speaker|delegate|panell?ist))"
)
_PEOPLE = (
    r"(?:guests?|participants?|attendees?|speakers?|delegates?|delegations?|panell?ists?|invitees?"
    r"|people|persons?|experts?|scientists?|officials?|attendance|invitations?)"
)
_NOT_A_NAME = (
    r"(?:i|we|my|our|us|me|you|your|it|its|there|this|that|these|those|the|a|an|to|in|for"
    r"|bus(?:es)?|trains?|shuttles?|taxis?|lunch|dinner|breakfast|food|rain|luggage|spouses?"
    r"|cards?|payments?|transfers?|top-?ups?|cheques?|passwords?|refunds?|passports?|applications?"
    r"|still|been|being|something|anything|mastercard|swift|meetings?|sessions?|tickets?|trips?"
    r"|partners?|famil(?:y|ies)|children|kids|companions?|assistants?|interpret\w*|visas?"
    r"|letters?|wifi|wi-fi|internet|what|which|how|where|when|why|not|only|also|more)"
)
_NAME = (
    rf"(?:my\s+(?:friend|colleague|boss|professor|teacher|student)s?\s+)?"
    rf"(?:(?!{_NOT_A_NAME}\b)\S+\s+){{1,4}}?"
)
"""Up to four words that are not the usual ones: whatever they are, they may be somebody's name."""
_EVERYBODY_ELSE = r"(?:anyone|anybody|someone|somebody|everyone|everybody|others|the\s+others)"
_AUX = r"(?:is|are|was|were|will|would|has|have|had|did|does|do|can|could|may|might|should|won't|isn't)"

_ENGLISH = tuple(
    re.compile(pattern)
    for pattern in (
        # Who is coming? Who else was invited?
        rf"\bwho(?:m|'s|s)?\b(?!\s+(?:can|may|should|must|do\s+i|do\s+we|should\s+i)\b)"
        rf"[^.?!]{{0,100}}\b(?:{_TAKES_PART}|here|there|{_PEOPLE})\b",
        # Is Maria coming? Has Li Wei replied? Will Google attend?
        rf"\b{_AUX}\s+{_NAME}{_TAKES_PART}\b",
        rf"\b{_AUX}\s+(?:the|any)\s+\w+(?:[aei]ns|ese|ish|rs|ts)\s+{_TAKES_PART}\b",
        rf"\b{_AUX}\s+(?:there\s+(?:be\s+)?)?(?:{_EVERYBODY_ELSE}|any\s+\w+|any|some|other|the\s+other|the)\s+"
        rf"(?:\S+\s+){{0,5}}?(?:{_PEOPLE}|from|named|called)\b[^.?!]{{0,100}}\b{_TAKES_PART}\b",
        rf"\b{_AUX}\s+(?:there\s+(?:be\s+)?)?{_EVERYBODY_ELSE}\s+(?:\S+\s+){{0,6}}?{_TAKES_PART}\b",
        rf"\b(?:know|tell\s+me|say|confirm|wonder(?:ing)?|check)\s+(?:if|whether|that)\s+"
        rf"{_NAME}{_TAKES_PART}\b",
        rf"^(?!{_NOT_A_NAME}\b)(?!{_AUX}\b)(?:\S+\s+){{1,3}}(?:is\s+|are\s+|will\s+be\s+|will\s+)?"
        r"(?:coming|attending|invited)\s*\??$",
        # The list of guests, the speakers' names.
        rf"\b{_PEOPLE}['’]?s?['’]?\s+(?:lists?|names?|roster|contacts?|e-?mails?|numbers?)\b",
        rf"\b(?:lists?|names?|roster|identit\w+|affiliations?)\s+of\s+(?:\w+\s+){{0,3}}?{_PEOPLE}\b",
        r"\b(?:guest|attendance|rsvp|invitation)[\s-]*lists?\b",
        r"\b(?:who|what|which|list|name|show)\b[^.?!]{0,100}\b(?:the|other|all|all\s+the)\s+"
        r"(?:other\s+)?(?:guests|participants|attendees|speakers|delegates|invitees)\b",
        rf"\b(?:which|what)\s+(?:\w+\s+)?(?:compan|organi[sz]ation|countr|government|lab|universit"
        rf"|institution|delegation)\w*\b[^.?!]{{0,100}}\b(?:{_TAKES_PART}|represented|sen(?:t|d|ding))\b",
        # Where is Maria staying? What did Li Wei say? When does she arrive?
        rf"\b(?:where|when|which\s+\w+|what\s+\w+)\s+{_AUX}\s+{_NAME}"
        r"(?:stay\w*|arriv\w+|land(?:s|ing)?|sleep\w*|sit(?:s|ting)?|leav(?:e|es|ing)|coming)\b",
        rf"\bwhat\s+{_AUX}\s+{_NAME}(?:say|said|think|ask|answer)\w*\b",
        # Anybody with a title and a name.
        rf"\b{_TITLE}\s+(?!(?:of|in|for|is|at|to|and|or|on|here|there|available|visit\w*|near\w*"
        rf"|please|today|when|if|who|come|do|can|will)\b)[\w{_CJK}]",
    )
)

_PRESENT = (
    r"(?:参加|出席|参会|与会|到场|到会|受邀|被邀请?|应邀|报名|回复|答复|确认|接受邀请|拒绝|缺席"
    r"|发言|演讲|主讲|赴会|过来|会来|要来|来吗|来不来|来了|来么|来嘛|会去|去吗|在场|在不在|有来)"
)
_NOT_ABOUT_OTHERS = (
    r"(?:我|咱|您|你|车|巴士|大巴|火车|班车|餐|饭|家属|配偶|家人|孩子|伴侣|同伴|随行|助理|翻译|同传"
    r"|必须|需要|需不需要|要不要|可以|可否|能否|能不能|怎么|怎样|如何|什么时候|何时|几点|截止|签证|邀请函)"
)
_CHINESE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:谁|哪些人|哪些嘉宾|哪些专家|哪些代表|什么人|哪几位|哪位|哪个人|其他人|别人|大家)"
        rf"[^。？?！!]{{0,30}}(?:{_PRESENT}|来|去|嘉宾|名单|在)",
        r"(?:有|都有|还有)(?:谁|哪些人|什么人|哪些嘉宾|哪些专家|哪些机构|哪些公司|哪些国家)",
        r"(?:参会|与会|参加|出席|受邀|邀请|嘉宾|来宾|代表|讲者|演讲|发言|参与|主讲|宾客|客人)"
        r"(?:者|人|人员|嘉宾|专家)?(?:的)?[^。？?！!]{0,2}(?:名单|名字|姓名|名册|列表|联系方式|电话|邮箱)",
        r"(?:其他|别的|另外的?)(?:嘉宾|参会者|与会者|参与者|来宾|代表|客人|专家)",
        rf"(?:教授|博士|先生|女士|小姐|老师|部长|大使|院士|主任|总裁|书记|司长|校长|所长)"
        rf"[^。？?！!]{{0,12}}(?:{_PRESENT}|住|来|到|说|在)",
        r"(?:哪些|什么)(?:公司|机构|国家|单位|大学|实验室|组织|政府)[^。？?！!]{0,10}"
        r"(?:参加|出席|参会|与会|派|来|受邀)",
        rf"^(?!.*{_NOT_ABOUT_OTHERS})[^。？?！!]{{1,40}}?{_PRESENT}"
        r"(?:了|过|会议|这次|活动|对话|晚宴)*(?:吗|么|嘛|没有|没|不|呢|吧)?[？?。！!\s]*$",
    )
)
_WHO_HELPS = re.compile(
    r"(?:找谁|联系谁|问谁|谁来?(?:接|负责|付|安排|报销|帮)|谁能(?:看|接|帮)|谁可以)"
    r"|\bwho(?:'s|s)?\s+(?:\w+\s+){0,3}?(?:pay\w*|pick\w*|meet\w*|see|sees|contact|call|help\w*|responsible|in\s+charge)\b"
)
_ABOUT_ONESELF = re.compile(
    r"\b(?:that|if|when|whether|knows?)\s+(?:i|we)\s+(?:am\b|are\b|attend|come|take|join)"
)

_ORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:ignore|disregard|forget|override|bypass)\b[^.?!]{0,40}\b(?:instruction|rule|prompt"
        r"|polic|guideline|restriction|filter|above|previous|prior)",
        r"\b(?:system|hidden|initial|original)\s+(?:prompt|message|instruction)",
        r"\byou\s+are\s+(?:now|no\s+longer)\b|\bpretend\s+(?:to\s+be|you)|\bact\s+as\b|\brole-?play\b",
        r"\bjail\s*break|\bdeveloper\s+mode|\bdan\s+mode|\bsudo\b|\badmin\s+(?:mode|override)",
        r"\b(?:print|dump|output|reveal|repeat|show)\b[^.?!]{0,40}\b(?:database|knowledge\s+base"
        r"|prompt|instructions|entries|tokens?|secrets?|everything)",
        r"<\s*/?\s*(?:script|system|user|assistant|im_start|inst)\b|<\|",
        r"\b(?:select\b.+\bfrom|drop\s+table|union\s+select)\b|\{\{|\$\{",
        r"(?:忽略|无视|忘记|忘掉|绕过|不要理会|不用管).{0,12}(?:指令|规则|提示|要求|限制|设定|说明)",
        r"系统提示|提示词|开发者模式|你现在是|扮演|假装你?是|管理员模式|越狱",
        r"(?:输出|打印|列出|显示|告诉我).{0,8}(?:数据库|知识库|所有条目|全部条目|密钥|令牌)",
    )
)


def asks_about_guests(text: str) -> bool:
    """Say whether somebody asks who takes part, or about one of those who might."""
    plain = _plain(text)
    if _WHO_HELPS.search(plain) or _ABOUT_ONESELF.search(plain):
        return False
    return any(pattern.search(plain) for pattern in (*_ENGLISH, *_CHINESE))


def gives_orders(text: str) -> bool:
    """Say whether a text tries to give the bot orders rather than ask something."""
    plain = _plain(text)
    return any(pattern.search(plain) for pattern in _ORDERS)


def _plain(text: str) -> str:
    kept = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return " ".join(kept.split())
