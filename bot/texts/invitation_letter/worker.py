"""A process of its own that makes one PDF and ends.

`python -m bot.texts.invitation_letter.worker` reads one JSON object from standard input and writes the PDF to
standard output. Nothing about a person is in its arguments, environment or files, and the 44 MB
that typst needs never burden the bot. What goes wrong is an exit code, never words: 2 for input
that is no job, 3 for a letter that cannot be printed (e.g. a missing glyph), 4 for a signature.
"""

import importlib
import io
import json
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal

import pylopdf_fonts_zh_cn
import segno
import typst

FOLDER = Path(__file__).with_name("paper")
NO_JOB, UNPRINTABLE, UNSIGNED = 2, 3, 4
_JOB_BYTES = 200_000


def typeset(
    paper: Mapping[str, Any], *, form: Literal["pdf", "png", "svg"] = "pdf"
) -> bytes | list[bytes]:
    """Return a letter as PDF/A-2u, the same bytes for the same paper; or its pages as pictures.

    `paper` has the fields of `bot.domain.invitation_letters.requests.Paper` and `days`, the length of the stay.

    Raises:
        typst.TypstError: it cannot be printed: PDF/A allows no missing glyph.
    """
    compiler = typst.Compiler(
        FOLDER / "letter.typ",
        root=FOLDER,
        font_paths=[pylopdf_fonts_zh_cn.sans_path().parent],
        ignore_system_fonts=True,
        sys_inputs={
            "paper": json.dumps(paper, ensure_ascii=False),
            "code": _code(str(paper["proof"])),
        },
    )
    issued = date.fromisoformat(str(paper["issued"]))
    made = compiler.compile(
        format=form,
        pdf_standards="a-2u" if form == "pdf" else [],
        timestamp=datetime(issued.year, issued.month, issued.day, tzinfo=UTC),
    )
    return made or b""


def _code(words: str) -> str:
    drawn = io.BytesIO()
    code = segno.make(words, error="m", micro=False)
    code.save(drawn, kind="svg", border=1, xmldecl=False, svgns=True, omitsize=True)
    return drawn.getvalue().decode()


def main() -> int:
    """Do the one job; return the exit code."""
    try:
        job: dict[str, Any] = json.loads(sys.stdin.buffer.read(_JOB_BYTES))
        paper: dict[str, Any] = job["paper"]
    except (KeyError, TypeError, ValueError):
        return NO_JOB
    try:
        content = typeset(paper)
    except (KeyError, TypeError, ValueError, typst.TypstError):
        return UNPRINTABLE
    if not isinstance(content, bytes):
        return UNPRINTABLE
    if job.get("sign"):
        # pyhanko is an extra: only those who sign have it, and only the worker ever loads it.
        try:
            content = importlib.import_module("bot.texts.invitation_letter.signature").sign(
                content, **job["sign"]
            )
        except Exception:  # noqa: BLE001 - its words may quote the letter or the certificate
            return UNSIGNED
    sys.stdout.buffer.write(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
