"""Finding the questions which date suits, and whom they are put to."""

from bot.domain.broadcasts import Broadcast
from bot.domain.date_polls import DatePoll
from bot.domain.here import Here
from bot.domain.ids import DatePollId, PersonId
from bot.domain.messages.refusals import StaleButton
from storage.broadcasts.broadcasts import UnknownBroadcast
from storage.work import Work


def find_poll(work: Work, here: Here, poll_id: DatePollId) -> DatePoll:
    """Return a poll of the event, held until the work ends. Raises StaleButton."""
    poll = work.date_polls.find(here.event.id, poll_id)
    if poll is None:
        raise StaleButton
    return poll


def asking_of(work: Work, poll: DatePoll) -> Broadcast | None:
    """Return the broadcast that puts a poll to people, if there is one (still)."""
    try:
        return work.broadcasts.get(poll.broadcast_id) if poll.broadcast_id else None
    except UnknownBroadcast:
        return None


def asked_of(work: Work, poll: DatePoll) -> list[PersonId]:
    """Return whom a poll has been put to, once it has."""
    asking = asking_of(work, poll)
    if asking is None:
        return []
    asked = work.broadcasts.recipients_of(asking)
    again = work.broadcasts.reached(asking.id) - set(asked)
    return [*asked, *sorted(again)]


def is_asked(work: Work, poll: DatePoll) -> bool:
    """Say whether the broadcast that puts it to people has begun."""
    asking = asking_of(work, poll)
    return asking is not None and asking.started_at is not None


def open_for(work: Work, here: Here) -> list[DatePoll]:
    """Return the polls that wait for somebody's answer, the one that ends first at the beginning."""
    waiting = [
        poll
        for poll in work.date_polls.of_event(here.event.id)
        if poll.is_open(work.now)
        # Asked first, for most have answered, and those who are asked are many.
        and work.date_polls.answer_of(poll, here.person.id) is None
        and here.person.id in asked_of(work, poll)
    ]
    return sorted(waiting, key=lambda poll: poll.closes_at)
