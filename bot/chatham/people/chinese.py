"""Chinese phrases for people: how many guests they fit, and whether they point at one."""

import re
from collections.abc import Iterator
from functools import cache

from bot.chatham.hits import FEW, Colour, Hit, Rule
from bot.chatham.people.descriptions import (
    Description,
    facts_told_in_chinese,
    fitting,
    kinds_in_use,
)
from bot.chatham.roster import Attendee, Roster
from bot.chatham.spelled import Sentence
from bot.chatham.vocabulary import entries, kinds, ordered, places_in_chinese

_NO_PLACES = frozenset({"大陆", "特区", "港澳", "高丽", "中非"})
_SIDES = {"中": "CN", "美": "US", "日": "JP", "法": "FR", "英": "GB", "德": "DE", "俄": "RU", "韩": "KR", "印": "IN",
          "新": "SG", "瑞": "CH", "波": "PL", "加": "CA", "澳": "AU", "意": "IT", "巴": "BR", "南非": "ZA", "哈": "KZ"}  # fmt: skip
_GAP = r"[^，。；：、！？\s]"


def _either(*sections: str) -> str:
    return "|".join(
        re.escape(each)
        for each in sorted(
            {one for name in sections for one in ordered("chinese", name)}, key=len, reverse=True
        )
    )


@cache
def _places() -> str:
    names = sorted(set(places_in_chinese()) - _NO_PLACES, key=len, reverse=True)
    return "|".join(map(re.escape, names))


@cache
def _people() -> str:
    # 人 alone is in too many words; it counts in set phrases only.
    words = _either("persons", "professions", "roles").split("|")
    return "|".join(word for word in words if word != "人")


@cache
def _phrase() -> re.Pattern[str]:
    """A place, then people: 来自波兰的工程师, 两位印度与会者, 中美两国专家."""
    place = rf"(?:{_places()})"
    return re.compile(
        rf"(?:{_either('one', 'few')})?(?:来自|代表|供职于|任教于)?{place}(?:(?:和|与|、|及){place})*(?:籍|裔|国籍|方面|人)?"
        rf"(?:的)?{_GAP}{{0,8}}?(?:{_people()}|代表团|团队|同胞)"
    )


@cache
def _from() -> re.Pattern[str]:
    """People from a place without a noun for them: 来自内罗毕的那位."""
    one = _either("one", "few")
    place = rf"(?:{_places()})"
    verbs = "|".join(
        map(re.escape, (each for each in ordered("chinese", "verbs") if len(each) > 1))
    )
    return re.compile(
        rf"(?:来自{place}(?:的)?(?:{one}|一方)|(?:{one})来自{place}|{place}人(?:说|也|{verbs}))"
    )


@cache
def _sides() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\u4e00-\u9fff])({'|'.join(_SIDES)})方(?!面|向|法|案|便|才|可|式|位|程|略|差|形|圆|块|针)"
    )


@cache
def _one() -> re.Pattern[str]:
    one = _either("one", "few")
    return re.compile(
        rf"(?:{one})(?:的)?({_GAP}{{0,16}}?)({_people()})(?!团|处|权|性|作|制|级|工作|机构|资格|身份)"
    )


@cache
def _one_behind() -> re.Pattern[str]:
    """What is told stands before: 曾任部长的那位, 第二组的主持人."""
    return re.compile(rf"({_GAP}{{2,18}}?)的(?:{_either('one')})(?:{_people()})?")


@cache
def _only() -> re.Pattern[str]:
    only, most = _either("only"), _either("superlatives")
    things = _either("organisations")
    return re.compile(
        rf"(?:{only}|{most})(?:的)?(?:一位|一名|一个|那位|一家|一所)?(?:的)?({_GAP}{{0,10}}?)"
        rf"({_people()}|{things}|代表团|国家|一方|人)(?!工|类|才|权|数|口|力|机|民|道|性)"
    )


@cache
def _former() -> re.Pattern[str]:
    titles = _either("professions")
    return re.compile(
        rf"(?:前任|曾任|曾担任|时任|原任|卸任|退休|离任|做过|当过|曾是|曾为|退役|(?<![目此之以提面眼跟从日先生空往])前)(?:的)?{_GAP}{{0,4}}?(?:{titles})"
    )


