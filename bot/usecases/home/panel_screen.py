"""The organizers' panel."""

from bot.domain.callback_words import (
    broadcasts,
    changes,
    feedback,
    knowledge,
    people,
    reminders,
    rsvps,
    tickets,
    travel,
    visa,
)
from bot.domain.callback_words import home as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, Outcome
from bot.usecases.rows import HOME
from storage.work import Work


def show_panel(work: Work, here: Here) -> None:
    """Show the organizers' panel: counts and a button for everything, never a name."""
    event = here.event
    messages = work.fates.tally()
    rows = (
        (
            Button("admin-attendance", rsvps.ATTENDANCE.to()),
            Button("admin-invite", people.INVITE.to()),
        ),
        (
            Button(
                "admin-questions",
                tickets.QUEUE.to(),
                {"count": work.tickets.waiting_count(event.id)},
            ),
            Button("admin-knowledge", knowledge.SHOW.to()),
        ),
        (
            Button("admin-broadcasts", broadcasts.SHOW.to()),
            Button("admin-remind", reminders.CUSTOM.to()),
        ),
        (Button("admin-reschedule", changes.SHOW.to()),),
        (
            Button("admin-visadesk", visa.QUEUE.to()),
            Button("admin-logistics", travel.LOGISTICS.to()),
        ),
        (Button("admin-feedback", feedback.DESK.to()),),
        (Button("admin-settings", words.SETTINGS.to()), HOME),
    )
    work.reply(
        here,
        "admin",
        {
            "title": event.title,
            "guests-count": work.guests.count(event.id),
            "open-count": work.invitations.open_count(event.id),
            "blocked-count": work.people.unreachable_in(event.id),
            "delivered-count": messages.get(Outcome.DELIVERED, 0),
            "impossible-count": messages.get(Outcome.IMPOSSIBLE, 0),
            "unknown-count": messages.get(Outcome.UNKNOWN, 0),
            "trouble-count": work.seen_updates.troubles(),
        },
        rows,
    )
