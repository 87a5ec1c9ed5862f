"""How a question is put: question word, negation, direction, opposites, several at once, attacks."""

import re
from typing import TypeAlias

from bot.answers.language.normaliser import LONGEST, function_words, plain, terms
from bot.answers.language.scripts import BilingualPattern, scripts_of

Ends: TypeAlias = tuple[frozenset[str], frozenset[str]]
"""The terms of where something comes from, and of where it goes to."""

_ASKED = {
    "when": r"\bwhen\b|\bwhat (?:time|day|date|hour)\b|\bwhich (?:day|date)\b|什么时[候间]|何时|几点|几号|哪天|哪一天|啥时候|几时|什么日子",
    "how-long": r"\bhow (?:long|soon|fast|quickly|early|late)\b|多久|多长时间|几天|几个?小时|多少天|多快",
    "where": r"\bwhere\b|\bwhat (?:place|address|location)\b|哪里|哪儿|在哪|何处|什么地方|去哪|到哪|从哪",
    "how-much": r"\bhow much\b|\bhow expensive\b|\bwhat (?:is|are|does|do) the (?:\w+ ){0,2}(?:cost|price|fee|rate|charge)s?\b|\bwhat does .{1,40} cost\b|多少钱|什么价|多贵|费用?是?多少|价格是",
    "how-many": r"\bhow many\b|\bhow often\b|几个|几次|多少(?:个|人|次|位|张)",
    "who": r"\bwho(?:m|se)?\b|谁|哪位",
    "why": r"\bwhy\b|\bhow come\b|\bwhat is the reason\b|\bfor what reason\b|为什么|为何|怎么会|为啥|凭什么",
}  # fmt: skip
_ASKED_PATTERNS = {name: re.compile(pattern) for name, pattern in _ASKED.items()}

_WHETHER = re.compile(
    r"^(?:(?:hi|hello|hey|ok|okay|great|thanks|so|and|but|please|well) )*(?:is|are|am|do|does|did|can|could|may|might|must|should"
    r"|shall|will|would|have|has|was|were)\b|吗|是否|能否|可否|有没有|能不能|可不可以|要不要|会不会|是不是|需不需要|有无"
)
_WHICH = re.compile(
    r"\bwhat\b|\bwhich\b|\bhow\b|什么|哪|怎|如何|几(?=[点号个天位次])|多少|多[久长大远快]|谁|啥"
)
_STATEMENT = re.compile(r"^(?:i|my|we|our)\b")
_HOW_TO = re.compile(r"\bhow (?:do|can|to|should|would|could|might)\b|怎么(?!会|样)|怎样|如何")

