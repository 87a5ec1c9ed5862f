"""Showing a prepared answer, and what the reader does about it."""

from collections.abc import Iterable
from datetime import timedelta

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.knowledge.entries import (
    EMBASSY,
    QUESTION,
    QUESTIONS,
    AskedQuestion,
    KnowledgeEntry,
    same_question,
)
from bot.domain.knowledge.guards import gives_orders
from bot.domain.limits import ASKED_LIFE
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Detail, Details, Moment, MomentStyle, Said
from bot.domain.people.people import Language
from bot.domain.tickets import Topic
from bot.usecases.knowledge.index import allowed_for
from bot.usecases.tickets.opening import open_ticket
from storage.work import Work

_WORDINGS = 10
"""Wordings of one person that may wait to be looked at."""
_WORDINGS_IN_ALL = 300


class QuestionForgotten(Refused):
    """A button of a question that was asked more than a day ago."""

    text = "ask-forgotten"


class AlreadyPassedOn(Refused):
    """A question that is with the organizers already."""

    text = "ask-passed-on-already"


class NoLongerAnswered(Refused):
    """A suggestion whose answer has been taken back since."""

    text = "ask-no-longer"


def put_answer(
    work: Work,
    here: Here,
    *,
    entry: KnowledgeEntry,
    asked: str,
    matched: str,
) -> None:
    """Show an entry's answer to whoever asked question `asked` (an id).

    `matched` is the wording that was found.
    """
    event = here.event
    rows = (
        (Button("ask-helps", f"asked:{asked}:helps", style=ButtonStyle.SUCCESS),),
        (Button("ask-organizers", f"asked:{asked}:human"),),
        last_row((entry,)),
    )
    _put(work, event, here, entry, matched, rows, "")


def choose(work: Work, here: Here, *, asked_id: str, place: int) -> None:
    """Show the answer to one of the suggested questions."""
    event = here.event
    asked = _asked(work, event, here, asked_id)
    entry = _shown(work, event, here, asked, place)
    work.questions.note(event.id, "chosen")
    chosen = entry.questions[0].in_language(here.person.language)
    put_answer(work, here, entry=entry, asked=asked_id, matched=chosen)
    work.questions.show(event.id, here.person.id, asked, entry.id)


def pass_on(work: Work, here: Here, *, asked_id: str) -> None:
    """Hand a question to the organizers, with the answer that did not help, if there was one."""
    event = here.event
    asked = _asked(work, event, here, asked_id)
    allowed = allowed_for(work, here, event=event)
    seen = {entry.id: entry for entry in allowed}
    entry = seen.get(asked.shown[0]) if len(asked.shown) == 1 else None
    topic = Topic.VISA if entry is not None and entry.category in EMBASSY else Topic.QUESTION
    entry_id = "" if entry is None else entry.id
    work.questions.pass_on(event.id, here.person.id, asked_id)
    work.questions.note(event.id, "asked")
    if here.screen is not None:
        passed = Message(
            here.person.id,
            "ask-passed-on",
            {"question": asked.text},
            ((Button("go-home", "home"),),),
            replaces=here.screen,
            about=event.id,
        )
        work.outbox.put(passed)
    open_ticket(work, here, text=asked.text, topic=topic, entry_id=entry_id)


def helped(work: Work, here: Here, *, asked_id: str) -> None:
    """Take it that an answer helped; where it was asked in new words, offer to keep these."""
    event = here.event
    asked = _asked(work, event, here, asked_id)
    entry = _shown(work, event, here, asked, 0)
    work.questions.note(event.id, "helped")
    rows: Keyboard = ((Button("ask-again", "ask"), Button("go-home", "home")),)
    thanks = "ask-thanks"
    if _is_new_wording(work, event, here, entry, asked.text):
        rows = ((Button("ask-keep-wording", f"asked:{asked_id}:keep"),), *rows)
        thanks = "ask-thanks-and-wording"
    matched = entry.questions[0].in_language(here.person.language)
    _put(work, event, here, entry, matched, rows, thanks)


