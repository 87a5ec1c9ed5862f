"""An event is forgotten: nobody is left in it, and whoever is in another one goes on there."""

import pytest

from bot.domain.ids import HOUSE
from bot.domain.messages.refusals import StaleButton
from bot.usecases.people.forgetting_event import forget_event
from storage.housekeeping.forgetting import ForgottenEvent
from storage.keys.keys import KeyForgotten
from tests.stories.reach.full_event import take_part_in_another_event
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT, NEUTRAL
from tests.stories.someone import Someone
from tests.stories.world import World


async def forget(world: World, by: Someone) -> ForgottenEvent:
    """An organizer has the event forgotten."""
    actor = await id_of(world, by)
    return await world.do(lambda work: forget_event(work, event_id=EVENT, actor=actor))


async def test_owner_has_an_event_forgotten(world: World) -> None:
    owen, ann, bo = await world.owner(), await world.guest("Ann"), await world.guest("Bo")
    await take_part_in_another_event(world, bo)
    for someone in (ann, bo):
        await someone.says("/start")
    owens, anns, bos = [await id_of(world, each) for each in (owen, ann, bo)]

    told = await forget(world, owen)
    await world.tick()

    assert (told.people, told.accounts) == (3, 2)
    assert set(told.moved) == {owens, bos}
    [(other,)] = world.rows("SELECT id FROM events")
    assert other != EVENT
    assert world.rows("SELECT person_id, event_id FROM guests") == [(bos, other)]
    assert world.rows("SELECT event_id, act, subject FROM audit WHERE event_id = ?", HOUSE) == [
        (HOUSE, "forgot-event", EVENT)
    ]
    ann.forget_past()
    await ann.says("/start")
    assert ann.hears == [NEUTRAL]
    await bo.says("/start")
    assert bo.screen.split("\n")[0] == "Harbour Dialogue"
    await owen.says("/start")
    assert owen.screen == NEUTRAL

    keystore = world.now_running.parts.store._keystore  # pyright: ignore[reportPrivateUsage]
    for event, person in ((EVENT, bos), (HOUSE, anns)):
        with pytest.raises(KeyForgotten):
            keystore.person_key(event, person)
    keystore.person_key(HOUSE, bos)

    await world.tick(days=2)
    assert world.rows("SELECT id FROM people WHERE id = ?", owens) == []


async def test_nobody_but_an_owner_can(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    before = world.rows("SELECT * FROM guests")

    for someone in (olga, ann):
        with pytest.raises(StaleButton):
            await forget(world, someone)

    assert world.rows("SELECT * FROM guests") == before


async def test_owner_deletes_the_event_by_taps_and_is_told_in_counts(world: World) -> None:
    owen, olga = await world.owner(), await world.organizer()
    await world.guest("Ann")
    await olga.says("/settings")
    await owen.says("/settings")

    await owen.taps("Copy, new, delete…", "Delete this event")
    asked = owen.shown
    await owen.taps("Yes, delete it for good")

    assert [label for row in olga.buttons for label in row if "Delete" in label] == []
    assert asked == (
        "Delete Quiet Lake Dialogue for good?\n\n"
        "Its 3 people, their answers, details, questions and letters, the programme, the audit "
        "chain and the ballots kept here are deleted, and the keys to them destroyed. Nobody can "
        "bring them back, from no backup once its key copies have expired. Messages already in "
        "chats stay in Telegram.",
        [["Yes, delete it for good"], ["No, go back"]],
    )
    assert owen.hears[-1].partition(" rows")[0].rpartition(", ")[0] == (
        "Quiet Lake Dialogue has been deleted: 3 people, 3 accounts that were in no other event"
    )
    assert world.rows("SELECT count(*) FROM events") == [(0,)]
    await olga.says("/start")
    assert olga.screen == NEUTRAL


async def test_deleting_an_event_in_chinese(world: World) -> None:
    owen = await world.owner(language="zh")
    await owen.says("/settings")
    await owen.taps("复制、新建、删除……", "删除本活动")

    assert owen.screen.split("\n")[0] == "要永久删除“静湖对话”吗？"

    await owen.taps("否，返回")
    assert owen.screen.split("\n")[0] == "本活动与其他活动"
