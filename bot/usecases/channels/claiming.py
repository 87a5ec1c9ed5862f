"""One more browser: it shows a number, and is let in once that was chosen where its link was made.

So who steals a link, or is sent one by somebody who wants to be them, gets nowhere alone.
"""

import random

from bot.crypto.codes import new_code, new_digits, same
from bot.domain.callback_words import channels as words
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.links import CHOICES, CLAIM_LIFE, ChannelLink, Claim
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Message
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Person
from bot.usecases.channels.browsers import Browser, NeedsKey, Waiting, needs_key
from bot.usecases.channels.linking import tell_added
from bot.usecases.channels.screens import BACK
from bot.usecases.channels.signing_out import note_back
from bot.usecases.current_event import here_of
from bot.usecases.people import joining
from storage.work import Work

_DIGITS = 2
_NONE = "none"


def claim(work: Work, *, link: ChannelLink, browser: Browser, opened_by: bytes) -> Waiting:
    """Use a link up for a browser, which now shows a number; ask for it where the link was made.

    Raises:
        NeedsKey: it is an organizer's, and the browser keeps no key.
    """
    person = work.people.get(link.person_id)
    if not browser.key and needs_key(work, person):
        raise NeedsKey
    work.devices.links.use(link)
    claimed = work.devices.claims.add(
        person.id,
        key=browser.key,
        opened_by=opened_by,
        label=browser.label,
        number=new_digits(_DIGITS),
        secret=new_code(),
    )
    _ask(work, person, claimed, made_by=link.made_by)
    return _waiting(claimed)


def wait_on(claimed: Claim, browser: Browser) -> Waiting:
    """Let a browser show its number on.

    Raises:
        CodeRefused: it is another one than that which opened the link.
    """
    is_same = claimed.key == browser.key
    if not claimed.key:
        is_same = is_same and same(claimed.secret, browser.secret)
    if not is_same:
        raise joining.CodeRefused
    return _waiting(claimed)


def choose(work: Work, here: Here, claim_id: str, number: str) -> None:
    """Let the browser in that shows the number that was chosen; any other number ends its waiting.

    Raises:
        StaleButton: no browser of theirs waits (any more).
    """
    claimed = work.devices.claims.find(claim_id)
    if claimed is None or claimed.person_id != here.person.id:
        raise StaleButton
    work.devices.claims.drop(claimed)
    if not same(number, claimed.number):
        work.seen_updates.refused += 1
        work.reply(here, "channels-claim-refused", {}, BACK)
        return
    person = here.person
    at = work.people.ways(person.id).by(Carrier.PAGE)
    if at is None:
        at = Address(Carrier.PAGE, work.devices.new_mailbox())
        work.people.link(person, at)
    work.devices.add(
        person.id,
        mailbox=at.number,
        key=claimed.key,
        cookie=claimed.secret,
        label=claimed.label,
        opened_by=claimed.opened_by,
    )
    note_back(work, person.id)
    work.reply(here, "channels-claim-done", {"label": claimed.label}, BACK)
    tell_added(work, person, Carrier.PAGE)
    work.outbox.posting.speak_at(person.id, at)
    joining.show_first(work, here_of(work, person))


def _ask(work: Work, person: Person, claimed: Claim, *, made_by: Carrier | None) -> None:
    ways = work.people.ways(person.id)
    at = None if made_by is None else ways.by(made_by)
    if at is not None:
        work.outbox.posting.speak_at(person.id, at)
    numbers = {claimed.number}
    while len(numbers) < CHOICES:
        numbers.add(new_digits(_DIGITS))
    mixed = random.sample(sorted(numbers), CHOICES)
    choices = tuple(
        Button("channels-claim-number", words.CLAIM.to(claimed.id, each), {"number": each})
        for each in mixed
    )
    none = Button(
        "channels-claim-none", words.CLAIM.to(claimed.id, _NONE), style=ButtonStyle.DANGER
    )
    minutes = int(CLAIM_LIFE.total_seconds() // 60)
    work.outbox.put(
        Message(
            person.id,
            "channels-claim",
            {"label": claimed.label, "minutes": minutes},
            (choices, (none,)),
            about=person.event_id,
        )
    )


def _waiting(claimed: Claim) -> Waiting:
    return Waiting(claimed.number, "" if claimed.key else claimed.secret)
