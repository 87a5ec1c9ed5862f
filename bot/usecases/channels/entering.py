"""Entering by our own page: a code lets a browser in, once, and the browser's key is the device's from then on."""

from dataclasses import dataclass

from bot.crypto.codes import new_code
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.devices import Device
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Language, Person, Role
from bot.usecases.channels import linking
from bot.usecases.current_event import here_of
from bot.usecases.people import joining
from storage.work import Work


class NeedsKey(Refused):
    """Organizers come in by a key alone: a cookie can be copied."""

    text = "page-needs-key"
    of_rights = True


@dataclass(frozen=True, slots=True)
class Browser:
    """What a browser says of itself: its public key, empty for none, its language, and what kind it is."""

    key: bytes
    language: Language
    label: str


@dataclass(frozen=True, slots=True)
class Entered:
    """The device somebody entered with, and the cookie it is to keep, empty where it has a key."""

    device: Device
    cookie: str = ""


def enter(work: Work, *, code: str, browser: Browser) -> Entered:
    """Let a new browser in by a code, and put its first screen; the same one again within ten minutes.

    Raises:
        CodeRefused: the code lets nobody in (any more).
        NeedsKey: it is an organizer's, and the browser keeps no key.
        Refused: what `joining.arrive` raises.
    """
    opened_by = work.devices.index_of(code)
    before = work.devices.with_key(browser.key) if browser.key else None
    if before is not None:
        if before.answers_again(opened_by=opened_by, now=work.now):
            return Entered(before)
        raise joining.CodeRefused
    person, mailbox = _linked(work, code) or _joined(work, code, browser)
    if not browser.key and needs_key(work, person):
        raise NeedsKey
    cookie = new_code()
    device = work.devices.add(
        person.id,
        mailbox=mailbox,
        key=browser.key,
        cookie=cookie,
        label=browser.label,
        opened_by=opened_by,
    )
    return Entered(device, "" if browser.key else cookie)


def _joined(work: Work, code: str, browser: Browser) -> tuple[Person, int]:
    """Let somebody new in at a mailbox of their own."""
    at = Address(Carrier.PAGE, work.devices.new_mailbox())
    (account,) = work.people.meet([(at, browser.language)], zone="UTC")
    work.outbox.posting.speak_at(account.id, at)
    return joining.let_in(work, person=account, code=code), at.number


def _linked(work: Work, code: str) -> tuple[Person, int] | None:
    """Sign one more browser in as whoever made this code for it; None where it is no such code."""
    link = work.devices.links.find(code, Carrier.PAGE)
    if link is None:
        return None
    person = work.people.get(link.person_id)
    work.devices.links.use(link)
    at = work.people.ways(person.id).by(Carrier.PAGE)
    if at is None:
        at = Address(Carrier.PAGE, work.devices.new_mailbox())
        work.people.link(person, at)
    linking.tell_added(work, person, Carrier.PAGE)
    work.outbox.posting.speak_at(person.id, at)
    joining.show_first(work, here_of(work, person))
    return person, at.number


def arrive(work: Work, *, person: Person, code: str) -> None:
    """Let a Telegram account in by a code: an invitation's, or one that adds Telegram for somebody.

    Raises:
        Refused: what `joining.arrive` and `linking.open_link` raise.
    """
    linked = linking.open_link(work, account=person, code=code)
    if linked is None:
        joining.arrive(work, person=person, code=code)
    else:
        joining.show_first(work, here_of(work, linked))


def enter_again(work: Work, *, code: str, device: Device) -> None:
    """Open another code on a device that is in already: of another event, or one used before.

    Raises:
        Refused: what `joining.arrive` raises.
    """
    person = work.people.get(device.person_id)
    work.outbox.posting.speak_at(person.id, Address(Carrier.PAGE, device.mailbox))
    joining.let_in(work, person=person, code=code)


def needs_key(work: Work, person: Person) -> bool:
    """Say whether somebody is more than a guest anywhere."""
    return any(role > Role.GUEST for _, role in work.guests.events_of(person.id))
