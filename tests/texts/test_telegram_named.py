"""Nobody is told of Telegram who reads on the page of a bot that has none.

Texts choose their words by `carrier` and `house`; those that name Telegram all the same are shown only
where it is there, and stand here with the reason.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from bot.domain.channels.addresses import Carrier
from bot.domain.messages.texts import Detail
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog

NAMES = ("telegram", "电报")
WITH_TELEGRAM: Mapping[str, str] = {}
"""Texts that name it and are shown only where it is there, each with why."""

Samples = Callable[[Mapping[str, list[str]]], Iterator[dict[str, Detail]]]
Variables = Callable[[str, Language], dict[str, list[str]]]


def named(catalog: Catalog, variables: Variables, samples: Samples) -> set[str]:
    """Return the texts that name Telegram to somebody who reads on the page, whatever their details."""
    return {
        name
        for name in catalog.names()
        for language in Language
        for details in samples(variables(name, language))
        if _names_it(catalog, name, language, details, variables(name, language))
    }


def _names_it(
    catalog: Catalog,
    name: str,
    language: Language,
    details: dict[str, Detail],
    keys: Mapping[str, list[str]],
) -> bool:
    # Whoever is reached by the page alone is told what stands under "page" wherever a text asks.
    by_page: dict[str, Detail] = {each: "page" for each, of in keys.items() if "page" in of}
    words = catalog.plain(name, {**details, **by_page}, language, Carrier.PAGE).lower()
    return any(each in words for each in NAMES)


def test_nobody_on_the_page_alone_is_told_of_telegram(variables: Variables, samples: Samples) -> None:
    assert named(Catalog(has_telegram=False), variables, samples) == WITH_TELEGRAM.keys()
