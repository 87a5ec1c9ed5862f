"""The whole way: the real bot, the real command line, and phones with a real browser.

Nothing plays the clock of the command line, so the event was last week; only the bot is told that
it is still going on, and then that it is over.
"""

import asyncio
import csv
import os
import re
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Locator, Page, expect
from typer.testing import CliRunner

from bot.cli.feedback.commands import feedback_app
from bot.domain.events import EventPlan
from bot.domain.messages.texts import Words
from bot.texts.documents.card_sheet import lay_out_cards
from tests.stories.feedback.world import FeedbackWorld, choose_port
from tests.stories.sample_event import sample_plan

ROOT = Path(__file__).parents[2]
PICTURES = os.environ.get("COLLOQUY_TEST_PICTURES", "")
"""A folder for pictures of every step, for people who want to look at them."""
_BEGAN = datetime.now(UTC).replace(microsecond=0) - timedelta(days=6)
_CONTACT = Words("the person with the green badge, extension 12", "佩戴绿色胸牌的同事，分机 12")


def last_week() -> EventPlan:
    """The sample event, moved so that it began six days ago and ended four days ago."""
    plan = sample_plan()
    shift = _BEGAN - plan.event.starts_at
    event = replace(
        plan.event,
        starts_at=plan.event.starts_at + shift,
        ends_at=plan.event.ends_at + shift,
        rsvp_deadline=_BEGAN - timedelta(days=9),
        contact=_CONTACT,
    )
    sessions = tuple(
        replace(each, starts_at=each.starts_at + shift, ends_at=each.ends_at + shift)
        for each in plan.sessions
    )
    return replace(plan, event=event, sessions=sessions)


class LastWeek(FeedbackWorld):
    """A world whose bot takes part in last week's event."""

    async def found(self, plan: EventPlan) -> str:
        """Found it in the evening of its first day, when both sessions are over."""
        self.clock.now = _BEGAN + timedelta(hours=12)
        return await super().found(plan)

    def pass_the_close(self) -> None:
        """Let everything have closed, which is true."""
        self.clock.now = max(each.closes for each in self.manifest.ballots) + timedelta(minutes=1)
        assert self.clock.now < datetime.now(UTC)


@asynccontextmanager
async def last_weeks_world(folder: Path) -> AsyncGenerator[LastWeek]:
    """Open a world without any ballots."""
    choose_port()
    async with LastWeek.opened(folder, plan=last_week()) as world:
        yield world


@dataclass(frozen=True)
class CommandLine:
    """`colloquy feedback` as people type it, on the server or on an off-line computer at `desk`."""

    desk: Path
    server: Path

    async def run(self, *words: str, typed: str = "") -> tuple[int, str]:
        """Run a command at the desk; return its exit code and all it says."""
        at_server = {"COLLOQUY_DATA_DIR": str(self.server), "PYTHONPATH": str(ROOT)}
        environment = {**os.environ, **at_server}
        running = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "feedback", *words),
            cwd=self.desk,
            env=environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await running.communicate(typed.encode())
        return running.returncode or 0, said.decode()

    async def do(self, *words: str, typed: str = "") -> str:
        """Run a command that succeeds; return what it says."""
        code, said = await self.run(*words, typed=typed)
        assert code == 0, said
        return said

    async def hold_ceremony(self, way: str) -> None:
        """Prepare ballots on the server, make keys off-line; `way` is tokens or cards."""
        await self.do("prepare", "ballots.json", "--with", way, "--days", "1")
        keepers = ("--keeper=Kim", "--keeper=Lee", "--keeper=Max")
        await self.do("ceremony", "ballots.json", "--out", "keys", "--shares-to-files", *keepers)

    def print_cards(self, url: str, count: int) -> tuple[str, list[str]]:
        """Print cards with two spare ones; return the link of all, and the codes on each."""
        codes: list[str] = []
        links: list[str] = []

        def overhear(printed: Sequence[str], *, link: str, **more: Any) -> bytes:
            codes.extend(printed)
            links.append(link)
            return lay_out_cards(printed, link=link, **more)

        words = ["cards", "keys/manifest.json", f"--count={count}", "--spare=2", f"--url={url}"]
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(self.desk)
            patch.setattr("bot.cli.feedback.paper.cards.lay_out_cards", overhear)
            result = CliRunner().invoke(feedback_app, words)
        assert result.exit_code == 0, result.output
        return links[0], codes

    async def open(self, role: str, out: str, *numbers: int) -> str:
        """Open `ballots.bin` with some shares of a key."""
        shares = [f"--shares=keys/{role}-share-{number}.txt" for number in numbers]
        manifest = "--manifest=keys/manifest.json"
        cards = ["--cards=cards.json"] if (self.desk / "cards.json").exists() else []
        return await self.do("open", "ballots.bin", manifest, f"--out={out}", *cards, *shares)

    def read(self, name: str) -> str:
        """A file on the desk."""
        return (self.desk / name).read_text()

    def table(self, out: str) -> list[tuple[str, str, str]]:
        """The rows that were opened, sorted: kind, rating, text."""
        with (self.desk / out / "answers.csv").open(encoding="utf-8-sig", newline="") as file:
            return sorted((row["kind"], row["rating"], row["text"]) for row in csv.DictReader(file))


