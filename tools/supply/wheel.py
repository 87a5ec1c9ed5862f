"""Build the wheel, the same bytes from the same sources: `make wheel`.

.venv/bin/python -m tools.supply.wheel [FOLDER]    # usually dist

What differs from machine to machine and is no part of the programme is left out: when files were written,
who may read them here, where the sources lie, what else lies beside them. The backend is that of the lock file.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.supply.locks import ROOT

PARTS = ("pyproject.toml", "README.md", "LICENSE", "bot", "handlers", "storage")
LEFT_OUT = ("node_modules", "__pycache__", "*.egg-info", "*.pyc")
NO_DAY = "1577836800"
"""Seconds since 1970 of the first day of 2020: what every file in the wheel is dated."""


def build(target: Path, *, sources: Path = ROOT) -> Path:
    """Build the wheel of some sources into a folder; return its path.

    Raises:
        subprocess.CalledProcessError: it could not be built; what was said is in `stdout`.
    """
    with tempfile.TemporaryDirectory() as name:
        copy, made = Path(name) / "colloquy", Path(name) / "made"
        copy.mkdir()
        for part in PARTS:
            _copy(sources / part, copy / part)
        before = os.umask(0o022)
        try:
            _pip_wheel(copy, made)
        finally:
            os.umask(before)
        [wheel] = made.iterdir()
        target.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copyfile(wheel, target / wheel.name))


def _copy(part: Path, to: Path) -> None:
    if part.is_file():
        shutil.copyfile(part, to)
    else:
        shutil.copytree(
            part, to, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns(*LEFT_OUT)
        )
    for path in (to, *to.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _pip_wheel(sources: Path, made: Path) -> None:
    words = ("wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-cache-dir")
    subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", "pip", *words, "--wheel-dir", str(made), str(sources)],
        env={**os.environ, "SOURCE_DATE_EPOCH": NO_DAY},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
    )


if __name__ == "__main__":
    wheel = build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist")
    sys.stdout.write(f"{hashlib.sha256(wheel.read_bytes()).hexdigest()}  {wheel}\n")
