"""The ways by which notices without content go out, as far as there are any."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Protocol

from bot.delivery.email.mailer import Server
from bot.delivery.email.notices import sending_of
from bot.delivery.push.notices import Services, pushing_of
from bot.texts.catalog import Catalog
from storage.writer import Writer


class Ways(Protocol):
    """By which mail server, and to which push services; None for none."""

    @property
    def email(self) -> Server | None:
        """The mail server."""
        ...

    @property
    def push(self) -> Services | None:
        """The push services."""
        ...

    @property
    def public_url(self) -> str:
        """Where the page is that they tell of."""
        ...


def notice_sendings(
    ways: Ways, writer: Writer, catalog: Catalog, now: Callable[[], datetime]
) -> Mapping[str, Callable[[], Awaitable[None]]]:
    """Return by name what sends the notices that are due."""
    found = {
        "e-mails": sending_of(ways.email, writer, catalog, now, ways.public_url),
        "pushes": pushing_of(ways.push, writer, now),
    }
    return {name: send for name, send in found.items() if send is not None}