def quotes(section: str) -> list[str]:
    """The texts that a section of answers.md quotes, sorted."""
    found = re.findall(r"(?m)^### .*\n\n((?:> .*\n?)+)", section)
    lines = (re.sub(r"(?m)^> (.*?)  $", r"\1", each.strip("\n")) for each in found)
    return sorted(re.sub(r"\\(.)", r"\1", each) for each in lines)


@dataclass(slots=True)
class Phone:
    """A guest's phone: its browser, and pictures of it."""

    page: Page
    name: str
    taken: list[str] = field(default_factory=list[str])

    @classmethod
    @asynccontextmanager
    async def carried(cls, browser: Browser, name: str, locale: str) -> AsyncGenerator["Phone"]:
        """A phone with nothing in its memory, 390 pixels wide."""
        context = await browser.new_context(
            locale=locale,
            timezone_id="Europe/Zurich",
            viewport={"width": 390, "height": 844},
            reduced_motion="reduce",
        )
        yield cls(await context.new_page(), name)
        await context.close()

    async def look(self, what: str) -> None:
        """Take a picture of the whole page."""
        self.taken.append(what)
        if PICTURES:
            file = Path(PICTURES) / f"whole-{self.name}-{len(self.taken):02}-{what}.png"
            await self.page.screenshot(path=file, full_page=True)

    async def sees(self, heading: str) -> None:
        """Wait for a view by its heading."""
        await expect(self.page.locator("main h2").first).to_have_text(heading)

    def card(self, words: str) -> Locator:
        """A row of the list that can be tapped."""
        return self.page.locator("button.card", has_text=words)

    async def taps(self, name: str) -> None:
        """Tap a button."""
        await self.page.get_by_role("button", name=name).click()

    async def compares(self, slide: Sequence[str]) -> None:
        """Fill in the words that are missing, as the slide has them."""
        for gap in await self.page.locator("input.word").all():
            label = await gap.get_attribute("aria-label") or ""
            await gap.fill(slide[int(re.sub(r"\D", "", label)) - 1])
        await self.look("words")
        await self.page.locator(".compare button.quiet").click()
        await self.page.locator("details .words").wait_for(state="attached")

    async def writes(self, card: str, text: str, *, stars: int = 0) -> None:
        """Open a row of the list, write, and seal and send it."""
        await self.card(card).click()
        if stars:
            await self.page.locator("label.choice").nth(stars - 1).click()
        await self.page.locator("textarea").fill(text)
        await self.look("written")
        await self.page.locator("form button.main").click()
        await self.page.locator(".notice.good").wait_for()
        await self.look("sent")
