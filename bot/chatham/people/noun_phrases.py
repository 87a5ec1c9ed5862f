"""English phrases that speak of people: “the only Swiss participant from the second group”."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.chatham.grammar import is_generic, is_verb, phrase_at
from bot.chatham.spelled import Sentence, Token
from bot.chatham.vocabulary import entries, places_in_english

_TAIL = frozenset(
    ["from", "of", "at", "in", "based", "representing", "with", "living", "working", "for", "among"]
)
_LEFT = 6
_TAIL_WORDS = 10


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Words from `first` to `last` (places of tokens, both in it), around a noun for people."""

    first: int
    noun: int
    last: int
    head: str
    determiner: str
    plural: bool
    modifiers: tuple[str, ...]
    tail: tuple[str, ...]
    next_word: str
    """The word behind it, if no mark stands between."""

    def generic(self) -> bool:
        """Whether it speaks of anybody: “a researcher should …”, “every participant”."""
        # “The developer of a model is liable” speaks of every developer.
        if self.next_word in {"is", "are", "remains"} and self.tail[:2] in (
            ("of", "a"),
            ("of", "an"),
        ):
            return True
        loose = self.determiner in {"a", "an", "any", "each", "every", "no", "all", "most", ""}
        asked = self.determiner == "the" and self.next_word in {"should", "must", "shall", "ought"}
        told = loose and is_generic(self.next_word)
        return told or asked or self.determiner in {"any", "each", "every", "no"}

    def singular(self) -> bool:
        """Whether one person or organisation is meant."""
        return not self.plural and self.determiner in {
            "a", "an", "one", "the", "our", "this", "that", "another", "her", "his", "my", "single", "whose", "their",
        }  # fmt: skip

    def few(self) -> bool:
        """Whether a number under five is told."""
        return self.determiner in {"two", "three", "four", "both", "2", "3", "4"}


@cache
def _persons() -> frozenset[str]:
    return (
        entries("english", "persons")
        | entries("english", "professions")
        | entries("english", "roles")
    )


@cache
def _heads() -> frozenset[str]:
    return _persons() | entries("english", "group nouns") | entries("english", "organisations")


_GO_ON = _TAIL | {
    "and",
    "or",
    "who",
    "whose",
    "that",
    "which",
    "also",
    "then",
    "but",
    "as",
    "to",
    "present",
    "here",
}
_ENDINGS = (
    "ologist",
    "icist",
    "ician",
    "naut",
    "omist",
    "ographer",
    "woman",
    "person",
    "smith",
    "eer",
)
_NO_PERSONS = frozenset(
    ["career", "peer", "veer", "pioneer", "volunteer", "sheer", "beer", "deer", "steer"]
)


def _looks_like_people(word: str) -> bool:
    return len(word) > 6 and word.endswith(_ENDINGS) and word not in _NO_PERSONS


def _singular_of(word: str) -> str:
    irregular = {
        "people": "person",
        "women": "woman",
        "men": "man",
        "ladies": "lady",
        "attaches": "attaché",
    }
    if word in irregular:
        return irregular[word]
    if word.endswith(("women", "men")):
        return word[:-2] + "an"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _head_at(sentence: Sentence, at: int) -> tuple[int, str, bool]:
    """Return how many words a noun for people takes, the noun, and whether it is plural."""
    width = phrase_at(sentence, at, _heads(), 3)
    if width:
        words = " ".join(each.folded for each in sentence.tokens[at : at + width])
        return width, words, words == "people"
    for width in (3, 2, 1):
        window = sentence.tokens[at : at + width]
        if len(window) < width or any(each.before.strip(" -") for each in window[1:]):
            continue
        words = " ".join([*(each.folded for each in window[:-1]), _singular_of(window[-1].folded)])
        if words in _heads() and words != " ".join(each.folded for each in window):
            return width, words, True
    word = sentence.tokens[at].folded
    if _looks_like_people(_singular_of(word)):
        return 1, _singular_of(word), word.endswith("s") and not word.endswith("ss")
    return 0, "", False


