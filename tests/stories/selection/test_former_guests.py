"""Who agreed to be invited again is a candidate as such, until they take it back."""

from dataclasses import replace

from bot.domain.features import Feature
from bot.domain.people.people import Language, Role
from bot.domain.selection.candidates import Reader
from storage.work import Work
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT, OTHER_EVENT
from tests.stories.selection.world import SelectionDesk, labelled
from tests.stories.series.world import allows, hosts_later, in_series, joins, opens_list
from tests.stories.world import World


async def _later_desk(world: World) -> SelectionDesk:
    """A selection desk of the second event, with two readers, who open lists of the first."""
    olga, wei = await hosts_later(world), await world.organizer("魏 Host", "zh")
    await joins(world, wei, OTHER_EVENT, Role.ORGANIZER, "魏 Host")
    readers = [await id_of(world, each) for each in (olga, wei)]

    def prepare(work: Work) -> None:
        event = work.events.get(OTHER_EVENT)
        both = frozenset({Feature.SERIES, Feature.SELECTION})
        work.events.keep(replace(event, features=both))
        for each in readers:
            work.candidates.readings.appoint(OTHER_EVENT, Reader(each))

    await world.do(prepare)
    return SelectionDesk(world, olga, wei)


async def test_who_agreed_is_put_up_read_and_invited_in_their_language(world: World) -> None:
    await in_series(world)
    xu = await world.guest("徐 Canary", "zh")
    await world.guest("Bob Silent")
    await allows(xu, language="zh")
    desk = await _later_desk(world)
    olga, wei = desk.olga, desk.wei
    await desk.adds("Kim Other")
    await opens_list(olga)
    offered = olga.buttons
    await olga.taps("Make them candidates")
    added = olga.screen
    await opens_list(olga)
    await olga.taps("Make them candidates")
    again = olga.screen
    await desk.rests()
    await olga.says("/selection")
    await olga.taps("Candidates")
    listed = olga.shown
    await wei.says("/selection")
    await wei.taps("候选人", "徐 Canary ↩")
    read = wei.screen.splitlines()[:4]
    for one, words in (
        (olga, ("徐 Canary ↩", "What I think", "Yes, invite")),
        (wei, ("我的看法", "同意，邀请")),
    ):
        await one.taps(*words)
    await desk.puts("徐 Canary ↩")
    await olga.taps("By coming again")
    balance = olga.screen
    await olga.taps("« Back", "Invite", "Invite them")

    assert offered == [["Make one link"], ["Make them candidates"], ["« Series", "« Organizers"]]
    assert added.splitlines()[0] == (
        "One candidate was added. Each has a key of their own, which is destroyed with them."
    )
    assert again == (
        "Everybody who agreed to be invited again is a candidate here already, is invited, or has come."
    )
    assert listed[1][:2] == [["Kim Other"], ["徐 Canary ↩"]]
    assert read[0].startswith("徐 Canary（")
    assert "↩ 参加过静湖对话，并同意再次受邀。" in read
    assert balance.splitlines()[-1] == "• came before and agreed to come again: 0 → 1"
    made = await world.do(
        lambda work: [
            (each.name, each.language)
            for (number,) in world.rows(
                "SELECT id FROM invitations WHERE event_id = ? AND role = 10", OTHER_EVENT
            )
            if (each := work.invitations.get(OTHER_EVENT, number))
        ]
    )
    assert made == [("徐 Canary", Language.ZH)]


async def test_candidate_goes_with_the_consent_taken_back_or_forgotten(world: World) -> None:
    await in_series(world)
    ann, bob = await world.guest("Ann Canary"), await world.guest("Bob Canary")
    for each in (ann, bob):
        await allows(each)
    desk = await _later_desk(world)
    await desk.adds("Kim Other")
    await opens_list(desk.olga)
    await desk.olga.taps("Make them candidates")

    def left() -> int:
        ((count,),) = world.rows("SELECT count(*) FROM candidates")
        return count

    three = left()
    await ann.says("/start")
    await ann.taps("More", "Dialogue", "Later meetings", "Do not invite me")
    two = left()
    await bob.says("/start")
    await bob.taps("More", "Privacy", "Forget me", "Yes, forget me")
    await world.tick(seconds=61)
    await desk.rests()
    await desk.olga.says("/selection")
    counts = desk.olga.screen
    await desk.olga.taps("Candidates")

    assert (three, two, left()) == (3, 2, 1)
    assert "withdrawn 2" in counts
    assert labelled(desk.olga, "Other") == "Kim Other"
    assert world.rows("SELECT count(*) FROM series_consents WHERE event_id = ?", EVENT) == [(0,)]
