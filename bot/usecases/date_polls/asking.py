"""Asking which date suits: what is asked, what can be chosen, until when; closing before the time."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.crypto.codes import new_id
from bot.domain.date_polls import (
    AHEAD,
    OPTION_LENGTH,
    OPTIONS,
    QUESTION_LENGTH,
    DatePoll,
    OptionsUnclear,
    read_options,
)
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED, Unclear
from bot.domain.here import Here
from bot.domain.ids import DatePollId
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Moment, Words
from bot.domain.people.rights import Right
from bot.domain.wall_time import moment_written
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.date_polls.ending import end
from bot.usecases.date_polls.finding import find_poll, is_asked
from bot.usecases.date_polls.screens import put_discarded, show
from storage.work import Work

_MOST = 20
"""Questions of one event; far more than anybody asks."""


class NothingAsked(Refused):
    """Neither an English nor a Chinese question."""

    text = "date-poll-nothing-asked"


class TooManyPolls(Refused):
    """An event has had as many of these questions as it may."""

    text = "date-polls-too-many"


def start_poll(work: Work, here: Here) -> None:
    """Ask what is to be asked. Raises TooManyPolls."""
    if len(work.date_polls.of_event(here.event.id)) >= _MOST:
        raise TooManyPolls(most=_MOST)
    forms.begin(work, here, kind=POLL)


def open_poll(work: Work, here: Here, poll_id: DatePollId) -> None:
    """Show organizers a poll. Raises StaleButton."""
    show(work, here, find_poll(work, here, poll_id))


def discard_poll(work: Work, here: Here, poll_id: DatePollId) -> None:
    """Delete a poll that has not been put to anybody. Raises StaleButton."""
    poll = find_poll(work, here, poll_id)
    if is_asked(work, poll):
        show(work, here, poll)
        return
    work.date_polls.drop(poll)
    put_discarded(work, here)


def close_poll(work: Work, here: Here, poll_id: DatePollId) -> None:
    """Let nobody answer any more. Raises StaleButton."""
    poll = find_poll(work, here, poll_id)
    if poll.closed_at is None:
        note_privileged_act(
            work, actor=here.person, event_id=here.event.id, act="closed-date-poll", subject=poll.id
        )
        poll = end(work, poll)
    show(work, here, poll)


def _describe(work: Work, here: Here, _progress: Progress, _question: Question) -> Details:
    fewest, most = OPTIONS
    return {
        "longest-count": QUESTION_LENGTH,
        "least-count": fewest,
        "most-count": most,
        "now-at": Moment(work.now, here.event.zone),
    }


def _check(work: Work, progress: Progress, question: Question, answer: str) -> str:
    if question.name == "poll-options":
        try:
            read_options(answer, today=_today(work, work.events.get(progress.event_id)))
        except OptionsUnclear as unclear:
            fewest, most = OPTIONS
            raise Unclear(
                unclear.why,
                line=unclear.line,
                **{"least-count": fewest, "most-count": most, "longest-count": OPTION_LENGTH},
            ) from None
    if question.name == "poll-deadline":
        at = moment_written(answer)
        if not work.now < at < work.now + AHEAD:
            raise Unclear("past")
    return answer


def _today(work: Work, event: Event) -> date:
    return work.now.astimezone(ZoneInfo(event.zone)).date()


def _finish(work: Work, here: Here, progress: Progress) -> None:
    given = {name: "" if typed == SKIPPED else typed for name, typed in progress.answers.items()}
    question = Words(given["poll-en"], given["poll-zh"])
    if not question.en and not question.zh:
        raise NothingAsked
    poll = DatePoll(
        id=DatePollId(new_id()),
        event_id=here.event.id,
        question=question,
        options=read_options(given["poll-options"], today=_today(work, here.event)),
        made_at=work.now,
        closes_at=moment_written(given["poll-deadline"]),
    )
    work.date_polls.keep(poll)
    show(work, here, poll)


POLL = forms.FormKind(
    Form(
        "date-poll",
        (
            Question("poll-en", optional=True, longest=QUESTION_LENGTH),
            Question("poll-zh", optional=True, longest=QUESTION_LENGTH),
            Question("poll-options", longest=1000),
            Question("poll-deadline", Kind.MOMENT, longest=40),
        ),
    ),
    _finish,
    _describe,
    right=Right.BROADCAST,
    check=_check,
)
FORMS = (POLL,)
