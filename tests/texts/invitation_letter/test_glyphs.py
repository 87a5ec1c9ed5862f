"""Characters a letter can be printed with, and holes known beforehand."""

import pytest
import typst

from bot.domain.messages.texts import Words
from bot.texts.invitation_letter import glyph_table
from bot.texts.invitation_letter.glyphs import missing_glyphs, shown_characters
from bot.texts.invitation_letter.worker import typeset
from tests.texts.invitation_letter.world import job, paper, squeezed, words


@pytest.mark.parametrize("hole", ["𨭎", "ཀ", "🙂"])
def test_missing_glyph_is_known_beforehand_and_refused_by_the_press(hole: str) -> None:
    assert missing_glyphs(f"Ann {hole} Ł{hole}") == hole
    with pytest.raises(typst.TypstError):
        typeset(job(paper(letter_employer=f"Ann {hole}")))


def test_letters_of_many_passports_can_be_printed() -> None:
    said = "Łź ş ğ ı İ ễ ọ ß ø þ ñ ő ž ŵ · 镕 陆 龘 國 Ελ Кириллица"
    assert missing_glyphs(said) == ""
    assert squeezed(said) in words(paper(letter_employer=said))
    assert shown_characters("𨭎ཀ") == Words("𨭎 (U+28B4E), ཀ (U+0F40)", "𨭎 (U+28B4E)、ཀ (U+0F40)")


def test_table_of_glyphs_is_that_of_the_installed_fonts() -> None:
    made = glyph_table.written(glyph_table.coverage(glyph_table.library()))
    assert glyph_table.TABLE.read_text() == made
