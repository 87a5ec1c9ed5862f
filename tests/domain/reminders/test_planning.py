"""When reminders are due: quiet hours, wall clocks that change, and plans that change."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.forms.reading import Unclear
from bot.domain.ids import PersonId
from bot.domain.messages.texts import Words
from bot.domain.reminders.custom import Audience, OwnReminder, When, read_when
from bot.domain.reminders.planning import earlier_by, plan
from bot.domain.reminders.quiet_hours import NO_QUIET, Quiet, next_morning, out_of_quiet
from bot.domain.reminders.reminders import (
    DAY,
    LEADS,
    WEEK,
    AskedFor,
    Choices,
    Planned,
    ReminderKind,
    Situation,
)
from bot.domain.reminders.replanning import ReminderState, Shelved, adjust
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
SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)
PERSON = PersonId("person000001")


def answer(subject: str, standing: Standing, at: datetime = NOW) -> Rsvp:
    return Rsvp(EVENT, TALK if subject == TALK else DINNER, PERSON, standing, at)


def situation(**changes: object) -> Situation:
    """A guest who goes to the talk, in the event's zone."""
    sample = sample_plan()
    usual = Situation(
        event=sample.event,
        sessions=sample.sessions,
        answers={
            EVENT: Rsvp(EVENT, EVENT, PERSON, Standing.GOING, NOW),
            TALK: answer(TALK, Standing.GOING),
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


@given(due=MOMENTS, quiet=QUIETS, zone=ZONES, left=st.integers(1, 3000), early=st.integers(0, 3000))
def test_reminder_out_of_quiet_hours_wakes_nobody(
    due: datetime, quiet: Quiet, zone: str, left: int, early: int
) -> None:
    last = due + timedelta(minutes=left)

    sent = out_of_quiet(
        due, quiet=quiet, zone=ZoneInfo(zone), last=last, may_come_early=timedelta(minutes=early)
    )

    before = quiet.around(due, ZoneInfo(zone))
    if before is None:
        assert sent == due
    else:
        assert sent < last
        # Quiet hours of nearly a whole day leave less room than the margin.
        if timedelta(minutes=(quiet.start - quiet.end) % 1440) > timedelta(hours=2):
            assert quiet.around(sent, ZoneInfo(zone)) is None


@given(moment=MOMENTS, quiet=QUIETS, zone=ZONES)
def test_next_morning_is_tomorrow_and_not_quiet(moment: datetime, quiet: Quiet, zone: str) -> None:
    morning = next_morning(moment, quiet=quiet, zone=ZoneInfo(zone))

    assert morning > moment
    assert quiet.around(morning, ZoneInfo(zone)) is None


@pytest.mark.parametrize(
    ("begins", "leads", "expected"),
    [
        # A day before a session at five in the morning is quiet: the evening before that.
        ((5, 0), {DAY}, ["01.03. 21:55"]),
        # Three hours before ten is quiet: when quiet hours end.
        ((10, 0), {180}, ["03.03. 07:30"]),
        # An hour before seven is quiet, and so is seven: rather the evening before than never.
        ((7, 0), {60}, ["02.03. 21:55"]),
        # Two that would come together: one.
        ((8, 0), {60, 180}, ["03.03. 07:30"]),
        ((12, 0), {WEEK, DAY, 60}, ["24.02. 12:00", "02.03. 12:00", "03.03. 11:00"]),
    ],
)
def test_session_reminders_keep_quiet_hours(
    begins: tuple[int, int], leads: set[int], expected: list[str]
) -> None:
    starts_at = zurich(date(2027, 3, 3), *begins)

    planned = plan(starting(starts_at, choices=Choices(leads=frozenset(leads))))

    assert times(planned, ReminderKind.SESSION) == expected


def test_quiet_hours_are_those_of_the_persons_zone() -> None:
    starts_at = zurich(date(2027, 3, 3), 16)
    choices = Choices(leads=frozenset({60}))

    here = plan(starting(starts_at, choices=choices))
    there = plan(starting(starts_at, choices=choices, zone="Asia/Shanghai"))

    assert times(here, ReminderKind.SESSION) == ["03.03. 15:00"]
    assert times(there, ReminderKind.SESSION, "Asia/Shanghai") == ["03.03. 21:55"]


@given(
    days=st.integers(-400, 400),
    minutes=st.integers(0, 1439),
    lead=st.sampled_from(LEADS),
    zone=ZONES,
)
def test_whole_days_are_counted_on_the_wall_clock(
    days: int, minutes: int, lead: int, zone: str
) -> None:
    moment = (NOW + timedelta(days=days, minutes=minutes)).astimezone(UTC)

    earlier = earlier_by(moment, minutes=lead, zone=ZoneInfo(zone))

    wall, early_wall = (
        each.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for each in (moment, earlier)
    )
    if lead < DAY:
        assert moment - earlier == timedelta(minutes=lead)
    else:
        # An hour more or less only where the clock skips that time on that day.
        off = wall - early_wall - timedelta(minutes=lead)
        assert abs(off) <= timedelta(hours=1)
        skipped = early_wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) != earlier
        assert off == timedelta() or not skipped


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        # A day before the morning after the clock changed: the same wall time, 23 or 25 h earlier.
        (SPRING, 10, ["27.03. 10:00", "28.03. 09:00"]),
        (AUTUMN, 10, ["30.10. 10:00", "31.10. 09:00"]),
    ],
)
def test_a_day_before_is_the_same_time_of_day_when_clocks_change(
    day: date, hour: int, expected: list[str]
) -> None:
    planned = plan(starting(zurich(day, hour)))

    assert times(planned, ReminderKind.SESSION) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # 02:30 does not exist: read with the offset from before the gap (RFC 5545).
        (SPRING, datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
        # 02:30 comes twice: the first counts.
        (AUTUMN, datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
    ],
)
def test_wall_time_that_is_skipped_or_repeated_happens_once(day: date, expected: datetime) -> None:
    event = replace(sample_plan().event, starts_at=zurich(day + timedelta(days=1), 9))
    own = OwnReminder(
        "own000000001", Words("Passport"), When(days=1, clock=150), Audience.ALL, urgent=True
    )

    planned = plan(situation(event=event, sessions=(), own=(own,)))

    assert [each.due_at for each in planned if each.kind is ReminderKind.OWN] == [expected]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2 days before 09:00", When(days=2, clock=540)),
        ("2 Days before the start at 9:00", When(days=2, clock=540)),
        ("1 day before, 18:30", When(days=1, clock=1110)),
        ("4 hours before", When(minutes=240)),
        ("1 day after 10:00", When(days=-1, clock=600)),
        ("提前2天9:00", When(days=2, clock=540)),
        ("提前４小时", When(minutes=240)),
        ("1天前 18：00", When(days=1, clock=1080)),
        ("2027-03-02 14:30", When(at=datetime(2027, 3, 2, 13, 30, tzinfo=UTC))),
        ("2027年3月2日14:30", When(at=datetime(2027, 3, 2, 13, 30, tzinfo=UTC))),
        ("2027-03-28 02:30", None),
        ("2 days before 25:00", None),
        ("4 hours before 09:00", None),
        ("soon", None),
        ("", None),
    ],
)
def test_times_relative_to_the_event_are_read(typed: str, expected: When | None) -> None:
    try:
        read = read_when(typed, zone=ZURICH)
    except Unclear:
        read = None

    assert read == expected


