"""`colloquy event over`: an event ends for good, what is left of it is looked for, and a certificate written."""

import json
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from typer import Exit

from bot.cli.backup.layout import KEYSTORE
from bot.cli.erasure.broken_off import Drill, forget_drill
from bot.cli.erasure.drill import KeysAreThere, Outcome, begin, destroy, look, working
from bot.cli.event.opened import FileThere, WhichEvent, write_export
from bot.cli.keystore import StillRunning, alone
from bot.cli.manners import told_plainly
from bot.crypto.erasure.statements import sign_statement, statement_key_of
from bot.domain.ids import EventId
from bot.domain.limits import VERSION
from bot.domain.people.people import Language, Role
from bot.opening import open_keys_to_look
from bot.settings.settings import Settings, read_settings
from bot.texts.catalog import Catalog
from bot.texts.my_data.certificate import print_certificate
from storage.my_data.sampling import Sample
from storage.restoring.backup import DATABASE, NoDatabaseFile

CERTIFICATE = "certificate-event-over"
ONE_SUFFICES = (
    "It has {count} organizers. Their agreement is not asked for here: whoever has this command line "
    "has the key file and the database, and could destroy both without it. Agree with them first."
)


class KeysBeside(Exception):
    """A copy of the keys lies with a backup."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} opens that backup for ever: delete this copy of the keys first")


class AnotherIsBrokenOff(Exception):
    """The drill of another event was broken off and has to end first."""

    def __init__(self, event_id: str) -> None:
        super().__init__(f"a drill was broken off; end it first: colloquy event over {event_id}")


def end_event(
    event: Annotated[str, typer.Argument(help="The event's id.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be destroyed and looked through.")
    ] = False,
    logs: Annotated[
        list[Path] | None,
        typer.Option("--logs", help="A log, or a folder of them, to look through."),
    ] = None,
    backup: Annotated[
        list[Path] | None,
        typer.Option("--backup", help="An older backup's folder, to prove that it opens no more."),
    ] = None,
    to: Annotated[Path, typer.Option(help="Folder for the certificate.")] = Path(),
) -> None:
    """End an event for good: keys destroyed, database written anew, searched, certified; bot stopped.

    Broken off by a crash, it goes on when it is run again. Exit code 1 when anything was found.
    """
    refusals = (
        *(AnotherIsBrokenOff, FileThere, KeysAreThere, KeysBeside),
        *(NoDatabaseFile, StillRunning, WhichEvent),
    )
    with told_plainly(*refusals, before="colloquy event over: "):
        settings = read_settings(needs_token=False)
        backups, places = backup or [], logs or []
        _refuse_missing(places, backups, to)
        with alone(settings):
            drill = _broken_off(settings, event)
            if drill is None:
                _refuse_another_certificate(to)
                _ask(settings, EventId(event), yes=yes, dry_run=dry_run)
                drill = begin(settings, EventId(event), logs=places, backups=backups)
            else:
                typer.echo(f"A drill that began at {drill.began} was broken off; it goes on.")
            destroy(settings, drill.event_id, tell=typer.echo)
            outcome = look(settings, drill)
            said = _write(settings, drill, outcome, to)
            forget_drill(settings.data_dir)
    _tell(drill, outcome, said, to)
    if not outcome.is_clean:
        raise Exit(1)


def _refuse_missing(logs: Sequence[Path], backups: Sequence[Path], to: Path) -> None:
    """Before anything is destroyed: what cannot be looked through would leave the proof without it."""
    for path in logs:
        path.stat()
    for folder in backups:
        if not (folder / DATABASE).is_file():
            raise NoDatabaseFile(folder / DATABASE)
        if (folder / KEYSTORE).exists():
            raise KeysBeside(folder / KEYSTORE)
    (to / f".{CERTIFICATE}").touch()
    (to / f".{CERTIFICATE}").unlink()


def _refuse_another_certificate(to: Path) -> None:
    """One that a drill wrote before it was broken off is written once more, any other stays."""
    for name in (f"{CERTIFICATE}.json", *(f"{CERTIFICATE}-{each}.pdf" for each in Language)):
        if (to / name).exists():
            raise FileThere(to / name)


def _broken_off(settings: Settings, event: str) -> Drill | None:
    with closing(open_keys_to_look(settings)) as keystore:
        drill = Drill.found_in(settings.data_dir, keystore)
    if drill is not None and drill.event_id != event:
        raise AnotherIsBrokenOff(drill.event_id)
    return drill


def _ask(settings: Settings, event_id: EventId, *, yes: bool, dry_run: bool) -> None:
    """Say what would be destroyed, and have the event's id typed. Raises WhichEvent, Exit."""
    with working(settings) as work:
        known = work.events.ids()
        if event_id not in known:
            raise WhichEvent(f"There is no event {event_id}. There are: {', '.join(known)}")
        title = work.events.get(event_id).title.en
        sample = work.my_data.sampling.of_event(event_id)
        organizers = len(work.guests.ids_of(event_id, at_least=Role.ORGANIZER))
    typer.echo(_what_goes(title, sample))
    if organizers > 1:
        typer.echo(ONE_SUFFICES.format(count=organizers))
    if dry_run:
        typer.echo("Nothing has been changed: this was a dry run.")
        raise Exit(0)
    if not yes and typer.prompt("Type the event's id to end it", default="") != event_id:
        typer.echo("Nothing has been changed.")
        raise Exit(1)


