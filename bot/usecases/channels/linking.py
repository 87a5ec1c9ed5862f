"""Adding a way to reach somebody: one code, one door, some minutes; what was there before goes along."""

from bot.crypto.codes import new_code
from bot.domain.callback_words import channels as words
from bot.domain.channels.addresses import Carrier
from bot.domain.here import Here
from bot.domain.limits import CHANNEL_LINK_LIFE, MIRRORS_AFTER
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.invitation_links import page_link
from bot.domain.people.people import Person
from bot.domain.people.rights import Right
from bot.usecases.channels.browsers import needs_key
from bot.usecases.channels.screens import host_of, show_channels, show_link, way_called
from bot.usecases.second_factor import elevation
from storage.work import Work


class SomebodyElse(Refused):
    """A Telegram account that takes part itself was to be one more way to somebody."""

    text = "channels-somebody-else"


def start_linking(work: Work, here: Here, carrier: Carrier) -> None:
    """Make a link that adds a way, for some minutes.

    Raises:
        StaleButton: there is no such way, or it is theirs already.
        NotElevated: they are more than a guest, and have typed no code of their second factor.
    """
    if needs_key(work, here.person):
        elevation.check(work, here, (Right.REISSUE,))
    is_there = work.public_url if carrier is Carrier.PAGE else bool(work.bot_link)
    ways = work.people.ways(here.person.id)
    if not is_there or (carrier is Carrier.TELEGRAM and ways.by(carrier) is not None):
        raise StaleButton
    code = _new_link(work, here, carrier)
    link = page_link(work.public_url, code)
    if carrier is Carrier.TELEGRAM:
        link = f"{work.bot_link}?start={code}"
    show_link(work, here, carrier, link=link)


def start_mirror(work: Work, here: Here, number: int) -> None:
    """Make a link that opens the page at another of its addresses: keys and cookies are each address's own.

    Raises:
        StaleButton: there is no such address (any more).
        NotElevated: they are more than a guest, and have typed no code of their second factor.
    """
    if needs_key(work, here.person):
        elevation.check(work, here, (Right.REISSUE,))
    if not 0 <= number < len(work.mirrors):
        raise StaleButton
    code = _new_link(work, here, Carrier.PAGE)
    show_link(work, here, Carrier.PAGE, link=page_link(work.mirrors[number], code))


def offer_mirrors(work: Work, person: Person) -> None:
    """Tell somebody who has joined by the page of its other addresses, before they need one."""
    if not work.mirrors:
        return
    rows = tuple(
        (Button("channels-mirror", words.ADD_MIRROR.to(number), {"host": host_of(mirror)}),)
        for number, mirror in enumerate(work.mirrors)
    )
    work.outbox.put(
        Message(person.id, "channels-mirrors", {}, rows, lane=Lane.REMINDER, about=person.event_id),
        due_at=work.now + MIRRORS_AFTER,
    )


def _new_link(work: Work, here: Here, carrier: Carrier) -> str:
    """Note a new code that adds a way, and where it was asked for; return it."""
    code = new_code()
    at = work.outbox.posting.spoken_at(here.person.id)
    work.devices.links.add(
        here.person.id,
        carrier,
        code=code,
        expires_at=work.now + CHANNEL_LINK_LIFE,
        made_by=None if at is None else at.carrier,
    )
    return code


def choose_home(work: Work, here: Here, carrier: Carrier) -> None:
    """Let what nobody asked for come by another way from now on.

    Raises:
        StaleButton: it is none of theirs.
    """
    if work.people.ways(here.person.id).by(carrier) is None:
        raise StaleButton
    work.people.choose_home(here.person, carrier)
    show_channels(work, here)


def open_link(work: Work, *, account: Person, code: str) -> Person | None:
    """Let the Telegram account that opened a link be one more way to who made it; return who that is.

    None where the code is no such link's.

    Raises:
        SomebodyElse: the account takes part in an event itself.
        StaleButton: they have a Telegram account.
    """
    link = work.devices.links.find(code, Carrier.TELEGRAM)
    at = work.people.ways(account.id).by(Carrier.TELEGRAM)
    if link is None or at is None:
        return None
    person = work.people.get(link.person_id)
    if person.id == account.id:
        return person
    if work.guests.events_of(account.id):
        raise SomebodyElse
    if work.people.ways(person.id).by(Carrier.TELEGRAM) is not None:
        raise StaleButton
    work.devices.links.use(link)
    work.forgetting.drop_accounts([account.id])
    work.people.link(person, at)
    tell_added(work, person, Carrier.TELEGRAM)
    work.outbox.posting.speak_at(person.id, at)
    return person


def tell_added(work: Work, person: Person, carrier: Carrier) -> None:
    """Tell somebody where they are reached, at home, that another way leads to them now."""
    details = {"way": way_called(carrier)}
    work.outbox.put(
        Message(person.id, "channels-added", details, lane=Lane.REMINDER, about=person.event_id)
    )
