"""A box with its folder, its manifest, its entitled people, and the process that serves it."""

import asyncio
import contextlib
import hashlib
import os
import re
import secrets
import signal
import sys
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import aiohttp

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.blind_rsa import (
    IssuingKey,
    blind,
    finalize,
    load_issuing_key,
    new_issuing_key,
    prepare,
    token_context,
)
from bot.crypto.feedback.manifest_fields import (
    FIRST_ROUND,
    Ballot,
    BallotKind,
    Entitlement,
    Manifest,
    Recipient,
)
from bot.crypto.feedback.manifests import sign_manifest
from bot.crypto.feedback.rights import pack_right
from bot.crypto.feedback.signing import SigningKey, new_signing_seed
from bot.crypto.feedback.xwing import XWingKey, new_seed
from bot.domain.messages.texts import Words
from bot.domain.ratings import Scale
from storage.ballot_box.round_boxes import found_box
from tests.robustness.process import ROOT, own_environ

EVENT = "lantern27"
SCOPE = f"{EVENT}|{FIRST_ROUND}"
SESSION, OTHER, CONCERN = "session1", "session2", "concern1"
BALLOTS = (SESSION, OTHER, CONCERN)
STARTS_IN = 40.0
SIGNER = SigningKey(bytes(new_signing_seed()))
_PORT = re.compile(r"listening on port (\d+)")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Token:
    """What a person hands in with a ballot, and what the check-in side knows about it."""

    fields: Json
    nullifier: bytes
    issued: tuple[bytes, ...] = ()
    """Blinded value and blind signature, which the server saw together with the person."""

    @property
    def proof(self) -> bytes:
        """The right as it lies beside the ballot."""
        parts = (self.fields.get(name, "") for name in ("message", "signature", "value"))
        return pack_right(b"".join(map(decode_base64url, parts)))


@cache
def issuing_key(ballot: str) -> IssuingKey:
    """The key of a ballot's tokens, made once."""
    del ballot
    return load_issuing_key(bytes(new_issuing_key()))


@cache
def recipient_key(role: Recipient) -> XWingKey:
    """The key that opens what is meant for a role."""
    del role
    return XWingKey(bytes(new_seed()))


def blind_token(
    ballot: str,
    *,
    event: str = EVENT,
    round_id: str = FIRST_ROUND,
    key: IssuingKey | None = None,
) -> Token:
    """A token got as at check-in."""
    issuer = key or issuing_key(ballot)
    message = prepare(token_context(f"{event}|{round_id}", ballot))
    blinded, inverse = blind(issuer.spki, message)
    signed = issuer.blind_sign(blinded)
    fields = {
        "kind": "blind",
        "message": encode_base64url(message),
        "signature": encode_base64url(finalize(issuer.spki, message, signed, inverse)),
    }
    return Token(fields, hashlib.sha256(message).digest(), (blinded, signed))


@cache
def blind_tokens(count: int) -> tuple[Token, ...]:
    """Tokens of so many people for the first session, made once."""
    return tuple(blind_token(SESSION) for _ in range(count))


def card_token(value: bytes) -> Token:
    """The right of a card for one ballot; `value` is its sub-token, 32 bytes."""
    fields = {"kind": "card", "value": encode_base64url(value)}
    return Token(fields, hashlib.sha256(value).digest())


def sealed(size: int = 4096) -> bytes:
    """What a sealed ballot looks like from outside."""
    return b"\x01\x00" + secrets.token_bytes(size - 2)


def submission(token: Token, content: bytes, *, ballot: str = SESSION) -> Json:
    """The body a page posts."""
    return {"ballot": ballot, "token": token.fields, "sealed": encode_base64url(content)}


def vote(token: Token, choice: object, *, ballot: str) -> Json:
    """The body a page posts where something is voted on."""
    return {"ballot": ballot, "token": token.fields, "vote": choice}


def found_votes(
    folder: Path,
    scales: Mapping[str, Scale],
    *,
    people: int,
    round_id: str,
    opens: datetime | None = None,
    closes: datetime | None = None,
) -> Path:
    """Make a folder with the box of a round of votes; return it."""
    now = datetime.now(UTC).replace(microsecond=0)
    opens, closes = opens or now - timedelta(days=1), closes or now + timedelta(days=1)
    ballots = tuple(
        Ballot(
            *(name, BallotKind.VOTE, number, Words(name, name), None, opens, closes),
            rsa=issuing_key(name).spki,
            scale=scale,
        )
        for number, (name, scale) in enumerate(scales.items(), 1)
    )
    return found_round(folder, ballots, people=people, round_id=round_id)


