"""The slide with the eight words of a feedback page and the QR code of its link, as a PDF."""

from collections.abc import Sequence
from pathlib import Path

from bot.domain.messages.texts import Words
from bot.texts.catalog import Catalog
from bot.texts.documents.printed_page import typeset_page

_TEMPLATE = Path(__file__).with_name("word_slide.typ")
WORDS = ("heading", "how")


def lay_out_slide(
    link: str, *, title: Words, fingerprint: Sequence[str], catalog: Catalog, kind: str = "pdf"
) -> bytes:
    """Return one wide page in both languages, as a PDF or, to be looked at, as a PNG.

    Raises segno.DataOverflowError for a link of more than 2331 bytes.
    """
    return typeset_page(
        _TEMPLATE,
        words={word: f"feedback-slide-{word}" for word in WORDS},
        link=link,
        given={
            "title": {"en": title.en, "zh": title.zh or title.en},
            "fingerprint": list(fingerprint),
        },
        catalog=catalog,
        kind=kind,
        ppi=80,
    )
