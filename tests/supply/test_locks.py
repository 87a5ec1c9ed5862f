"""Whatever is installed is installed by its hash, and no lock file says from where."""

import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

from tools.supply.locks import APART, JAVASCRIPT, PYTHON, ROOT, python_packages

_HOST = re.compile(r"://|--(?:extra-)?index-url|--find-links|\bfile:")
_INSTALL = re.compile(r"(?:pip|\$\(BIN\)/pip|bin/pip)\b[^\n]*\binstall\b[^\n`']*")


def locks_of_the_tree() -> set[str]:
    """Return every lock file that is committed."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    return {name for name in listed if name.endswith((".lock", "-lock.json"))}


def loose_python(text: str) -> list[str]:
    """Return the entries of a lock file without a version or a hash, and lines that name a host."""
    entries = re.split(r"\n(?=\S)", text.strip())
    loose = [each for each in entries if not re.match(r"[a-z0-9.-]+==\S+", each)]
    bare = [each for each in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", each)]
    return [*loose, *bare, *_HOST.findall(text)]


def loose_javascript(text: str) -> list[str]:
    """Return the packages of a lock file of npm without a strong hash, or with the place they came from."""
    return [
        name
        for name, entry in json.loads(text)["packages"].items()
        if name and (not entry.get("integrity", "").startswith("sha512-") or "resolved" in entry)
    ]


def test_every_lock_file_is_known() -> None:
    # Where there is no git (an archive of the sources) there is nothing to compare with.
    assert locks_of_the_tree() in ({*PYTHON, *JAVASCRIPT}, set[str]())


@pytest.mark.parametrize("lock", PYTHON)
def test_python_is_locked_by_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert loose_python(text) == []
    assert loose_python(re.sub(r" \\\n +--hash=\S+", "", text)) != []
    assert loose_python(f"--index-url https://example.org/simple\n{text}") != []


@pytest.mark.parametrize("lock", JAVASCRIPT)
def test_javascript_is_locked_by_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert loose_javascript(text) == []
    assert loose_javascript(text.replace('"sha512-', '"sha1-', 1)) != []


def test_lock_files_agree_on_versions() -> None:
    versions: defaultdict[str, set[str]] = defaultdict(set)
    for each in python_packages():
        if not each.somewhere and each.purpose != APART:
            versions[each.name].add(each.version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def unhashed_installs(text: str) -> list[str]:
    """Return the commands that install anything without asking for hashes, our own wheel apart."""
    return [
        command
        for command in _INSTALL.findall(re.sub(r'echo "[^"]*"', "", text))
        if "--require-hashes" not in command and "--no-deps" not in command
    ]


@pytest.mark.parametrize("name", ["Makefile", "deploy/Dockerfile"])
def test_whatever_installs_asks_for_hashes(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "--require-hashes" in text
    assert unhashed_installs(text) == []
    assert unhashed_installs("RUN pip install -r a.lock\n") == ["pip install -r a.lock"]
    assert re.findall(r"npm (?:install|i)\b", text) == []


def test_packages_of_lock_files_are_read(tmp_path: Path) -> None:
    for lock in PYTHON:
        path = tmp_path / lock
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            "a==1 \\\n    --hash=sha256:0\nb==2 ; sys_platform == 'x' \\\n    --hash=sha256:0\n"
        )
    assert [(each.name, each.version, each.somewhere) for each in python_packages(tmp_path)] == [
        ("a", "1", False),
        ("b", "2", True),
    ]
