"""Pages to print, in both languages and with a QR code, typeset by Typst from templates of ours.

Only the command line imports this, for the bot itself never prints them.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pylopdf_fonts_zh_cn
import segno
import typst

from bot.domain.people.people import Language
from bot.texts.catalog import Catalog

_INK = "#16212b"


def typeset_page(
    template: Path,
    *,
    words: Mapping[str, str],
    link: str,
    given: Mapping[str, Any],
    catalog: Catalog,
    kind: str,
    ppi: int,
) -> bytes:
    """Return pages as a PDF, or the first as a PNG of so many `ppi` if that is their `kind`.

    The template finds as JSON the `words`, whose texts are named here, and what else is `given`; the
    QR code of `link` is its `picture`. Raises segno.DataOverflowError for a link of more than 2331 bytes.
    """
    said = {
        language.value: {word: catalog.plain(text, {}, language) for word, text in words.items()}
        for language in Language
    }
    made = typst.compile(
        template.read_bytes(),
        format="png" if kind == "png" else "pdf",
        font_paths=[cast("Any", pylopdf_fonts_zh_cn.sans_path().parent)],
        ignore_system_fonts=True,
        # Without it the PDF would name the minute it was made.
        timestamp=0,
        ppi=ppi,
        sys_inputs={
            "picture": _draw_link(link),
            "words": json.dumps(said),
            **{name: json.dumps(value) for name, value in given.items()},
        },
    )
    return bytes(made)


def _draw_link(link: str) -> str:
    """Return a QR code (ISO/IEC 18004, error correction M) as SVG; its quiet zone is the page's."""
    code = segno.make(link, error="m", micro=False)
    return code.svg_inline(border=0, dark=_INK, svgclass=None, lineclass=None)
