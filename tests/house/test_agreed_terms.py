"""Every sentence keeps to the agreed words, marks and lengths, and names only buttons that exist."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import pytest

from bot.domain.messages.texts import Detail, Moment
from bot.domain.people.people import Language
from bot.texts.catalog import SHEETS, Catalog
from tests.house.agreed_terms import (
    BILINGUAL,
    CHINESE,
    ENGLISH,
    HAN,
    LONG_LABELS,
    LONGEST_LABEL,
    PAIRS,
    Ban,
    Pair,
)
from tests.house.promises import PAGE, written
from tests.house.sheet_texts import Texts, all_texts, label_names, plain, sheet_texts
from tests.texts.conftest import read_texts, variables_of

BANS = {Language.EN: ENGLISH, Language.ZH: CHINESE}
_DETAIL = re.compile(r"\{ ?\$?[a-z-]+ ?\}")
_QUOTED = {
    Language.EN: re.compile(r"\b[Tt]ap(?:ped)? “([^”]*)”(?: or “([^”]*)”)?"),
    Language.ZH: re.compile("点选“([^”]*)”(?:或“([^”]*)”)?"),
}
_DATE = re.compile(r"\d+年\d+月\d+日")
ILL = re.compile(rf"） {HAN}|[0-9]{HAN}|{HAN}[0-9]")
ELSEWHERE = {"chat:emptyHint": "the demo's own button"}
"""Who names a button that is on no sheet."""


def banned(texts: Texts, ban: Ban) -> list[str]:
    """Return the texts that say what is banned."""
    found = re.compile(ban.pattern)
    allowed = {*ban.besides, *BILINGUAL}
    return [
        name
        for name, ways in texts.items()
        if name not in allowed and any(found.search(plain(words)) for words in ways)
    ]


@pytest.mark.parametrize(
    ("language", "ban"),
    [pytest.param(each, ban, id=f"{each}: {ban.name}") for each in Language for ban in BANS[each]],
)
def test_no_text_says_what_was_given_up(language: Language, ban: Ban) -> None:
    assert (ban.instead, banned(all_texts(language), ban)) == (ban.instead, [])
    assert banned({"faulty": (ban.faulty,)}, ban) == ["faulty"]
    bare = ban._replace(besides={})
    assert set(ban.besides) - {*banned(all_texts(language), bare), *BILINGUAL} == set()


def strays(english: Texts, chinese: Texts, pair: Pair) -> list[str]:
    """Return the texts whose English has a word while their Chinese lacks the one that goes with it."""
    return [
        name
        for name, ways in english.items()
        if name not in {*pair.besides, *BILINGUAL}
        if any(re.search(pair.english, _DETAIL.sub("", plain(words))) for words in ways)
        if not any(re.search(pair.chinese, plain(words)) for words in chinese[name])
    ]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.chinese)
def test_the_same_thing_has_one_word_in_each_language(pair: Pair) -> None:
    assert strays(all_texts(Language.EN), all_texts(Language.ZH), pair) == []
    bare = pair._replace(besides={})
    assert {*pair.besides} == {*strays(all_texts(Language.EN), all_texts(Language.ZH), bare)}
    said = [
        name for name, ways in all_texts(Language.EN).items() if re.search(pair.english, ways[0])
    ]
    unsaid = dict.fromkeys(all_texts(Language.EN), ("……",))
    assert (said != [], strays(all_texts(Language.EN), unsaid, bare) != []) == (True, True)


def labels(texts: Texts, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what stands on buttons, with its name."""
    for name in sorted(names):
        for words in texts.get(name, ()):
            yield name, plain(words)


def unknown_buttons(texts: Texts, language: Language, known: Iterable[str]) -> list[str]:
    """Return where a text asks for a tap on a button that is not there."""
    heads = {_DETAIL.split(label)[0].strip(" （(") for label in known}
    return [
        f"{name}: {quoted}"
        for name, ways in texts.items()
        if name not in ELSEWHERE
        for words in ways
        for found in _QUOTED[language].findall(plain(words))
        for quoted in found
        if quoted and quoted not in heads
    ]


@pytest.mark.parametrize("language", list(Language))
def test_every_button_that_a_text_names_is_there(language: Language) -> None:
    known = {label for _, label in labels(all_texts(language), label_names())}
    assert unknown_buttons(all_texts(language), language, known) == []
    faulty = {"a": ("Please tap “Skip” or “Jump”.", "请点选“跳过”或“跳”。")}
    assert unknown_buttons(faulty, language, known) == ["a: Jump" if language == "en" else "a: 跳"]


def too_long(texts: Texts, language: Language, names: Iterable[str]) -> list[str]:
    """Return the labels that do not fit on a narrow phone."""
    return [
        name
        for name, label in labels(texts, names)
        if name not in LONG_LABELS and len(_DETAIL.sub("00", label)) > LONGEST_LABEL[language]
    ]


@pytest.mark.parametrize("language", list(Language))
def test_labels_are_short_begin_large_and_end_plainly(language: Language) -> None:
    texts = all_texts(language)
    assert too_long(texts, language, label_names()) == []
    assert too_long({"a": ("Tell all of the organizers",)}, language, ["a"]) == ["a"]
    begun = [name for name, label in labels(texts, label_names()) if re.match("[a-z]", label)]
    ended = [
        name for name, label in labels(texts, label_names()) if re.search("[.。!！,，:：]$", label)
    ]
    assert (begun, ended) == ([], [])
    assert len(label_names()) > 400


def pleading(texts: Texts) -> list[str]:
    """Return the English texts that say please more than once."""
    return [
        name
        for name, ways in texts.items()
        if any(len(re.findall(r"\b[Pp]lease\b", plain(words))) > 1 for words in ways)
    ]


def test_please_is_said_once() -> None:
    assert pleading(all_texts(Language.EN)) == []
    assert pleading({"a": ("Please tap. Please wait.",)}) == ["a"]


def ill_spaced(catalog: Catalog, names: Iterable[str]) -> list[str]:
    """Return the Chinese texts in which a moment, told to somebody elsewhere, stands ill."""
    texts = read_texts(SHEETS / Language.ZH)
    moment = Moment(datetime(2027, 3, 3, 8, tzinfo=UTC), "Europe/Zurich")
    found: list[str] = []
    for name in names:
        variables = variables_of(name, texts)
        if not any(each.endswith("-at") for each in variables):
            continue
        details: dict[str, Detail] = {
            each: moment if each.endswith("-at") else "■" for each in variables
        }
        shown = plain(catalog.html(name, details, Language.ZH, "Asia/Shanghai"))
        if ILL.search(_DATE.sub("", shown)):
            found.append(name)
    return found


def test_moments_stand_well_in_the_eyes_of_somebody_elsewhere() -> None:
    assert ill_spaced(Catalog(), sheet_texts(Language.ZH)) == []
    assert [
        bool(ILL.search(each)) for each in ("12:00（苏黎世时间） 前", "在12:00", "12:00前")
    ] == [True] * 3


def test_who_can_see_what_is_promised_alike() -> None:
    assert PAGE.read_text(encoding="utf-8") == written()
