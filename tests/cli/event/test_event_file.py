"""The event file: what a good one becomes."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
import yaml

from bot.cli.event.init import parse_event, read_event
from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.events import Event, EventPlan, Hosts, Norms, Session, SessionKind
from bot.domain.ids import EventId, SessionId
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.messages.texts import Words
from tests.cli.event.world import GOOD, changed, faults_of

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "bot/demo/sample.yaml"
EXAMPLE = ROOT / "deploy/event.example.yaml"


def numbered() -> Callable[[], str]:
    """Return ids that can be foreseen."""
    ids = count(1)
    return lambda: f"id{next(ids)}"


def test_event_file_becomes_a_plan(tmp_path: Path) -> None:
    path = tmp_path / "tea.yaml"
    path.write_text(GOOD, encoding="utf-8")

    plan = read_event(path, new_id=numbered())

    assert plan == EventPlan(
        event=Event(
            id=EventId("id1"),
            title=Words("Tea", "茶会"),
            place=Words("Hall"),
            zone="Europe/Zurich",
            starts_at=datetime(2027, 3, 27, 8, tzinfo=UTC),
            ends_at=datetime(2027, 3, 28, 16, tzinfo=UTC),
            rsvp_deadline=datetime(2027, 3, 1, 11, tzinfo=UTC),
            norms=Norms(version=2, points=(Words("Be kind"),)),
            hosts=Hosts(Words("Us"), Words("Them"), Words("To talk")),
            contact=Words("The desk"),
            seats=None,
            offer_lasts=timedelta(hours=24),
        ),
        sessions=(
            Session(
                id=SessionId("id2"),
                event_id=EventId("id1"),
                title=Words("Opening"),
                place=Words("Hall"),
                about=Words("Hello"),
                kind=SessionKind.TALK,
                starts_at=datetime(2027, 3, 27, 9, tzinfo=UTC),
                ends_at=datetime(2027, 3, 27, 10, tzinfo=UTC),
                seats=12,
                key="opening",
            ),
        ),
        knowledge=(KnowledgeEntry("wifi", (Words("Wifi?", "无线网？"),), Words("On the card")),),
        keys={"opening": SessionId("id2")},
    )


@pytest.mark.parametrize("path", [SAMPLE, EXAMPLE], ids=["sample", "example"])
def test_shipped_files_are_complete_in_both_languages(path: Path) -> None:
    plan = read_event(path)

    event = plan.event
    texts = [event.title, event.place, event.contact, *event.norms.points]
    texts += [event.hosts.organizer, event.hosts.funder, event.hosts.purpose]
    texts += [words for s in plan.sessions for words in (s.title, s.place, s.about)]
    texts += [words for entry in plan.knowledge for words in (*entry.questions, entry.answer)]
    assert [words for words in texts if not words.en or not words.zh] == []
    assert [words for words in texts if "。 " in words.zh or "， " in words.zh] == []


@pytest.mark.parametrize("path", [SAMPLE, EXAMPLE], ids=["sample", "example"])
def test_shipped_files_are_read_without_libyaml_as_with_it(path: Path) -> None:
    content = path.read_text(encoding="utf-8")

    assert yaml.load(content, yaml.SafeLoader) == yaml.load(content, yaml.CSafeLoader)


def test_sample_is_a_dialogue_worth_showing() -> None:
    plan = read_event(SAMPLE)

    assert plan.event.rsvp_deadline > datetime(2026, 11, 23, tzinfo=UTC)
    assert plan.event.ends_at - plan.event.starts_at == timedelta(days=2, hours=4)
    assert list(plan.keys) == [
        *("opening", "evaluation", "incidents", "dinner", "verification", "terminology"),
        *("group-evaluation", "group-incidents", "boat", "readout"),
    ]
    assert {key: s.seats for key, s in zip(plan.keys, plan.sessions, strict=True) if s.seats} == {
        "dinner": 36,
        "group-evaluation": 12,
        "group-incidents": 12,
        "boat": 6,
    }


def test_knowledge_can_be_restricted_and_expire() -> None:
    more = "  answer: On the card\n  audience: session:opening\n  expires: 2027-03-28\n"

    (entry,) = parse_event(
        changed("  answer: On the card\n", more).encode(), new_id=numbered()
    ).knowledge

    assert (entry.audience, entry.expires) == (
        Audience(AudienceKind.SESSION, "id2"),
        date(2027, 3, 28),
    )
    assert faults_of(changed("  answer: On the card\n", more.replace("opening", "x"))) == [
        (
            28,
            "knowledge[1].audience",
            "must be all, confirmed, organizers, or session: and the key of a session.",
        )
    ]
    assert faults_of(changed("  answer: On the card\n", more.replace("03-28", "02-30"))) == [
        (29, "knowledge[1].expires", "must be a day like 2027-03-05.")
    ]
