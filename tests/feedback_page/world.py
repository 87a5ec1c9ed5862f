"""A small event with ballots and keys, on a server on a port of this machine."""

import asyncio
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlencode

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.ballots import SealedAnswer, open_ballot
from bot.crypto.feedback.blind_rsa import (
    IssuingKey,
    blind,
    finalize,
    load_issuing_key,
    new_issuing_key,
    prepare,
    token_context,
)
from bot.crypto.feedback.cards import list_nullifiers
from bot.crypto.feedback.manifests import (
    Ballot,
    BallotKind,
    Entitlement,
    Manifest,
    Recipient,
    SignedManifest,
    sign_manifest,
)
from bot.crypto.feedback.signed.files import FileKind, sign_file
from bot.crypto.feedback.signing import SigningKey
from bot.crypto.feedback.xwing import XWingKey
from bot.crypto.secret import Secret
from bot.domain.common_ground.goals import GOALS_ROUND
from bot.domain.ids import EventId
from bot.domain.messages.texts import Words
from bot.domain.readout.objections import OBJECTION_ROUNDS
from bot.usecases.feedback.checkin import AlreadyIssued, Claim, OtherBallots
from bot.web.feedback.ballots import ballot_routes
from bot.web.feedback.checkin import Claimant, checkin_route
from bot.web.feedback.static_pages import checkin_routes, feedback_routes
from bot.web.guard import Guard
from bot.web.server import serve
from storage.ballot_box.box import FILE_NAME
from storage.ballot_box.boxes import Boxes
from storage.ballot_box.making import Layout, make_box
from storage.ballot_box.outcomes import Sealed
from storage.ballot_box.published import REPLIES, Published
from storage.ballot_box.round_boxes import MANIFEST_NAME
from storage.database.errors import StoreFailed

EVENT = "GENEVA27"
SCOPE = f"{EVENT}|main"
CARD = bytes(range(16))
TOKEN = "100001:token-of-the-bot"
KEYS = {Recipient.FACILITATORS: XWingKey(b"f" * 32), Recipient.SAFEGUARDING: XWingKey(b"s" * 32)}
SIGNER = SigningKey(b"o" * 32)
HOUR = timedelta(hours=1)
_SESSIONS = (
    ("opening", "Opening conversation: what would reassure you?", "开幕对话：什么能让您放心？", -5),
    ("groups", "Working groups on incident reporting", "事故通报工作组", -2),
    (
        "evals",
        "Evaluating dangerous capabilities: a shared vocabulary",
        "危险能力评估：共同词汇",
        3,
    ),
    ("dinner", "Dinner by the lake", "湖畔晚餐", 26),
)


def init_data(opened_at: datetime) -> str:
    """What Telegram tells the check-in page about a guest (core.telegram.org/bots/webapps)."""
    user = '{"id":1001,"first_name":"Ingrid & Li","is_bot":false}'
    fields = {"auth_date": str(int(opened_at.timestamp())), "query_id": "AAH", "user": user}
    secret = hmac.digest(b"WebAppData", TOKEN.encode(), "sha256")
    checked = "\n".join(f"{name}={value}" for name, value in fields.items())
    fields["hash"] = hmac.digest(secret, checked.encode(), "sha256").hex()
    return urlencode(fields, quote_via=quote)


@cache
def secret_key(ballot: str) -> Secret:
    """What signs blindly for one ballot; the same for all stories, for making one takes a while."""
    assert ballot
    return new_issuing_key()


@cache
def issuing_key(ballot: str) -> IssuingKey:
    """The same, ready to sign."""
    return load_issuing_key(secret_key(ballot))


@cache
def rights() -> Mapping[str, Mapping[str, str]]:
    """What check-in leaves on a device: a token for every ballot."""
    tokens: dict[str, Mapping[str, str]] = {}
    for ballot in ballots(Entitlement.TOKENS):
        message = prepare(token_context(SCOPE, ballot.id))
        blinded, inverse = blind(ballot.rsa, message)
        signed = issuing_key(ballot.id).blind_sign(blinded)
        signature = finalize(ballot.rsa, message, signed, inverse)
        tokens[ballot.id] = {
            "message": encode_base64url(message),
            "signature": encode_base64url(signature),
        }
    return tokens


def ballots(entitlement: Entitlement, *, shift: timedelta = timedelta()) -> tuple[Ballot, ...]:
    """Two sessions that are over, two that are to come, and two messages of either kind."""
    now = datetime.now(UTC).replace(microsecond=0) + shift
    closes = now + timedelta(days=3)

    def key(name: str) -> bytes:
        return issuing_key(name).spki if entitlement is Entitlement.TOKENS else b""

    sessions = [
        Ballot(name, BallotKind.SESSION, place, Words(en, zh), Recipient.FACILITATORS, now + hours * HOUR, closes, key(name))
        for place, (name, en, zh, hours) in enumerate(_SESSIONS, 1)
    ]  # fmt: skip
    messages = [
        Ballot(f"{kind}-{number}", kind, number, words, to, now - 6 * HOUR, closes, key(f"{kind}-{number}"))
        for kind, words, to in (
            (BallotKind.QUESTION, Words("Question", "提问"), Recipient.FACILITATORS),
            (BallotKind.CONCERN, Words("Concern", "反映问题"), Recipient.SAFEGUARDING),
        )
        for number in (1, 2)
    ]  # fmt: skip
    return (*sessions, *messages)


def words_alone(kind: BallotKind) -> tuple[Ballot, ...]:
    """Three goals, or objections, that can be written now."""
    now = datetime.now(UTC).replace(microsecond=0)
    title, to = Words("Geneva Dialogue", "日内瓦对话"), Recipient.FACILITATORS
    return tuple(
        Ballot(name, kind, n, title, to, now - HOUR, now + 24 * HOUR, issuing_key(name).spki)
        for n in (1, 2, 3)
        for name in (f"{kind}-{n}",)
    )


