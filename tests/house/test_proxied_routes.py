"""The example files for nginx and Caddy and the routes of the site fit together, without either program."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.web.app import WEBHOOK_PATH
from tests.web.proxies import KEPT_INSIDE, every_route, filled

DEPLOY = Path(__file__).parents[2] / "deploy"
BLOCK = re.compile(r"^    location (=|~|) ?(\S+) \{([^}]*)\}", re.MULTILINE)
PAGES = re.compile(r"^\t@pages path (.+)$", re.MULTILINE)


def nginx_passes(path: str) -> bool:
    """Say whether nginx hands a path on: exact first, then expressions, then the longest beginning."""
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    blocks = BLOCK.findall(text)
    exact = [body for kind, at, body in blocks if kind == "=" and at == path]
    matching = [body for kind, at, body in blocks if kind == "~" and re.search(at, path)]
    begun = [(len(at), body) for kind, at, body in blocks if not kind and path.startswith(at)]
    [chosen, *_] = [*exact, *matching, max(begun)[1]]
    return "proxy_pass" in chosen


def caddy_passes(path: str) -> bool:
    """Say whether Caddy hands a path on."""
    text = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    [named] = PAGES.findall(text)
    shapes = [re.escape(shape).replace(r"\*", ".*") for shape in named.split()]
    is_webhook = path == WEBHOOK_PATH and f"path {WEBHOOK_PATH}\n" in text
    return is_webhook or any(re.fullmatch(shape, path) for shape in shapes)


@pytest.mark.parametrize("passes", [nginx_passes, caddy_passes])
def test_every_page_of_the_site_is_handed_on_and_no_gauge(passes: Callable[[str], bool]) -> None:
    paths = [filled(route) for route in every_route()]

    assert {path for path in paths if not passes(path)} == KEPT_INSIDE
    assert not any(map(passes, ("/", "/docs", "/lettersx/1", "/feedbackx")))


def test_a_page_that_no_location_serves_would_be_seen() -> None:
    assert not nginx_passes("/a-page-that-is-new")
    assert not caddy_passes("/a-page-that-is-new")
