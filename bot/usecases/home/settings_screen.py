"""The event's settings, to be changed by tapping."""

from datetime import timedelta

from bot.domain.callback_words import approvals, lockdown, second_factor
from bot.domain.callback_words import changes as changes_words
from bot.domain.callback_words import home as words
from bot.domain.callback_words import people as people_words
from bot.domain.callback_words import rsvps as rsvps_words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Message
from bot.domain.messages.texts import Moment, Said
from bot.domain.people.rights import Right
from bot.usecases.rows import ADMIN_ROW
from storage.work import Work


def show_settings(work: Work, here: Here) -> None:
    """Show what organizers can change by tapping."""
    event = here.event
    sessions = tuple(
        (
            Button(
                "settings-session",
                words.CHANGE_SESSION_SEATS.to(session.id),
                {"title": session.title, "seats": _seats(session.seats)},
            ),
        )
        for session in work.events.sessions_of(event.id)
        if not session.cancelled
    )
    rows = (
        (Button("settings-event", changes_words.EVENT.to()),),
        (Button("settings-deadline", words.CHANGE_SETTING.to(words.Setting.DEADLINE)),),
        (
            Button("settings-seats", words.CHANGE_SETTING.to(words.Setting.SEATS)),
            Button("settings-offer", words.CHANGE_SETTING.to(words.Setting.OFFER)),
        ),
        *sessions,
        (
            Button("go-second-factor", second_factor.SHOW.to()),
            Button("go-lockdown", lockdown.SHOW.to()),
            Button("go-approvals", approvals.LIST.to()),
        ),
        (Button("seat-rules-open", rsvps_words.SEAT_RULES.to()),),
        *_rounds(here),
        *ADMIN_ROW,
    )
    work.reply(
        here,
        "settings",
        {
            "deadline-at": Moment(event.rsvp_deadline, event.zone),
            "seats": _seats(event.seats),
            "hours": int(event.offer_lasts / timedelta(hours=1)),
        },
        rows,
    )


def _rounds(here: Here) -> Keyboard:
    if not here.may(Right.FOUND_EVENTS):
        return ()
    return ((Button("settings-rounds", people_words.ROUNDS.to()),),)


def ask_to_forget_event(work: Work, here: Here) -> None:
    """Say what goes with an event, and ask once more."""
    details = {"title": here.event.title, "count": work.guests.count(here.event.id)}
    rows = (
        (Button("event-delete-yes", words.FORGET_EVENT_NOW.to(), style=ButtonStyle.DANGER),),
        (Button("event-delete-no", people_words.ROUNDS.to()),),
    )
    work.reply(here, "event-delete-ask", details, rows)


def event_forgotten(here: Here, *, people: int, accounts: int, rows: int) -> Message:
    """Return the one summary of what went with an event, in counts."""
    return Message(
        here.person.id,
        "event-deleted",
        {
            "title": here.event.title,
            "people-count": people,
            "accounts-count": accounts,
            "rows-count": rows,
        },
        about=None,
    )


def _seats(seats: int | None) -> Said:
    return Said("seats-unlimited") if seats is None else Said("seats-limited", {"seats": seats})