def offer_wording(work: Work, here: Here, *, asked_id: str) -> None:
    """Let the organizers look at somebody's wording, without whose it is."""
    event = here.event
    asked = _asked(work, event, here, asked_id)
    entry = _shown(work, event, here, asked, 0)
    if not _is_new_wording(work, event, here, entry, asked.text):
        raise StaleButton
    work.questions.offer_wording(event.id, here.person.id, entry_id=entry.id, text=asked.text)
    rows: Keyboard = ((Button("ask-again", "ask"), Button("go-home", "home")),)
    matched = entry.questions[0].in_language(here.person.language)
    _put(work, event, here, entry, matched, rows, "ask-wording-offered")


def last_row(entries: Iterable[KnowledgeEntry]) -> tuple[Button, ...]:
    """Return the way home, and to the guest's own visa screen if an answer is about visas."""
    home = Button("go-home", "home")
    about_visas = any(entry.category in EMBASSY for entry in entries)
    return (Button("home-visa", "visa"), home) if about_visas else (home,)


def question_said(entry: KnowledgeEntry, matched: str, language: Language) -> str:
    """Return the wording that was found in a language, or else as it was found.

    Where it has no translation of its own, the entry's first question in that language stands in.
    """
    pair = next((each for each in entry.questions if matched in {each.en, each.zh}), None)
    others = (each.zh if language is Language.ZH else each.en for each in entry.questions)
    own = "" if pair is None else (pair.zh if language is Language.ZH else pair.en)
    return own or next((each for each in others if each), "") or matched


def _put(
    work: Work,
    event: Event,
    here: Here,
    entry: KnowledgeEntry,
    matched: str,
    rows: Keyboard,
    thanks: str,
) -> None:
    details: dict[str, Detail] = {
        "question": question_said(entry, matched, here.person.language),
        "answer": entry.answer,
        "other-language": _other_language(entry, here.person.language),
        "warning": _warning(entry),
        "approved": _approved(event, entry),
        "thanks": Said(thanks) if thanks else "",
    }
    work.reply(here, "ask-answer", details, rows)


def _other_language(entry: KnowledgeEntry, language: Language) -> Said | str:
    in_it = entry.answer.zh if language is Language.ZH else entry.answer.en
    if in_it:
        return ""
    return Said("ask-only-in-english" if language is Language.ZH else "ask-only-in-chinese")


def _warning(entry: KnowledgeEntry) -> Said | str:
    if entry.category in EMBASSY:
        return Said("ask-check-embassy")
    return Said("ask-check-critical") if entry.is_critical else ""


def _approved(event: Event, entry: KnowledgeEntry) -> Said:
    if entry.approved_at is None:
        return Said("ask-approved")
    details: Details = {"approved-at": Moment(entry.approved_at, event.zone, MomentStyle.DAY)}
    return Said("ask-approved-by-one" if entry.approved_by else "ask-approved-by-all", details)


def _asked(work: Work, event: Event, here: Here, asked_id: str) -> AskedQuestion:
    since = work.now - ASKED_LIFE
    asked = work.questions.find(event.id, here.person.id, asked_id, since=since)
    if asked is None:
        raise QuestionForgotten(hours=int(ASKED_LIFE / timedelta(hours=1)))
    if asked.passed_on:
        raise AlreadyPassedOn
    return asked


def _shown(
    work: Work, event: Event, here: Here, asked: AskedQuestion, place: int
) -> KnowledgeEntry:
    """Return an entry that was shown, if this person may still see it."""
    if not 0 <= place < len(asked.shown):
        raise StaleButton
    for entry in allowed_for(work, here, event=event):
        if entry.id == asked.shown[place]:
            return entry
    raise NoLongerAnswered


def _is_new_wording(work: Work, event: Event, here: Here, entry: KnowledgeEntry, text: str) -> bool:
    known = {same_question(wording) for wording, _ in entry.phrasings()}
    return (
        len(text) <= QUESTION
        and "\n" not in text
        and same_question(text) not in known
        and not gives_orders(text)
        and len(entry.questions) < QUESTIONS
        and work.questions.wordings_of(event.id, here.person.id) < _WORDINGS
        and work.questions.waiting(event.id) < _WORDINGS_IN_ALL
    )
