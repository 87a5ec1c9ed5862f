"""The sheets themselves, present and future: alike in every language, and fit for Telegram.

Each test goes through all texts: a test for each text would be thousands, and five milliseconds each.
"""

from typing import Any

import pytest

from bot.domain.people.people import Language
from bot.texts.catalog import SHEETS, Catalog
from bot.texts.markup import fits
from bot.texts.rendering import TEXT_LIMIT

EN, ZH = SHEETS / "en", SHEETS / "zh"
NARROW_SPACE = "\u202f"


def test_languages_have_the_same_sheets() -> None:
    assert sorted(path.name for path in EN.iterdir()) == sorted(path.name for path in ZH.iterdir())


def test_languages_have_the_same_texts_and_attributes(texts: Any, catalog: Catalog) -> None:
    assert sorted(texts[Language.EN]) == sorted(texts[Language.ZH])
    assert sorted(texts[Language.EN]) == sorted(catalog.names())


def test_text_has_the_same_variables_in_every_language(catalog: Catalog, variables: Any) -> None:
    en, zh = (
        {name: sorted(variables(name, language)) for name in catalog.names()}
        for language in Language
    )
    assert en == zh


@pytest.mark.parametrize("language", list(Language))
def test_text_with_sample_details_is_telegram_html(
    language: Language, catalog: Catalog, markup: Any, variables: Any, samples: Any
) -> None:
    for name in catalog.names():
        for details in samples(variables(name, language)):
            shown = catalog.html(name, details, language)

            read = markup(shown)

            assert (name, read.faults) == (name, [])
            assert (name, shown == "", NARROW_SPACE in shown) == (name, False, False)
            assert (name, fits(shown, TEXT_LIMIT)) == (name, True)
            assert (name, catalog.plain(name, details, language) != "") == (name, True)
