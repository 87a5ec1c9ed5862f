"""What pictures of the demo are made with: the demo itself, its phones, somebody who joins."""

# ruff: noqa: INP001, S603
import re
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Locator

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "deploy" / "pictures"
CHROMIUM = "/usr/bin/chromium"
_QUESTIONS = 14
_HOME = ("My attendance", "我的出席情况", "For organizers", "主办方专用")
_FIRST = ("Skip", "跳过")
_NOT_TAPPED = ("Cancel", "取消", "« Back", "« 返回", "No, choose again", "否，重新选择")


@contextmanager
def stage(folder: Path) -> Generator[str]:
    """Run the demo; yield the address of its page."""
    words = ["-m", "bot", "demo", "--port", "0", "--data", str(folder)]
    running = subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    try:
        for line in running.stdout or ():
            if found := re.search(r"https?://\S+/", line):
                yield found[0]
                return
        raise SystemExit("the demo did not start")
    finally:
        running.terminate()
        running.wait()


def tap(phone: Locator, label: str) -> None:
    """Tap the newest button with a label."""
    phone.get_by_role("button", name=label, exact=True).last.click()


def says(phone: Locator, text: str) -> None:
    """Type something into a chat."""
    field = phone.locator("textarea")
    field.fill(text)
    field.press("Enter")


def settle(phone: Locator) -> Locator:
    """Return the newest message once nothing has changed for a moment."""
    before = None
    while before != (now := phone.inner_text()):
        before = now
        phone.page.wait_for_timeout(900)
    return phone.locator(".line").last


def join(phone: Locator, language: str) -> None:
    """Answer the questions of somebody who joins, each in the shortest way."""
    for _ in range(_QUESTIONS):
        last = settle(phone)
        keys = last.locator(".key").all_inner_texts()
        if any(key in _HOME for key in keys):
            return
        wanted = [
            key for key in (language, *_FIRST, *keys) if key in keys and key not in _NOT_TAPPED
        ]
        if wanted:
            last.get_by_role("button", name=wanted[0], exact=True).first.click()
        else:
            says(phone, "Kim Ito")
