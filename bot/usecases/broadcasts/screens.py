"""The broadcasts of an event as organizers see them: to whom one goes, what a recall reaches."""

from functools import partial

from bot.domain.broadcasts import RECALLABLE, BroadcastState
from bot.domain.callback_words import broadcasts as words
from bot.domain.callback_words import date_polls
from bot.domain.here import Here
from bot.domain.ids import BroadcastId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Lines, Moment, Said
from bot.domain.people.codes import Desk
from bot.usecases.broadcasts.draft_screen import BROADCASTS
from bot.usecases.broadcasts.phrases import (
    AUDIENCES,
    audience_text,
    crowds_of,
    title_details,
    vanishing_details,
)
from bot.usecases.broadcasts.progress_screen import current_tally, find, show
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import ADMIN, HOME
from storage.work import Work

_LISTED, _POLLS = 6, 2
"""Of each the newest, so that the screen is seen at a glance."""
RECALL_FROM = frozenset({BroadcastState.STOPPED, BroadcastState.DONE})
"""How a broadcast stands that can be recalled."""


def show_broadcasts(work: Work, here: Here) -> None:
    """Show the newest broadcasts of the event and the way to a new one."""
    newest = work.broadcasts.newest_of(here.event.id, limit=_LISTED)
    lines = tuple(
        Said(
            "broadcasts-line",
            {
                "state": Said(f"broadcast-mark-{each.state}"),
                "begun-at": Moment(each.started_at, here.event.zone),
                "delivered-count": current_tally(work, each).delivered,
                "count": each.tally.recipients,
            },
        )
        for each in newest
        if each.started_at is not None
    )
    choices = tuple(
        (Button("broadcast-choice", words.OPEN.to(each.id), title_details(each, here.person)),)
        for each in newest
    )
    rows = (
        (
            Button("broadcast-new", words.NEW.to(), style=ButtonStyle.PRIMARY),
            Button("date-poll-new", date_polls.NEW.to()),
        ),
        *(
            (Button("date-poll-choice", date_polls.OPEN.to(each.id), {"question": each.question}),)
            for each in work.date_polls.of_event(here.event.id)[:_POLLS]
        ),
        *choices,
        (Button("broadcast-unreachable", words.UNREACHABLE.to()),),
        (ADMIN, HOME),
    )
    work.reply(here, "broadcasts", {"lines": Lines(lines)}, rows)


def show_broadcast(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Show a broadcast as it stands: a draft to write, or how far it has come."""
    show(work, here, broadcast=find(work, here, broadcast_id))


def show_audiences(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Show to whom a broadcast can go."""
    draft = find(work, here, broadcast_id)
    if draft.state is not BroadcastState.DRAFT:
        show(work, here, broadcast=draft)
        return
    rows = [
        (Button(audience_text(each.kind, each.value), words.TO_CROWD.to(draft.id, crowd)),)
        for crowd in crowds_of(work, here)
        for each in (AUDIENCES[crowd],)
    ]
    rows += [
        (
            Button(
                "audience-session",
                words.TO_SESSION.to(draft.id, session.id),
                {"title": session.title},
            ),
        )
        for session in work.events.sessions_of(draft.event_id)
    ]
    rows.append((Button("go-back", words.OPEN.to(draft.id)),))
    work.reply(here, "broadcast-audience", {}, tuple(rows))


def put_discarded(work: Work, here: Here) -> None:
    """Say that a draft is gone."""
    work.reply(here, "broadcast-discarded", {}, ((BROADCASTS, HOME),))


def ask_to_recall(work: Work, here: Here, broadcast_id: BroadcastId) -> None:
    """Say how many messages a recall would delete, and how many it could not."""
    broadcast = find(work, here, broadcast_id)
    if broadcast.state not in RECALL_FROM:
        show(work, here, broadcast=broadcast)
        return
    tally = current_tally(work, broadcast)
    count = work.deliveries.recallable(broadcast.id, since=work.now - RECALLABLE)
    yes = Button(
        "broadcast-recall-yes",
        words.RECALL_NOW.to(broadcast.id),
        {"count": count},
        style=ButtonStyle.DANGER,
    )
    no = Button("broadcast-recall-no", words.OPEN.to(broadcast.id))
    details = {"count": count, "stays-count": tally.delivered - count + tally.unknown}
    work.reply(here, "broadcast-recall-ask", details, ((yes,), (no,)))


def send_unconfirmed(work: Work, here: Here, broadcast_id: BroadcastId, number: int = 0) -> None:
    """Send a page of who has not confirmed reading, in a message that deletes itself; the act is noted.

    Raises:
        StaleButton: it has not been sent yet.
    """
    broadcast = find(work, here, broadcast_id)
    if broadcast.state is BroadcastState.DRAFT:
        raise StaleButton
    silent = set(work.broadcasts.recipients_of(broadcast))
    silent -= set(work.broadcasts.acknowledged(broadcast.root))
    members = [each for each in work.guests.all_of(here.event.id) if each.person_id in silent]
    page = page_of(members, number)
    codes = work.codes.of_all(here.event.id, [each.person_id for each in page.items], Desk.REACH)
    lines = tuple(
        Said(
            "broadcast-unconfirmed-line",
            {
                "code": codes[each.person_id],
                "name": each.profile.name or Said("name-not-given"),
            },
        )
        for each in page.items
    )
    work.audit.note(
        here.event.id, actor=here.person.id, act="saw-unconfirmed", subject=broadcast.id
    )
    work.send(
        here,
        "broadcast-unconfirmed" if lines else "broadcast-all-confirmed",
        vanishing_details(lines, page),
        turning_row(partial(words.UNCONFIRMED_PAGE.to, broadcast_id), page.number, more=page.more),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )
