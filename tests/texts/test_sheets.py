"""The sheets themselves, present and future: alike in every language, and fit for Telegram."""

from typing import Any

import pytest

from bot.domain.people.people import Language
from bot.texts.catalog import SHEETS, Catalog
from bot.texts.markup import fits
from bot.texts.rendering import TEXT_LIMIT

NAMES = sorted(Catalog().names())
EN, ZH = SHEETS / "en", SHEETS / "zh"
NARROW_SPACE = "\u202f"


def test_languages_have_the_same_sheets() -> None:
    assert sorted(path.name for path in EN.iterdir()) == sorted(path.name for path in ZH.iterdir())


def test_languages_have_the_same_texts_and_attributes(texts: Any) -> None:
    assert sorted(texts[Language.EN]) == sorted(texts[Language.ZH])


@pytest.mark.parametrize("name", NAMES)
def test_text_has_the_same_variables_in_every_language(name: str, variables: Any) -> None:
    assert sorted(variables(name, Language.EN)) == sorted(variables(name, Language.ZH))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", NAMES)
def test_text_with_sample_details_is_telegram_html(
    name: str, language: Language, catalog: Catalog, markup: Any, variables: Any, samples: Any
) -> None:
    for details in samples(variables(name, language)):
        shown = catalog.html(name, details, language)

        read = markup(shown)

        assert (name, read.faults) == (name, [])
        assert (name, shown == "", NARROW_SPACE in shown) == (name, False, False)
        assert fits(shown, TEXT_LIMIT)
        assert catalog.plain(name, details, language) != ""
