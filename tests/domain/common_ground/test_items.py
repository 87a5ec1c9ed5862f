"""Statements and interventions: two accept, other words begin anew, and what can be voted on."""

from dataclasses import replace

import pytest

from bot.domain.common_ground.items import (
    Actor,
    Cooperation,
    Item,
    ItemKind,
    ItemState,
    hash_of,
    listed,
    newest,
    proposed,
)
from bot.domain.ids import EventId, ItemId, PersonId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

ANN, BO = PersonId("ann"), PersonId("bo")
STATEMENT = Item(
    ItemId("i1"),
    EventId("ev1"),
    ItemKind.STATEMENT,
    1,
    ItemState.PROPOSED,
    Words("We agree.", "我们同意。"),
    handle=b"handle",
)
MEASURE = replace(
    STATEMENT,
    id=ItemId("i2"),
    kind=ItemKind.INTERVENTION,
    about=Words("About", "关于"),
    doubts=Words("Doubts", "疑问"),
    actors=(Actor.LAB,),
    cooperation=Cooperation.ALONE,
)


def test_it_takes_two_to_list_one() -> None:
    once = STATEMENT.accepted(ANN)

    assert once == replace(STATEMENT, accepted_by=ANN)
    assert once.accepted(ANN) == once
    assert once.accepted(BO) == replace(STATEMENT, state=ItemState.LISTED)


@pytest.mark.parametrize("item", [STATEMENT, MEASURE], ids=["statement", "measure"])
def test_other_words_are_a_new_version_to_be_accepted_anew(item: Item) -> None:
    on_list = replace(item, state=ItemState.LISTED, version=4, accepted_by=ANN)
    words = tuple(Words(f"new {number}") for number in range(len(item.texts)))
    anew = on_list.worded_anew(words)

    assert anew == replace(
        item,
        version=5,
        title=words[0],
        about=words[1] if len(words) == 3 else Words(""),
        doubts=words[2] if len(words) == 3 else Words(""),
    )
    assert anew.texts == words


def test_two_versions_say_the_same_where_guests_read_the_same() -> None:
    later = replace(MEASURE, version=2, state=ItemState.LISTED, accepted_by=ANN, key="k")

    assert MEASURE.says_the_same(later)
    for other in (
        replace(MEASURE, title=Words("Other")),
        replace(MEASURE, about=Words("Other")),
        replace(MEASURE, doubts=Words("Other")),
        replace(MEASURE, actors=(Actor.STATE,)),
        replace(MEASURE, cooperation=Cooperation.ONLY_TOGETHER),
    ):
        assert not MEASURE.says_the_same(other)


@pytest.mark.parametrize(
    ("item", "lacks"),
    [
        (STATEMENT, (False, False)),
        (replace(STATEMENT, title=Words("", "我们同意。")), (True, False)),
        (MEASURE, (False, False)),
        (replace(MEASURE, doubts=Words("Doubts")), (False, True)),
    ],
)
def test_all_of_it_is_said_in_both_languages(item: Item, lacks: tuple[bool, bool]) -> None:
    assert (item.lacks(Language.EN), item.lacks(Language.ZH)) == lacks


def test_the_version_on_the_list_is_voted_on_while_a_newer_one_waits_and_none_once_withdrawn() -> (
    None
):
    on_list = replace(STATEMENT, state=ItemState.LISTED, version=2)
    waits = replace(STATEMENT, version=3)
    gone = replace(MEASURE, state=ItemState.WITHDRAWN, version=2)
    versions = [waits, replace(on_list, version=1), on_list, gone]
    versions.append(replace(MEASURE, state=ItemState.LISTED))

    assert sorted(newest(versions), key=lambda each: each.id) == [waits, gone]
    assert list(listed(versions)) == [on_list]
    assert list(proposed(versions)) == [waits]


def test_an_authors_handle_is_kept_as_a_hash_of_its_own() -> None:
    assert (hash_of("one") == hash_of("one"), hash_of("one") == hash_of("two")) == (True, False)
    assert len(hash_of("one")) == 32
