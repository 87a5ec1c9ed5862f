"""Nobody is told of Telegram who reads on the page of a bot that has none.

Texts choose their words by `carrier` and `house`; those that name Telegram all the same are shown only
where it is there, and stand here with the reason.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bot.domain.channels.addresses import Carrier
from bot.domain.messages.texts import Detail
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog

NAMES = ("telegram", "电报")
WITH_TELEGRAM: Mapping[str, str] = {
    "broadcast-elsewhere": "it went to Telegram before",
    "carrier-telegram": "a way by which somebody is reached",
    **{
        f"channels-{what}-telegram": "offered where the bot has an account there"
        for what in ("home", "leave", "leave-ask", "link")
    },
    "channels-add-telegram-another": "offered where the bot has an account there",
    "channels-add-telegram-first": "offered where the bot has an account there",
    "channels-somebody-else": "a link was opened there",
    "file-lost": "the file was sent there",
    "invite-both-links": "the links have their doors",
    "kept-too-long-delete": "the message is there",
    "kept-too-long-emptied": "the message is there",
    "message-in-parts": "only its apps cut messages",
    "my-data-field-telegram-id": "listed for whoever has a number there",
    "my-data-table-telegram-jobs": "listed where something waits for it",
    "outage-over-minutes": "it did not take messages",
    "outage-over-seconds": "it did not take messages",
}
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
    by_page |= dict.fromkeys(keys.keys() & {"messages"}, 0)
    words = catalog.plain(name, {**details, **by_page}, language, Carrier.PAGE).lower()
    return any(each in words for each in NAMES)


def test_nobody_on_the_page_alone_is_told_of_telegram(
    variables: Variables, samples: Samples
) -> None:
    assert named(Catalog(has_telegram=False), variables, samples) == WITH_TELEGRAM.keys()


def test_a_text_that_names_it_to_everybody_is_found(tmp_path: Path, samples: Samples) -> None:
    sheet = "tells = Telegram sees it.\nasks = { $carrier ->\n    [page] We see it.\n   *[telegram] Telegram sees it.\n}\n"
    for language in Language:
        (tmp_path / language).mkdir()
        (tmp_path / language / "one.ftl").write_text(sheet)
    catalog = Catalog(tmp_path, has_telegram=False)
    of = {"tells": {}, "asks": {"carrier": ["page", "telegram"]}}
    assert named(catalog, lambda name, _: of[name], samples) == {"tells"}


def test_whoever_reads_in_telegram_is_told_of_it() -> None:
    both, lone = Catalog(), Catalog(has_telegram=False)
    told = [
        both.plain("chat-readers", {}, Language.EN, carrier)
        for carrier in (Carrier.TELEGRAM, Carrier.PAGE, None)
    ]
    assert told == [
        "Telegram and the running bot",
        "the running bot",
        "Telegram and the running bot",
    ]
    assert lone.plain("chat-readers", {}, Language.EN) == "the running bot"