@given(typed=st.text(max_size=40))
def test_times_are_read_or_unclear(typed: str) -> None:
    with suppress(Unclear):
        read_when(typed, zone=ZURICH)


OWN = OwnReminder("own000000001", Words("Bring a passport"), When(days=2, clock=540), Audience.ALL)


def test_organizers_reminder_reaches_those_who_join_after_its_time() -> None:
    joined = zurich(date(2027, 3, 2), 14)

    planned = plan(situation(own=(OWN,), joined_at=joined))

    assert times(planned, ReminderKind.OWN) == ["02.03. 14:05"]


@pytest.mark.parametrize(
    ("audience", "standing", "count"),
    [
        (Audience.ALL, None, 1),
        (Audience.ALL, Standing.DECLINED, 1),
        (Audience.CONFIRMED, Standing.GOING, 1),
        (Audience.CONFIRMED, Standing.UNDECIDED, 0),
        (Audience.SILENT, None, 1),
        (Audience.SILENT, Standing.UNDECIDED, 0),
    ],
)
def test_organizers_reminder_has_an_audience(
    audience: Audience, standing: Standing | None, count: int
) -> None:
    answers = {} if standing is None else {EVENT: Rsvp(EVENT, EVENT, PERSON, standing, NOW)}

    planned = plan(situation(own=(replace(OWN, audience=audience),), answers=answers))

    assert len(times(planned, ReminderKind.OWN)) == count


def test_everything_off_leaves_what_is_urgent() -> None:
    urgent = replace(OWN, id="own000000002", urgent=True)

    planned = plan(
        situation(
            own=(OWN, urgent),
            deadlines={"apply": date(2027, 2, 1)},
            choices=Choices(off=True),
        )
    )

    assert [each.key for each in planned] == [
        ("visa", "apply", WEEK),
        ("visa", "apply", DAY),
        ("own", "own000000002", 0),
    ]


