"""Faults of an event file: line, field and remedy, whatever the bytes."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.event.init import parse_event, read_event
from bot.domain.messages.texts import Words
from bot.eventfile.yaml_file import EventFileWrong, Fault
from tests.cli.event.world import GOOD, changed, faults_of


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
            (4, "event.zone", "must be the IANA time zone of a place; did you mean Europe/Zurich?"),
        ),
        *(
            (
                "Europe/Zurich",
                named,
                (4, "event.zone", f"must be the IANA time zone of a place; {hint}"),
            )
            for named, hint in (
                ("EST", "for example Europe/Zurich or Asia/Shanghai."),
                ("Factory", "for example Europe/Zurich or Asia/Shanghai."),
                ("Etc/GMT+8", "for example Europe/Zurich or Asia/Shanghai."),
                ("Asia/Beijing", "did you mean Asia/Shanghai?"),
                ("Asia/New_Delhi", "did you mean Asia/Kolkata?"),
                ("China", "did you mean Asia/Shanghai?"),
            )
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
        *(
            (
                "title: Opening",
                f'title: "{unseen}"',
                (17, "sessions[1].title", "shows nothing; type a text that can be seen."),
            )
            for unseen in ("\\u200b", "\u3164", "\u2800 \u2800")
        ),
        (
            "organizer: Us",
            'organizer: {en: "\u200b\u2060", zh: 我们}',
            (8, "event.organizer.en", "shows nothing; type a text that can be seen."),
        ),
        (
            "points: [Be kind]",
            "points: [Be kind, null]",
            (14, "event.norms.points[2]", "must not be empty."),
        ),
        (
            "points: [Be kind]",
            "points: [~]",
            (14, "event.norms.points[1]", "must not be empty."),
        ),
        (
            "ends: 2027-03-28 18:00",
            "ends: 2190-03-28 18:00",
            (6, "event.ends", "must be at most 100 days after starts."),
        ),
        (
            "answer: On the card",
            "answer: On the card\n"
            "glossary:\n"
            "- {key: a, term: {en: AI  safety, zh: 安全}}\n"
            "- {key: b, term: {en: ai Safety, zh: 安全性}}\n",
            (30, "glossary[2].term", "has the word of a again under b; keep one."),
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
        "tea.yaml: line 4: event.zone must be the IANA time zone of a place; "
        "for example Europe/Zurich or Asia/Shanghai.\n"
        "tea.yaml: line 23: sessions[1].seats must be a whole number from 1 to 100000."
    )


def test_faults_beyond_twenty_are_counted() -> None:
    session = GOOD[GOOD.index("- key: opening") : GOOD.index("knowledge:")]
    more = "".join(session.replace("opening", f"s{number}") for number in range(26))
    text = GOOD.replace("knowledge:", f"{more}knowledge:").replace("seats: 12", "seats: -1")

    with pytest.raises(EventFileWrong) as caught:
        parse_event(text.encode(), path=Path("tea.yaml"))

    lines = str(caught.value).splitlines()
    assert len(caught.value.faults) == 27
    assert (len(lines), lines[-1]) == (21, "tea.yaml: 7 more faults")


def test_deadline_that_has_passed_is_refused_only_where_an_event_begins() -> None:
    later = datetime(2027, 3, 1, 11, tzinfo=UTC)

    with pytest.raises(EventFileWrong) as caught:
        parse_event(GOOD.encode(), now=later)

    assert [(fault.field, fault.sentence) for fault in caught.value.faults] == [
        ("event.rsvp_deadline", "has passed: nobody could answer any more. Choose a later time.")
    ]
    assert parse_event(GOOD.encode(), now=later - timedelta(minutes=1)) is not None
    assert parse_event(GOOD.encode()).event.rsvp_deadline == later


def test_key_used_twice_is_refused() -> None:
    session = GOOD[GOOD.index("- key: opening") : GOOD.index("knowledge:")]

    assert faults_of(GOOD.replace("knowledge:", f"{session}knowledge:")) == [
        (24, "sessions[2].key", "is used by an earlier item; choose another key.")
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


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    for path in (tmp_path, tmp_path / "pipe", Path("/dev/zero"), tmp_path / "none"):
        with pytest.raises(EventFileWrong) as caught:
            read_event(path)

        assert caught.value.faults == (Fault(0, "", "The file cannot be read."),)


def test_place_lacks_none_of_its_four_marks() -> None:
    place = "care: {places: [{country: CH, name: {en: Geneva, zh: 日内瓦}}]}\n"

    assert faults_of(GOOD + place) == [
        (28, f"care.places[1].{matter}", "is missing.")
        for matter in ("neutral", "comfort", "reach", "access")
    ]
