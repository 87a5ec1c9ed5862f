"""The sessions of one day, to be chosen by tapping."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bot.domain.callback_words import rsvps as words
from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.ids import Subject
from bot.domain.limits import SEATS_KEPT_AFTER_NO
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said
from bot.domain.rsvps import (
    COMES,
    HOLDS_A_SEAT,
    SAYS_NO,
    Standing,
    overlap,
    standing_in,
    standings_of,
)
from bot.usecases.rows import HOME
from bot.usecases.rsvps.phrases import until_said
from bot.usecases.rsvps.schedule_screen import day_of, mark_said
from storage.work import Work

_BACK = (Button("go-rsvp", words.SHOW.to()), HOME)
_RULES = (Button("seat-rules-open", words.SEAT_RULES.to()),)


def days_of(sessions: Iterable[Session], event: Event) -> list[date]:
    """Return the days on which something takes place, in order."""
    return sorted({day_of(each, event.zone) for each in sessions if not each.cancelled})


def show_day(work: Work, here: Here, number: int) -> None:
    """Show the sessions of a day, each with a button that chooses it or lets it go.

    A number there is no day of (any more) shows the first.
    """
    event = here.event
    programme = work.events.sessions_of(event.id)
    days = days_of(programme, event)
    standings = standings_of(work.rsvps.of_person(event.id, here.person.id))
    if standings.get(event.subject) is not Standing.GOING:
        work.reply(here, "choose-first", {"title": event.title}, (_RULES, _BACK))
        return
    if not days:
        work.reply(here, "schedule-empty", {}, (_BACK,))
        return
    number = number if number < len(days) else 0
    sessions = [
        each
        for each in programme
        if not each.cancelled and day_of(each, event.zone) == days[number]
    ]
    counts = work.rsvps.counts.of(event.id)
    lines = tuple(_line(each, standings, counts, event.zone) for each in sessions)
    work.reply(
        here,
        "choose",
        {
            "day-at": Moment(sessions[0].starts_at, event.zone, MomentStyle.DAY),
            "lines": Lines(lines),
            "overlaps": Lines(tuple(_overlaps(sessions, standings))),
            "until": until_said(work, event),
        },
        _keyboard(work, event, sessions, standings, number, len(days)),
    )


def _keyboard(
    work: Work,
    event: Event,
    sessions: Sequence[Session],
    standings: Mapping[Subject, Standing],
    number: int,
    count: int,
) -> Keyboard:
    # A full day may take more than ten buttons: one for each session is what makes it one screen.
    rows: list[tuple[Button, ...]] = []
    if work.now < event.rsvp_deadline:
        rows += [(_toggle(each, standings, event.zone),) for each in sessions]
        if any(standing_in(each, standings) not in COMES for each in sessions):
            rows.append((Button("choose-all", words.CHOOSE_DAY.to(number)),))
    turning: list[Button] = []
    if number:
        turning.append(Button("choose-before", words.CHOOSE.to(number - 1)))
    if number + 1 < count:
        turning.append(Button("choose-after", words.CHOOSE.to(number + 1)))
    if turning:
        rows.append(tuple(turning))
    return (*rows, _RULES, _BACK)


def show_seat_rules(work: Work, here: Here) -> None:
    """Say what answers and seats are worth, to guests and organizers alike, as deploy/SEATS.md."""
    details = {
        "hours": int(here.event.offer_lasts.total_seconds() // 3600),
        "minutes": int(SEATS_KEPT_AFTER_NO.total_seconds() // 60),
    }
    work.reply(here, "seat-rules", details, (_BACK,))


def _toggle(session: Session, standings: Mapping[Subject, Standing], zone: str) -> Button:
    return Button(
        "choose-session",
        words.TOGGLE.to(session.id),
        {
            "mark": _mark(session, standings),
            "starts-at": Moment(session.starts_at, zone, MomentStyle.TIME),
            "title": session.title,
        },
    )


def _line(
    session: Session,
    standings: Mapping[Subject, Standing],
    counts: Mapping[Subject, Mapping[Standing, int]],
    zone: str,
) -> Said:
    return Said(
        "choose-line",
        {
            "mark": _mark(session, standings),
            "starts-at": Moment(session.starts_at, zone, MomentStyle.TIME),
            "kind": Said(f"kind-{session.kind}"),
            "title": session.title,
            "seats": _seats_said(session, counts.get(session.subject, {})),
        },
    )


def _mark(session: Session, standings: Mapping[Subject, Standing]) -> Said:
    # Whether somebody has not answered or said no is all the same here: it can be chosen.
    refused = standing_in(session, standings) in SAYS_NO
    return Said("mark-silent") if refused else mark_said(session, standings)


def _seats_said(session: Session, counts: Mapping[Standing, int]) -> Said | str:
    if session.seats is None:
        return ""
    left = max(0, session.seats - sum(counts.get(each, 0) for each in HOLDS_A_SEAT))
    return Said("choose-seats", {"left-count": left, "seats": session.seats})


def _overlaps(sessions: Sequence[Session], standings: Mapping[Subject, Standing]) -> Sequence[Said]:
    chosen = [each for each in sessions if standing_in(each, standings) in COMES]
    return [
        Said("choose-overlap", {"first": one.title, "second": other.title})
        for number, one in enumerate(chosen)
        for other in chosen[number + 1 :]
        if overlap(one, other)
    ]
