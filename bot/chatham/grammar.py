"""What stands around a word in an English sentence: titles, verbs, what a noun is bound to."""

from bot.chatham.spelled import Sentence
from bot.chatham.vocabulary import entries


def is_verb(word: str) -> bool:
    """Whether a word (small letters) can be what a person did: a past, or a verb of saying."""
    past = len(word) > 3 and word.endswith("ed") and word not in entries("english", "not past")
    return past or word in entries("english", "verbs")


def is_generic(word: str) -> bool:
    """Whether a verb speaks of what may or should be rather than of what was."""
    return word in entries("english", "generic verbs")


def follows_title(sentence: Sentence, at: int) -> bool:
    """Whether a title stands before a word: Dr X, Professor Emma X."""
    tokens = sentence.tokens
    for back in (1, 2):
        if at - back < 0 or tokens[at - back + 1].before.strip(" ."):
            return False
        before = tokens[at - back]
        if before.folded in entries("english", "titles") and before.capital:
            return True
        if not before.capital:
            return False
    return False


def acts(sentence: Sentence, at: int) -> bool:
    """Whether the word at a place does or owns something: X said, X's view, X and others asked."""
    tokens = sentence.tokens
    if sentence.text[tokens[at].end : tokens[at].end + 2] in {"'s", "s'"}:
        return True
    if at + 1 >= len(tokens) or tokens[at + 1].before.strip():
        return False
    after = tokens[at + 1].folded
    if after in {"then", "also", "again", "never", "who"} and at + 2 < len(tokens):
        return any(is_verb(each.folded) for each in tokens[at + 2 : at + 5])
    if after in {"and", "et"} and at + 3 < len(tokens):
        # “Wood and steel were …” speaks of things: another name, or “others”, comes after a person.
        beside = tokens[at + 2]
        people = beside.capital or beside.folded in {"others", "colleagues", "two", "three", "al"}
        at += 4 if tokens[at + 3].capital or tokens[at + 3].folded in {"both", "also"} else 3
        return people and at < len(tokens) and is_verb(tokens[at].folded)
    return is_verb(after) and not is_generic(after)


def is_said_of(sentence: Sentence, at: int) -> bool:
    """Whether a word stands where a person would: according to X, as X put it, thanks to X."""
    if at == 0:
        return False
    tokens = sentence.tokens
    before = tokens[at - 1].folded
    if before in {"as", "whom", "where", "that", "what"}:
        return acts(sentence, at)
    pairs = {"according to", "thanks to", "objected to", "spoke to", "answer to", "question to"}
    two = f"{tokens[at - 2].folded} {before}" if at > 1 else ""
    return two in pairs or before in {"colleague", "speaker", "guest", "participant", "delegate"}


def phrase_at(sentence: Sentence, at: int, phrases: frozenset[str], longest: int = 4) -> int:
    """Return how many words from a place on are one of the phrases; 0 for none."""
    tokens = sentence.tokens
    for width in range(min(longest, len(tokens) - at), 0, -1):
        window = tokens[at : at + width]
        if any(each.before.strip(" -'") for each in window[1:]):
            continue
        if " ".join(each.folded for each in window) in phrases:
            return width
        spelt = "".join((each.before if n else "") + each.folded for n, each in enumerate(window))
        if spelt in phrases:
            return width
    return 0
