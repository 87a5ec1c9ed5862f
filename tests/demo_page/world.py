"""The opened demo page as a story sees it."""

from dataclasses import dataclass

from playwright.async_api import Locator, Page
from telegram import Bot

INGRID, LI = 1001, 1002


@dataclass(frozen=True, slots=True)
class Demo:
    """The page with Ingrid (English) and Li (Chinese), the bot, and what the browser complained of."""

    page: Page
    bot: Bot
    url: str
    complaints: list[str]

    def phone(self, person: int) -> Locator:
        """One person's column."""
        return self.page.locator(f"#phone-{person}")

    async def add_person(self, number: int, first_name: str) -> None:
        """Register somebody with the emulator behind the page's back."""
        body = {"id": number, "first_name": first_name, "language_code": "en"}
        await self.page.request.post(f"{self.url}/_emu/users", data=body)

    async def heard(self) -> list[str]:
        """What people wrote to the bot so far, in order; confirms it."""
        updates = await self.bot.get_updates(timeout=2)
        if updates:
            await self.bot.get_updates(offset=updates[-1].update_id + 1, timeout=0)
        return [update.message.text or "" for update in updates if update.message]


async def taps(phone: Locator, *labels: str) -> None:
    """Tap the newest button of each label, one after the other."""
    for label in labels:
        await phone.get_by_role("button", name=label, exact=True).last.click()
