"""What a browser asks for to be told by Web Push: our key, and that its address is kept."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.crypto.base64url import encode_base64url
from bot.crypto.channels.push_keys import PushKey
from bot.domain.channels.devices import Device
from bot.domain.channels.push_notices import LONGEST_ENDPOINT
from bot.usecases.channels.push_notices import renew, start
from bot.web.chat.reception import NotAdmitted, Reception, told
from storage.work import Work
from storage.writer import Writer


@dataclass(frozen=True, slots=True)
class PushDesk:
    """Answers browsers; `key` is our public one as they take it."""

    reception: Reception
    writer: Writer
    key: str

    async def ask(self, request: Request) -> Response:
        """Say by which key they may subscribe ("" for not at all) and whether this browser is told.

        Raises:
            NotAdmitted: it has only a cookie, and is nobody's for long.
        """
        caller, letter = await self.reception.admit(request, acts=False)
        if not caller.device.has_key:
            raise NotAdmitted("needs-key", 403)
        wish, endpoint = letter.text("wish", most=8), letter.text("endpoint", most=LONGEST_ENDPOINT)
        return await self.writer.run(lambda work: self._answer(work, caller.device, wish, endpoint))

    def _answer(self, work: Work, device: Device, wish: str, endpoint: str) -> Response:
        if wish == "start":
            is_told = start(work, device=device, endpoint=endpoint)
        elif wish == "renew":
            is_told = renew(work, device=device, endpoint=endpoint)
        else:
            is_told = work.outbox.push_notices.has(device.id)
        key = self.key if work.push_to else ""
        return told({"key": key, "told": is_told and bool(key)}, self.reception.now())


def push_desk(reception: Reception, writer: Writer) -> PushDesk:
    """Return the desk, with the key that follows from the house's."""
    key = PushKey(writer.store.secret_for("push"))
    return PushDesk(reception, writer, encode_base64url(key.public))
