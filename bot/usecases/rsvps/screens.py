"""The invitation and its sessions as a guest sees them."""

from bot.domain.callback_words import home as home_words
from bot.domain.callback_words import publicity, session_desk
from bot.domain.callback_words import rsvps as words
from bot.domain.callback_words import travel as travel_words
from bot.domain.events import DetailRule, Event, Session
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.ids import SessionId, Subject
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Moment, Said
from bot.domain.people.rights import Right
from bot.domain.rsvps import (
    COMES,
    SAYS_NO,
    WANTS_A_SEAT,
    Rsvp,
    Standing,
    Wish,
    standing_in,
    standings_of,
)
from bot.usecases.rows import HOME, allowed
from bot.usecases.rsvps.phrases import (
    embargo_said,
    overlaps_said,
    standing_in_said,
    standing_said,
    tags_said,
    until_said,
)
from storage.events import UnknownSession
from storage.work import Work

_BACK = (Button("go-schedule", words.SCHEDULE.to()), HOME)


def show_rsvp(work: Work, here: Here) -> None:
    """Show the invitation to the event with the guest's answer."""
    event = here.event
    put_event(work, here, event, work.rsvps.find(event.subject, here.person.id))


def show_session(work: Work, here: Here, session_id: SessionId) -> None:
    """Show one session with the guest's answer."""
    event = here.event
    session = session_of(work, event, session_id)
    put_session(work, here, event, session, work.rsvps.find(session.subject, here.person.id))


def session_of(work: Work, event: Event, session_id: SessionId) -> Session:
    """Return a session of an event. Raises StaleButton where there is none."""
    try:
        return work.events.session(event.id, session_id)
    except UnknownSession:
        raise StaleButton from None


def session_on(work: Work, event: Event, session_id: SessionId) -> Session:
    """Return a session that takes place. Raises StaleButton where there is none, or it was cancelled."""
    session = session_of(work, event, session_id)
    if session.cancelled:
        raise StaleButton
    return session


def session_about(work: Work, event: Event, subject: Subject) -> Session | None:
    """Return the session that answers are about, or None where it is the event as a whole.

    Raises:
        StaleButton: it is neither the event nor one of its sessions.
    """
    return None if subject == event.subject else session_of(work, event, SessionId(subject))


def _seats_said(work: Work, session: Session, stands: Rsvp | None) -> Said | str:
    if session.seats is None:
        return ""
    left = max(0, session.seats - work.rsvps.seats_taken(session.subject))
    if left:
        return Said("session-seats", {"seats": session.seats, "left-count": left})
    holds_one = stands is not None and stands.standing in WANTS_A_SEAT
    return Said("session-full" if holds_one else "session-full-wait", {"seats": session.seats})


