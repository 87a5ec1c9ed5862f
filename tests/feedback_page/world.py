"""The event on a server: box, pages and check-in, on a port of this machine."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.crypto.feedback.ballots import SealedAnswer, open_ballot
from bot.crypto.feedback.cards import list_nullifiers
from bot.crypto.feedback.manifests import Entitlement, SignedManifest
from bot.domain.ids import EventId
from bot.usecases.feedback.checkin import AlreadyIssued, Claim, OtherBallots
from bot.web.feedback.ballots import ballot_routes
from bot.web.feedback.checkin import checkin_route
from bot.web.feedback.static_pages import checkin_routes, feedback_routes
from bot.web.guard import Guard
from bot.web.server import serve
from storage.ballot_box.box import FILE_NAME
from storage.ballot_box.boxes import MANIFEST_NAME, REPLIES_NAME, Boxes
from storage.ballot_box.making import Layout, make_box
from storage.database.errors import StoreFailed
from tests.feedback_page.event import CARD, EVENT, KEYS, TOKEN, secret_key, sign


@dataclass(slots=True)
class Gathering:
    """The event while its server runs at `url`; `down` answers nothing but 503.

    `ahead` is how far a rehearsal has moved the server's clock.
    """

    folder: Path
    built: Path
    signed: SignedManifest
    url: str = ""
    feedback_url: str = ""
    down: bool = False
    ahead: timedelta = timedelta()
    asked: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    issued: Mapping[str, bytes] | None = None
    refuses: Exception | None = None
    lose_answers: int = 0
    _running: asyncio.Task[None] | None = None
    _boxes: Boxes | None = None

    @classmethod
    def found(cls, data: Path, built: Path, entitlement: Entitlement) -> "Gathering":
        """Make the event's folder with its manifest and its box."""
        folder = data / EVENT
        folder.mkdir(parents=True)
        signed = sign(entitlement)
        names = [ballot.id for ballot in signed.manifest.ballots]
        cards = entitlement is Entitlement.CARDS
        nullifiers = list_nullifiers([CARD], event=EVENT, ballots=names) if cards else None
        everything = frozenset(names)
        layout = Layout(event=EVENT, ballots=names, slots=64, early=everything, cards=nullifiers)
        make_box(folder / FILE_NAME, layout)
        gathering = cls(folder, built, signed)
        gathering.publish(signed)
        return gathering

    def publish(self, signed: SignedManifest) -> None:
        """Put a manifest where the server finds it when it starts."""
        self.signed = signed
        (self.folder / MANIFEST_NAME).write_text(signed.text())

    def now(self) -> datetime:
        """The server's clock."""
        return datetime.now(UTC) + self.ahead

    def post_replies(self, *replies: bytes) -> None:
        """What organizers upload."""
        (self.folder / REPLIES_NAME).write_bytes(b"".join(replies))

    def app(self, boxes: Boxes) -> Starlette:
        """The site as the bot has it; only who is a guest is not looked up in a database."""
        routes = [
            *feedback_routes(self.built),
            *checkin_routes(feedback_url=self.feedback_url, folder=self.built),
            *ballot_routes(boxes, now=self.now),
            checkin_route(self._claim, token=TOKEN.encode(), now=self.now),
        ]
        site = Starlette(routes=routes, middleware=[Middleware(Guard)])
        site.add_middleware(_Watch, gathering=self)
        return site

    async def _claim(self, person: int, event: EventId, blinded: Mapping[str, bytes]) -> Claim:
        assert (person, event) == (1001, EVENT)
        if self.refuses:
            raise self.refuses
        if list(blinded) != [ballot.id for ballot in self.signed.manifest.ballots]:
            raise OtherBallots
        if self.issued is not None and self.issued != blinded:
            raise AlreadyIssued
        self.issued = blinded
        if self.lose_answers:
            self.lose_answers -= 1
            raise StoreFailed
        return Claim({ballot: secret_key(ballot) for ballot in blinded})

    async def start(self) -> None:
        """Serve on the port of before, or on a free one."""
        self._boxes = Boxes(self.folder.parent)
        port = int(self.url.rsplit(":", 1)[1]) if self.url else 0
        listening: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        site = self.app(self._boxes)
        self._running = asyncio.create_task(
            serve(site, "127.0.0.1", port, listening=listening.set_result)
        )
        # Browsers take localhost for a safe place, so that they encrypt without a certificate.
        self.url = f"http://localhost:{await listening}"

    async def stop(self) -> None:
        """Stop serving and let go of the box."""
        if self._running:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
        if self._boxes:
            self._boxes.close()

    def opened(self) -> dict[str, SealedAnswer]:
        """What is in the box, opened with the keys that only people have; by ballot."""
        assert self._boxes
        found = self._boxes.find(EVENT)
        assert found
        recipients = {ballot.id: ballot.recipient for ballot in self.signed.manifest.ballots}
        return {
            each.ballot: open_ballot(
                KEYS[recipients[each.ballot]],
                each.content,
                event=EVENT,
                ballot=each.ballot,
                nullifier=each.nullifier,
            )
            for each in found.box.take_out()
        }


class _Watch:
    """Remembers what was asked for, and plays a server that is down."""

    def __init__(self, app: ASGIApp, gathering: Gathering) -> None:
        self._app, self._gathering = app, gathering

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._gathering.asked.append((scope["method"], scope["path"]))
        if self._gathering.down:
            await JSONResponse({"state": "busy"}, 503)(scope, receive, send)
            return
        await self._app(scope, receive, send)
