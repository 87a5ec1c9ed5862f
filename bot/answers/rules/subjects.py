"""Things that are easily taken for each other, in both languages: breakfast and dinner, visa and passport.

Their meanings are near (lunch is to dinner as reserve is to book), so no likeness tells them
apart. A thing that no list knows is left to likeness.
"""

from functools import cache

from bot.answers.language.scripts import BilingualPattern, scripts_of

_LISTS = {
    "meal": {
        "breakfast": r"\bbreakfasts?\b|早餐|早饭|早点",
        "lunch": r"\blunch\w*\b|午餐|午饭|午宴|中饭",
        "dinner": r"\bdinners?\b|\bsuppers?\b|\bbanquet\b|晚宴|晚餐|晚饭|宴会",
        "reception": r"\breceptions?\b(?! desk)|\bcocktails?\b|招待会|酒会",
        "break": r"\b(?:coffee|tea) breaks?\b|茶歇",
    },
    "place": {
        "venue": r"\bvenue\b|\bconference cent(?:er|re)\b|会场|会议中心|会址",
        "hotel": r"\bhotels?\b|\bhostels?\b|\baccommodation\b|酒店|宾馆|旅馆|旅店|住宿",
        "airport": r"\bairports?\b|机场",
        "station": r"\b(?:train|railway|central|main) station\b|火车站|高铁站|车站",
        "restaurant": r"\brestaurants?\b|餐厅|餐馆|饭馆",
        "terrace": r"\bterrace\b|\bbalcony\b|露台|阳台",
        "embassy": r"\bembass\w+|\bconsula\w+|使馆|领馆|领事",
        "home": r"\bat home\b|在家",
    },
    "person": {
        "family": r"\b(?:partner|spouse|wife|husband|family|fiancee?|girlfriend|boyfriend)\b|家属|家人|配偶|妻子|丈夫|老婆|老公",
        "child": r"\b(?:child|children|kids?|daughters?|sons?|bab(?:y|ies)|toddlers?)\b|孩子|儿童|小孩|婴儿",
        "animal": r"\b(?:pets?|dogs?|cats?)\b|宠物|猫|狗",
        "colleague": r"\b(?:colleagues?|coworkers?|assistant|boss)\b|同事|助理",
        "student": r"\bstudents?\b|学生",
        "speaker": r"\bspeakers?\b|\bpresenters?\b|演讲者|讲者|演讲嘉宾",
        "group": r"\bgroups?\b|\bpart(?:y|ies) of\b|团体|团队",
        "pregnant": r"\bpregnan\w*|孕",
        "other": r"\b(?:some(?:body|one)|any(?:body|one)) else\b|\bfriends?\b|别人|其他人|他人|朋友|代(?=签|领|取|办|报)",
    },
    "paper": {
        "visa": r"\bvisas?\b(?! (?:card|or mastercard))|签证|拒签",
        "passport": r"\bpassports?\b|护照",
        "letter": r"\bletters?\b|邀请函|邀请信",
        "invoice": r"\binvoices?\b|\breceipts?\b|发票|收据",
        "certificate": r"\bcertificates?\b|证明|证书",
        "badge": r"\bbadges?\b|胸牌|胸卡|参会证",
        "insurance": r"\binsur\w+|保险",
        "permit": r"\b(?:residence|work) permits?\b|居留|工作许可",
    },
    "visa": {
        "transit": r"\btransit\b|过境",
        "work": r"\bwork(?:ing)? (?:visa|permit)|工作签",
        "student": r"\bstud(?:ent|y) visa|学生签|留学签",
        "business": r"\bbusiness visa|商务签",
        "stay": r"\bstay\w*|停留|逗留",
        "valid": r"\bvalid\w*|有效",
        "multiple": r"\bmultiple.entr\w+|多次(?:入境|往返)",
    },
    "booking": {
        "book": r"\bbook(?:s|ed|ing|ings)?\b|\breserv\w+|预订|预定|(?<![预装签])订(?=机票|酒店|房|票|位|餐|桌)",
        "cancel": r"\bcancel\w*|退订|取消",
        "change": r"\bchang(?:e|es|ed|ing)\b|\bmodif\w+|\bedit\w*|\bupdat\w+|\bamend\w*|更改|修改|变更|改签|改期|更新",
        "confirm": r"\bconfirm\w*|确认",
    },
    "act": {
        "register": r"\bregist\w+|\bsign(?:ing)? up\b|报名|注册",
        "submit": r"\bsubmi\w+|\bhand in\b|提交|投稿|上交",
        "speak": r"\bspeak\b(?! (?:to|with))|\bpresent\b|\bgive a talk\b|演讲|发言",
        "volunteer": r"\bvolunteer\w*|志愿",
        "record": r"\brecord(?:s|ed|ing|ings)?\b|\bvideos?\b|录音|录像|录制|视频",
        "photo": r"\bphotos?\b|\bphotograph\w*|\bpictures?\b|拍照|照相|摄影|照片",
        "translate": r"\btranslat\w+|\binterpret\w*|翻译|口译|同传|传译",
        "publish": r"\bpublish\w*|发布|公布|出版|公开",
        "download": r"\bdownload\w*|下载",
        "borrow": r"\bborrow\w*|\brent(?:al|ing)?\b|\bhire\b|借(?!记)|租",
        "park": r"\bpark(?:ing)?\b|停车",
        "renew": r"\brenew\w*|换发|补办",
        "extend": r"\bextend\w*|\bextension\b|延期|延长|续签",
        "recommend": r"\brecommend\w*|推荐",
    },
    "trouble": {
        "lost": r"\blos(?:t|e|ing)\b|\bmissing\b|丢|遗失|不见了",
        "missed": r"\bmissed\b|错过|误了",
        "stolen": r"\bstolen\b|\btheft\b|被盗|被偷",
        "expired": r"\bexpir\w+|过期",
        "wrong": r"\bwrong\b|\bmistakes?\b|\btypo\b|写错|错误|弄错|有误",
        "refused": r"\brefus\w+|\breject\w*|\bdenied\b|\bdeclin\w+|被拒|拒签|拒绝|没通过|未通过",
        "late": r"\bdelay\w*|\blate\b|延误|晚点|迟到",
        "broken": r"\bbroken\b|坏了",
    },
    "order": {
        "before": r"\bbefore\b|\bprior to\b|\bahead of\b|之前|以前|(?<![目提])前(?=需|要|应|读|看|可|必)",
        "after": r"\bafter\b|\bafterwards?\b|之后|以后|(?<![最然今往])后(?![来天面悔台])",
    },
    "event": {
        "poster": r"\bposters?\b|海报|墙报",
        "workshop": r"\bworkshops?\b|\btutorials?\b|工作坊",
        "keynote": r"\bkeynotes?\b|主旨",
        "panel": r"\bpanels?\b|圆桌",
        "paper": r"\bpapers?\b|论文",
    },
    "vehicle": {
        "bus": r"\bbus(?:es)?\b|\bshuttles?\b|巴士|大巴|班车|公交",
        "train": r"\btrains?\b(?! station)|火车(?!站)|高铁(?!站)",
        "taxi": r"\btaxis?\b|\bcabs?\b|\buber\b|出租车|打车|的士",
        "metro": r"\bmetro\b|\bsubway\b|\bunderground\b|地铁",
        "bike": r"\bbi(?:ke|cycle)s?\b|自行车|单车",
        "plane": r"\bflights?\b|\bplanes?\b|机票|航班|飞机(?!场)",
    },
    "diet": {
        "vegan": r"\bvegan\w*|纯素|全素",
        "vegetarian": r"\bvegetarian\w*|素(?:食|菜|餐)|吃素",
        "halal": r"\bhalal\b|清真",
        "kosher": r"\bkosher\b|犹太",
        "gluten": r"\bgluten\b|麸质",
        "lactose": r"\blactose\b|\bdairy\b|乳糖|乳制品",
        "nuts": r"\bnuts?\b|\bpeanuts?\b|坚果|花生",
    },
    "health": {
        "vaccine": r"\bvaccin\w+|疫苗",
        "test": r"\btest(?:s|ed|ing)?\b|检测|核酸",
        "quarantine": r"\bquarantin\w+|\bisolat\w+|隔离",
        "mask": r"\bmasks?\b|口罩",
        "gloves": r"\bgloves?\b|手套",
        "symptom": r"\bsymptoms?\b|症状",
        "cure": r"\btreat(?:s|ed|ment|ments)?\b|\bcures?\b|治疗|治愈|\bantibiotics?\b|抗生素",
    },
    "means": {
        "online": r"\bonline\b|\bvirtual\w*|\bremote\w*|\blive ?stream\w*|线上|在线|网上|远程|直播",
        "cash": r"\bcash\b(?! ?back)|现金",
        "express": r"\bexpress\b|\burgent\w*|\bexpedit\w*|加急|急件",
        "only": r"\bonly\b|\bjust one\b|仅|只(?=能|有|收|接)",
    },
    "money": {
        "money": r"\bpa(?:y|ys|id|ying|yments?)\b(?! attention)|\bfees?\b|\bcosts?\b|\bprices?\b|\bcharge[ds]?\b|\bhow much (?:is|are|do|does|will|would)\b"
        r"|\b(?:is|are)\b.{1,40}\bfree\b|\bfor free\b|\bfree of charge\b|\bexpens\w+|\brefund\w*|\breimburs\w*|\bmoney\b|\bcredit cards?\b|\bcash\b"
        r"|多少钱|费|付(?!近)|收钱|价格|报销|退款|免单|信用卡|现金|钱",
    },
    "secret": {"password": r"\bpasswords?\b|\bpasscodes?\b|密码"},
}  # fmt: skip


@cache
def _patterns() -> tuple[tuple[str, BilingualPattern], ...]:
    return tuple(
        (f"{kind}:{name}", BilingualPattern(pattern))
        for kind, things in _LISTS.items()
        for name, pattern in things.items()
    )


def subjects_in(spelled: str) -> frozenset[str]:
    """Return what a plain text names, such as `meal:lunch`."""
    scripts = scripts_of(spelled)
    return frozenset(name for name, pattern in _patterns() if pattern.is_in(spelled, scripts))


def are_others(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether two texts name things of one kind, but not the same ones; order does not matter."""
    differing = ours ^ theirs
    kinds = {name.partition(":")[0] for name in differing}
    return any(
        any(name.startswith(f"{kind}:") for name in ours)
        and any(name.startswith(f"{kind}:") for name in theirs)
        for kind in kinds
    )