def _minutes(session: Session) -> int:
    return int((session.ends_at - session.starts_at).total_seconds() // 60)


def _choices(subject: Subject, standing: Standing | None) -> tuple[Button, ...]:
    marks = {
        Wish.YES: standing in COMES,
        Wish.MAYBE: standing is Standing.UNDECIDED,
        Wish.NO: standing in SAYS_NO,
    }
    return tuple(
        Button(
            f"wish-{wish}-chosen" if chosen else f"wish-{wish}",
            words.ANSWER.to(subject, wish),
        )
        for wish, chosen in marks.items()
    )


def _is_open(work: Work, event: Event, standing: Standing | None) -> bool:
    return work.now < event.rsvp_deadline or standing in {Standing.OFFERED, Standing.LEAVING}


def put_event(work: Work, here: Here, event: Event, stands: Rsvp | None) -> None:
    """Show the invitation to the event with where the guest stands."""
    standing = stands.standing if stands else None
    rows: list[tuple[Button, ...]] = []
    if _is_open(work, event, standing):
        rows.append(_choices(event.subject, standing))
    if standing is Standing.GOING:
        rows.append(
            (
                Button("rsvp-details", travel_words.DETAILS.to()),
                Button("rsvp-sessions", words.CHOOSE.to(0)),
            )
        )
    rows.append((Button("rsvp-company", publicity.COMPANY.to(0)), HOME))
    work.reply(
        here,
        "rsvp-event",
        {
            "title": event.title,
            "standing": standing_said(work, stands),
            "programme": Said("rsvp-programme") if standing is Standing.GOING else "",
            "until": until_said(work, event),
        },
        tuple(rows),
    )


def _needs_event_seat(
    session: Session, standing: Standing | None, at_event: Standing | None
) -> bool:
    """Say whether a seat cannot be asked for yet, as there is none at the event."""
    has_one = standing in WANTS_A_SEAT or at_event in SAYS_NO
    return session.seats is not None and at_event is not Standing.GOING and not has_one


def _event_said(*, needs_seat: bool, offers_event: bool) -> Said | str:
    if needs_seat:
        return Said("session-needs-event")
    return Said("session-event-open") if offers_event else ""


def put_session(
    work: Work,
    here: Here,
    event: Event,
    session: Session,
    stands: Rsvp | None,
) -> None:
    """Show a session with where the guest stands."""
    if session.cancelled:
        work.reply(
            here,
            "rsvp-session-cancelled",
            {
                "kind": Said(f"kind-{session.kind}"),
                "title": session.title,
                "starts-at": Moment(session.starts_at, event.zone),
            },
            (_BACK,),
        )
        return
    standings = standings_of(work.rsvps.of_person(event.id, here.person.id))
    standing = standing_in(session, standings)
    at_event = standings.get(event.subject)
    needs_seat = _needs_event_seat(session, standing, at_event)
    offers_event = needs_seat or (standing in COMES and at_event not in COMES)
    say_yes = Button("session-event-yes", words.ANSWER.to(event.subject, Wish.YES))
    is_open = here.may(Right.TAKE_PART) and _is_open(work, event, standing)
    keyboard: Keyboard = (
        *((_choices(session.subject, standing),) if is_open and not needs_seat else ()),
        *(((say_yes,),) if is_open and offers_event and at_event not in COMES else ()),
        *_desk_rows(work, here, session),
        *_ask_row(here, session),
        *_tag_row(here, session),
        (Button("norms-open", home_words.NORMS.to()),),
        _BACK,
    )
    seats = _seats_said(work, session, stands)
    work.reply(
        here,
        "rsvp-session",
        {
            "kind": Said(f"kind-{session.kind}"),
            "title": session.title,
            "about": session.about,
            "tags": tags_said(here, session),
            "embargo": embargo_said(here),
            "venue": session.place,
            "starts-at": Moment(session.starts_at, event.zone),
            "length": Said("session-minutes", {"minutes": _minutes(session)}),
            "seats": seats,
            "standing": standing_in_said(work, here, session),
            "overlaps": overlaps_said(work, here, session) if standing in COMES else "",
            "event": _event_said(needs_seat=needs_seat, offers_event=offers_event),
        },
        keyboard,
    )


def _tag_row(here: Here, session: Session) -> Keyboard:
    tags = Button("tags-open", words.TAGS.to(session.id))
    return allowed(here, (((Gate(Right.CHANGE_PROGRAMME, Feature.TRUST), tags),),))


def _ask_row(here: Here, session: Session) -> Keyboard:
    """Return the way to a facilitator where careful detail is allowed."""
    if session.detail is not DetailRule.CAREFUL:
        return ()
    ask = Button("ask-first", words.ASK_FIRST.to(session.id))
    return allowed(here, (((Gate(Right.TAKE_PART, Feature.TRUST), ask),),))


def _desk_rows(work: Work, here: Here, session: Session) -> Keyboard:
    """Return the ways to what is done during a session, for guests and for those who facilitate it."""
    leads = here.has(Feature.DESK) and session.id in work.session_desks.led_by(
        here.event.id, here.person.id
    )
    desk = Button("desk-open", session_desk.DESK.to(session.id))
    rows = (
        (
            (
                Gate(Right.TAKE_PART, Feature.DESK),
                Button("session-room-open-here", session_desk.ROOM.to(session.id)),
            ),
            *(((Gate(Right.LEAD_SESSIONS, Feature.DESK), desk),) if leads else ()),
        ),
        (
            (
                Gate(Right.SEE_NAMES, Feature.DESK),
                Button("leaders-open", session_desk.LEADERS.to(session.id)),
            ),
        ),
    )
    return allowed(here, rows)
