"""The examination: one check after the other, one line each."""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.cli.doctor.database import look_at_database, look_for_head
from bot.cli.doctor.files import (
    has_drill,
    look_at_backups,
    look_at_disk,
    look_at_drill,
    look_at_key_file,
    look_at_keystore,
    look_at_zone_rules,
    put_keystore_back,
)
from bot.cli.doctor.findings import Finding, passed
from bot.cli.doctor.site import ask_sites
from bot.cli.doctor.telegram import ask_telegram
from bot.cli.manners import PUT_KEY_FILE_BACK
from bot.domain.limits import VERSION
from bot.settings.environment import BadSetting, refuse_open_dotenv
from bot.settings.settings import DOTENV, read_settings
from bot.settings.zone_rules import zone_rules


def examine(
    head: Annotated[
        str, typer.Option(help="An end of the chain of acts, as it was posted to organizers.")
    ] = "",
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object and nothing else.")
    ] = False,
) -> None:
    """Check that all is well, one line a check; exit code 1 when something is wrong."""
    found: list[Finding] = []
    for finding in (*findings(), *_of_head(head)):
        found.append(finding)
        if not as_json:
            typer.echo(str(finding))
    sound = all(finding.ok for finding in found)
    if as_json:
        checks = [finding.as_object() for finding in found]
        told = {"version": VERSION, "ok": sound, "checks": checks}
        typer.echo(json.dumps(told, ensure_ascii=False))
    if not sound:
        raise typer.Exit(1)


def _of_head(head: str) -> Iterator[Finding]:
    """Yield whether the chain still has an end that was posted, where one is named."""
    if head:
        yield passed("posted end of the chain", lambda: look_for_head(read_settings(), head))


def findings() -> Iterator[Finding]:
    """Yield what each check found; without usable settings, only that. Nothing is changed."""
    try:
        settings = read_settings()
    except BadSetting as bad:
        yield Finding("settings", str(bad), ok=False)
        return
    yield passed("settings", _dotenv)
    if settings.kek_place.service is None:
        yield passed("key file", lambda: look_at_key_file(settings), mend=PUT_KEY_FILE_BACK)
    else:
        yield passed("key service", lambda: look_at_key_file(settings))
    back = put_keystore_back(settings)
    yield passed("keystore", lambda: look_at_keystore(settings), mend=back)
    if has_drill(settings):
        yield passed("event over", lambda: look_at_drill(settings), mend=back)
    yield from look_at_database(settings)
    yield from asyncio.run(ask_telegram(settings))
    yield from asyncio.run(ask_sites(settings))
    yield passed("disk", lambda: look_at_disk(settings), mend="see COLLOQUY_DATA_DIR")
    yield passed("backups", lambda: look_at_backups(settings, now=datetime.now(UTC)))
    yield Finding("time zones", look_at_zone_rules(zone_rules()))


def _dotenv() -> str:
    """Say nothing where there is none, or only its owner reads it. Raises BadSetting, OSError."""
    refuse_open_dotenv(DOTENV)
    return ""