_NEGATION = re.compile(
    r"\b(?:not|cannot|never|without|no|none|neither|nor|unable|nothing|nobody)\b|没|不|无|别|未|勿|非"
)
_NO_NEGATION = re.compile(
    r"\b(?:can|could|did|do|does|have|has|is|are)? ?not (?:yet )?(?:find|receiv\w*|arriv\w*|work\w*|connect\w*|open|load\w*|here yet)\b"
    r"|\bcannot (?:find|connect|open|see)\b|\bstill no\b|\bnothing yet\b|\bnot yet\b"
    r"|还?没有?(?:收到|拿到|发来|寄到)|找不[到着]|连不上|打不开|收不到|上不去|登不上|"
    r"\bwhy not\b|\bnot sure\b|\bnot only\b|\bno problem\b|\bor not\b|\bif not\b|\bdo not know\b|\bno idea\b|\bno\.? ?\d"
    r"|(.)[不没]\1|有没有?|有无|是否|能否|可否|不好意思|对不起|没问题|不知道|不清楚|不懂|不太懂|不确定|不错|不过|不仅|不但|不管|差不多|要不|"
    r"了不起|不同|不久|无线|无锡|无障碍|无人机|无论|别人|别的|特别|告别|区别|类别|级别|性别|分别|非常|非洲|未来|不丹|不列颠|没事|[不没]$"
)
_OPPOSITES = tuple(
    (BilingualPattern(one), BilingualPattern(other))
    for one, other in (
        (r"\b(?:check|checking|checked)(?: |-)?in\b|入住|值机|签到", r"\b(?:check|checking|checked)(?: |-)?out\b|退房|签退"),
        (r"\barriv\w+|\blanding?\b|抵达|到达|到站|到会|到场", r"\bdepart\w*|\bleav(?:e|ing)\b|离开|出发|返程|离会|离场|离店"),
        (r"\b(?:open|unlock|enable|activat|switch on|turn on|turn \w+ on)\w*|打开|开启|开通|启用",
         r"\b(?:close|closing|lock|disable|deactivat|shut|switch off|turn off|turn \w+ off|silence)\w*|关闭|关掉|停用|禁用|注销|取消"),
        (r"\bstart\w*|\bbegin\w*|开始", r"\b(?:end|ends|ending|finish\w*|over|deadline)\b|结束|截止"),
        (r"\bbuy\w*|\bpurchas\w+|购买|买|购票", r"\bsell\w*|\breturn\w*|\brefund\w*|卖|退[票款货订]|退(?:火|机|车)"),
        (r"\bbook\w*|\breserve\w*|预订|预定|订", r"\bcancel\w*|退订|取消|退"),
        (r"\bbefore\b|之前|以前|前", r"\bafter\b|之后|以后|后"),
        (r"\bearl(?:y|ier|iest)\b|提前|早到|最早", r"\blat(?:e|er|est)\b|推迟|延后|迟到|最晚|晚到"),
        (r"\bminimum|\bleast\b|\blowest\b|\bcheapest\b|最少|最低|最小", r"\bmaximum|\bmost\b|\bhighest\b|最多|最高|最大|上限"),
        (r"\bincreas\w*|\brais\w*|\bturn up\b|\blouder\b|增加|提高|调高", r"\bdecreas\w*|\breduc\w*|\blower\w*|\bturn down\b|减少|降低|调低"),
        (r"\bsend\w*|\bsent\b|发送|寄出|转出|汇出", r"\breceiv\w*|收到|接收|转入|汇入"),
        (r"\bdeposit\w*|\btop(?:ping|ped)?.?up\b|存款|充值|存钱", r"\bwithdraw\w*|提现|取款|取现|取钱"),
        (r"\badd\w*\b|添加|增加|绑定", r"\b(?:remov|delet)\w*|删除|移除|解绑|解除"),
        (r"\bupload\w*|上传", r"\bdownload\w*|下载"),
        (r"\bborrow\w*|借入|借款", r"\blend\w*|\brepay\w*|\bpay back\b|还款|还钱|借出"),
        (r"\bfirst\b|第一|首", r"\blast\b|\bfinal\b|最后|末"),
        (r"\binclud\w*|包括|包含", r"\bexclud\w*|不包括|不含"),
        (r"\bindoors?\b|\binside\b|室内|里面", r"\boutdoors?\b|\boutside\b|室外|户外|外面"),
        (r"\bapprov\w*|\baccept\w*|通过|接受", r"\breject\w*|\brefus\w*|\bdeclin\w*|拒签|拒绝|被拒"),
        (r"开幕|\bopening (?:ceremony|session|dinner|reception)", r"闭幕|\bclosing (?:ceremony|session|dinner|reception)"),
        (r"到(?=吗|呢|$|比较|达)", r"(?<!怎么)(?<!怎样)(?<!如何)走(?=吗|呢|$|比较)|离开|返程|回程"),
        (r"\benter(?:ing|ed)?\b|\bentry\b|入境|进入", r"\bexit\w*|出境|离境"),
        (r"\blog(?:ging)? ?in\b|\bsign in\b|登录", r"\blog(?:ging)? ?out\b|\bsign out\b|登出|退出"),
        (r"\bpa(?:y|ys|id|ying|yments?)\b|付款|支付|付费|缴费|自费", r"\breimburs\w*|\brefund\w*|\bpa(?:y|id) back\b|报销|退款|退费"),
        (r"\bpick(?:ed|ing)?(?: \w+)? up\b|\bcollect\w*|领(?=取|$|[吗呢了])|接机|接站", r"\breturn\w*|\bhand(?:ed)? back\b|\bdrop(?:ped)?(?: \w+)? off\b|归还|(?<!退)还(?=到|给|回|去哪|哪)|送机|送站"),
        (r"\bmore\b|\bextra\b|\badditional\b|多(?=住|带|付|要|订|交)", r"\bless\b|\bfewer\b|少(?=住|带|付|要|订|交)"),
        (r"(?<!not )(?<!not yet )\barrived\b|到了", r"\bnot (?:yet )?arriv\w*|没有?到"),
        (r"(?<!not )(?<!not yet )\breceived\b|(?<!没)(?<!没有)收到了", r"\bnot (?:yet )?receiv\w*|没有?收到"),
        (r"\bsick\b|\bill\b|\bunwell\b|生病|患病", r"\bhealthy\b|健康"),
        (r"\bmine\b|\bmy own\b|\bmyself\b|我自己|本人", r"\b(?:wife|husband|spouse|partner|child|children|kids?|family|colleague|assistant)\b|妻子|丈夫|配偶|家属|家人|孩子|同事|助理"),
        (r"\bmy\b", r"\byour\b"),
        (r"\b(?:can|could|may) (?:i|we|my|our|guests|people|one)\b|\ballowed\b|\bpermitted\b|可以|能不能|能否|可否|允许",
         r"\bmust (?:i|we|my|our|guests|people|one)\b|\b(?:i|we) must\b|\bha(?:ve|s) to\b|\b(?:mandatory|obligatory|compulsory)\b|必须|一定要|强制|非得|非要"),
        (r"\bmay (?:i|we)\b|\b(?:am|are) (?:i|we) allowed\b|\bis it allowed\b", r"^will (?:the|there|you|it|any)\b"),
    )
)  # fmt: skip

