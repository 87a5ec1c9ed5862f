"""Somebody with a phone, as a story sees them: what they read and tap, and what the phone keeps."""

import json
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import chain
from typing import Any
from urllib.parse import quote, urlsplit

from playwright.async_api import BrowserContext, ConsoleMessage, Locator, Page

from bot.crypto.base64url import encode_base64url
from tests.feedback_page.world import CARD, EVENT, PageWorld, init_data, rights

_KEPT = "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])"


@dataclass(slots=True)
class Visitor:
    """One browser with nothing in it."""

    page: Page
    gathering: PageWorld
    requests: list[str] = field(default_factory=list[str])
    complaints: list[str] = field(default_factory=list[str])

    @classmethod
    async def come(cls, context: BrowserContext, gathering: PageWorld) -> "Visitor":
        """Open a first tab."""
        visitor = cls(await context.new_page(), gathering)
        context.on("request", lambda request: visitor.requests.append(request.url))
        visitor.listen(visitor.page)
        return visitor

    def listen(self, page: Page) -> None:
        """Hear a tab's errors and what its Content-Security-Policy refused."""

        def hear(line: ConsoleMessage) -> None:
            # Chromium reports every answer above 399, as the stories play them, in these words.
            if line.type == "error" and not line.text.startswith("Failed to load resource"):
                self.complaints.append(line.text)

        page.on("console", hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def elsewhere(self) -> list[str]:
        """What was asked of anybody but the event's server."""
        here = urlsplit(self.gathering.url).netloc
        return [url for url in self.requests if urlsplit(url).netloc != here]

    async def open_checkin(self, *, minutes_ago: float = 0) -> None:
        """Tap the check-in button in the chat."""
        opened_at = self.gathering.now() - timedelta(minutes=minutes_ago)
        data = f"tgWebAppData={quote(init_data(opened_at), safe='')}&tgWebAppVersion=9.1&tgWebAppPlatform=ios"
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.gathering.url}/checkin?e={EVENT}#{data}")

    async def check_in(self) -> None:
        """Check in and go on to the feedback page."""
        await self.open_checkin()
        await self.page.locator("a.main").click()
        await self.page.locator(".cards").first.wait_for()

    async def come_with_rights(self) -> None:
        """Come from a check-in that went well."""
        await self.page.goto(f"{self.gathering.url}/feedback#e={EVENT}&t={rights()}")
        await self.page.locator(".cards").first.wait_for()

    async def scan_card(self) -> None:
        """Open the link on a card."""
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.gathering.url}/feedback#e={EVENT}&c={encode_base64url(CARD)}")
        await self.page.locator(".cards").first.wait_for()

    def card(self, words: str) -> Locator:
        """A row of the list."""
        return self.page.locator(".card", has_text=words)

    @property
    def text(self) -> Locator:
        """The field for words."""
        return self.page.locator("textarea")

    @property
    def send(self) -> Locator:
        """The form's button."""
        return self.page.locator("form button.main")

    @property
    def problem(self) -> Locator:
        """What went wrong with the form."""
        return self.page.locator(".problem")

    @property
    def heading(self) -> Locator:
        """The view's own heading."""
        return self.page.locator("main h2")

    async def kept(self) -> dict[str, Any]:
        """What this device keeps: names without prefix, and JSON where it is."""
        pairs: list[list[list[str]]] = json.loads(await self.page.evaluate(_KEPT))
        return {name.removeprefix("colloquy."): _loaded(value) for name, value in chain(*pairs)}


def _loaded(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value
