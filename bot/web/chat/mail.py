"""Mailboxes as the page asks for them: read beside the writer, put into words in the reader's thread.

Pages that ask at the same time are answered out of one view.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from bot.domain.channels.devices import Device
from bot.domain.features import Gate
from bot.domain.ids import OUTSIDER, DeviceId, OutboxId, PersonId
from bot.texts.catalog import Catalog
from bot.usecases.channels import entering, rebinding, signing_out, waking
from bot.usecases.channels.browsers import Browser, Entered, Waiting, needing_keys
from bot.usecases.channels.menus import words_open_to
from bot.usecases.channels.waking import Rest
from bot.usecases.people.contesting import contest_code
from bot.web.chat.door import Acts
from bot.web.chat.letters import Drawer, envelope_to
from bot.web.chat.reception import Caller
from bot.web.intake.together import Together
from storage.channels.devices import NOTED_EVERY
from storage.database.sealing import RowUnreadable
from storage.outbox.page.pagebox import Laid
from storage.people.people import UnknownPerson
from storage.reader import Reader
from storage.work import Work
from storage.writer import Writer


@dataclass(frozen=True, slots=True)
class _Calls:
    """By what a device says who it is."""

    device_id: DeviceId | None
    cookie: str


@dataclass(frozen=True, slots=True)
class _Looks:
    """What a page wants to know; of a content it handed in also whether that was taken in."""

    device: Device
    after: int
    content_key: int | None


@dataclass(frozen=True, slots=True)
class StoredMail:
    """Answers for the desk and the door out of the store; `now` returns aware UTC."""

    writer: Writer
    reader: Reader
    catalog: Catalog
    commands: Mapping[str, Gate]
    now: Callable[[], datetime]
    _callers: Together[_Calls, Caller | None] = field(init=False)
    _unread: Together[PersonId, int] = field(init=False)
    _drawn: Together[tuple[PersonId, int], int] = field(init=False)
    _newest: Together[PersonId, int] = field(init=False)
    _new: Together[_Looks, dict[str, Any] | None] = field(init=False)

    def __post_init__(self) -> None:
        """Collect what is asked for together."""
        look, write = self.reader.run, self.writer.run
        object.__setattr__(self, "_callers", Together(look, _callers))
        object.__setattr__(self, "_unread", Together(look, _unread))
        object.__setattr__(self, "_drawn", Together(write, _drawn))
        object.__setattr__(self, "_newest", Together(look, _newest))
        object.__setattr__(self, "_new", Together(look, self._news_of_all))

    async def caller(self, device_id: DeviceId | None, cookie: str, *, acts: bool) -> Caller | None:
        """Return a device that may come in, by its id or else its cookie.

        An organizer's is used where somebody `acts`, and not by a page that only asks what is new.
        """
        caller = await self._callers.ask(_Calls(device_id, cookie))
        if caller is None or not caller.device.is_live(self.now()):
            return None
        is_used = not caller.sleeps and (acts or not caller.needs_key)
        if is_used and self.now() >= caller.device.used_at + NOTED_EVERY:
            await self.writer.run(lambda work: work.devices.note_use(caller.device))
        return caller

    async def note_drawn(self, device: Device, rev: int) -> None:
        """Note as delivered what a visible page has drawn; nothing is written where all of it is."""
        if await self._unread.ask(device.person_id):
            await self._drawn.ask((device.person_id, rev))

    async def news(
        self, device: Device, after: int, *, content_key: int | None = None
    ) -> dict[str, Any] | None:
        """Return what changed after a cursor.

        None where a content was handed in, and not taken in under this key.
        """
        return await self._new.ask(_Looks(device, after, content_key))

    async def has_news(self, device: Device, after: int) -> bool:
        """Say whether anything changed after a cursor."""
        return await self._newest.ask(device.person_id) > after

    async def is_seen(self, key: int) -> bool:
        """Say whether something was taken in before by a key."""
        return await self.reader.run(lambda work: key in work.seen_updates.already_seen((key,)))

    async def menu(self, device: Device) -> Sequence[tuple[str, str]]:
        """Return the commands somebody may type."""
        return await self.reader.run(partial(self._menu, device=device))

    async def leave(self, device: Device) -> None:
        """Sign a device out."""
        await self.writer.run(lambda work: signing_out.sign_out(work, device))

    async def wake(self, device: Device, typed: str) -> bool:
        """Wake an organizer's device by a code; say whether it was right."""
        return await self.writer.run(lambda work: waking.wake(work, device=device, typed=typed))

    def door_acts(self) -> Acts:
        """Return what the door has done."""
        return Acts(self._is_given, self._enter, self._rebind, self._enter_again, self._contest)

    async def _is_given(self, code: str) -> bool:
        return await self.reader.run(lambda work: entering.is_given(work, code))

    async def _rebind(self, cookie: str, browser: Browser) -> Entered:
        return await self.writer.run(
            lambda work: rebinding.rebind(work, cookie=cookie, browser=browser)
        )

    async def _enter(self, code: str, browser: Browser) -> Entered | Waiting:
        return await self.writer.run(lambda work: entering.enter(work, code=code, browser=browser))

    async def _enter_again(self, code: str, device: Device) -> None:
        await self.writer.run(lambda work: entering.enter_again(work, code=code, device=device))

    async def _contest(self, code: str) -> None:
        await self.writer.run(lambda work: contest_code(work, code=code, by=OUTSIDER))

    def _news_of_all(self, work: Work, asked: Sequence[_Looks]) -> list[dict[str, Any] | None]:
        keys = [each.content_key for each in asked if each.content_key is not None]
        taken = work.seen_updates.already_seen(keys) if keys else set[int]()
        work.people.prefetch_ids({each.device.person_id for each in asked})
        return [
            self._news(work, each.device, each.after)
            if each.content_key is None or each.content_key in taken
            else None
            for each in asked
        ]

    def _news(self, work: Work, device: Device, after: int) -> dict[str, Any]:
        person_id = device.person_id
        is_reset = 0 < after < work.outbox.pagebox.reaches_back_to(person_id)
        laid = work.outbox.pagebox.since(person_id, 0 if is_reset else after)
        letters = [(each, self._letter(work, device, each)) for each in laid]
        return {
            "rev": str(laid[-1].rev if laid else after),
            "messages": [letter for _, letter in letters if letter is not None],
            "gone": [str(each.id) for each, letter in letters if letter is None],
            "reset": is_reset,
        }

    def _letter(self, work: Work, device: Device, laid: Laid) -> dict[str, Any] | None:
        if laid.message is None:
            return None
        envelope = envelope_to(work, device, OutboxId(laid.id), laid.message)
        return Drawer(self.catalog).drawn(envelope, laid_at=laid.laid_at, now=self.now())

    def _menu(self, work: Work, *, device: Device) -> Sequence[tuple[str, str]]:
        person = work.people.get(device.person_id)
        return [
            (word, self.catalog.plain(f"command-{word}", {}, person.language))
            for word in words_open_to(work, person, self.commands)
        ]


