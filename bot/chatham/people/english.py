"""English phrases for people: how many guests they fit, and whether they point at one."""

from collections.abc import Iterator

from bot.chatham.grammar import is_generic, is_verb, phrase_at
from bot.chatham.hits import FEW, Colour, Hit, Rule
from bot.chatham.people.descriptions import Description, facts_told, fitting, kinds_in_use
from bot.chatham.people.noun_phrases import NounPhrase, demonyms_alone, noun_phrases
from bot.chatham.roster import Roster
from bot.chatham.spelled import Sentence
from bot.chatham.vocabulary import entries, places_in_english


def people_in_english(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    """Find descriptions of people."""
    covered: set[int] = set()
    for phrase in noun_phrases(sentence):
        if hit := _judged(sentence, phrase, roster):
            covered.update(range(phrase.first, phrase.last + 1))
            yield hit
    for at in range(len(sentence.tokens)):
        if at not in covered and (hit := _only(sentence, at)):
            yield hit
    yield from _countries_that_act(sentence, roster, covered)
    yield from _facts_told(sentence, roster, covered)


def _hit(
    sentence: Sentence, first: int, last: int, rule: Rule, colour: Colour, fits: int | None
) -> Hit:
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return Hit(start, end, sentence.text[start:end], rule, colour, fits)


def _countries(sentence: Sentence, first: int, last: int) -> frozenset[str]:
    found: set[str] = set()
    at = first
    places = places_in_english()
    while at <= last:
        token = sentence.tokens[at]
        width = phrase_at(sentence, at, frozenset(places), 4) if token.capital else 0
        width = min(width, last - at + 1)
        if width:
            spelt = sentence.text[token.start : sentence.tokens[at + width - 1].end].lower()
            found.update(places.get(spelt) or places.get(spelt.replace("-", " ")) or ())
        elif token.capital and demonyms_alone(sentence, at)[0]:
            found.update(places[token.folded.removesuffix("s")])
        at += max(width, 1)
    return frozenset(found)


def _description(sentence: Sentence, phrase: NounPhrase, roster: Roster) -> Description:
    words = [each.folded for each in sentence.tokens[phrase.first : phrase.last + 1]]
    women, men = (entries("english", each) for each in ("female", "male"))
    plain = [*phrase.modifiers, *phrase.head.split(), sentence.tokens[phrase.noun].folded]
    gender = "f" if women.intersection(plain) else "m" if men.intersection(plain) else ""
    telling = frozenset([*phrase.modifiers, phrase.head, *words])
    kinds = kinds_in_use(roster, telling, chinese=False)
    facts = facts_told(roster, words)
    countries = _countries(sentence, phrase.first, phrase.last)
    return Description(countries, gender, () if facts else kinds, facts)


def _judged(sentence: Sentence, phrase: NounPhrase, roster: Roster) -> Hit | None:
    organisation = phrase.head in entries("english", "organisations")
    told = _description(sentence, phrase, roster)
    fits = len(fitting(roster, told)) if told.says_something() else None
    if hit := _pointed(sentence, phrase, fits):
        return hit
    if phrase.generic() or _thanked(sentence, phrase):
        return None
    rule = Rule.ROLE if phrase.head in entries("english", "roles") else Rule.ATTRIBUTES
    if told.says_something() and not organisation and _told_apart(phrase, told):
        if fits and fits < FEW and not _of_literature(sentence):
            return _hit(sentence, phrase.first, phrase.last, rule, Colour.RED, fits)
        if fits and fits < FEW:
            return _hit(sentence, phrase.first, phrase.last, rule, Colour.AMBER, fits)
    return _pointed_softly(sentence, phrase, fits, organisation=organisation)


def _thanked(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the text thanks the hosts or the organizers for what everybody knows that they did."""
    before = {each.folded for each in sentence.tokens[max(0, phrase.first - 3) : phrase.first]}
    return phrase.plural and bool(before & entries("english", "procedure verbs"))


def _told_apart(phrase: NounPhrase, told: Description) -> bool:
    """Whether what is told is of persons: a country or a fact; not only a field, all over the text."""
    if told.countries or (told.facts and (phrase.singular() or phrase.few() or phrase.determiner)):
        return True
    definite = phrase.determiner in {"the", "our", "these", "those", "both"} or phrase.few()
    return (
        bool(told.gender or told.kinds)
        and (phrase.singular() or definite)
        and phrase.head != "person"
    )


def _pointed(sentence: Sentence, phrase: NounPhrase, fits: int | None) -> Hit | None:
    """The only, the youngest, the last: one person, whoever it is."""
    words = [*phrase.modifiers]
    spelt = " ".join(words)
    singled = entries("english", "only").intersection(words)
    superlative = any(
        each in words if " " not in each and "-" not in each else each.replace("-", " ") in spelt
        for each in entries("english", "superlatives")
    )
    definite = phrase.determiner in {"the", "our", "only", "a", "one", "single"}
    if not definite or (phrase.plural and not fits):
        return None
    if singled and phrase.head not in entries("english", "organisations"):
        return _hit(sentence, phrase.first, phrase.last, Rule.SINGLED_OUT, Colour.RED, fits)
    if superlative and phrase.determiner == "the":
        certain = phrase.head not in entries("english", "organisations") | entries(
            "english", "group nouns"
        )
        procedural = {"first", "last", "leading"}.intersection(words) and not is_verb(
            phrase.next_word
        )
        colour = Colour.RED if certain and not procedural and not phrase.plural else Colour.AMBER
        return _hit(sentence, phrase.first, phrase.last, Rule.SINGLED_OUT, colour, fits)
    return None


def _pointed_softly(
    sentence: Sentence, phrase: NounPhrase, fits: int | None, *, organisation: bool
) -> Hit | None:
    """One speaker, one organisation, a number under five."""
    doing = phrase.next_word.endswith("ing") and phrase.head == "person"
    acting = doing or (is_verb(phrase.next_word) and not is_generic(phrase.next_word))
    if phrase.next_word in entries("english", "procedure verbs"):
        return None
    if (
        phrase.head in entries("english", "roles")
        and phrase.singular()
        and phrase.determiner != "a"
    ):
        sharp = bool(phrase.tail) or len(phrase.modifiers) > 1
        colour = Colour.RED if sharp else Colour.AMBER
        found = acting or sharp or phrase.head != "host"
        return _hit(sentence, phrase.first, phrase.last, Rule.ROLE, colour, fits) if found else None
    if phrase.few() and phrase.head not in entries("english", "organisations") | entries(
        "english", "group nouns"
    ):
        return _hit(sentence, phrase.first, phrase.last, Rule.SPEAKER, Colour.AMBER, fits)
    if not phrase.singular():
        return None
    clause = phrase.next_word in {"who", "whose", "that", "which", "whom"}
    if organisation or phrase.head in entries("english", "group nouns"):
        specific = phrase.determiner in {"the", "one", "a", "our", "another"} and (acting or clause)
        telling = bool(phrase.tail) or len(phrase.modifiers) > 1 or clause
        named = Rule.EMPLOYER
        found = specific and telling and _somebody_spoke(sentence)
        return (
            _hit(sentence, phrase.first, phrase.last, named, Colour.AMBER, fits) if found else None
        )
    if acting or clause or phrase.head in entries("english", "professions") or phrase.tail:
        return _hit(sentence, phrase.first, phrase.last, Rule.SPEAKER, Colour.AMBER, fits)
    return None


def _somebody_spoke(sentence: Sentence) -> bool:
    return any(is_verb(each.folded) and not is_generic(each.folded) for each in sentence.tokens)


def _of_literature(sentence: Sentence) -> bool:
    words = {each.folded for each in sentence.tokens}
    return bool(words & entries("english", "literature")) and not words & {
        "participant", "participants", "delegate", "delegates", "colleague", "colleagues", "guest", "guests",
    }  # fmt: skip


def _only(sentence: Sentence, at: int) -> Hit | None:
    """Find “the only one to …”, “the youngest among us”, where no noun for people stands."""
    tokens = sentence.tokens
    if tokens[at].folded != "the" or at + 2 >= len(tokens):
        return None
    width = phrase_at(
        sentence, at + 1, entries("english", "superlatives") | entries("english", "only"), 3
    )
    if not width or at + 1 + width >= len(tokens):
        return None
    after = [each.folded for each in tokens[at + 1 + width : at + 5 + width]]
    alone = after[:1] == ["one"] and len(after) > 1
    among = bool(entries("english", "room").intersection(after)) and after[0] in {
        "in",
        "at",
        "among",
        "of",
        "present",
    }
    among = among or after[:2] in (["among", "us"], ["of", "us"], ["to", "speak"], ["to", "object"])
    acting = is_verb(after[0]) and after[0] not in {
        "is",
        "was",
        "were",
        "set",
        "put",
        "did",
        "read",
        "let",
    }
    first = tokens[at + 1].folded in {"first", "last", "only", "leading", "single", "sole"}
    if alone or among or (acting and not first):
        return _hit(sentence, at, at + width, Rule.SINGLED_OUT, Colour.AMBER, None)
    return None


def _countries_that_act(sentence: Sentence, roster: Roster, covered: set[int]) -> Iterator[Hit]:
    """Find “Poland objected”: a country's name where a person spoke."""
    places = places_in_english()
    for at, token in enumerate(sentence.tokens):
        if at in covered or not token.capital or token.folded not in places:
            continue
        after = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
        if after is None or after.before.strip() or not is_verb(after.folded):
            continue
        if after.folded in {
            "is",
            "was",
            "has",
            "had",
            "have",
            "are",
            "were",
            "did",
            "does",
            "would",
            "will",
            "could",
        }:
            continue
        fits = len(fitting(roster, Description(places[token.folded])))
        if 0 < fits < FEW:
            yield _hit(sentence, at, at, Rule.ATTRIBUTES, Colour.AMBER, fits)


def _facts_told(sentence: Sentence, roster: Roster, covered: set[int]) -> Iterator[Hit]:
    """Find what is noted of a guest outside a phrase for people: “having once been minister, …”."""
    words = [each.folded for each in sentence.tokens]
    for fact in facts_told(roster, words):
        kernel = [word for word in fact.lower().replace("-", " ").split() if len(word) > 2]
        at = [n for n, word in enumerate(words) if any(word[:5] == each[:5] for each in kernel)]
        if len(kernel) < 2 or not at or covered.intersection(at) or at[-1] - at[0] > 8:
            continue
        fits = len(fitting(roster, Description(facts=frozenset([fact]))))
        colour = Colour.RED if fits < FEW and not _generic(sentence) else Colour.AMBER
        yield _hit(sentence, at[0], at[-1], Rule.ATTRIBUTES, colour, fits)


def _generic(sentence: Sentence) -> bool:
    return any(is_generic(each.folded) for each in sentence.tokens)
