"""The questions by which organizers edit the draft: times, rooms, titles, seats, new sessions."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.crypto.codes import new_id
from bot.domain.changes.changes import Misfit
from bot.domain.changes.drafts import EditValue, Item
from bot.domain.events import Event, Session, SessionKind
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED, read_start
from bot.domain.here import Here
from bot.domain.ids import SessionId, Subject
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details, Moment, Words
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.changes.draft import TimeMisfits, edit
from bot.usecases.changes.event_phrases import seats_said
from bot.usecases.changes.finding import drafted, session_in
from bot.usecases.changes.phrases import minutes
from bot.usecases.changes.screens import show_draft
from storage.work import Work

TITLE, PLACE = 120, 200
"""Longest title and place, as in an event file."""


def start_edit(work: Work, here: Here, session_id: SessionId, item: Item) -> None:
    """Ask for the new value of one item of a session.

    Raises:
        StaleButton: the session is gone or cancelled, or nobody is asked for this item.
    """
    session = session_in(drafted(work, here.event), Subject(session_id))
    kind = EDITS.get(item)
    if session.cancelled or kind is None:
        raise StaleButton
    forms.begin(work, here, kind=kind, about=session.id)


def start_venue(work: Work, here: Here) -> None:
    """Ask for the event's new place."""
    forms.begin(work, here, kind=EDITS[Item.PLACE], about=here.event.id)


def start_addition(work: Work, here: Here) -> None:
    """Ask for everything about a new session."""
    event = here.event
    forms.begin(work, here, kind=ADDITION, about=event.id)


