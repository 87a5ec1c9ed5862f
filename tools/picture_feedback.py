"""Make the pictures of deploy/FEEDBACK.md: a real terminal's words, the real demo's screens.

.venv/bin/python tools/picture_feedback.py        # needs Chromium and `make page`; two minutes

Keys, names and shares in them are made for the occasion and thrown away.
"""

# ruff: noqa: INP001, T201, S603
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from html import escape
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, sync_playwright
from staging import CHROMIUM, PICTURES, ROOT, join, says, settle, stage, tap

PATIENCE = 60.0
"""Seconds to wait for a prompt, a page or the demo."""
_CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\r")
_LETTER, _LINE, _EDGE = 7.8, 19, 16
"""Pixels of a letter and a line of the pictured terminal, and around them."""
_PROMPTS = {
    "Which number?": "2",
    "Where is ballots.json?": "ballots.json",
    "Name of the new folder": "keys",
}


class Terminal:
    """A command in a terminal of its own, and all that it has shown."""

    def __init__(self, words: Sequence[str], folder: Path, data: Path) -> None:
        self._ours, theirs = pty.openpty()
        environment = {**os.environ, "COLLOQUY_DATA_DIR": str(data), "PYTHONPATH": str(ROOT)}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot", *words],
            cwd=folder,
            env={**environment, "TERM": "xterm", "COLUMNS": "84", "NO_COLOR": "1"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            close_fds=True,
        )
        os.close(theirs)
        self.shown = ""

    def until(self, words: str) -> None:
        """Read on until something is shown."""
        end = time.monotonic() + PATIENCE
        while words not in self.shown:
            if time.monotonic() > end or not self._read():
                raise SystemExit(f"{words!r} was not shown:\n{self.shown}")

    def types(self, text: str) -> None:
        """Type a line."""
        os.write(self._ours, f"{text}\n".encode())

    def finish(self) -> str:
        """Read to the end; return all that was shown."""
        while self._read():
            pass
        self._process.wait()
        os.close(self._ours)
        return self.shown

    def leave(self) -> None:
        """Go away in the middle."""
        self._process.kill()
        self.finish()

    def _read(self) -> bool:
        if not select.select([self._ours], [], [], PATIENCE)[0]:
            return False
        try:
            more = os.read(self._ours, 65536)
        except OSError:  # whoever wrote is gone
            return False
        self.shown += _CODES.sub("", more.decode(errors="replace"))
        return bool(more)


def draw_terminal(name: str, typed: str, shown: str, *, title: str) -> None:
    """Write what a terminal showed as a picture."""
    lines = [f"$ {typed}", *(line.rstrip() for line in shown.strip("\n").split("\n"))]
    width = int(max(map(len, lines)) * _LETTER + 2 * _EDGE)
    height = len(lines) * _LINE + 2 * _EDGE + 26
    rows = "\n".join(
        f'<text x="{_EDGE}" y="{26 + _EDGE + _LINE * number + 13}"'
        f"{' fill=' + chr(34) + '#9fe0b0' + chr(34) if number == 0 else ''}>{escape(line)}</text>"
        for number, line in enumerate(lines)
        if line
    )
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
        f' role="img"><title>{escape(title)}</title>\n'
        f'<rect width="{width}" height="{height}" rx="9" fill="#17211f"/>\n'
        '<circle cx="18" cy="15" r="5" fill="#e0685c"/><circle cx="35" cy="15" r="5" fill="#e3b44f"/>'
        '<circle cx="52" cy="15" r="5" fill="#67b779"/>\n'
        "<g font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\""
        f' font-size="13" fill="#e6eeeb" xml:space="preserve">\n{rows}\n</g></svg>\n'
    )
    (PICTURES / f"{name}.svg").write_text(picture, encoding="utf-8")
    print(PICTURES / f"{name}.svg")


def picture_terminals(folder: Path) -> None:
    """Prepare, hold a ceremony and install, as the guide says, in a real terminal."""
    data, desk = folder / "server", folder / "desk"
    desk.mkdir()
    event = str(ROOT / "deploy" / "event.example.yaml")
    Terminal(["init", "--event", event], desk, data).finish()
    prepare = "feedback prepare ballots.json --with tokens"
    shown = Terminal(prepare.split(), desk, data).finish()
    draw_terminal("1-prepare", f"colloquy {prepare}", shown, title="Making the ballots")

    asking = Terminal(["feedback"], desk, data)
    for prompt, answer in _PROMPTS.items():
        asking.until(prompt)
        asking.types(answer)
    asking.until("The same in one line:")
    asked = asking.shown.partition("\nThe same in one line:")[0]
    asking.leave()
    draw_terminal("2-asking", "colloquy feedback", asked, title="One question after the other")

    if (desk / "keys").exists():
        (desk / "keys").rmdir()
    keepers = [f"--keeper={name}" for name in ("Kim Ito", "Lena Brandt", "Sami Haddad")]
    ceremony = ["feedback", "ceremony", "ballots.json", "--out", "keys", "--shares-to-files"]
    Terminal([*ceremony, *keepers], desk, data).finish()
    install = "feedback install keys/manifest.json"
    shown = Terminal(install.split(), desk, data).finish()
    shown = shown.replace(str(data), "/var/lib/colloquy")
    typed = "colloquy feedback install manifest.json"
    draw_terminal("4-install", typed, shown, title="Opening the page: the eight words")


def photograph(name: str, what: Page | Locator) -> None:
    """Write a picture that is small enough for a document."""
    file = PICTURES / f"{name}.png"
    what.screenshot(path=file)
    print(file)


def picture_demo(context: BrowserContext, address: str) -> None:
    """Photograph the organizers' steps and a guest's way through check-in to an answer."""
    stage = context.new_page()
    stage.goto(address)
    phones = stage.locator("[id^=phone-]")
    phones.first.wait_for()
    organizer, guest = phones.nth(0), phones.nth(1)
    for phone, line in ((organizer, "/admin"), (guest, "/feedback")):
        join(phone, "English")
        says(phone, line)
        settle(phone)
    for label in ("Feedback", "Sealed page: the steps", "6"):
        tap(organizer, label)
        settle(organizer)
    organizer.get_by_text("take-out ballots.bin").first.wait_for()
    photograph("3-steps", organizer)
    with context.expect_page() as opened:
        tap(guest, "Check in for written feedback")
    page = opened.value
    page.set_viewport_size({"width": 390, "height": 700})
    page.get_by_role("link", name="Open the feedback page").wait_for()
    photograph("5-check-in", page)
    page.get_by_role("link", name="Open the feedback page").click()
    page.locator("button.card").first.click()
    page.locator("form").wait_for()
    photograph("6-page", page)


def main() -> None:
    """Make all of them anew."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="colloquy-pictures-") as name:
        folder = Path(name)
        picture_terminals(folder)
        with stage(folder / "demo") as address, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--headless", "--no-sandbox", "--disable-gpu"]
            )
            context = chromium.new_context(
                locale="en-GB",
                timezone_id="Europe/Zurich",
                viewport={"width": 1500, "height": 900},
                ignore_https_errors=True,
            )
            context.set_default_timeout(PATIENCE * 1000)
            picture_demo(context, address)
            chromium.close()


if __name__ == "__main__":
    main()
