"""Whom the readout may name beside all that was published before: its names are judged with the statements'."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.callback_words import publicity
from bot.domain.events import Event
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, Message
from bot.domain.messages.refusals import Refused
from bot.domain.publicity.ledger import Entry, Published, audited, entry_of
from bot.domain.publicity.statements import Statement, name_apart
from bot.domain.readout.naming import Use
from bot.domain.readout.points import Point
from bot.usecases.publicity.finding import candidates
from bot.usecases.readout.finding import named_now
from bot.usecases.rows import HOME
from storage.work import Work

Named = list[tuple[str, Use]]
"""Names as they stand in the document, each with its use."""


class NamesGiveAway(Refused):
    """With these names and what was published before, somebody could work out a number from one to four."""

    text = "readout-names-give-away"


@dataclass(frozen=True, slots=True)
class Judged:
    """Whom a document names, whom it leaves out for now, and what it is in the ledger."""

    named: Named
    statement: Statement
    entry: Entry


def judge_names(work: Work, event: Event, points: Sequence[Point]) -> Judged:
    """Choose of those who agreed to a text whom it names; nothing is written.

    Raises:
        NamesGiveAway: see there.
        RowUnreadable: the ledger cannot be read: nothing can be published after it.
    """
    agreed = {
        person: (name, held.naming)
        for person, name, held in named_now(work, event, points)
        if held.naming
    }
    order = sorted(agreed, key=lambda person: (agreed[person][1].given_at, person))
    counted = {each.person: each for each in candidates(work, event)}
    first = [replace(counted[each], named=True) for each in order if each in counted]
    rest = [replace(each, named=False) for who, each in counted.items() if who not in agreed]
    besides = [each for each in order if each not in counted]
    ledger = work.statements.ledger(event.id)
    statement = name_apart(work.statements.roster(event.id), [*first, *rest], besides)
    entry = entry_of(statement, number=len(ledger) + 1, now=work.now, kind=Published.READOUT)
    if statement.names and audited([*ledger, entry]):
        raise NamesGiveAway
    named = [
        (agreed[person][0], agreed[person][1].use) for person in agreed if person in statement.names
    ]
    return Judged(named, statement, entry)


def enter_names(work: Work, event: Event, judged: Judged) -> None:
    """Write into the ledger whom a document names, and tell those who are left out why."""
    if judged.statement.names:
        work.statements.add(event.id, judged.entry, judged.statement.roster)
    rows = ((Button("publicity-open", publicity.SHOW.to()),), (HOME,))
    for person, wait in sorted(judged.statement.waiting.items()):
        details = {"title": event.title}
        work.outbox.put(Message(person, f"readout-wait-{wait}", details, rows, about=event.id))


def names_entered(work: Work, event: Event, points: Sequence[Point]) -> Named:
    """Return the names a published text has now: entered in the ledger, and still agreed to."""
    known = work.statements.roster(event.id).people
    found: list[tuple[PersonId, str, Use]] = [
        (person, name, held.naming.use)
        for person, name, held in named_now(work, event, points)
        if held.naming
    ]
    return [(name, use) for person, name, use in found if person in known and known[person].named]
