"""Which versions a round may ask about, who stands where in the grid, and how versions follow."""

from bot.domain.common_ground.grid import mark_of, place_of
from bot.domain.common_ground.items import Item, ItemKind, ItemState, listed, newest, proposed
from bot.domain.common_ground.rounds import GroundRound, questions_of, to_ask
from bot.domain.ids import EventId, ItemId, PersonId, RoundId
from bot.domain.messages.texts import Words
from bot.domain.ratings import Scale, Verdict

FAY, FANG = PersonId("fay"), PersonId("fang")


def item(version: int = 1, state: ItemState = ItemState.LISTED, name: str = "one") -> Item:
    words = Words("Again in a year.", "一年后再来。")
    return Item(ItemId(name), EventId("e"), ItemKind.STATEMENT, version, state, words)


def held(*items: Item, second: bool = False, name: str = "r") -> GroundRound:
    asked = tuple(each for each, _ in questions_of(items, is_second=second))
    return GroundRound(EventId("e"), RoundId(name), ItemKind.STATEMENT, second, asked)


def asked(*rounds: GroundRound, released: set[str], second: bool, version: int = 1) -> bool:
    told = {RoundId(each) for each in released}
    return bool(to_ask([item(version)], rounds, released=told, is_second=second))


def test_a_version_is_asked_about_once_and_once_more_after_its_release() -> None:
    first, second = held(item(), name="first"), held(item(), second=True, name="second")
    assert asked(released=set(), second=False)
    assert not asked(released=set(), second=True)
    assert not asked(first, released=set(), second=False)
    assert not asked(first, released=set(), second=True)
    assert not asked(first, released={"first"}, second=False)
    assert asked(first, released={"first"}, second=True)
    assert not asked(first, second, released={"first", "second"}, second=True)
    assert asked(first, second, released={"first"}, second=False, version=2)


def test_second_round_also_asks_what_changed() -> None:
    assert [each.scale for each in held(item(), second=True).asked] == [
        Scale.AGREEMENT,
        Scale.CHANGE,
    ]


def test_two_accept_and_other_words_are_accepted_anew() -> None:
    new = item(state=ItemState.PROPOSED)
    once = new.accepted(FAY)
    assert (once.accepted_by, once.state) == (FAY, ItemState.PROPOSED)
    assert once.accepted(FAY).state is ItemState.PROPOSED
    twice = once.accepted(FANG)
    assert (twice.accepted_by, twice.state) == (None, ItemState.LISTED)
    anew = twice.worded_anew([Words("In two years.")])
    assert (anew.version, anew.state, anew.accepted_by) == (2, ItemState.PROPOSED, None)


def test_listed_version_stays_until_the_next_is_accepted_and_goes_when_withdrawn() -> None:
    before, after = item(), item(2, ItemState.PROPOSED)
    assert list(listed([before, after])) == [before]
    assert list(proposed([before, after])) == [after]
    assert list(newest([after, before])) == [after]
    assert list(listed([before, item(2)])) == [item(2)]
    assert list(listed([before, item(2, ItemState.WITHDRAWN)])) == []


def test_arrows_come_from_what_people_say_of_themselves_alone() -> None:
    said = {Scale.DESIRABLE: Verdict.BROAD_SUPPORT, Scale.TECHNICAL: Verdict.DIVIDED}
    assert place_of(said, Scale.TECHNICAL) == (2, 4)
    assert place_of(said, Scale.POLITICAL) is None
    assert mark_of(3, said) == "3"
    assert mark_of(3, {**said, Scale.CHANGE: Verdict.MORE_FOR}) == "3↑"
    assert mark_of(3, {**said, Scale.CHANGE: Verdict.BROAD_DOUBT}) == "3↓"
    assert mark_of(3, {**said, Scale.CHANGE: Verdict.OPEN}) == "3"
