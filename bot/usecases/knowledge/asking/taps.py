"""The buttons below what a question came to: this is it, the others, ask the organizers, not now."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.here import Here
from bot.domain.ids import AskedId
from bot.domain.knowledge.entries import (
    EMBASSY,
    AskedQuestion,
    KnowledgeEntry,
)
from bot.domain.limits import ASKED_LIFE
from bot.domain.messages.marked import unmarked
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.tickets import Topic
from bot.usecases.knowledge.asking.screens import (
    show_chosen,
    show_not_asked,
    show_offered,
    show_passed_on,
    show_suggestions,
    show_thanks,
)
from bot.usecases.knowledge.asking.wordings import is_new_wording
from bot.usecases.knowledge.finding import allowed_for
from bot.usecases.tickets.opening import open_ticket
from storage.work import Work


class QuestionForgotten(Refused):
    """A button of a question that was asked more than a day ago."""

    text = "ask-forgotten"


class AlreadyPassedOn(Refused):
    """A question that is with the organizers already."""

    text = "ask-passed-on-already"


class NoLongerAnswered(Refused):
    """A suggestion whose answer has been taken back since."""

    text = "ask-no-longer"


def choose(work: Work, here: Here, asked_id: AskedId, place: int) -> None:
    """Take it that a suggestion is what was meant; show it whole, and offer to keep the wording."""
    asked = _asked(work, here, asked_id)
    entry = _shown(work, here, asked, place)
    work.questions.note(here.event.id, "chosen")
    work.questions.show(here.event.id, here.person.id, asked, entry.id)
    can_offer = is_new_wording(work, here, entry, unmarked(asked.text))
    show_chosen(work, here, entry, asked_id=asked_id, can_offer=can_offer)


def show_others(work: Work, here: Here, asked_id: AskedId) -> None:
    """Show what else may be meant, where the most probable was not.

    Raises:
        NoLongerAnswered: one of them has been taken back, or is for others by now.
    """
    asked = _asked(work, here, asked_id)
    known = {entry.id: entry for entry in allowed_for(work, here)}
    if any(entry_id not in known for entry_id in asked.shown):
        raise NoLongerAnswered
    language = here.person.language
    found = [
        (known[entry_id], known[entry_id].questions[0].in_language(language))
        for entry_id in asked.shown
    ]
    show_suggestions(work, here, asked.text, found, asked_id=asked_id)


def leave(work: Work, here: Here, asked_id: AskedId) -> None:
    """Forget a question that need not go to the organizers."""
    asked = _asked(work, here, asked_id)
    work.questions.forget(here.event.id, here.person.id, asked.id)
    show_not_asked(work, here)


def pass_on(work: Work, here: Here, asked_id: AskedId) -> None:
    """Hand a question to the organizers, with the answer that did not help, if there was one."""
    event = here.event
    asked = _asked(work, here, asked_id)
    seen = {entry.id: entry for entry in allowed_for(work, here)}
    entry = seen.get(asked.shown[0]) if len(asked.shown) == 1 else None
    topic = Topic.VISA if entry is not None and entry.category in EMBASSY else Topic.QUESTION
    entry_id = "" if entry is None else entry.id
    work.questions.pass_on(event.id, here.person.id, asked_id)
    work.questions.note(event.id, "asked")
    if here.screen is not None:
        show_passed_on(work, here, asked.text)
    open_ticket(
        work, replace(here, said=asked.message_id), text=asked.text, topic=topic, entry_id=entry_id
    )


def helped(work: Work, here: Here, asked_id: AskedId) -> None:
    """Take it that an answer helped; where it was asked in new words, offer to keep these."""
    asked = _asked(work, here, asked_id)
    entry = _shown(work, here, asked, 0)
    work.questions.note(here.event.id, "helped")
    can_offer = is_new_wording(work, here, entry, unmarked(asked.text))
    show_thanks(work, here, entry, asked_id=asked_id, can_offer=can_offer)


def offer_wording(work: Work, here: Here, asked_id: AskedId) -> None:
    """Let the organizers look at somebody's wording, without whose it is.

    Raises:
        StaleButton: the wording is known already, or the answer is gone.
    """
    asked = _asked(work, here, asked_id)
    entry = _shown(work, here, asked, 0)
    wording = unmarked(asked.text)
    if not is_new_wording(work, here, entry, wording):
        raise StaleButton
    work.questions.offer_wording(here.event.id, here.person.id, entry_id=entry.id, text=wording)
    show_offered(work, here, entry)


def _asked(work: Work, here: Here, asked_id: AskedId) -> AskedQuestion:
    since = work.now - ASKED_LIFE
    asked = work.questions.find(here.event.id, here.person.id, asked_id, since=since)
    if asked is None:
        raise QuestionForgotten(hours=int(ASKED_LIFE / timedelta(hours=1)))
    if asked.passed_on:
        raise AlreadyPassedOn
    return asked


def _shown(work: Work, here: Here, asked: AskedQuestion, place: int) -> KnowledgeEntry:
    """Return an entry that was shown, if this person may still see it."""
    if not 0 <= place < len(asked.shown):
        raise StaleButton
    for entry in allowed_for(work, here):
        if entry.id == asked.shown[place]:
            return entry
    raise NoLongerAnswered
