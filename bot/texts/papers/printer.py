"""A process of its own that typesets one paper and ends.

`python -m bot.texts.papers.printer` reads a JSON list of texts from standard input and writes the PDF to
standard output, so that the 44 MB that typst needs never burden the bot.
"""

import json
import sys
from pathlib import Path
from typing import Any, cast

import pylopdf_fonts_zh_cn
import typst

_TEMPLATE = Path(__file__).with_name("paper.typ")
_MOST_BYTES = 1_000_000


def typeset(texts: list[str]) -> bytes:
    """Return the PDF, the same bytes for the same texts."""
    made = typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        font_paths=[cast("Any", pylopdf_fonts_zh_cn.sans_path().parent)],
        ignore_system_fonts=True,
        # Without it the PDF would name the minute it was made.
        timestamp=0,
        sys_inputs={"texts": json.dumps([text.splitlines() for text in texts])},
    )
    return bytes(made)


if __name__ == "__main__":
    sys.stdout.buffer.write(typeset(json.loads(sys.stdin.buffer.read(_MOST_BYTES))))
