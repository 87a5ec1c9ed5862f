"""The certificate of an event that has ended for good: one page, counts and hashes, nobody's name."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pylopdf_fonts_zh_cn
import typst

from bot.domain.messages.texts import Details
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog

FOLDER = Path(__file__).with_name("paper")
ROWS = (
    *("event", "began", "ended", "people", "accounts", "invitations", "entries", "acts", "chain"),
    *("canaries", "before", "control", "files", "found", "probes", "backups"),
    *("keystore", "database"),
)
"""What stands in the lines of the table; the label is `certificate-<row>`."""


def print_certificate(said: Mapping[str, Any], *, language: Language, catalog: Catalog) -> bytes:
    """Return a PDF in a language of a signed statement that an event is over.

    Raises:
        typst.TypstError: it cannot be typeset.
    """

    def words(text: str, details: Details | None = None) -> str:
        return catalog.plain(text, details or {}, language)

    lines = dict(_lines(said))
    paper = {
        "title": words("certificate-title"),
        "intro": words("certificate-intro"),
        "rows": [[words(f"certificate-{row}"), lines[row]] for row in ROWS if row in lines],
        "verdict": words("certificate-clean" if said["clean"] else "certificate-not-clean"),
        "remains": words("certificate-remains"),
        "footer": words("certificate-footer", {"key": said["key"], "signature": said["signature"]}),
        "language": language.value,
    }
    compiler = typst.Compiler(
        FOLDER / "certificate.typ",
        root=FOLDER,
        font_paths=[pylopdf_fonts_zh_cn.sans_path().parent],
        ignore_system_fonts=True,
        sys_inputs={"said": json.dumps(paper, ensure_ascii=False)},
    )
    made = compiler.compile(format="pdf", timestamp=datetime.fromisoformat(said["ended"]))
    return made if isinstance(made, bytes) else b""


def _lines(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for row in ("event", "began", "ended", "people", "accounts", "invitations", "entries", "acts"):
        yield row, str(said[row])
    yield "chain", _broken(said["chain"])
    looked = said["canaries"]
    yield "canaries", str(looked["looked_for"])
    yield "before", str(looked["found_before_in_columns"])
    yield "control", f"{looked['found_in_control']} / {looked['looked_for']}"
    yield "files", f"{looked['files']} ({looked['bytes']:,} B)"
    yield "found", str(looked["found_after"])
    tried = said["older_rows"]
    yield "probes", f"{tried['opened_before']} → {tried['opened_after']}"
    if backups := said["backups"]:
        before = sum(each["opened_before"] for each in backups)
        yield "backups", f"{before} → {sum(each['opened'] for each in backups)}"
    for name, digest in said["sha256"].items():
        yield name, _broken(digest)


def _broken(digest: str) -> str:
    """Return a hash in two lines."""
    return f"{digest[: len(digest) // 2]}\n{digest[len(digest) // 2 :]}"
