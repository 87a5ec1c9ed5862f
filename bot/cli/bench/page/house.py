"""Guests of the bench who come by the page: each with a browser that was let in long ago."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.cli.bench.load import seat
from bot.cli.bench.page.browsers import Browser
from bot.crypto.codes import new_code
from bot.domain.broadcasts import Audience, AudienceKind, Broadcast, Content
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.events import EventPlan
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language, Person, Role
from bot.opening import open_store
from bot.settings.settings import Settings
from bot.usecases.broadcasts.composing import new_draft
from bot.usecases.current_event import here_of
from storage.work import Work

AT_ONCE = 250
_CONTENT = Content(
    Words("The bus leaves at 8 from the pier.", "大巴八点从码头出发。"),
    Audience(AudienceKind.ROLE, "guest"),
)


@dataclass(frozen=True, slots=True)
class House:
    """An organizer's browser, the guests' browsers, and a broadcast that waits to be sent."""

    organizer: Browser
    guests: Sequence[Browser]
    draft: Broadcast


def furnish(settings: Settings, plan: EventPlan, url: str, guests: int) -> House:
    """Let an organizer and so many guests join by the page, and keep a draft for the guests."""
    store = open_store(settings, now=lambda: datetime.now(UTC))
    with store.begin() as unit:
        organizer = Browser(url)
        here = here_of(unit.work, _let_in(unit.work, plan, organizer, Role.ORGANIZER))
        draft = new_draft(unit.work, here, content=_CONTENT)
    browsers = [Browser(url, number) for number in range(1, guests + 1)]
    for start in range(0, guests, AT_ONCE):
        with store.begin() as unit:
            for browser in browsers[start : start + AT_ONCE]:
                _let_in(unit.work, plan, browser, Role.GUEST)
    store.close()
    return House(organizer, browsers, draft)


def _let_in(work: Work, plan: EventPlan, browser: Browser, role: Role) -> Person:
    """Let one browser in, as somebody who has answered all that newcomers are asked."""
    mailbox = work.devices.new_mailbox()
    at = Address(Carrier.PAGE, mailbox)
    (person,) = work.people.meet([(at, Language.EN)], zone=plan.event.zone)
    entered = seat(work, plan, person, role)
    device = work.devices.add(
        person.id,
        mailbox=mailbox,
        key=browser.key.public,
        cookie=new_code(),
        label="Bench",
        opened_by=work.devices.index_of(new_code()),
    )
    browser.id, browser.person = device.id, person.id
    return entered


def laid_at(settings: Settings, house: House) -> dict[str, float]:
    """Return when each letter on the guests' pages was laid out, in Unix seconds, by its id."""
    store = open_store(settings, now=lambda: datetime.now(UTC))
    with store.begin() as unit:
        laid = [
            each
            for browser in house.guests
            for each in unit.work.outbox.pagebox.since(browser.person, 0)
        ]
    store.close()
    return {str(each.id): each.laid_at.timestamp() for each in laid}
