"""The organizers' panel."""

from bot.domain.here import Here
from bot.domain.messages.messages import Button, Outcome
from storage.work import Work


def show_panel(work: Work, here: Here) -> None:
    """Show the organizers' panel: counts and a button for everything, never a name."""
    event = here.event
    messages = work.outbox.tally()
    rows = (
        (Button("admin-attendance", "attendance"), Button("admin-invite", "invite")),
        (
            Button("admin-questions", "questions", {"count": work.tickets.waiting_count(event.id)}),
            Button("admin-knowledge", "knowledge"),
        ),
        (Button("admin-broadcasts", "broadcast"), Button("admin-remind", "remind")),
        (Button("admin-reschedule", "reschedule"),),
        (Button("admin-visadesk", "visadesk"), Button("admin-logistics", "logistics")),
        (Button("admin-feedback", "feedbackdesk"),),
        (Button("admin-settings", "settings"), Button("go-home", "home")),
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
