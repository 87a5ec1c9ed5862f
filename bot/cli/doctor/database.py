"""The database: whole, of this version, of this keystore, and everything in it opens."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

from bot.cli.doctor.files import put_keystore_back
from bot.cli.doctor.findings import Amiss, Finding, passed
from bot.opening import NotInitialised, OtherRevision, open_keys_to_look, refuse_revision
from bot.settings.settings import Settings
from storage.database.sealing import Why
from storage.looking.engine import DatabaseMissing
from storage.looking.look import (
    Look,
    Tally,
    belong_together,
    is_whole,
    look_into,
    revision_of_database,
    was_put_back,
)
from storage.outbox.copies.listening import are_heard

T = TypeVar("T")

OVERDUE = timedelta(minutes=15)
RESTORE = "put a backup back: colloquy restore FOLDER --force"

SEE_SET_ASIDE = "see deploy/OPERATING.md, What is set aside"
KEYLESS = (
    "belong to people of whom there is no key: the keystore is older ({}), "
    "or they were forgotten and somebody put their rows back"
)
"""With the way to mend it."""


def look_at_database(settings: Settings) -> Iterator[Finding]:
    """Yield what each check of the database found; those that need an earlier one are left out."""
    whole = passed("database", lambda: _whole(settings), mend=RESTORE)
    yield whole
    if not whole.ok:
        return
    together = passed("keystore and database", lambda: _belong(settings))
    yield together
    if not together.ok:
        return
    for check, ask in _checks(put_keystore_back(settings)):
        yield passed(check, lambda ask=ask: _ask(settings, ask))
    if not settings.has_own_database:
        yield passed("wake-ups", lambda: _wake_ups(settings))


def look_for_head(settings: Settings, head: str) -> str:
    """Say how many acts came after an end of a chain that was posted. Raises Amiss."""
    later = _ask(settings, lambda look: look.work.audit.after(head.strip().lower()))
    if later is None:
        raise Amiss("no chain has it: the records were changed since, or an older backup is in use")
    return f"found, {later} acts after it"


def _whole(settings: Settings) -> str:
    url = settings.database_url
    try:
        # First, for in a damaged file anything may seem to be missing.
        if not is_whole(url):
            raise Amiss(f"the file is damaged; {RESTORE}")
        refuse_revision(revision_of_database(url))
    except OtherRevision:
        raise Amiss("of another version; make a backup, then run: colloquy upgrade") from None
    except (NotInitialised, DatabaseMissing):
        raise Amiss(f"there is none; run: colloquy init --event FILE.yaml, or {RESTORE}") from None
    return "newest revision"


def _belong(settings: Settings) -> str:
    with closing(open_keys_to_look(settings)) as keystore:
        if not belong_together(settings.database_url, keystore):
            raise Amiss(f"do not belong together; {_both_back(settings)}")
        if was_put_back(settings.database_url, keystore):
            raise Amiss("the database is older: a backup was put back; run: colloquy reconcile")
    return "belong together"


def _both_back(settings: Settings) -> str:
    if settings.keystore_url:
        return f"colloquy keys put-back FILE --force, then {RESTORE}"
    return f"{RESTORE} --old-keystore"


def _keys(look: Look, *, back: str) -> str:
    if lost := look.people_without_key():
        raise Amiss(
            f"of {lost} people in the database there is none: the keystore is older; {back}"
        )
    return "everybody in the database has one"


def _rows(look: Look, *, back: str) -> str:
    opened, closed = look.rows()
    _refuse(
        closed,
        {
            Why.ALTERED: f"do not open: damaged; {RESTORE}, or leave them out of use",
            Why.OLDER: f"do not open: older ones were put back; {SEE_SET_ASIDE}",
            Why.KEYLESS: KEYLESS.format(back),
        },
    )
    return f"{opened} sealed rows open"


def _guards(look: Look, *, back: str) -> str:
    believed, forged = look.guards()
    _refuse(
        forged,
        {
            Why.ALTERED: f"were changed by another hand: they are not believed; {SEE_SET_ASIDE}",
            Why.OLDER: f"are older ones, put back: they are not believed; {SEE_SET_ASIDE}",
            Why.KEYLESS: KEYLESS.format(back),
        },
    )
    return f"{believed} rows that decide rights are as written"


def _refuse(amiss: Tally, words: Mapping[Why, str]) -> None:
    """Raise Amiss where rows are out of order: whose, and for each reason what is to be done."""
    said = [
        f"{', '.join(f'{count} of {name}' for name, count in sorted(amiss[why].items()))} {said}"
        for why, said in words.items()
        if why in amiss
    ]
    if said:
        raise Amiss("; ".join(said))


def _audit(look: Look) -> str:
    work = look.work
    chains = {*work.events.ids(), *work.audit.chains()}
    broken = sum(1 for event_id in chains if not work.audit.is_whole(event_id))
    if broken:
        raise Amiss(f"{broken} of {len(chains)} chains were changed afterwards")
    return f"{len(chains)} chain(s) whole"


def _seats(look: Look) -> str:
    if wrong := look.work.rsvps.counts.miscounted():
        raise Amiss(
            f"{wrong} counts are not those of the answers; the running bot "
            "mends them within a quarter of an hour"
        )
    return "answers are counted right"


def _letters(look: Look) -> str:
    fates = look.work.fates
    messages = fates.tally()
    unfinished = sum(messages.get(state, 0) for state in ("waiting", "leased", "sending"))
    if overdue := fates.overdue(before=look.work.now - OVERDUE):
        raise Amiss(f"{overdue} have been due for over 15 minutes; is the bot running?")
    return f"{unfinished} unfinished, {messages.get('unknown', 0)} of unknown outcome"


def _unreadable_messages(look: Look) -> str:
    if count := look.work.unreadable_messages.count():
        raise Amiss(
            f"{count} could not be read and wait; once what they need is mended: colloquy messages "
            "try-again; to destroy them: colloquy messages give-up"
        )
    return "none waits"


def _set_aside(look: Look) -> str:
    noted = look.work.set_aside.tally()
    if noted:
        said = ", ".join(
            f"{count} of {table} {why}" for (table, why), count in sorted(noted.items())
        )
        raise Amiss(f"{said}; {SEE_SET_ASIDE}")
    return "nothing"


def _wake_ups(settings: Settings) -> str:
    if not are_heard(settings.database_url):
        raise Amiss(
            "notifications do not arrive, so copies find each other's messages only by looking every"
            " second; a pooler that lends connections for a transaction loses them: lend them for a"
            " session, or name the server itself in COLLOQUY_DATABASE_URL"
        )
    return "copies hear each other"


Check = Callable[[Look], str]


def _checks(back: str) -> tuple[tuple[str, Check], ...]:
    """Return what is asked of a database that its keystore opens; each has its own transaction.

    `back` says how a keystore is put back that is older.
    """
    return (
        ("keys", partial(_keys, back=back)),
        ("rows", partial(_rows, back=back)),
        ("guards", partial(_guards, back=back)),
        ("set aside", _set_aside),
        ("audit", _audit),
        ("seats", _seats),
        ("letters", _letters),
        ("unreadable messages", _unreadable_messages),
    )


def _ask(settings: Settings, ask: Callable[[Look], T]) -> T:
    with (
        closing(open_keys_to_look(settings)) as keystore,
        look_into(settings.database_url, keystore, now=datetime.now(UTC)) as look,
    ):
        return ask(look)
