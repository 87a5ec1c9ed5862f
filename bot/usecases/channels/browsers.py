"""Browsers that want in, and what becomes of them: let in at once, or after a number was chosen elsewhere."""

from collections.abc import Collection
from dataclasses import dataclass, field

from bot.crypto.codes import new_code
from bot.domain.channels.devices import Device
from bot.domain.ids import PersonId
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Language, Person, Role
from storage.work import Work


class NeedsKey(Refused):
    """Organizers come in by a key alone: a cookie can be copied."""

    text = "page-needs-key"
    of_rights = True


@dataclass(frozen=True, slots=True)
class Browser:
    """What a browser says of itself: its public key, empty for none, its language, and what kind it is.

    `secret` is what one without a key was told when it began to wait.
    """

    key: bytes
    language: Language
    label: str
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Entered:
    """The device somebody entered with, and the cookie it is to keep.

    One with a key keeps it for the day its key is lost; without a key it is all it has.
    """

    device: Device
    cookie: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A browser shows a number until that is chosen elsewhere; `secret` tells one without a key again."""

    number: str
    secret: str = field(repr=False)


def needs_key(work: Work, person: Person) -> bool:
    """Say whether somebody is more than a guest anywhere."""
    return bool(needing_keys(work, [person.id]))


def needing_keys(work: Work, people: Collection[PersonId]) -> set[PersonId]:
    """Return those of some people who are more than guests anywhere."""
    parts = work.guests.events_of_all(people)
    return {each for each, part in parts.items() if any(role > Role.GUEST for _, role in part)}


def enter_once_more(work: Work, device: Device, browser: Browser) -> Entered:
    """Answer as before; a new cookie stands in the place of one that may not have arrived."""
    if not browser.key:
        return Entered(device, browser.secret)
    cookie = new_code()
    work.devices.renew_cookie(device, cookie)
    return Entered(device, cookie)
