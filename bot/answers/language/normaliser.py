"""One spelling for a question: widths, case, traditional characters, stems, n-grams."""

import importlib
import re
import threading
import unicodedata
from functools import cache, lru_cache
from typing import Any

CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
LONGEST = 1_000
"""Characters of a question that are looked at; the rest is not read."""

_SHORTENED = (
    (re.compile(r"\b(can|won|shan)(?:['’]?)t\b(?!\w)"), r"\1 not"),
    (re.compile(r"(\w)n['’]t\b"), r"\1 not"),
    (re.compile(r"\b(do|does|did|is|are|was|has|have|should|would|could)nt\b"), r"\1 not"),
    (re.compile(r"\b(what|where|when|who|how|that|it|there)s\b"), r"\1 is"),
    (re.compile(r"(\w)['’](?:s|m|re|ve|ll|d)\b"), r"\1"),
)
_WIDE_GAP = re.compile(rf"(?<=[{CJK}])\s+(?=[{CJK}])")
_PUNCTUATION = re.compile(r"[^\w\s%$€£¥+.:,/-]|(?<!\d)[.:,/-]|[.:,/-](?!\d)|_")
_WORD = re.compile(rf"[{CJK}]+|[^\W_{CJK}]+(?:[.,:]\d+)*")
_ALL_CJK = re.compile(rf"[{CJK}]+")


def plain(text: str) -> str:
    """Return the text in one spelling; a second turn changes nothing.

    NFKC, lower case, simplified characters, no accents, contractions written out, punctuation
    that carries no number removed, no space between Chinese characters.
    """
    current = text[:LONGEST]
    for _ in range(_TURNS):
        turned = _turn(current)
        if turned == current:
            return current
        current = turned
    return current


_TURNS = 8


def _turn(text: str) -> str:
    text = text.lower() if text.isascii() else _respelled(text)
    for pattern, written_out in _SHORTENED:
        text = pattern.sub(written_out, text)
    text = _PUNCTUATION.sub(" ", text)
    return _WIDE_GAP.sub("", " ".join(text.split()))


def _respelled(text: str) -> str:
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    text = "".join(char for char in text if not "\u0300" <= char <= "\u036f")
    return unicodedata.normalize("NFKC", simplified(_encodable(text)))


def simplified(text: str) -> str:
    """Return a text without NUL and lone surrogates in simplified characters."""
    return str(_converter().convert(text))


def _encodable(text: str) -> str:
    """Drop lone surrogates and NUL, which the converter's C++ side cannot take."""
    return "".join(char for char in text if char != "\0" and not "\ud800" <= char <= "\udfff")


@cache
def _converter() -> Any:
    # Loaded with the first text that is not ASCII: a bot without prepared answers needs none of it.
    library: Any = importlib.import_module("opencc")
    return library.OpenCC("t2s")


def words(text: str) -> tuple[str, ...]:
    """Return the words of a plain text: Latin words whole, a Chinese run as one word."""
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a word's English stem; numbers and other scripts stay."""
    if not word.isascii():
        return word
    with _STEMMING:
        return str(_stemmer().stemWord(word))


_STEMMING = threading.Lock()
"""The stemmer keeps the word it works on in itself."""


@cache
def _stemmer() -> Any:
    # It brings thirty languages along, four megabytes: loaded with the first index.
    library: Any = importlib.import_module("snowballstemmer")
    return library.stemmer("english")


def terms(spelled: str) -> tuple[str, ...]:
    """Return a plain text's stems and, of Chinese runs, single characters and pairs, in order of appearance."""
    found: list[str] = []
    for word in words(spelled):
        if _ALL_CJK.fullmatch(word):
            found.extend(word)
            found.extend(word[at : at + 2] for at in range(len(word) - 1))
        else:
            found.append(stem(word))
    return tuple(found)


def grams(spelled: str) -> tuple[str, ...]:
    """Return a plain text's runs of characters inside words, which forgive typos.

    3 and 4 letters with the word's borders, 1 and 2 Chinese characters.
    """
    found: list[str] = []
    for word in words(spelled):
        if _ALL_CJK.fullmatch(word):
            found.extend(word[at : at + n] for n in (1, 2) for at in range(len(word) - n + 1))
        else:
            fenced = f" {word} "
            found.extend(fenced[at : at + n] for n in (3, 4) for at in range(len(fenced) - n + 1))
    return tuple(found)


_ENGLISH_FUNCTION_WORDS = (
    "a an the of to in on at for from by with and or is are am be been was were do does did done "
    "i me my we our you your it its this that these those there here can could will would shall "
    "should may might must have has had get got please tell know want need like just so if as "
    "what which who whom whose when where why how not no any some about into out up so also hi "
    "hello hey thanks thank"
)
_CHINESE_FUNCTION_WORDS = (
    "的了吗呢啊吧呀我你您请是在有和与要想把给对就都也还会能可以么个这那哪怎样什为"
)


@cache
def function_words() -> frozenset[str]:
    """Return the stems that say little about the topic; they count a fifth."""
    return frozenset(map(stem, _ENGLISH_FUNCTION_WORDS.split())) | frozenset(
        _CHINESE_FUNCTION_WORDS
    )
