"""Names in Chinese: whole, in parts, with a title or as people call each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from bot.chatham.hits import FEW, Colour, Hit, Rule
from bot.chatham.names.latin_forms import chinese_of_latin
from bot.chatham.names.spellings import parted
from bot.chatham.roster import Attendee, Roster
from bot.chatham.spelled import Sentence, in_place
from bot.chatham.vocabulary import entries, ordered

_CJK = "\u4e00-\u9fff"
_BEFORE_SURNAME = {
    "张": "紧主扩夸开慌纸嚣伸舒铺声", "周": "上下本一两二三四五六七八九十每这那几数首末圆", "王": "国帝女霸称", "高": "提最很较更极崇",
    "方": "各双对官地东西南北前后多三四两一中美资甲乙", "白": "明表空", "黄": "金", "林": "森园", "江": "长", "马": "上人", "成": "完达形构组变",
    "安": "平治公不", "于": "关对由至鉴基等低高大小源位在处属", "何": "如任为", "任": "责信主担", "时": "及同按当", "金": "资基现", "温": "高低",
    "文": "中英论本全条", "常": "非经通日正", "余": "其多", "程": "过流工课议", "包": "", "严": "", "向": "方走", "应": "反响相适", "解": "了理",
    "单": "名清简", "许": "也允", "易": "容贸交不", "段": "阶手", "万": "数千", "计": "设统估", "全": "安完", "和": "", "相": "", "国": "各两我",
    "华": "中", "田": "", "石": "", "龙": "", "水": "", "路": "道", "关": "有相", "管": "尽", "项": "事", "古": "", "平": "水", "明": "说表证",
    "左": "", "尚": "", "章": "规", "谈": "会", "支": "", "利": "权", "别": "分区", "经": "已曾", "那": "", "阳": "太", "年": "", "牛": "",
}  # fmt: skip
"""A surname -> characters before it with which it is part of another word."""
_CALLED = "老小阿"
_KIN = tuple("姐哥弟妹兄叔姨爷")


@dataclass(frozen=True, slots=True)
class ChineseForms:
    """What is written -> the places of the guests."""

    whole: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    part: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    """A given name, a double surname, a half of a Western name: two characters or more."""
    surname: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    given: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    """A given name of one character."""


def chinese_forms(roster: Roster) -> ChineseForms:
    """Return every guest's forms."""
    forms = ChineseForms()
    for at, attendee in enumerate(roster.attendees):
        for where, form in _written(attendee):
            into: dict[str, set[int]] = getattr(forms, where)
            into.setdefault(form, set()).add(at)
    return forms


def _written(attendee: Attendee) -> Iterator[tuple[str, str]]:
    zh = re.sub(r"\s", "", in_place(attendee.zh))
    halves = [half for half in re.split(r"[·・.‧•]", zh) if half]
    if len(halves) > 1:
        yield "whole", "".join(halves)
        yield "whole", "·".join(halves)
        for half in halves:
            yield ("part" if len(half) > 1 else "surname"), half
    elif len(zh) > 1:
        surname, given = parted(zh)
        yield "whole", zh
        yield "surname", surname
        if len(surname) > 1:
            yield "part", surname
        yield ("part" if len(given) > 1 else "given"), given
        if attendee.country == "JP" and len(zh) == 3:
            yield "part", zh[:2]
    for form in chinese_of_latin(attendee.name):
        yield ("part" if len(form) > 1 else "surname"), form


def chinese_names(sentence: Sentence, forms: ChineseForms) -> Iterator[Hit]:
    """Find guests' names in Chinese characters."""
    taken = [False] * len(sentence.text)
    for table, certain in ((forms.whole, True), (forms.part, False)):
        for form in sorted(table, key=len, reverse=True):
            for match in re.finditer(re.escape(form), sentence.text):
                if any(taken[match.start() : match.end()]):
                    continue
                if certain_enough := _stands(sentence, match.start(), form, certain):
                    taken[match.start() : match.end()] = [True] * len(form)
                    yield _hit(sentence, match.start(), match.end(), table[form], certain_enough)
    for start, end, who in _called(sentence, forms):
        if not any(taken[start:end]):
            taken[start:end] = [True] * (end - start)
            yield _hit(sentence, start, end, who, Colour.RED)


