"""Somebody with a phone, as a story sees them: what they read and tap, and what the phone keeps."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import quote, urlsplit

from playwright.async_api import BrowserContext, ConsoleMessage, Locator, Page, expect

from bot.crypto.feedback.replies import write_receipt
from tests.feedback_page import vault
from tests.feedback_page.world import CARD, EVENT, PageWorld, init_data, rights

_KEPT_OPENLY = "[Object.entries(localStorage), Object.entries(sessionStorage)].flat()"


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

    async def open_checkin(self, *, minutes_ago: float = 0, place: str = f"e={EVENT}") -> None:
        """Tap the check-in button in the chat."""
        opened_at = self.gathering.now() - timedelta(minutes=minutes_ago)
        data = f"tgWebAppData={quote(init_data(opened_at), safe='')}&tgWebAppVersion=9.1&tgWebAppPlatform=ios"
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.gathering.url}/checkin?{place}#{data}")

    async def check_in(self) -> None:
        """Check in and go on to the feedback page."""
        await self.open_checkin()
        await self.page.locator("a.main").click()
        await self.page.locator(".cards").first.wait_for()

    async def scan(self) -> None:
        """Open the link of the slide, or of a card: it says which manifest is right."""
        await self.page.goto("about:blank")
        await self.page.goto(self.gathering.slide_link)
        await self.page.locator(".cards").first.wait_for()

    async def come_with_rights(self, *, compared: bool = True) -> None:
        """Come from a check-in that went well, and with the words compared."""
        await self.page.goto(f"{self.gathering.url}/feedback?e={EVENT}")
        await self.page.locator(".cards").first.wait_for()
        words = {"words": list(self.gathering.signed.fingerprint)} if compared else {}
        tokens = {f"right.{name}": token for name, token in rights().items()}
        await self.keep({"rights": True, **tokens, **words})
        await self.page.reload()
        await self.page.locator(".cards").first.wait_for()

    async def use_card(self) -> None:
        """Scan a card and type its code."""
        await self.scan()
        await self.page.locator("#code").fill(write_receipt(CARD).lower())
        await self.page.get_by_role("button", name="Go on").click()
        await self.page.locator("button.card").first.wait_for()

    async def fill_in_words(self, right: Sequence[str]) -> None:
        """Fill in what is missing of the eight words."""
        for gap in await self.page.locator("input.word").all():
            place = int(re.sub(r"\D", "", await gap.get_attribute("aria-label") or ""))
            await gap.fill(right[place - 1])
        await self.page.locator(".compare button.quiet").click()

    async def forget(self) -> None:
        """Delete everything that is kept."""
        page = self.page
        await page.get_by_role("button", name="Back to the list").click()
        await page.get_by_text("Kept on this device").click()
        await page.get_by_role("button", name="Delete all of it from this device").click()
        await expect(page.get_by_role("button", name="Keep")).to_be_focused()
        await page.get_by_role("button", name="Delete", exact=True).click()
        await expect(self.heading).to_have_text(
            "Deleted. This page keeps nothing about this event any more."
        )

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
        """What this device keeps of the event, opened with the keys it has; and what is not sealed."""
        openly: list[tuple[str, str]] = await self.page.evaluate(_KEPT_OPENLY)
        return {**await self.page.evaluate(vault.READ), **dict(openly)}

    async def keep(self, entries: Mapping[str, Any], *, age: timedelta = timedelta()) -> None:
        """Let the device keep something, as if since a while."""
        milliseconds = age // timedelta(milliseconds=1)
        await self.page.evaluate(vault.WRITE, [EVENT, entries, milliseconds])

    async def damage(self, name: str) -> None:
        """Let a disk lose a bit of something."""
        await self.page.evaluate(vault.DAMAGE, [EVENT, name])


def rights_in(kept: Mapping[str, Any]) -> dict[str, Any]:
    """The unused rights among what is kept, by ballot."""
    found = {name: value for name, value in kept.items() if name.startswith("right.")}
    return {name.removeprefix("right."): value for name, value in found.items()}
