"""A small Bot API server that misbehaves on request, independent of the demo's emulator.

It knows nothing of the bot: it answers what core.telegram.org/bots/api describes, keeps a journal
of every request and of what it stored, and breaks off, refuses or talks nonsense when told to.
"""

import asyncio
import itertools
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

import orjson
from aiohttp import web

from tests.robustness.outside.faults import Fault, Rule

Json: TypeAlias = dict[str, Any]

SENDING = frozenset({"sendMessage", "editMessageText", "sendDocument", "sendPhoto"})
"""Methods that put something before a person's eyes."""
LONGEST_POLL = 50.0
BOT_ID = 100001


@dataclass(frozen=True, slots=True)
class Call:
    """A request as it came: `fault` when it was met with one, `message` what it stored or changed."""

    method: str
    fields: Json
    at: float
    fault: Fault | None = None
    message: int | None = None

    @property
    def chat(self) -> int:
        """The chat it was about, 0 for none."""
        return int(self.fields.get("chat_id", 0) or 0)

    @property
    def text(self) -> str:
        """The words it carried."""
        return str(self.fields.get("text") or self.fields.get("caption") or "")


@dataclass(slots=True)
class Stored:
    """A message that lies in a chat."""

    id: int
    text: str
    keyboard: list[list[Json]]

    def data(self) -> list[str]:
        """The callback data of its buttons."""
        return [
            each["callback_data"]
            for row in self.keyboard
            for each in row
            if "callback_data" in each
        ]


