"""A whole event file serves wherever one part of it is asked for."""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from bot.cli.event.init import read_event
from bot.eventfile.glossary_file import parse_terms
from bot.eventfile.knowledge_file import parse_knowledge
from bot.eventfile.session_file import parse_sessions

SAMPLE = Path(__file__).parents[3] / "bot/demo/sample.yaml"


def test_whole_event_file_is_read_for_each_of_its_parts() -> None:
    plan, content = read_event(SAMPLE), SAMPLE.read_bytes()
    numbers = count()

    rows = parse_sessions(
        content,
        event=plan.event,
        known=plan.sessions,
        now=datetime(2027, 1, 1, tzinfo=UTC),
        new_id=lambda: f"new{next(numbers)}",
    )

    assert tuple(row.session for row in rows) == plan.sessions
    assert parse_terms(content) == plan.terms
    assert tuple(parse_knowledge(content, sessions=plan.sessions)) == plan.knowledge
