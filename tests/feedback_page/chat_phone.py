"""A browser on the chat page: what a guest or an organizer taps, types and reads there."""

import os
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, FilePayload, Page, expect

from tests.feedback_page.axe import violations

PICTURES = os.environ.get("COLLOQUY_TEST_PICTURES", "")


class Phone:
    """A browser of a guest's; counts taps, and hears what it complains of."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url, self.taps = page, url, 0
        self.complaints: list[str] = []
        self.asked: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console",
            lambda line: (
                self.complaints.append(line.text)
                if line.type == "error" and not line.text.startswith("Failed to load resource")
                else None
            ),
        )
        page.on("request", lambda request: self.asked.append(request.url))

    async def opens(self, code: str) -> None:
        """Follow the link of an invitation."""
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.url}/c#{code}")

    async def tap(self, *labels: str) -> None:
        """Tap the newest button of each label in turn."""
        for label in labels:
            await self.page.get_by_role("button", name=label, exact=True).last.click()
            self.taps += 1

    async def says(self, text: str) -> None:
        """Type words and send them."""
        await self.page.locator(".field").fill(text)
        await self.page.keyboard.press("Enter")

    async def chooses(self, *files: tuple[str, bytes]) -> None:
        """Pick files behind the paper clip, each by its name; they go with the next words."""
        async with self.page.expect_file_chooser() as opened:
            await self.page.locator(".field-frame .round").click()
        chosen = [
            FilePayload(name=name, mimeType="application/octet-stream", buffer=content)
            for name, content in files
        ]
        await (await opened.value).set_files(chosen)
        await expect(self.page.locator(".chip").first).to_be_visible()

    async def newest(self, text: str) -> None:
        """Wait until the newest message of the bot's says something."""
        await expect(self.page.locator(".theirs").last).to_contain_text(text)

    async def is_well_made(self, name: str) -> None:
        """Let axe-core look at what is shown, and keep a picture for people who want to look, too."""
        assert await violations(self.page) == []
        if PICTURES:
            await self.page.screenshot(path=Path(PICTURES) / f"chat-{name}.png")


async def phone(
    chromium: Browser, url: str, *, width: int = 390, language: str = "en-GB", **more: Any
) -> tuple[BrowserContext, Phone]:
    """A browser with nothing in it."""
    context = await chromium.new_context(
        locale=language,
        timezone_id="Europe/Zurich",
        viewport={"width": width, "height": 760},
        reduced_motion="reduce",
        **more,
    )
    context.set_default_timeout(15_000)
    return context, Phone(await context.new_page(), url)
