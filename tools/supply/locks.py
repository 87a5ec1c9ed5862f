"""The lock files: which packages of whom are installed, and for what."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
APART = "the emulator's tests"
"""What packages are for that are installed in a room of their own, in versions of their own."""
PYTHON: Mapping[str, str] = {
    "deploy/requirements.lock": "server",
    "deploy/requirements-semantic.lock": "server, extras",
    "deploy/requirements-push.lock": "server, extras",
    "requirements.lock": "development, signing",
    "deploy/requirements-docs.lock": "documents",
    "deploy/requirements-release.lock": "releases",
    "tests/emulator/clients/requirements.lock": APART,
}
"""Each lock file of Python's packages, and what its packages are for; the first that has one counts."""
JAVASCRIPT: Mapping[str, tuple[str, str]] = {
    "bot/web/page/package-lock.json": ("page", "building the page"),
    "package-lock.json": ("development", "development"),
    "tests/web/node/package-lock.json": ("development", "development"),
    "tests/emulator/clients/package-lock.json": ("development", "development"),
}
"""The same for npm's: what is used at run time, and what is not."""
_ENTRY = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)( ;)?", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Package:
    """One version of a package; `licence` is "" where the lock file does not say it.

    `somewhere` is set where only some machines install it.
    """

    purpose: str
    name: str
    version: str
    licence: str = ""
    somewhere: bool = False


def python_packages(root: Path = ROOT) -> Iterator[Package]:
    """Yield what the lock files of Python name, each version once."""
    seen: set[tuple[str, str]] = set()
    for lock, purpose in PYTHON.items():
        for name, version, mark in _ENTRY.findall((root / lock).read_text(encoding="utf-8")):
            if (name, version) not in seen:
                seen.add((name, version))
                yield Package(purpose, name, version, somewhere=bool(mark))


def javascript_packages(root: Path = ROOT) -> Iterator[Package]:
    """Yield what the lock files of npm name, each version once, with its licence."""
    seen: set[tuple[str, str]] = set()
    for lock, (purpose, otherwise) in JAVASCRIPT.items():
        for place, entry in _entries(root / lock).items():
            name, version = place.rpartition("node_modules/")[2], entry.get("version", "")
            if name and (name, version) not in seen:
                seen.add((name, version))
                used = otherwise if entry.get("dev") else purpose
                yield Package(used, name, version, entry.get("license", "").strip("()"))


def _entries(lock: Path) -> dict[str, dict[str, Any]]:
    return json.loads(lock.read_text(encoding="utf-8"))["packages"]
