"""Routes and commands fit together."""

from bot.domain.people.people import Role
from bot.domain.people.rights import RIGHTS
from bot.texts.catalog import Catalog
from handlers.table import COMMANDS, ROUTES


def test_every_command_has_a_help_text() -> None:
    catalog = Catalog()
    assert [word for word in COMMANDS if not catalog.has(f"command-{word}")] == []


def test_routes_have_names_of_their_own() -> None:
    words = [route.tapped for route in ROUTES if route.tapped]
    assert sorted(words) == sorted(set(words))


def test_strangers_may_do_nothing() -> None:
    assert RIGHTS[Role.STRANGER] == frozenset()