def sign(
    entitlement: Entitlement, *, shift: timedelta = timedelta(), round_id: str = "main"
) -> SignedManifest:
    """The manifest of the event's round, signed by its organizers."""
    title = Words("Geneva Dialogue on AI Safety 2027", "2027 日内瓦人工智能安全对话")
    publics = {who: key.public for who, key in KEYS.items()}
    listed = ballots(entitlement, shift=shift)
    if round_id == GOALS_ROUND:
        listed = words_alone(BallotKind.GOAL)
    elif round_id in OBJECTION_ROUNDS:
        listed = words_alone(BallotKind.OBJECTION)
    manifest = Manifest(EVENT, 5, entitlement, title, publics, listed, round_id)
    return sign_manifest(manifest, SIGNER)


@dataclass(frozen=True, slots=True)
class Heard:
    """One post, as whoever runs the host sees it without reading it."""

    path: str
    client: tuple[str, int]
    headers: Mapping[str, str]


@dataclass(slots=True)
class PageWorld:
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
    heard: list[Heard] = field(default_factory=list["Heard"])
    _running: asyncio.Task[None] | None = None
    _boxes: Boxes | None = None

    @classmethod
    def found(
        cls, data: Path, built: Path, entitlement: Entitlement, *, round_id: str = "main"
    ) -> "PageWorld":
        """Make the folder of the event's round with its manifest and its box."""
        folder = data / EVENT / round_id
        folder.mkdir(parents=True)
        signed = sign(entitlement, round_id=round_id)
        scope = signed.manifest.scope
        names = [ballot.id for ballot in signed.manifest.ballots]
        cards = entitlement is Entitlement.CARDS
        nullifiers = list_nullifiers([CARD], scope=scope, ballots=names) if cards else None
        everything = frozenset(names)
        layout = Layout(scope=scope, ballots=names, slots=64, early=everything, cards=nullifiers)
        make_box(folder / FILE_NAME, layout)
        gathering = cls(folder, built, signed)
        gathering.publish(signed)
        return gathering

    def publish(self, signed: SignedManifest) -> None:
        """Put a manifest where the server finds it when it starts."""
        self.signed = signed
        (self.folder / MANIFEST_NAME).write_text(signed.text())

    @property
    def slide_link(self) -> str:
        """What the QR code on the organizers' slide says."""
        return f"{self.url}/feedback#e={EVENT}&w={self.signed.mark}"

    def now(self) -> datetime:
        """The server's clock."""
        return datetime.now(UTC) + self.ahead

    def post_replies(self, *replies: bytes) -> None:
        """What organizers upload."""
        content = sign_file(FileKind.REPLIES, b"".join(replies), under=self.signed, key=SIGNER)
        Published(REPLIES, self.folder, self.signed).publish(content.encode())

    def app(self, boxes: Boxes) -> Starlette:
        """The site as the bot has it; only who is a guest is not looked up in a database."""
        routes = [
            *feedback_routes(self.built, is_apart=bool(self.feedback_url)),
            *checkin_routes(feedback_url=self.feedback_url, folder=self.built),
            *ballot_routes(boxes, now=self.now),
            checkin_route(self._claim, token=TOKEN.encode(), now=self.now),
        ]
        site = Starlette(routes=routes, middleware=[Middleware(Guard)])
        site.add_middleware(_Watch, gathering=self)
        return site

    async def _claim(
        self, person: Claimant, event: EventId, round_id: str, blinded: Mapping[str, bytes]
    ) -> Claim:
        assert (person, event, round_id) == (1001, EVENT, self.signed.manifest.round_id)
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
        self._boxes = Boxes(self.folder.parent.parent)
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

    def connections(self, part: str) -> set[tuple[str, int]]:
        """Over which connections something was posted to a path."""
        return {each.client for each in self.heard if part in each.path}

    def headers(self, part: str) -> Mapping[str, str]:
        """Under which headers something was posted to a path last."""
        return [each for each in self.heard if part in each.path][-1].headers

    def tend(self) -> None:
        """Look after the box, as the bot does from time to time: finish it when it is over."""
        assert self._boxes
        assert self._boxes.tend(self.now()) == []

    def taken_out(self) -> list[Sealed]:
        """What is in the box, sealed."""
        assert self._boxes
        found = self._boxes.find(EVENT, self.signed.manifest.round_id)
        assert found
        return found.box.take_out()

    def opened(self) -> dict[str, SealedAnswer]:
        """What is in the box, opened with the keys that only people have; by ballot."""
        ballots = self.signed.manifest.ballots
        recipients = {ballot.id: ballot.recipient for ballot in ballots if ballot.recipient}
        return {
            each.ballot: open_ballot(
                KEYS[recipients[each.ballot]],
                each.content,
                scope=self.signed.manifest.scope,
                ballot=each.ballot,
                nullifier=each.nullifier,
            )
            for each in self.taken_out()
        }


class _Watch:
    """Remembers what was asked for, and plays a server that is down."""

    def __init__(self, app: ASGIApp, gathering: PageWorld) -> None:
        self._app, self._gathering = app, gathering

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._gathering.asked.append((scope["method"], scope["path"]))
        if scope["method"] == "POST":
            headers = {name.decode(): value.decode() for name, value in scope["headers"]}
            self._gathering.heard.append(Heard(scope["path"], scope["client"], headers))
        if self._gathering.down:
            await JSONResponse({"state": "busy"}, 503)(scope, receive, send)
            return
        await self._app(scope, receive, send)
