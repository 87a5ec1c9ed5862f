"""/ask: an approved answer at once, questions to choose from, or the way to the organizers."""

from bot.answers.index import Finding, Match, Tier
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import tidy
from bot.domain.here import Here
from bot.domain.knowledge.entries import ASKED, KnowledgeEntry
from bot.domain.knowledge.guards import asks_about_guests, gives_orders
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Lines, Said, Words
from bot.usecases import forms
from bot.usecases.knowledge.answers import last_row, put_answer, question_said
from bot.usecases.knowledge.index import allowed_for, index_of
from storage.work import Work

_HINTS = 3


class QuestionTooLong(Refused):
    """A question of more characters than anybody would read."""

    text = "ask-too-long"


def start_asking(work: Work, here: Here) -> None:
    """Ask what somebody would like to know."""
    forms.begin(work, here, kind=ASK)


def ask(work: Work, here: Here, *, question: str) -> None:
    """Answer a question, suggest what may be meant, or offer to ask the organizers.

    Whatever it comes to, the question can be passed on for a day.

    Raises:
        QuestionTooLong: more than ASKED characters.
    """
    event = here.event
    question = tidy(question)
    if len(question) > ASKED:
        raise QuestionTooLong(longest=ASKED, number=len(question))
    if not question:
        start_asking(work, here)
        return
    if asks_about_guests(question):
        # Before any look at what is known: the words must not depend on who is invited.
        _refuse(work, event, here, question)
        return
    allowed = allowed_for(work, here, event=event)
    known = {entry.id: entry for entry in allowed}
    finding = index_of(work, event.id, allowed).find(question)
    tier = _tier(finding, question)
    sureness = finding.matches[0].confidence if finding.matches else 0.0
    work.questions.note(event.id, tier, confidence=sureness)
    match tier:
        case Tier.ANSWER:
            best = finding.matches[0]
            asked = work.questions.keep(
                event.id, here.person.id, text=question, shown=(best.entry_id,)
            )
            matched = best.phrasing.text
            put_answer(work, here, entry=known[best.entry_id], asked=asked, matched=matched)
        case Tier.SUGGEST:
            _suggest(work, event, here, question, finding.matches, known)
        case Tier.NOTHING:
            _offer(work, event, here, question, "ask-nothing")


def _tier(finding: Finding, question: str) -> Tier:
    if not finding.matches:
        return Tier.NOTHING
    if finding.tier is Tier.ANSWER and gives_orders(question):
        return Tier.SUGGEST
    return finding.tier


def _suggest(
    work: Work,
    event: Event,
    here: Here,
    question: str,
    matches: tuple[Match, ...],
    known: dict[str, KnowledgeEntry],
) -> None:
    shown = [match.entry_id for match in matches]
    asked = work.questions.keep(event.id, here.person.id, text=question, shown=shown)
    said = [
        question_said(known[match.entry_id], match.phrasing.text, here.person.language)
        for match in matches
    ]
    lines = tuple(
        Said("ask-suggestion-line", {"number": number, "question": each})
        for number, each in enumerate(said, start=1)
    )
    rows = (
        *(
            (Button("ask-suggestion", f"asked:{asked}:{place}", {"question": each}),)
            for place, each in enumerate(said)
        ),
        (Button("ask-none-of-these", f"asked:{asked}:human"),),
        last_row(known[match.entry_id] for match in matches),
    )
    work.reply(here, "ask-suggestions", {"question": question, "lines": Lines(lines)}, rows)


def _refuse(work: Work, event: Event, here: Here, question: str) -> None:
    work.questions.note(event.id, "refused")
    _offer(work, event, here, question, "ask-other-guests")


def _offer(work: Work, event: Event, here: Here, question: str, text: str) -> None:
    asked = work.questions.keep(event.id, here.person.id, text=question)
    human = Button("ask-organizers", f"asked:{asked}:human", style=ButtonStyle.PRIMARY)
    rows = ((human,), (Button("ask-again", "ask"), Button("go-home", "home")))
    work.reply(here, text, {"question": question}, rows)


def _finish(work: Work, here: Here, progress: Progress) -> None:
    ask(work, here, question=progress.answers["ask"])


def _describe(work: Work, here: Here, _progress: Progress, _question: Question) -> Details:
    """A few questions that have an answer, as examples."""
    event = here.event
    hints: dict[str, Words] = {}
    for entry in allowed_for(work, here, event=event):
        hints.setdefault(entry.category, entry.questions[0])
    lines = tuple(Said("ask-hint", {"question": words}) for words in list(hints.values())[:_HINTS])
    return {"hints": Lines(lines) if lines else Said("ask-hint-general")}


ASK = forms.FormKind(Form("ask", (Question("ask", longest=ASKED),)), _finish, _describe)
