"""Who may know of whom, and being forgotten."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.domain.ids import PersonId
from storage.database.sealing import RowUnreadable, Why
from storage.people.people import UnknownPerson
from tests.stories.home.world import done
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT, NEUTRAL
from tests.stories.someone import Someone
from tests.stories.world import World

PRIVACY = (
    "Privacy\n\nThe organizers know you as: {name}\nWho may know that you take part: {who}\n"
    "Published readout: {readout}\n\n"
    "Your name, answers and details are stored encrypted, with a key of your own. The running bot"
    " and the organizers can read them{more}. This"
    " chat is confidential, not anonymous.\n\nNo bot can keep a meeting from"
    " governments. Kept out of public view, it still lets people speak freely.\n\nDeleted without your asking:\n"
    "• passport and visa details: 30 days after the event\n"
    "• travel details: 30 days after the event\n"
    "• questions to the organizers: 30 days after the event\n"
    "• data and copy of an invitation letter: 30 days after its last step\n"
    "• that a message was sent to you (its words go at once): 14 days\n\nQuestions or concerns: front desk, extension 12"
)

READS_ALONG = "; Telegram can read whatever passes through this chat"


async def comes(*people: Someone, yes: str = "Yes") -> None:
    """Have people answer yes to the event."""
    for someone in people:
        await someone.says("/rsvp")
        await someone.taps(yes)


async def is_forgotten(someone: Someone) -> None:
    """Go from the first screen to being forgotten, by taps."""
    await someone.says("/start")
    await someone.taps("More", "Privacy", "Forget me", "Yes, forget me")


async def test_readout_can_be_chosen_by_tapping(world: World) -> None:
    ann = await world.guest("Ann")

    await ann.says("/start")
    await ann.taps("More", "Privacy")
    assert ann.shown == (
        PRIVACY.format(
            name="Ann",
            who="only the organizers",
            readout="you will not be named",
            more=ann.told(telegram=READS_ALONG),
        ),
        [
            ["Who may see what of me"],
            ["Name me in the readout"],
            ["Change my name"],
            ["Everything about me"],
            ["Forget me"],
            ["« Start"],
        ],
    )
    await ann.taps("Who may see what of me", "Name", "Guests who agreed, too", "« Privacy")
    await ann.taps("Name me in the readout")
    assert ann.shown == (
        PRIVACY.format(
            name="Ann",
            who="the other guests, too",
            readout="you may be named",
            more=ann.told(telegram=READS_ALONG),
        ),
        [
            ["Who may see what of me"],
            ["Do not name me"],
            ["Change my name"],
            ["Everything about me"],
            ["Forget me"],
            ["« Start"],
        ],
    )


async def test_forgetting_is_asked_once_more(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/privacy")

    await ann.taps("Forget me")
    assert ann.buttons == [["Yes, forget me"], ["No, go back"]]
    await ann.taps("No, go back")

    assert ann.screen.split("\n")[0] == "Privacy"
    assert world.rows("SELECT count(*) FROM guests") == [(1,)]


async def test_forgetting_leaves_no_row_and_gives_the_seat_on(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await ann.says("/details")
    await ann.taps("Answer 5 short questions", "Skip", "Skip", "Skip", "Skip", "Skip")
    await ann.taps("Diet")
    for someone in (ann, bo):
        await comes(someone)
        await someone.says("/schedule")
        await someone.taps("▫️ Dinner", "Yes")
    ann_id = await id_of(world, ann)

    await is_forgotten(ann)

    assert ann.shown == (done(ann), [])
    await world.tick()
    tables = ("guests", "rsvps", "travel_details", "forms", "telegram_jobs")
    left = {
        table: world.rows(f"SELECT count(*) FROM {table} WHERE person_id = ?", ann_id)[0][0]
        for table in tables
    }
    assert left == {"guests": 0, "rsvps": 0, "travel_details": 0, "forms": 0, "telegram_jobs": 0}
    assert bo.buttons == [["Yes, take the seat", "No, thank you"]]

    await world.tick(days=2)
    await world.tick()

    assert world.rows("SELECT count(*) FROM people WHERE id = ?", ann_id) == [(0,)]
    assert world.rows("SELECT count(*) FROM telegram_jobs WHERE person_id = ?", ann_id) == [(0,)]


async def test_copy_of_the_database_cannot_be_opened_after_forgetting(
    world: World, tmp_path: Path
) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    ann_id = await id_of(world, ann)
    copy = tmp_path / "stolen.sqlite3"
    take_a_copy(world.database_file, copy)

    await is_forgotten(ann)
    await world.tick(days=2)
    await world.tick()
    put_back(copy, world.database_file, ann_id)

    assert world.rows("SELECT count(*) FROM guests WHERE person_id = ?", ann_id) == [(1,)]
    with pytest.raises(RowUnreadable):
        await world.do(lambda work: work.guests.find(EVENT, ann_id))
    await world.do(lambda _: None)
    assert await world.do(lambda work: work.set_aside.tally()) == {("guests", Why.KEYLESS): 1}
    with pytest.raises(UnknownPerson):
        await world.do(lambda work: work.people.get(ann_id))

    await ann.says("/start")
    await bo.says("/start")

    assert ann.screen == done(ann)
    assert bo.screen.split("\n")[0] == "Quiet Lake Dialogue"


def take_a_copy(database: Path, copy: Path) -> None:
    """Copy a database as a thief or a backup would, journal and all."""
    with closing(sqlite3.connect(database)) as now, closing(sqlite3.connect(copy)) as old:
        now.backup(old)


def put_back(copy: Path, database: Path, person: PersonId) -> None:
    """Put what an old copy has of somebody into the database, behind the bot's back."""
    with closing(sqlite3.connect(database)) as now:
        now.execute("ATTACH ? AS old", (str(copy),))
        with now:
            now.execute("INSERT INTO people SELECT * FROM old.people WHERE id = ?", (person,))
            for table in ("addresses", "guests"):
                now.execute(
                    f"INSERT INTO {table} SELECT * FROM old.{table} WHERE person_id = ?",
                    (person,),
                )


