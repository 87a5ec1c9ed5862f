"""What somebody who asks is shown: an answer, suggestions, or the way to the organizers."""

from collections.abc import Iterable, Sequence

from bot.domain.callback_words import knowledge as words
from bot.domain.callback_words import visa as visa_words
from bot.domain.here import Here
from bot.domain.ids import AskedId
from bot.domain.knowledge.entries import EMBASSY, KnowledgeEntry
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Lines, Said
from bot.usecases.knowledge.phrases import approved_said, other_language, question_said, warning
from bot.usecases.rows import HOME, HOME_ROW
from storage.work import Work

_AGAIN_ROW: Keyboard = ((Button("ask-again", words.ASK.to()), HOME),)


def show_answer(
    work: Work, here: Here, entry: KnowledgeEntry, *, asked_id: AskedId, matched: str
) -> None:
    """Show an entry's answer to whoever asked; `matched` is the wording that was found."""
    rows = (
        (Button("ask-helps", words.HELPED.to(asked_id), style=ButtonStyle.SUCCESS),),
        (Button("ask-organizers", words.PASS_ON.to(asked_id)),),
        _last_row((entry,)),
    )
    _put(work, here, entry, matched, rows, "")


def show_thanks(
    work: Work, here: Here, entry: KnowledgeEntry, *, asked_id: AskedId, can_offer: bool
) -> None:
    """Show the answer again with thanks; `can_offer`: it was asked in words worth keeping."""
    rows, thanks = _AGAIN_ROW, "ask-thanks"
    if can_offer:
        keep = Button("ask-keep-wording", words.OFFER_WORDING.to(asked_id))
        rows, thanks = ((keep,), *rows), "ask-thanks-and-wording"
    _put(work, here, entry, _first(entry, here), rows, thanks)


def show_offered(work: Work, here: Here, entry: KnowledgeEntry) -> None:
    """Show the answer again: the organizers will look at the wording."""
    _put(work, here, entry, _first(entry, here), _AGAIN_ROW, "ask-wording-offered")


def show_suggestions(
    work: Work,
    here: Here,
    question: str,
    found: Sequence[tuple[KnowledgeEntry, str]],
    *,
    asked_id: AskedId,
) -> None:
    """Show what may be meant, best first: entries, each with the wording that was found."""
    said = [question_said(entry, matched, here.person.language) for entry, matched in found]
    lines = tuple(
        Said("ask-suggestion-line", {"number": number, "question": each})
        for number, each in enumerate(said, start=1)
    )
    rows = (
        *(
            (Button("ask-suggestion", words.CHOOSE.to(asked_id, place), {"question": each}),)
            for place, each in enumerate(said)
        ),
        (Button("ask-none-of-these", words.PASS_ON.to(asked_id)),),
        _last_row(entry for entry, _ in found),
    )
    work.reply(here, "ask-suggestions", {"question": question, "lines": Lines(lines)}, rows)


def show_way_to_organizers(
    work: Work, here: Here, question: str, text: str, *, asked_id: AskedId
) -> None:
    """Say in a text that there is no answer, and offer to pass the question on."""
    human = Button("ask-organizers", words.PASS_ON.to(asked_id), style=ButtonStyle.PRIMARY)
    work.reply(here, text, {"question": question}, ((human,), *_AGAIN_ROW))


def show_passed_on(work: Work, here: Here, question: str) -> None:
    """Say, in place of the answer that did not help, that the question was passed on."""
    work.reply(here, "ask-passed-on", {"question": question}, HOME_ROW)


def _first(entry: KnowledgeEntry, here: Here) -> str:
    return entry.questions[0].in_language(here.person.language)


def _last_row(entries: Iterable[KnowledgeEntry]) -> tuple[Button, ...]:
    """Return the way home, and to the guest's own visa screen if an answer is about visas."""
    about_visas = any(entry.category in EMBASSY for entry in entries)
    return (Button("home-visa", visa_words.SHOW.to()), HOME) if about_visas else (HOME,)


def _put(
    work: Work, here: Here, entry: KnowledgeEntry, matched: str, rows: Keyboard, thanks: str
) -> None:
    details: dict[str, Detail] = {
        "question": question_said(entry, matched, here.person.language),
        "answer": entry.answer,
        "other-language": other_language(entry, here.person.language),
        "warning": warning(entry),
        "approved": approved_said(here.event, entry),
        "thanks": Said(thanks) if thanks else "",
    }
    work.reply(here, "ask-answer", details, rows)
