"""What is urgent comes once to somebody's other address, and says so, where they are silent at the first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.broadcasts import elsewhere_campaign
from bot.domain.channels.addresses import Carrier
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Lane, Message
from bot.domain.messages.texts import Said
from storage.broadcasts.unheard import Silence
from storage.work import Work

_AT_ONCE = 50
_OTHER: Mapping[Carrier, Carrier] = {
    Carrier.TELEGRAM: Carrier.PAGE,
    Carrier.PAGE: Carrier.TELEGRAM,
}
_SAID: Mapping[Carrier, str] = {
    Carrier.PAGE: "broadcast-elsewhere",
    Carrier.TELEGRAM: "broadcast-elsewhere-telegram",
}


@dataclass(frozen=True, slots=True)
class Urgent:
    """Something urgent: its id, who is silent about it, who of them is still meant, what each gets.

    `silent` is asked for those after a message, and for how many.
    """

    id: str
    silent: Callable[[int, int], Sequence[Silence]]
    still_meant: Callable[[Sequence[PersonId]], Sequence[PersonId]]
    messages: Callable[[PersonId], Sequence[Message]]


def send_copies(work: Work, urgent: Urgent) -> bool:
    """Send the next copies, going on past all who get none; say whether there may be more."""
    after = sent = 0
    while sent < _AT_ONCE:
        silent = urgent.silent(after, _AT_ONCE - sent)
        if not silent:
            return False
        after = silent[-1].outbox_id
        went = {each.person_id: each.went for each in silent}
        for person in work.people.readable(urgent.still_meant(list(went))):
            sent += _send(work, urgent, person.id, by=_OTHER[went[person.id]])
    return True


def _send(work: Work, urgent: Urgent, person_id: PersonId, *, by: Carrier) -> bool:
    ways = work.people.ways(person_id)
    if ways.by(by) not in ways.live:
        return False
    put = [work.outbox.try_put(_copied(each, urgent, by=by)) for each in urgent.messages(person_id)]
    return any(put)


def _copied(message: Message, urgent: Urgent, *, by: Carrier) -> Message:
    """Return the same message, saying where it went first; it is counted nowhere."""
    is_words = message.attachment is None or bool(message.text)
    said = {"letter": Said(message.text, message.details)} if is_words else message.details
    return replace(
        message,
        text=_SAID[by] if is_words else message.text,
        details=said,
        lane=Lane.REMINDER,
        campaign=elsewhere_campaign(urgent.id),
        by=by,
    )