async def test_forgotten_guest_is_a_stranger(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/rsvp")

    await is_forgotten(ann)
    ann.forget_past()
    await ann.says_all("/start", "/rsvp", "hello")
    await world.tick(days=2)
    await ann.says("/start")

    assert ann.hears == [NEUTRAL] * 4


async def test_stale_button_of_a_forgotten_guest_reveals_nothing(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/rsvp")
    await is_forgotten(ann)

    await ann.taps("Yes")

    assert ann.shown == (NEUTRAL, [])
    assert world.rows("SELECT count(*) FROM rsvps") == [(0,)]


async def test_forgotten_guest_can_join_again_with_a_new_invitation(world: World) -> None:
    ann = await world.guest("Ann")
    await is_forgotten(ann)

    code = await world.code()
    await ann.says(f"/start {code}")
    await ann.taps("English", "London", "Yes, that is my time", "I agree")
    await ann.says("Ann again")
    await ann.taps("Only the organizers", "No, do not name me")
    await ann.says("/privacy")

    assert ann.screen.split("\n")[2] == "The organizers know you as: Ann again"


async def test_joining_again_in_the_same_moment_as_being_forgotten(world: World) -> None:
    ann = await world.guest("Ann")
    code = await world.code()
    await ann.says("/privacy")
    await ann.taps("Forget me")

    await world.both_at_once(
        lambda: ann.tap("Yes, forget me"),
        lambda: ann.say(f"/start {code}"),
    )
    assert ann.hears[-1] == (
        "What I knew about you is being deleted at this moment. Please open your new invitation link"
        " again in a minute."
    )
    await ann.says(f"/start {code}")
    await ann.taps("English", "London", "Yes, that is my time", "I agree")
    await ann.says("Ann again")
    await ann.taps("Only the organizers", "No, do not name me")
    await ann.says("/privacy")

    assert ann.screen.split("\n")[2] == "The organizers know you as: Ann again"


async def test_last_owner_cannot_be_forgotten(world: World) -> None:
    owen = await world.owner()

    await is_forgotten(owen)

    assert owen.shown == (
        "You are the only owner of this event, so it would be left without anybody responsible."
        " Please make somebody else an owner first.",
        [["« Start"]],
    )
    await world.owner("Second Chair")
    await is_forgotten(owen)
    assert owen.screen == done(owen)


async def test_forgetting_in_chinese(world: World) -> None:
    xu = await world.guest("徐", "zh")
    await xu.says("/start")

    await xu.taps("更多", "隐私", "删除我的信息")
    assert xu.buttons == [["是，删除我的信息"], ["否，返回"]]
    await xu.taps("是，删除我的信息")

    assert xu.screen == "已完成。关于您的所有信息都已删除。" + xu.told(
        telegram="如需清空本聊天，请在 Telegram 中删除。"
    )
