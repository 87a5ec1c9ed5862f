"""Situations to plan reminders in."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.domain.ids import PersonId, Subject
from bot.domain.messages.texts import Words
from bot.domain.reminders.custom import Audience, CustomReminder, When
from bot.domain.reminders.quiet_hours import NO_QUIET, Quiet
from bot.domain.reminders.reminders import (
    LEADS,
    AskedFor,
    Choices,
    Planned,
    ReminderKind,
    Situation,
)
from bot.domain.rsvps import Rsvp, Standing
from tests.stories.sample_event import DINNER, EVENT, NOW, TALK, sample_plan

ZURICH = "Europe/Zurich"
ZONES = st.sampled_from(
    [
        ZURICH,
        "UTC",
        "Asia/Shanghai",
        "America/St_Johns",
        "America/Los_Angeles",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Asia/Kathmandu",
    ]
)
QUIETS = st.builds(Quiet, st.integers(0, 1439), st.integers(0, 1439))
MOMENTS = st.datetimes(datetime(2027, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=0)
)
PERSON = PersonId("person000001")


def answer(subject: str, standing: Standing, at: datetime = NOW) -> Rsvp:
    return Rsvp(EVENT, Subject(TALK if subject == TALK else DINNER), PERSON, standing, at)


def situation(**changes: object) -> Situation:
    """A guest who goes to the talk, in the event's zone."""
    sample = sample_plan()
    usual = Situation(
        event=sample.event,
        sessions=sample.sessions,
        answers={
            Subject(EVENT): Rsvp(EVENT, Subject(EVENT), PERSON, Standing.GOING, NOW),
            Subject(TALK): answer(TALK, Standing.GOING),
        },
        joined_at=NOW,
        zone=ZURICH,
    )
    return replace(usual, **changes)  # pyright: ignore[reportArgumentType]


def starting(starts_at: datetime, **changes: object) -> Situation:
    """The same with a talk, alone, that begins at a moment."""
    talk = replace(
        sample_plan().sessions[0], starts_at=starts_at, ends_at=starts_at + timedelta(hours=1)
    )
    event = replace(sample_plan().event, starts_at=starts_at, ends_at=starts_at + timedelta(days=3))
    return situation(event=event, sessions=(talk,), **changes)


def times(planned: Iterable[Planned], kind: ReminderKind, zone: str = ZURICH) -> list[str]:
    """When reminders of a kind are due, on the clock of a zone."""
    return [
        f"{each.due_at.astimezone(ZoneInfo(zone)):%d.%m. %H:%M}"
        for each in planned
        if each.kind is kind
    ]


def zurich(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(ZURICH)).astimezone(
        UTC
    )


OWN = CustomReminder(
    "own000000001", Words("Bring a passport"), When(days=2, clock=540), Audience.ALL
)
ANSWERS = st.one_of(st.none(), st.sampled_from(Standing))
CHOICES = st.builds(
    Choices,
    st.frozensets(st.sampled_from(LEADS)),
    st.booleans(),
    st.one_of(st.just(NO_QUIET), QUIETS),
    st.booleans(),
)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Anybody, anywhere, with an event around any clock change."""
    starts_at = draw(MOMENTS)
    standing, talk = draw(ANSWERS), draw(ANSWERS)
    answers: dict[object, Rsvp] = {}
    if standing is not None:
        answers[Subject(EVENT)] = Rsvp(EVENT, Subject(EVENT), PERSON, standing, NOW)
    if talk is not None:
        answers[Subject(TALK)] = answer(TALK, talk)
    own = CustomReminder(
        "own000000001",
        Words("Passport"),
        When(days=draw(st.integers(-2, 9)), clock=draw(st.one_of(st.none(), st.integers(0, 1439)))),
        draw(st.sampled_from(Audience)),
        draw(st.booleans()),
    )
    return starting(
        starts_at,
        zone=draw(ZONES),
        answers=answers,
        choices=draw(CHOICES),
        joined_at=draw(MOMENTS),
        arrival=draw(st.one_of(st.none(), MOMENTS)),
        deadlines=draw(
            st.dictionaries(
                st.sampled_from(["apply", "documents"]),
                st.dates(date(2027, 1, 2), date(2027, 11, 30)),
                max_size=2,
            )
        ),
        own=(own,),
        asked_for=tuple(
            AskedFor(ReminderKind.CHANGE, "change000001", told_at)
            for told_at in draw(st.lists(MOMENTS, max_size=1))
        ),
        feedback=draw(st.booleans()),
    )
