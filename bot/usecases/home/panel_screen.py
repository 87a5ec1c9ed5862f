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
from bot.domain.people.rights import Right
from bot.usecases.rows import HOME, allowed
from storage.work import Work


def show_panel(work: Work, here: Here) -> None:
    """Show the organizers' panel: counts and a button for all this person may do, never a name."""
    event = here.event
    messages = work.fates.tally()
    questions = {"count": work.tickets.waiting_count(event.id)}
    letters = {"count": work.invitation_letters.waiting(event.id)}
    rows = (
        (
            (Right.SEE_COUNTS, Button("admin-attendance", rsvps.ATTENDANCE.to())),
            (Right.INVITE, Button("admin-invite", people.INVITE.to())),
        ),
        (
            (Right.ANSWER_QUESTIONS, Button("admin-questions", tickets.QUEUE.to(), questions)),
            (Right.EDIT_KNOWLEDGE, Button("admin-knowledge", knowledge.SHOW.to())),
        ),
        (
            (Right.BROADCAST, Button("admin-broadcasts", broadcasts.SHOW.to())),
            (Right.BROADCAST, Button("admin-remind", reminders.CUSTOM.to())),
        ),
        ((Right.CHANGE_PROGRAMME, Button("admin-reschedule", changes.SHOW.to())),),
        (
            (Right.TEND_VISAS, Button("admin-visadesk", visa.QUEUE.to(), letters)),
            (Right.SEE_DETAILS, Button("admin-logistics", travel.LOGISTICS.to())),
        ),
        ((Right.TEND_FEEDBACK, Button("admin-feedback", feedback.DESK.to())),),
        (
            (Right.CHANGE_EVENT, Button("admin-settings", words.SETTINGS.to())),
            (Right.TAKE_PART, HOME),
        ),
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
        allowed(here, rows),
    )
