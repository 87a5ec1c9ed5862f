"""Names in Latin letters: whole, alone, misspelt, as initials."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from bot.chatham.grammar import acts, follows_title, is_said_of
from bot.chatham.hits import FEW, Colour, Hit, Rule
from bot.chatham.names.latin_forms import LatinForms, sound
from bot.chatham.spelled import Sentence, Token
from bot.chatham.vocabulary import common_names, entries

_BETWEEN = re.compile(r"[\s.'`´–-]{0,3}")
_WIDEST = 6
_SOUNDS = 8
"""Letters from which two words together may be a name that is spelt otherwise."""
_FUZZY = 6
"""Letters from which a word may be a misspelt name."""
_MONTHS = frozenset(["april", "may", "june", "july", "august"])


def latin_names(sentence: Sentence, forms: LatinForms) -> Iterator[Hit]:
    """Find guests' names; no word counts twice."""
    taken: set[int] = set()
    for widest, finds in ((_WIDEST, _full), (3, _linked)):
        for width in range(widest, 0, -1):
            for at in range(len(sentence.tokens) - width + 1):
                window = sentence.tokens[at : at + width]
                places = range(at, at + width)
                if not taken.intersection(places) and (who := finds(window, forms)):
                    taken.update(places)
                    yield _hit(sentence, window, Rule.NAME, who)
    for at in range(len(sentence.tokens)):
        if at not in taken:
            yield from _word_alone(sentence, at, forms)


def _word_alone(sentence: Sentence, at: int, forms: LatinForms) -> Iterator[Hit]:
    if who := _initials(sentence, at, forms):
        window = sentence.tokens[at : at + _width(sentence, at)]
        yield _hit(sentence, window, Rule.INITIALS, who)
    elif _counts_alone(sentence, at) and (who := _alone(sentence, at, forms)):
        hit = _hit(sentence, sentence.tokens[at : at + 1], Rule.NAME, who)
        another = _of_another(sentence, at, forms)
        yield replace(hit, colour=Colour.AMBER) if another else hit


def _hit(sentence: Sentence, window: Sequence[Token], rule: Rule, who: set[int]) -> Hit:
    start, end = window[0].start, window[-1].end
    colour = Colour.RED if len(who) < FEW else Colour.AMBER
    return Hit(start, end, sentence.text[start:end], rule, colour, len(who))


def _full(window: Sequence[Token], forms: LatinForms) -> set[int] | None:
    if not window or any(not _BETWEEN.fullmatch(each.before) for each in window[1:]):
        return None
    joined = "".join(each.folded for each in window)
    who = forms.full.get(joined)
    if (
        not who
        and len(window) > 1
        and len(joined) >= _SOUNDS
        and all(each.capital for each in window)
    ):
        who = forms.sounds.get(sound(joined))
    if not who:
        return None
    if len(window) == 1:
        return who if len(joined) >= 6 and window[0].capital else None
    if any(len(each.word) == 1 and not each.word.isupper() for each in window):
        return None
    # “A Long …” is an article: an initial that is one has a dot behind it.
    if window[0].word in {"A", "I"} and "." not in window[1].before:
        return None
    capitals = sum(each.capital for each in window)
    if capitals == len(window) or (capitals and len(joined) > 7):
        return who
    ordinary = any(each.folded in common_names() for each in window)
    return who if len(joined) > 7 and not ordinary else None


def _linked(window: Sequence[Token], forms: LatinForms) -> set[int] | None:
    """Return whose a name of linked parts is: Ou-Yang, El-Sayed, O'Neill."""
    if len(window) < 2 or not window[0].capital:
        return None
    if any(each.before not in {"-", "'", "–"} for each in window[1:]):
        return None
    joined = "".join(each.folded for each in window)
    return forms.single.get(joined) if len(joined) > 4 else None


def _counts_alone(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    if not token.capital or len(token.word) < 2:
        return False
    after = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    own = after is not None and after.folded == "s" and after.before == "'"
    thing = sentence.tokens[at + 2] if own and at + 2 < len(sentence.tokens) else after
    return (
        thing is None
        or thing.folded not in entries("english", "of no person")
        or follows_title(sentence, at)
    )


def _alone(sentence: Sentence, at: int, forms: LatinForms) -> set[int] | None:
    token = sentence.tokens[at]
    who = forms.single.get(token.folded)
    if who is None and token.folded.endswith("s"):
        plural = forms.single.get(token.folded[:-1])
        who = plural if plural and acts(sentence, at) and len(token.folded) > 5 else None
    if who is not None:
        return who if _is_a_name(sentence, at) else None
    if len(token.folded) < _FUZZY or (at == 0 and not acts(sentence, at)):
        return None
    near = {
        one
        for form, those in forms.single.items()
        if len(form) >= _FUZZY and _near(form, token.folded)
        for one in those
    }
    return near if near and token.folded not in common_names() else None


def _of_another(sentence: Sentence, at: int, forms: LatinForms) -> bool:
    """Whether a name nobody here has stands beside it: Daniel Bernoulli is another Daniel."""
    tokens = sentence.tokens
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    beside = after.before == " " and after.capital and after.word.isalpha() and len(after.word) > 3
    known = after.folded in forms.single or after.folded in entries("english", "organisation words")
    near = any(_near(form, after.folded) for form in forms.single if len(form) >= _FUZZY - 1)
    return beside and not known and not near and not follows_title(sentence, at)


def _near(form: str, word: str) -> bool:
    return OSA.distance(form, word, score_cutoff=1) <= 1 or sound(form) == sound(word)


def _is_a_name(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    if token.word.isupper() and len(token.word) < 4:
        return follows_title(sentence, at)
    if token.folded not in common_names():
        return True
    if follows_title(sentence, at) or is_said_of(sentence, at):
        return True
    month = token.folded in _MONTHS
    before = sentence.tokens[at - 1].folded if at else ""
    if acts(sentence, at):
        return not month or before not in {"in", "of", "by", "since", "until", "last", "this"}
    if at == 0 or month or len(token.word) < 3:
        return False
    return _mid_sentence(sentence, at)


def _mid_sentence(sentence: Sentence, at: int) -> bool:
    """Whether an ordinary word has a capital that only a name would have there."""
    tokens = sentence.tokens
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    beside_capital = before.capital or (after is not None and after.capital)
    opens_quotation = any(mark in tokens[at].before for mark in '"“”:.!?')
    ends = (
        after is None or bool(after.before.strip()) or after.folded in {"and", "or", "for", "who"}
    )
    return ends and not beside_capital and not opens_quotation and before.folded != "the"


def _width(sentence: Sentence, at: int) -> int:
    """Return how many words initials take: O.M. are two."""
    width = 1
    tokens = sentence.tokens
    if len(tokens[at].word) == 1:
        while (
            at + width < len(tokens)
            and len(tokens[at + width].word) == 1
            and tokens[at + width].word.isupper()
            and re.fullmatch(r"\.\s?-?|-", tokens[at + width].before)
        ):
            width += 1
    return width


def _initials(sentence: Sentence, at: int, forms: LatinForms) -> set[int] | None:
    width = _width(sentence, at)
    window = sentence.tokens[at : at + width]
    written = "".join(each.word for each in window)
    if not written.isupper() or not 2 <= len(written) <= 4:
        return None
    who = forms.initials.get(written.lower())
    known = written.lower() in entries("english", "acronyms")
    if not who or (known and width == 1) or written in {"US", "UK", "EU", "UN", "AI"}:
        return None
    if width > 1 or len(written) > 2:
        return who
    return who if acts(sentence, at) or is_said_of(sentence, at) else None
