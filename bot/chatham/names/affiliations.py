"""Where guests work: names, short forms, and the word of a name that nobody else has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz.distance import OSA

from bot.chatham.grammar import acts
from bot.chatham.hits import FEW, Colour, Hit, Rule
from bot.chatham.names.latin_forms import LatinForms
from bot.chatham.roster import Roster
from bot.chatham.spelled import Sentence, folded, in_place, letters
from bot.chatham.vocabulary import (
    common_names,
    entries,
    ordered,
    places_in_chinese,
    places_in_english,
)

_BETWEEN = re.compile(r"[\s.'’&,()–-]{0,3}")
_WIDEST = 8
_SAME = {"lab": "laboratory", "labs": "laboratory", "center": "centre", "univ": "university", "inst": "institute",
         "uni": "university", "intl": "international", "tech": "technology", "dept": "department"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AffiliationForms:
    """What may stand in a text -> the places of those who work there."""

    whole: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    """Joined small letters."""
    acronym: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    """As it is written, in capitals."""
    kernel: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    """The words that tell it from others: Thames of Thames Institute."""
    chinese: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    chinese_kernel: dict[str, set[int]] = field(default_factory=dict[str, set[int]])


def affiliation_forms(roster: Roster) -> AffiliationForms:
    """Return every form of every affiliation."""
    forms = AffiliationForms()
    for at, attendee in enumerate(roster.attendees):
        for written in attendee.affiliations:
            spelt = in_place(written).strip()
            if re.search(r"[\u4e00-\u9fff]", spelt):
                _put(forms.chinese, spelt, at)
                _put_chinese_kernel(forms, spelt, at)
            elif " " not in spelt and spelt.isupper() and len(spelt) < 7:
                _put(forms.acronym, spelt, at)
            else:
                _put_english(forms, spelt, at)
    return forms


def _put(into: dict[str, set[int]], form: str, at: int) -> None:
    if len(form) > 1:
        into.setdefault(form, set()).add(at)


def _joined(words: list[str]) -> str:
    return "".join(_SAME.get(word, word) for word in words)


def _put_english(forms: AffiliationForms, spelt: str, at: int) -> None:
    words = [folded(word) for word in re.findall(r"[^\W_]+", spelt)]
    _put(forms.whole, _joined(words), at)
    if words and words[0] == "the":
        _put(forms.whole, _joined(words[1:]), at)
    firsts = "".join(
        word[0] for word in words if word not in {"of", "for", "and", "the", "on", "in", "at"}
    )
    every = "".join(word[0] for word in words)
    for short in {firsts.upper(), every.upper()}:
        if len(short) > 2 and short.lower() not in entries("english", "acronyms"):
            _put(forms.acronym, short, at)
    telling = [word for word in words if word not in entries("english", "organisation words")]
    places = places_in_english()
    if telling and not (" ".join(telling) in places and len(telling) == len(words) - 1 == 0):
        _put(forms.kernel, " ".join(telling), at)
        if len(telling) > 1:
            _put(forms.kernel, telling[0], at)


def _put_chinese_kernel(forms: AffiliationForms, spelt: str, at: int) -> None:
    kernel = spelt
    for ending in ordered("chinese", "organisation suffixes"):
        if spelt.endswith(ending) and len(spelt) - len(ending) > 1:
            kernel = spelt[: -len(ending)]
            break
    for short in {kernel, kernel[:2]} if kernel != spelt else ():
        if short not in entries("chinese", "general"):
            _put(forms.chinese_kernel, short, at)
    if spelt.endswith("大学") and len(spelt) == 4:
        _put(forms.chinese_kernel, spelt[0] + "大", at)


def affiliations(sentence: Sentence, forms: AffiliationForms, names: LatinForms) -> Iterator[Hit]:
    """Find where guests work; no word counts twice."""
    taken: set[int] = set()
    for width in range(_WIDEST, 0, -1):
        for at in range(len(sentence.tokens) - width + 1):
            places = set(range(at, at + width))
            if taken & places:
                continue
            if who := _there(sentence, at, width, forms, names):
                taken |= places
                window = sentence.tokens[at : at + width]
                yield _hit(sentence, window[0].start, window[-1].end, who)
    yield from _chinese(sentence, forms)


def _hit(sentence: Sentence, start: int, end: int, who: set[int]) -> Hit:
    colour = Colour.RED if len(who) < FEW else Colour.AMBER
    return Hit(start, end, sentence.text[start:end], Rule.AFFILIATION, colour, len(who))


def _there(
    sentence: Sentence, at: int, width: int, forms: AffiliationForms, names: LatinForms
) -> set[int] | None:
    window = sentence.tokens[at : at + width]
    if any(not _BETWEEN.fullmatch(each.before) for each in window[1:]):
        return None
    if width == 1 and (who := forms.acronym.get(window[0].word.rstrip("s"))):
        return who
    dotted = "".join(each.word for each in window)
    if width > 2 and all(len(each.word) == 1 for each in window) and dotted in forms.acronym:
        return forms.acronym[dotted]
    if not any(each.capital for each in window):
        return None
    joined = _joined([each.folded for each in window])
    if who := forms.whole.get(joined):
        return who if width > 1 or window[0].folded not in common_names() else None
    if width > 1 and len(joined) > 9:
        near = [one for form in forms.whole if OSA.distance(form, joined, score_cutoff=1) <= 1
                for one in forms.whole[form]]  # fmt: skip
        if near:
            return set(near)
    who = forms.kernel.get(" ".join(each.folded for each in window))
    return who if who and _tells(sentence, at, width, names) else None


def _tells(sentence: Sentence, at: int, width: int, names: LatinForms) -> bool:
    """Whether the telling word of an affiliation means it here, not a river or a common word."""
    window = sentence.tokens[at : at + width]
    if not all(each.capital for each in window) or letters(window[0].word) in names.single:
        return False
    after = sentence.tokens[at + width] if at + width < len(sentence.tokens) else None
    if after is not None and after.folded in entries("english", "land"):
        return False
    place = " ".join(each.folded for each in window) in places_in_english()
    if place or at == 0:
        people = after is not None and (
            after.folded.rstrip("s")
            in entries("english", "persons") | entries("english", "group nouns")
            or after.folded in entries("english", "organisation words")
        )
        return people or (not place and acts(sentence, at + width - 1))
    return True


@cache
def _team() -> str:
    words = ordered("chinese", "team words") + ordered("chinese", "organisations")
    return "|".join(map(re.escape, words))


def _chinese(sentence: Sentence, forms: AffiliationForms) -> Iterator[Hit]:
    taken = [False] * len(sentence.text)
    for form in sorted(forms.chinese, key=len, reverse=True):
        for match in re.finditer(re.escape(form), sentence.text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = [True] * len(form)
                yield _hit(sentence, *match.span(), forms.chinese[form])
    for kernel, who in forms.chinese_kernel.items():
        near = "" if kernel in places_in_chinese() else ".{0,5}?"
        pattern = (
            rf"{re.escape(kernel)}(?:[所院室校](?=的|同|专|学|代|方|人|也|认|提|表)|"
            rf"(?:的|那家|那所|这家|这所|某|一家|方面){{0,2}}{near}(?:{_team()}))"
        )
        for match in re.finditer(pattern, sentence.text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
                yield _hit(sentence, *match.span(), who)
