"""What somebody hears when it is our fault: a row that cannot be read, an error of ours."""

from bot.domain.channels.addresses import Address
from bot.domain.messages.messages import Message
from bot.domain.people.people import Language, Person
from bot.usecases.rows import HOME_ROW
from storage.database.sealing import RowUnreadable
from storage.people.people import PersonUnreadable
from storage.work import Work


def answer_unreadable(work: Work, at: Address, *, language_code: str | None) -> str | None:
    """Say to somebody whose account cannot be read that it cannot; return the trouble, if it is so."""
    person = work.people.stand_in(at, language=language_of(language_code))
    if person is None:
        return None
    work.outbox.try_put(Message(person.id, "account-unreadable", about=None), to=person, at=at)
    return PersonUnreadable.__name__


def apology(work: Work, person: Person, error: Exception) -> Message:
    """Return what owns up to a fault of ours."""
    if not isinstance(error, RowUnreadable | PersonUnreadable):
        return Message(person.id, "apology", {}, HOME_ROW, about=person.event_id)
    # Where their event itself cannot be read, the way on leads to another one of theirs.
    events = [person.event_id, *(event_id for event_id, _ in work.guests.events_of(person.id))]
    readable = (each for each in events if each is not None and work.events.is_readable(each))
    return Message(person.id, "unreadable", {}, HOME_ROW, about=next(readable, person.event_id))


def language_of(code: str | None) -> Language:
    """Return the language for a language tag of Telegram's (IETF, e.g. zh-hans)."""
    return Language.ZH if (code or "").startswith("zh") else Language.EN
