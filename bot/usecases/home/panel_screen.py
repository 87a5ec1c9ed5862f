"""The organizers' panel, and the owner's look at how the bot does."""

from collections.abc import Callable, Mapping
from functools import reduce

from bot.domain.callback_words import (
    audit,
    broadcasts,
    care,
    changes,
    feedback,
    knowledge,
    people,
    publicity,
    reminders,
    rsvps,
    selection,
    tickets,
    travel,
    visa,
)
from bot.domain.callback_words import home as words
from bot.domain.events import Event
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Said
from bot.domain.people.people import Role
from bot.domain.people.rights import Right
from bot.domain.rsvps import tally
from bot.usecases.home.dialogue.screens import dialogue_row
from bot.usecases.rows import HOME, allowed
from bot.usecases.visa.finding import waiting_at_desk
from storage.work import Work


def show_panel(work: Work, here: Here) -> None:
    """Show who comes, what waits for organizers, and a button for all this person may do; no name."""
    event = here.event
    waiting = _waiting(work, here)
    questions = {"count": waiting.get("waits-questions") or 0}
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
        (
            (Right.CHANGE_PROGRAMME, Button("admin-reschedule", changes.SHOW.to())),
            (Right.PUBLISH_STATEMENTS, Button("admin-statements", publicity.STATEMENTS.to())),
        ),
        (
            (Right.TEND_VISAS, _visa_desk(waiting)),
            (Right.SEE_DETAILS, Button("admin-logistics", travel.LOGISTICS.to())),
        ),
        (
            (
                Gate(Right.SELECT, Feature.SELECTION),
                Button("admin-selection", selection.SHOW.to()),
            ),
        ),
        (
            (Right.SEE_CONCERNS, Button("admin-feedback", feedback.DESK.to())),
            (Right.READ_AUDIT, Button("admin-audit", audit.SHOW.to())),
        ),
        ((Gate(Right.CHANGE_EVENT, Feature.TRUST), Button("admin-care", care.CARE.to())),),
        (
            (Right.CHANGE_EVENT, Button("admin-settings", words.SETTINGS.to())),
            (Right.SEE_DELIVERY, Button("admin-delivery", words.DELIVERY.to())),
        ),
        ((Right.LOOK, HOME),),
    )
    work.reply(
        here,
        "admin",
        {
            "title": event.title,
            "answers": _answers(work, event),
            "waiting": _waiting_said(waiting),
            "open-count": work.invitations.open_count(event.id),
            "blocked-count": work.people.unreachable_in(event.id),
            "unsaid": _unsaid_said(here),
        },
        (*dialogue_row(here), *allowed(here, rows)),
    )


def _unsaid_said(here: Here) -> Said | str:
    """Tell an owner that the event's file says nothing of a second factor, so that none is demanded."""
    is_unsaid = here.event.security.second_factor is None and here.may(Right.INVITE_ORGANIZERS)
    return Said("admin-no-second-factor") if is_unsaid else ""


def _answers(work: Work, event: Event) -> Said:
    """Say how many will come, may come, will not, and have not said."""
    counts = work.rsvps.counts.about(event.subject)
    joining = work.guests.joining(event.id, below=Role.ORGANIZER)
    stands = tally(counts, work.guests.expected(event.id))
    unseated = stands.waiting + stands.offered + stands.lapsed
    return _listed(
        Said("admin-going", {"count": stands.going}),
        Said("admin-undecided", {"count": stands.undecided}),
        *([Said("admin-unseated", {"count": unseated})] if unseated else []),
        Said("admin-declined", {"count": stands.declined}),
        Said("admin-silent", {"count": stands.silent}),
        *([Said("admin-joining", {"count": joining})] if joining else []),
    )


def _visa_desk(waiting: Mapping[str, int | None]) -> Button:
    """Return the way to the visa desk, with how much waits there where that is known."""
    letters, visas = (waiting.get(each, 0) for each in ("waits-letters", "waits-visas"))
    if letters is None or visas is None:
        return Button("admin-visadesk-uncounted", visa.QUEUE.to())
    return Button("admin-visadesk", visa.QUEUE.to(), {"count": letters + visas})


def _waiting(work: Work, here: Here) -> dict[str, int | None]:
    """Return how much waits for whoever is here, by the text that says so; None for visas not counted."""
    event = here.event
    counts: tuple[tuple[Right, str, Callable[[], int | None]], ...] = (
        (Right.APPROVE_LETTERS, "waits-letters", lambda: work.invitation_letters.waiting(event.id)),
        (Right.ANSWER_QUESTIONS, "waits-questions", lambda: work.tickets.waiting_count(event.id)),
        (Right.EDIT_KNOWLEDGE, "waits-gaps", lambda: work.questions.gaps.count(event.id)),
        (Right.TEND_VISAS, "waits-visas", lambda: waiting_at_desk(work, event)),
    )
    return {text: count() for right, text, count in counts if here.may(right)}


def _waiting_said(waiting: Mapping[str, int | None]) -> Said:
    parts = [
        Said("waits-visas-uncounted") if count is None else Said(text, {"count": count})
        for text, count in waiting.items()
        if count != 0
    ]
    if not parts:
        return Said("admin-nothing-waits")
    return Said("admin-waits", {"parts": _listed(*parts)})


def _listed(first: Said, *others: Said) -> Said:
    """Put phrases into one line, with what this language has between them."""
    return reduce(
        lambda before, part: Said("joined-list", {"before": before, "part": part}), others, first
    )
