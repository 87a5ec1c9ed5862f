"""Whoever asks gets everything that is kept about them, sealed, and gone from the chat soon."""

import io
import json
import zipfile
from typing import Any, cast

import pyrage  # pyright: ignore[reportMissingTypeStubs]

from bot.domain.pairings.choices import PairChoices
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

AGE = cast("Any", pyrage)
WAY = ("More", "Privacy", "Everything about me")
ASKED = (
    "Everything kept about you\n\n"
    "You can have a copy: your answers, details, questions, letters, visa steps, reminders, consents"
    " and roles with their times, and what the record of organizers' acts says about you, in all"
    " events of this bot. One part is for reading, one for programs (JSON).\n\n"
    "Two messages will come: a passphrase, deleted from this chat after 10 minutes, and a sealed"
    " file, deleted after 1 h. Telegram can read both messages, so the seal protects the file where"
    " you keep it, not in this chat.\n\n"
    "The file opens on a computer with the free program “age”"
    " (github.com/FiloSottile/age/releases), not on a telephone by itself."
)


async def made(someone: Someone, *way: str) -> tuple[str, dict[str, Any]]:
    """Have the file made, by taps, and open it as they would: with the passphrase in the chat."""
    await someone.says("/start")
    await someone.taps(*way)
    return opened(someone)


def opened(someone: Someone) -> tuple[str, dict[str, Any]]:
    """Open the newest file as they would: with the passphrase in the chat."""
    name, sealed = someone.document
    assert name == "my-data.zip.age"
    words = passphrase_shown(someone)
    with zipfile.ZipFile(io.BytesIO(AGE.passphrase.decrypt(sealed, words))) as folder:
        assert folder.namelist() == ["my-data.txt", "my-data.json"]
        text, data = (folder.read(each).decode("utf-8-sig") for each in folder.namelist())
    return text, json.loads(data)


def passphrase_shown(someone: Someone) -> str:
    return someone.hears[-2].split("\n\n")[1]


def about(text: str, heading: str) -> list[str]:
    """The lines below a heading, up to the next one."""
    lines = text.split(heading)[1].split("\n")[1:]
    below: list[str] = []
    for line in lines:
        if line and not line.startswith("  "):
            break
        below += [line.strip()] if line else []
    return below


async def test_guest_takes_everything_away_and_nothing_of_others(world: World) -> None:
    ann, bo = await world.guest("Ann Canary"), await world.guest("Bo Sparrow")
    for someone, diet in ((ann, "millet only"), (bo, "no worms")):
        await someone.says("/rsvp")
        await someone.taps("Yes", "« Start", "Travel details")
        await someone.taps("Answer 5 short questions", "Skip", "Skip")
        await someone.says_all(diet, "a perch", "Aunt Tweet")
        await someone.says(f"/ask May I bring seeds, asks {diet}?")
        await someone.taps("Ask the organizers")

    text, data = await made(ann, *WAY, "Make the file")

    assert text.split("\n")[0] == "Everything kept about you"
    assert about(text, "Your part in the event, and your consents")[:2] == [
        "Name: Ann Canary",
        "Role: Guest",
    ]
    assert about(text, "Your answers\n")[:3] == [
        "About: Quiet Lake Dialogue",
        "Answer: yes",
        "Answered: Sun 10 Jan 2027, 13:00 (Zurich time)",
    ]
    assert about(text, "Your travel details") == [
        "Diet: millet only",
        "Access needs: a perch",
        "Emergency contact: Aunt Tweet",
    ]
    assert about(text, "What was written about your questions")[1:] == [
        "Words: May I bring seeds, asks millet only?"
    ]
    # Reminders are planned a moment later, by the clock.
    assert {row["table"] for row in data["rows"]} - {"reminders", "replans"} == {
        *("people", "addresses", "guests", "rsvps", "travel_details", "tickets", "ticket_posts"),
        *("asked_questions", "outbox"),
    }
    for whole in (text, json.dumps(data)):
        assert "Bo Sparrow" not in whole
        assert "worms" not in whole
        assert "Ann Canary" in whole


async def test_passphrase_and_file_vanish_and_stay_nowhere(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/start")
    await ann.taps(*WAY)
    asked = ann.shown
    await ann.taps("Make the file")
    words = passphrase_shown(ann)
    stored = world.rows("SELECT count(*) FROM outbox WHERE sealed IS NOT NULL")
    texts = len(ann.hears)
    await world.tick(minutes=11)
    without_words = ann.hears
    await world.tick(hours=1)

    assert asked == (ASKED, [["Make the file"], ["« Privacy"]])
    assert stored == [(0,)]
    assert [words in text for text in without_words] == [False] * (texts - 1)
    assert without_words[-1].startswith("Everything kept about you\n\nSave this file now")
    assert ann.hears == [ASKED]


async def test_file_speaks_chinese(world: World) -> None:
    xu = await world.guest("徐若兰", "zh")

    text, _ = await made(xu, "更多", "隐私", "关于我的全部信息", "生成文件")

    assert about(text, "您在活动中的参与情况和同意事项")[:2] == ["姓名：徐若兰", "角色：嘉宾"]
    assert xu.hears[-2].split("\n\n")[0] == "您的文件的口令"


async def test_who_declined_the_norms_gets_it_too(world: World) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English", "London", "Yes, that is my time", "I do not agree")
    await ann.says("/privacy")
    await ann.taps("Everything about me", "Make the file")

    assert ann.document[0] == "my-data.zip.age"
    _, sealed = ann.document
    with zipfile.ZipFile(
        io.BytesIO(AGE.passphrase.decrypt(sealed, passphrase_shown(ann)))
    ) as folder:
        text = folder.read("my-data.txt").decode("utf-8-sig")
    assert about(text, "Your answers\n")[1] == "Answer: no"


async def test_a_stranger_hears_what_strangers_hear(world: World) -> None:
    mallory = await world.person("Mallory")
    await mallory.says("/mydata")
    await mallory.taps_data("my-data-make", message_id=mallory.messages[-1]["message_id"])

    assert not any("document" in each for each in mallory.messages)


async def test_what_is_a_list_is_read_as_one(world: World) -> None:
    ann, bo = await world.guest("Ann"), await world.guest("Bo")

    def choose(work: Work) -> None:
        for someone, names in ((ann, ("Cy", "徐")), (bo, ())):
            person = work.people.behind(someone.at)
            assert person is not None
            work.pairings.keep_choices(EVENT, PairChoices(person.id, "A line.", not_with=names))

    await world.do(choose)

    read = [(await made(each, *WAY, "Make the file"))[0] for each in (ann, bo)]

    assert [about(each, "What you chose about meeting somebody new") for each in read] == [
        ["What the other one reads: A line.", "Who you would rather not meet: Cy, 徐"],
        ["What the other one reads: A line."],
    ]
