"""List what a server and its pages are made of, as CycloneDX: `make sbom`, which installs the server's packages apart.

.venv/release/bin/python -m tools.supply.sbom PYTHON [FILE]    # PYTHON: where just these packages are installed

It has the packages of deploy/requirements.lock with what each needs, and those that are bundled in the page (where
npm is). The same sources give the same bytes. Their hashes stand in the lock files, by which they are installed.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tools.supply.licences import PAGE, kept
from tools.supply.locks import ROOT, Package, javascript_packages, python_packages
from tools.supply.parts import Parts, joined, lacking, with_licences

WORKS = ("environment", "--pyproject", "pyproject.toml", "--mc-type", "application")
WEB = ROOT / "bot" / "web" / "page"


def version() -> str:
    """Return the version of the sources."""
    written = (ROOT / "bot/cli/version.py").read_text(encoding="utf-8")
    [found] = re.findall(r'^VERSION = "([^"]+)"$', written, re.MULTILINE)
    return found


def of_the_server(python: str) -> Parts:
    """Return the parts that are installed for an interpreter, by their own words."""
    tool = Path(sys.executable).with_name("cyclonedx-py")
    return _said(ROOT, str(tool), *WORKS, "--output-reproducible", "--sv", "1.5", python)


def of_the_page(npm: str) -> Parts:
    """Return the parts that are bundled in the page, by its lock file."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name) / "colloquy-page"
        place.mkdir()
        shutil.copyfile(WEB / "package-lock.json", place / "package-lock.json")
        about = json.loads((WEB / "package.json").read_text(encoding="utf-8"))
        # npm names no parts of what has no version.
        (place / "package.json").write_text(json.dumps(about | {"version": version()}))
        words = ("sbom", "--package-lock-only", "--omit", "dev", "--sbom-format", "cyclonedx")
        return _said(place, npm, *words)


def _said(folder: Path, *words: str) -> Parts:
    done = subprocess.run(  # noqa: S603 - our own words
        words, cwd=folder, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def wanted(*, page: bool) -> list[Package]:
    """Return what the lock files name of the server, and of its page where that is asked for."""
    purposes = {"server", "page"} if page else {"server"}
    named = [*python_packages(), *javascript_packages()]
    return [each for each in named if each.purpose in purposes]


def main(python: str, file: Path) -> int:
    """Write the list; return the exit code: 1 where it is not what the lock files say."""
    npm = shutil.which("npm")
    server, page = of_the_server(python), of_the_page(npm) if npm else None
    parts = joined(server, page, version())
    whole = with_licences(parts, kept(PAGE.read_text(encoding="utf-8")))
    text = json.dumps(whole, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    faults = lacking(whole, wanted(page=page is not None))
    if (wrong := JsonStrictValidator(SchemaVersion.V1_5).validate_str(text)) is not None:
        faults.append(f"not as the schema has it: {wrong}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    count = len(whole["components"])
    without = "" if page else "; without the page (that needs npm)"
    sys.stdout.write(
        "".join(f"{each}\n" for each in faults) + f"{count} parts in {file}{without}\n"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    given = sys.argv[1:]
    where = Path(given[1]) if len(given) > 1 else ROOT / "dist" / f"colloquy-{version()}.cdx.json"
    sys.exit(main(given[0], where))