def _what_goes(title: str, sample: Sample) -> str:
    looked_for = len(sample.plain) + len(sample.sealed)
    return (
        f"“{title}”: {sample.people} people, of whom {len(sample.alone)} accounts are in no other event, "
        f"{sample.invitations} invitations, {sum(sample.rows.values())} entries, the audit chain and all "
        f"ballots kept here will be deleted and their keys destroyed, for good. "
        f"{looked_for} values and {len(sample.probes)} sealed entries are sampled, and looked for afterwards."
    )


def _write(settings: Settings, drill: Drill, outcome: Outcome, to: Path) -> Mapping[str, Any]:
    """Write the signed statement and the certificate in both languages; return what is said."""
    with closing(open_keys_to_look(settings)) as keystore:
        content = sign_statement(_said(drill, outcome), statement_key_of(keystore.index_secret()))
    whole: dict[str, Any] = json.loads(content)
    # The drill goes on to its end when it is run again, and then writes them once more.
    write_export(to / f"{CERTIFICATE}.json", content.encode(), replace=True)
    catalog = Catalog(has_telegram=settings.has_telegram)
    for language in Language:
        paper = print_certificate(whole, language=language, catalog=catalog)
        write_export(to / f"{CERTIFICATE}-{language}.pdf", paper, replace=True)
    return whole


def _said(drill: Drill, outcome: Outcome) -> dict[str, Any]:
    sample = drill.sample
    return {
        "kind": "event-over",
        "version": VERSION,
        "event": drill.event_id,
        "began": drill.began,
        "ended": datetime.now(UTC).isoformat(timespec="seconds"),
        "people": sample.people,
        "accounts": len(sample.alone),
        "invitations": sample.invitations,
        "entries": sum(sample.rows.values()),
        "entries_by_table": sample.rows,
        "acts": drill.chain_length,
        "chain": drill.chain_head,
        "canaries": {
            "looked_for": outcome.canaries,
            "found_before_in_columns": drill.plain_before,
            "found_in_control": outcome.canaries if outcome.control else 0,
            "found_after": sum(each.values for each in outcome.found),
            "files": outcome.files,
            "bytes": outcome.size,
        },
        "older_rows": {
            "opened_before": len(sample.probes),
            "opened_after": outcome.probes.opened,
        },
        "backups": [
            {"opened_before": before, "opened": now.opened, "closed": now.closed}
            for (_, before), now in zip(drill.backups, outcome.backups, strict=True)
        ],
        "sha256": outcome.hashes,
        "clean": outcome.is_clean,
    }


def _tell(drill: Drill, outcome: Outcome, said: Mapping[str, Any], to: Path) -> None:
    for where, values in outcome.found:
        typer.echo(f"FOUND: {values} sampled values in {where}; delete it, or what is in it")
    for (folder, before), now in zip(drill.backups, outcome.backups, strict=True):
        typer.echo(
            f"backup {folder}: {before} entries of the event opened before, {now.opened} open"
        )
    tried, looked = said["older_rows"], said["canaries"]
    typer.echo(
        f"{looked['found_after']} of {looked['looked_for']} values found in {looked['files']} files; "
        f"of {tried['opened_before']} sealed entries that opened before, {tried['opened_after']} open"
    )
    typer.echo(
        f"{'Clean' if outcome.is_clean else 'NOT CLEAN'}. The certificate is in {to.resolve()}:"
    )
    typer.echo(f"  {CERTIFICATE}-en.pdf, {CERTIFICATE}-zh.pdf, {CERTIFICATE}.json (signed)")
