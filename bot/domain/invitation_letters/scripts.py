"""The scripts of each letter's languages: what of an answer a letter cannot hold.

Every letter is in English; the one for China is in Chinese, too. A field that asks for a name in
Chinese characters holds them in any letter. Nothing else is decided about scripts elsewhere.
"""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum

from bot.domain.forms.forms import Kind, Question
from bot.domain.invitation_letters import questions as fields
from bot.domain.invitation_letters.requests import Destination


class Script(StrEnum):
    """A script as a letter holds it."""

    LATIN = "latin"
    CHINESE = "chinese"


class Misfit(StrEnum):
    """Why an answer cannot stand in a letter; the complaint is `answer-<value>`."""

    CHINESE = "not-chinese"
    """Chinese in a letter without it: the pinyin of the passport or a translation is wanted."""
    SCRIPT = "not-this-script"
    """A script of no letter's language."""


SCRIPTS: Mapping[Destination, frozenset[Script]] = {
    each: frozenset(Script) if each is Destination.CHINA else frozenset({Script.LATIN})
    for each in Destination
}
"""What the languages of each destination's letter are written in."""
_IN_CHARACTERS = frozenset({fields.CHARACTERS, fields.HEAD_LOCAL})
"""What is asked for in Chinese characters, and printed so wherever it is printed."""
_READ_AS_DAYS = frozenset({fields.BIRTH, fields.EXPIRY, fields.ARRIVAL, fields.DEPARTURE})
"""What is kept as numbers, in whatever words it was typed."""
_HAN = frozenset("〇々〻")
_PLAIN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord("，"): ", ",
    ord("。"): ". ",
    ord("、"): ", ",
    ord("\u3000"): " ",
    ord("《"): "“",
    ord("》"): "”",
    ord("「"): "“",
    ord("」"): "”",
}
"""Signs as Chinese keyboards type them, and what stands for each in Latin letters."""


def held_by(destination: Destination, question: Question) -> frozenset[Script]:
    """Return the scripts in which a letter holds the answer to a question."""
    return frozenset(Script) if question in _IN_CHARACTERS else SCRIPTS[destination]


def as_held(text: str, held: frozenset[Script]) -> str:
    """Return an answer as a letter holds it: without Chinese, signs of Chinese keyboards are plain."""
    return text if Script.CHINESE in held else text.translate(_PLAIN)


def is_checked(question: Question) -> bool:
    """Say whether the answer to a question is printed in the words in which it was typed."""
    return question.kind is Kind.WORDS and question not in _READ_AS_DAYS


def misfits(text: str, held: frozenset[Script]) -> str:
    """Return the characters of an answer that a letter cannot hold, each once, in order."""
    return "".join(dict.fromkeys(char for char in text if not _is_held(char, held)))


def why_misfit(characters: str) -> Misfit:
    """Return what to ask for instead of characters that a letter cannot hold."""
    return Misfit.CHINESE if any(map(_is_chinese, characters)) else Misfit.SCRIPT


def _is_held(char: str, held: frozenset[Script]) -> bool:
    if char.isascii():
        return True
    if _is_chinese(char) or _is_wide_sign(char):
        return Script.CHINESE in held
    category = unicodedata.category(char)
    if category in {"Nd", "Nl"}:
        return False
    if category[0] not in "LM":
        return unicodedata.east_asian_width(char) not in {"W", "F"}
    name = unicodedata.name(char, "")
    return name.startswith(("LATIN ", "COMBINING ", "MODIFIER LETTER ")) or char in "ªºµ"


def _is_chinese(char: str) -> bool:
    return char in _HAN or unicodedata.name(char, "").startswith(("CJK UNIFIED", "CJK COMPAT"))


def _is_wide_sign(char: str) -> bool:
    """Say whether this is a sign that Chinese text is set with, such as 《 or a wide comma."""
    return 0x3000 <= ord(char) <= 0x303F or 0xFF01 <= ord(char) <= 0xFF5E