def test_unanswered_invitation_is_reminded_of_a_week_and_a_day_before() -> None:
    planned = plan(situation(answers={}))

    assert [(each.kind, *times([each], each.kind)) for each in planned] == [
        (ReminderKind.DEADLINE, "03.02. 18:00"),
        (ReminderKind.DEADLINE, "09.02. 18:00"),
    ]


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
        answers[EVENT] = Rsvp(EVENT, EVENT, PERSON, standing, NOW)
    if talk is not None:
        answers[TALK] = answer(TALK, talk)
    own = OwnReminder(
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


@given(found=situations())
def test_plan_has_each_reminder_once_and_in_time(found: Situation) -> None:
    planned = plan(found)

    assert len({each.key for each in planned}) == len(planned)
    assert [each for each in planned if each.due_at >= each.useful_until] == []
    assert [each.due_at for each in planned] == sorted(each.due_at for each in planned)
    assert plan(found) == planned
    chains: dict[tuple[str, str], datetime] = {}
    for each in planned:
        assert chains.get((each.kind, each.subject), each.due_at) <= each.due_at
        chains[each.kind, each.subject] = each.useful_until


def put_on_shelf(
    rows: Sequence[Shelved], wanted: Sequence[Planned], now: datetime, *, reachable: bool = True
) -> list[Shelved]:
    """The rows after an adjustment, as storage writes them."""
    changes = adjust(rows, wanted, now=now, reachable=reachable)
    changed = {each.id: each for each in changes.changed}
    assert [each for each in changes.new if each.due_at < now] == []
    assert [
        each
        for each in changes.changed
        if each.due_at is not None and each.due_at < now and each.state is ReminderState.PLANNED
    ] == []
    first = max((row.id for row in rows), default=0) + 1
    new = [
        Shelved(
            number,
            each.key,
            ReminderState.PLANNED,
            each.due_at,
            each.useful_until,
            each.anchor,
            each.urgent,
        )
        for number, each in enumerate(changes.new, start=first)
    ]
    return [changed.get(row.id, row) for row in rows if row.id not in changes.gone] + new


@given(first=situations(), then=situations(), now=MOMENTS, reachable=st.booleans())
def test_planning_twice_changes_nothing_more(
    first: Situation, then: Situation, now: datetime, *, reachable: bool
) -> None:
    rows = put_on_shelf([], plan(first), now)

    once = put_on_shelf(rows, plan(then), now, reachable=reachable)

    assert put_on_shelf(once, plan(then), now, reachable=reachable) == once
    kept = {row.key: row.id for row in rows}
    assert all(kept.get(row.key, row.id) == row.id for row in once)


@given(found=situations(), now=MOMENTS, later=st.integers(0, 10_000))
def test_what_was_sent_is_not_sent_again(found: Situation, now: datetime, later: int) -> None:
    rows = put_on_shelf([], plan(found), now)
    sent = [replace(row, state=ReminderState.SENT, due_at=None) for row in rows]

    again = put_on_shelf(sent, plan(found), now + timedelta(minutes=later))

    assert {row.id: row for row in again} | {row.id: row for row in sent} == {
        row.id: row for row in again
    }


def test_moved_session_moves_its_reminders_and_brings_back_those_sent() -> None:
    old, new = zurich(date(2027, 3, 3), 12), zurich(date(2027, 3, 6), 12)
    rows = put_on_shelf([], plan(starting(old)), NOW)
    now = zurich(date(2027, 3, 2), 13)
    rows = [
        replace(row, state=ReminderState.SENT, due_at=None)
        if row.due_at is not None and row.due_at < now
        else row
        for row in rows
    ]

    moved = put_on_shelf(rows, plan(starting(new)), now)

    assert sorted(
        f"{row.due_at.astimezone(ZoneInfo(ZURICH)):%d.%m. %H:%M}"
        for row in moved
        if row.due_at is not None and row.key[0] == "session"
    ) == ["05.03. 12:00", "06.03. 11:00"]
    assert {row.id for row in moved} == {row.id for row in rows}


def test_snoozed_reminder_keeps_its_time_and_goes_when_unwanted() -> None:
    wanted = plan(starting(zurich(date(2027, 3, 3), 12)))
    later = zurich(date(2027, 3, 2), 15)
    rows = [
        replace(row, state=ReminderState.SNOOZED, due_at=later)
        for row in put_on_shelf([], wanted, NOW)
        if row.key == ("session", TALK, DAY)
    ]
    others = [each for each in wanted if each.key != ("session", TALK, DAY)]
    now = zurich(date(2027, 3, 2), 14)

    kept = put_on_shelf(rows, wanted, now)
    gone = put_on_shelf(rows, others, now)

    assert [(row.state, row.due_at) for row in kept if row.id == rows[0].id] == [
        (ReminderState.SNOOZED, later)
    ]
    assert [row for row in gone if row.id == rows[0].id] != rows


def test_reminder_held_back_by_a_block_returns_while_it_is_of_use() -> None:
    wanted = plan(starting(zurich(date(2027, 3, 3), 12)))
    rows = [
        replace(row, state=ReminderState.HELD, due_at=None)
        for row in put_on_shelf([], wanted, NOW)
        if row.key == ("session", TALK, DAY)
    ]
    now = zurich(date(2027, 3, 2), 14)
    too_late = zurich(date(2027, 3, 3), 11, 30)

    still_blocked = put_on_shelf(rows, wanted, now, reachable=False)
    back = put_on_shelf(rows, wanted, now)
    back_too_late = put_on_shelf(rows, wanted, too_late)

    assert still_blocked[0] == rows[0]
    assert (back[0].state, back[0].due_at) == (ReminderState.RETURNED, now)
    assert back_too_late[0] == rows[0]
