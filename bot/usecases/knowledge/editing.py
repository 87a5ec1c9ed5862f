"""Writing prepared answers: new ones, wordings, answers and translations, the last day."""

from dataclasses import replace
from datetime import date, timedelta

from bot.crypto.codes import new_id
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import read_moment
from bot.domain.here import Here
from bot.domain.ids import EntryId, TicketId
from bot.domain.knowledge.entries import (
    ANSWER,
    CATEGORIES,
    QUESTION,
    QUESTIONS,
    KnowledgeEntry,
    in_its_language,
    with_wording,
)
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Words
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.domain.tickets import ANSWERS as POSTED_ANSWERS
from bot.domain.tickets import Ticket, Topic
from bot.usecases import form_reading, forms
from bot.usecases.knowledge.entries import save
from bot.usecases.knowledge.entry_screens import show_entry
from bot.usecases.knowledge.finding import check_not_taken, check_room, find_entry, today
from bot.usecases.tickets.finding import find_ticket
from storage.work import Work

_TICKET_CATEGORIES = {Topic.VISA: "visa"}
_USUAL_CATEGORY = "logistics"


class TooManyWordings(Refused):
    """More ways to ask than an entry may have."""

    text = "entry-too-many-wordings"


class NotAnsweredYet(Refused):
    """A question without an answer cannot become a prepared one."""

    text = "ticket-no-answer-yet"


def start_entry(work: Work, here: Here) -> None:
    """Ask for a new entry: the question, the answer, the category."""
    event = here.event
    check_room(work, event)
    forms.begin(work, here, kind=ENTRY, about=event.id)


