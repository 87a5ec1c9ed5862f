"""Being told by one's browser that something waits: what is said of it, and which browsers are told.

The browser itself asks for permission after a tap, and then brings the address at which its maker's
push service takes notices for it.
"""

from bot.domain.callback_words import channels as words
from bot.domain.channels.devices import Device
from bot.domain.channels.email_notices import AT_MOST_EVERY, WAITS_FOR
from bot.domain.channels.push_notices import PushNotice, lies_at
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import StaleButton
from bot.usecases.channels.screens import BACK, takes_push
from storage.work import Work


def show_push(work: Work, here: Here) -> None:
    """Show how many browsers are told, and what can be done about it.

    Raises:
        StaleButton: nothing is pushed, or this is not the page.
    """
    if not takes_push(work, here):
        raise StaleButton
    count = work.outbox.push_notices.count(here.person.id)
    start = Button("channels-push-start", words.PUSH_START.to(), style=ButtonStyle.PRIMARY)
    stop = Button("channels-push-stop", words.PUSH_STOP.to(), style=ButtonStyle.DANGER)
    hours, minutes = (round(each.total_seconds()) for each in (AT_MOST_EVERY, WAITS_FOR))
    details = {"hours": hours // 3600, "minutes": minutes // 60, "count": count}
    text = "channels-push-some" if count else "channels-push-none"
    work.reply(here, text, details, ((start,), *(((stop,),) if count else ()), *BACK))


def stop(work: Work, here: Here) -> None:
    """Have no browser of theirs told any more. Raises StaleButton as `show_push` does."""
    work.outbox.push_notices.forget_all(here.person.id)
    show_push(work, here)


def start(work: Work, *, device: Device, endpoint: str) -> bool:
    """Have a browser told; say whether it is: only by services that may be written to."""
    if not lies_at(endpoint, work.push_to):
        return False
    work.outbox.push_notices.keep(PushNotice(device.id, device.person_id, endpoint))
    return True


def renew(work: Work, *, device: Device, endpoint: str) -> bool:
    """Note where a browser is told now, if it is told at all; say whether it is."""
    return work.outbox.push_notices.has(device.id) and start(work, device=device, endpoint=endpoint)
