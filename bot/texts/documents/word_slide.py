"""The slide with the eight words of a feedback page and the QR code of its link, as a PDF."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import pylopdf_fonts_zh_cn
import typst

from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.documents.card_sheet import draw_link

_TEMPLATE = Path(__file__).with_name("word_slide.typ")
WORDS = ("heading", "how")


def lay_out_slide(
    link: str, *, title: Words, fingerprint: Sequence[str], catalog: Catalog, kind: str = "pdf"
) -> bytes:
    """Return one wide page in both languages, as a PDF or, to be looked at, as a PNG.

    Raises segno.DataOverflowError for a link of more than 2331 bytes.
    """
    words = {
        language.value: {
            word: catalog.plain(f"feedback-slide-{word}", {}, language) for word in WORDS
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
        ppi=80,
        sys_inputs={
            "picture": draw_link(link),
            "words": json.dumps(words),
            "title": json.dumps({"en": title.en, "zh": title.zh or title.en}),
            "fingerprint": json.dumps(list(fingerprint)),
        },
    )
    return bytes(made)
