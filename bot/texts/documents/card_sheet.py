"""Paper cards for feedback as a PDF: eight on an A4 page, each a QR code, a code to type, and words.

A card carries no number and no name, and all cards but the codes to type are alike: the QR code is
the same for all, for a browser remembers every link that it was ever given.
"""

from collections.abc import Sequence
from pathlib import Path

from bot.texts.catalog import Catalog
from bot.texts.documents.printed_page import typeset_page

_TEMPLATE = Path(__file__).with_name("card_sheet.typ")
WORDS = ("heading", "how", "keep", "code", "words")


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
    return typeset_page(
        _TEMPLATE,
        words={word: f"feedback-card-{word}" for word in WORDS},
        link=link,
        given={"codes": list(codes), "fingerprint": list(fingerprint)},
        catalog=catalog,
        kind=kind,
        ppi=110,
    )
