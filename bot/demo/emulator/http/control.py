"""The control API under ``/_emu/``: people's acts, inspection, faults, clock and events."""

from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from aiohttp import web

from bot.demo.emulator.http.streams import EventStreams
from bot.demo.emulator.methods.bots.commands import commands_in_force
from bot.demo.emulator.methods.table import method_table
from bot.demo.emulator.people.acts import act
from bot.demo.emulator.people.membership import set_bot_status
from bot.demo.emulator.people.wishes import Wish
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.faults import Fault
from bot.demo.emulator.state.state import StoryImpossible

Json = dict[str, Any]
Steps = list[str]
LONGEST_WAIT = 600.0


class Control:
    """Routes ``METHOD first/...`` to small handlers; bodies and answers are JSON."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._streams = EventStreams(world.events)
        self._routes: dict[tuple[str, str], Callable[[Wish, Steps], Any]] = {
            ("GET", "state"): self._state,
            ("POST", "users"): self._users,
            ("POST", "groups"): self._groups,
            ("POST", "faults"): self._add_fault,
            ("DELETE", "faults"): self._clear_faults,
            ("POST", "latency"): self._latency,
            ("POST", "flood"): self._flood,
            ("POST", "strict"): self._strict,
            ("POST", "clock"): self._clock,
            ("GET", "chats"): self._messages,
            ("GET", "calls"): self._calls,
            ("DELETE", "calls"): self._clear_calls,
            ("GET", "commands"): self._commands,
            ("GET", "methods"): self._methods,
        }
        self._waits: dict[tuple[str, str], Callable[[Wish], Awaitable[Any]]] = {
            ("POST", "calls"): self._wait_calls,
        }

    @property
    def requests(self) -> set[tuple[str, str]]:
        """Every request it answers: HTTP method and first step of the path."""
        alone = {("GET", "events"), ("GET", "files"), ("POST", "updates")}
        return alone | self._routes.keys() | self._waits.keys()

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
            return await self._answer(request, first, rest)
        except StoryImpossible as impossible:
            return _reply({"error": str(impossible)}, 400)
        except TimeoutError:
            return _reply({"error": "the calls did not come in time"}, 408)

    async def _answer(
        self, request: web.BaseRequest, first: str, rest: Steps
    ) -> web.StreamResponse:
        given = await _given(request)
        if (request.method, first) == ("POST", "updates"):
            return _reply(self._updates(given, Wish(dict(request.query))))
        wait = self._waits.get((request.method, first))
        if wait is not None:
            return _reply(await wait(Wish(given)))
        route = self._routes.get((request.method, first))
        if route is None:
            return _reply({"error": "no such control route"}, 404)
        return _reply(route(Wish(given), rest))

    def _state(self, wish: Wish, rest: Steps) -> Json:
        del rest
        world = self._world
        bot = world.bot(wish.number_or_none("bot_id"))
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
            "strict": world.strict,
            "tour": world.tour,
            "latency_ms": world.latency_ms,
            "pending_updates": len(bot.updates),
        }

    def _users(self, wish: Wish, rest: Steps) -> Any:
        if rest:
            return act(self._world, _id_in(rest), _step(rest, 1), wish)
        return self._world.add_user(
            first_name=wish.text("first_name"),
            user_id=wish.number_or_none("id"),
            last_name=wish.text_or_none("last_name"),
            username=wish.text_or_none("username"),
            language_code=wish.text_or_none("language_code"),
        )

    def _groups(self, wish: Wish, rest: Steps) -> Json:
        if rest:
            return self._group(_step(rest, 1), _id_in(rest), wish)
        return self._world.add_group(
            title=wish.text("title"),
            members=wish.numbers("members"),
            admins=wish.numbers("admins"),
            bot_is_admin=wish.flag("bot_is_admin", usual=False),
            kind=wish.text_or_none("type") or "group",
            username=wish.text_or_none("username") or "",
            is_forum=wish.flag("is_forum", usual=False),
        )

    def _group(self, verb: str, chat_id: int, wish: Wish) -> Json:
        if verb == "migrate":
            return self._world.migrate(chat_id)
        if verb == "bot":
            bot = self._world.bot(wish.number_or_none("bot_id"))
            return set_bot_status(self._world, bot, chat_id, wish.text("status"))
        raise StoryImpossible("nothing of the kind happens to groups")

    def _updates(self, given: object, query: Wish) -> Json:
        return {"update_ids": self._world.inject(given, bot_id=query.number_or_none("bot_id"))}

    def _messages(self, wish: Wish, rest: Steps) -> list[Json]:
        bot = self._world.bot(wish.number_or_none("bot_id"))
        room = self._world.room(bot, _id_in(rest))
        return room.shown(deleted=wish.flag("deleted", usual=False))

    def _calls(self, wish: Wish, rest: Steps) -> Json:
        del rest
        journal = self._world.journal
        found = journal.since(wish.number_or_none("since") or 0, wish.text_or_none("method"))
        return {"calls": [call.view() for call in found], "next": journal.next}

    async def _wait_calls(self, wish: Wish) -> Json:
        journal = self._world.journal
        found = await journal.wait(
            wish.text_or_none("method"),
            wish.number("count") if "count" in wish else 1,
            since=wish.number_or_none("since") or 0,
            seconds=min(wish.amount("timeout", 5.0), LONGEST_WAIT),
        )
        return {"calls": [call.view() for call in found], "next": journal.next}

    def _clear_calls(self, wish: Wish, rest: Steps) -> Json:
        del wish, rest
        self._world.journal.clear()
        return {"next": self._world.journal.next}

    def _add_fault(self, wish: Wish, rest: Steps) -> Json:
        del rest
        self._world.faults.add(_fault(wish))
        return {"waiting": len(self._world.faults.waiting)}

    def _clear_faults(self, wish: Wish, rest: Steps) -> Json:
        del wish, rest
        self._world.faults.clear()
        return {"waiting": 0}

    def _latency(self, wish: Wish, rest: Steps) -> Json:
        del rest
        self._world.latency_ms = wish.amount("ms")
        return {"latency_ms": self._world.latency_ms}

    def _flood(self, wish: Wish, rest: Steps) -> Json:
        del rest
        self._world.flood.switch(wish.flag("on"))
        return {"flood": self._world.flood.on}

    def _strict(self, wish: Wish, rest: Steps) -> Json:
        del rest
        self._world.strict = wish.flag("on")
        return {"strict": self._world.strict}

    def _clock(self, wish: Wish, rest: Steps) -> Json:
        del rest
        clock = self._world.clock
        if "advance" in wish:
            clock.advance(wish.amount("advance"))
        if "freeze" in wish:
            clock.freeze(wish.flag("freeze"))
        return {"now": clock.now(), "frozen": clock.frozen}

    def _commands(self, wish: Wish, rest: Steps) -> list[Json]:
        del rest
        bot = self._world.bot(wish.number_or_none("bot_id"))
        return commands_in_force(
            self._world, bot, wish.number("user_id"), wish.number_or_none("chat_id")
        )

    def _methods(self, wish: Wish, rest: Steps) -> list[Json]:
        del wish, rest
        return [
            {"method": name, "standing": standing, "remark": remark}
            for name, standing, remark in method_table()
        ]

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


async def _given(request: web.BaseRequest) -> object:
    """The JSON body, or the query of a request without one; raises StoryImpossible."""
    body = await request.read()
    if not body:
        return dict(request.query)
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as wrong:
        raise StoryImpossible(f"the body is no JSON: {wrong}") from None


def _reply(body: Any, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")


def _step(rest: Steps, place: int) -> str:
    """One word of the path; raises StoryImpossible for a path that is too short."""
    if place >= len(rest):
        raise StoryImpossible("the path is incomplete")
    return rest[place]


def _id_in(rest: Steps) -> int:
    return Wish({"id": _step(rest, 0)}).number("id")


def _fault(wish: Wish) -> Fault:
    try:
        return Fault(
            kind=wish.text("kind"),
            method=wish.text_or_none("method") or "*",
            count=wish.number("count") if "count" in wish else 1,
            retry_after=wish.number("retry_after") if "retry_after" in wish else 1,
            seconds=wish.amount("seconds", 1.0),
            chat_id=wish.number_or_none("chat_id"),
        )
    except ValueError as unknown:
        raise StoryImpossible(str(unknown)) from None
