"""How a Chinese name is spelt in Latin letters: every reading in pinyin, older and other romanisations."""

import importlib
from functools import cache, lru_cache
from itertools import product
from typing import Any

from bot.chatham.spelled import folded
from bot.chatham.vocabulary import chinese_spellings

DOUBLE_SURNAMES = frozenset(
    [
        "欧阳",
        "司马",
        "诸葛",
        "上官",
        "司徒",
        "夏侯",
        "慕容",
        "令狐",
        "尉迟",
        "皇甫",
        "长孙",
        "宇文",
        "端木",
        "东方",
        "独孤",
        "南宫",
        "公孙",
        "轩辕",
        "申屠",
        "钟离",
        "闻人",
        "澹台",
        "公冶",
        "宗政",
        "濮阳",
        "淳于",
        "单于",
        "太叔",
        "呼延",
        "百里",
        "东郭",
        "西门",
        "拓跋",
        "赫连",
        "万俟",
        "第五",
    ]
)
_WADE_GILES = (
    ("zhi", "chih"), ("chi", "chih"), ("shi", "shih"), ("ri", "jih"), ("zi", "tzu"), ("ci", "tzu"),
    ("si", "ssu"), ("zh", "ch"), ("q", "ch"), ("j", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"),
    ("r", "j"), ("b", "p"), ("d", "t"), ("g", "k"),
)  # fmt: skip
_MOST = 400
"""Spellings of one name that are kept."""


@cache
def _readings() -> Any:
    # Loaded with the first Chinese name; a quarter of a second and fifty megabytes nobody else pays for.
    return importlib.import_module("pypinyin")


@lru_cache(maxsize=10_000)
def pinyin(character: str) -> tuple[str, ...]:
    """Return every reading of a character, without tones; ü as u, v and yu."""
    library = _readings()
    style = library.Style.NORMAL
    found: list[str] = library.pinyin(character, style=style, heteronym=True, errors="ignore")[:1]
    spelt = [folded(str(each).replace("ü", "v")) for readings in found for each in readings]
    more = [
        each.replace("v", other) for each in spelt if "v" in each for other in ("u", "yu", "ue")
    ]
    return tuple(dict.fromkeys([*spelt, *more]))


def _older(syllable: str) -> tuple[str, ...]:
    """Return a syllable in the older romanisation, apostrophes left out."""
    for new, old in _WADE_GILES:
        whole = len(new) > 2 or new in {"ri", "zi", "ci", "si"}
        if (syllable == new) if whole else syllable.startswith(new):
            syllable = old + syllable[len(new) :]
            break
    ends = {"ong": "ung", "ian": "ien", "ie": "ieh", "ue": "ueh", "yan": "yen", "you": "yu"}
    for new, old in ends.items():
        if syllable.endswith(new):
            return (syllable, syllable[: -len(new)] + old)
    return (syllable,)


@lru_cache(maxsize=10_000)
def spellings(characters: str) -> tuple[str, ...]:
    """Return how one or two characters that belong together are spelt; joined, in small letters."""
    known = chinese_spellings()
    whole = known.get(characters, ())
    each_ways: list[tuple[str, ...]] = []
    for character in characters:
        readings = pinyin(character)
        older = tuple(old for reading in readings for old in _older(reading))
        each_ways.append(tuple(dict.fromkeys([*readings, *older, *known.get(character, ())])))
    joined = ("".join(parts) for parts in product(*each_ways))
    return tuple(dict.fromkeys([*whole, *joined]))[:_MOST]


def parted(zh: str) -> tuple[str, str]:
    """Return surname and given name of a Chinese name of two to four characters."""
    at = 2 if zh[:2] in DOUBLE_SURNAMES or len(zh) == 4 else 1
    return zh[:at], zh[at:]
