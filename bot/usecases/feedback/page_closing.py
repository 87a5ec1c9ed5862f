"""Closing the sealed page before its time, by a tap: its box takes nothing more, its keys are gone."""

from bot.crypto.feedback.manifest_fields import FIRST_ROUND
from bot.domain.here import Here
from bot.domain.messages.refusals import Refused
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.feedback.desk import is_here, show_desk, show_page_close_question
from bot.usecases.feedback.finding import FeedbackUnavailable, find_box
from bot.usecases.replanning import open_feedback
from storage.ballot_box.box_file import BoxFailed
from storage.ballot_box.round_boxes import OpenBox
from storage.work import Work


class NoPageOpen(Refused):
    """Nothing sealed is open here that could be closed by a tap."""

    text = "page-not-open"


def ask_to_close_page(work: Work, here: Here) -> None:
    """Ask once. Raises NoPageOpen."""
    _open_box(work, here)
    show_page_close_question(work, here)


def close_page(work: Work, here: Here) -> None:
    """Close the sealed page, and the stars that lie in its box. Raises NoPageOpen, FeedbackUnavailable."""
    event = here.event
    try:
        _open_box(work, here).box.finish()
    except BoxFailed:
        raise FeedbackUnavailable from None
    work.token_issuers.close(event.id, FIRST_ROUND)
    open_feedback(work, event_id=event.id, on=False)
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="closed-sealed-page", subject=event.id
    )
    show_desk(work, here)


def _open_box(work: Work, here: Here) -> OpenBox:
    box = find_box(work, here.event)
    if box is None or box.box.is_finished or not is_here(work):
        raise NoPageOpen
    return box
