"""Somebody on the page, without a browser: signs, asks and reads as its JavaScript does, over HTTP."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, Self

import orjson
from aiohttp import ClientSession

from bot.crypto.base64url import encode_base64url
from bot.crypto.codes import new_code
from bot.domain.ids import DeviceId
from tests.web.chat.device import Device

NOBODY = DeviceId("0" * 12)
PART = 200_000
"""Bytes of a file in one request."""
OURS = {"Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"}


class Site(Protocol):
    """A running bot: the port of its site on this machine, and what time it is for it."""

    @property
    def listens_at(self) -> int: ...
    @property
    def clock(self) -> Callable[[], datetime]: ...


@dataclass(slots=True)
class Answer:
    """What came back: the status, the JSON, and the cookie that is to be kept."""

    status: int
    said: dict[str, Any]
    cookie: str = ""

    @property
    def told(self) -> tuple[int, str]:
        """The status and the word that says why not."""
        return self.status, self.said.get("state", "")


@dataclass(slots=True)
class PagePerson:
    """One browser; its device has no name before it was let in."""

    world: Site
    http: ClientSession
    device: Device = field(default_factory=Device)
    rev: str = "0"
    cookie: str = ""
    kept_cookie: str = ""
    number: str = ""
    secret: str = ""
    letters: dict[int, dict[str, Any]] = field(default_factory=dict[int, dict[str, Any]])

    @classmethod
    def of(cls, world: Site, http: ClientSession) -> Self:
        """A browser that was never here."""
        person = cls(world, http)
        person.device.id = NOBODY
        return person

    def url(self, path: str) -> str:
        """Where the site has something."""
        return f"http://127.0.0.1:{self.world.listens_at}{path}"

    async def posts(
        self,
        what: str,
        said: object,
        *,
        proof: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """Ask for something, signed unless there is another proof ("" for none)."""
        body = said if isinstance(said, bytes) else orjson.dumps(said)
        path = f"/c/{what}"
        if proof is None and not self.cookie:
            proof = self.device.proof("POST", path, body, int(self.world.clock().timestamp()))
        sent = {**OURS, **(headers or {})}
        if proof:
            sent["Proof"] = proof
        if self.cookie:
            sent["Cookie"] = f"__Secure-c={self.cookie}"
        async with self.http.post(self.url(path), data=body, headers=sent) as answer:
            text = await answer.read()
            cookie = answer.cookies.get("__Secure-c")
            found: dict[str, Any] = (
                orjson.loads(text) if answer.content_type == "application/json" else {}
            )
            return Answer(answer.status, found, "" if cookie is None else cookie.value)

    async def opens(self, code: str, *, with_key: bool = True, language: str = "") -> Answer:
        """Tap the one button of an invitation's page, and look at what there is."""
        key = encode_base64url(self.device.public) if with_key else ""
        if self.device.id != NOBODY:
            key = ""
        said = {"code": code, "key": key, "secret": self.secret}
        answer = await self.posts(
            "join",
            said,
            proof=None if with_key else "",
            headers={"Accept-Language": language} if language else None,
        )
        if answer.status == 200 and "device" not in answer.said:
            self.number, self.secret = answer.said["number"], answer.said["secret"]
        elif answer.status == 200:
            self.device.id = DeviceId(answer.said["device"])
            self.kept_cookie = answer.cookie
            self.cookie = "" if with_key else answer.cookie
            await self.looks()
        return answer

    async def rebinds(self, cookie: str) -> Answer:
        """Go on with a new key, by the cookie of a device whose key was cleared."""
        self.device.id = NOBODY
        sent = {"Cookie": f"__Secure-c={cookie}"} if cookie else {}
        said = {"key": encode_base64url(self.device.public)}
        answer = await self.posts("rebind", said, headers=sent)
        if answer.status == 200:
            self.device.id, self.kept_cookie = DeviceId(answer.said["device"]), answer.cookie
        return answer

    async def looks(self, *, wait: bool = False) -> Answer:
        """Ask what is new."""
        said = {"after": self.rev, "drawn": self.rev, "wait": wait}
        return self.takes(await self.posts("poll", said))

    def takes(self, answer: Answer) -> Answer:
        """Draw what an answer brings."""
        if answer.status == 200:
            if answer.said["reset"]:
                self.letters.clear()
            self.letters |= {int(each["id"]): each for each in answer.said["messages"]}
            for each in answer.said["gone"]:
                self.letters.pop(int(each), None)
            self.rev = answer.said["rev"]
        return answer

    async def says(self, text: str, *, name: str = "") -> Answer:
        """Send words, and draw what comes of it."""
        said = {"id": name or new_code(), "text": text, "after": self.rev}
        return self.takes(await self.posts("say", said))

    async def sends(self, *contents: bytes, text: str = "", name: str = "") -> Answer:
        """Send a file or several, in parts where they are large, and draw what comes of it."""
        said: dict[str, Any] = {"id": new_code(), "text": text}
        if len(contents) == 1 and len(contents[0]) <= PART:
            said |= {"name": name, "content": encode_base64url(contents[0])}
        else:
            files: list[dict[str, object]] = []
            for number, content in enumerate(contents):
                parts = [content[at : at + PART] for at in range(0, len(content), PART)]
                for part, piece in enumerate(parts):
                    told = await self.sends_piece(said["id"], piece, file=number, part=part)
                    if told.status != 200:
                        return told
                files.append({"name": name, "parts": len(parts)})
            said["files"] = files
        return self.takes(await self.posts("send", said | {"after": self.rev}))

    async def sends_piece(self, name: str, piece: bytes, *, file: int, part: int) -> Answer:
        """Send a part of a file."""
        said = {"id": name, "file": str(file), "part": str(part)}
        return await self.posts("piece", said | {"content": encode_base64url(piece)})

    async def taps(self, *labels: str) -> Answer:
        """Tap the newest button of each label in turn."""
        answer = Answer(0, {})
        for label in labels:
            message, key = self.find(label)
            answer = await self.taps_data(int(message["id"]), key["data"])
        return answer

    async def taps_data(self, message_id: int, data: str, *, name: str = "") -> Answer:
        """Tap a button of a message by its data."""
        said = {"message": str(message_id), "data": data, "after": self.rev}
        said["id"] = name or new_code()
        return self.takes(await self.posts("tap", said))

    def find(self, label: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The newest message with a button of this label, and the button."""
        for message in reversed(self.messages):
            for row in message["keys"]:
                for key in row:
                    if key["text"] == label:
                        return message, key
        raise AssertionError(f"no button {label!r}; there are {self.shown}")

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The messages that are drawn, oldest first."""
        return [self.letters[number] for number in sorted(self.letters)]

    @property
    def screen(self) -> str:
        """The words of the newest message."""
        return self.messages[-1]["text"]

    @property
    def shown(self) -> tuple[str, list[list[str]]]:
        """The newest message: its words and the labels below it."""
        newest = self.messages[-1]
        return newest["text"], [[key["text"] for key in row] for row in newest["keys"]]
