"""Asking gives the same answers over PostgreSQL as over SQLite."""

import re
from pathlib import Path

from storage.work import Work
from tests.stories.knowledge.world import AIRPORT, WIFI, teach
from tests.stories.sample_event import sample_plan
from tests.stories.world import World

QUESTIONS = (
    "What is the wifi password?",
    "无线网密码",
    "airport venue train",
    "Is Maria coming?",
    "seating plan",
    "xyzzy",
    "怎么从 airport 到会场",
)


async def test_the_same_questions_get_the_same_answers(tmp_path: Path, postgres_url: str) -> None:
    plan = sample_plan()
    heard: list[tuple[list[str], list[list[str]]]] = []
    for name, url in (("lite", ""), ("post", postgres_url)):
        async with World.opened(tmp_path / name, plan=plan, database_url=url) as world:
            await teach(world)
            ann, olga = await world.guest("Ann"), await world.organizer()
            for question in QUESTIONS:
                await ann.says(question)
            await ann.says("wifi password room")
            await ann.taps("This is it: 1", "✅ This helps", "Yes, show my wording")
            await world.restart()
            await olga.says("/knowledge")
            await olga.taps("Wordings to look at (1)", "Take all")
            await world.tick(minutes=1)
            await ann.says("wifi password room")
            await ann.says("Cello?")
            await ann.taps("Ask the organizers")
            await olga.says("/knowledge")
            texts = [re.sub("[AM]-......", "code", text) for text in (*ann.hears, olga.screen)]
            heard.append((texts, olga.buttons))
            assert await world.do(_answers) == [AIRPORT.answer.en, WIFI.answer.en]

    assert heard[0] == heard[1]


def _answers(work: Work) -> list[str]:
    event_id = work.events.ids()[0]
    kept = (work.knowledge.find(event_id, each.id) for each in (AIRPORT, WIFI))
    return [entry.answer.en for entry in kept if entry is not None]
