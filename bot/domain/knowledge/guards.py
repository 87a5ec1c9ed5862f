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
    r"|doctors?|nurses?|journalists?|press|media|police|photographers?|staff|security|volunteers?|drivers?"
    r"|organi[sz]ers?|hosts?|coffee|tea|water|parking|breaks?|buffet|vegetarian|halal|vegan|smoking|check-?in|registration"
    r"|still|been|being|something|anything|mastercard|swift|meetings?|sessions?|tickets?|trips?"
    r"|partners?|famil(?:y|ies)|children|kids|companions?|assistants?|interpret\w*|visas?"
    r"|letters?|wifi|wi-fi|internet|what|which|how|where|when|why|not|only|also|more)"
)
_NAME = (
    rf"(?:my\s+(?:friend|colleague|boss|professor|teacher|student)s?\s+)?"
    rf"(?:(?!{_NOT_A_NAME}\b)\S+\s+){{1,4}}?"
)
"""Up to four words that are not the usual ones: whatever they are, they may be somebody's name."""
_AUX = r"(?:is|are|was|were|will|would|has|have|had|did|does|do|can|could|may|might|should|won't|isn't)"
_KEPT = (
    r"(?:published|public|made|shared|circulated|distributed|printed|confidential|secret|private|kept|stored"
    r"|deleted|destroyed|sent|posted|online|leave|leaves|leaked|recorded)\b"
)
_ROLE = (
    r"(?:(?:first[\s-]aid|medical|technical|security|sign[\s-]language|support)\s+)?(?:doctors?|nurses?|medics?|paramedics?"
    r"|photographers?|journalists?|reporters?|media|press|camera\s*(?:man|men|crew|team)|interpreters?|translators?"
    r"|drivers?|guards?|police\w*|technicians?|engineers?|staff|volunteers?|organi[sz]ers?|hosts?|note-?takers?|cooks?"
    r"|chefs?|porters?|stewards?|receptionists?|team|desk|guides?|notar(?:y|ies)|observers?)"
)
_ROLES = re.compile(
    rf"\b(?:{_AUX}|if|whether|do\s+you\s+have)\s+(?:there\s+(?:be\s+)?)?"
    rf"(?:(?:a|an|any|some|the|your|our|enough|no)\s+)?(?:\w+ing\s+)?{_ROLE}\b(?!['’])"
)
"""Whoever helps at an event is a role, not somebody: a doctor, the press."""
_LIST_ITSELF = re.compile(
    rf"\b(?:lists?|names?|roster)\s+of\s+(?:\w+\s+){{0,2}}?{_PEOPLE}\s+(?:\w+\s+){{0,3}}?{_KEPT}"
    rf"|\b{_PEOPLE}['’]?s?['’]?\s+(?:lists?|names?)\s+(?:\w+\s+){{0,3}}?{_KEPT}"
)
"""What becomes of the list; who is on it is not asked."""
_ROLES_ZH = re.compile(
    r"(?:^|(?<=[有请叫找派和与，, ]))(?:现场|会场|当地|一位|一名|位|名|个|没有|专业|随队)*"
    r"(?:医生|大夫|护士|医护人员|急救人员|记者|媒体|摄影师|摄像师|摄像|口译员|口译|译员|翻译|同传|手语翻译|司机|保安|安保"
    r"|警察|志愿者|工作人员|技术人员|主办方|组织方|会务|会务组|服务员|导游|律师|公证员|厨师|观察员)(?:们|人员)?"
)
_LIST_ITSELF_ZH = re.compile(
    r"(?:参会|与会|嘉宾|来宾|参加)(?:者|人|人员)?(?:的)?(?:名单|名册|列表)"
    r"(?=[^。？?！!]{0,6}(?:公开|公布|发布|保密|发表|外传|泄露|保存|删除))"
    r"|(?:公开|公布|发布)(?:参会|与会|嘉宾|来宾|参加)(?:者|人|人员)?的?(?:名单|名册|列表)(?=[吗么？?]|$)"
    r"|(?:引用|转述|记录|录下|公开)(?:别人|他人|其他人|大家|发言人|讲者)的?(?:发言|讲话|话|观点)"
    r"|(?:(?:这次|本次)?(?:会议|大会|论坛|活动|会)上?)?用?(?:什么|哪种|哪些)语言"
)
_EVERYBODY_ELSE = r"(?:anyone|anybody|someone|somebody|everyone|everybody|others|the\s+others)"

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
        rf"\b(?:know|tell\s+me|say|confirm|wonder(?:ing)?|check|news|hear[ds]?|true|sure|thinks?|believe)\s+(?:if|whether|that)\s+"
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
        rf"\b{_TITLE}\s+(?!{_TAKES_PART}\b)(?!(?:of|in|for|is|at|to|and|or|on|here|there|available|visit\w*|near\w*"
        rf"|please|today|when|if|who|come|do|can|will|prescri\w*|speak\w*|help\w*)\b)[\w{_CJK}]",
        # The minister, a professor: whoever is meant, it is a guest.
        rf"\b{_AUX}\s+(?:the|any|an?|your|our|some)\s+(?:\w+\s+)?(?:prof\w*|ministers?|ambassadors?|senators?|presidents?"
        rf"|secretar\w+|directors?|chair\w*|academicians?|keynotes?|moderators?|ceos?|mayors?|delegat\w+)\s+{_TAKES_PART}\b",
    )
)