def _callers(work: Work, asked: Sequence[_Calls]) -> list[Caller | None]:
    by_id = work.devices.among([each.device_id for each in asked if each.device_id is not None])
    named = [
        _by_cookie(work, each.cookie) if each.device_id is None else by_id.get(each.device_id)
        for each in asked
    ]
    people = {device.person_id for device in named if device is not None}
    work.people.prefetch_ids(people)
    more = needing_keys(work, people)
    return [
        None if device is None else _caller(work, device, is_more=device.person_id in more)
        for device in named
    ]


def _by_cookie(work: Work, cookie: str) -> Device | None:
    try:
        return work.devices.with_cookie(cookie)
    except RowUnreadable:
        return None


def _caller(work: Work, device: Device, *, is_more: bool) -> Caller | None:
    try:
        person = work.people.get(device.person_id)
        rest = waking.rest_of(work, person, device) if is_more else Rest.AWAKE
    except (RowUnreadable, UnknownPerson):
        return None
    return None if rest is Rest.OUT else Caller(device, is_more, rest is Rest.ASLEEP)


def _unread(work: Work, asked: Sequence[PersonId]) -> list[int]:
    return [work.outbox.pagebox.unread(each) for each in asked]


def _drawn(work: Work, asked: Sequence[tuple[PersonId, int]]) -> list[int]:
    return [work.outbox.pagebox.drawn(person_id, rev) for person_id, rev in asked]


def _newest(work: Work, asked: Sequence[PersonId]) -> list[int]:
    newest = work.outbox.pagebox.serials.newest_of(set(asked))
    return [newest.get(each, 0) for each in asked]
