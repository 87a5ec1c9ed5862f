"""What is done before the bot runs: keys and tables, an event, the first invitations."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from itertools import product

from telegram.error import TelegramError

from bot.crypto.wrapping.opening import make_missing_kek
from bot.delivery.telegram import PlainBot
from bot.domain.events import EventPlan
from bot.domain.ids import OPERATOR, EventId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Role
from bot.opening import NotInitialised, open_store
from bot.settings.settings import Settings
from bot.usecases.people.founding import found_event
from bot.usecases.people.inviting import invite
from bot.usecases.people.rounds.making import copy_of, take_recipients, take_visa_rules
from storage.database.engine import open_engine
from storage.database.migrating import upgrade
from storage.database.revisions import newest_revision, revision_of
from storage.housekeeping.instance_lock import InstanceLock
from storage.relocating.in_use import InUse, refuse_in_use
from storage.restoring.backup import file_of


class StillRunning(Exception):
    """Tables are changed beneath nobody: copies of the bot go on by those they know."""

    def __init__(self) -> None:
        super().__init__(
            "A copy of the bot still has the database open; nothing has been changed. "
            "Stop every copy, then run: colloquy upgrade"
        )


async def found(settings: Settings, plan: EventPlan, *, now: Callable[[], datetime]) -> str:
    """Make keys and tables where there are none, store an event; return the owner's claim link.

    Where the bot has its own page and no Telegram, that is `?start=CODE` alone: see `doors_of`.
    """
    with _whole_or_not_at_all(settings):
        _upgrade_alone(settings, make=True)
        make_missing_kek(settings.kek_place)
        store = open_store(settings, now=now, new=True)
        try:
            with store.begin() as unit:
                code = found_event(unit.work, plan=plan)
        finally:
            store.close()
    return f"{await _bot_link(settings)}?start={code}"


async def copy_event(
    settings: Settings,
    *,
    event_id: EventId,
    title: Words | None,
    day: date,
    now: Callable[[], datetime],
) -> tuple[EventId, str]:
    """Store the next round of an event; return its id and the owner's claim link.

    `title` None keeps the title. Nobody is invited.

    Raises:
        EventExists: it was done before.
        UnknownEvent: there is none of that id.
    """
    store = open_store(settings, now=now)
    try:
        with store.begin() as unit:
            old = unit.work.events.get(event_id)
            plan = copy_of(unit.work, old, title=title or old.title, day=day)
            code = found_event(unit.work, plan=plan)
            take_visa_rules(unit.work, old.id, plan.event.id)
            take_recipients(unit.work, old.id, plan.event.id)
    finally:
        store.close()
    return plan.event.id, f"{await _bot_link(settings)}?start={code}"


@contextmanager
def _whole_or_not_at_all(settings: Settings) -> Generator[None]:
    """Make the data folder; if what is done in it fails, take away what was made for it.

    A database on a server may remember its keystore by then: there both stay.
    """
    folder, database = settings.data_dir, file_of(settings.database_url)
    made = [] if database is None else [database, settings.key_file, settings.keystore_file]
    made = [path for path in made if not path.exists()]
    folders = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        yield
    except BaseException:
        for path, beside in product(made, ("", "-wal", "-shm", "-journal")):
            path.with_name(f"{path.name}{beside}").unlink(missing_ok=True)
        with suppress(OSError):
            for each in folders:
                each.rmdir()
        raise


def upgrade_database(settings: Settings) -> None:
    """Bring an existing database to the newest revision.

    Raises:
        NotInitialised: there is none.
        StillRunning: a copy of the bot has it open; nothing has been changed.
    """
    file = file_of(settings.database_url)
    if not settings.data_dir.is_dir() or not (file is None or file.is_file()):
        raise NotInitialised
    _upgrade_alone(settings, make=False)


def _upgrade_alone(settings: Settings, *, make: bool) -> None:
    """Bring a database to the newest revision, unless a copy of the bot has it open.

    Raises:
        NotInitialised: it holds nothing of ours, and none is to be made.
        StillRunning: nothing has been changed.
    """
    engine = open_engine(settings.database_url, make=make)
    try:
        revision = revision_of(engine)
        if revision is None and not make:
            raise NotInitialised
        if revision is None:
            upgrade(engine)
        elif revision != newest_revision():
            with closing(InstanceLock(settings.data_dir)) as presence:
                if not presence.is_alone():
                    raise StillRunning
                refuse_in_use(engine)
                upgrade(engine)
    except InUse:
        raise StillRunning from None
    finally:
        engine.dispose()


async def _bot_link(settings: Settings) -> str:
    """Ask Telegram for the bot's name; without it the link still says what to send to the bot."""
    if not settings.has_telegram:
        return "" if settings.has_page else "https://t.me/YOUR_BOT"
    bot = PlainBot.at(settings.api_url, bytes(settings.token).decode())
    try:
        async with bot:
            return bot.link
    except TelegramError:
        return "https://t.me/YOUR_BOT"


async def invite_people(
    settings: Settings,
    *,
    event_id: EventId,
    people: Sequence[tuple[str, Role]],
    now: Callable[[], datetime],
) -> list[str]:
    """Make one-time links for (name, role) pairs without the chat; used by demo and bench."""
    store = open_store(settings, now=now)
    store.outside = replace(store.outside, bot_link=await _bot_link(settings))
    with store.begin() as unit:
        links = [
            invite(unit.work, event_id=event_id, actor=OPERATOR, role=role, name=name)
            for name, role in people
        ]
    store.close()
    return links
