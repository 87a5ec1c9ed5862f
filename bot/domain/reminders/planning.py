"""Which reminders a person is to get, and when: rules without memory."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from bot.domain.care.care import REVIEW_BEFORE
from bot.domain.events import SessionKind
from bot.domain.features import Feature
from bot.domain.reminders.custom import Audience
from bot.domain.reminders.quiet_hours import out_of_quiet
from bot.domain.reminders.reminders import (
    BEFORE_NORMS,
    BEFORE_TURN,
    DAY,
    WEEK,
    Choices,
    Planned,
    ReminderKind,
    Situation,
)
from bot.domain.rsvps import SAYS_NO, Rsvp, Standing, standing_in, standings_of
from bot.domain.wall_time import nearest_moment

_FIXED_LEADS = {
    ReminderKind.EVENT: (3 * DAY,),
    ReminderKind.DEADLINE: (WEEK, DAY),
    ReminderKind.ARRIVAL: (DAY,),
}
_VISA_LEADS = (WEEK, DAY)
_FEEDBACK_LASTS = timedelta(days=3)
_UNSEEN_AFTER = timedelta(days=1)
_UNSEEN_LASTS = timedelta(days=3)
_AFTER_JOINING = timedelta(minutes=5)
_NOON = 12
_SOCIAL = frozenset({SessionKind.DINNER, SessionKind.EXCURSION})
_OFFICE_OPENS = time(9)
_NOT_DEFINITE = frozenset({None, Standing.UNDECIDED, Standing.LAPSED})
"""After which answers to the event one is asked for one before the deadline."""


@dataclass(frozen=True, slots=True)
class _Due:
    """A reminder before quiet hours are looked at."""

    kind: ReminderKind
    subject: str
    lead: int
    at: datetime
    last: datetime
    anchor: datetime
    urgent: bool = False
    catches_up: bool = False


def plan(situation: Situation) -> tuple[Planned, ...]:
    """Return every reminder a person is to get, also those whose time has passed, by due time.

    Of two that would come together about the same thing only the later one stays, and each is of
    use only until the next one about it is due.
    """
    wanted = [due for due in _wanted(situation) if due.urgent or not situation.choices.off]
    by_thing = sorted(
        (_planned(due, situation) for due in wanted),
        key=lambda each: (each.kind, each.subject, each.due_at, -each.lead),
    )
    chained: list[Planned] = []
    for _, together in groupby(by_thing, key=lambda each: (each.kind, each.subject)):
        chained += _chain(list(together))
    return tuple(sorted(chained, key=lambda each: (each.due_at, each.key)))


def _chain(same_thing: Sequence[Planned]) -> Iterator[Planned]:
    for earlier, later in pairwise(same_thing):
        if earlier.due_at < later.due_at:
            yield replace(earlier, useful_until=later.due_at)
    yield same_thing[-1]


def _planned(due: _Due, situation: Situation) -> Planned:
    at = due.at
    if not due.urgent:
        early = timedelta(minutes=due.lead) if due.kind is ReminderKind.SESSION else timedelta()
        at = out_of_quiet(
            due.at,
            quiet=situation.choices.quiet,
            zone=ZoneInfo(situation.zone),
            last=due.last,
            may_come_early=early,
        )
    return Planned(
        due.kind, due.subject, due.lead, at, due.last, due.anchor, due.urgent, due.catches_up
    )


def _wanted(situation: Situation) -> Iterator[_Due]:
    event = situation.event
    answer = situation.answers.get(event.subject)
    standing = answer.standing if answer else None
    yield from _own(situation, answer)
    yield from _risks(situation)
    yield from _turns(situation)
    if standing not in SAYS_NO:
        yield from _visa(situation)
    for asked in situation.asked_for:
        at = asked.told_at + _UNSEEN_AFTER
        yield _Due(asked.kind, asked.id, 0, at, at + _UNSEEN_LASTS, asked.told_at, asked.urgent)
    if standing in _NOT_DEFINITE:
        yield from _before(ReminderKind.DEADLINE, event.id, event.rsvp_deadline, event.zone)
    if standing in SAYS_NO:
        return
    if _comes(standing, situation.choices):
        yield from _before(ReminderKind.EVENT, event.id, event.starts_at, event.zone)
    if situation.arrival is not None:
        yield from _before(ReminderKind.ARRIVAL, event.id, situation.arrival, event.zone)
    yield from _sessions(situation)
    yield from _norms(situation)


def _sessions(situation: Situation) -> Iterator[_Due]:
    standings = standings_of(situation.answers)
    for session in situation.sessions:
        standing = standing_in(session, standings)
        if session.cancelled:
            continue
        if _comes(standing, situation.choices):
            yield from _before(
                ReminderKind.SESSION,
                session.id,
                session.starts_at,
                situation.event.zone,
                situation.choices.leads,
            )
        if situation.feedback and standing is Standing.GOING:
            end = session.ends_at
            yield _Due(ReminderKind.FEEDBACK, session.id, 0, end, end + _FEEDBACK_LASTS, end)


def _norms(situation: Situation) -> Iterator[_Due]:
    """The norms before the first session somebody attends of each half day, never in quiet hours."""
    event, standings = situation.event, standings_of(situation.answers)
    if Feature.TRUST not in event.features or not situation.choices.norms:
        return
    reminded: set[tuple[date, bool]] = set()
    for session in sorted(situation.sessions, key=lambda each: each.starts_at):
        wall = session.starts_at.astimezone(ZoneInfo(event.zone))
        half_day = wall.date(), wall.hour >= _NOON
        at = session.starts_at - timedelta(minutes=BEFORE_NORMS)
        is_quiet = situation.choices.quiet.around(at, ZoneInfo(situation.zone)) is not None
        is_talk = session.kind not in _SOCIAL and not session.cancelled
        comes = standing_in(session, standings) is Standing.GOING
        if is_talk and comes and not is_quiet and half_day not in reminded:
            reminded.add(half_day)
            start = session.starts_at
            yield _Due(ReminderKind.NORMS, session.id, BEFORE_NORMS, at, start, start)


def _risks(situation: Situation) -> Iterator[_Due]:
    """The risks that nobody has reviewed, to whoever weighs them, while there is still time."""
    event = situation.event
    if Feature.TRUST not in event.features or not situation.weighs_risks:
        return
    start = event.starts_at
    at = earlier_by(start, minutes=REVIEW_BEFORE, zone=ZoneInfo(event.zone))
    yield _Due(ReminderKind.RISKS, event.id, REVIEW_BEFORE, at, start, start)


def _turns(situation: Situation) -> Iterator[_Due]:
    """A word to whoever interprets, before their first turn in a session, whatever they chose otherwise."""
    for session_id, begins in situation.first_turns.items():
        at = begins - timedelta(minutes=BEFORE_TURN)
        yield _Due(ReminderKind.TURN, session_id, BEFORE_TURN, at, begins, begins, urgent=True)


def _comes(standing: Standing | None, choices: Choices) -> bool:
    # A seat that is only offered has a message of its own, and may be gone before it begins.
    return standing is Standing.GOING or (choices.maybes and standing is Standing.UNDECIDED)


def _before(
    kind: ReminderKind,
    subject: str,
    moment: datetime,
    zone: str,
    leads: Iterable[int] | None = None,
) -> Iterator[_Due]:
    for lead in _FIXED_LEADS[kind] if leads is None else leads:
        at = earlier_by(moment, minutes=lead, zone=ZoneInfo(zone))
        yield _Due(kind, subject, lead, at, moment, moment)


def earlier_by(moment: datetime, *, minutes: int, zone: ZoneInfo) -> datetime:
    """Return the moment so long before; whole days are counted on the wall clock of `zone`."""
    days, rest = divmod(minutes, DAY)
    wall = moment.astimezone(zone).replace(tzinfo=None) - timedelta(days=days)
    same_time = nearest_moment(wall, zone) if days else moment.astimezone(UTC)
    return same_time - timedelta(minutes=rest)


def _visa(situation: Situation) -> Iterator[_Due]:
    zone = ZoneInfo(situation.zone)
    for step, day in situation.deadlines.items():
        morning = nearest_moment(datetime.combine(day, _OFFICE_OPENS), zone)
        evening = nearest_moment(datetime.combine(day + timedelta(days=1), time()), zone)
        # The same wherever the person goes, lest a journey brings a reminder twice.
        anchor = datetime.combine(day, time(12), UTC)
        for lead in _VISA_LEADS:
            at = earlier_by(morning, minutes=lead, zone=zone)
            yield _Due(ReminderKind.VISA, step, lead, at, evening, anchor, urgent=True)


def _own(situation: Situation, answer: Rsvp | None) -> Iterator[_Due]:
    event = situation.event
    for own in situation.own:
        since = _in_audience_since(own.audience, situation.joined_at, answer)
        if since is None:
            continue
        nominal = own.when.moment(event)
        at = nominal if since <= nominal else since + _AFTER_JOINING
        last = (
            event.starts_at
            if nominal < event.starts_at
            else max(nominal + timedelta(hours=12), event.ends_at)
        )
        if at < last:
            yield _Due(
                ReminderKind.CUSTOM, own.id, 0, at, last, nominal, own.urgent, since > nominal
            )


def _in_audience_since(
    audience: Audience, joined_at: datetime, answer: Rsvp | None
) -> datetime | None:
    match audience:
        case Audience.ALL:
            return joined_at
        case Audience.CONFIRMED:
            comes = answer is not None and answer.standing is Standing.GOING
            return max(joined_at, answer.answered_at) if comes and answer else None
        case Audience.SILENT:
            return joined_at if answer is None else None
