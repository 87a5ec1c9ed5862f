"""The routes of the chat page: the page itself, the same bytes for everybody, and what it asks for."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.domain.channels.envelopes import Envelope
from bot.domain.channels.knocks import Arrival
from bot.domain.features import Gate
from bot.texts.catalog import Catalog
from bot.texts.rendering import Rendered
from bot.web.chat.counts import PageFigures
from bot.web.chat.desk import Desk, answering
from bot.web.chat.door import Door
from bot.web.chat.files.file_desk import FileDesk
from bot.web.chat.files.shelf import Carrier, StoredShelf
from bot.web.chat.files.tickets import Tickets
from bot.web.chat.files.uploads import StoredUploads
from bot.web.chat.hub import Hub
from bot.web.chat.knocking import Keys
from bot.web.chat.mail import StoredMail
from bot.web.chat.push.desk import PushDesk, push_desk
from bot.web.chat.reception import Reception
from bot.web.chat.tokens import SignTokens, sign_tokens
from bot.web.chat.watch import watch
from bot.web.feedback.static_pages import chat_files
from storage.outbox.copies.bells import Bell, Ear
from storage.reader import Reader
from storage.writer import Writer


def cookie_path(public_url: str) -> str:
    """Return where the browser sends the cookie: to the chat page, and never to the feedback page."""
    return f"{urlsplit(public_url).path.rstrip('/')}/c/"


@dataclass(frozen=True, slots=True)
class ChatSite:
    """The chat page of one copy: its routes, and the hub that wakes the pages that wait."""

    hub: Hub
    routes: Sequence[BaseRoute]
    reader: Reader
    reception: Reception
    ear: Ear

    def all_routes(self, sign: SignTokens) -> list[BaseRoute]:
        """Return the routes, and the one by which devices are given rights to the feedback page."""
        tokens = answering(self.reception, partial(sign_tokens, self.reception, sign))
        return [Route("/c/tokens", tokens, methods=["POST"]), *self.routes]

    def figures(self) -> PageFigures:
        """Return what was counted, and how many pages wait."""
        return self.reception.counts.figures(waiting=self.hub.count)

    async def watch(self) -> None:
        """Wake pages for what other copies of the bot lay out, until cancelled."""
        await watch(self.hub, self.reader, self.ear)

    def stop(self) -> None:
        """Have every page that waits answered."""
        self.hub.wake_all()


def chat_site(
    writer: Writer,
    carrier: Carrier,
    *,
    catalog: Catalog,
    render: Callable[[Envelope], Rendered],
    commands: Mapping[str, Gate],
    now: Callable[[], datetime],
    take: Callable[[Sequence[Arrival]], Awaitable[None]],
    public_url: str,
) -> ChatSite:
    """Put the page together; `take` hands in what arrives, `carrier` brings what Telegram keeps. Pages wake when something is laid out."""
    reader, hub = carrier.reader, Hub()
    mail = StoredMail(writer, reader, catalog, commands, now)
    reception = Reception(mail.caller, lambda: now().timestamp())
    desk = Desk(reception, mail, take, Keys(writer.store.secret_for("knocks")), hub)
    files = FileDesk(
        desk,
        StoredShelf(writer, carrier, render),
        StoredUploads(writer, reader),
        Tickets(writer.store.secret_for("page-tickets")),
    )
    door = Door(reception, mail.door_acts(), cookie_path(public_url))
    writer.on_laid(hub.wake)
    ear = writer.bells.ear(Bell.PAGES)
    routes = chat_routes(desk, files, door, push_desk(reception, writer))
    return ChatSite(hub, routes, reader, reception, ear)


def chat_routes(desk: Desk, files: FileDesk, door: Door, push: PushDesk) -> list[BaseRoute]:
    """Return the routes."""
    asked: dict[str, Callable[[Request], Awaitable[Response]]] = {
        "join": door.join,
        "contest": door.contest,
        "poll": desk.poll,
        "tap": desk.tap,
        "say": desk.say,
        "piece": files.piece,
        "send": files.send,
        "file": files.ask,
        "menu": desk.menu,
        "leave": desk.leave,
        "wake": desk.wake,
        "rebind": door.rebind,
        "push": push.ask,
    }
    return [
        *chat_files(),
        Route("/c/", _without_slash, methods=["GET"]),
        *(
            Route(f"/c/{name}", answering(desk.reception, act), methods=["POST"])
            for name, act in asked.items()
        ),
        Route("/c/f/{ticket}", files.fetch, methods=["GET"]),
    ]


async def _without_slash(_request: Request) -> Response:
    # Relative: a proxy may put the whole site below another path. The fragment goes along.
    return RedirectResponse("../c", status_code=308)