OF_MANNER = 3
"""So many of the pairs, the last ones, are about may and must, mine and yours: a way of asking."""

_FROM = re.compile(
    r"\b(?:from|out of|off) ((?:[\w'-]+ ?){1,6}?)(?= ?(?:\b(?:to|into|onto|towards?|until|in|on|at|by|for|with|and|or|if|when|is|do|can|i)\b|$))"
)
_TO = re.compile(
    r"\b(?:to|into|onto|towards?) ((?:[\w'-]+ ?){1,6}?)(?= ?(?:\b(?:from|out|off|in|on|at|by|for|with|and|or|if|when|is|do|can|i)\b|$))"
)
_ROUTE_ZH = re.compile(
    r"(?:从|由|自)?([\w]{1,10}?)(?:里面|里|上)?(?:怎[么样]|如何|能不能|可以|能|的钱|余额|想|要)*"
    r"(?:转账|提现|转移|转入|转|换成|兑换|换|飞往|飞到|飞|开往|前往|翻译成|译成|乘车|坐车|到|至|去|往|回)(?:到|至|进|成|去|往)?(?:了)?([\w]{1,10})"
)  # fmt: skip
_FROM_ZH = re.compile(
    r"(?:从|由|自|离开)([\w]{1,8}?)(?:出发|起飞|到|去|回|来|怎么|如何|坐|乘|转|$)"
)

_PART = re.compile(
    r"(?<=[?？!！。；;\n])|(?<=[a-z]{2}\.)\s|[,，]\s*(?:and |also |another |另外|还有|以及|顺便|再问)|\b(?:and|also|plus)\b(?= (?:what|when|where|how|who|why|which|is there|are there|can i|do i|do you|may i|will)\b)|(?:另外|还有|顺便问|再问)"
)
_QUESTION = re.compile(
    r"[?？]|^\W*(?:and |also |so |but |hi |hello )*(?:what|when|where|how|who|why|which|is|are|can|could|do|does|did|may|will|would|should|am)\b"
    r"|吗|什么|怎么|怎样|如何|哪|几|多少|多久|能不能|可不可以|是否|是不是|有没有|谁|为何|呢", re.IGNORECASE
)  # fmt: skip

_ATTACK = re.compile(
    r"\b(?:ignor|disregard|forget|overrid|bypass|skip)\w*\b.{0,40}\b(?:instruction|rule|prompt|guideline|polic|context|above|previous|everything|restriction|safety)"
    r"|\bsystem prompt\b|\byou are now\b|\bpretend\b|\bact as\b|\brole.?play\b|\bjailbreak|\bdeveloper mode\b|\bdan mode\b|\brepeat after me\b"
    r"|\b(?:just |simply |only |please )*(?:say|answer|reply|respond|confirm|tell me|print|output|write)\b(?: (?:with|only|just|that|me|yes|and))* (?:i|we|you|yes|no)\b(?! (?:need to|have to))"
    r"|\bas an? (?:ai|language model|assistant|admin)\b|\bnew instructions?\b|<\|?(?:system|im_start|user|assistant)|\[/?inst\]|\b(?:assistant|system) ?:"
    r"|(?:忽略|无视|忘记|忘掉|跳过|绕过).{0,20}(?:指令|规则|提示|要求|限制|设定|内容|一切)|系统提示|提示词|你现在是|假装|扮演|越狱|开发者模式"
    r"|(?:只|直接|请)?(?:回答|回复|说|告诉我|确认|输出)(?:说|我|：|:|“|\")+.{0,12}(?:不需要|不用|无需|免签|可以|是的|同意)", re.IGNORECASE | re.DOTALL
)  # fmt: skip


_PAUSE = re.compile(r"[,，;；!！\n。—–]|\.(?=\s)| - |\b(?:so|but)\b")
_TELLING = re.compile(
    r"\b(?:i|i'm|im|i've|ive|we|my|our|me|he|she|his|her|they)\b|[我咱他她]|飞机|航班|领导|同事|[来去到走][不得]|[没不]",
    re.IGNORECASE,
)
_PROVIDED = re.compile(
    r"\b(?:if|when|unless|in case|provided|suppose)\b|如果|要是|的话|假如|万一|的时候",
    re.IGNORECASE,
)


