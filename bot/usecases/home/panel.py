"""The organizers' panel."""

from bot.domain.messages.messages import Button, Message, Outcome
from bot.domain.people.people import Person
from bot.usecases.current_event import event_of
from storage.work import Work


def show_panel(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Show the organizers' panel: counts and a button for everything, never a name."""
    event = event_of(work, person)
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
    work.outbox.put(
        Message(
            person.id,
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
            replaces=screen,
        )
    )
