"""The end of a question which date suits: its buttons go; and the one reminder before."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.domain.date_polls import REMIND_BEFORE, DatePoll
from bot.domain.messages.messages import Lane, Message
from bot.domain.reminders.quiet_hours import USUAL
from bot.usecases.date_polls.finding import asked_of, asking_of
from bot.usecases.date_polls.phrases import asked_said, closed_said, options_keyboard
from storage.work import Work


def tend_polls(work: Work) -> None:
    """Close the polls whose time has come, and remind once, a day before, of those that go on."""
    for poll in work.date_polls.due(remind_before=REMIND_BEFORE):
        if poll.closes_at <= work.now:
            end(work, poll)
        else:
            _remind(work, poll)


def end(work: Work, poll: DatePoll) -> DatePoll:
    """Close a poll: the messages that ask it show each reader's own answer, and no buttons."""
    poll = replace(poll, closed_at=work.now)
    work.date_polls.keep(poll)
    event = work.events.get(poll.event_id)
    answers = {each.person_id: each for each in work.date_polls.answers(poll)}
    asking = work.deliveries.message_ids(poll.broadcast_id) if poll.broadcast_id else {}
    for person_id, message_id in asking.items():
        said = closed_said(event, poll, answers.get(person_id))
        work.outbox.try_put(
            Message(
                person_id,
                said.text,
                said.details,
                lane=Lane.BROADCAST,
                replaces=message_id,
                about=poll.event_id,
            )
        )
    return poll


def _remind(work: Work, poll: DatePoll) -> None:
    """Ask those again who have not answered, unless they were asked only a while ago."""
    asking = asking_of(work, poll)
    if asking is None or asking.started_at is None:
        return
    work.date_polls.keep(replace(poll, reminded_at=work.now))
    if asking.started_at > poll.closes_at - 2 * REMIND_BEFORE:
        return
    event = work.events.get(poll.event_id)
    answered = {each.person_id for each in work.date_polls.answers(poll)}
    silent = [person for person in asked_of(work, poll) if person not in answered]
    for person in work.people.readable(work.audiences.still_there(poll.event_id, silent)):
        asked = asked_said(event, poll)
        quiet = USUAL.around(work.now, ZoneInfo(person.zone))
        due_at = None if quiet is None or quiet[1] >= poll.closes_at else quiet[1]
        message = Message(
            person.id,
            "date-poll-reminder",
            {"asked": asked},
            options_keyboard(poll, None),
            lane=Lane.REMINDER,
            about=poll.event_id,
        )
        work.outbox.try_put(message, due_at=due_at)