def promote(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Ask for a wording under which a question's newest answer becomes a draft.

    The asker's own words are not taken over: nobody has allowed that they are shown to others.

    Raises:
        NotAnsweredYet: there is no answer.
    """
    check_room(work, here.event)
    _newest_answers(work, find_ticket(work, here, ticket_id))
    forms.begin(work, here.anew(), kind=PROMOTED, about=ticket_id)


def _newest_answers(work: Work, ticket: Ticket) -> Words:
    posts = work.tickets.posts.of(ticket)
    work.refuse_gaps()
    # Newer ones take the place of older ones in the same language.
    answers = {post.language: post.text for post in posts if post.kind in POSTED_ANSWERS}
    if not answers:
        raise NotAnsweredYet(code=ticket.code)
    return Words(*(answers.get(language, "")[:ANSWER] for language in (Language.EN, Language.ZH)))


def _finish_promoted(work: Work, here: Here, progress: Progress) -> None:
    """Make a draft of an answered question and open it in the editor; nobody is answered from it."""
    event = here.event
    ticket = find_ticket(work, here, TicketId(progress.about))
    answer = _newest_answers(work, ticket)
    check_room(work, event)
    wording = " ".join(progress.answers["promoted-wording"].split())
    check_not_taken(work, event, (wording,))
    work.audit.note(event.id, actor=here.person.id, act="promoted-ticket", subject=ticket.id)
    entry = KnowledgeEntry(
        key=new_key(),
        questions=(in_its_language(wording),),
        answer=answer,
        category=_TICKET_CATEGORIES.get(ticket.topic, _USUAL_CATEGORY),
        id=EntryId(new_id()),
        draft=True,
    )
    save(work, here, entry, act="drafted-entry")


def _describe_promoted(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    return {"code": find_ticket(work, here, TicketId(progress.about)).code}


def start_wording(work: Work, here: Here, entry_id: EntryId) -> None:
    """Ask for one more way to ask.

    Raises:
        TooManyWordings: the entry has as many as it may have.
        StaleButton: the entry is gone.
    """
    entry = find_entry(work, here, entry_id)
    if len(entry.questions) >= QUESTIONS:
        raise TooManyWordings(number=QUESTIONS)
    forms.begin(work, here, kind=WORDING, about=entry.id)


def start_translation(
    work: Work,
    here: Here,
    entry_id: EntryId,
    place: int,
    language: Language,
) -> None:
    """Ask for one wording in a language.

    Raises:
        StaleButton: the entry or this wording is gone.
    """
    entry = find_entry(work, here, entry_id)
    if not 0 <= place < len(entry.questions):
        raise StaleButton
    about = f"{entry.id}:{place}"
    forms.begin(work, here, kind=TRANSLATIONS[language], about=about)


def start_answer(work: Work, here: Here, entry_id: EntryId, language: Language) -> None:
    """Ask for the answer in a language."""
    entry = find_entry(work, here, entry_id)
    forms.begin(work, here, kind=ANSWERS[language], about=entry.id)


def start_expiry(work: Work, here: Here, entry_id: EntryId) -> None:
    """Ask until when an entry holds."""
    entry = find_entry(work, here, entry_id)
    forms.begin(work, here, kind=EXPIRY, about=entry.id)


def new_key() -> str:
    """Return a name for an entry in files."""
    return f"q-{new_id().lower()}"


def _finish_entry(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    if progress.about != event.id:
        raise StaleButton
    check_room(work, event)
    question = " ".join(progress.answers["entry-question"].split())
    check_not_taken(work, event, (question,))
    entry = KnowledgeEntry(
        key=new_key(),
        questions=(in_its_language(question),),
        answer=in_its_language(progress.answers["entry-answer"]),
        category=progress.answers["entry-category"],
        id=EntryId(new_id()),
    )
    save(work, here, entry, act="added-entry")


def _finish_wording(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    entry = find_entry(work, here, EntryId(progress.about))
    text = " ".join(progress.answers["entry-wording"].split())
    check_not_taken(work, event, (text,), besides=entry.id)
    save(work, here, with_wording(entry, text))


def _finish_translation(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    entry_id, _, number = progress.about.partition(":")
    entry = find_entry(work, here, EntryId(entry_id))
    place = int(number)
    if place >= len(entry.questions):
        raise StaleButton
    ((name, answer),) = progress.answers.items()
    text = " ".join(answer.split())
    check_not_taken(work, event, (text,), besides=entry.id)
    wording = _in(entry.questions[place], name, text)
    questions = (*entry.questions[:place], wording, *entry.questions[place + 1 :])
    save(work, here, replace(entry, questions=questions))


def _finish_answer(work: Work, here: Here, progress: Progress) -> None:
    entry = find_entry(work, here, EntryId(progress.about))
    ((name, text),) = progress.answers.items()
    entry = replace(entry, answer=_in(entry.answer, name, text))
    save(work, here, entry)


def _in(words: Words, name: str, text: str) -> Words:
    """Put a text in the language that a question's name ends with."""
    return replace(words, zh=text) if name.endswith("-zh") else replace(words, en=text)


def _finish_expiry(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    entry = find_entry(work, here, EntryId(progress.about))
    answer = progress.answers["entry-expires"]
    expires: date | None
    match answer:
        case "never":
            expires = None
        case "now":
            expires = today(event, work.now) - timedelta(days=1)
        case _:
            expires = date.fromisoformat(answer)
    work.knowledge.keep(event.id, replace(entry, expires=expires))
    work.audit.note(event.id, actor=here.person.id, act="expired-entry", subject=entry.id)
    show_entry(work, here, entry.id)


def _check_day(work: Work, _progress: Progress, question: Question, answer: str) -> str:
    """Keep a day as ISO 8601; a time of day that was typed as well does not matter."""
    if answer in question.choices:
        return answer
    return read_moment(answer, zone="UTC", now=work.now).date().isoformat()


def _describe_wording(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    entry_id, _, number = progress.about.partition(":")
    entry = find_entry(work, here, EntryId(entry_id))
    place = int(number or 0)
    return {"now": entry.questions[min(place, len(entry.questions) - 1)]}


def _describe_answer(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    entry = find_entry(work, here, EntryId(progress.about))
    return {"now": entry.answer}


def _form(
    name: str, finish: form_reading.Finish, longest: int, describe: form_reading.Describe
) -> forms.FormKind:
    asked = Form(name, (Question(name, longest=longest, marked=finish is _finish_answer),))
    return forms.FormKind(asked, finish, describe, right=Right.EDIT_KNOWLEDGE)


PROMOTED = forms.FormKind(
    Form("promoted", (Question("promoted-wording", longest=QUESTION),)),
    _finish_promoted,
    _describe_promoted,
    right=Right.ANSWER_QUESTIONS,
)
ENTRY = forms.FormKind(
    Form(
        "entry",
        (
            Question("entry-question", longest=QUESTION),
            Question("entry-answer", longest=ANSWER, marked=True),
            Question("entry-category", Kind.CHOICE, CATEGORIES),
        ),
    ),
    _finish_entry,
    right=Right.EDIT_KNOWLEDGE,
)
WORDING = _form("entry-wording", _finish_wording, QUESTION, _describe_wording)
TRANSLATIONS = {
    each: _form(f"entry-wording-{each}", _finish_translation, QUESTION, _describe_wording)
    for each in Language
}
ANSWERS = {
    each: _form(f"entry-answer-{each}", _finish_answer, ANSWER, _describe_answer)
    for each in Language
}
EXPIRY = forms.FormKind(
    Form("entry-expires", (Question("entry-expires", choices=("never", "now"), longest=40),)),
    _finish_expiry,
    right=Right.EDIT_KNOWLEDGE,
    check=_check_day,
)
FORMS = (PROMOTED, ENTRY, WORDING, *TRANSLATIONS.values(), *ANSWERS.values(), EXPIRY)
