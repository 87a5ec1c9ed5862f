"""Countries, nationalities and cities a question names, and in which part each is named.

A name that fits several countries ("Dominican", "Korea", "Congo") has a code of its own, such as
"KP|KR", and so is never taken for one of them.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from bot.answers.language.normaliser import CJK, LONGEST, plain


class Part(StrEnum):
    """What a place is to the question."""

    PLACE = "place"  # where somebody goes, is, or what a visa is for
    HOLDER = "holder"  # whose passport, citizen, or where a person is from
    START = "start"  # where a journey begins
    KIND = "kind"  # Chinese dinner, French language


@dataclass(frozen=True, slots=True)
class Named:
    """One mention: an ISO 3166 code (or several, or a UN region), its part, and the city if one."""

    code: str
    part: Part
    city: str = ""


@cache
def _tables() -> dict[str, dict[str, str]]:
    return json.loads((files("bot.answers.rules") / "places.json").read_text(encoding="utf-8"))


@cache
def _names() -> tuple[dict[str, str], int]:
    """Return every name with the table it is in, people first, and the longest name's length."""
    found = {name: kind for kind in ("cities", "places", "people") for name in _tables()[kind]}
    return found, max(map(len, found))


_WORD = re.compile(rf"[^\W{CJK}]+|[{CJK}]")


_US_UPPER = re.compile(r"\bU\.?S\.?(?:A\b)?(?!\w)")
_US_LOWER = re.compile(
    r"\b(?:(?:the|in|inside|outside|into|visit|enter|entering|leave|leaving|via) us\b(?! (?:all|both|know|up))"
    r"|us (?=passport|visa|citizen|national|resident|embassy|consulate|dollar|government|green card"
    r"|entry|border|custom|permanent|travel document|address|phone|number))"
)
_SHORT_ZH = re.compile(
    r"(?:(?<=[持赴访去到在来回从飞返入出往离])|(?<![一-鿿]))([美英法德日韩俄加澳中印])"
    r"(?=签(?!到|名|字|收)|籍|护照|使馆|领馆)|(?<=[赴访驻旅])([美英法德日韩俄加澳])(?!元)"
)
_SHORT_CODES = dict(
    zip(
        "美英法德日韩俄加澳中印",
        ["US", "GB", "FR", "DE", "JP", "KR", "RU", "CA", "AU", "CN", "IN"],
        strict=True,
    )
)
_LANGUAGES = {
    "english": "GB", "mandarin": "CN", "cantonese": "HK", "中文": "CN", "汉语": "CN", "普通话": "CN",
    "英文": "GB", "英语": "GB", "法语": "FR", "法文": "FR", "德语": "DE", "德文": "DE", "日语": "JP", "日文": "JP",
    "韩语": "KR", "俄语": "RU", "俄文": "RU", "西班牙语": "ES", "粤语": "HK", "中餐": "CN", "西餐": "150",
}  # fmt: skip
_LANGUAGE = re.compile("|".join(sorted(_LANGUAGES, key=len, reverse=True)))
_PAPERS = r"(?:passports?|citizens?|citizenship|nationals?|nationality|travel documents?|holders?|id card)"
_HOLDER_AFTER = re.compile(
    rf"^\W*(?:(?:diplomatic|official|ordinary|service|biometric|valid|expired) )?{_PAPERS}\b"
    r"|^\s*(?:的)?(?:普通|因公|外交|公务|因私)?(?:护照|旅行证|公民|国籍|籍|国民|人(?![民才们类]))"
)
_HOLDER_BEFORE = re.compile(
    rf"(?:\b(?:i am|im|we are|i come|we come|coming|comes?|being|people|guests?|visitors?|participants?"
    rf"|travellers?|someone|those|as) (?:a |an )?(?:from )?(?:the )?$"
    rf"|\b{_PAPERS}(?: issued)? (?:of|from|by|in) (?:the )?$"
    rf"|\bmy (?:passport|nationality|citizenship) is (?:from )?(?:the )?$"
    r"|(?:来自|持有?|我是|签发国(?:是|为)?|国籍(?:是|为)?)$)"
)
_START_BEFORE = re.compile(r"(?:\b(?:from|leaving|departing) (?:the )?$|(?:从|由|自)$)")
_PLACE_AFTER = re.compile(
    r"^\W*(?:(?:tourist|business|transit|entry|travel|student|work|schengen|visitor) )?"
    r"(?:visas?|embass|consulates?|border|immigration|customs|government|entry|side|soil|territory)\b"
)
_KIND_AFTER = re.compile(r"^(?:菜|餐|食|茶|料理|话|语)")


