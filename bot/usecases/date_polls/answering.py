"""Answering which date suits: every tap counts at once and can be taken back until the end."""

from bot.domain.date_polls import DateAnswer, DatePoll
from bot.domain.here import Here
from bot.domain.ids import DatePollId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.usecases.date_polls.finding import asked_of, find_poll
from bot.usecases.date_polls.phrases import asked_said, closed_said, options_keyboard
from bot.usecases.rows import HOME_ROW
from storage.work import Work


class NotAsked(Refused):
    """Somebody who is not asked: an organizer below the preview, or a guest with another's button."""

    text = "date-poll-not-asked"


def show_poll(work: Work, here: Here, poll_id: DatePollId) -> None:
    """Show the question with one's own answer.

    Raises:
        StaleButton: the event has no such question.
        NotAsked: it is not put to this person.
    """
    _show(work, here, _asked(work, here, poll_id))


def choose(work: Work, here: Here, poll_id: DatePollId, option: int) -> None:
    """Tick an option, or take it back; behind the last it means none of them.

    Raises:
        StaleButton: the event has no such question, or it has no such option.
        NotAsked: it is not put to this person.
    """
    poll = _asked(work, here, poll_id)
    if option > len(poll.options):
        raise StaleButton
    if poll.is_open(work.now):
        before = work.date_polls.answer_of(poll, here.person.id)
        answer = _changed(here, poll, before, option)
        work.date_polls.answer(poll, answer, person_id=here.person.id)
    _show(work, here, poll)


def _changed(
    here: Here, poll: DatePoll, before: DateAnswer | None, option: int
) -> DateAnswer | None:
    """Return the answer after a tap, None where nothing is ticked any more."""
    nothing = DateAnswer(here.person.id, frozenset())
    if option == len(poll.options):
        return None if before == nothing else nothing
    after = (before or nothing).toggled(option)
    return after if after.chosen else None


def _asked(work: Work, here: Here, poll_id: DatePollId) -> DatePoll:
    poll = find_poll(work, here, poll_id)
    if here.person.id not in asked_of(work, poll):
        raise NotAsked
    return poll


def _show(work: Work, here: Here, poll: DatePoll) -> None:
    answer = work.date_polls.answer_of(poll, here.person.id)
    if poll.is_open(work.now):
        said, rows = asked_said(here.event, poll), options_keyboard(poll, answer)
    else:
        said, rows = closed_said(here.event, poll, answer), ()
    work.reply(here, said.text, said.details, (*rows, *HOME_ROW))