def found_round(folder: Path, ballots: tuple[Ballot, ...], *, people: int, round_id: str) -> Path:
    """Make a folder with the box of a round of these ballots; return it."""
    manifest = Manifest(
        event=EVENT,
        threshold=5,
        entitlement=Entitlement.TOKENS,
        title=Words("Lantern Dialogue", "明灯对话"),
        recipients={role: recipient_key(role).public for role in Recipient},
        ballots=ballots,
        round_id=round_id,
    )
    found_box(folder, sign_manifest(manifest, SIGNER).text().encode(), people=people)
    return folder


def make_manifest(
    entitlement: Entitlement, *, event: str = EVENT, opens: datetime, closes: datetime
) -> Manifest:
    """A manifest of two sessions and a concern line."""

    def ballot(number: int, name: str, kind: BallotKind, recipient: Recipient) -> Ballot:
        rsa = issuing_key(name).spki if entitlement is Entitlement.TOKENS else b""
        return Ballot(name, kind, number, Words(name, name), recipient, opens, closes, rsa)

    return Manifest(
        event=event,
        threshold=5,
        entitlement=entitlement,
        title=Words("Lantern Dialogue", "明灯对话"),
        recipients={role: recipient_key(role).public for role in Recipient},
        ballots=(
            ballot(1, SESSION, BallotKind.SESSION, Recipient.FACILITATORS),
            ballot(2, OTHER, BallotKind.SESSION, Recipient.FACILITATORS),
            ballot(1, CONCERN, BallotKind.CONCERN, Recipient.SAFEGUARDING),
        ),
    )


def found(
    folder: Path,
    *,
    people: int = 40,
    cards: Mapping[str, Sequence[bytes]] | None = None,
    event: str = EVENT,
    opens: datetime | None = None,
    closes: datetime | None = None,
) -> Path:
    """Make a folder with a box, open since yesterday until tomorrow; return it."""
    now = datetime.now(UTC).replace(microsecond=0)
    day = timedelta(days=1)
    entitlement = Entitlement.TOKENS if cards is None else Entitlement.CARDS
    manifest = make_manifest(
        entitlement, event=event, opens=opens or now - day, closes=closes or now + day
    )
    signed = sign_manifest(manifest, SIGNER)
    found_box(folder, signed.text().encode(), people=people, cards=cards)
    return folder


@dataclass(slots=True)
class BoxProcess:
    """A running `colloquy run --only box`."""

    process: asyncio.subprocess.Process
    log: Path
    port: int = 0

    @property
    def words(self) -> str:
        """Everything it has said so far."""
        return self.log.read_text(errors="replace")

    @property
    def url(self) -> str:
        """Where the routes of the event's first round are."""
        return self.url_of(FIRST_ROUND)

    def url_of(self, round_id: str) -> str:
        """Where the routes of a round are."""
        return f"http://127.0.0.1:{self.port}/feedback/{EVENT}/{round_id}"

    async def kill(self) -> None:
        """End it at once."""
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)
        await self.process.wait()

    async def stop(self) -> int:
        """Stop it as an operator would; return its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return await self.process.wait()


async def start(folder: Path, log: Path, **settings: str) -> BoxProcess:
    """Start the process and wait until it listens."""
    environ = {
        **own_environ(),
        "COLLOQUY_BOX_DIR": str(folder),
        "COLLOQUY_LISTEN": "127.0.0.1:0",
        "PYTHONPATH": str(ROOT),
        **settings,
    }
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    try:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run", "--only", "box"),
            env=environ,
            cwd=log.parent,
            stdout=output,
            stderr=output,
        )
    finally:
        os.close(output)
    running = BoxProcess(process, log)
    async with asyncio.timeout(STARTS_IN):
        while not (said := _PORT.search(running.words)):
            assert process.returncode is None, running.words
            await asyncio.sleep(0.005)
    running.port = int(said[1])
    return running


@asynccontextmanager
async def serving(folder: Path, log: Path, **settings: str) -> AsyncGenerator[BoxProcess]:
    """Serve a folder for as long as the block lasts."""
    running = await start(folder, log, **settings)
    try:
        yield running
    finally:
        await running.kill()


async def post(session: aiohttp.ClientSession, url: str, body: Json) -> tuple[int, str]:
    """Hand a ballot in; return status and state."""
    async with session.post(f"{url}/ballots", json=body) as answer:
        return answer.status, (await answer.json())["state"]