@dataclass(slots=True)
class FaultServer:
    """The server; belongs to one event loop. `chats` hold what a person would see."""

    token: str
    journal: list[Call] = field(default_factory=list[Call])
    chats: dict[int, dict[int, Stored]] = field(default_factory=dict[int, dict[int, Stored]])
    updates: list[Any] = field(default_factory=list[Any])
    rules: list[Rule] = field(default_factory=list[Rule])
    webhook: str = ""
    webhook_trouble: Json = field(default_factory=dict[str, Any])
    port: int = 0
    _runner: web.ServerRunner | None = None
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _update_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1000))
    _message_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    async def start(self) -> str:
        """Listen (on the same port as before, after `stop`); return the address."""
        self._runner = web.ServerRunner(
            web.Server(self._handle, access_log=None), shutdown_timeout=0.1
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = int(self._runner.addresses[0][1])
        return self.url

    async def stop(self) -> None:
        """Break off whatever is under way and listen no more."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @property
    def url(self) -> str:
        """The address bots are told."""
        return f"http://127.0.0.1:{self.port}"

    def break_with(
        self,
        fault: Fault,
        *methods: str,
        besides: Iterable[str] = (),
        chats: Iterable[int] = (),
        times: int | None = None,
    ) -> Rule:
        """Meet requests with a fault from now on, or so many times; the newest rule wins."""
        rule = Rule(fault, frozenset(methods), frozenset(besides), frozenset(chats), times)
        self.rules.insert(0, rule)
        return rule

    def mend(self) -> None:
        """Behave from now on."""
        self.rules.clear()

    def say(self, user: int, text: str) -> int:
        """A person writes to the bot; return the update's id."""
        return self.put(message={**self._place(user), "from": _sender(user), "text": text})

    def tap(self, user: int, message: int, data: str) -> int:
        """A person taps a button; return the update's id."""
        tapped = {**self._place(user), "message_id": message}
        tap = {"id": str(next(self._message_ids)), "from": _sender(user), "chat_instance": "1"}
        return self.put(callback_query={**tap, "message": tapped, "data": data})

    def put(self, **update: Any) -> int:
        """Queue an update as it is; return its id."""
        number = next(self._update_ids)
        self.put_raw({"update_id": number, **update})
        return number

    def put_raw(self, update: Any) -> None:
        """Queue anything at all in the place of an update."""
        self.updates.append(update)
        self._news.set()

    def calls(self, *methods: str, chat: int | None = None, since: int = 0) -> list[Call]:
        """Requests of some methods (none: all), about a chat, from a place in the journal."""
        return [
            call
            for call in self.journal[since:]
            if (not methods or call.method in methods) and (chat is None or call.chat == chat)
        ]

    def texts(self, chat: int) -> list[str]:
        """What lies in a chat, oldest first."""
        return [stored.text for stored in self.chats.get(chat, {}).values()]

    def newest(self, chat: int) -> Stored:
        """The last message in a chat."""
        return self.chats[chat][max(self.chats[chat])]

    def _place(self, user: int) -> Json:
        return {
            "message_id": next(self._message_ids),
            "date": 1_900_000_000,
            "chat": {"id": user, "type": "private", "first_name": "Guest"},
        }

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        method = request.path.rpartition("/")[2].lower()
        method = _SPELT.get(method, method)
        fields = await _fields(request)
        chat = int(fields.get("chat_id", 0) or 0)
        rule = next((each for each in self.rules if each.meets(method, chat)), None)
        fault = None if rule is None else rule.fault
        if rule is not None and rule.left is not None:
            rule.left -= 1
        stored = None
        if fault is None or fault.stored:
            answer, stored = await self._answer(method, fields)
        else:
            answer = web.Response(status=fault.status or 200, text=fault.body)
        now = asyncio.get_running_loop().time()
        self.journal.append(Call(method, fields, now, fault, stored))
        return answer if fault is None else await _met(request, fault, answer)

    async def _answer(self, method: str, fields: Json) -> tuple[web.Response, int | None]:
        """Do what a request asks."""
        if method == "getUpdates":
            return _ok(await self._poll(fields)), None
        if method in SENDING:
            return self._store(method, fields)
        if method == "deleteMessage":
            self.chats.get(int(fields["chat_id"]), {}).pop(int(fields["message_id"]), None)
        elif method == "setWebhook":
            self.webhook = str(fields["url"])
        elif method == "deleteWebhook":
            self.webhook = ""
        elif method == "getWebhookInfo":
            info = {"url": self.webhook, "has_custom_certificate": False}
            return _ok({**info, "pending_update_count": 0, **self.webhook_trouble}), None
        elif method == "getMe":
            me: Json = {"id": BOT_ID, "is_bot": True, "first_name": "Bot", "username": "fault_bot"}
            return _ok(me), None
        return _ok(result=True), None

    def _store(self, method: str, fields: Json) -> tuple[web.Response, int | None]:
        chat = int(fields["chat_id"])
        text = str(fields.get("text") or fields.get("caption") or "")
        markup: Any = fields.get("reply_markup") or "{}"
        keyboard: Json = orjson.loads(markup) if isinstance(markup, str) else markup
        room = self.chats.setdefault(chat, {})
        is_edit = method == "editMessageText"
        number = int(fields["message_id"]) if is_edit else next(self._message_ids)
        stored = Stored(number, text, keyboard.get("inline_keyboard", []))
        if is_edit and number not in room:
            return _no("Bad Request: message to edit not found"), None
        if is_edit and room[number] == stored:
            return _no("Bad Request: message is not modified"), None
        room[number] = stored
        place = {"message_id": number, "date": 1_900_000_000, "text": text}
        return _ok({**place, "chat": {"id": chat, "type": "private"}}), number

    async def _poll(self, fields: Json) -> list[Any]:
        """Bot API getUpdates: what is below `offset` is confirmed and never seen again."""
        offset = int(fields.get("offset", 0))
        ends = asyncio.get_running_loop().time() + min(
            LONGEST_POLL, float(fields.get("timeout", 0))
        )
        self.updates = [each for each in self.updates if offset <= _number(each, otherwise=offset)]
        while not self.updates:
            self._news.clear()
            left = ends - asyncio.get_running_loop().time()
            if left <= 0:
                break
            try:
                async with asyncio.timeout(left):
                    await self._news.wait()
            except TimeoutError:
                break
        return self.updates[: int(fields.get("limit", 100))]


_SPELT = {
    name.lower(): name
    for name in (
        *SENDING,
        *("getUpdates", "getMe", "deleteMessage", "setWebhook", "deleteWebhook"),
        "getWebhookInfo",
        *("answerCallbackQuery", "setMyCommands"),
    )
}


async def _met(request: web.BaseRequest, fault: Fault, answer: web.Response) -> web.StreamResponse:
    if fault.seconds:
        await asyncio.sleep(fault.seconds)
    if fault.reset:
        if request.transport is not None:
            request.transport.abort()
        return answer
    if fault.status:
        kind = "text/html" if fault.body.startswith("<") else "application/json"
        return web.Response(
            status=fault.status,
            body=fault.body.encode(),
            headers={"Content-Type": kind, **dict(fault.headers)},
        )
    return answer


async def _fields(request: web.BaseRequest) -> Json:
    if request.content_type == "application/json":
        return orjson.loads(await request.read() or b"{}")
    found: Json = dict(request.query)
    if request.content_type.startswith(("multipart/", "application/x-www-form")):
        found |= {name: str(value) for name, value in (await request.post()).items()}
    return found


def _sender(user: int) -> Json:
    return {"id": user, "is_bot": False, "first_name": "Guest", "language_code": "en"}


def _number(update: Any, *, otherwise: int) -> int:
    """The id of an update; one without any is as if it came last."""
    number: object = cast("Json", update).get("update_id") if isinstance(update, dict) else None
    return number if isinstance(number, int) else otherwise


def _ok(result: Any) -> web.Response:
    # Not orjson: updates may hold what no JSON should, such as half a surrogate pair.
    body = json.dumps({"ok": True, "result": result}).encode()
    return web.Response(body=body, content_type="application/json")


def _no(description: str) -> web.Response:
    body = {"ok": False, "error_code": 400, "description": description}
    return web.Response(status=400, body=orjson.dumps(body), content_type="application/json")
