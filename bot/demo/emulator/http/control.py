"""The control API under ``/_emu/``: people's acts, inspection, faults, clock and events."""

from collections.abc import Awaitable, Callable
from typing import Any, cast

import orjson
from aiohttp import web

from bot.demo.emulator.http.streams import EventStreams
from bot.demo.emulator.methods.commands import commands_in_force
from bot.demo.emulator.people.acts import act
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.faults import Fault
from bot.demo.emulator.state.state import StoryImpossible

Json = dict[str, Any]
LONGEST_WAIT = 600.0


class Control:
    """Routes ``METHOD first/...`` to small handlers; bodies and answers are JSON."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._streams = EventStreams(world.events)
        self._routes: dict[tuple[str, str], Callable[[Json, list[str]], Any]] = {
            ("GET", "state"): self._state,
            ("POST", "users"): self._users,
            ("POST", "groups"): self._groups,
            ("POST", "faults"): self._add_fault,
            ("DELETE", "faults"): self._clear_faults,
            ("POST", "latency"): self._latency,
            ("POST", "flood"): self._flood,
            ("POST", "clock"): self._clock,
            ("GET", "chats"): self._messages,
            ("GET", "calls"): self._calls,
            ("DELETE", "calls"): self._clear_calls,
            ("GET", "commands"): self._commands,
        }
        self._waits: dict[tuple[str, str], Callable[[Json], Awaitable[Any]]] = {
            ("POST", "calls"): self._wait_calls,
        }

    def close(self) -> None:
        """End the event streams."""
        self._streams.close()

    async def handle(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        """Answer one control request: 400 with {"error": ...} when it cannot be done."""
        first, *rest = [step for step in path.split("/") if step] or [""]
        if (request.method, first) == ("GET", "events"):
            return await self._streams.serve(request)
        if (request.method, first) == ("GET", "files"):
            return self._file(rest)
        try:
            asked = await _asked(request)
            if (request.method, first) == ("POST", "updates"):
                return _reply(self._updates(asked, request.query))
            route = self._routes.get((request.method, first))
            wait = self._waits.get((request.method, first))
            if wait is not None:
                return _reply(await wait(asked))
            if route is None:
                return _reply({"error": "no such control route"}, 404)
            return _reply(route(asked, rest))
        except StoryImpossible as impossible:
            return _reply({"error": str(impossible)}, 400)
        except TimeoutError:
            return _reply({"error": "the calls did not come in time"}, 408)
        except (KeyError, ValueError, TypeError) as fault:
            return _reply({"error": f"bad request: {type(fault).__name__}: {fault}"}, 400)

    def _state(self, asked: Json, rest: list[str]) -> Json:
        del rest
        world = self._world
        bot = world.bot(_number(asked, "bot_id"))
        keys = ("id", "username", "first_name")
        people = [person for person in world.people.values() if not person.off_stage]
        return {
            "now": world.clock.now(),
            "bot": {key: bot.user[key] for key in keys},
            "users": [
                person.user
                | {
                    "started": person.id in bot.started,
                    "blocked": person.id in bot.blocked,
                    "deactivated": person.deactivated,
                }
                for person in people
            ],
            "chats": [person.private_chat() for person in people]
            + [
                group.chat()
                | {"members": {str(member): state for member, state in group.members.items()}}
                | ({"migrated_to": group.migrated_to} if group.migrated_to else {})
                for group in world.groups.values()
            ],
            "flood": world.flood.on,
            "latency_ms": world.latency_ms,
            "pending_updates": len(bot.updates),
        }

    def _users(self, asked: Json, rest: list[str]) -> Any:
        if not rest:
            known = ("first_name", "last_name", "username", "language_code")
            named = {key: asked[key] for key in known if key in asked}
            return self._world.add_user(user_id=asked.get("id"), **named)
        return act(self._world, int(rest[0]), rest[1], asked)

    def _groups(self, asked: Json, rest: list[str]) -> Json:
        if len(rest) == 2 and rest[1] == "migrate":
            return self._world.migrate(int(rest[0]))
        return self._world.add_group(
            title=asked["title"],
            members=asked.get("members", []),
            admins=asked.get("admins", []),
            bot_is_admin=asked.get("bot_is_admin", False),
        )

    def _updates(self, asked: Any, query: Any) -> Json:
        bot_id = int(query["bot_id"]) if "bot_id" in query else None
        updates = cast("list[Json]", asked if isinstance(asked, list) else [asked])
        return {"update_ids": self._world.inject(updates, bot_id=bot_id)}

    def _messages(self, asked: Json, rest: list[str]) -> list[Json]:
        bot = self._world.bot(_number(asked, "bot_id"))
        room = self._world.room(bot, int(rest[0]))
        return room.shown(deleted=asked.get("deleted", "0") not in ("0", "false", ""))

    def _calls(self, asked: Json, rest: list[str]) -> Json:
        del rest
        journal = self._world.journal
        found = journal.since(_number(asked, "since") or 0, asked.get("method"))
        return {"calls": [call.view() for call in found], "next": journal.next}

    async def _wait_calls(self, asked: Json) -> Json:
        journal = self._world.journal
        found = await journal.wait(
            asked.get("method"),
            asked.get("count", 1),
            since=asked.get("since", 0),
            seconds=min(asked.get("timeout", 5.0), LONGEST_WAIT),
        )
        return {"calls": [call.view() for call in found], "next": journal.next}

    def _clear_calls(self, asked: Json, rest: list[str]) -> Json:
        del asked, rest
        self._world.journal.clear()
        return {"next": self._world.journal.next}

    def _add_fault(self, asked: Json, rest: list[str]) -> Json:
        del rest
        self._world.faults.add(Fault(**asked))
        return {"waiting": len(self._world.faults.waiting)}

    def _clear_faults(self, asked: Json, rest: list[str]) -> Json:
        del asked, rest
        self._world.faults.clear()
        return {"waiting": 0}

    def _latency(self, asked: Json, rest: list[str]) -> Json:
        del rest
        self._world.latency_ms = float(asked["ms"])
        return {"latency_ms": self._world.latency_ms}

    def _flood(self, asked: Json, rest: list[str]) -> Json:
        del rest
        self._world.flood.switch(bool(asked["on"]))
        return {"flood": self._world.flood.on}

    def _clock(self, asked: Json, rest: list[str]) -> Json:
        del rest
        clock = self._world.clock
        if "advance" in asked:
            clock.advance(float(asked["advance"]))
        if "freeze" in asked:
            clock.freeze(bool(asked["freeze"]))
        return {"now": clock.now(), "frozen": clock.frozen}

    def _commands(self, asked: Json, rest: list[str]) -> list[Json]:
        del rest
        bot = self._world.bot(_number(asked, "bot_id"))
        user_id, chat_id = int(asked["user_id"]), _number(asked, "chat_id")
        return commands_in_force(self._world, bot, user_id, chat_id)

    def _file(self, rest: list[str]) -> web.StreamResponse:
        kept = self._world.files.by_id(rest[0]) if rest else None
        if kept is None:
            return _reply({"error": "no such file"}, 404)
        inline = kept.kind == "photo"
        disposition = "inline" if inline else "attachment"
        return web.Response(
            body=kept.content,
            headers={
                "Content-Type": kept.mime_type,
                "Content-Disposition": disposition,
                "X-Content-Type-Options": "nosniff",
            },
        )


async def _asked(request: web.BaseRequest) -> Any:
    """The JSON body, or the query of a request without one."""
    body = await request.read()
    return orjson.loads(body) if body else dict(request.query)


def _reply(body: Any, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")


def _number(asked: Json, key: str) -> int | None:
    return int(asked[key]) if asked.get(key) is not None else None
