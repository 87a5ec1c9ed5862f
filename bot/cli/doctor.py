"""`colloquy doctor`: one line for each thing that must be so for the bot to do its work.

No line holds a secret or anything about a person: numbers, paths of files and static words only.
"""

import asyncio
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
import typer

from bot.crypto.kek import FileKek, KekUnknown
from bot.crypto.key_file import KeyFileRefused
from bot.crypto.vault import Unreadable
from bot.opening import NotInitialised, open_store
from bot.settings.environment import BadSetting
from bot.settings.settings import Settings, read_settings
from storage.database.errors import StoreFailed
from storage.keys.keystore import FILE_NAME, Keystore
from storage.keys.keystore_file import KeystoreRefused
from storage.work import Work

ROOM = 200 * 2**20
"""Free bytes below which the disk counts as nearly full."""
CLOCK_OFF = timedelta(seconds=30)
OVERDUE = timedelta(minutes=15)
PATIENCE = 10.0
"""Seconds to wait for Telegram."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found."""

    check: str
    words: str = ""
    ok: bool = True

    def __str__(self) -> str:
        mark = "ok     " if self.ok else "PROBLEM"
        return f"{mark} {self.check}" + (f": {self.words}" if self.words else "")


class Amiss(Exception):
    """A check did not pass; the message says why, in words fit for a log."""


def examine() -> None:
    """Check that all is well, one line a check; exit code 1 when something is wrong."""
    sound = True
    for finding in findings():
        typer.echo(str(finding))
        sound = sound and finding.ok
    if not sound:
        raise typer.Exit(1)


def findings() -> Iterator[Finding]:
    """Yield what each check found; without usable settings, only that."""
    try:
        settings = read_settings()
    except BadSetting as bad:
        yield Finding("settings", str(bad), ok=False)
        return
    yield Finding("settings")
    yield _passed("key file", lambda: _key_file(settings))
    yield _passed("keystore", lambda: _keystore(settings))
    yield from _stored(settings)
    yield from asyncio.run(_telegram(settings))
    yield _passed("disk", lambda: _disk(settings))


def _passed(check: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(check, look())
    except _TROUBLES as trouble:
        return Finding(check, str(trouble), ok=False)
    except NotInitialised:
        return Finding(check, "not made yet, or of another revision", ok=False)
    except OSError as error:
        return Finding(check, error.strerror or type(error).__name__, ok=False)


_TROUBLES = (Amiss, KekUnknown, KeyFileRefused, KeystoreRefused, StoreFailed, Unreadable)


def _key_file(settings: Settings) -> str:
    kek = FileKek.open(settings.key_file, credentials=settings.credentials_dir)
    mode = stat.S_IMODE(settings.key_file.stat().st_mode)
    return f"mode {mode:04o}, {len(kek.versions)} version(s)"


def _keystore(settings: Settings) -> str:
    kek = FileKek.open(settings.key_file, credentials=settings.credentials_dir)
    path = settings.data_dir / FILE_NAME
    with closing(Keystore.open(path, kek, must_exist=True)) as keystore:
        report = keystore.check()
    if report.problems:
        raise Amiss("; ".join(report.problems))
    return f"keys of {report.events} events and {report.people} people"


def _stored(settings: Settings) -> Iterator[Finding]:
    try:
        store = open_store(settings, now=_now)
    except NotInitialised:
        yield Finding(
            "database", "not made yet, or of another revision; see colloquy init", ok=False
        )
        return
    except (*_TROUBLES, OSError) as trouble:
        yield Finding("database", str(trouble), ok=False)
        return
    try:
        yield Finding("database", "newest revision")
        for check, look in (("audit", _audit), ("letters", _letters)):

            def tell(look: Callable[[Work], str] = look) -> str:
                with store.begin() as unit:
                    return look(unit.work)

            yield _passed(check, tell)
    finally:
        store.close()


def _audit(work: Work) -> str:
    chains = {*work.events.ids(), *work.audit.chains()}
    broken = sum(1 for event_id in chains if not work.audit.is_whole(event_id))
    if broken:
        raise Amiss(f"{broken} of {len(chains)} chains were changed afterwards")
    return f"{len(chains)} chain(s) whole"


def _letters(work: Work) -> str:
    messages = work.fates.tally()
    unfinished = sum(messages.get(state, 0) for state in ("waiting", "leased", "sending"))
    if overdue := work.fates.overdue(before=work.now - OVERDUE):
        raise Amiss(f"{overdue} have been due for over 15 minutes; is the bot running?")
    return f"{unfinished} unfinished, {messages.get('unknown', 0)} of unknown outcome"


def _disk(settings: Settings) -> str:
    free = shutil.disk_usage(settings.data_dir).free
    if free < ROOM:
        raise Amiss(f"only {free // 2**20} MB free")
    return f"{free // 2**20} MB free"


async def _telegram(settings: Settings) -> list[Finding]:
    """Ask getMe; its answer's Date header (RFC 9110) tells the time elsewhere."""
    # The address holds the token: nothing of it, or of an error that quotes it, may be shown.
    url = f"{settings.api_url}/bot{bytes(settings.token).decode()}/getMe"
    try:
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as answer:
            body: Any = await answer.json()
            date = answer.headers.get("Date", "")
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        return [Finding("Telegram", f"cannot be reached ({type(error).__name__})", ok=False)]
    if not body.get("ok"):
        return [Finding("Telegram", "refuses the bot's token", ok=False)]
    return [Finding("Telegram", "knows the bot"), _passed("clock", lambda: _clock(date))]


def _clock(date: str) -> str:
    try:
        theirs = parsedate_to_datetime(date)
    except ValueError:
        return "Telegram's answer had no date to compare with"
    off = _now() - theirs
    if abs(off) > CLOCK_OFF:
        raise Amiss(f"{off.total_seconds():+.0f} s from Telegram's")
    return "agrees with Telegram's"


def _now() -> datetime:
    return datetime.now(UTC)
