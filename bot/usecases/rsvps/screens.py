"""The invitation and its sessions as a guest sees them."""

from bot.domain.events import Event, Session
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button, Keyboard, Message
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Moment, Said
from bot.domain.people.people import Person
from bot.domain.rsvps import HOLDS_A_SEAT, Rsvp, Standing, Subject, Wish
from bot.usecases.current_event import event_of
from bot.usecases.rsvps.phrases import standing_said, until_said
from storage.events import UnknownSession
from storage.work import Work


def show_rsvp(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Show the invitation to the event with the guest's answer."""
    event = event_of(work, person)
    put_event(work, person, event, work.rsvps.find(event.id, person.id), screen)


def show_session(
    work: Work, *, person: Person, session_id: SessionId, screen: int | None = None
) -> None:
    """Show one session with the guest's answer."""
    event = event_of(work, person)
    session = session_of(work, event, session_id)
    put_session(work, person, event, session, work.rsvps.find(session.id, person.id), screen)


def session_of(work: Work, event: Event, session_id: SessionId) -> Session:
    """Return a session of an event. Raises StaleButton where there is none."""
    try:
        return work.events.session(event.id, session_id)
    except UnknownSession:
        raise StaleButton from None


def _seats_said(work: Work, session: Session, stands: Rsvp | None) -> Said | str:
    if session.seats is None:
        return ""
    left = max(0, session.seats - work.rsvps.seats_taken(session.id))
    if left:
        return Said("session-seats", {"seats": session.seats, "left-count": left})
    holds_one = stands is not None and stands.standing in HOLDS_A_SEAT | {Standing.WAITING}
    return Said("session-full" if holds_one else "session-full-wait", {"seats": session.seats})


def _minutes(session: Session) -> int:
    return int((session.ends_at - session.starts_at).total_seconds() // 60)


def _choices(subject: Subject, standing: Standing | None) -> tuple[Button, ...]:
    marks = {
        Wish.YES: standing in {Standing.GOING, Standing.WAITING},
        Wish.MAYBE: standing is Standing.UNDECIDED,
        Wish.NO: standing is Standing.DECLINED,
    }
    return tuple(
        Button(f"wish-{wish}-chosen" if chosen else f"wish-{wish}", f"rsvp:{subject}:{wish}")
        for wish, chosen in marks.items()
    )


def put_event(
    work: Work, person: Person, event: Event, stands: Rsvp | None, screen: int | None
) -> None:
    """Show the invitation to the event with where the guest stands."""
    standing = stands.standing if stands else None
    rows: list[tuple[Button, ...]] = [_choices(event.id, standing)]
    if standing is Standing.GOING:
        rows.append((Button("rsvp-details", "details"), Button("rsvp-sessions", "schedule")))
    rows.append((Button("rsvp-company", "company"), Button("go-home", "home")))
    work.outbox.put(
        Message(
            person.id,
            "rsvp-event",
            {
                "title": event.title,
                "standing": standing_said(work, stands),
                "until": until_said(work, event),
            },
            tuple(rows),
            replaces=screen,
        )
    )


def put_session(
    work: Work,
    person: Person,
    event: Event,
    session: Session,
    stands: Rsvp | None,
    screen: int | None,
) -> None:
    """Show a session with where the guest stands."""
    if session.cancelled:
        work.outbox.put(
            Message(
                person.id,
                "rsvp-session-cancelled",
                {
                    "kind": Said(f"kind-{session.kind}"),
                    "title": session.title,
                    "starts-at": Moment(session.starts_at, event.zone),
                },
                ((Button("go-schedule", "schedule"), Button("go-home", "home")),),
                replaces=screen,
            )
        )
        return
    keyboard: Keyboard = (
        _choices(session.id, stands.standing if stands else None),
        (Button("go-schedule", "schedule"), Button("go-home", "home")),
    )
    seats = _seats_said(work, session, stands)
    work.outbox.put(
        Message(
            person.id,
            "rsvp-session",
            {
                "kind": Said(f"kind-{session.kind}"),
                "title": session.title,
                "about": session.about,
                "venue": session.place,
                "starts-at": Moment(session.starts_at, event.zone),
                "length": Said("session-minutes", {"minutes": _minutes(session)}),
                "seats": seats,
                "standing": standing_said(work, stands),
            },
            keyboard,
            replaces=screen,
        )
    )
