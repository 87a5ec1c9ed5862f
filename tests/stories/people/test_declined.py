"""Who declined the norms can be forgotten: by a tap at once, by the clock after the deadline."""

import pytest

from bot.domain.ids import HOUSE
from storage.keys.keys import KeyForgotten
from tests.stories.reach.full_event import take_part_in_another_event
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT, NEUTRAL
from tests.stories.someone import Someone
from tests.stories.world import World

CANARY = "Canary Zebedee"


async def declines(world: World, name: str = "Ann") -> Someone:
    """Somebody opens their link and does not agree to the norms; the invitation names them."""
    someone = await world.person(name)
    await someone.says(f"/start {await world.code(name=CANARY)}")
    await someone.taps("English", "London", "Yes, that is my time", "I do not agree")
    return someone


def named_in_database(world: World, person: str) -> set[str]:
    """The tables in which somebody's id still stands."""
    tables = [name for (name,) in world.rows("SELECT name FROM sqlite_schema WHERE type='table'")]
    return {
        name for name in tables if any(person in row for row in world.rows(f"SELECT * FROM {name}"))
    }


async def test_who_declined_is_forgotten_by_a_tap(world: World) -> None:
    ann = await declines(world)
    anns = await id_of(world, ann)
    assert ann.shown == (
        "That is all right. Without agreeing to the norms you cannot take part; the organizers see"
        " that you are not coming.\n\nIf you change your mind, tap “I agree” above or send /start."
        " Otherwise what is kept about you for this event is deleted after Wed 10 Feb 2027, 18:00"
        " (Zurich time; Wed 17:00 for you); with “Forget me” at once.",
        [["Forget me"], ["« Start"]],
    )
    assert named_in_database(world, anns) >= {"guests", "rsvps", "people", "invitations"}

    await ann.taps("Forget me", "Yes, forget me")
    await world.tick(days=2)

    assert named_in_database(world, anns) <= {"audit"}
    assert ann.screen.startswith("Done. Everything about you has been deleted.")


async def test_who_declined_is_forgotten_by_the_clock_after_the_deadline(world: World) -> None:
    ann, bo = await declines(world), await world.guest("Bo")
    olga = await world.organizer()
    anns, bos = await id_of(world, ann), await id_of(world, bo)
    ann.forget_past()

    await world.tick(days=31)
    assert "guests" in named_in_database(world, anns)
    await world.tick(days=1)
    await world.tick(minutes=16)

    assert named_in_database(world, anns) <= {"audit"}
    assert world.rows("SELECT count(*) FROM guests WHERE person_id = ?", bos) == [(1,)]
    assert ann.hears == []
    keystore = world.now_running.parts.store._keystore  # pyright: ignore[reportPrivateUsage]
    for event in (EVENT, HOUSE):
        with pytest.raises(KeyForgotten):
            keystore.person_key(event, anns)
        keystore.person_key(event, bos)
    await ann.says("/start")
    assert ann.screen == NEUTRAL
    await olga.says("/audit")
    await olga.taps("Forgotten people")
    assert olga.shown == (
        "Forgotten\nQuiet Lake Dialogue\n\nWho was forgotten leaves only this: the day, why, and how"
        " much of each kind there was. 1–1 of 1\n\n2027-02-11: did not agree to the norms\n"
        "• name and choices\n• 1 answer\n• 1 other entry",
        [["« Records", "« Organizers"]],
    )


async def test_who_agreed_after_all_or_is_responsible_or_is_damaged_stays(world: World) -> None:
    ann, bo, cy = await declines(world, "Ann"), await declines(world, "Bo"), await declines(world)
    olga = await world.organizer()
    await ann.says("/start")
    await ann.taps("I agree", "Skip", "Only the organizers", "No, do not name me")
    olgas, bos, cys = [await id_of(world, each) for each in (olga, bo, cy)]
    await world.do(lambda work: work.guests.accept_norms(EVENT, olgas, version=0))
    # Somebody wrote into the database that one more has never agreed, and another is unreadable.
    world.spoil("UPDATE guests SET norms_version = 0 WHERE person_id = ?", await id_of(world, ann))
    world.spoil("UPDATE people SET sealed = x'0102' WHERE id = ?", cys)
    await world.tick(days=32)

    left = {person for (person,) in world.rows("SELECT person_id FROM guests")}
    assert left == {olgas, await id_of(world, ann), cys}
    assert bos not in left


async def test_other_events_of_who_declined_stay(world: World) -> None:
    ann = await declines(world)
    await take_part_in_another_event(world, ann)
    anns = await id_of(world, ann)
    await world.tick(days=32)
    [(event,)] = world.rows("SELECT event_id FROM guests WHERE person_id = ?", anns)
    assert event != EVENT
    await ann.says("/start")
    assert ann.screen.startswith("Harbour Dialogue")


async def test_declining_in_chinese_after_the_deadline(world: World) -> None:
    await world.organizer()
    world.clock.move(days=32)
    xu = await world.person("徐", "zh")
    await xu.says(f"/start {await world.code()}")
    await xu.taps("中文", "北京、上海", "对，这是我的时间", "我不同意")
    assert xu.shown == (
        "没关系。不同意准则便无法参加；主办方会看到您不出席。\n\n如果您改变主意，请点选上方的“我同意”，或发送 /start。"
        "否则，本活动中与您有关的信息将在今晚删除；点选“删除我的信息”则立即删除。",
        [["删除我的信息"], ["« 首页"]],
    )
