"""The programme in a file: what is exported is read back, and faults know their field."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events import Session, SessionKind
from bot.domain.ids import SessionId
from bot.domain.messages.texts import Words
from bot.domain.visible_text import is_visible
from bot.eventfile.session_file import Row, parse_sessions, write_sessions
from bot.eventfile.yaml_file import EventFileWrong
from tests.stories.changes.world import PROGRAMME
from tests.stories.sample_event import DINNER, EVENT, NOW, TALK, sample_plan

TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() == text and text.isprintable() and is_visible(text))
"""What can stand in a title: on one line, something to see, without white space around it."""


ZH = st.sampled_from(["", "开幕讲座", "晚宴：船屋", "第一场，讨论"])
MINUTES = st.integers(min_value=0, max_value=2 * 24 * 60)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """A session on the days of the sample event."""
    event = sample_plan().event
    starts_at = event.starts_at + timedelta(minutes=draw(MINUTES))
    return Session(
        id=SessionId(draw(st.text("abcdefXYZ0189", min_size=12, max_size=12))),
        event_id=EVENT,
        title=Words(draw(TEXT), draw(ZH)),
        place=Words(draw(TEXT), draw(ZH)),
        about=Words(draw(TEXT | st.just("two\nlines: yes")), draw(ZH)),
        kind=draw(st.sampled_from(SessionKind)),
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=draw(st.integers(1, 180))),
        seats=draw(st.none() | st.integers(1, 9_999)),
        key=draw(st.just("") | st.from_regex(r"[a-z0-9][a-z0-9-]{0,9}", fullmatch=True)),
        cancelled=draw(st.booleans()),
    )


@given(
    st.lists(
        sessions(), max_size=4, unique_by=(lambda each: each.id, lambda each: each.key or each.id)
    ),
    st.booleans(),
)
def test_what_is_exported_is_read_back_the_same(
    programme: Sequence[Session],
    as_csv: bool,
) -> None:
    event = sample_plan().event

    content = write_sessions(event, programme, as_csv=as_csv).encode()
    rows = parse_sessions(content, event=event, known=programme, now=NOW, new_id=lambda: "new")

    assert rows == tuple(Row(replace(session), session) for session in programme)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("sessions:\n- id: session00001\n  key: Big\n", "sessions[1].key"),
        (PROGRAMME + PROGRAMME.partition("\n")[2], "sessions[3]"),
        (PROGRAMME.replace("2027-03-03 09:00", "2026-03-03 09:00"), "sessions[1].starts"),
        (PROGRAMME + "  cancelled: perhaps\n", "sessions[2].cancelled"),
        ("sessions: [*a]\n", ""),
        ("- 1\n", ""),
    ],
)
def test_faults_know_their_field(content: str, fault: str) -> None:
    plan = sample_plan()

    with pytest.raises(EventFileWrong) as caught:
        parse_sessions(
            content.encode(),
            event=plan.event,
            known=plan.sessions,
            now=NOW,
            new_id=lambda: "new",
        )

    assert fault in {each.field for each in caught.value.faults}


def test_cancelled_session_does_not_come_back_by_a_file() -> None:
    plan = sample_plan()
    known = [replace(each, cancelled=each.id == DINNER) for each in plan.sessions]

    with pytest.raises(EventFileWrong) as caught:
        parse_sessions(
            PROGRAMME.encode(), event=plan.event, known=known, now=NOW, new_id=lambda: "new"
        )

    assert str(caught.value) == (
        "sessions.yaml: line 12: sessions[2] was cancelled; give it another key and no id to add it"
        " anew."
    )


@pytest.mark.parametrize(
    ("starts", "fault"),
    [
        ("2027/3/3 9:00", ""),
        ("3.3.2027 09:00:00", ""),
        ("2027年3月3日 09:00", ""),
        ("3/4/2027 9:00", "starts may be 2027-03-04 or 2027-04-03; write it in this way."),
        ("2027/3/3 9:00 PM", "starts must be a time like 2027-03-03 09:00."),
        ("3/3/27 9:00", "starts must be a time like 2027-03-03 09:00."),
    ],
)
def test_spreadsheet_may_spell_times_anew(starts: str, fault: str) -> None:
    plan = sample_plan()
    table = write_sessions(plan.event, plan.sessions, as_csv=True)
    assert "2027-03-03 09:00" in table
    content = table.replace("2027-03-03 09:00", starts).encode()

    def read() -> tuple[Row, ...]:
        return parse_sessions(
            content, event=plan.event, known=plan.sessions, now=NOW, new_id=lambda: "new"
        )

    if not fault:
        assert [row.session for row in read()] == list(plan.sessions)
        return
    with pytest.raises(EventFileWrong) as caught:
        read()
    assert [str(each) for each in caught.value.faults] == [f"line 2: {fault}"]


def test_past_sessions_may_stay_in_the_file() -> None:
    plan = sample_plan()
    later = datetime(2027, 3, 3, 12, tzinfo=UTC)

    rows = parse_sessions(
        PROGRAMME.encode(), event=plan.event, known=plan.sessions, now=later, new_id=lambda: "new"
    )

    assert [row.session.id for row in rows] == [TALK, DINNER]
