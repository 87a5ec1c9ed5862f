"""What every test begins with."""

import gc
import os
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from tests import compiled_once
from tests.parity import by_nature, choice

# How long an example takes says more of the machine than of the code: benchmarks measure time.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Some machines ask for this. Every worker would then compile all sources and tests anew, and so
# would every bot that a test starts: nearly a minute of a whole run.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

compiled_once.install()

# Nothing of what is imported and collected is ever garbage, but Python would look through it for
# cycles again and again: while half a million objects are made, and between tests ever after.
gc.disable()

MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder there that nobody else may enter
ROOM = 4 * 2**30
"""Bytes; the folders of a whole run take less than one gigabyte."""
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
    # Thousands of commits wait for a disk otherwise, and no test pulls a plug.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

LONG = (
    "tests/stories/test_reach_organizers.py",
    "tests/robustness/outside/test_readiness.py",
    "tests/feedback_page/test_end_to_end.py",
    "tests/feedback_page/test_end_to_end_cards.py",
    "tests/robustness/damage/",
    "tests/house/test_contracts.py",
    "tests/robustness/outside/test_clock.py",
    "tests/robustness/crashes/test_broadcasts.py",
    "tests/storage/database/test_migrations.py",
    "tests/feedback_page/test_page_troubles.py",
    "tests/robustness/test_privacy_of_storage.py",
    "tests/feedback_page/test_page_interrupted.py",
    "tests/demo_page/test_demo.py",
    "tests/stories/test_reach.py",
    "tests/stories/test_long_lists.py",
    "tests/robustness/",
    "tests/feedback_page/",
    "tests/demo_page/",
    "tests/stories/",
)
"""Files and folders that take long, or wait for what takes its time, the longest first."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the people of the stories come by another channel."""
    choice.add_option(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Tell the stories who comes by what."""
    choice.choose(config)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no worker is left alone with it in the end."""
    by_nature.mark(items)
    items.sort(key=lambda item: _place(item.nodeid))


def pytest_collection_finish() -> None:
    """Look for cycles among what tests make from now on, not among what all of them share."""
    gc.collect()
    gc.freeze()
    # As seldom as in a running bot (bot/lifecycle.py).
    gc.set_threshold(10_000, 20, 50)
    gc.enable()


def _place(name: str) -> int:
    return next((n for n, long in enumerate(LONG) if name.startswith(long)), len(LONG))
