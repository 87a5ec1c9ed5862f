"""Runs the jobs at Telegram: fetches the files people sent and sets their command menus."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from functools import partial

from telegram.error import BadRequest, Forbidden

from bot.delivery.push_carrier import PushCarrier, TelegramCarrier, TooLarge
from bot.delivery.telegram import Telegram
from bot.domain.broadcasts import FILE_BYTES
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.features import Gate
from bot.domain.ids import BroadcastId
from bot.domain.messages.files import SentFile
from bot.domain.people.people import Person
from bot.eventfile.sent_files.pictures import NotAPicture, for_others, without_data
from bot.eventfile.sent_files.reading import FileUnreadable, read_sent_file
from bot.texts.catalog import Catalog
from bot.usecases import telegram_jobs as usecases_telegram_jobs
from bot.usecases.broadcasts.attaching import take_cleaned
from bot.usecases.channels.menus import words_open_to
from storage.database.errors import StoreFailed
from storage.outbox.telegram_jobs import TelegramJob
from storage.work import Work
from storage.writer import Writer

log = logging.getLogger(__name__)

_AGAIN_AFTER = 5.0
_PUT_OFF = 3600.0
"""Seconds after which a job is looked at again where there is no Telegram."""


class TelegramJobRunner:
    """Does one job after the other.

    `take_file` is what a fetched text does: (work, person, form name, file). `commands` has every
    word of the menu with what it takes.
    """

    def __init__(
        self,
        *,
        writer: Writer,
        telegram: Telegram,
        take_file: Callable[[Work, Person, str, SentFile], None],
        commands: Mapping[str, Gate],
        catalog: Catalog,
    ) -> None:
        self._writer = writer
        self._telegram = telegram
        self._carrier: PushCarrier = TelegramCarrier(telegram)
        self._take_file = take_file
        self._commands = commands
        self._catalog = catalog

    async def run_due(self) -> None:
        """Do every job that is due."""
        while (due := await self._writer.run(_lease)) is not None:
            job, person, at = due
            try:
                if job.purpose == usecases_telegram_jobs.MENU:
                    await self._set_menu(job, person, at)
                elif job.purpose == usecases_telegram_jobs.CLEAN:
                    await self._clean(job, person, at)
                elif job.purpose == usecases_telegram_jobs.DELETE:
                    await self._carrier.delete(at, int(job.about))
                    await self._writer.run(partial(_finish, job))
                else:
                    await self._fetch(job, person)
            except (BadRequest, Forbidden, FileUnreadable, TooLarge) as error:
                await self._give_up(job, person, _why(error))
            except StoreFailed:
                raise
            except Exception as error:  # noqa: BLE001 - one must not stand in the way of all
                log.warning("a job failed: %s", type(error).__name__)
                await self._again(job, person)

    async def _set_menu(self, job: TelegramJob, person: Person, at: Address) -> None:
        words = await self._writer.run(lambda work: words_open_to(work, person, self._commands))
        menu = [
            (word, self._catalog.plain(f"command-{word}", {}, person.language)) for word in words
        ]
        await self._carrier.set_menu(at, menu)
        await self._writer.run(lambda work: work.telegram_jobs.finish(job))

    async def _fetch(self, job: TelegramJob, person: Person) -> None:
        most = usecases_telegram_jobs.most_bytes(job.purpose)
        content = await self._carrier.fetch(job.about, most=most)
        if usecases_telegram_jobs.takes_as_it_is(job.purpose):
            sent = SentFile("", content=await asyncio.to_thread(for_others, content))
        else:
            sent = await asyncio.to_thread(read_sent_file, content)

        def take(work: Work) -> None:
            work.telegram_jobs.finish(job)
            self._take_file(work, work.people.get(person.id), job.purpose, sent)

        await self._writer.run(take)

    async def _clean(self, job: TelegramJob, person: Person, at: Address) -> None:
        """Keep a picture at Telegram without its data; one that cannot be read is not sent on."""
        broadcast_id, raw, name = job.about.split(" ", 2)
        content = await self._carrier.fetch(raw, most=FILE_BYTES)
        try:
            clean = await asyncio.to_thread(without_data, content)
        except NotAPicture:
            file_id = ""
        else:
            caption = self._catalog.plain("broadcast-file-cleaned", {}, person.language)
            file_id = await self._telegram.keep_document(
                at.number, name or "picture", clean, caption
            )

        def take(work: Work) -> None:
            work.telegram_jobs.finish(job)
            take_cleaned(
                work, person, broadcast_id=BroadcastId(broadcast_id), raw=raw, file_id=file_id
            )

        await self._writer.run(take)

    async def _again(self, job: TelegramJob, person: Person) -> None:
        if job.attempts >= usecases_telegram_jobs.TRIES:
            await self._give_up(job, person, "file-lost")
            return
        seconds = _AGAIN_AFTER * job.attempts
        await self._writer.run(lambda work: work.telegram_jobs.postpone(job, seconds=seconds))

    async def _give_up(self, job: TelegramJob, person: Person, text: str) -> None:
        if job.purpose == usecases_telegram_jobs.CLEAN:
            broadcast_id, raw, _ = job.about.split(" ", 2)
            await self._writer.run(
                lambda work: take_cleaned(
                    work, person, broadcast_id=BroadcastId(broadcast_id), raw=raw, file_id=""
                )
            )
        await self._writer.run(
            lambda work: usecases_telegram_jobs.give_up(work, job=job, person=person, text=text)
        )


def _finish(job: TelegramJob, work: Work) -> None:
    work.telegram_jobs.finish(job)


def put_off_jobs(work: Work) -> None:
    """Let what is to be done at Telegram wait, and end what was never about it: there is no Telegram."""
    while (found := _lease(work)) is not None:
        work.telegram_jobs.postpone(found[0], seconds=_PUT_OFF)


def _lease(work: Work) -> tuple[TelegramJob, Person, Address] | None:
    while (job := work.telegram_jobs.lease()) is not None:
        for person in work.people.readable([job.person_id]):
            at = work.people.ways(person.id).by(Carrier.TELEGRAM)
            if at is not None:
                return job, person, at
            # The page asks for its menu itself, and what was typed there is nobody else's.
            work.telegram_jobs.finish(job)
    return None


def _why(error: Exception) -> str:
    match error:
        case TooLarge():
            return "file-too-large"
        case FileUnreadable():
            return error.why
        case _:
            return "file-lost"
