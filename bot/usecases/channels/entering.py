"""Entering by our own page: a code lets a browser in, once, and the browser's key is the device's from then on."""

from bot.crypto.codes import new_code
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.devices import Device
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Person
from bot.usecases.channels import claiming, linking
from bot.usecases.channels.browsers import (
    Browser,
    Entered,
    NeedsKey,
    Waiting,
    enter_once_more,
    needs_key,
)
from bot.usecases.current_event import here_of
from bot.usecases.people import joining
from bot.usecases.rows import refusal
from storage.work import Work


def enter(work: Work, *, code: str, browser: Browser) -> Entered | Waiting:
    """Let a new browser in by a code, and put its first screen; the same one again within ten minutes.

    By a link that adds a browser it is let in only once the number it shows is chosen elsewhere.

    Raises:
        CodeRefused: the code lets nobody in (any more).
        NeedsKey: it is an organizer's, and the browser keeps no key.
        Refused: what `joining.arrive` raises.
    """
    opened_by = work.devices.index_of(code)
    before = _known(work, browser)
    if before is not None:
        if before.answers_again(opened_by=opened_by, now=work.now):
            return enter_once_more(work, before, browser)
        raise joining.CodeRefused
    claimed = work.devices.claims.opened_by(opened_by)
    if claimed is not None:
        return claiming.wait_on(claimed, browser)
    link = work.devices.links.find(code, Carrier.PAGE)
    if link is not None:
        return claiming.claim(work, link=link, browser=browser, opened_by=opened_by)
    person, mailbox = _joined(work, code, browser)
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
    return Entered(device, cookie)


def is_given(work: Work, code: str) -> bool:
    """Say whether a code was ever given out, or a browser waits by it."""
    if work.invitations.is_given(code) or work.devices.links.is_given(code):
        return True
    opened_by = work.devices.index_of(code)
    return work.devices.claims.opened_by(opened_by) is not None or work.devices.has_opened(
        opened_by
    )


def _known(work: Work, browser: Browser) -> Device | None:
    if browser.key:
        return work.devices.with_key(browser.key)
    return work.devices.with_cookie(browser.secret) if browser.secret else None


def _joined(work: Work, code: str, browser: Browser) -> tuple[Person, int]:
    """Let somebody new in at a mailbox of their own."""
    at = Address(Carrier.PAGE, work.devices.new_mailbox())
    (account,) = work.people.meet([(at, browser.language)], zone="UTC")
    work.outbox.posting.speak_at(account.id, at)
    person = joining.let_in(work, person=account, code=code)
    linking.offer_mirrors(work, person)
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

    What the code does not do is said in their chat, in the same words whether or not it was ever given out.
    """
    person = work.people.get(device.person_id)
    work.outbox.posting.speak_at(person.id, Address(Carrier.PAGE, device.mailbox))
    try:
        with work.savepoint():
            joining.let_in(work, person=person, code=code)
    except Refused as refused:
        work.seen_updates.refused += refused.of_rights
        work.outbox.put(refusal(person, refused))
