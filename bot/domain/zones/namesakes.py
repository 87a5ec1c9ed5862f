"""Places of the same name: what is typed is asked back, with what to type instead."""

from dataclasses import dataclass

from bot.domain.messages.texts import Words


@dataclass(frozen=True, slots=True)
class Namesake:
    """One of the places of a name: how to type it, the words that tell it from the others, its zone."""

    typed: Words
    marks: frozenset[str]
    zone: str


def _same(*places: tuple[str, str, str]) -> tuple[Namesake, ...]:
    return tuple(
        Namesake(Words(*typed.split("|")), frozenset(marks.split()), zone)
        for typed, marks, zone in places
    )


_NEW_YORK, _CHICAGO, _WEST = "America/New_York", "America/Chicago", "America/Los_Angeles"
_LONDON, _MADRID, _SHANGHAI = "Europe/London", "Europe/Madrid", "Asia/Shanghai"
_UK = "uk england britain gb 英国 英格兰"
_SPAIN = "spain españa espana 西班牙"
_MEXICO, _ARGENTINA = "mexico mx 墨西哥", "argentina 阿根廷"
_CANADA = "canada 加拿大"

_PLACES: dict[str, tuple[Namesake, ...]] = {
    "alexandria|亚历山大": _same(
        ("Alexandria, Egypt|埃及亚历山大", "egypt 埃及", "Africa/Cairo"),
        ("Alexandria, Virginia|弗吉尼亚亚历山大", "virginia va 弗吉尼亚", _NEW_YORK),
    ),
    "birmingham|伯明翰": _same(
        ("Birmingham, UK|英国伯明翰", _UK, _LONDON),
        ("Birmingham, Alabama|美国伯明翰", "alabama al usa us 美国 阿拉巴马", _CHICAGO),
    ),
    "cambridge|剑桥": _same(
        ("Cambridge, UK|英国剑桥", _UK, _LONDON),
        (
            "Cambridge, Massachusetts|美国剑桥",
            "massachusetts mass ma usa us boston 美国 马萨诸塞 麻省",
            _NEW_YORK,
        ),
    ),
    "cordoba|科尔多瓦": _same(
        ("Córdoba, Spain|西班牙科尔多瓦", _SPAIN, _MADRID),
        ("Córdoba, Argentina|阿根廷科尔多瓦", _ARGENTINA, "America/Argentina/Cordoba"),
    ),
    "georgetown|george town|乔治敦": _same(
        ("Georgetown, Guyana|圭亚那乔治敦", "guyana 圭亚那", "America/Guyana"),
        ("George Town, Penang|槟城乔治敦", "penang malaysia 槟城 马来西亚", "Asia/Kuala_Lumpur"),
        ("Georgetown, Washington|华盛顿乔治敦", "washington dc usa us 美国 华盛顿", _NEW_YORK),
    ),
    "hamilton|汉密尔顿": _same(
        ("Hamilton, Canada|加拿大汉密尔顿", f"{_CANADA} ontario on", "America/Toronto"),
        ("Hamilton, New Zealand|新西兰汉密尔顿", "zealand nz 新西兰", "Pacific/Auckland"),
        ("Hamilton, Bermuda|百慕大汉密尔顿", "bermuda 百慕大", "Atlantic/Bermuda"),
    ),
    "hyderabad|海得拉巴": _same(
        ("Hyderabad, India|印度海得拉巴", "india 印度", "Asia/Kolkata"),
        ("Hyderabad, Pakistan|巴基斯坦海得拉巴", "pakistan 巴基斯坦", "Asia/Karachi"),
    ),
    "la paz|拉巴斯": _same(
        ("La Paz, Bolivia|玻利维亚拉巴斯", "bolivia 玻利维亚", "America/La_Paz"),
        ("La Paz, Mexico|墨西哥拉巴斯", _MEXICO, "America/Mazatlan"),
    ),
    "merida|梅里达": _same(
        ("Mérida, Mexico|墨西哥梅里达", f"{_MEXICO} yucatan", "America/Merida"),
        ("Mérida, Spain|西班牙梅里达", _SPAIN, _MADRID),
        ("Mérida, Venezuela|委内瑞拉梅里达", "venezuela 委内瑞拉", "America/Caracas"),
    ),
    "newcastle|纽卡斯尔": _same(
        ("Newcastle, UK|英国纽卡斯尔", _UK, _LONDON),
        (
            "Newcastle, Australia|澳大利亚纽卡斯尔",
            "australia nsw 澳大利亚 澳洲",
            "Australia/Sydney",
        ),
    ),
    "petersburg|saint petersburg|st petersburg|圣彼得堡": _same(
        ("St Petersburg, Russia|俄罗斯圣彼得堡", "russia 俄罗斯", "Europe/Moscow"),
        ("St Petersburg, Florida|美国圣彼得堡", "florida fl usa us 美国", _NEW_YORK),
    ),
    "portland|波特兰": _same(
        ("Portland, Oregon|俄勒冈波特兰", "oregon or 俄勒冈", _WEST),
        ("Portland, Maine|缅因波特兰", "maine me 缅因", _NEW_YORK),
    ),
    "san jose|圣何塞": _same(
        ("San Jose, California|美国圣何塞", "california ca usa us 美国 加州 加利福尼亚", _WEST),
        ("San José, Costa Rica|哥斯达黎加圣何塞", "costa cr 哥斯达黎加", "America/Costa_Rica"),
    ),
    "san juan|圣胡安": _same(
        ("San Juan, Puerto Rico|波多黎各圣胡安", "puerto pr 波多黎各", "America/Puerto_Rico"),
        ("San Juan, Argentina|阿根廷圣胡安", _ARGENTINA, "America/Argentina/San_Juan"),
    ),
    "st johns|saint johns|圣约翰斯": _same(
        (
            "St John's, Newfoundland|加拿大圣约翰斯",
            f"newfoundland nl {_CANADA} 纽芬兰",
            "America/St_Johns",
        ),
        ("St John's, Antigua|安提瓜圣约翰斯", "antigua 安提瓜", "America/Antigua"),
    ),
    "urumqi|kashgar|kashi|xinjiang|乌鲁木齐|喀什|新疆": _same(
        ("Beijing time|北京时间", "-", _SHANGHAI),
        ("Xinjiang time|新疆时间", "-", "Asia/Urumqi"),
    ),
    "valencia|瓦伦西亚|巴伦西亚": _same(
        ("Valencia, Spain|西班牙瓦伦西亚", _SPAIN, _MADRID),
        ("Valencia, Venezuela|委内瑞拉瓦伦西亚", "venezuela 委内瑞拉", "America/Caracas"),
    ),
    "victoria|维多利亚": _same(
        ("Victoria, Canada|加拿大维多利亚", f"{_CANADA} bc british", "America/Vancouver"),
        ("Victoria, Australia|澳大利亚维多利亚", "australia 澳大利亚 澳洲", "Australia/Melbourne"),
        ("Victoria, Seychelles|塞舌尔维多利亚", "seychelles 塞舌尔", "Indian/Mahe"),
    ),
}

NAMESAKES: dict[str, tuple[Namesake, ...]] = {
    name: places for names, places in _PLACES.items() for name in names.split("|")
}


def told_apart(place: str, rest: frozenset[str]) -> str | None:
    """Return the zone of one of the places of a name, if the words `rest` beside it say which."""
    found = {each.zone for each in NAMESAKES[place] if rest & each.marks}
    return found.pop() if len(found) == 1 else None
