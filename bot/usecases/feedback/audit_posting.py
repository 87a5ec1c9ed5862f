"""The head of the chain of privileged acts goes to the organizers, with the words guests are shown.

Whoever has the database can write the whole chain anew, and whoever has the server can serve another
manifest. Neither can change what stands in the organizers' chats already.
"""

import hashlib
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from bot.domain.callback_words import feedback as words
from bot.domain.events import Event
from bot.domain.ids import EventId, PersonId
from bot.domain.messages.messages import Button, Message
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.rights import Right
from bot.usecases.feedback.finding import find_box
from bot.usecases.feedback.votes.finding import votes_of
from storage.audit import Posted
from storage.ballot_box.round_boxes import OpenBox
from storage.database.sealing import RowPlace
from storage.work import Work

_EVERY = timedelta(days=1)
GRAVE = frozenset(
    {
        *("promoted", "moved", "changed-role", "ended-membership", "froze", "lifted-lockdown"),
        *("agreed-second-factor", "freed-from-second-factor", "reissued-tokens", "put-back"),
        *("exported-names", "exported-hotel", "exported-kitchen", "exported-event"),
        *("exported-audit", "changed-retention", "freed-from-four-eyes"),
    }
)
"""Acts that change powers, take people's data out or end it: their entry is fixed in the chats soon."""
_HEAD_LETTERS = 32
"""Hex letters of a head: 128 bits are enough to find another chain by."""


def post_heads(work: Work) -> None:
    """Tell the organizers of each event once a day where its chain has grown.

    At once, at the next tick, where a manifest changed, or a grave act was noted: whoever writes the
    chain anew afterwards cannot take back what stands in the chats.

    Where guests are shown nothing sealed yet, the first head is only noted: it says nothing that
    a day later the next one would not.
    """
    work.each(
        [event_id for event_id in work.events.ids() if work.events.is_readable(event_id)],
        partial(_post_head, work),
        name=lambda event_id: RowPlace("audit", event_id, row="head"),
    )


def _post_head(work: Work, event_id: EventId) -> None:
    event = work.events.get(event_id)
    shown = _shown(work, event)
    now = Posted(work.now, work.audit.head(event.id), _hash_of(shown))
    before = work.audit.posted(event.id)
    if before is None:
        is_due = bool(shown)
    else:
        is_day_over = work.now - before.at >= _EVERY
        is_due = (
            before.manifests != now.manifests
            or (is_day_over and before.head != now.head)
            or not GRAVE.isdisjoint(work.audit.acts_after(event.id, before.head))
        )
    if not is_due and before is not None:
        return
    work.audit.note_posted(event.id, now)
    if is_due:
        details = _describe(work, event, now.head, shown)
        for organizer in work.guests.ids_with(event.id, Right.READ_AUDIT):
            work.outbox.try_put(_post(event, organizer, details))


def _shown(work: Work, event: Event) -> Sequence[OpenBox]:
    """Return the boxes whose manifests guests are shown: the sealed page's and those of votes."""
    first = find_box(work, event)
    votes = (vote.box for vote in votes_of(work, event))
    return [*([first] if first else []), *votes]


def _hash_of(shown: Sequence[OpenBox]) -> bytes:
    names = sorted(f"{each.manifest.round_id}:{each.signed.name}" for each in shown)
    return hashlib.sha256("\n".join(names).encode()).digest()


def _describe(work: Work, event: Event, head: bytes, shown: Sequence[OpenBox]) -> Details:
    return {
        "title": event.title,
        "head": head.hex()[:_HEAD_LETTERS],
        "count": work.audit.count(event.id),
        "manifests": Lines(tuple(_line(work, event, each) for each in shown if _is_open(each))),
    }


def _post(event: Event, organizer: PersonId, details: Details) -> Message:
    button = Button("admin-feedback", words.DESK.to())
    return Message(organizer, "audit-head", details, ((button,),), about=event.id)


def _is_open(box: OpenBox) -> bool:
    return not box.box.is_finished


def _line(work: Work, event: Event, box: OpenBox) -> Said:
    """Name a manifest by its words, and say so where no command has installed it."""
    is_vote = any(each.scale for each in box.manifest.ballots)
    title = box.manifest.ballots[0].title if is_vote else Said("audit-head-page")
    is_known = work.audit.has_installed(event.id, box.signed.name)
    text = "audit-head-words" if is_known else "audit-head-words-unknown"
    return Said(text, {"title": title, "words": " ".join(box.fingerprint)})
