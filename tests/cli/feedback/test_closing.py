"""Closing a box: not before its time, and with it go the keys that signed; and what is installed."""

import asyncio
import json
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.cli.event.init import read_event
from bot.crypto.feedback.manifests import BallotKind, read_plan
from bot.domain.ids import EventId
from bot.founding import found
from bot.settings.settings import Settings
from storage.ballot_box.box import Box
from tests.cli.feedback.world import EXAMPLE, KEEPERS, CommandWorld, working


def prepare(office: CommandWorld, event_file: Path = EXAMPLE) -> None:
    """Found an event, which may be over, and prepare its ballots."""
    settings = Settings.read({"COLLOQUY_DATA_DIR": str(office.server)}, needs_token=False)
    asyncio.run(found(settings, read_event(event_file), now=lambda: datetime.now(UTC)))
    office.do("prepare", office.desk / "plan.json", "--with", "tokens")


def install(office: CommandWorld) -> tuple[int, str, str]:
    """Hold the ceremony and install what it made."""
    office.do(
        "ceremony", office.desk / "plan.json", "--out", office.vault, *KEEPERS, "--shares-to-files"
    )
    return office.run("install", office.manifest_file, "--people", "3")


def keys_left(office: CommandWorld) -> int:
    """How many keys that sign tokens the server has."""
    with working(office) as work:
        return len(work.token_issuers.keys(EventId(office.manifest.event)))


def is_finished(office: CommandWorld) -> bool:
    """Whether the box has been closed for good."""
    file = office.server / "boxes" / office.manifest.event / "main" / "box.sqlite3"
    with closing(Box.open(file, only_reading=True)) as box:
        return box.is_finished


def test_box_is_not_closed_before_its_time(office: CommandWorld) -> None:
    prepare(office)
    install(office)
    closes = max(each.closes for each in office.manifest.ballots)

    refused = office.run("close")

    complaint = f"the box closes at {closes:%Y-%m-%d %H:%M} UTC; nothing comes out before\n"
    assert refused == (2, "", complaint)
    assert not is_finished(office)
    assert keys_left(office) == len(office.manifest.ballots)


def test_closing_destroys_the_keys_that_signed(office: CommandWorld) -> None:
    past = office.desk / "past.yaml"
    past.write_text(EXAMPLE.read_text().replace("2037-", "2020-"))
    prepare(office, past)
    install(office)
    before = keys_left(office)

    told = [office.do("close") for _ in range(2)]

    assert told == ["The box is closed. Next: colloquy feedback take-out ballots.bin\n"] * 2
    assert is_finished(office)
    assert (before, keys_left(office)) == (len(office.manifest.ballots), 0)


def rename_session(plan: dict[str, Any]) -> None:
    plan["ballots"][0]["title"]["en"] = "Another session"


def rename_event(plan: dict[str, Any]) -> None:
    plan["title"]["zh"] = "另一个会议"


def exchange_titles(plan: dict[str, Any]) -> None:
    first, second = plan["ballots"][:2]
    first["title"], second["title"] = second["title"], first["title"]


def leave_out_a_ballot(plan: dict[str, Any]) -> None:
    del plan["ballots"][0]


def close_later(plan: dict[str, Any]) -> None:
    plan["ballots"][0]["closes"] = "2040-01-01T00:00:00Z"


TITLES = "the programme has other titles than the manifest: prepare again\n"
BALLOTS = "the manifest's ballots are not those that `feedback prepare` made here\n"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (rename_session, TITLES),
        (rename_event, TITLES),
        (exchange_titles, TITLES),
        (leave_out_a_ballot, BALLOTS),
        (close_later, BALLOTS),
    ],
)
def test_manifest_of_other_ballots_is_not_installed(
    office: CommandWorld, change: Callable[[dict[str, Any]], None], complaint: str
) -> None:
    prepare(office)
    file = office.desk / "plan.json"
    plan = json.loads(file.read_text())
    change(plan)
    file.write_text(json.dumps(plan))

    assert install(office) == (2, "", complaint)
    assert not (office.server / "boxes").exists()


def test_session_opens_when_it_has_ended_and_the_rest_with_the_event(office: CommandWorld) -> None:
    """Every session was open at once, three months before anybody could have been there."""
    prepare(office)
    plan = read_plan((office.desk / "plan.json").read_bytes())
    with working(office) as work:
        event = work.events.get(EventId(plan.event))
        ends = [each.ends_at for each in work.events.sessions_of(event.id) if not each.cancelled]
    opens = {
        kind: [each.opens for each in plan.ballots if each.kind is kind] for kind in BallotKind
    }

    assert opens == {
        BallotKind.SESSION: ends,
        BallotKind.QUESTION: [event.starts_at] * 2,
        BallotKind.CONCERN: [event.starts_at] * 2,
        BallotKind.GOAL: [],
        BallotKind.OBJECTION: [],
        BallotKind.VOTE: [],
    }
