"""How questions are spoken of."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.domain.here import Here
from bot.domain.messages.texts import Lines, Said, Words
from bot.domain.tickets import FROM_ASKER, Post, Ticket, excerpt, newest_fitting
from bot.usecases.tickets.finding import asker_code, colleague
from storage.work import Work


def codes(numbers: Iterable[int]) -> Words:
    """Return how questions are called, in one line."""
    return Words.listed(f"Q-{number}" for number in sorted(numbers))


def age(span: timedelta) -> Said:
    """Say how long ago something was, in the largest unit of which there are two."""
    minutes = int(span.total_seconds() // 60)
    if minutes < 120:
        return Said("duration-minutes", {"count": minutes})
    if minutes < 48 * 60:
        return Said("duration-hours", {"count": minutes // 60})
    return Said("duration-days", {"count": minutes // (24 * 60)})


def own_line(ticket: Ticket, question: str) -> Said:
    """Say one of the asker's own questions in a line."""
    return Said(
        "ticket-list-line",
        {
            "code": ticket.code,
            "state": Said(f"ticket-state-{ticket.state}"),
            "question": excerpt(question),
        },
    )


def queue_line(ticket: Ticket, now: datetime) -> Said:
    """Say a question in a line of organizers' lists: without its words."""
    return Said(
        "tickets-line",
        {
            "code": ticket.code,
            "topic": Said(f"ticket-topic-{ticket.topic}"),
            "language": Said(f"ticket-language-{ticket.language}"),
            "age": age(now - ticket.waiting_since),
            "translate": Said("tickets-translate-mark") if ticket.translate else "",
        },
    )


def thread_lines(posts: Sequence[Post], *, whose: str) -> Lines:
    """Return a thread as lines; `whose` is "yours" for the asker, "theirs" for organizers."""
    shown = newest_fitting(posts)
    hidden = len(posts) - len(shown)
    lines = [Said("ticket-earlier", {"count": hidden})] if hidden else []
    for post in shown:
        side = f"-{whose}" if post.kind in FROM_ASKER else ""
        kind = "asked" if post.kind in FROM_ASKER else post.kind
        name = f"ticket-line-{kind}{side}" if post.text else "ticket-line-closed-plainly"
        line = Said(name, {"text": post.text})
        lines.append(Said("ticket-line-changed", {"line": line}) if post.changed else line)
    return Lines(tuple(lines))


def shown_as(work: Work, ticket: Ticket) -> Said:
    """Say to the asker how organizers see them: by a code, or by name."""
    if ticket.named:
        return Said("ticket-you-are-named")
    guest = asker_code(work, ticket)
    return Said("ticket-you-are-a-code", {"guest": guest})


def asker(work: Work, ticket: Ticket) -> Said:
    """Say to organizers who asked: a code, and the name where the asker wishes so."""
    guest = asker_code(work, ticket)
    if not ticket.named:
        return Said("ticket-asker-code", {"guest": guest})
    membership = work.guests.find(ticket.event_id, ticket.asker)
    name = (membership.profile.name if membership else "") or Said("name-not-given")
    return Said("ticket-asker-named", {"guest": guest, "name": name})


def claimed(work: Work, here: Here, ticket: Ticket) -> Said:
    """Say who looks after a question."""
    if ticket.claimed_by is None:
        return Said("ticket-claimed-nobody")
    if ticket.claimed_by == here.person.id:
        return Said("ticket-claimed-you")
    code, name = colleague(work, ticket.event_id, ticket.claimed_by)
    return Said("ticket-claimed-other", {"organizer": code, "name": name})
