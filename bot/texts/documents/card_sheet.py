"""Paper cards for feedback as a PDF: eight on an A4 page, each a QR code, a code to type, and words.

A card carries no number and no name, and all cards but the codes to type are alike: the QR code is
the same for all, for a browser remembers every link that it was ever given. Typeset by Typst;
only the command line imports this, for the bot itself never prints cards.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import pylopdf_fonts_zh_cn
import segno
import typst

from bot.domain.people.people import Language
from bot.texts.catalog import Catalog

_TEMPLATE = Path(__file__).with_name("card_sheet.typ")
WORDS = ("heading", "how", "keep", "code", "words")
_INK = "#16212b"


def lay_out_cards(
    codes: Sequence[str], *, link: str, fingerprint: Sequence[str], catalog: Catalog
) -> bytes:
    """Return a PDF with a card for each code; `fingerprint` are the words the page must show.

    Raises segno.DataOverflowError for a link of more than 2331 bytes.
    """
    return _compiled(codes, link, fingerprint, catalog, kind="pdf")


def draw_first_page(
    codes: Sequence[str], *, link: str, fingerprint: Sequence[str], catalog: Catalog
) -> bytes:
    """Return the first page as a PNG, to be looked at. Raises segno.DataOverflowError."""
    return _compiled(codes[:8], link, fingerprint, catalog, kind="png")


def _compiled(
    codes: Sequence[str], link: str, fingerprint: Sequence[str], catalog: Catalog, kind: str
) -> bytes:
    words = {
        language.value: {
            word: catalog.plain(f"feedback-card-{word}", {}, language) for word in WORDS
        }
        for language in Language
    }
    made = typst.compile(
        _TEMPLATE.read_bytes(),
        format="png" if kind == "png" else "pdf",
        font_paths=[cast("Any", pylopdf_fonts_zh_cn.sans_path().parent)],
        ignore_system_fonts=True,
        # Without it the PDF would name the minute it was made.
        timestamp=0,
        ppi=110,
        sys_inputs={
            "codes": json.dumps(list(codes)),
            "picture": draw_link(link),
            "words": json.dumps(words),
            "fingerprint": json.dumps(list(fingerprint)),
        },
    )
    return bytes(made)


def draw_link(link: str) -> str:
    """Return a QR code (ISO/IEC 18004, error correction M) as SVG; its quiet zone is the card's."""
    code = segno.make(link, error="m", micro=False)
    return code.svg_inline(border=0, dark=_INK, svgclass=None, lineclass=None)