def _take(item: Item, work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    target = Subject(progress.about)
    value = _value(work, event, target, item, progress.answers)
    edit(work, event=event, by=here.person.id, target=target, item=item, value=value)
    show_draft(work, here)


def _value(
    work: Work, event: Event, target: Subject, item: Item, answers: Mapping[str, str]
) -> EditValue:
    match item:
        case Item.START:
            return _new_start(work, event, target, answers["new-start"])
        case Item.LENGTH:
            return timedelta(minutes=int(answers["new-length"]))
        case Item.PLACE:
            return _both(answers, "new-place")
        case Item.TITLE:
            return _both(answers, "new-title")
        case _:
            return _seats(answers["new-seats"])


def _finish_start(work: Work, here: Here, progress: Progress) -> None:
    _take(Item.START, work, here, progress)


def _finish_length(work: Work, here: Here, progress: Progress) -> None:
    _take(Item.LENGTH, work, here, progress)


def _finish_place(work: Work, here: Here, progress: Progress) -> None:
    _take(Item.PLACE, work, here, progress)


def _finish_title(work: Work, here: Here, progress: Progress) -> None:
    _take(Item.TITLE, work, here, progress)


def _finish_seats(work: Work, here: Here, progress: Progress) -> None:
    _take(Item.SEATS, work, here, progress)


def _finish_addition(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    if progress.about != event.id:
        raise StaleButton
    answers = progress.answers
    starts_at = read_start(answers["add-start"], zone=event.zone, day_of=None, now=work.now)
    session = Session(
        id=SessionId(new_id()),
        event_id=event.id,
        title=_both(answers, "add-title"),
        place=event.place if answers["add-place"] == SKIPPED else _both(answers, "add-place"),
        about=Words(""),
        kind=SessionKind(answers["add-kind"]),
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=int(answers["add-length"])),
        seats=_seats(answers["add-seats"]),
    )
    edit(work, event=event, by=here.person.id, target=session.subject, item=Item.ADD, value=session)
    show_draft(work, here)


def _new_start(work: Work, event: Event, target: Subject, typed: str) -> datetime:
    session = session_in(drafted(work, event), target)
    return read_start(typed, zone=event.zone, day_of=session.starts_at, now=work.now)


def _check(work: Work, progress: Progress, question: Question, answer: str) -> str:
    """Refuse what is no time as soon as it is typed; “tomorrow” is kept as the day it means now."""
    event = work.events.get(progress.event_id)
    match question.name:
        case "new-start":
            _new_start(work, event, Subject(progress.about), answer)
        case "add-start":
            starts_at = read_start(answer, zone=event.zone, day_of=None, now=work.now)
            return f"{starts_at.astimezone(ZoneInfo(event.zone)):%Y-%m-%d %H:%M}"
        case _:
            pass
    return answer


def _heed(work: Work, here: Here, question: Question, answer: str) -> Here:
    """Refuse a time that has passed at once, not when all other questions are answered."""
    if question.name == "add-start":
        event = here.event
        starts_at = read_start(answer, zone=event.zone, day_of=None, now=work.now)
        if starts_at < work.now:
            raise TimeMisfits(Misfit.PAST, event, Words(""))
    return here


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    event = here.event
    if question.name.startswith("add-"):
        return {"example-at": Moment(event.starts_at, event.zone), "venue": event.place}
    if progress.about == event.id:
        return {"before": event.place}
    session = session_in(drafted(work, event), Subject(progress.about))
    match question.name:
        case "new-start":
            return {"title": session.title, "before-at": Moment(session.starts_at, event.zone)}
        case "new-length":
            span = session.ends_at - session.starts_at
            return {"title": session.title, "before-minutes": minutes(span)}
        case "new-seats":
            return {"title": session.title, "before": seats_said(session.seats)}
        case "new-title" | "new-title-zh":
            return {"before": session.title}
        case _:
            return {"before": session.place}


def _both(answers: Mapping[str, str], name: str) -> Words:
    zh = answers.get(f"{name}-zh", SKIPPED)
    return Words(one_line(answers[name]), "" if zh == SKIPPED else one_line(zh))


def one_line(typed: str) -> str:
    """Return what was typed with single spaces and no lines."""
    return " ".join(typed.split())


def _seats(answer: str) -> int | None:
    return None if answer in {"unlimited", SKIPPED} else int(answer)


def in_both(name: str, longest: int, *, optional: bool = False) -> tuple[Question, Question]:
    """Return the questions for a text in English and, if there is one, in Chinese."""
    return (
        Question(name, Kind.WORDS, optional=optional, longest=longest),
        Question(f"{name}-zh", Kind.WORDS, optional=True, longest=longest),
    )


def _seats_question(name: str) -> Question:
    return Question(name, Kind.NUMBER, ("unlimited",), longest=8)


_RIGHT = Right.CHANGE_PROGRAMME
EDITS: dict[Item, forms.FormKind] = {
    Item.START: forms.FormKind(
        Form("change-start", (Question("new-start", longest=40),)),
        _finish_start,
        _describe,
        right=_RIGHT,
        check=_check,
    ),
    Item.LENGTH: forms.FormKind(
        Form("change-length", (Question("new-length", Kind.NUMBER, longest=8),)),
        _finish_length,
        _describe,
        right=_RIGHT,
    ),
    Item.PLACE: forms.FormKind(
        Form("change-place", in_both("new-place", PLACE)), _finish_place, _describe, right=_RIGHT
    ),
    Item.TITLE: forms.FormKind(
        Form("change-title", in_both("new-title", TITLE)), _finish_title, _describe, right=_RIGHT
    ),
    Item.SEATS: forms.FormKind(
        Form("change-seats", (_seats_question("new-seats"),)),
        _finish_seats,
        _describe,
        right=_RIGHT,
    ),
}
ADDITION = forms.FormKind(
    Form(
        "add-session",
        (
            *in_both("add-title", TITLE),
            Question("add-kind", Kind.CHOICE, tuple(SessionKind)),
            Question("add-start", longest=40),
            Question("add-length", Kind.NUMBER, longest=8),
            *in_both("add-place", PLACE, optional=True),
            _seats_question("add-seats"),
        ),
    ),
    _finish_addition,
    _describe,
    _heed,
    right=_RIGHT,
    check=_check,
)
FORMS = (*EDITS.values(), ADDITION)
