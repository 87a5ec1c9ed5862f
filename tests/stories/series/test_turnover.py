"""Organizers read in a word how many came before: seldom counted, never who."""

from dataclasses import replace
from itertools import count

from bot.domain.people.people import Language, Profile, Role
from bot.domain.series.turnover import Cells, Looked
from storage.work import Work
from tests.stories.sample_event import EVENT, OTHER_EVENT
from tests.stories.series.world import hosts_later, in_series, joins, opens_desk
from tests.stories.world import World

_ACCOUNTS = count(7_000_000)


def _come(work: Work, *, before: int, new: int) -> None:
    """So many more take part in the second event, of whom some were at the first."""
    accounts = [(next(_ACCOUNTS), Language.EN) for _ in range(before + new)]
    for number, person in enumerate(work.people.add_all(accounts, zone="UTC")):
        for event_id in (EVENT, OTHER_EVENT) if number < before else (OTHER_EVENT,):
            work.guests.add(event_id, person.id, role=Role.GUEST, profile=Profile("Canary"))
            work.guests.accept_norms(event_id, person.id, version=1)


async def test_share_is_told_in_a_word_and_counted_anew_only_at_steps(world: World) -> None:
    await in_series(world)
    olga, xu = await hosts_later(world), await world.organizer("徐", "zh")
    await joins(world, xu, OTHER_EVENT, Role.ORGANIZER, "徐")
    read: list[str] = []

    async def looks() -> None:
        await opens_desk(olga)
        await olga.taps("Who came before")
        read.append(olga.screen.split("\n\n")[1])

    await world.do(lambda work: _come(work, before=4, new=6))
    await looks()
    await world.do(lambda work: _come(work, before=4, new=2))
    await looks()
    whole = olga.shown
    await world.do(lambda work: _come(work, before=10, new=0))
    await looks()
    await world.do(lambda work: _come(work, before=1, new=5))
    await looks()
    await xu.says("/start")
    await xu.taps("更多", "对话", "以后的会议", "主办方专用", "谁曾来过")

    untold = "Nothing can be told yet: there are too few guests, or too few of either kind."
    half = (
        "About half of the guests have come to an earlier meeting.\nThat is fewer than you aim at."
    )
    two_thirds = (
        "About two thirds of the guests have come to an earlier meeting.\nThat is what you aim at."
    )
    assert read == [untold, half, half, two_thirds]
    assert whole == (
        f"Who came before\nHarbour Dialogue 200\n\n{half}\n\nOld and new guests are in balance: some"
        " ties go deep, and new ones grow. Let old guests tell on the first day how the norms were"
        " kept, and let old and new guests sit together.\n\nIt is told in a word and never says who. It"
        " is counted anew only at 11 guests more or fewer, and with at least 5 of either kind, so that"
        " nobody is found by it.",
        [["« Series", "« Organizers"]],
    )
    assert xu.shown == (
        "谁曾来过\n港湾对话200\n\n约三分之二的嘉宾来过以前的会议。\n这与您的目标相符。\n\n"
        "大多彼此熟识：交谈很快深入，新嘉宾却可能觉得是局外人。每位嘉宾都会重新接受准则；仍请当面说一遍，"
        "因为老嘉宾习以为常的事，没有人会告诉新嘉宾。请让所有人重新自我介绍。\n\n"
        "这里只用一个词说明，从不说是谁。嘉宾增减满 11 人，而且新老嘉宾各有至少 5 人，才会重新统计，"
        "因此无法据此认出任何人。",
        [["« 系列", "« 主办方面板"]],
    )
    kept = await world.do(lambda work: work.series.shares.find(OTHER_EVENT))
    assert kept == Looked(32, Cells(19, 13))


async def test_older_count_put_back_is_not_counted_after(world: World) -> None:
    await in_series(world)
    olga = await hosts_later(world)
    await world.do(lambda work: _come(work, before=6, new=6))
    await opens_desk(olga)
    await olga.taps("Who came before")
    [(older,)] = world.rows("SELECT sealed FROM series_shares")
    await world.do(lambda work: _come(work, before=6, new=6))
    await olga.taps("« Series", "Who came before")
    told = olga.screen
    world.spoil("UPDATE series_shares SET sealed = ?", older)
    await olga.taps("« Series", "Who came before")

    assert "About half of the guests" in told
    assert "About half" not in olga.screen
    assert world.rows("SELECT sealed FROM series_shares") == [(older,)]


async def test_without_a_goal_nothing_is_compared(world: World) -> None:
    await in_series(world)
    olga = await hosts_later(world)

    def aim_at_nothing(work: Work) -> None:
        event = work.events.get(OTHER_EVENT)
        work.events.keep(replace(event, series=replace(event.series, turnover=None)))

    await world.do(aim_at_nothing)
    await world.do(lambda work: _come(work, before=5, new=20))
    await opens_desk(olga)
    await olga.taps("Who came before")

    assert olga.screen.split("\n\n")[1] == (
        "Fewer than a quarter of the guests have come to an earlier meeting."
    )
