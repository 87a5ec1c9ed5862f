"""Organizers forget somebody on request: they see what goes, and a count of it is all that stays."""

import pytest

from bot.domain.people.forgotten import Cause, Held, Tombstone
from storage.keys.keys import KeyForgotten
from tests.stories.people.test_declined import named_in_database
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT, NOW
from tests.stories.second_factor.world import guarded_world, sets_up
from tests.stories.someone import Someone
from tests.stories.tickets.world import asks, code_of
from tests.stories.visa.world import holds, load
from tests.stories.world import World

CANARY = "Canary Zebedee"


async def goes_to_end(organizer: Someone, someone: str) -> None:
    """An organizer opens a membership and taps that it is to end."""
    await organizer.taps_data(f"member-end-ask:{someone}", message_id=1)


async def test_preview_says_what_goes_and_a_tombstone_what_went(world: World) -> None:
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")
    ann = await world.guest(CANARY)
    code, anns = await code_of(world, ann), await id_of(world, ann)
    await load(world)
    await holds(ann, "CN")
    await asks(world, ann, "Canary question, please?")
    await ann.says("/rsvp")
    await ann.taps("Yes")
    await goes_to_end(xu, anns)
    assert xu.screen == (
        f"确定终止 {code} 的参与资格吗？\n\n此人在本活动中的一切信息都将删除，对应的密钥也会销毁。目前包括：\n"
        "• 姓名和选择\n• 1 项答复\n• 护照和签证信息\n• 1 个提问\n\n其席位将提供给候补者。对方会得知自己不再参加。"
        "只留下各类内容的数量，不含人员信息。此操作无法撤销。"
    )
    await goes_to_end(olga, anns)
    assert olga.shown == (
        f"End the membership of {code}?\n\nEverything about this person in this event is deleted, and"
        " the key to it destroyed. Now that is:\n• name and choices\n• 1 answer\n• passport and visa"
        " details\n• 1 question\n\nTheir seats are offered to those who wait. They are told that they"
        " no longer take part. Left is a count of what there was, without a person. This cannot be"
        " undone.",
        [["Yes, end it"], ["No, keep it"]],
    )
    assert len(named_in_database(world, anns)) > 4

    await olga.taps("Yes, end it")
    await world.tick(days=2)

    assert named_in_database(world, anns) == set()
    [stone] = await world.do(lambda work: work.tombstones.of_event(EVENT))
    kept = {Held.PROFILE: 1, Held.ANSWERS: 1, Held.PASSPORT: 1, Held.QUESTIONS: 1}
    lasting = {kind: count for kind, count in stone.counts.items() if kind in kept}
    assert stone == Tombstone(NOW.date(), Cause.ORGANIZERS, stone.counts)
    assert lasting == kept
    keystore = world.now_running.parts.store._keystore  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(KeyForgotten):
        keystore.person_key(EVENT, anns)
    assert world.rows("SELECT subject FROM audit WHERE act = 'ended-membership'") == [(code,)]
    # What is left is sealed with the event's key: no word of it stands in the files.
    files = b"".join(each.read_bytes() for each in world.folder.iterdir() if each.is_file())
    assert b"organizers" not in world.rows("SELECT sealed FROM tombstones")[0][0]
    assert anns.encode() not in world.rows("SELECT sealed FROM tombstones")[0][0]
    assert b"Canary" not in files


async def test_it_takes_the_second_factor(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("guarded") / "bot"
    async with guarded_world(folder) as guarded:
        olga, ann = await guarded.organizer(), await guarded.guest(CANARY)
        anns = await id_of(guarded, ann)
        await sets_up(guarded, olga)
        await guarded.tick(minutes=11)
        await olga.taps_data(f"member-end:{anns}", message_id=1)
        assert "authenticator app" in olga.screen
        assert guarded.rows("SELECT count(*) FROM guests WHERE person_id = ?", anns) == [(1,)]
        assert guarded.rows("SELECT * FROM tombstones") == []


async def test_one_tombstone_that_is_damaged_is_left_out_and_counted(world: World) -> None:
    olga = await world.organizer()
    for _ in range(2):
        await world.do(
            lambda work: work.tombstones.add(EVENT, cause=Cause.THEMSELVES, counts={Held.TRAVEL: 1})
        )
    world.spoil(
        "UPDATE tombstones SET sealed = x'0102' WHERE id = (SELECT min(id) FROM tombstones)"
    )
    await olga.says("/audit")
    await olga.taps("Forgotten people")
    assert olga.screen.split("\n\n")[2:] == [
        "2027-01-10: at their own wish\n• travel details",
        "⚠️ 1 entry is missing here: it cannot be read.",
    ]
