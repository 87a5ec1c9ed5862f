"""What somebody who asks is shown: an answer, suggestions, or the way to the organizers."""

from collections.abc import Iterable, Sequence

from bot.answers.topics.pack import screens, topics
from bot.domain.callback_words import knowledge as words
from bot.domain.callback_words import visa as visa_words
from bot.domain.here import Here
from bot.domain.ids import AskedId, ScreenId, TopicId
from bot.domain.knowledge.entries import EMBASSY, TALK, KnowledgeEntry
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Said
from bot.usecases.knowledge.phrases import (
    approved_said,
    numbered_lines,
    other_language,
    question_said,
    topic_words,
    warning,
)
from bot.usecases.rows import HOME, HOME_ROW
from storage.work import Work

_AGAIN_ROW: Keyboard = ((Button("ask-again", words.ASK.to()), HOME),)


def show_answer(
    work: Work, here: Here, entry: KnowledgeEntry, *, asked_id: AskedId, matched: str
) -> None:
    """Show an entry's answer to whoever asked; `matched` is the wording that was found."""
    rows = (
        (Button("ask-helps", words.HELPED.to(asked_id), style=ButtonStyle.SUCCESS),),
        (_organizers(asked_id),),
        _last_row((entry,)),
    )
    _put(work, here, entry, matched, rows, "")


def show_chosen(
    work: Work, here: Here, entry: KnowledgeEntry, *, asked_id: AskedId, can_offer: bool
) -> None:
    """Show what somebody says they meant, whole; `can_offer`: in words worth keeping."""
    keep = Button("ask-keep-wording", words.OFFER_WORDING.to(asked_id))
    rows = (*([(keep,)] if can_offer else []), (_organizers(asked_id),), _last_row((entry,)))
    thanks = "ask-chosen-and-wording" if can_offer else ""
    _put(work, here, entry, _first(entry, here), rows, thanks)


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


def show_probably(
    work: Work,
    here: Here,
    question: str,
    found: Sequence[tuple[KnowledgeEntry, str]],
    *,
    asked_id: AskedId,
) -> None:
    """Show what is probably meant with its answer, to be confirmed by one tap."""
    (entry, matched), *others = found
    more = Button("ask-others", words.OTHERS.to(asked_id))
    rows = (
        (Button("ask-this-is-it", words.CHOOSE.to(asked_id, 0), style=ButtonStyle.SUCCESS),),
        *([(more,)] if others else []),
        (_none(asked_id),),
        _last_row((entry,)),
    )
    details: dict[str, Detail] = {
        "asked": question,
        "question": question_said(entry, matched, here.person.language),
        "answer": entry.answer,
        "other-language": other_language(entry, here.person.language),
        "warning": warning(entry),
    }
    work.reply(here, "ask-probably", details, rows)


def show_suggestions(
    work: Work,
    here: Here,
    question: str,
    found: Sequence[tuple[KnowledgeEntry, str]],
    *,
    asked_id: AskedId,
    with_answers: bool = True,
) -> None:
    """Show what may be meant with the short answers, best first; each with the wording found."""
    line = "ask-suggestion-line" if with_answers else "ask-suggestion-line-bare"
    rows = (
        tuple(
            Button("ask-this-one", words.CHOOSE.to(asked_id, place), {"number": place + 1})
            for place in range(len(found))
        ),
        (_none(asked_id),),
        _last_row(entry for entry, _ in found),
    )
    warnings = [said for entry, _ in found if (said := warning(entry))]
    details: dict[str, Detail] = {
        "question": question,
        "lines": numbered_lines(line, found, here.person.language),
        "warning": warnings[0] if warnings else "",
    }
    work.reply(here, "ask-suggestions", details, rows)


def show_gap(
    work: Work,
    here: Here,
    question: str,
    topic: TopicId,
    *,
    asked_id: AskedId,
    helping: ScreenId | None,
) -> None:
    """Say which topic nothing is prepared about, and offer to ask the organizers.

    `helping` is a screen of the bot's own that may know.
    """
    rows: Keyboard = (
        (
            Button("ask-yes", words.PASS_ON.to(asked_id), style=ButtonStyle.PRIMARY),
            Button("ask-no", words.LEAVE.to(asked_id)),
        ),
        *([(_screen(helping),)] if helping else []),
        *_AGAIN_ROW,
    )
    details: dict[str, Detail] = {"question": question, "topic": topic_words(topics()[topic])}
    work.reply(here, "ask-gap", details, rows)


def show_not_asked(work: Work, here: Here) -> None:
    """Say that the question stays here."""
    work.reply(here, "ask-not-asked", {}, _AGAIN_ROW)


def show_one_sentence(work: Work, here: Here, talk: TopicId | None) -> None:
    """Answer small talk in one sentence; `talk` is None where there were no words."""
    kind = talk if talk in TALK else "hello"
    work.reply(here, f"ask-talk-{kind}" if talk else "ask-noise", {}, _AGAIN_ROW)


def show_way_to_organizers(
    work: Work, here: Here, question: str, text: str, *, asked_id: AskedId
) -> None:
    """Say in a text that there is no answer, and offer to pass the question on."""
    human = Button("ask-organizers", words.PASS_ON.to(asked_id), style=ButtonStyle.PRIMARY)
    work.reply(here, text, {"question": question}, ((human,), *_AGAIN_ROW))


def show_passed_on(work: Work, here: Here, question: str) -> None:
    """Say, in place of the answer that did not help, that the question was passed on."""
    work.reply(here, "ask-passed-on", {"question": question}, HOME_ROW)


def _organizers(asked_id: AskedId) -> Button:
    return Button("ask-organizers", words.PASS_ON.to(asked_id))


def _screen(screen: ScreenId) -> Button:
    title = topic_words(screens()[screen])
    return Button("ask-screen", words.OPEN_SCREEN.to(screen), {"screen": title})


def _none(asked_id: AskedId) -> Button:
    return Button("ask-none-of-these", words.PASS_ON.to(asked_id))


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
