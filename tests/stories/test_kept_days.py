"""Each kind of thing is kept for its own days, and no longer: said to guests, told in counts."""

from bot.domain.ids import OPERATOR
from bot.domain.retention import Keeping
from bot.usecases.housekeeping.retention import change_retention
from storage.work import Work
from tests.stories.invitation_letters.world import asks as asks_for_letter
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.tickets.world import asks
from tests.stories.travel.world import begins
from tests.stories.visa.world import holds, load
from tests.stories.world import World

AFTER = 54 + 1
"""Days from the beginning of a story to the day after the event's end."""
KEPT_BY = {
    Keeping.PASSPORT: "visa_cases",
    Keeping.TRAVEL: "travel_details",
    Keeping.TICKETS: "tickets",
    Keeping.LETTERS: "invitation_letters",
}


async def tells_everything(world: World, someone: Someone) -> None:
    """A guest asks, tells their journey and passport, and begins with a letter."""
    await load(world)
    await holds(someone, "CN")
    await asks(world, someone, "May I bring a friend?")
    await begins(someone)
    await someone.taps("Skip", "Skip", "Skip", "Skip")
    await someone.says("Vegan")
    await asks_for_letter(someone)


def counts(world: World) -> dict[Keeping, int]:
    """How many rows of each kind there are; of letters those that still say something."""
    found = {
        kind: len(world.rows(f"SELECT sealed FROM {table}")) for kind, table in KEPT_BY.items()
    }
    letters = "SELECT 1 FROM invitation_letters WHERE sealed IS NOT NULL"
    return found | {Keeping.LETTERS: len(world.rows(letters))}


async def keeps(world: World, **days: int) -> None:
    """The event's file names days."""
    retention = {Keeping(name): count for name, count in days.items()}

    def change(work: Work) -> None:
        change_retention(work, work.events.get(EVENT), retention, by=OPERATOR)

    await world.do(change)


async def test_each_kind_goes_when_its_days_are_over_and_organizers_hear_how_much(
    world: World,
) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await tells_everything(world, ann)
    everything = counts(world)
    await keeps(world, passport=2, travel=4, tickets=6, letters=100)
    olga.forget_past()

    left: dict[int, dict[Keeping, int]] = {}
    for day in (0, 2, 4, 6):
        await world.tick(days=AFTER if day == 0 else 2)
        left[day] = counts(world)

    assert everything == dict.fromkeys(KEPT_BY, 1)
    gone = [Keeping.PASSPORT, Keeping.TRAVEL, Keeping.TICKETS]
    assert left == {
        0: everything,
        2: everything | dict.fromkeys(gone[:1], 0),
        4: everything | dict.fromkeys(gone[:2], 0),
        6: everything | dict.fromkeys(gone, 0),
    }
    told = [each for each in olga.hears if each.startswith("🧹")]
    assert [each.split("\n")[1] for each in told] == [
        "• passport and visa details of 1 guest",
        "• travel details of 1 guest",
        "• 1 question with the answers",
    ]
    await world.tick(days=60)
    assert counts(world)[Keeping.LETTERS] == 0
    assert "• data of 1 invitation letter" in olga.hears[-1]
    assert not [each for each in ann.hears if "🧹" in each]


async def test_usual_days_are_said_to_guests_and_to_organizers(world: World) -> None:
    olga, xu = await world.organizer(), await world.guest("徐", "zh")
    await keeps(world, passport=7, relays=3)
    await xu.says("/privacy")
    assert xu.screen.split("以下内容会自动删除：\n")[1].split("\n\n")[0] == (
        "• 护照和签证信息：活动结束 7 天后\n• 行程信息：活动结束 30 天后\n"
        "• 向主办方提出的问题：活动结束 30 天后\n• 邀请函的信息和副本：最后一步的 30 天后\n"
        "• 曾向您发送消息的记录（内容立即删除）：3 天后"
    )
    await olga.says("/event")
    assert olga.screen.split("Kept about guests:\n")[1].split("\n\n")[0] == (
        "• passport and visa details: 7 days after the event\n• travel details: 30 days after the"
        " event\n• questions to the organizers: 30 days after the event\n• data and copy of an"
        " invitation letter: 30 days after its last step\n• that a message was sent to you (its words"
        " go at once): 3 days"
    )


async def test_what_organizers_choose_later_in_the_chat_counts(world: World) -> None:
    olga = await world.organizer()
    await keeps(world, tickets=12)
    await olga.taps_data("question-keep:7", message_id=1)
    assert (await world.do(lambda work: work.events.get(EVENT))).retention == {Keeping.TICKETS: 7}


async def test_one_bad_row_stops_nothing_beside_it(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await tells_everything(world, ann)
    await tells_everything(world, bo)
    for table in KEPT_BY.values():
        world.spoil(
            f"UPDATE {table} SET sealed = x'0102' WHERE person_id = ?", await id_of(world, ann)
        )
    await world.tick(days=AFTER + 31)
    assert counts(world) == dict.fromkeys(KEPT_BY, 0)


async def test_messages_that_have_left_are_forgotten_after_their_days(world: World) -> None:
    ann = await world.guest("Ann")
    await keeps(world, relays=3)
    await ann.says("/start")
    sent = "SELECT count(*) FROM outbox WHERE event_id IS NOT NULL"
    assert world.rows(sent) != [(0,)]
    await world.tick(days=2)
    assert world.rows(sent) != [(0,)]
    await world.tick(days=2)
    assert world.rows(sent) == [(0,)]


async def test_shorter_days_count_for_letters_that_are_under_way(world: World) -> None:
    ann = await world.guest("Ann")
    await load(world)
    await asks_for_letter(ann)
    await keeps(world, letters=5)
    await world.tick(days=6)
    assert counts(world)[Keeping.LETTERS] == 0
