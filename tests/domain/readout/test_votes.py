"""Votes on points: what a round asks about, and what the rule makes of a word."""

from bot.domain.ids import EventId, PointId, RoundId
from bot.domain.messages.texts import Words
from bot.domain.ratings import Verdict
from bot.domain.readout.points import ObjectionRule, Point, PointKind, PointRound, PointState
from bot.domain.readout.votes import is_readout_round, is_ruled_out, readout_round_id, to_vote_on


def _point(name: str, version: int = 1, state: PointState = PointState.SHOWN) -> Point:
    kind = PointKind.CONCERN
    return Point(PointId(name), EventId("event"), kind, version, state, Words("a", "b"))


def test_round_asks_about_what_guests_see_and_about_each_wording_once() -> None:
    asked = PointRound(RoundId("readout-1"), ((PointId("one"), 1), (PointId("two"), 1)))
    points = [_point("one"), _point("two", 2), _point("three", state=PointState.DRAFTED)]

    assert [(each.id, each.version) for each in to_vote_on(points, [asked])] == [("two", 2)]
    assert len(to_vote_on(points, [])) == 2


def test_rule_takes_out_what_a_word_shows_and_nothing_else() -> None:
    out = {rule: {word for word in Verdict if is_ruled_out(rule, word)} for rule in ObjectionRule}

    assert out == {
        ObjectionRule.DROP: {Verdict.DIVIDED, Verdict.MORE_AGAINST, Verdict.BROAD_DOUBT},
        ObjectionRule.MAJORITY_NOTED: {Verdict.MORE_AGAINST, Verdict.BROAD_DOUBT},
    }
    assert not any(is_ruled_out(rule, None) for rule in ObjectionRule)
    assert not is_ruled_out(None, Verdict.BROAD_DOUBT)


def test_rounds_are_known_by_their_names() -> None:
    assert is_readout_round(readout_round_id("0f"))
    assert not is_readout_round("ground-0f")
