"""Pictures come from a child process, whose death the bot survives."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from bot.texts.documents.painting import NotPainted, painted

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="4"><rect width="9" height="4"/></svg>'


def size_of(png: bytes) -> tuple[int, int]:
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def test_a_picture_is_painted_elsewhere_at_twice_its_size() -> None:
    assert size_of(painted(SVG)) == (18, 8)


def test_what_is_no_svg_is_no_picture() -> None:
    with pytest.raises(NotPainted):
        painted("<svg")


def test_a_child_that_dies_is_followed_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    children: list[int] = []
    run: Callable[..., Any] = subprocess.run

    def dying_first(command: list[str], **more: Any) -> Any:
        children.append(len(children))
        dies = [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"]
        return run(dies if len(children) == 1 else command, **more)

    monkeypatch.setattr(subprocess, "run", dying_first)

    assert size_of(painted(SVG.replace("9", "7"))) == (14, 8)
    assert children == [0, 1]
