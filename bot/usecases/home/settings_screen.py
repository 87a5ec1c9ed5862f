"""The event's settings, to be changed by tapping."""

from datetime import timedelta

from bot.domain.callback_words import home as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Moment, Said
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
        (Button("settings-deadline", words.CHANGE_SETTING.to(words.Setting.DEADLINE)),),
        (
            Button("settings-seats", words.CHANGE_SETTING.to(words.Setting.SEATS)),
            Button("settings-offer", words.CHANGE_SETTING.to(words.Setting.OFFER)),
        ),
        *sessions,
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


def _seats(seats: int | None) -> Said:
    return Said("seats-unlimited") if seats is None else Said("seats-limited", {"seats": seats})