@cache
def _role() -> re.Pattern[str]:
    roles = _either("roles")
    part = r"(?:第?[一二三四五六七八九十1-9]\s*(?:小?组|工作组|场|分论坛|分会场|天|次|轮)|[开闭]幕式|圆桌|分论坛|主旨|全体会议|工作组|讨论组|上午|下午|晚宴|专题)"
    return re.compile(
        rf"{part}(?:的|讨论的|会议的|会的)?{_GAP}{{0,4}}?(?:{roles}|发言人|发言者|讲者)|(?:主旨发言人|主旨演讲者|主旨演讲人|主讲人|开场发言人|轮值主席|执笔人|东道主|召集人|记录员|报告员|评议人|点评人|上一轮的?主办方|上届主办方|上次的?主办方)"
    )


@cache
def _short_pair() -> re.Pattern[str]:
    """Two or more countries by one character each, then people: 日韩两国的专家."""
    letters = "".join(each for each in _SIDES if len(each) == 1)
    return re.compile(
        rf"(?<![\u4e00-\u9fff])([{letters}]{{2,4}})(?:两国|三国|四国|双方|各方)?(?:的)?{_GAP}{{0,4}}?(?:{_people()})"
    )


@cache
def _bare() -> re.Pattern[str]:
    """A title as the subject of what somebody did: 院长表示, 在读博士生发现了."""
    verbs = "|".join(
        map(re.escape, (each for each in ordered("chinese", "verbs") if len(each) > 1))
    )
    return re.compile(
        rf"(?:^|[，。；：、])\s*((?:在读|总|副|老|前|资深|退休|在座)?(?:的)?(?:{_either('professions')}))(?!们|都|和|与|、|应|须|必须|可以|需要)"
        rf"(?:{_GAP}{{0,3}}?(?:{verbs})|不赞成|不同意|{_GAP}{{1,4}}了)"
    )


_PROCEDURE = re.compile(r"(?:对|向)?(?:全体)?(?:感谢|致谢|欢迎|宣布|致辞|表示感谢|表示欢迎)")
_GENERIC = re.compile(r"(?:应当|应该|应|必须|须|需要|可以|可|不得|能够)")


