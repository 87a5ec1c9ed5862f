"""Paper cards: as many pages as they need, alike but for their codes, and nothing of when."""

import re

import pytest

from bot.crypto.feedback.replies import write_receipt
from bot.texts.catalog import Catalog
from bot.texts.documents.card_sheet import draw_first_page, lay_out_cards

WORDS = ("human", "elephant", "have", "judicial", "engage", "visitor", "aircraft", "grin")


LINK = f"https://feedback.example.org/feedback#e=AbCdEfGhIjKl&w={22 * 'a'}"


def codes(count: int) -> list[str]:
    return [write_receipt(n.to_bytes(16)) for n in range(count)]


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (8, 1), (9, 2), (24, 3)])
def test_eight_cards_are_on_a_page(count: int, pages: int, catalog: Catalog) -> None:
    sheet = lay_out_cards(codes(count), link=LINK, fingerprint=WORDS, catalog=catalog)

    assert sheet.startswith(b"%PDF-")
    assert re.findall(rb"/Type/Pages/Count (\d+)", sheet) == [str(pages).encode()]


def test_a_sheet_does_not_say_when_it_was_made(catalog: Catalog) -> None:
    first, second = (
        lay_out_cards(codes(2), link=LINK, fingerprint=WORDS, catalog=catalog) for _ in range(2)
    )

    assert first == second
    assert b"example.org" not in first


def test_cards_differ_in_their_codes_only(catalog: Catalog) -> None:
    one, other, again = (
        draw_first_page([code], link=LINK, fingerprint=WORDS, catalog=catalog)
        for code in (*codes(2), codes(1)[0])
    )

    assert one.startswith(b"\x89PNG")
    assert (one == again, one == other) == (True, False)
