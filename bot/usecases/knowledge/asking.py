"""/ask: an approved answer at once, questions to choose from, or the way to the organizers."""

from bot.answers.index import Finding, Match, Tier
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import tidy
from bot.domain.knowledge.entries import ASKED, KnowledgeEntry
from bot.domain.knowledge.guards import asks_about_guests, gives_orders
from bot.domain.messages.messages import Button, ButtonStyle, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Lines, Said, Words
from bot.domain.people.people import Person
from bot.usecases import forms
from bot.usecases.current_event import event_of
from bot.usecases.knowledge.answers import last_row, put_answer, question_said
from bot.usecases.knowledge.index import allowed_for, index_of
from storage.work import Work

_HINTS = 3


class QuestionTooLong(Refused):
    """A question of more characters than anybody would read."""

    text = "ask-too-long"


def start_asking(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Ask what somebody would like to know."""
    event_of(work, person)
    forms.begin(work, person=person, kind=ASK, screen=screen)


def ask(work: Work, *, person: Person, question: str, screen: int | None = None) -> None:
    """Answer a question, suggest what may be meant, or offer to ask the organizers.

    Whatever it comes to, the question can be passed on for a day.

    Raises:
        QuestionTooLong: more than ASKED characters.
    """
    event = event_of(work, person)
    question = tidy(question)
    if len(question) > ASKED:
        raise QuestionTooLong(longest=ASKED, number=len(question))
    if not question:
        start_asking(work, person=person, screen=screen)
        return
    if asks_about_guests(question):
        # Before any look at what is known: the words must not depend on who is invited.
        _refuse(work, event, person, question, screen)
        return
    allowed = allowed_for(work, event=event, person=person)
    known = {entry.id: entry for entry in allowed}
    finding = index_of(work, event.id, allowed).find(question)
    tier = _tier(finding, question)
    sureness = finding.matches[0].confidence if finding.matches else 0.0
    work.questions.note(event.id, tier, confidence=sureness)
    match tier:
        case Tier.ANSWER:
            best = finding.matches[0]
            asked = work.questions.keep(event.id, person.id, text=question, shown=(best.entry_id,))
            matched = best.phrasing.text
            put_answer(
                work,
                person=person,
                entry=known[best.entry_id],
                asked=asked,
                matched=matched,
                screen=screen,
            )
        case Tier.SUGGEST:
            _suggest(work, event, person, question, finding.matches, known, screen)
        case Tier.NOTHING:
            _offer(work, event, person, question, "ask-nothing", screen)


def _tier(finding: Finding, question: str) -> Tier:
    if not finding.matches:
        return Tier.NOTHING
    if finding.tier is Tier.ANSWER and gives_orders(question):
        return Tier.SUGGEST
    return finding.tier


def _suggest(
    work: Work,
    event: Event,
    person: Person,
    question: str,
    matches: tuple[Match, ...],
    known: dict[str, KnowledgeEntry],
    screen: int | None,
) -> None:
    shown = [match.entry_id for match in matches]
    asked = work.questions.keep(event.id, person.id, text=question, shown=shown)
    said = [
        question_said(known[match.entry_id], match.phrasing.text, person.language)
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
    work.outbox.put(
        Message(
            person.id,
            "ask-suggestions",
            {"question": question, "lines": Lines(lines)},
            rows,
            replaces=screen,
        )
    )


def _refuse(work: Work, event: Event, person: Person, question: str, screen: int | None) -> None:
    work.questions.note(event.id, "refused")
    _offer(work, event, person, question, "ask-other-guests", screen)


def _offer(
    work: Work, event: Event, person: Person, question: str, text: str, screen: int | None
) -> None:
    asked = work.questions.keep(event.id, person.id, text=question)
    human = Button("ask-organizers", f"asked:{asked}:human", style=ButtonStyle.PRIMARY)
    rows = ((human,), (Button("ask-again", "ask"), Button("go-home", "home")))
    work.outbox.put(Message(person.id, text, {"question": question}, rows, replaces=screen))


def _finish(work: Work, person: Person, progress: Progress, screen: int | None) -> None:
    ask(work, person=person, question=progress.answers["ask"], screen=screen)


def _describe(work: Work, person: Person, _progress: Progress, _question: Question) -> Details:
    """A few questions that have an answer, as examples."""
    event = event_of(work, person)
    hints: dict[str, Words] = {}
    for entry in allowed_for(work, event=event, person=person):
        hints.setdefault(entry.category, entry.questions[0])
    lines = tuple(Said("ask-hint", {"question": words}) for words in list(hints.values())[:_HINTS])
    return {"hints": Lines(lines) if lines else Said("ask-hint-general")}


ASK = forms.FormKind(Form("ask", (Question("ask", longest=ASKED),)), _finish, _describe)
