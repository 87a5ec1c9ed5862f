"""A dialogue of three days, from the first candidate to the readout, with every family of features on."""

import json
import logging
from pathlib import Path

import pytest

from tests.stories.dialogue.days import first_day, second_day, third_day
from tests.stories.dialogue.weeks_before import (
    candidates_become_guests,
    goals_are_shared,
    groups_and_pairs_are_made,
)
from tests.stories.dialogue.world import all_on
from tests.stories.feedback.world import FeedbackWorld

CANARIES = ("canary", "金丝雀", "incidents should be reported", "事故应在一天内上报")
"""What stands in every name, note, line and answer of the story."""


def leaks(folder: Path, logged: str) -> set[str]:
    """Return where a canary stands as it was typed: in files of the bot, journals too, or in its log."""
    spellings = {each.encode() for each in CANARIES} | {
        json.dumps(each).strip('"').encode().lower() for each in CANARIES
    }
    texts = {
        path.name: path.read_bytes().lower()
        for path in folder.rglob("*")
        if path.is_file() and "offline" not in path.parts
    }
    texts["log"] = logged.encode().lower()
    return {name for name, text in texts.items() if any(each in text for each in spellings)}


async def test_from_the_first_candidate_to_the_readout_in_two_languages(
    polled: FeedbackWorld, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    dialogue = await all_on(polled)
    await candidates_become_guests(dialogue)
    await goals_are_shared(dialogue)
    await groups_and_pairs_are_made(dialogue)
    await first_day(dialogue)
    await second_day(dialogue)
    await third_day(dialogue)

    assert leaks(polled.folder, caplog.text) == set()
    polled.spoil("CREATE TABLE naive (name TEXT)")
    polled.spoil("INSERT INTO naive VALUES ('Kim Canary')")
    logging.getLogger("bot").info("said 金丝雀")
    assert leaks(polled.folder, caplog.text) > {"log"}  # control: both are found
