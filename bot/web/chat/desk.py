"""The desk of the chat page: one request each for asking what is new, tapping, saying, leaving.

A tap or words are handed in like Telegram's, and the answer brings what came of them.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from starlette.requests import Request
from starlette.responses import Response

from bot.domain.channels.devices import Device
from bot.domain.channels.knocks import Arrival, Knock
from bot.domain.messages.incoming import Incoming
from bot.web.chat.hub import Hub
from bot.web.chat.knocking import Keys, address_of_device
from bot.web.chat.reception import Caller, Letter, NotAdmitted, Reception, told
from storage.database.errors import StoreFailed

HOLD_SECONDS = 50.0
"""How long a page waits for something new: many networks cut a silent connection after 60 s."""
COME_AGAIN = 30
"""Seconds after which a page may ask that could not wait now."""


class Mail(Protocol):
    """What the desk knows of mailboxes, each call a read of its own."""

    async def note_drawn(self, device: Device, rev: int) -> None:
        """Note as delivered what a visible page has drawn."""
        ...

    async def news(
        self, device: Device, after: int, *, content_key: int | None = None
    ) -> dict[str, Any] | None:
        """Return what changed after a cursor, as JSON; None where this content was not taken in."""
        ...

    async def has_news(self, device: Device, after: int) -> bool:
        """Say whether anything did."""
        ...

    async def is_seen(self, key: int) -> bool:
        """Say whether something was taken in before by a key."""
        ...

    async def menu(self, device: Device) -> Sequence[tuple[str, str]]:
        """Return the commands they may type, each with what it does."""
        ...

    async def leave(self, device: Device) -> None:
        """Sign a device out."""
        ...

    async def wake(self, device: Device, typed: str) -> bool:
        """Wake an organizer's device by a code; say whether it was right."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers requests; `take` hands in what arrives and returns once it is committed."""

    reception: Reception
    mail: Mail
    take: Callable[[Sequence[Arrival]], Awaitable[None]]
    keys: Keys
    hub: Hub

    async def poll(self, request: Request) -> Response:
        """Say what is new; wait for it if the page wishes.

        Raises:
            NotAdmitted: they may not ask, or too many wait.
        """
        caller, letter = await self.reception.admit(request, acts=False)
        after, drawn = letter.number("after"), letter.number("drawn")
        device = caller.device
        if drawn:
            # Before it waits, which may be for long: others see at once that it was read.
            await self.mail.note_drawn(device, drawn)
        if letter.said.get("wait") is True:
            if self.hub.is_full:
                raise NotAdmitted("busy", 503, reason="full")
            event = self.hub.enter(device.person_id, device.id, after)
            try:
                if not await self.mail.has_news(device, after):
                    await self._rest(event, request)
            finally:
                self.hub.leave(device.person_id, event)
        return self.told(await self.mail.news(device, after))

    async def tap(self, request: Request) -> Response:
        """Take a tap."""
        caller, letter = await self.reception.admit(request)
        data, screen = letter.text("data", most=64), letter.number("message")
        self.reception.counts.act("tap")
        return await self.hand_in(caller, letter, data=data, screen=screen)

    async def say(self, request: Request) -> Response:
        """Take words."""
        caller, letter = await self.reception.admit(request)
        message = self.message(letter.text("text", most=4096))
        self.reception.counts.act("words")
        return await self.hand_in(caller, letter, message=message)

    async def menu(self, request: Request) -> Response:
        """Say which commands there are."""
        caller, _ = await self.reception.admit(request)
        return self.told({"commands": await self.mail.menu(caller.device)})

    async def leave(self, request: Request) -> Response:
        """Sign this device out."""
        caller, _ = await self.reception.admit(request, asleep=True)
        await self.mail.leave(caller.device)
        self.hub.wake([caller.device.person_id])
        answer = self.told({})
        answer.headers["Clear-Site-Data"] = '"storage"'
        return answer

    async def wake(self, request: Request) -> Response:
        """Wake an organizer's device that did nothing for long.

        Raises:
            NotAdmitted: the code is wrong, or too many were.
        """
        caller, letter = await self.reception.admit(request, asleep=True)
        if not await self.mail.wake(caller.device, letter.text("code", most=40)):
            raise NotAdmitted("wrong-code", 403)
        return self.told({})

    async def is_seen(self, device: Device, letter: Letter) -> bool:
        """Say whether what a device calls by this name was taken in before."""
        name, _ = self.keys.of(device, letter.text("id"), letter.deed)
        return await self.mail.is_seen(name)

    async def hand_in(self, caller: Caller, letter: Letter, **what: Any) -> Response:
        """Hand in what a device does, once; answer with what came of it. Raises NotAdmitted."""
        device, after = caller.device, letter.number("after")
        name, body = self.keys.of(device, letter.text("id"), letter.deed)
        await self.take([Knock(name, address_of_device(device), content_key=body, **what)])
        self.hub.wake([device.person_id])
        return self.told(await self.mail.news(device, after, content_key=body))

    def message(self, text: str, **more: Any) -> Incoming:
        """Return words, with what came along, as a message of now."""
        return Incoming(text, text, sent_at=int(self.reception.now()), **more)

    async def _rest(self, event: asyncio.Event, request: Request) -> None:
        """Wait until something is new, the time is over, or nobody listens any more."""
        gone = asyncio.create_task(_hung_up(request))
        woken = asyncio.create_task(event.wait())
        try:
            await asyncio.wait(
                {gone, woken}, timeout=HOLD_SECONDS, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            gone.cancel()
            woken.cancel()

    def told(self, content: Mapping[str, Any] | None) -> Response:
        """Answer with what is new. Raises NotAdmitted where other content has this name."""
        if content is None:
            raise NotAdmitted("other-body", 409)
        return told({**content}, self.reception.now())


async def _hung_up(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def answering(
    reception: Reception, act: Callable[[Request], Awaitable[Response]]
) -> Callable[[Request], Awaitable[Response]]:
    """Return an endpoint that says in one word why a request goes no further."""

    async def answer(request: Request) -> Response:
        try:
            return await act(request)
        except NotAdmitted as refused:
            reception.counts.refuse(refused.reason)
            return told({"state": refused.state}, reception.now(), refused.status)
        except StoreFailed:
            reception.counts.refuse("unavailable")
            return told({"state": "unavailable"}, reception.now(), 503)

    return answer
