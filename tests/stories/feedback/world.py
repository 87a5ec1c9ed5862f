"""A world with a site, a ballot box and a ceremony, and a browser's half of checking in."""

import re
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.blind_rsa import blind, finalize, token_context
from bot.crypto.feedback.blind_rsa import prepare as prepare_token
from bot.crypto.feedback.manifests import Manifest, read_manifest
from bot.demo.ceremony import open_feedback
from bot.demo.emulator.people.mini_apps import sign_init_data
from bot.demo.ports import free_port
from bot.settings.settings import Settings
from tests.parity.on_page import OnPage
from tests.stories.sample_event import EVENT, MovableClock, sample_plan
from tests.stories.someone import Someone
from tests.stories.world import NOBODY, World, prepare, settings_in

Answer = tuple[int, Any]
_CHECKIN = re.compile(r"/checkin/([^/]+)/([^/]+)/tokens")
_BY_DEVICE = "device "


class FeedbackWorld(World):
    """A world whose bot has a site, and whose event has a ballot box."""

    port = 0
    elsewhere = ""
    """The site of the feedback page, where it is another one."""

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        site = f"127.0.0.1:{self.port}"
        ours = {"COLLOQUY_PUBLIC_URL": f"http://{site}", "COLLOQUY_LISTEN": site}
        return super().settings(**ours, COLLOQUY_FEEDBACK_URL=self.elsewhere, **more)

    @property
    def manifest(self) -> Manifest:
        """The event's manifest."""
        content = (self.folder / "boxes" / EVENT / "main" / "manifest.json").read_bytes()
        return read_manifest(content).manifest

    async def post(self, path: str, body: Any) -> Answer:
        """Post JSON to the site: (status, answer); somebody on the page has it signed by their device."""
        where = _CHECKIN.fullmatch(path)
        vouched = _vouched(body)
        if where is not None and vouched.startswith(_BY_DEVICE):
            browser = self.on_page[int(vouched.removeprefix(_BY_DEVICE))].browser
            asked = {"event": where[1], "round": where[2], "blinded": body["blinded"]}
            signed = await browser.posts("tokens", asked)
            signed.said.pop("now", None)
            return signed.status, signed.said
        url = f"http://127.0.0.1:{self.port}{path}"
        async with aiohttp.ClientSession() as client, client.post(url, json=body) as got:
            is_json = got.content_type == "application/json"
            return got.status, await got.json() if is_json else await got.text()

    async def get(self, path: str) -> int:
        """Ask the site for something: the status."""
        url = f"http://127.0.0.1:{self.port}{path}"
        async with aiohttp.ClientSession() as client, client.get(url) as got:
            return got.status

    def set_telegrams_clock(self) -> None:
        """Let it be the same time at Telegram as for the bot, since the one signs for the other."""
        clock = self.emulator.world.clock
        clock.advance(self.clock.now.timestamp() - clock.now())

    def init_data(self, someone: Someone) -> str:
        """What Telegram would tell the page about who opened it, by the bot's clock; a device signs."""
        if isinstance(someone, OnPage):
            return f"{_BY_DEVICE}{self.on_page.index(someone)}"
        self.set_telegrams_clock()
        emulator = self.emulator.world
        return sign_init_data(emulator, emulator.bot(None), someone.id)

    async def check_in(self, init_data: str, request: "TokenRequest") -> Answer:
        """Ask for tokens as the page does."""
        body = {"init_data": init_data, "blinded": request.blinded}
        return await self.post(f"/checkin/{EVENT}/main/tokens", body)


def prepare_feedback(folder: Path) -> Path:
    """Found the sample event with ballots, keys and a box; the shares lie in `offline`."""
    prepare(folder)
    settings = settings_in(folder, NOBODY)
    offline = folder / "offline"
    open_feedback(settings, sample_plan().event, offline=offline, now=MovableClock())
    return folder


def choose_port() -> None:
    """Choose a free port for the site of the next world, which its addresses must name."""
    FeedbackWorld.port = free_port()


@asynccontextmanager
async def feedback_world(folder: Path, founded: Path) -> AsyncGenerator[FeedbackWorld]:
    """Open a world with a site and a ballot box; `founded` is of `prepare_feedback`."""
    choose_port()
    async with FeedbackWorld.opened(folder, founded=founded) as world:
        yield world


def _vouched(body: Any) -> str:
    """What a request for tokens says of who asks; "" where it says nothing, as a broken one does."""
    try:
        return str(body["init_data"])
    except (TypeError, KeyError):
        return ""


@dataclass(frozen=True)
class TokenRequest:
    """What a browser remembers while it waits for signatures."""

    manifest: Manifest
    messages: Mapping[str, bytes]
    inverses: Mapping[str, int]
    blinded: Mapping[str, str]

    @classmethod
    def make(cls, manifest: Manifest) -> "TokenRequest":
        """Blind a fresh token for every ballot."""
        messages = {
            each.id: prepare_token(token_context(manifest.scope, each.id))
            for each in manifest.ballots
        }
        blinded = {each.id: blind(each.rsa, messages[each.id]) for each in manifest.ballots}
        return cls(
            manifest,
            messages,
            {ballot: inverse for ballot, (_, inverse) in blinded.items()},
            {ballot: encode_base64url(value) for ballot, (value, _) in blinded.items()},
        )

    def finish(self, signatures: Mapping[str, str]) -> dict[str, dict[str, str]]:
        """Take the blinding off, check, and return the tokens as the box wants them."""
        return {
            each.id: {
                "kind": "blind",
                "message": encode_base64url(self.messages[each.id]),
                "signature": encode_base64url(
                    finalize(
                        each.rsa,
                        self.messages[each.id],
                        decode_base64url(signatures[each.id]),
                        self.inverses[each.id],
                    )
                ),
            }
            for each in self.manifest.ballots
        }
