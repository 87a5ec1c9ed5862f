"""/ask: an approved answer at once, questions to choose from, or the way to the organizers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.answers.bands import Band, Finding
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import tidy
from bot.domain.here import Here
from bot.domain.ids import AskedId, EntryId
from bot.domain.knowledge.entries import (
    ASKED,
    EMBASSY,
    QUESTION,
    QUESTIONS,
    AskedQuestion,
    KnowledgeEntry,
    same_question,
)
from bot.domain.knowledge.guards import gives_orders
from bot.domain.limits import ASKED_LIFE
from bot.domain.messages.marked import unmarked
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Lines, Said, Words
from bot.domain.tickets import Topic
from bot.usecases import forms
from bot.usecases.knowledge.answer_screens import (
    show_answer,
    show_offered,
    show_passed_on,
    show_suggestions,
    show_thanks,
    show_way_to_organizers,
)
from bot.usecases.knowledge.finding import allowed_for
from bot.usecases.knowledge.index import index_of
from bot.usecases.tickets.opening import open_ticket
from storage.work import Work

_HINTS = 3
_NOTED = {
    Band.ANSWER: "answer",
    Band.PROBABLY: "suggest",
    Band.SUGGESTIONS: "suggest",
    Band.OTHER_GUESTS: "refused",
}
"""What is counted; the rest is "nothing"."""
_WORDINGS = 10
"""Wordings of one person that may wait to be looked at."""
_WORDINGS_IN_ALL = 300


class QuestionTooLong(Refused):
    """A question of more characters than anybody would read."""

    text = "ask-too-long"


class QuestionForgotten(Refused):
    """A button of a question that was asked more than a day ago."""

    text = "ask-forgotten"


class AlreadyPassedOn(Refused):
    """A question that is with the organizers already."""

    text = "ask-passed-on-already"


class NoLongerAnswered(Refused):
    """A suggestion whose answer has been taken back since."""

    text = "ask-no-longer"


def ask(work: Work, here: Here, question: str) -> None:
    """Answer a question, suggest what may be meant, or offer to ask the organizers.

    Without words, ask for them. Whatever it comes to, the question can be passed on for a day.

    Raises:
        QuestionTooLong: more than ASKED characters.
    """
    event = here.event
    question = tidy(question)
    plain = unmarked(question)
    if len(plain) > ASKED:
        raise QuestionTooLong(longest=ASKED, number=len(plain))
    if not plain:
        forms.begin(work, here, kind=ASK)
        return
    allowed = allowed_for(work, here)
    known = {entry.id: entry for entry in allowed}
    finding = index_of(work, event.id, allowed).find(plain)
    band = _band(finding, plain)
    sureness = finding.matches[0].confidence if finding.matches else 0.0
    work.questions.note(event.id, _NOTED.get(band, "nothing"), confidence=sureness)
    found = [(known[EntryId(each.entry_id)], each.phrasing.text) for each in finding.matches]
    match band:
        case Band.OTHER_GUESTS:
            _offer(work, here, question, "ask-other-guests")
        case Band.ANSWER:
            entry, matched = found[0]
            asked = _keep(work, here, question, (entry,))
            show_answer(work, here, entry, asked_id=asked, matched=matched)
        case Band.PROBABLY | Band.SUGGESTIONS:
            asked = _keep(work, here, question, [entry for entry, _ in found])
            show_suggestions(work, here, question, found, asked_id=asked)
        case _:
            _offer(work, here, question, "ask-nothing")


def take_edit(work: Work, here: Here, question: str) -> bool:
    """Ask an edited question instead of what it was before; return False where it was none of ours.

    `here.said` is the message that was edited. The buttons below the words before are of no use then.
    Raises QuestionTooLong.
    """
    since = work.now - ASKED_LIFE
    before = work.questions.forget_typed_in(
        here.event.id, here.person.id, here.said or 0, since=since
    )
    if before is None or not tidy(question):
        return False
    ask(work, here, question)
    return True


def choose(work: Work, here: Here, asked_id: AskedId, place: int) -> None:
    """Show the answer to one of the suggested questions."""
    asked = _asked(work, here, asked_id)
    entry = _shown(work, here, asked, place)
    work.questions.note(here.event.id, "chosen")
    chosen = entry.questions[0].in_language(here.person.language)
    show_answer(work, here, entry, asked_id=asked_id, matched=chosen)
    work.questions.show(here.event.id, here.person.id, asked, entry.id)


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
    can_offer = _is_new_wording(work, here, entry, unmarked(asked.text))
    show_thanks(work, here, entry, asked_id=asked_id, can_offer=can_offer)


def offer_wording(work: Work, here: Here, asked_id: AskedId) -> None:
    """Let the organizers look at somebody's wording, without whose it is.

    Raises:
        StaleButton: the wording is known already, or the answer is gone.
    """
    asked = _asked(work, here, asked_id)
    entry = _shown(work, here, asked, 0)
    wording = unmarked(asked.text)
    if not _is_new_wording(work, here, entry, wording):
        raise StaleButton
    work.questions.offer_wording(here.event.id, here.person.id, entry_id=entry.id, text=wording)
    show_offered(work, here, entry)


def _band(finding: Finding, question: str) -> Band:
    if finding.band is Band.ANSWER and gives_orders(question):
        return Band.SUGGESTIONS
    return finding.band


def _keep(work: Work, here: Here, question: str, shown: Sequence[KnowledgeEntry] = ()) -> AskedId:
    return work.questions.keep(
        here.event.id,
        here.person.id,
        text=question,
        shown=[entry.id for entry in shown],
        message_id=here.said,
    )


def _offer(work: Work, here: Here, question: str, text: str) -> None:
    asked = _keep(work, here, question)
    show_way_to_organizers(work, here, question, text, asked_id=asked)


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


def _is_new_wording(work: Work, here: Here, entry: KnowledgeEntry, text: str) -> bool:
    event_id = here.event.id
    known = {same_question(wording) for wording, _ in entry.phrasings()}
    return (
        len(text) <= QUESTION
        and "\n" not in text
        and same_question(text) not in known
        and not gives_orders(text)
        and len(entry.questions) < QUESTIONS
        and work.questions.wordings_of(event_id, here.person.id) < _WORDINGS
        and work.questions.waiting(event_id) < _WORDINGS_IN_ALL
    )


def _finish(work: Work, here: Here, progress: Progress) -> None:
    ask(work, here, progress.answers["ask"])


def _describe(work: Work, here: Here, _progress: Progress, _question: Question) -> Details:
    """A few questions that have an answer, as examples."""
    hints: dict[str, Words] = {}
    for entry in allowed_for(work, here):
        hints.setdefault(entry.category, entry.questions[0])
    lines = tuple(Said("ask-hint", {"question": words}) for words in list(hints.values())[:_HINTS])
    return {"hints": Lines(lines) if lines else Said("ask-hint-general")}


ASK = forms.FormKind(
    Form("ask", (Question("ask", longest=ASKED, marked=True),)),
    _finish,
    _describe,
    for_questions=True,
)
FORMS = (ASK,)
