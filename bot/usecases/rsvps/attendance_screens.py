"""Who comes: counts for organizers, a picture of them, and names only on demand."""

from bot.domain.callback_words import rsvps as words
from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.ids import Subject
from bot.domain.messages.messages import BarsPicture, BarsRow, Button
from bot.domain.messages.texts import Lines, Said, Words
from bot.domain.people.rights import Right
from bot.domain.rsvps import Tally, standings_counted, tally
from bot.usecases.rows import ADMIN_ROW, allowed, remind_row
from storage.work import Work

_ROWS = (
    (
        (Right.SEE_COUNTS, Button("attendance-picture", words.ATTENDANCE_PICTURE.to())),
        (Right.SEE_NAMES, Button("attendance-names", words.ATTENDANCE_NAMES.to(0))),
    ),
    (
        (Right.SEE_NAMES, Button("attendance-sessions", words.SESSION_LISTS.to())),
        (Right.SEE_COUNTS, Button("attendance-refresh", words.ATTENDANCE.to())),
    ),
)


def show_attendance(work: Work, here: Here) -> None:
    """Show the counts of answers for the event and every session."""
    event = here.event
    everybody = work.guests.expected(event.id)
    tallies = _count_answers(work, event, everybody)
    lines = tuple(
        _line(title, seats, tallies[subject]) for subject, title, seats in _subjects(work, event)
    )
    work.reply(
        here,
        "attendance",
        {
            "title": event.title,
            "count": everybody,
            "lines": Lines(lines),
            "moves": Lines(_moves(work, event)),
        },
        (*remind_row(work, here, tallies[event.subject]), *allowed(here, _ROWS), *ADMIN_ROW),
    )


def _moves(work: Work, event: Event) -> tuple[Said, ...]:
    """Return how many links organizers made for who lost a phone, nothing where none."""
    made = work.audit.count(event.id, act="made-move")
    if not made:
        return ()
    moved = work.audit.count(event.id, act="moved")
    return (Said("attendance-moves", {"count": made, "moved": moved}),)


def send_picture(work: Work, here: Here) -> None:
    """Send the counts as a picture of bars."""
    event = here.event
    everybody = work.guests.expected(event.id)
    tallies = _count_answers(work, event, everybody)
    rows = tuple(
        BarsRow(title, _parts(tallies[subject]), seats)
        for subject, title, seats in _subjects(work, event)
    )
    work.send(
        here,
        "attendance-picture-caption",
        {"count": everybody},
        ((Button("go-attendance", words.ATTENDANCE.to()),),),
        attachment=BarsPicture(event.title, rows),
    )


def _count_answers(work: Work, event: Event, everybody: int) -> dict[Subject, Tally]:
    """Return a tally for the event and each of its sessions, of so many guests."""
    at_event = work.rsvps.counts.about(event.subject)
    own = work.rsvps.counts.beside_event(event.id)
    tallies = {event.subject: tally(at_event, everybody)}
    for session in _running(work, event):
        counts = standings_counted(session, own.get(session.subject, {}), at_event)
        tallies[session.subject] = tally(counts, everybody)
    return tallies


def _subjects(work: Work, event: Event) -> list[tuple[Subject, Words, int | None]]:
    rows = [(each.subject, each.title, each.seats) for each in _running(work, event)]
    return [(event.subject, event.title, event.seats), *rows]


def _running(work: Work, event: Event) -> list[Session]:
    return [each for each in work.events.sessions_of(event.id) if not each.cancelled]


def _line(title: Words, seats: int | None, tally: Tally) -> Said:
    return Said(
        "attendance-line",
        {
            "title": title,
            "going-count": tally.going,
            "seats": Said("attendance-seats", {"seats": seats}) if seats is not None else "",
            "undecided-count": tally.undecided,
            "declined-count": tally.declined,
            "silent-count": tally.silent,
            "waiting": Said(
                "attendance-waiting",
                {
                    "waiting-count": tally.waiting,
                    "offered-count": tally.offered,
                },
            )
            if tally.waiting or tally.offered
            else "",
            "lapsed": Said("attendance-lapsed", {"lapsed-count": tally.lapsed})
            if tally.lapsed
            else "",
        },
    )


def _parts(tally: Tally) -> tuple[tuple[str, int], ...]:
    return (
        ("legend-going", tally.going),
        ("legend-undecided", tally.undecided),
        ("legend-declined", tally.declined),
        ("legend-silent", tally.silent + tally.lapsed),
        ("legend-waiting", tally.waiting + tally.offered),
    )