def people_in_chinese(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    """Find descriptions of people."""
    if sentence.text.isascii():
        return
    taken = [False] * len(sentence.text)
    for finder in (_singled_out, _roles, _of_places, _of_sides, _formers, _ones, _titles):
        for hit in finder(sentence, roster):
            if not any(taken[hit.start : hit.end]):
                taken[hit.start : hit.end] = [True] * (hit.end - hit.start)
                yield hit
    yield from (hit for hit in _facts(sentence, roster) if not any(taken[hit.start : hit.end]))


def _hit(found: re.Match[str], rule: Rule, colour: Colour, fits: int | None) -> Hit:
    return Hit(found.start(), found.end(), found.group(), rule, colour, fits)


def _described(words: str, roster: Roster) -> Description:
    countries = frozenset(
        code for name, codes in places_in_chinese().items() if name in words and name not in _NO_PLACES
        for code in codes
    )  # fmt: skip
    women, men = ordered("chinese", "female"), ordered("chinese", "male")
    gender = "f" if any(each in words for each in women) else ""
    gender = gender or ("m" if any(each in words for each in men) else "")
    facts = facts_told_in_chinese(roster, words)
    told = frozenset(each for kind in kinds() for each in kind.chinese if each in words)
    return Description(
        countries, gender, () if facts else kinds_in_use(roster, told, chinese=True), facts
    )


def _few(found: re.Match[str], rule: Rule, roster: Roster, sentence: Sentence) -> Hit | None:
    told = _described(found.group(), roster)
    fits = len(fitting(roster, told))
    if not told.says_something() or not 0 < fits < FEW:
        return None
    literature = any(
        each in sentence.text for each in ("论文", "发表", "出版", "著作", "文献", "期刊")
    )
    here = any(each in sentence.text for each in ("与会", "参会", "代表", "同事", "嘉宾"))
    return _hit(found, rule, Colour.AMBER if literature and not here else Colour.RED, fits)


def _singled_out(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    for found in _only().finditer(sentence.text):
        told = _described(found.group(), roster)
        fits = len(fitting(roster, told)) if told.says_something() else None
        thing = found.group(2) in entries("chinese", "organisations") or found.group(2) in {
            "国家",
            "人",
        }
        ordinal = found.group().startswith(("第一", "首", "最新", "最高", "最大", "最小"))
        colour = Colour.AMBER if thing or ordinal else Colour.RED
        if found.group(2) == "人" and not re.match(
            r"[，。,说认表是来提反坚]", sentence.text[found.end() :] or "。"
        ):
            continue
        if thing and not _spoke(sentence):
            continue
        yield _hit(found, Rule.SINGLED_OUT, colour, fits)


def _roles(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    for found in _role().finditer(sentence.text):
        if _PROCEDURE.match(sentence.text, found.end()):
            continue
        if _GENERIC.match(sentence.text, found.end()):
            continue
        fits = len(fitting(roster, _described(found.group(), roster)))
        yield _hit(found, Rule.ROLE, Colour.RED, fits if fits < FEW else None)


def _of_places(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    for pattern in (_phrase(), _from()):
        for found in pattern.finditer(sentence.text):
            if hit := _few(found, Rule.ATTRIBUTES, roster, sentence):
                yield hit


def _of_sides(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    for found in _sides().finditer(sentence.text):
        code = _SIDES[found.group(1)]
        fits = len(fitting(roster, Description(frozenset([code]))))
        if 0 < fits < FEW:
            yield _hit(found, Rule.ATTRIBUTES, Colour.RED, fits)

    for found in _short_pair().finditer(sentence.text):
        codes = frozenset(_SIDES[each] for each in found.group(1))
        fits = len(fitting(roster, Description(codes)))
        if 0 < fits < FEW:
            yield _hit(found, Rule.ATTRIBUTES, Colour.RED, fits)


def _titles(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    for found in _bare().finditer(sentence.text):
        told = _described(found.group(1), roster)
        fits = len(fitting(roster, told)) if told.facts else None
        start, end = found.span(1)
        yield Hit(start, end, found.group(1), Rule.SPEAKER, Colour.AMBER, fits)


def _formers(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    for found in _former().finditer(sentence.text):
        told = _described(found.group(), roster)
        fits = len(fitting(roster, told)) if told.facts else 0
        plural = re.search(
            r"(?:多位|许多|一些|若干|数位|各国|不少|有些)$", sentence.text[: found.start()]
        )
        if plural:
            continue
        yield _hit(
            found, Rule.ATTRIBUTES, Colour.RED if 0 < fits < FEW else Colour.AMBER, fits or None
        )


def _ones(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    for found in _one().finditer(sentence.text):
        if _GENERIC.match(sentence.text, found.end()):
            continue
        told = _described(found.group(), roster)
        fits = len(fitting(roster, told)) if told.says_something() else None
        firm = told.countries or told.facts or (told.gender and told.kinds)
        colour = Colour.RED if fits is not None and 0 < fits < FEW and firm else Colour.AMBER
        rule = Rule.ATTRIBUTES if colour is Colour.RED else Rule.SPEAKER
        yield _hit(found, rule, colour, fits)
    for found in _one_behind().finditer(sentence.text):
        told = _described(found.group(), roster)
        fits = len(fitting(roster, told)) if told.says_something() else None
        yield _hit(found, Rule.SPEAKER, Colour.AMBER, fits)


def _facts(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    """Find what is noted of a guest in Chinese where nothing else was found."""
    for fact in facts_told_in_chinese(roster, sentence.text):
        fits = len(fitting(roster, Description(facts=frozenset([fact]))))
        words = [each for each in (fact, *_said(fact, sentence.text)) if each in sentence.text]
        at = sentence.text.find(words[0]) if words else -1
        if at < 0 or fits >= FEW or _GENERIC.search(sentence.text) or not _spoke(sentence):
            continue
        after = sentence.text[at + len(words[0]) :]
        if len(words[0]) > 1 and not after.startswith(("们", "级", "制", "职", "会")):
            yield Hit(at, at + len(words[0]), words[0], Rule.ATTRIBUTES, Colour.AMBER, fits)


def _said(fact: str, text: str) -> tuple[str, ...]:
    return tuple(each for each in ordered("chinese", "professions") + ordered("chinese", "roles")
                 if each in text and facts_told_in_chinese(_single(fact), each))  # fmt: skip


def _single(fact: str) -> Roster:
    return Roster((Attendee("", facts=(fact,)),))


def _spoke(sentence: Sentence) -> bool:
    return any(each in sentence.text for each in entries("chinese", "verbs") if len(each) > 1)
