"""The ways somebody is reached by, and the browsers that are signed in as them."""

from datetime import datetime
from urllib.parse import urlsplit

from bot.domain.broadcasts import ELSEWHERE_AFTER
from bot.domain.callback_words import channels as words
from bot.domain.channels.addresses import Carrier, Ways
from bot.domain.channels.devices import Device
from bot.domain.here import Here
from bot.domain.limits import CHANNEL_LINK_LIFE
from bot.domain.messages.messages import Button, ButtonStyle, CodePicture, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Lines, Moment, Said
from bot.usecases.rows import HOME, HOME_ROW
from storage.work import Work

BACK: Keyboard = ((Button("go-channels", words.SHOW.to()), HOME),)


def show_channels(work: Work, here: Here) -> None:
    """Show by which ways somebody is reached, which of them is home, and what can be done."""
    ways = work.people.ways(here.person.id)
    lines = tuple(_way_said(ways, each.carrier) for each in ways.addresses)
    said = {
        "lines": Lines(lines),
        "count": len(lines),
        "hours": int(ELSEWHERE_AFTER.total_seconds() // 3600),
    }
    work.reply(here, "channels", said, (*_rows(work, here, ways), *HOME_ROW))


def _way_said(ways: Ways, carrier: Carrier) -> Said:
    is_home = ways.addresses[0].carrier is carrier
    return Said(f"channels-way-{'home' if is_home else 'other'}", {"way": way_called(carrier)})


def way_called(carrier: Carrier) -> Said:
    """Return what a way to reach somebody is called."""
    return Said(f"carrier-{carrier}")


def _rows(work: Work, here: Here, ways: Ways) -> Keyboard:
    rows: list[tuple[Button, ...]] = []
    offered = [Carrier.PAGE] if work.public_url else []
    if ways.by(Carrier.TELEGRAM) is None and bool(work.bot_link):
        offered.append(Carrier.TELEGRAM)
    for carrier in offered:
        again = "another" if ways.by(carrier) is not None else "first"
        rows.append((Button(f"channels-add-{carrier}-{again}", words.ADD.to(carrier)),))
    if ways.by(Carrier.PAGE) is not None:
        rows.extend(
            (Button("channels-mirror", words.ADD_MIRROR.to(number), {"host": host_of(mirror)}),)
            for number, mirror in enumerate(work.mirrors)
        )
    rows.extend(
        (Button(f"channels-home-{other.carrier}", words.MAKE_HOME.to(other.carrier)),)
        for other in ways.addresses[1:]
    )
    devices = len(live_devices(work, here))
    if devices:
        rows.append((Button("channels-devices", words.DEVICES.to(), {"count": devices}),))
    if takes_email(work, ways):
        rows.append((Button("channels-email", words.EMAIL.to()),))
    if takes_push(work, here):
        rows.append((Button("channels-push", words.PUSH.to()),))
    if len(ways.addresses) > 1:
        rows.extend(
            (Button(f"channels-leave-{each.carrier}", words.LEAVE_ASK.to(each.carrier)),)
            for each in ways.addresses
        )
    return tuple(rows)


def takes_email(work: Work, ways: Ways) -> bool:
    """Say whether somebody can be told by e-mail that something waits: only on the page it does."""
    return work.has_email and ways.by(Carrier.PAGE) is not None


def takes_push(work: Work, here: Here) -> bool:
    """Say whether somebody is where a browser can be told: on the page, not elsewhere."""
    at = work.outbox.posting.spoken_at(here.person.id)
    return bool(work.push_to) and at is not None and at.carrier is Carrier.PAGE


def host_of(address: str) -> str:
    """Return the name of the site at an address of ours, as people read it."""
    return urlsplit(address).netloc


def live_devices(work: Work, here: Here) -> list[Device]:
    """Return the browsers that are signed in, those used last first."""
    return [each for each in work.devices.of(here.person.id) if each.is_live(work.now)]


def show_link(work: Work, here: Here, carrier: Carrier, *, link: str) -> None:
    """Show a link that adds a way, once, in a message that deletes itself."""
    minutes = int(CHANNEL_LINK_LIFE.total_seconds() // 60)
    rows = ((Button("invite-copy", copies=link),), *BACK)
    work.send(
        here,
        f"channels-link-{carrier}",
        {"link": link, "minutes": minutes},
        rows,
        attachment=CodePicture(link),
        vanish_after=minutes * 60,
        protect=True,
    )


def show_devices(work: Work, here: Here) -> None:
    """Show the browsers that are signed in, each with a way to sign it out."""
    found = live_devices(work, here)
    lines = tuple(_device_said(number, each, here) for number, each in enumerate(found, start=1))
    rows = tuple(
        (Button("channels-sign-out", words.SIGN_OUT.to(each.id), {"number": number}),)
        for number, each in enumerate(found, start=1)
    )
    text = "channels-devices-list" if found else "channels-devices-none"
    work.reply(here, text, {"lines": Lines(lines)} if found else {}, (*rows, *BACK))


def _device_said(number: int, device: Device, here: Here) -> Said:
    details = {
        "number": number,
        "label": device.label,
        "made-at": _moment(device.made_at, here),
        "used-at": _moment(device.used_at, here),
        "level": Said("device-has-key" if device.has_key else "device-cookie-only"),
    }
    return Said("channels-device", details)


def _moment(at: datetime, here: Here) -> Moment:
    return Moment(at, here.person.zone)


def ask_to_leave(work: Work, here: Here, carrier: Carrier) -> None:
    """Say what leaving a way means, and ask once more.

    Raises:
        StaleButton: it is the only one, or none of theirs.
    """
    refuse_last(work, here, carrier)
    yes = Button("channels-leave-yes", words.LEAVE.to(carrier), style=ButtonStyle.DANGER)
    work.reply(here, f"channels-leave-ask-{carrier}", {}, ((yes,), *BACK))


def refuse_last(work: Work, here: Here, carrier: Carrier) -> None:
    """Refuse to part somebody from their only way.

    Raises:
        StaleButton: it is the only one, or none of theirs.
    """
    ways = work.people.ways(here.person.id)
    if ways.by(carrier) is None or len(ways.addresses) == 1:
        raise StaleButton
