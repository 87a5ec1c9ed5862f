"""Definitions: whose words they are, what is forgotten once two have accepted them."""

from dataclasses import replace

import pytest

from bot.domain.ids import DefinitionId, EventId, PersonId, TermId
from bot.domain.languages.definitions import (
    Band,
    Definition,
    DefinitionState,
    agreed_of,
    hash_of,
    waiting,
    word_in,
)
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

PROPOSED = Definition(
    DefinitionId("d1"),
    EventId("ev1"),
    DefinitionState.PROPOSED,
    Band.POLICY,
    Words("What is meant", "含义"),
    term=Words("Term", "术语"),
    handle=b"handle",
)
TERM = TermId("t1")


def test_once_it_is_agreed_neither_its_author_nor_who_accepted_it_is_in_it() -> None:
    accepted = PROPOSED.accepted_once(PersonId("ann"))
    agreed = accepted.agreed_for(TERM)

    assert accepted == replace(PROPOSED, accepted_by=PersonId("ann"))
    assert agreed == Definition(
        PROPOSED.id,
        PROPOSED.event_id,
        DefinitionState.AGREED,
        Band.POLICY,
        Words("What is meant", "含义"),
        term_id=TERM,
    )


def test_other_words_are_accepted_anew_and_are_not_taken_for_those_that_were_read() -> None:
    words = (Words("Other"), Words("Means"), Words("Not the same"), Words("Usage"))
    anew = PROPOSED.accepted_once(PersonId("ann")).worded_anew(words)

    assert (anew.texts, anew.accepted_by, anew.handle) == (words, None, b"handle")
    assert anew.mark != PROPOSED.mark
    assert len(PROPOSED.mark) == 8


@pytest.mark.parametrize(
    ("definition", "lacks"),
    [
        (PROPOSED, (False, False)),
        (replace(PROPOSED, not_same=Words("Not this")), (False, True)),
        (replace(PROPOSED, usage=Words("", "用法")), (True, False)),
        (replace(PROPOSED, term=Words("", "术语"), usage=Words("Used")), (True, True)),
    ],
)
def test_it_lacks_a_language_where_something_is_said_in_the_other_alone(
    definition: Definition, lacks: tuple[bool, bool]
) -> None:
    assert (definition.lacks(Language.EN), definition.lacks(Language.ZH)) == lacks


@pytest.mark.parametrize(
    ("text", "own", "words"),
    [
        ("红队测试", Language.EN, Words("", "红队测试")),
        ("red team 红", Language.EN, Words("", "red team 红")),
        ("\u3400", Language.EN, Words("", "\u3400")),
        ("\u9fff", Language.EN, Words("", "\u9fff")),
        ("red team", Language.ZH, Words("red team")),
        ("coöperation", Language.EN, Words("coöperation")),
        ("「」", Language.ZH, Words("", "「」")),
    ],
)
def test_a_word_is_in_the_language_it_is_written_in(text: str, own: Language, words: Words) -> None:
    assert word_in(text, own) == words


def test_what_waits_and_what_is_agreed_of_a_term() -> None:
    agreed = PROPOSED.agreed_for(TERM)
    of_another = PROPOSED.agreed_for(TermId("t2"))
    proposed_for_it = replace(PROPOSED, term_id=TERM)
    all_of_them = [PROPOSED, agreed, of_another, proposed_for_it]

    assert waiting(all_of_them) == [PROPOSED, proposed_for_it]
    assert agreed_of(all_of_them, TERM) == [agreed]


def test_an_authors_handle_is_kept_as_a_hash_of_its_own() -> None:
    assert hash_of("one") == hash_of("one")
    assert hash_of("one") != hash_of("two")
    assert len(hash_of("one")) == 32