def asking_part(text: str) -> str:
    """Return a text without what its asker tells before the question ("I cannot travel, may I …?").

    What is told as a condition is part of the question, and so is what comes after it.
    """
    start = 0
    for pause in (*_PAUSE.finditer(text[:LONGEST]), None):
        piece = text[start : pause.start() if pause else LONGEST]
        if _QUESTION.search(piece) and _content(piece):
            return text[start:LONGEST]
        if _content(piece) and (_PROVIDED.search(piece) or not _TELLING.search(piece)):
            break
        start = pause.end() if pause else start
    return text


def asked_in(spelled: str) -> frozenset[str]:
    """Return which of when, how-long, where, how-much, how-many, who and why a text asks."""
    return frozenset(name for name, pattern in _ASKED_PATTERNS.items() if pattern.search(spelled))


def kind_of(spelled: str) -> str:
    """Return "how-to", "which" (or when, where…), "whether", "statement" (no question), or ""."""
    if _HOW_TO.search(spelled) and not asked_in(spelled):
        return "how-to"
    if _WHICH.search(spelled) or asked_in(spelled):
        return "which"
    if _WHETHER.search(spelled):
        return "whether"
    is_statement = _STATEMENT.search(spelled) and "want" not in forms_of(spelled)
    return "statement" if is_statement else ""


_FORMS = {
    "how-to": r"\bhow (?:do|can|to|should|would|could|might|does one)\b|\bsteps\b|\bhelp me\b|\bshow me how\b|怎么|怎样|如何|怎麽",
    "status": r"^(?:has|have|had|did|was|were|when did) |\b(?:has|have) (?:my|the|our|it)\b|\bbeen\b|\bstill\b|\byet\b|\balready\b|了吗|了没|已经|是否已",
    "may": r"^(?:can|could|may|is it|are there|is there|do you|does|will|are we|am i) |\ballowed\b|\bpossible\b|可以|能不能|能否|可否|允许",
    "why": r"\bwhy\b|\breason\b|为什么|为何|怎么会",
    "want": r"\b(?:i|we) (?:want|need|would like|wish|d like)\b|\bi'd like\b|\bplease\b|我想|我要|请",
}
_FORM_PATTERNS = {name: re.compile(pattern) for name, pattern in _FORMS.items()}


def forms_of(spelled: str) -> frozenset[str]:
    """Return the manners of asking: how-to, status, may, why, want."""
    return frozenset(name for name, pattern in _FORM_PATTERNS.items() if pattern.search(spelled))


def is_negated(spelled: str) -> bool:
    """Tell whether a text says no; "能不能", "要签证不" and "not sure" do not."""
    return _NEGATION.search(_NO_NEGATION.sub(" ", spelled)) is not None


def sides_of(spelled: str) -> tuple[int, ...]:
    """Return per pair of opposites 1, -1 or 0: the one, the other, or neither or both."""
    scripts = scripts_of(spelled)
    return tuple(
        one.is_in(spelled, scripts) - other.is_in(spelled, scripts) for one, other in _OPPOSITES
    )


def ends_of(spelled: str) -> Ends:
    """Return the terms of where something goes from, and of where it goes to."""
    origins = {term for found in _FROM.finditer(spelled) for term in terms(found[1])}
    targets = {term for found in _TO.finditer(spelled) for term in terms(found[1])}
    for found in _ROUTE_ZH.finditer(spelled):
        origins |= set(terms(found[1]))
        targets |= set(terms(found[2]))
    for found in _FROM_ZH.finditer(spelled):
        origins |= set(terms(found[1]))
    shared = function_words() | (origins & targets)
    return frozenset(origins - shared), frozenset(targets - shared)


def is_reversed(one: Ends, other: Ends) -> bool:
    """Tell whether what one text comes from is where the other goes to, rather than the same."""
    crossed = len(one[0] & other[1]) + len(one[1] & other[0])
    straight = len(one[0] & other[0]) + len(one[1] & other[1])
    return crossed > straight


def parts_of(text: str) -> tuple[str, ...]:
    """Return the questions of a message, the whole alone when it asks at most one."""
    parts = [part.strip() for part in _PART.split(text[:LONGEST]) if part and part.strip()]
    asking = [part for part in parts if _QUESTION.search(part) and len(_content(part)) >= 1]
    return tuple(asking) if len(asking) > 1 else (text,)


def _content(part: str) -> set[str]:
    return set(terms(plain(part))) - function_words()


def is_attack(text: str) -> bool:
    """Tell whether a text tries to tell the bot what to say."""
    return _ATTACK.search(text[:LONGEST]) is not None
