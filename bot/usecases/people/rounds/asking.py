"""The questions before a further event is made, and the last look at it."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.crypto.codes import new_id
from bot.domain.changes.rounds import first_plan
from bot.domain.events import EventPlan
from bot.domain.features import Feature
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED, Unclear, read_start
from bot.domain.here import Here
from bot.domain.limits import EVENT_DAYS, HOST_TEXT
from bot.domain.messages.texts import Details, Said, Words
from bot.domain.people.rights import Right
from bot.domain.wall_time import moment_written
from bot.usecases import forms
from bot.usecases.people.rounds.making import (
    copy_of,
    invite_again,
    make,
    take_recipients,
    take_visa_rules,
)
from bot.usecases.people.rounds.screens import plan_details
from storage.work import Work

_TITLE, _PLACE = 120, 200
_DATES = frozenset({"round-starts", "round-ends"})


def start_copy(work: Work, here: Here) -> None:
    """Ask for title and day of the next round of this event."""
    forms.begin(work, here, kind=COPY)


def start_new(work: Work, here: Here) -> None:
    """Ask the seven questions of an event of its own."""
    forms.begin(work, here, kind=NEW)


def _look_at_copy(work: Work, here: Here, progress: Progress) -> None:
    forms.begin(work, here, kind=CONFIRM_COPY, answers=progress.answers)


def _look_at_new(work: Work, here: Here, progress: Progress) -> None:
    forms.begin(work, here, kind=CONFIRM_NEW, answers=progress.answers)


def _copy(work: Work, here: Here, progress: Progress) -> EventPlan:
    typed = progress.answers["copy-title"]
    title = here.event.title if typed == SKIPPED else _words(here, typed)
    return copy_of(work, here.event, title=title, day=_day(here, progress))


def _day(here: Here, progress: Progress) -> date:
    moment = moment_written(progress.answers["copy-day"])
    return moment.astimezone(ZoneInfo(here.event.zone)).date()


def _new(work: Work, here: Here, progress: Progress) -> EventPlan:
    answers = progress.answers
    zone = answers["round-zone"]
    return first_plan(
        here.event,
        title=_words(here, answers["round-title"]),
        place=_words(here, answers["round-place"]),
        hosts=_words(here, answers["round-hosts"]),
        purpose=_words(here, answers["round-purpose"]),
        zone=here.event.zone if zone == SKIPPED else zone,
        wall=(_wall(answers["round-starts"]), _wall(answers["round-ends"])),
        now=work.now,
        new_id=new_id,
    )


def _words(here: Here, typed: str) -> Words:
    """Return what somebody typed, in the language they use here; the other can be added later."""
    return Words.of(here.person.language, typed)


def _make_copy(work: Work, here: Here, progress: Progress) -> None:
    plan = _copy(work, here, progress)
    there = make(work, here, plan)
    take_visa_rules(work, here.event.id, plan.event.id)
    take_recipients(work, here.event.id, plan.event.id)
    if progress.answers["copy-people"] == "yes":
        invite_again(work, here, there)


def _make_new(work: Work, here: Here, progress: Progress) -> None:
    make(work, here, _new(work, here, progress))


def _check(work: Work, progress: Progress, question: Question, answer: str) -> str:
    """Refuse days that have passed, or that do not fit together, as soon as they are typed."""
    if question.name == "copy-day" and moment_written(answer) <= work.now:
        raise Unclear("past")
    if question.name not in _DATES:
        return answer
    zone = work.events.get(progress.event_id).zone
    moment = read_start(answer, zone=zone, day_of=None, now=work.now)
    if moment <= work.now:
        raise Unclear("past")
    wall = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    if question.name == "round-ends":
        length = wall - _wall(progress.answers["round-starts"])
        if length <= timedelta() or length > timedelta(days=EVENT_DAYS):
            raise Unclear("order", days=EVENT_DAYS)
    return f"{wall:%Y-%m-%d %H:%M}"


def _wall(written: str) -> datetime:
    return datetime.fromisoformat(written)


def _describe(_work: Work, here: Here, _progress: Progress, _question: Question) -> Details:
    return {
        "title": here.event.title,
        "zone": here.event.zone,
    }


def _describe_copy(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    wanted = progress.answers["copy-people"]
    asked = wanted == "yes" and here.has(Feature.SERIES)
    people = Said("copy-people-agreed" if asked else f"copy-people-{wanted}")
    return {**plan_details(_copy(work, here, progress)), "people": people}


def _describe_new(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    return plan_details(_new(work, here, progress))


RIGHT = Right.FOUND_EVENTS
COPY = forms.FormKind(
    Form(
        "copy-event",
        (
            Question("copy-title", Kind.NAME, optional=True, longest=_TITLE),
            Question("copy-day", Kind.MOMENT, longest=40),
            Question("copy-people", Kind.CHOICE, ("no", "yes")),
        ),
        can_go_back=True,
    ),
    _look_at_copy,
    _describe,
    right=RIGHT,
    check=_check,
)
CONFIRM_COPY = forms.FormKind(
    Form("confirm-copy", (Question("copy-confirm", Kind.CHOICE, ("yes",)),)),
    _make_copy,
    _describe_copy,
    right=RIGHT,
)
NEW = forms.FormKind(
    Form(
        "new-event",
        (
            Question("round-title", Kind.NAME, longest=_TITLE),
            Question("round-place", Kind.NAME, longest=_PLACE),
            Question("round-zone", Kind.ZONE, optional=True, longest=60),
            Question("round-starts", longest=40),
            Question("round-ends", longest=40),
            Question("round-hosts", longest=HOST_TEXT),
            Question("round-purpose", longest=HOST_TEXT),
        ),
        can_go_back=True,
    ),
    _look_at_new,
    _describe,
    right=RIGHT,
    check=_check,
)
CONFIRM_NEW = forms.FormKind(
    Form("confirm-event", (Question("round-confirm", Kind.CHOICE, ("yes",)),)),
    _make_new,
    _describe_new,
    right=RIGHT,
)
FORMS = (COPY, CONFIRM_COPY, NEW, CONFIRM_NEW)
