"""Reading a time zone as people say it: a place, a country, an offset."""

import re
import unicodedata
from functools import cache

from bot.domain.messages.texts import Words
from bot.domain.zones.cities import ZONES_OF_CITIES
from bot.domain.zones.countries import ABBREVIATIONS, ZONES_OF_COUNTRIES
from bot.domain.zones.lived_in import lived_in
from bot.domain.zones.namesakes import NAMESAKES, told_apart
from bot.domain.zones.offsets import offset_in, place_at


class ZoneUnclear(Exception):
    """A text that names no time zone, or more than one.

    `why` is "unclear", "abbreviation" (letters that stand for several), "several" (places of one
    name; `instead` is what to type for each) or "nowhere" (an offset that no place always has).
    """

    def __init__(self, why: str = "unclear", instead: tuple[Words, ...] = ()) -> None:
        super().__init__(why)
        self.why = why
        self.instead = instead


def read_zone(typed: str) -> str:
    """Return the IANA zone of a place, a country or an offset, in English or Chinese.

    Raises:
        ZoneUnclear: there is none of that name, or it may be one of several.
    """
    plain = _plain(typed)
    if (offset := offset_in(plain)) is not None:
        place = place_at(offset)
        if place is None:
            raise ZoneUnclear("nowhere")
        return place
    if (zone := _whole_names().get(_spelt(typed))) is not None:
        return zone
    if (zone := _cities().get(_word(plain))) is not None:
        return zone
    name = _without_time(plain)
    if name in ABBREVIATIONS or plain in ABBREVIATIONS or plain.startswith("etc/"):
        raise ZoneUnclear("abbreviation")
    return _place(name)


def _place(name: str) -> str:
    head, rest = _parts(name)
    if head in NAMESAKES:
        zone = told_apart(head, rest)
        if zone is None:
            raise ZoneUnclear("several", tuple(each.typed for each in NAMESAKES[head]))
        return zone
    zone = ZONES_OF_COUNTRIES.get(name) or _city(name.replace(",", " "))
    if zone is not None:
        return zone
    zone = _city(head)
    if zone is None or not _lies_in(zone, name.removeprefix(head)):
        raise ZoneUnclear
    return zone


def _parts(name: str) -> tuple[str, frozenset[str]]:
    """Return the place at the head of a text, or the one of several that it names, and the rest."""
    for place in sorted(NAMESAKES, key=len, reverse=True):
        is_chinese = not place.isascii()
        if is_chinese and place in name:
            return place, frozenset(name.replace(place, " ").split())
        if name == place or name.startswith((f"{place} ", f"{place},")):
            return place, frozenset(re.split(r"[\s,]+", name.removeprefix(place)))
    return name.partition(",")[0].strip(), frozenset()


def _lies_in(zone: str, tail: str) -> bool:
    """Say whether a city has the time of the country that is named behind it."""
    country = tail.strip(" ,")
    return not country or ZONES_OF_COUNTRIES.get(country) == zone


def _plain(typed: str) -> str:
    """Return a text in lower case, without accents and apostrophes, in simplified characters."""
    folded = unicodedata.normalize("NFKC", typed).casefold().translate(_SAME)
    bare = unicodedata.normalize("NFKD", folded)
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return " ".join(re.sub(r"[_()\[\]，]|\.(?!\d)", " ", letters).split())


def _without_time(plain: str) -> str:
    """Return what is left of `Beijing time`, 北京时间, 北京市."""
    name = re.sub(r"\s*(?:standard |local )?time(?: zone)?$", "", plain)
    name = re.sub(r"(?:标准|当地|地方)?时(?:间|区)$", "", name).removesuffix("市")
    return name.strip(" ,") or plain


def _spelt(text: str) -> str:
    return "_".join(unicodedata.normalize("NFKC", text).casefold().split())


@cache
def _whole_names() -> dict[str, str]:
    return {name.casefold(): name for name in lived_in()}


def _city(name: str) -> str | None:
    return _cities().get(_word(name)) or _last_words().get(_word(name))


def _word(plain: str) -> str:
    return " ".join(plain.replace("-", " ").split())


@cache
def _cities() -> dict[str, str]:
    return {_word(_plain(city)): zone for city, zone in ZONES_OF_CITIES.items()}


@cache
def _last_words() -> dict[str, str]:
    """Return the cities in the names of zones; the shortest name of a city counts."""
    found: dict[str, str] = {}
    for name in sorted(lived_in(), key=lambda name: (name.count("/") != 1, name)):
        area, _, word = name.replace("_", " ").casefold().rpartition("/")
        if area.partition("/")[0] not in _NOT_CITIES and word not in _NO_WORDS:
            found.setdefault(_word(_plain(word)), name)
    return found


_NOT_CITIES = frozenset({"us", "canada", "brazil", "chile", "mexico"})
_NO_WORDS = frozenset(
    {"act", "beulah", "center", "christmas", "knox", "la rioja", "lhi", "marengo", "monticello"}
    | {"new salem", "north", "nsw", "san luis", "santarem", "south", "vincennes", "virgin", "west"}
)
"""Words that mean something else to most people than they do to the zone database."""
_SAME = str.maketrans(
    "−‐‑‒–—﹣臺紐約東倫蘇內羅舊溫華廣慶門廈馬尼聖維爾納澤圖蘭倫區時間莊國標準韓臘瑞釜灣諾",
    "-------台纽约东伦苏内罗旧温华广庆门厦马尼圣维尔纳泽图兰伦区时间庄国标准韩腊瑞釜湾诺",
    "'’‘`",
)
"""Dashes, traditional characters of the names known here, and apostrophes, which do not count."""
