"""The questions by which organizers change the facts of the event: title, dates, hosts, seats."""

from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.changes.drafts import Edit, EditValue, Item
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED, read_start
from bot.domain.here import Here
from bot.domain.limits import HOST_TEXT
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Details, Said, Words
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.changes.draft import edit_all
from bot.usecases.changes.edit_forms import TITLE, in_both, one_line
from bot.usecases.changes.event.screens import show_event, show_hosts
from bot.usecases.changes.event_phrases import fact_said
from bot.usecases.changes.finding import drafted
from storage.work import Work

RIGHT = Right.CHANGE_EVENT
_MAY_BE_EMPTY = frozenset({Item.INDEPENDENCE, Item.FACILITATORS})
_TEXTS = (
    *(Item.TITLE, Item.CONTACT, Item.ORGANIZER, Item.FUNDER, Item.INDEPENDENCE),
    *(Item.PURPOSE, Item.FACILITATORS),
)
_ON_EVENT = frozenset({Item.TITLE, Item.CONTACT})


def start_fact(work: Work, here: Here, item: Item) -> None:
    """Ask for the new value of one fact.

    Raises:
        StaleButton: nobody is asked for this.
    """
    kind = _KINDS.get(item)
    if kind is None:
        raise StaleButton
    forms.begin(work, here, kind=kind, about=here.event.id)


def read_both(progress: Progress, name: str) -> Words:
    """Return what was typed in English, and in Chinese unless that was skipped."""
    en, zh = (progress.answers.get(each, SKIPPED) for each in (name, f"{name}-zh"))
    return Words("" if en == SKIPPED else en, "" if zh == SKIPPED else zh)


def _take(work: Work, here: Here, progress: Progress, **values: EditValue) -> None:
    """Put one or more facts into the draft and show the event with them."""
    event = here.event
    if progress.about != event.id:
        raise StaleButton
    edits = [
        Edit(0, event.subject, Item(item), value, here.person.id) for item, value in values.items()
    ]
    edit_all(work, event=event, by=here.person.id, edits=edits)
    is_of_hosts = any(each.item in _TEXTS and each.item not in _ON_EVENT for each in edits)
    (show_hosts if is_of_hosts else show_event)(work, here)


def _finish_text(item: Item, work: Work, here: Here, progress: Progress) -> None:
    name = _question_of(item)
    words = read_both(progress, name)
    if item is Item.TITLE:
        words = Words(one_line(words.en), one_line(words.zh))
    _take(work, here, progress, **{item.value: words})


def _finish_dates(work: Work, here: Here, progress: Progress) -> None:
    starts_at, ends_at = (_moment(work, here, progress, name) for name in _DATES)
    _take(work, here, progress, start=starts_at, ends=ends_at)


def _finish_deadline(work: Work, here: Here, progress: Progress) -> None:
    _take(work, here, progress, deadline=_moment(work, here, progress, _DEADLINE))


def _finish_seats(work: Work, here: Here, progress: Progress) -> None:
    answer = progress.answers["event-seats"]
    _take(work, here, progress, seats=None if answer == "unlimited" else int(answer))


def _moment(work: Work, here: Here, progress: Progress, name: str) -> datetime:
    typed = progress.answers[name]
    return read_start(typed, zone=here.event.zone, day_of=None, now=work.now)


def _check(work: Work, progress: Progress, question: Question, answer: str) -> str:
    """Refuse what is no time as soon as it is typed; “tomorrow” is kept as the day it means now."""
    event = work.events.get(progress.event_id)
    if question.name not in {*_DATES, _DEADLINE}:
        return answer
    moment = read_start(answer, zone=event.zone, day_of=None, now=work.now)
    return f"{moment.astimezone(ZoneInfo(event.zone)):%Y-%m-%d %H:%M}"


def _describe(
    item: Item, work: Work, here: Here, _progress: Progress, question: Question
) -> Details:
    then = drafted(work, here.event).event
    asked = Item.ENDS if question.name == "event-ends" else item
    details: dict[str, Detail] = {
        "fact": Said(f"fact-{asked}"),
        "before": fact_said(then, asked),
    }
    return details


def _question_of(item: Item) -> str:
    return "event-note" if item in _MAY_BE_EMPTY else "event-text"


def _text_kind(item: Item) -> forms.FormKind:
    longest = TITLE if item is Item.TITLE else HOST_TEXT
    questions = in_both(_question_of(item), longest, optional=item in _MAY_BE_EMPTY)
    return forms.FormKind(
        Form(f"event-{item}", questions),
        partial(_finish_text, item),
        partial(_describe, item),
        right=RIGHT,
    )


_DATES = ("event-starts", "event-ends")
_DEADLINE = "event-deadline"
_KINDS: dict[Item, forms.FormKind] = {
    **{item: _text_kind(item) for item in _TEXTS},
    Item.START: forms.FormKind(
        Form("event-dates", tuple(Question(name, longest=40) for name in _DATES)),
        _finish_dates,
        partial(_describe, Item.START),
        right=RIGHT,
        check=_check,
    ),
    Item.DEADLINE: forms.FormKind(
        Form(_DEADLINE, (Question(_DEADLINE, longest=40),)),
        _finish_deadline,
        partial(_describe, Item.DEADLINE),
        right=RIGHT,
        check=_check,
    ),
    Item.SEATS: forms.FormKind(
        Form("event-seats", (Question("event-seats", Kind.NUMBER, ("unlimited",), longest=8),)),
        _finish_seats,
        partial(_describe, Item.SEATS),
        right=RIGHT,
    ),
}
FORMS = tuple(_KINDS.values())