_PRESENT = (
    r"(?:参加|出席|参会|与会|到场|到会|受邀|被邀请?|应邀|报名|回复|答复|确认|接受邀请|拒绝|缺席"
    r"|发言|演讲|主讲|赴会|过来|会来|要来|来吗|来不来|来了|来么|来嘛|会去|去吗|在场|在不在|有来|到了|到没到|会到|出现|露面|能来)"
)
_NOT_ABOUT_OTHERS = (
    r"(?:我|咱|您|你|车|巴士|大巴|火车|班车|餐|饭|家属|配偶|家人|孩子|伴侣|同伴|随行|助理|翻译|同传|行李|包裹|快递|邮件|信|款|钱|票|酒店|会场|空调|电脑|笔记本|轮椅|议程|日程|咖啡|茶|茶歇|早餐|午餐|设备|电梯|名额|资料|时间|它|这里|那里"
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
        rf"^(?!.*{_NOT_ABOUT_OTHERS})(?:it|[会有将也都还现场在没能要\s])*+[^。？?！!]{{1,40}}?{_PRESENT}"
        r"(?:了|过|会议|这次|活动|对话|晚宴)*(?:吗|么|嘛|没有|没|不|呢|吧)?[？?。！!\s]*$",
    )
)
_WHO_HELPS = re.compile(
    r"(?:找谁|联系谁|问谁|谁(?:来|去|会|可以|应该|要)?(?:给|帮|为|替)?(?:我们?|大家)?(?:接|负责|付|出钱|掏钱|买单|安排|报销|帮|订|预订|买|办|管|准备|提供"
    r"|通知|决定|审批|批准|处理|承担|打扫|保管)|谁能(?:看|接|帮)|谁可以)"
    r"|\bwho(?:'s|s)?\s+(?:\w+\s+){0,3}?(?:pay\w*|pick\w*|meet\w*|see|sees|contact|call|help\w*|responsible|in\s+charge)\b"
)
_ABOUT_ONESELF = re.compile(
    r"\b(?:that|if|when|whether|knows?)\s+(?:i|we)\s+(?:am\b|are\b|attend|come|take|join)"
)

_CAPITALS = (
    r"(?:(?!(?:I|The|This|That|There|It|My|We|You|Wi|WiFi|Zoom|English|Chinese|Mandarin|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday)\b)[A-Z][\w'’.-]*\s+){1,4}"
)
_NAMED = re.compile(
    rf"\b(?i:{_AUX})\s+{_CAPITALS}(?i:arriv\w+|land(?:ed|ing)|made\s+it|make\s+it|turn\w*\s+up|around|expected\s*\?|here|there"
    r"|be\s+(?:around|in\s+the\s+room|on\s+stage|with\s+us|in\s+town)|on\s+(?:his|her|their|the)\s+(?:way|panel|list)"
    r"|stay\w*|still\s+com\w+|also\s+(?:com\w+|there|here|invited))\b"
    r"|\b(?i:will|can|do|shall|might)\s+(?i:i|we)\s+(?i:get\s+to\s+)?(?i:meet|see)\s+(?:[A-Z][\w'’.-]*\s*){1,3}\?"
    r"|\b(?i:meet|see|expect|find|run\s+into|talk\s+to|sit\s+with)\s+(?:[A-Z][\w'’.-]*\s+){1,4}(?i:there|here|at\s+the|in\s+person|this\s+time|at\s+all)\b"
)
"""A name in capitals, with words that are too common to tell without."""
_SURNAME = r"[王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝崔康邱秦侯邵孟]"
_SOMEBODY = (
    re.compile(rf"\b{_AUX}\s+{_TITLE}\s+(?!{_TAKES_PART})(?:\S+\s+){{1,3}}?{_TAKES_PART}\b"),
    re.compile(
        rf"^(?:请问)?{_SURNAME}(?!末|边|围|日|三|五|一|二|四|六|年|转)[{_CJK}]{{1,2}}(?:先生|女士|教授|博士|老师)?"
        r"(?:什么时候|几点|哪天|何时|几号)会?(?:到|来|走|离开|发言|演讲)"
    ),
    re.compile(rf"(?:见到|遇到|碰到|见见|找到|认识){_SURNAME}[{_CJK}]{{1,2}}(?:吗|么|嘛|[？?]|$)"),
)
"""Somebody by title or family name, looked for before roles are excused."""
_SENTENCE = re.compile(r"(?<=[?!？！。\n])")

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
    kept = unicodedata.normalize("NFKC", text)
    return any(_asks_about_guests(part) for part in _SENTENCE.split(kept) if part.strip())


def _asks_about_guests(sentence: str) -> bool:
    plain = _plain(sentence)
    if _NAMED.search(sentence) or any(pattern.search(plain) for pattern in _SOMEBODY):
        return True
    if _WHO_HELPS.search(plain) or _ABOUT_ONESELF.search(plain):
        return False
    for excused in (_ROLES, _LIST_ITSELF, _ROLES_ZH, _LIST_ITSELF_ZH):
        plain = excused.sub(" it ", plain).strip()
    return any(pattern.search(plain) for pattern in (*_ENGLISH, *_CHINESE))


def gives_orders(text: str) -> bool:
    """Say whether a text tries to give the bot orders rather than ask something."""
    plain = _plain(text)
    return any(pattern.search(plain) for pattern in _ORDERS)


def _plain(text: str) -> str:
    kept = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return " ".join(kept.split())
