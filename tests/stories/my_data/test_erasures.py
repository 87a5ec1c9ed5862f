"""Whoever is forgotten gets a signed statement: what was erased, what remains, and nobody's name."""

import asyncio
import json
from collections import Counter
from typing import Any

import pytest

from bot.crypto.base64url import decode_base64url
from bot.crypto.erasure.statements import StatementWrong, read_statement
from bot.domain.ids import PersonId
from bot.domain.my_data import UNTIED
from tests.robustness.canaries import Canaries
from tests.stories.reach.full_event import take_part_in_another_event
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World


def stated(someone: Someone) -> tuple[dict[str, Any], bytes]:
    """The statement somebody was sent last, and its bytes."""
    name, content = someone.document
    assert name == "erasure-statement.json"
    return json.loads(content), content


async def tells(world: World, someone: Someone) -> PersonId:
    """Answer and give details; return the random id."""
    await someone.says("/rsvp")
    await someone.taps("Yes", "« Start", "Travel details")
    await someone.taps("Answer 5 short questions", "Skip", "Skip")
    await someone.says_all("millet only", "a perch", "Aunt Tweet")
    person = await world.do(lambda work: work.people.behind(someone.at))
    assert person is not None
    return person.id


async def rows_about(world: World, person_id: PersonId) -> Counter[str]:
    """Count by table what is kept about somebody in the event."""
    held = await world.do(lambda work: work.my_data.about(person_id))
    return Counter(row.table for row in held.rows if row.event_id == EVENT)


async def test_forget_me_states_what_was_erased_and_it_is_gone(world: World) -> None:
    ann = await world.guest("Ann Canary")
    person_id = await tells(world, ann)
    canaries = Canaries()
    for told in ("Ann Canary", "millet only", "a perch", "Aunt Tweet", person_id):
        canaries.add("told", told)
    before = await rows_about(world, person_id)
    await ann.says("/start")
    await ann.taps("More", "Privacy", "Forget me", "Yes, forget me")
    said, content = stated(ann)
    entries, left = sum(said["erased"].values()), said["remains"]

    assert said["erased"]["travel_details"] == before["travel_details"] == 1
    # Reminders are planned a moment later, by the clock.
    by_the_clock = {"reminders", "replans"}
    assert said["erased"].keys() - by_the_clock == before.keys() - by_the_clock - set(UNTIED)
    assert (said["event"], said["cause"], said["keys_destroyed"]) == (EVENT, "themselves", 1)
    # Left for a day is that a farewell was sent, without its words.
    assert await rows_about(world, person_id) == Counter({"outbox": 1})
    assert canaries.found_in(content) == set()
    assert canaries.found_in(b"Ann Canary had millet only") == {"told"}
    assert ann.hears[-2] == (
        f"What was erased\n\nEntries: {entries}. Keys destroyed: 1.\n\n"
        "What remains: our messages in your chat in Telegram, at least"
        f" {left['messages_in_telegram_at_least']}, until you delete them; 0 records of organizers'"
        " acts with a random id that leads to nobody; a count without any person. Copies of keys"
        " made before still open what was erased until they are deleted, after 7 days at most by the"
        " operator's rules.\n\nThe file says so in counts, signed by this bot. With Colloquy on a"
        " computer, “colloquy forgetting verify” checks it."
    )
    files = await asyncio.to_thread(lambda: sorted(world.folder.rglob("*")))
    canaries.needles.pop(person_id.encode())  # a day longer, for the farewell
    assert canaries.found_in_files(path for path in files if path.is_file()) == {}


async def test_a_statement_that_was_changed_or_is_anothers_is_refused(world: World) -> None:
    xu = await world.guest("徐", "zh")
    await xu.says("/start")
    await xu.taps("更多", "隐私", "删除我的信息", "是，删除我的信息")
    said, content = stated(xu)
    own = decode_base64url(said["key"])

    assert xu.hears[-2].split("\n\n")[0] == "已删除的内容"
    assert read_statement(content, key=own)["number"] == said["number"]
    changed = content.replace(b'"keys_destroyed": 1', b'"keys_destroyed": 2')
    for wrong in (changed, b"{}", b"[]", b"\xff", content[:-20]):
        with pytest.raises(StatementWrong):
            read_statement(wrong)
    with pytest.raises(StatementWrong):
        read_statement(content, key=bytes(32))


async def test_each_event_is_stated_alone(world: World) -> None:
    ann = await world.guest("Ann")
    await take_part_in_another_event(world, ann)
    await ann.says("/start")
    await ann.taps("More", "Privacy", "Forget me", "Forget me in all events")
    files = [each["document"] for each in ann.messages if "document" in each]
    events = {json.loads(ann.content(each["file_id"]))["event"] for each in files}

    assert len(files) == len(events) == 2
    assert ann.screen.startswith("Done. Everything about you has been deleted.")