def demonyms_alone(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Return how many words a people's name takes where it stands for persons: the Swiss, a Pole."""
    token = sentence.tokens[at]
    if not token.capital:
        return 0, False
    places = places_in_english()
    for name, plural in ((token.folded, False), (token.folded.removesuffix("s"), True)):
        if name in places and (not plural or name != token.folded):
            return 1, plural
    return 0, False


def noun_phrases(sentence: Sentence) -> Iterator[NounPhrase]:
    """Find the phrases, from left to right; none lies inside another."""
    at = 0
    tokens = sentence.tokens
    while at < len(tokens):
        width, head, plural = _head_at(sentence, at)
        last = at + width - 1
        if width and not _is_compound(tokens, last):
            phrase = _around(sentence, at, last, head, plural)
            yield phrase
            at = phrase.last + 1 if phrase.last > last else last + 1
            continue
        width, plural = demonyms_alone(sentence, at)
        if width and (phrase := _demonym_phrase(sentence, at, plural)):
            yield phrase
        at += 1


def _demonym_phrase(sentence: Sentence, at: int, plural: bool) -> NounPhrase | None:
    phrase = _around(sentence, at, at, "demonym", plural)
    tokens = sentence.tokens
    ends = at + 1 >= len(tokens) or bool(tokens[at + 1].before.strip())
    does = _goes_on_as_people(tokens, at + 1)
    owned = at + 1 < len(tokens) and tokens[at + 1].before == "'"
    if (
        owned
        and at + 2 < len(tokens)
        and tokens[at + 2].folded in entries("english", "reporting nouns")
    ):
        owned, does = False, True
    determined = phrase.determiner in {
        "the",
        "a",
        "an",
        "one",
        "our",
        "two",
        "three",
        "four",
        "both",
        "only",
        "another",
    }
    return phrase if determined and (ends or does) and not owned else None


def _goes_on_as_people(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether what follows a people's name says that persons are meant, not what is theirs."""
    places = places_in_english()
    while at < len(tokens) and (
        tokens[at].folded in {"and", "the", "or"}
        or (tokens[at].capital and tokens[at].folded.removesuffix("s") in places)
    ):
        at += 1
    if at >= len(tokens) or tokens[at].before.strip():
        return True
    return is_verb(tokens[at].folded) or tokens[at].folded in {
        "who",
        "in",
        "among",
        "at",
        "here",
        "present",
    }


def _is_compound(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether the noun only tells what kind of thing the next noun is: speaker slot, guest list."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    joined = after is not None and not after.before.strip(" ")
    if joined and after is not None and tokens[last].folded in entries("english", "also otherwise"):
        goes_on = is_verb(after.folded) or is_generic(after.folded) or after.folded in _GO_ON
        return not goes_on
    return after is not None and joined and after.folded in entries("english", "compounds")


def _around(sentence: Sentence, noun: int, last: int, head: str, plural: bool) -> NounPhrase:
    tokens = sentence.tokens
    first, determiner = noun, ""
    while first > 0 and noun - first < _LEFT and not tokens[first].before.strip(" -,'"):
        word = tokens[first - 1].folded
        comma = "," in tokens[first].before
        if word == "most" and first > 1 and tokens[first - 2].folded in {"the", "our"}:
            first -= 1
            continue
        if word in entries("english", "determiners") and not comma:
            first, determiner = first - 1, word
            if word not in {"other", "only", "single"}:
                break
            continue
        if (
            comma
            or word in entries("english", "stops")
            or (is_verb(word) and not word.endswith("ed"))
            or is_generic(word)
        ):
            break
        first -= 1
    end = last
    tail: list[str] = []
    at = last + 1
    while at < len(tokens) and len(tail) < _TAIL_WORDS and not tokens[at].before.strip(" -'’"):
        word = tokens[at].folded
        if not tail and word not in _TAIL:
            break
        if tail and (is_verb(word) or is_generic(word) or word in {"that", "which", "who", "to"}):
            break
        tail.append(word)
        end = at
        at += 1
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    following = after.folded if after is not None and not after.before.strip() else ""
    modifiers = tuple(each.folded for each in tokens[first:noun])
    return NounPhrase(first, noun, end, head, determiner, plural, modifiers, tuple(tail), following)
