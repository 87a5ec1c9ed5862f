"""The licences of everything in the lock files, as a page: deploy/reference/LICENCES.md.

.venv/bin/python -m tools.supply.licences    # writes it anew

What a package says of itself counts, where it is installed; of another the page keeps what it said.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from email.message import Message
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import cast

from tools.supply.locks import ROOT, Package, javascript_packages, python_packages

PAGE = ROOT / "deploy" / "reference" / "LICENCES.md"
COMPATIBLE: Mapping[str, str] = {
    "0BSD": "permissive",
    "Apache-2.0": "permissive, with a grant of patents; goes with version 3 of the GNU licences",
    "BSD-2-Clause": "permissive",
    "BSD-3-Clause": "permissive",
    "BlueOak-1.0.0": "permissive",
    "CC0-1.0": "given to everybody",
    "ISC": "permissive",
    "LGPL-3.0-only": "a library that may be used by any programme and be exchanged for another version of it",
    "MIT": "permissive",
    "MIT-0": "permissive",
    "MPL-2.0": "its own files stay under it; the whole may be under a GNU licence (section 3.3)",
    "OFL-1.1": "fonts, which may go with any programme as long as they are not sold alone",
    "PSF-2.0": "permissive",
    "Zlib": "permissive",
}
"""Licences whose works may be combined with one under AGPL-3.0-or-later, and why."""
NOT_SHIPPED: Mapping[str, str] = {
    "CC-BY-3.0": "data of a tool that checks our JavaScript; nothing of it is in what we give away",
    "GPL-2.0-only": "a bot of the emulator's tests, a process of its own; nothing of it is in what we give away",
}
"""Licences of what only developers use."""
BY_HAND: Mapping[str, str] = {"pyrage": "MIT", "resvg-py": "MIT", "nodeenv": "BSD-3-Clause"}
"""What says it only in the text of a licence file."""
_AS_SPDX: Mapping[str, str] = {
    "OSI Approved :: Apache Software License": "Apache-2.0",
    "OSI Approved :: BSD License": "BSD-3-Clause",
    "OSI Approved :: GNU General Public License v2 (GPLv2)": "GPL-2.0-only",
    "OSI Approved :: ISC License (ISCL)": "ISC",
    "OSI Approved :: MIT License": "MIT",
    "OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "OSI Approved :: Python Software Foundation License": "PSF-2.0",
    "OSI Approved :: SIL Open Font License 1.1 (OFL-1.1)": "OFL-1.1",
    "BSD 2-Clause License": "BSD-2-Clause",
}
"""What packages wrote before there were SPDX names."""
_ROW = re.compile(r"^\| `([^`]+)` \| (\S+) \| ([^|]*?) \| [^|]* \|$", re.MULTILINE)
HEAD = """\
# Licences

Colloquy is under AGPL-3.0-or-later. These are the libraries of its lock files, with the licences they name
(`python -m tools.supply.licences` asks them): what a server installs (and its extras), what is in the page that
browsers load (its own texts: `licences.txt` beside it), and what only developers, documents and releases need.
`tests/supply` holds every one of them against a list of licences that go with ours:

"""


def choices(expression: str) -> list[set[str]]:
    """Return what an SPDX expression demands: of each set one licence has to be accepted.

    Parentheses are understood around alternatives, as packages write them.
    """
    parts = expression.replace("(", "").replace(")", "").split(" AND ")
    return [set(part.split(" OR ")) for part in parts]


def accepted(package: Package) -> bool:
    """Say whether a package may be used for what it is used for."""
    shipped = package.purpose in {"server", "server, extras", "page"}
    known = {*COMPATIBLE} if shipped else {*COMPATIBLE, *NOT_SHIPPED}
    return all(known & choice for choice in choices(package.licence))


def said(found: Distribution) -> str:
    """Return the licence that an installed package names, as SPDX has it; "" where it names none."""
    about = cast("Message", found.metadata)  # where a field is missing, that has a way to say so
    if expression := about.get("License-Expression"):
        return str(expression)
    words = str(about.get("License", ""))
    classifiers = [str(name).partition(" :: ")[2] for name in about.get_all("Classifier", [])]
    known = [_AS_SPDX[name] for name in [words, *classifiers] if name in _AS_SPDX]
    return words if words in COMPATIBLE else next(iter(known), "")


def installed(venv: Path = ROOT / ".venv") -> dict[str, str]:
    """Return the licence of each package that is installed here, by its name."""
    sites = [str(site) for site in sorted(venv.rglob("lib/python3.*/site-packages"))]
    found = {each.name.lower(): said(each) for each in distributions(path=sites)}
    return {re.sub(r"[._-]+", "-", name): licence for name, licence in found.items()} | dict(
        BY_HAND
    )


def kept(page: str) -> dict[str, str]:
    """Return the licences that a page names, by package."""
    return {name: licence for name, _, licence in _ROW.findall(page)}


def packages(known: Mapping[str, str]) -> list[Package]:
    """Return every package of the lock files with its licence, "" where nobody knows it."""
    ours = (replace(each, licence=known.get(each.name, "")) for each in python_packages())
    return [*sorted(ours), *sorted(javascript_packages())]


def page(listed: Iterable[Package]) -> str:
    """Return the page of some packages."""
    reasons = "".join(
        f"| {name} | {why} |\n" for name, why in {**COMPATIBLE, **NOT_SHIPPED}.items()
    )
    rows = "".join(
        f"| `{each.name}` | {each.version} | {each.licence} | {each.purpose} |\n" for each in listed
    )
    return (
        f"{HEAD}| licence | why it goes with ours |\n| --- | --- |\n{reasons}\n"
        f"| package | version | licence | needed for |\n| --- | --- | --- | --- |\n{rows}"
    )


def renewed(former: str) -> str:
    """Return the page as it is now, by what is installed and, for the rest, by the former page."""
    return page(packages(kept(former) | installed()))


if __name__ == "__main__":
    old = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    PAGE.write_text(renewed(old), encoding="utf-8")
