"""`colloquy bench broadcast`: one text to thousands, against Telegram's limits."""

import asyncio
import json
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import aiohttp
import typer
from rich.console import Console
from rich.table import Table

from bot.cli.bench.load import make_plan, seat
from bot.cli.bench.report import AsJson, measured
from bot.cli.bench.stand import (
    BOT_ID,
    Call,
    DidNotFinish,
    Emulator,
    emulating,
    running_bot,
    settings_for,
)
from bot.domain.broadcasts import (
    PER_SECOND,
    Audience,
    AudienceKind,
    Broadcast,
    Content,
    Tally,
)
from bot.domain.callback_words import broadcasts as words
from bot.domain.events import EventPlan
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language, Person, Role
from bot.founding import found
from bot.opening import open_store
from bot.settings.settings import Settings
from bot.usecases.broadcasts.composing import new_draft
from bot.usecases.current_event import here_of
from storage.work import Work

RECIPIENTS = 10_000
LATENCY_MS = 30.0
BLOCKED_EVERY = 100
"""One in so many guests has blocked the bot, and Telegram has not told so."""
FIRST_ACCOUNT = 700_001
SCREEN = 1
AT_ONCE = 500
_CONTENT = Content(
    Words("The bus leaves at 8 from the pier.", "大巴八点从码头出发。"),
    Audience(AudienceKind.ROLE, "guest"),
)
_LONGEST_REST = 50.0
"""Seconds without any progress after which the bench gives up."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a broadcast came to. `share_of_limit` is of 30 messages a second, refusals included.

    `doubled` counts chats with two copies, `lost` messages whose ending nobody knows, or that were
    noted as delivered without having come.
    """

    recipients: int
    seconds: float
    share_of_limit: float
    too_many_requests: int
    delivered: int
    impossible: int
    unknown: int
    doubled: int
    lost: int


def bench_broadcast(
    recipients: Annotated[
        int, typer.Option(min=1, max=100_000, help="Guests; 10,000 take some seven minutes.")
    ] = RECIPIENTS,
    as_json: AsJson = False,
) -> None:
    """Send one broadcast to many guests: pace, refusals, and whether each got it exactly once.

    Runs the emulator (30 ms a call, flood limits on) and the real bot as processes of their own.
    """
    figures = measured(partial(measure_broadcast, recipients), as_json=as_json, first="preparing")
    if as_json:
        typer.echo(json.dumps(asdict(figures)))
        return
    table = Table("", "measured")
    for name, value in asdict(figures).items():
        table.add_row(name.replace("_", " "), f"{value:,}")
    Console().print(table)


async def measure_broadcast(recipients: int, tell: Callable[[str], None]) -> Measured:
    """Send a broadcast to so many guests; `tell` is given what goes on.

    Raises:
        DidNotFinish: something did not start, or came to a halt.
    """
    with tempfile.TemporaryDirectory(prefix="colloquy-bench-") as name:
        folder = Path(name)
        async with emulating() as emulator, aiohttp.ClientSession() as session:
            plan, settings = make_plan(), settings_for(emulator.url, folder)
            await found(settings, plan, now=_now)
            draft = await asyncio.to_thread(_seat, settings, plan, recipients)
            stand = _Stand(emulator, session, settings, recipients)
            await stand.open_chats()
            await emulator.behave(latency_ms=LATENCY_MS, flood=True)
            since = await emulator.mark()
            async with running_bot(emulator.url, folder):
                await stand.send(draft)
                await stand.finish(since, tell)
            calls = [
                call
                for call in await emulator.calls(since=since)
                if call.method == "sendMessage" and call.chat_id != FIRST_ACCOUNT - 1
            ]
            tally = await asyncio.to_thread(_tally, settings, draft, recipients)
    return _measured(recipients, calls, tally)


