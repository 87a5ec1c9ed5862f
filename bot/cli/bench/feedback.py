"""`colloquy bench feedback`: ballots handed in over HTTP, and what one costs on the disk."""

import asyncio
import json
import secrets
import statistics
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import typer
from rich.console import Console
from rich.table import Table

from bot.cli.bench.report import AsJson
from bot.cli.bench.stand import DidNotFinish, running_box
from bot.crypto.base64url import encode_base64url
from bot.crypto.codes import new_id
from bot.crypto.feedback.ballots import HEADER, SLOT_BYTES
from bot.crypto.feedback.cards import nullifier
from bot.crypto.feedback.manifest_fields import (
    FIRST_ROUND,
    Ballot,
    BallotKind,
    Entitlement,
    Manifest,
    Recipient,
)
from bot.crypto.feedback.manifests import sign_manifest
from bot.crypto.feedback.signing import SigningKey, new_signing_seed
from bot.crypto.feedback.xwing import XWingKey, new_seed
from bot.domain.messages.texts import Words
from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.outcomes import Outcome
from storage.ballot_box.round_boxes import found_box

BALLOTS = 400
"""Each way; the box takes 500 at once before it asks to come again."""
AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class Measured:
    """Ballots each second, one after the other and from AT_ONCE people together; milliseconds."""

    one_by_one_per_second: float
    together_per_second: float
    together_median_ms: float
    together_slowest_ms: float
    put_and_decoy_ms: float
    decoy_ms: float


def bench_feedback(
    as_json: AsJson = False,
) -> None:
    """Hand in sealed ballots as pages do, to a box in a process of its own; some 15 s."""
    try:
        measured = asyncio.run(measure_feedback())
    except DidNotFinish as error:
        typer.echo(f"colloquy bench: {error}", err=True)
        raise typer.Exit(1) from None
    if as_json:
        typer.echo(json.dumps(asdict(measured)))
        return
    table = Table("", "measured")
    for name, value in asdict(measured).items():
        table.add_row(name.replace("_", " "), f"{value:,.1f}")
    Console().print(table)


async def measure_feedback() -> Measured:
    """Measure in a temporary folder. Raises DidNotFinish."""
    with tempfile.TemporaryDirectory(prefix="colloquy-bench-") as name:
        alone = await _hand_in(Path(name) / "alone", at_once=1)
        together = await _hand_in(Path(name) / "together", at_once=AT_ONCE)
        put, decoy = await asyncio.to_thread(_time_box, Path(name) / "box")
    return Measured(
        one_by_one_per_second=BALLOTS / alone.seconds,
        together_per_second=BALLOTS / together.seconds,
        together_median_ms=1000 * statistics.median(together.delays),
        together_slowest_ms=1000 * max(together.delays),
        put_and_decoy_ms=1000 * put,
        decoy_ms=1000 * decoy,
    )


@dataclass(frozen=True, slots=True)
class _Handed:
    seconds: float
    delays: Sequence[float]


@dataclass(frozen=True, slots=True)
class _Place:
    """A folder with a box for cards, and the cards' sub-tokens."""

    folder: Path
    event: str
    ballot: str
    tokens: Sequence[bytes]

    def bodies(self) -> list[bytes]:
        """Return a submission for every card."""
        return [
            json.dumps(
                {
                    "ballot": self.ballot,
                    "token": {"kind": "card", "value": encode_base64url(token)},
                    "sealed": encode_base64url(_sealed()),
                }
            ).encode()
            for token in self.tokens
        ]


def _sealed() -> bytes:
    return HEADER + secrets.token_bytes(SLOT_BYTES - len(HEADER))


def _found(folder: Path) -> _Place:
    now = datetime.now(UTC).replace(microsecond=0)
    day = timedelta(days=1)
    words, mine = Words("Session", "场次"), Recipient.FACILITATORS
    ballot = Ballot(new_id(), BallotKind.SESSION, 1, words, mine, now - day, now + day)
    key = XWingKey(bytes(new_seed())).public
    manifest = Manifest(
        event=new_id(),
        threshold=5,
        entitlement=Entitlement.CARDS,
        title=words,
        recipients=dict.fromkeys(Recipient, key),
        ballots=(ballot,),
    )
    tokens = [secrets.token_bytes(32) for _ in range(BALLOTS)]
    signed = sign_manifest(manifest, SigningKey(bytes(new_signing_seed())))
    cards = {ballot.id: [nullifier(token) for token in tokens]}
    found_box(folder, signed.text().encode(), people=BALLOTS, cards=cards)
    return _Place(folder, manifest.event, ballot.id, tokens)


async def _hand_in(folder: Path, *, at_once: int) -> _Handed:
    place = await asyncio.to_thread(_found, folder)
    waiting, delays = place.bodies(), list[float]()
    async with running_box(folder) as port, aiohttp.ClientSession() as session:
        url = f"http://127.0.0.1:{port}/feedback/{place.event}/{FIRST_ROUND}/ballots"

        async def people() -> None:
            while waiting:
                body, began = waiting.pop(), time.perf_counter()
                async with session.post(url, data=body) as answer:
                    state: Any = await answer.json()
                if state != {"state": Outcome.RECORDED}:
                    raise DidNotFinish(f"a ballot was answered with {answer.status}")
                delays.append(time.perf_counter() - began)

        began = time.perf_counter()
        await asyncio.gather(*(people() for _ in range(at_once)))
        return _Handed(time.perf_counter() - began, delays)


def _time_box(folder: Path) -> tuple[float, float]:
    """Return the median seconds of a put with its decoy, and of a decoy."""
    place = _found(folder)
    with closing(Box.open(folder / FILE_NAME)) as box:
        puts, decoys = list[float](), list[float]()
        for token in place.tokens[:200]:
            sealed, began = _sealed(), time.perf_counter()
            box.put(place.ballot, nullifier(token), sealed)
            puts.append(time.perf_counter() - began)
            began = time.perf_counter()
            box.stir()
            decoys.append(time.perf_counter() - began)
    return statistics.median(puts), statistics.median(decoys)