def _hit(sentence: Sentence, start: int, end: int, who: set[int], colour: Colour) -> Hit:
    colour = colour if len(who) < FEW else Colour.AMBER
    return Hit(start, end, sentence.text[start:end], Rule.NAME, colour, len(who))


def _stands(sentence: Sentence, start: int, form: str, whole: bool) -> Colour | None:
    """Say how sure it is that these characters are a name here."""
    end = start + len(form)
    text = sentence.text
    like_a_name = _titled(text, end) or _does(text, end)
    before = text[start - 1 : start]
    if before and whole and before in _BEFORE_SURNAME.get(form[0], ""):
        return Colour.AMBER if like_a_name else None
    if form in entries("chinese", "ordinary"):
        return Colour.RED if like_a_name and not _modifies(before) else None
    if whole or len(form) > 2:
        return Colour.RED
    if like_a_name or start == 0 or not re.match(rf"[{_CJK}]", before):
        return Colour.RED
    return Colour.AMBER


def _modifies(before: str) -> bool:
    return bool(before) and before in "的了是在更最很不"


@cache
def _verbs() -> re.Pattern[str]:
    words = "|".join(map(re.escape, ordered("chinese", "verbs")))
    return re.compile(rf"(?:{words})")


@cache
def _titles() -> re.Pattern[str]:
    words = "|".join(map(re.escape, ordered("chinese", "titles")))
    return re.compile(rf"(?:{words})(?!部|会|体|程|作|业|具|厂|之|结|共|数|量|额|计|种)")


def _does(text: str, end: int) -> bool:
    return bool(_verbs().match(text, end))


def _titled(text: str, end: int) -> bool:
    return bool(_titles().match(text, end))


def _called(sentence: Sentence, forms: ChineseForms) -> Iterator[tuple[int, int, set[int]]]:
    """Find 王教授, 老王, 小陈, 阿伟, 王某."""
    text = sentence.text
    yield from _listed(text, forms)
    for table, called in ((forms.surname, True), (forms.given, False)):
        for form, who in table.items():
            for match in re.finditer(re.escape(form), text):
                start, end = match.span()
                before = text[start - 1 : start]
                title = _titles().match(text, end) if called else None
                if title and not (before and before in _BEFORE_SURNAME.get(form, "")):
                    yield start, title.end(), who
                elif (
                    not called
                    and text[end : end + 1] in _KIN
                    and _called_here(text, start, end + 1)
                ):
                    yield start, end + 1, who
                elif before and before in _CALLED and _called_here(text, start, end):
                    yield start - 1, end, who


def _listed(text: str, forms: ChineseForms) -> Iterator[tuple[int, int, set[int]]]:
    """Find surnames in a row: 赵、许二人."""
    one = "|".join(map(re.escape, sorted(forms.surname, key=len, reverse=True)))
    row = rf"(?<![{_CJK}])(?:{one})(?:[、和与](?:{one}))+(?=[二两三四]?(?:人|位|者)|等)"
    for match in re.finditer(row, text) if one else ():
        who = {each for form in re.split("[、和与]", match.group()) for each in forms.surname[form]}
        yield match.start(), match.end(), who


def _called_here(text: str, start: int, end: int) -> bool:
    """Whether 老, 小 or 阿 before a name calls somebody: a verb, a title or a pause comes after."""
    further = text[end : end + 1]
    return (
        not further
        or further in "，。、；：？！和与跟,;"
        or _does(text, end)
        or text[start - 2 : start - 1] in {"和", "与", "跟", "、"}
    )
