"""A browser that lost its key and still has its cookie: a guest goes on with a new one, and hears of it."""

from bot.crypto.codes import new_code
from bot.domain.messages.messages import Lane, Message
from bot.usecases.channels.browsers import Browser, Entered, NeedsKey, enter_once_more, needs_key
from bot.usecases.people.joining import CodeRefused
from storage.work import Work


def rebind(work: Work, *, cookie: str, browser: Browser) -> Entered:
    """Give a browser's device a new key in the place of one that is gone; the old one is signed out.

    Raises:
        CodeRefused: there is no such device, it is signed out, or it never had a key.
        NeedsKey: it is an organizer's: they need another device, or a new link.
    """
    opened_by = work.devices.index_of(cookie)
    again = work.devices.with_key(browser.key)
    if again is not None:
        if not again.answers_again(opened_by=opened_by, now=work.now):
            raise CodeRefused
        return enter_once_more(work, again, browser)
    before = work.devices.with_cookie(cookie)
    if before is None or not before.has_key or not before.is_live(work.now):
        raise CodeRefused
    person = work.people.get(before.person_id)
    if needs_key(work, person):
        raise NeedsKey
    work.devices.revoke(before)
    renewed = new_code()
    device = work.devices.add(
        person.id,
        mailbox=before.mailbox,
        key=browser.key,
        cookie=renewed,
        label=browser.label,
        opened_by=opened_by,
    )
    details = {"label": browser.label}
    work.outbox.put(
        Message(person.id, "channels-rebound", details, lane=Lane.REMINDER, about=person.event_id)
    )
    return Entered(device, renewed)
