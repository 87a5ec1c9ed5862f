"""/ask: an answer at once, what is probably meant, a choice, or the way to the organizers."""

from collections.abc import Iterator
from dataclasses import replace

from bot.answers.bands import Band
from bot.answers.rules.wording import parts_of
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import tidy
from bot.domain.here import Here
from bot.domain.ids import AskedId, ScreenId
from bot.domain.knowledge.entries import ASKED, UNDECIDED
from bot.domain.knowledge.follow_ups import LEANS_FOR, joined, may_lean
from bot.domain.limits import ASKED_LIFE
from bot.domain.messages.marked import unmarked
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Lines, Said, Words
from bot.usecases import forms
from bot.usecases.knowledge.asking.looking_up import Found, look_up
from bot.usecases.knowledge.asking.own_screens import open_screen
from bot.usecases.knowledge.asking.screens import (
    show_answer,
    show_gap,
    show_one_sentence,
    show_probably,
    show_suggestions,
    show_way_to_organizers,
)
from bot.usecases.knowledge.finding import allowed_for
from storage.work import Work

_HINTS = 3
_AT_ONCE = 3
"""Questions of one message that are answered one by one."""
_NOTED = {
    Band.ANSWER: "answer",
    Band.PROBABLY: "suggest",
    Band.SUGGESTIONS: "suggest",
    Band.OTHER_GUESTS: "refused",
    Band.NO_PREPARED_ANSWER: "nothing",
}
"""What is counted; the rest asks nothing that somebody could have prepared."""
_ASKING = ScreenId("ask-organizers")
_STANDS_ALONE = frozenset({Band.ANSWER, Band.OTHER_GUESTS, Band.SCREEN, Band.SMALL_TALK})


class QuestionTooLong(Refused):
    """A question of more characters than anybody would read."""

    text = "ask-too-long"


def ask(work: Work, here: Here, question: str) -> None:
    """Answer a question, suggest what may be meant, or offer to ask the organizers.

    Without words, ask for them. Several questions of one message are answered one by one.
    Whatever it comes to, a question can be passed on for a day.

    Raises:
        QuestionTooLong: more than ASKED characters.
    """
    question = tidy(question)
    plain = unmarked(question)
    if len(plain) > ASKED:
        raise QuestionTooLong(longest=ASKED, number=len(plain))
    if not plain:
        forms.begin(work, here, kind=ASK)
        return
    for found in _readings(work, here, question):
        _show(work, here, found)
        here = here.anew()


def look_ahead(work: Work, here: Here, question: str) -> None:
    """Look up what `ask` is about to, in a work that cannot write.

    The answer room then has at hand what takes long: vectors, and the index.
    """
    question = tidy(question)
    event_id = here.event.id
    is_encoded = work.answer_room.is_encoded(event_id, work.knowledge.revision(event_id))
    # Otherwise wordings are to be encoded and kept first, which only the writer can do.
    if is_encoded and 0 < len(unmarked(question)) <= ASKED:
        for _ in _readings(work, here, question):
            pass


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


def _readings(work: Work, here: Here, question: str) -> Iterator[Found]:
    """Yield what a question comes to, or each of several in one message, as they are to be shown."""
    parts = parts_of(unmarked(question))
    whole = look_up(work, here, question)
    if not 1 < len(parts) <= _AT_ONCE or whole.band in _STANDS_ALONE:
        yield _with_the_one_before(work, here, whole)
        return
    for part in parts:
        yield _with_the_one_before(work, here, look_up(work, here, part))


def _with_the_one_before(work: Work, here: Here, found: Found) -> Found:
    """Read a question that may lean on the one before it together with that, where this finds more.

    What is found so is never answered at once: nobody typed these words together.
    """
    if found.band in _STANDS_ALONE or not may_lean(unmarked(found.question)):
        return found
    since = work.now - LEANS_FOR
    before = next(iter(work.questions.recent(here.event.id, here.person.id, since=since)), None)
    if before is None:
        return found
    both = joined(unmarked(before.text), unmarked(found.question))
    if len(both) > ASKED:
        return found
    together = look_up(work, here, both)
    if together.band is Band.ANSWER:
        together = replace(together, band=Band.PROBABLY)
    return max(found, together, key=lambda each: each.worth)


def _show(work: Work, here: Here, found: Found) -> None:
    if found.band in _NOTED:
        work.questions.note(here.event.id, _NOTED[found.band], confidence=found.sureness)
    match found.band:
        case Band.OTHER_GUESTS:
            _offer(work, here, found, "ask-other-guests")
        case Band.ANSWER:
            entry, matched = found.entries[0]
            first = replace(found, entries=found.entries[:1])
            asked = _keep(work, here, first)
            show_answer(work, here, entry, asked_id=asked, matched=matched)
        case Band.PROBABLY:
            show_probably(
                work, here, found.question, found.entries, asked_id=_keep(work, here, found)
            )
        case Band.SUGGESTIONS:
            asked = _keep(work, here, found)
            show_suggestions(
                work,
                here,
                found.question,
                found.entries,
                asked_id=asked,
                with_answers=not found.is_order,
            )
        case Band.SCREEN if found.screen == _ASKING:
            forms.begin(work, here, kind=ASK)
        case Band.SCREEN if found.screen is not None:
            open_screen(work, here, found.screen)
        case Band.SMALL_TALK | Band.NOISE:
            show_one_sentence(work, here, found.topic if found.band is Band.SMALL_TALK else None)
        case _ if found.topic:
            _note_gap(work, here, found)
            asked = _keep(work, here, found)
            show_gap(work, here, found.question, found.topic, asked_id=asked, helping=found.screen)
        case _:
            _offer(work, here, found, "ask-nothing")


def _note_gap(work: Work, here: Here, found: Found) -> None:
    """Count a topic without an answer, once a day for each asker; the hour is all that is kept."""
    since = work.now - ASKED_LIFE
    asked = work.questions.recent(here.event.id, here.person.id, since=since)
    if found.topic and all(each.topic != found.topic for each in asked):
        hour = work.now.replace(minute=0, second=0, microsecond=0)
        work.questions.gaps.note(here.event.id, found.topic, at=hour)


def _keep(work: Work, here: Here, found: Found) -> AskedId:
    return work.questions.keep(
        here.event.id,
        here.person.id,
        text=found.question,
        shown=[entry.id for entry, _ in found.entries],
        message_id=here.said,
        topic=found.topic or UNDECIDED,
    )


def _offer(work: Work, here: Here, found: Found, text: str) -> None:
    asked = _keep(work, here, replace(found, entries=()))
    show_way_to_organizers(work, here, found.question, text, asked_id=asked)


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
