"""A real terminal multiplexer, to see what somebody finds who scrolls back afterwards."""

import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

PATIENCE = 60.0
"""Seconds to wait for words on the screen; running out of them fails, being quick proves nothing."""
needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


@dataclass(frozen=True)
class Terminal:
    """A window of 100 columns and 30 lines, with 2000 lines of history."""

    server: str

    def call(self, *words: str) -> str:
        """Run a tmux command on this server; return what it prints."""
        done = subprocess.run(
            ["tmux", "-L", self.server, *words], capture_output=True, text=True, check=True
        )
        return done.stdout

    def screen(self) -> str:
        """What is visible now."""
        return self.call("capture-pane", "-p")

    def history(self) -> str:
        """All that can be scrolled back to, the screen too, and the other screen if there is one."""
        other = subprocess.run(
            ["tmux", "-L", self.server, "capture-pane", "-p", "-a", "-q", "-S", "-"],
            capture_output=True,
            text=True,
            check=False,
        )
        return self.call("capture-pane", "-p", "-S", "-") + other.stdout

    def sees(self, words: str) -> str:
        """Wait until words are on the screen; return the screen."""
        end = time.monotonic() + PATIENCE
        while words not in (seen := self.screen()):
            assert time.monotonic() < end, seen
            time.sleep(0.05)
        return seen

    def types(self, text: str) -> None:
        """Type something, then Enter."""
        if text:
            self.call("send-keys", "-l", text)
        self.call("send-keys", "Enter")


@contextmanager
def opened(
    command: Sequence[str], environment: Mapping[str, str], *, options: Sequence[str] = ()
) -> Generator[Terminal]:
    """Run a command in a terminal of its own; the shell stays when the command has ended."""
    terminal = Terminal(f"colloquy-{secrets.token_hex(6)}")
    clean = {"PATH": os.environ["PATH"], "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    subprocess.run(
        [
            *("tmux", "-L", terminal.server, "-f", "/dev/null", "new-session", "-d"),
            *("-x", "100", "-y", "30", "sh"),
        ],
        env={**clean, "HOME": "/nonexistent", **environment},
        check=True,
    )
    try:
        for option in options:
            terminal.call("set-option", "-g", *option.split())
        quoted = " ".join(f"'{word}'" for word in command)
        terminal.types(f"{quoted}; echo ended with $?")
        yield terminal
    finally:
        terminal.call("kill-server")


def colloquy(*words: object) -> list[str]:
    """The command line of our own command."""
    return [sys.executable, "-m", "bot", *map(str, words)]
