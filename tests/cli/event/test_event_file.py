"""The event file: what a good one becomes, and how each mistake is told."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cli.event.init import parse_event, read_event
from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.events import (
    Event,
    EventPlan,
    Hosts,
    Norms,
    Session,
    SessionKind,
)
from bot.domain.ids import EventId, SessionId
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.messages.texts import Words
from bot.eventfile.yaml_file import EventFileWrong, Fault

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "bot/demo/sample.yaml"
EXAMPLE = ROOT / "deploy/event.example.yaml"

GOOD = """\
event:
  title: {en: Tea, zh: 茶会}
  place: Hall
  zone: Europe/Zurich
  starts: 2027-03-27 09:00
  ends: 2027-03-28 18:00
  rsvp_deadline: 2027-03-01 12:00
  organizer: Us
  funder: Them
  purpose: To talk
  contact: The desk
  norms:
    version: 2
    points: [Be kind]
sessions:
- key: opening
  title: Opening
  place: Hall
  about: Hello
  kind: talk
  starts: 2027-03-27 10:00
  ends: 2027-03-27 11:00
  seats: 12
knowledge:
- key: wifi
  questions: [{en: Wifi?, zh: 无线网？}]
  answer: On the card
"""


def numbered() -> Callable[[], str]:
    """Return ids that can be foreseen."""
    ids = count(1)
    return lambda: f"id{next(ids)}"


def faults_of(text: str | bytes) -> list[tuple[int, str, str]]:
    """Return (line, field, sentence) of every fault."""
    with pytest.raises(EventFileWrong) as caught:
        parse_event(text.encode() if isinstance(text, str) else text)
    return [(fault.line, fault.field, fault.sentence) for fault in caught.value.faults]


def changed(old: str, new: str) -> str:
    """Return the good file with one change."""
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


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


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("  zone: Europe/Zurich\n", "", (2, "event.zone", "is missing.")),
        ("place: Hall\n  zone", "place:\n  zone", (3, "event.place", "is missing.")),
        (
            "  organizer: Us",
            "  organiser: Us\n  organizer: Us",
            (8, "event.organiser", "is not a field here; did you mean organizer?"),
        ),
        (
            "  funder: Them",
            "  funder: Them\n  funder: Us",
            (10, "event.funder", "is given twice; keep one."),
        ),
        (
            "Europe/Zurich",
            "Europe/Zurik",
            (4, "event.zone", "must be an IANA time zone; did you mean Europe/Zurich?"),
        ),
        (
            "starts: 2027-03-27 09:00",
            "starts: 27.3.2027",
            (5, "event.starts", "must be a time like 2027-03-03 09:00."),
        ),
        (
            "starts: 2027-03-27 09:00",
            "starts: 2027-02-30 09:00",
            (5, "event.starts", "is no date or time of the calendar."),
        ),
        (
            "ends: 2027-03-28 18:00",
            "ends: 2027-03-28 02:30",
            (
                6,
                "event.ends",
                "does not exist: the clocks are put forward then. Choose another time.",
            ),
        ),
        (
            "rsvp_deadline: 2027-03-01 12:00",
            "rsvp_deadline: 2026-10-25 02:30",
            (
                7,
                "event.rsvp_deadline",
                "happens twice: the clocks are put back then. Choose another time.",
            ),
        ),
        (
            "rsvp_deadline: 2027-03-01",
            "rsvp_deadline: 2027-03-28",
            (7, "event.rsvp_deadline", "must be before the event starts."),
        ),
        (
            "ends: 2027-03-27 11:00",
            "ends: 2027-03-27 10:00",
            (22, "sessions[1].ends", "must be after starts."),
        ),
        (
            "ends: 2027-03-27 11:00",
            "ends: 2027-03-29 11:00",
            (22, "sessions[1].ends", "is outside the event's days, 2027-03-27 to 2027-03-28."),
        ),
        (
            "seats: 12",
            "seats: 0",
            (23, "sessions[1].seats", "must be a whole number from 1 to 100000."),
        ),
        (
            "kind: talk",
            "kind: speech",
            (
                20,
                "sessions[1].kind",
                "must be one of talk, working-group, dinner, excursion, other.",
            ),
        ),
        (
            "key: opening",
            "key: Opening Talk",
            (
                16,
                "sessions[1].key",
                "must be 1 to 40 small letters, digits and hyphens, like opening-talk.",
            ),
        ),
        (
            "title: Opening",
            f"title: {'x' * 121}",
            (17, "sessions[1].title", "is too long: 121 characters, at most 120."),
        ),
        (
            "title: Opening",
            'title: "two\\nlines"',
            (17, "sessions[1].title", "must be on one line."),
        ),
        (
            "about: Hello",
            'about: "\\a"',
            (
                19,
                "sessions[1].about",
                "contains an invisible control character; type the text anew.",
            ),
        ),
        (
            "about: Hello",
            "about: {fr: Salut}",
            (19, "sessions[1].about", "needs a text under en, zh or both."),
        ),
        (
            "about: Hello",
            "about: [Hello]",
            (19, "sessions[1].about", "must be a text or {en: ..., zh: ...}."),
        ),
        (
            "points: [Be kind]",
            "points: Be kind",
            (14, "event.norms.points", "must be a list: lines that start with '- '."),
        ),
        (
            "points: [Be kind]",
            "points: []",
            (14, "event.norms.points", "needs at least one point."),
        ),
        (
            "answer: On the card",
            "answer: !!python/object:os.system x",
            (27, "", "YAML tags (!...) are not allowed; put the text in quotes."),
        ),
        (
            "answer: On the card",
            "answer: a: b",
            (27, "", "This is not YAML: mapping values are not allowed in this context."),
        ),
    ],
)
def test_fault_names_line_field_and_remedy(old: str, new: str, fault: tuple[int, str, str]) -> None:
    assert fault in faults_of(changed(old, new))


def test_all_faults_are_told_at_once_in_order() -> None:
    text = GOOD.replace("zone: Europe/Zurich", "zone: Mars/Base").replace("seats: 12", "seats: -1")

    with pytest.raises(EventFileWrong) as caught:
        parse_event(text.encode(), path=Path("tea.yaml"))

    assert str(caught.value) == (
        "tea.yaml: line 4: event.zone must be an IANA time zone; "
        "for example Europe/Zurich or Asia/Shanghai.\n"
        "tea.yaml: line 23: sessions[1].seats must be a whole number from 1 to 100000."
    )


def test_key_used_twice_is_refused() -> None:
    session = GOOD[GOOD.index("- key: opening") : GOOD.index("knowledge:")]

    assert faults_of(GOOD.replace("knowledge:", f"{session}knowledge:")) == [
        (24, "sessions[2].key", "is used by an earlier item; choose another key.")
    ]


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


def test_question_answered_twice_is_refused() -> None:
    entry = GOOD[GOOD.index("- key: wifi") :].replace("wifi", "net", 1)

    assert faults_of(GOOD + entry.replace("Wifi?", "wIFI?").replace("无线网？", "网络？")) == [
        (25, "knowledge", "has a question of net that wifi answers too; keep one.")
    ]


def test_texts_shown_together_must_fit_one_message() -> None:
    long = "x" * 1400

    text = GOOD.replace("Us", long).replace("Them", long).replace("To talk", long)

    assert [fault[:2] for fault in faults_of(text)] == [(2, "event")]


def test_aliases_may_be_used_but_not_as_a_bomb() -> None:
    shared = changed("place: Hall\n  zone", "place: &hall Hall\n  zone")
    bomb = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [{', '.join(['*a'] * 30)}]\n" for n in range(10))

    assert parse_event(shared.replace("place: Hall", "place: *hall").encode()).sessions[
        0
    ].place == Words("Hall")
    assert faults_of(bomb) == [
        (8, "", "The file repeats parts too often; at most 200 aliases (*).")
    ]
    assert faults_of("event: &e [*e]")[0] == (1, "event", "must have fields, indented below it.")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", (1, "", "The file must start with a field: event.")),
        (b"- a\n", (1, "", "The file must start with a field: event.")),
        (b"a\n\xff", (2, "", "This is not UTF-8 text; save the file as UTF-8.")),
        (b"\x00", (0, "", "This is not YAML: it contains a forbidden character.")),
        (b"[" * 5000, (1, "", "The file is nested too deeply or has too many parts.")),
        (
            b"a: " * 5000,
            (1, "", "This is not YAML: mapping values are not allowed in this context."),
        ),
        (b"#" * 1_000_001, (0, "", "The file is larger than 1 MB.")),
        (
            b"a: 1\n---\na: 2\n",
            (2, "", "This is not YAML: but found another document."),
        ),
    ],
)
def test_content_that_is_no_event_file_is_refused(
    content: bytes, fault: tuple[int, str, str]
) -> None:
    assert faults_of(content) == [fault]


def test_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EventFileWrong) as caught:
        read_event(tmp_path)

    assert caught.value.faults == (Fault(0, "", "The file cannot be read."),)


WORDS = """
event sessions knowledge title place zone starts ends rsvp_deadline seats offer_hours norms version
points organizer key kind about questions answer category en zh x
"""
names = st.sampled_from(WORDS.split())
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**9),
    st.sampled_from(["", "2027-03-27 09:00", "0000-00-00 00:00", "2200-01-01 00:00", "UTC", "a"]),
    st.text("ab: #-&*!{}[]\"'\n\t\x00\u202e\ud800席", max_size=20),
)
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=6)),
    max_leaves=25,
)


def judge(content: bytes) -> None:
    """Accept a plan or EventFileWrong with at least one fault, nothing else."""
    faults: tuple[Fault, ...] = (Fault(0, "", ""),)
    try:
        parse_event(content)
    except EventFileWrong as wrong:
        faults = wrong.faults

    assert faults


@given(st.binary(max_size=300))
def test_any_bytes_are_a_plan_or_refused(content: bytes) -> None:
    judge(content)


@given(trees)
def test_any_yaml_is_a_plan_or_refused(tree: object) -> None:
    judge(yaml.safe_dump(tree).encode())


@settings(max_examples=150)
@given(st.data())
def test_any_damaged_event_file_is_a_plan_or_refused(data: st.DataObject) -> None:
    lines = GOOD.encode().splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    name = lines[at].partition(b":")[0] + b": "
    value = yaml.safe_dump(data.draw(trees), default_flow_style=True).encode()
    lines[at] = data.draw(st.sampled_from([b"", name + value, lines[at] * 2, b"  " + lines[at]]))

    judge(b"".join(lines))
