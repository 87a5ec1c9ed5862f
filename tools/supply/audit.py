"""Ask for known faults in the packages of all lock files: `make audit`.

Exit code 0: every package was asked about, and nothing is known. 1: something is known. 3: the databases
could not be asked about some of them (off-line, or behind a mirror that has none), so nothing is proven.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools.supply.locks import JAVASCRIPT, PYTHON, ROOT

PIP_AUDIT = Path(sys.executable).with_name("pip-audit")
SECONDS = 300
CLEAN, KNOWN, NOT_ASKED = 0, 1, 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a lock file's packages; `asked` of them the database knew."""

    lock: str
    asked: int = 0
    known: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = field(default=())
    """Packages that could not be asked about; a word in their place where it was all of them."""


def read_pip_audit(lock: str, output: str) -> Answer:
    """Return what pip-audit said (JSON): a package that it skips was not asked about."""
    try:
        told: list[dict[str, Any]] = json.loads(output)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return Answer(lock, not_asked=("all of it",))
    skipped = tuple(each["name"] for each in told if "skip_reason" in each)
    known = tuple(
        f"{each['name']} {each['version']}: {fault['id']}"
        f" (mended in {', '.join(fault['fix_versions']) or 'no version yet'})"
        for each in told
        for fault in each.get("vulns", ())
    )
    return Answer(lock, len(told) - len(skipped), known, skipped if told else ("all of it",))


def read_npm_audit(lock: str, output: str) -> Answer:
    """Return what `npm audit --json` said; anything but a report means that nobody was asked."""
    try:
        told: dict[str, Any] = json.loads(output)
        faults, asked = told["vulnerabilities"], told["metadata"]["dependencies"]["total"]
    except (ValueError, KeyError, TypeError):
        return Answer(lock, not_asked=("all of it",))
    known = tuple(f"{name}: {about['severity']}" for name, about in sorted(faults.items()))
    return Answer(lock, asked, known)


def report(answers: Iterable[Answer]) -> tuple[int, str]:
    """Return the exit code and the lines that say what is known, and of what nothing is."""
    lines: list[str] = []
    code = CLEAN
    for answer in answers:
        lines += [f"KNOWN {answer.lock}: {fault}" for fault in answer.known]
        if answer.not_asked:
            lines.append(f"NOT ASKED {answer.lock}: {_some(answer.not_asked)}")
            code = code or NOT_ASKED
        if answer.known:
            code = KNOWN
        if not answer.known and not answer.not_asked:
            lines.append(f"ok {answer.lock}: {answer.asked} packages, nothing known")
    if code == NOT_ASKED:
        lines.append(
            "The databases of known faults could not be asked: this proves nothing. Exit code 3."
        )
    return code, "".join(f"{line}\n" for line in lines)


def _some(names: Sequence[str]) -> str:
    return (
        f"{', '.join(names[:3])} and {len(names) - 3} more" if len(names) > 4 else ", ".join(names)
    )


def ask() -> list[Answer]:
    """Ask about every lock file; npm's only where npm is."""
    words = ("--disable-pip", "--require-hashes", "--progress-spinner", "off", "-f", "json")
    answers = [
        read_pip_audit(lock, _output(ROOT, str(PIP_AUDIT), *words, "-r", lock)) for lock in PYTHON
    ]
    npm = shutil.which("npm")
    for lock in JAVASCRIPT:
        words = ("audit", "--package-lock-only", "--json")
        output = _output((ROOT / lock).parent, npm, *words) if npm else ""
        answers.append(read_npm_audit(lock, output))
    return answers


def _output(folder: Path, *words: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - our own words
            words, cwd=folder, capture_output=True, text=True, check=False, timeout=SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


if __name__ == "__main__":
    exit_code, said = report(ask())
    sys.stdout.write(said)
    sys.exit(exit_code)
