"""One Bot API call from decoded arguments to an answer: faults, schema, method, journal."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from bot.demo.emulator import refusals
from bot.demo.emulator.encoding import keep_json
from bot.demo.emulator.messages.rooms import Json, Stored
from bot.demo.emulator.methods.asked import Asked
from bot.demo.emulator.methods.bots.polling import get_updates
from bot.demo.emulator.methods.table import HANDLERS, NOT_DONE, POLLING
from bot.demo.emulator.people.world import World
from bot.demo.emulator.refusals import Refusal, not_implemented, too_many_requests
from bot.demo.emulator.schema.methods import MethodSchema, methods
from bot.demo.emulator.state.accounts import BotAccount
from bot.demo.emulator.state.faults import Fault
from bot.demo.emulator.state.files import Upload
from bot.demo.emulator.state.journal import Call
from bot.demo.emulator.state.update_queue import Update

_SENTENCES = {
    "403": refusals.BLOCKED,
    "500": "Internal Server Error",
    "502": "Bad Gateway",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: HTTP status and JSON body; ``cut`` closes the connection instead."""

    status: int
    body: bytes
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Result:
    """The ``result`` of a success: encoded for the caller and for the journal."""

    raw: bytes
    logged: bytes
    message_id: int | None = None


class ConnectionCut(Exception):
    """A fault closes the connection before anything happens."""


async def answer(
    world: World,
    bot: BotAccount,
    method: str,
    raw: Mapping[str, Any],
    uploads: dict[str, Upload],
) -> Answer:
    """Do one call of a known bot and log it; never raises Refusal."""
    arrived = time.time()
    schema = methods(strict=world.strict).get(method.lower())
    if schema is None:
        return refuse(world, bot.id, method, Refusal(refusals.METHOD_NOT_FOUND), raw)
    name = schema.name
    if world.latency_ms and name != "getUpdates":
        await asyncio.sleep(world.latency_ms / 1000)
    fault = world.faults.take(name, raw.get("chat_id")) if world.faults.waiting else None
    params: Mapping[str, Any] = raw
    message_id: int | None = None
    try:
        if fault is not None:
            await _strike(fault)
        if name in NOT_DONE:
            raise not_implemented(name, NOT_DONE[name])
        params = schema.read(raw, uploads)
        logged_params = keep_json(params)
        result = await _result(schema, Asked(world, bot, params, uploads))
    except Refusal as refusal:
        given = _refused(refusal)
        logged_params, logged = keep_json(dict(params)), given.body
    except ConnectionCut:
        return Answer(0, b"", cut=True)
    else:
        given = Answer(
            200,
            b'{"ok":true,"result":' + result.raw + b"}",
            cut=fault is not None and fault.kind == "drop_after",
        )
        logged, message_id = result.logged, result.message_id
    world.journal.add(
        Call(
            n=world.journal.next,
            at=arrived,
            done_at=time.time(),
            bot_id=bot.id,
            method=name,
            params=logged_params,
            files=_described(uploads) if uploads else (),
            status=given.status,
            response=logged,
            chat_id=params.get("chat_id"),
            message_id=message_id or params.get("message_id"),
        )
    )
    return given


def refuse(
    world: World,
    bot_id: int,
    method: str,
    refusal: Refusal,
    raw: Mapping[str, Any] | None = None,
) -> Answer:
    """Refuse a call that gets no further, and log it; ``bot_id`` is the one its token claims."""
    given, now = _refused(refusal), time.time()
    world.journal.add(
        Call(
            n=world.journal.next,
            at=now,
            done_at=now,
            bot_id=bot_id,
            method=method,
            params=keep_json(dict(raw or {})),
            files=(),
            status=given.status,
            response=given.body,
            chat_id=None,
            message_id=None,
        )
    )
    return given


def _refused(refusal: Refusal) -> Answer:
    return Answer(refusal.code, keep_json(refusal.envelope()))


async def _strike(fault: Fault) -> None:
    """Trouble before the effect; raises Refusal or ConnectionCut, or just takes time."""
    if fault.kind == "429":
        raise too_many_requests(fault.retry_after)
    if fault.kind == "drop_before":
        raise ConnectionCut
    if fault.kind == "slow":
        await asyncio.sleep(fault.seconds)
    elif fault.kind in _SENTENCES:
        raise Refusal(_SENTENCES[fault.kind])


async def _result(schema: MethodSchema, asked: Asked) -> _Result:
    if schema.name == POLLING:
        return _batch(await get_updates(asked))
    found = HANDLERS[schema.name](asked)
    if type(found) is Stored:
        return _Result(found.raw, found.raw, found.message_id)
    raw = keep_json(found)
    return _Result(raw, raw, _message_id(found))


def _message_id(found: object) -> int | None:
    """The id of a message that only its id stands for (copyMessage)."""
    if isinstance(found, dict):
        return cast("Json", found).get("message_id")
    return None


def _batch(updates: list[Update]) -> _Result:
    """Updates are sent whole and logged by id only."""
    raw = b"[" + b",".join([update.raw for update in updates]) + b"]"
    return _Result(raw, keep_json([update.update_id for update in updates]))


def _described(uploads: dict[str, Upload]) -> tuple[tuple[str, str, int], ...]:
    return tuple(
        (field, upload.file_name, len(upload.content)) for field, upload in uploads.items()
    )
