"""The ledger: everything that was published, in numbers, and what the auditor makes of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.publicity.auditing import Finding, Rows, audit
from bot.domain.publicity.statements import CROWD, UNTOLD, Roster, Statement


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement as it was published; `number` counts from 1, `published_at` is aware UTC.

    `countries` are what it says, `names` how many it names. `roster` is what it left, nobody in it
    known any more.
    """

    number: int
    published_at: datetime
    countries: tuple[str, ...]
    names: int
    roster: Roster

    def rows(self) -> Rows:
        """Return what whoever reads everything knows: a total within five, the told, the named."""
        total = self.roster.total
        most = total + CROWD - 1
        beside = {cell: count for cell, count in self.roster.beside.items() if count}
        elsewhere = sum(self.roster.named.values()) - sum(beside.values())
        return Rows(
            (total, most),
            dict.fromkeys(self.countries, (1, most)),
            beside | ({UNTOLD: elsewhere} if elsewhere else {}),
        )


def entry_of(statement: Statement, *, number: int, now: datetime) -> Entry:
    """Return what a statement is in the ledger."""
    roster = replace(statement.roster, people={})
    return Entry(number, now, statement.countries, len(statement.names), roster)


def audited(entries: Sequence[Entry]) -> tuple[Finding, ...]:
    """Return what all that was published gives away."""
    return audit([each.rows() for each in entries])
