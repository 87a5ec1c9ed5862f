"""Broadcasts that ask which date suits, and those that tell what came of it."""

from dataclasses import replace

from bot.domain.broadcasts import Broadcast, BroadcastState, Content
from bot.domain.callback_words.broadcasts import Crowd
from bot.domain.date_polls import outcome_text
from bot.domain.here import Here
from bot.domain.ids import BroadcastId, DatePollId
from bot.domain.messages.refusals import StaleButton
from bot.usecases.broadcasts.composing import new_draft
from bot.usecases.broadcasts.draft_screen import show_draft
from bot.usecases.broadcasts.phrases import AUDIENCES
from bot.usecases.broadcasts.progress_screen import show
from bot.usecases.date_polls.finding import find_poll
from storage.broadcasts.broadcasts import UnknownBroadcast
from storage.work import Work


def draft_to_ask(work: Work, here: Here, poll_id: DatePollId) -> None:
    """Draft the message that asks, or show it where there is one. Raises StaleButton."""
    poll = find_poll(work, here, poll_id)
    drafted = _drafted(work, poll.broadcast_id or "")
    if drafted is not None:
        show(work, here, broadcast=drafted)
        return
    content = Content(text=poll.question, audience=AUDIENCES[Crowd.GUESTS], poll=poll.id)
    draft = new_draft(work, here, content=content)
    work.date_polls.keep(replace(poll, broadcast_id=draft.id))
    show_draft(work, here, draft=draft)


def draft_outcome(work: Work, here: Here, poll_id: DatePollId, option: int) -> None:
    """Draft the message that tells those who were asked what it came to. Raises StaleButton."""
    poll = find_poll(work, here, poll_id)
    asked = _drafted(work, poll.broadcast_id or "")
    if poll.is_open(work.now) or asked is None or option >= len(poll.options):
        raise StaleButton
    content = Content(text=outcome_text(poll, option), audience=asked.content.audience)
    show_draft(work, here, draft=new_draft(work, here, content=content))


def _drafted(work: Work, broadcast_id: str) -> Broadcast | None:
    try:
        found = work.broadcasts.hold(BroadcastId(broadcast_id))
    except UnknownBroadcast:
        return None
    return None if found.state is BroadcastState.RECALLED else found
