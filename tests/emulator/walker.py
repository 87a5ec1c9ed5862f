"""A bot that calls one method after the other and remembers which."""

from typing import Any

import aiohttp
import orjson

from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.people.acts import act
from bot.demo.emulator.people.wishes import Wish
from bot.demo.emulator.people.world import World
from tests.emulator.answers import misshapen_update
from tests.emulator.world import ANN, BEN, TOKEN, ask

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x04\x00\x00\x00\x03\x08\x02\x00\x00\x00"
    b"\x05\x84w\x86"
)


class Walker:
    """Calls that must succeed; people's acts by the names the control API has for them."""

    def __init__(self, emulator: EmulatorServer, web: aiohttp.ClientSession) -> None:
        self.world: World = emulator.world
        self._web = web
        self.called: set[str] = set()
        self.seen = 0

    async def do(self, method: str, /, **params: Any) -> Any:
        """Return the result of a call, its shape looked at when the emulator stops."""
        self.called.add(method)
        answer = await ask(self._web, method, **params)
        assert answer["ok"], (method, answer)
        return answer["result"]

    async def refusal(self, method: str, /, **params: Any) -> str:
        """Return the sentence with which a call is refused."""
        answer = await ask(self._web, method, **params)
        assert not answer["ok"], (method, answer)
        return answer["description"].removeprefix("Bad Request: ")

    async def upload(self, method: str, /, files: dict[str, bytes], **params: Any) -> Any:
        """Do likewise with files in a form."""
        self.called.add(method)
        form = aiohttp.FormData()
        for name, content in files.items():
            form.add_field(name, content, filename=f"{name}.bin")
        for name, value in params.items():
            form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
        async with self._web.post(f"/bot{TOKEN}/{method}", data=form) as response:
            answer = await response.json()
        assert answer["ok"], (method, answer)
        return answer["result"]

    def act(self, user_id: int, verb: str, /, **wish: Any) -> Any:
        """Let somebody do something."""
        return act(self.world, user_id, verb, Wish(wish))

    async def updates(self) -> list[dict[str, Any]]:
        """Return the updates since the last look, each without its number; all have their shape."""
        found = await self.do("getUpdates", offset=self.seen, allowed_updates=EVERYTHING)
        assert [wrong for each in found if (wrong := misshapen_update(each))] == []
        if found:
            self.seen = found[-1]["update_id"] + 1
        return [{key: value for key, value in each.items() if key != "update_id"} for each in found]

    async def kinds(self) -> list[str]:
        """Return the kinds of the updates since the last look."""
        return [next(iter(each)) for each in await self.updates()]

    def group(self, *, is_forum: bool = False, bot_is_admin: bool = True) -> int:
        """Found a supergroup of Ann, who owns it, and Ben; the bot is its administrator."""
        founded = self.world.add_group(
            title="Lake",
            members=(BEN,),
            admins=(ANN,),
            bot_is_admin=bot_is_admin,
            kind="supergroup",
            is_forum=is_forum,
        )
        return founded["id"]


EVERYTHING = [
    "message",
    "edited_message",
    "message_reaction",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "pre_checkout_query",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
]