def places_in(text: str, spelled: str = "") -> frozenset[Named]:
    """Return every place a text names; capital letters count (US is a country, us are people).

    `spelled` is the plain text where the caller has it already.
    """
    spelled = spelled or plain(text)
    if _US_UPPER.search(text[:LONGEST]) and not text.isupper():
        marked = _US_UPPER.sub(" usa ", text[:LONGEST])
        spelled = plain(marked)
    spelled = _US_LOWER.sub(lambda found: found[0].replace("us", "usa"), spelled)
    found: list[Named] = []
    taken = spelled
    for start, end, name in _mentions(spelled):
        found.append(_named(spelled, start, end, name))
        taken = taken[:start] + "~" * (end - start) + taken[end:]
    for match in _SHORT_ZH.finditer(taken):
        part = Part.HOLDER if _HOLDER_AFTER.match(taken[match.end() :]) else Part.PLACE
        found.append(Named(_SHORT_CODES[match[1] or match[2]], part))
    found.extend(Named(_LANGUAGES[match[0]], Part.KIND) for match in _LANGUAGE.finditer(taken))
    return frozenset(found)


def _mentions(spelled: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of each place, the longest name at each spot."""
    names, longest = _names()
    spots = [(word.start(), word.end()) for word in _WORD.finditer(spelled)]
    at = 0
    while at < len(spots):
        start, taken = spots[at][0], 0
        for ahead in range(min(at + _MOST_WORDS, len(spots)) - 1, at - 1, -1):
            end = spots[ahead][1]
            text = spelled[start:end]
            name = text if text in names else text.removesuffix("s")
            if end - start <= longest + 1 and name in names:
                yield start, end, name
                taken = ahead - at + 1
                break
        at += taken or 1


_MOST_WORDS = 12
"""Words, or Chinese characters, of the longest name that is looked for."""


def _named(text: str, start: int, end: int, name: str) -> Named:
    kind = _names()[0][name]
    people, plural = kind == "people", text[start:end] != name
    part = _part(text[:start], text[end:], people=people, plural=plural)
    return Named(_tables()[kind][name], part, name if kind == "cities" else "")


def _part(before: str, after: str, *, people: bool, plural: bool) -> Part:
    if _HOLDER_AFTER.match(after) or _HOLDER_BEFORE.search(before) or (people and plural):
        return Part.HOLDER
    if _PLACE_AFTER.match(after):
        return Part.PLACE
    if _START_BEFORE.search(before):
        return Part.START
    return Part.KIND if people or _KIND_AFTER.match(after) else Part.PLACE


def city_key(name: str) -> str:
    """Return one key for a city in both languages where the table has one, else its name."""
    return _CITY_PAIRS.get(name, name)


_CITY_PAIRS = dict(
    pair.split("=")
    for pair in [
        "日内瓦=geneva",
        "苏黎世=zurich",
        "北京=beijing",
        "上海=shanghai",
        "深圳=shenzhen",
        "广州=guangzhou",
        "杭州=hangzhou",
        "巴黎=paris",
        "伦敦=london",
        "柏林=berlin",
        "东京=tokyo",
        "首尔=seoul",
        "纽约=new_york",
        "华盛顿=washington",
        "波士顿=boston",
        "旧金山=san_francisco",
        "维也纳=vienna",
        "布鲁塞尔=brussels",
        "罗马=rome",
        "马德里=madrid",
        "莫斯科=moscow",
        "迪拜=dubai",
        "曼谷=bangkok",
        "多伦多=toronto",
        "悉尼=sydney",
        "孟买=mumbai",
        "德里=delhi",
        "洛桑=lausanne",
        "达沃斯=davos",
        "牛津=oxford",
        "剑桥=cambridge",
        "里斯本=lisbon",
        "阿姆斯特丹=amsterdam",
        "赫尔辛基=helsinki",
        "斯德哥尔摩=stockholm",
        "奥斯陆=oslo",
    ]
)
_ONLY_CJK = re.compile(rf"[{CJK}]+")


def same_cities(one: frozenset[Named], other: frozenset[Named]) -> bool:
    """Tell whether two texts name the same cities, as far as the languages can be compared."""
    ours = {city_key(named.city).replace("_", " ") for named in one if named.city}
    theirs = {city_key(named.city).replace("_", " ") for named in other if named.city}
    return ours == theirs
