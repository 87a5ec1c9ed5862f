"""/remind: what organizers want guests to be reminded of, also those who join later."""

from zoneinfo import ZoneInfo

from bot.crypto.codes import new_id
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED, Unclear
from bot.domain.here import Here
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Moment, Words
from bot.domain.people.rights import Right
from bot.domain.reminders.custom import Audience, CustomReminder, When, read_when
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.reminders.custom_screen import show_custom
from bot.usecases.replanning import replan_soon
from storage.work import Work

MOST = 20
"""Reminders organizers may have in one event."""
_PRESETS = {
    "week": When(days=7, clock=9 * 60),
    "two-days": When(days=2, clock=9 * 60),
    "eve": When(days=1, clock=18 * 60),
    "morning": When(days=0, clock=7 * 60),
}


class NothingToSay(Refused):
    """Both languages of a reminder were skipped."""

    text = "remind-no-words"


class TimePassed(Refused):
    """The time of a reminder is in the past."""

    text = "remind-passed"


class TooMany(Refused):
    """More reminders than an event may have."""

    text = "remind-too-many"


def start_custom(work: Work, here: Here) -> None:
    """Ask for a new reminder: words in both languages, when, for whom, how urgent.

    Raises:
        TooMany: the event has as many as it may.
    """
    event = here.event
    if len(work.reminder_sources.custom_of(event.id)) >= MOST:
        raise TooMany(number=MOST)
    forms.begin(work, here, kind=OWN)


def drop_custom(work: Work, here: Here, custom_id: str) -> None:
    """Delete a reminder; nobody is sent it any more.

    Raises:
        StaleButton: the event has none of that id.
    """
    event = here.event
    if not work.reminder_sources.remove_custom(event.id, custom_id):
        raise StaleButton
    work.audit.note(event.id, actor=here.person.id, act="dropped-reminder", subject=custom_id)
    replan_soon(work, event_id=event.id)
    show_custom(work, here)


def _when(work: Work, event: Event, answer: str) -> When:
    return _PRESETS.get(answer) or read_when(answer, zone=event.zone, now=work.now)


def _check(work: Work, progress: Progress, question: Question, answer: str) -> str:
    """Refuse what is no time as soon as it is typed; “tomorrow” is kept as the day it means now.

    What is relative to the event is kept as typed.
    """
    if question.name == "remind-when":
        event = work.events.get(progress.event_id)
        try:
            when = _when(work, event, answer)
            when.check_clock(event)
            moment = when.moment(event)
        except OverflowError:
            raise Unclear from None
        if when.at is not None:
            return f"{moment.astimezone(ZoneInfo(event.zone)):%Y-%m-%d %H:%M}"
    return answer


def _heed(work: Work, here: Here, question: Question, answer: str) -> Here:
    event = here.event
    if question.name == "remind-when" and _when(work, event, answer).moment(event) <= work.now:
        raise TimePassed
    return here


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    answers = progress.answers
    en, zh = (
        "" if answers[name] == SKIPPED else answers[name] for name in ("remind-en", "remind-zh")
    )
    if not en and not zh:
        raise NothingToSay
    own = CustomReminder(
        id=new_id(),
        words=Words(en, zh),
        when=_when(work, event, answers["remind-when"]),
        audience=Audience(answers["remind-whom"]),
        urgent=answers["remind-urgent"] == "yes",
    )
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="made-reminder", subject=own.id
    )
    work.reminder_sources.keep_custom(event.id, own)
    replan_soon(work, event_id=event.id)
    show_custom(work, here)


def _describe(_work: Work, here: Here, _progress: Progress, _question: Question) -> Details:
    event = here.event
    return {"starts-at": Moment(event.starts_at, event.zone)}


OWN = forms.FormKind(
    Form(
        "remind",
        (
            Question("remind-en", optional=True, longest=ANSWER_LENGTH),
            Question("remind-zh", optional=True, longest=ANSWER_LENGTH),
            Question("remind-when", Kind.WORDS, tuple(_PRESETS), longest=60),
            Question("remind-whom", Kind.CHOICE, tuple(Audience)),
            Question("remind-urgent", Kind.CHOICE, ("no", "yes")),
        ),
    ),
    _finish,
    _describe,
    _heed,
    right=Right.BROADCAST,
    check=_check,
)
FORMS = (OWN,)
