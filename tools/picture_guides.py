"""Make the pictures of README.md and the guides: screens of the real demo, in both languages.

.venv/bin/python tools/picture_guides.py    # needs Chromium and a font with emoji; about a minute
"""

# ruff: noqa: INP001, T201
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Locator, sync_playwright
from staging import CHROMIUM, PICTURES, join, says, settle, stage, tap


class Words(NamedTuple):
    """What is tapped and typed in a language."""

    language: str
    attend: str
    sessions: str
    question: str
    guest: str
    name: str


LANGUAGES: Mapping[str, Words] = {
    "en": Words(
        *("English", "Yes", "Choose sessions", "Is there halal food?"),
        *("Invite one guest", "Amina Rahal"),
    ),
    "zh": Words(
        *("中文", "出席", "选择场次", "晚宴需要系领带吗？"),
        *("邀请一位嘉宾", "何雨桐"),
    ),
}


def photograph(name: str, phone: Locator) -> None:
    """Write a small picture of a chat's newest screen."""
    settle(phone)
    file = PICTURES / f"{name}.png"
    phone.screenshot(path=file)
    print(file, file.stat().st_size)


def picture_guest(phone: Locator, code: str, words: Words) -> None:
    """Say yes, choose sessions, ask; photograph the first screen and these."""
    says(phone, "/rsvp")
    settle(phone)
    tap(phone, words.attend)
    settle(phone)
    says(phone, "/start")
    photograph(f"guest-home.{code}", phone)
    says(phone, "/rsvp")
    settle(phone)
    tap(phone, words.sessions)
    photograph(f"guest-sessions.{code}", phone)
    says(phone, words.question)
    photograph(f"guest-question.{code}", phone)


def picture_organizer(phone: Locator, code: str, words: Words) -> None:
    """Photograph the panel, the counts, and an invitation before it is made."""
    says(phone, "/admin")
    photograph(f"organizer-panel.{code}", phone)
    says(phone, "/attendance")
    photograph(f"organizer-attendance.{code}", phone)
    says(phone, "/invite")
    settle(phone)
    tap(phone, words.guest)
    settle(phone)
    says(phone, words.name)
    photograph(f"organizer-invite.{code}", phone)
    says(phone, "/cancel")
    settle(phone)


def main() -> None:
    """Make all of them anew."""
    with (
        tempfile.TemporaryDirectory(prefix="colloquy-pictures-") as name,
        stage(Path(name) / "demo") as address,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        page = chromium.new_page(
            locale="en-GB",
            timezone_id="Europe/Zurich",
            viewport={"width": 1170, "height": 960},
            ignore_https_errors=True,
        )
        page.set_default_timeout(15_000)
        page.goto(address)
        phones = page.locator("[id^=phone-]")
        phones.first.wait_for()
        for number, (code, words) in enumerate(LANGUAGES.items(), start=1):
            join(phones.nth(number), words.language)
            picture_guest(phones.nth(number), code, words)
        organizer = phones.nth(0)
        join(organizer, "English")
        for code, words in LANGUAGES.items():
            says(organizer, "/language")
            settle(organizer)
            tap(organizer, words.language)
            settle(organizer)
            picture_organizer(organizer, code, words)
        chromium.close()


if __name__ == "__main__":
    main()