@dataclass(frozen=True, slots=True)
class _Stand:
    """The organizer is the account before the first guest; guests are numbered upwards."""

    emulator: Emulator
    session: aiohttp.ClientSession
    settings: Settings
    recipients: int

    async def open_chats(self) -> None:
        """Let everybody have started the bot once, and some have blocked it, all long ago."""
        accounts = range(FIRST_ACCOUNT - 1, FIRST_ACCOUNT + self.recipients)
        for start in range(0, len(accounts), AT_ONCE):
            chunk = accounts[start : start + AT_ONCE]
            await self.emulator.inject([_edited(account) for account in chunk], bot_id=BOT_ID)
        for account in accounts[BLOCKED_EVERY::BLOCKED_EVERY]:
            await self._post(f"_emu/users/{account}/block", {})
        token = bytes(self.settings.token).decode()
        updates = (await self._post(f"bot{token}/getUpdates", {"offset": -1}))["result"]
        after = updates[-1]["update_id"] + 1
        await self._post(f"bot{token}/getUpdates", {"offset": after})

    async def send(self, draft: Broadcast) -> None:
        """Have the organizer tap “Send now” below the draft."""
        account = FIRST_ACCOUNT - 1
        tap = {
            "callback_query": {
                "id": "1",
                "from": _user(account),
                "message": {
                    "message_id": SCREEN,
                    "from": {"id": BOT_ID, "is_bot": True, "first_name": "Colloquy"},
                    "chat": {"id": account, "type": "private", "first_name": "Olga"},
                    "date": int(_now().timestamp()),
                    "text": "Broadcast",
                },
                "chat_instance": "1",
                "data": words.SEND.to(draft.id),
            }
        }
        await self.emulator.inject([tap], bot_id=BOT_ID)

    async def finish(self, since: int, tell: Callable[[str], None]) -> None:
        """Watch the organizer's message until it says that the broadcast is finished."""
        seen, still = "", 0.0
        while "finished" not in seen:
            await asyncio.sleep(0.5)
            url = f"{self.emulator.url}/_emu/chats/{FIRST_ACCOUNT - 1}/messages"
            async with self.session.get(url) as answer:
                shown = "\n".join(each.get("text", "") for each in await answer.json())
            still = still + 0.5 if shown == seen else 0.0
            seen = shown
            tell(next((line for line in shown.splitlines() if line.endswith("%")), "holding"))
            if still > _LONGEST_REST:
                raise DidNotFinish(f"the broadcast came to a halt after call {since}")

    async def _post(self, path: str, body: object) -> Any:
        async with self.session.post(f"{self.emulator.url}/{path}", json=body) as answer:
            answer.raise_for_status()
            return await answer.json()


def _measured(recipients: int, calls: Sequence[Call], tally: Tally) -> Measured:
    came = Counter(call.chat_id for call in calls if call.status == 200)
    tries = [call for call in calls if call.status != 429]
    seconds = max(call.done_at for call in tries) - min(call.done_at for call in tries)
    pace = (len(tries) - 1) / seconds if seconds else 0.0
    return Measured(
        recipients=recipients,
        seconds=round(seconds, 1),
        share_of_limit=round(pace / PER_SECOND, 4),
        too_many_requests=len(calls) - len(tries),
        delivered=tally.delivered,
        impossible=tally.impossible,
        unknown=tally.unknown,
        doubled=sum(1 for count in came.values() if count > 1),
        lost=recipients - tally.ended + max(0, tally.delivered - len(came)),
    )


def _seat(settings: Settings, plan: EventPlan, recipients: int) -> Broadcast:
    """Let an organizer and all guests join, each third of them reading Chinese; keep a draft."""
    store = open_store(settings, now=_now)
    with store.begin() as unit:
        (organizer,) = _join(unit.work, plan, [FIRST_ACCOUNT - 1], Role.ORGANIZER)
    for start in range(0, recipients, AT_ONCE):
        count = min(AT_ONCE, recipients - start)
        with store.begin() as unit:
            accounts = range(FIRST_ACCOUNT + start, FIRST_ACCOUNT + start + count)
            _join(unit.work, plan, accounts, Role.GUEST)
    with store.begin() as unit:
        here = here_of(unit.work, organizer)
        draft = new_draft(unit.work, here, content=_CONTENT)
    store.close()
    return draft


def _join(work: Work, plan: EventPlan, accounts: Sequence[int], role: Role) -> list[Person]:
    new = [
        (each, Language.EN if each % 3 or role > Role.GUEST else Language.ZH) for each in accounts
    ]
    people = work.people.add_all(new, zone=plan.event.zone)
    return [seat(work, plan, person, role) for person in people]


def _tally(settings: Settings, draft: Broadcast, recipients: int) -> Tally:
    store = open_store(settings, now=_now)
    with store.begin() as unit:
        tally = unit.work.deliveries.tally(draft.id, recipients=recipients)
    store.close()
    return tally


def _edited(account: int) -> dict[str, Any]:
    return {
        "edited_message": {
            "message_id": SCREEN,
            "from": _user(account),
            "chat": {"id": account, "type": "private", "first_name": "Guest"},
            "date": int(_now().timestamp()),
            "edit_date": int(_now().timestamp()),
            "location": {"latitude": 47.4, "longitude": 8.5},
        }
    }


def _user(account: int) -> dict[str, Any]:
    return {"id": account, "is_bot": False, "first_name": "Guest", "language_code": "en"}


def _now() -> datetime:
    return datetime.now(UTC)
