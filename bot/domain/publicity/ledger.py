"""The ledger: everything that was published, in numbers, and what the auditor makes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.publicity.auditing import Finding, Rows, audit
from bot.domain.publicity.statements import CROWD, UNTOLD, Roster, Statement


class Published(StrEnum):
    """What was published."""

    STATEMENT = "statement"
    READOUT = "readout"
    """The names below the readout; it tells no number and no country."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One publication as it was; `number` counts from 1, `published_at` is aware UTC.

    `countries` are what it says, `names` how many it names. `roster` is what it left, nobody in it
    known any more.
    """

    number: int
    published_at: datetime
    countries: tuple[str, ...]
    names: int
    roster: Roster
    kind: Published = Published.STATEMENT

    def rows(self) -> Rows:
        """Return what whoever reads everything knows: a total within five, the told, the named."""
        total = self.roster.total
        most = total + CROWD - 1
        beside = {cell: count for cell, count in self.roster.beside.items() if count}
        elsewhere = sum(self.roster.named.values()) - sum(beside.values())
        return Rows(
            (total, most),
            dict.fromkeys(self._told(), (1, most)),
            beside | ({UNTOLD: elsewhere} if elsewhere else {}),
        )

    def _told(self) -> Iterable[str]:
        """Return the countries its reader knows of: those it says, or those that were said before it."""
        if self.kind is Published.STATEMENT:
            return self.countries
        return (cell for cell in sorted(self.roster.told) if self.roster.sizes.get(cell))


def entry_of(
    statement: Statement, *, number: int, now: datetime, kind: Published = Published.STATEMENT
) -> Entry:
    """Return what a publication is in the ledger."""
    roster = replace(statement.roster, people={})
    return Entry(number, now, statement.countries, len(statement.names), roster, kind)


def audited(entries: Sequence[Entry]) -> tuple[Finding, ...]:
    """Return what all that was published gives away."""
    return audit([each.rows() for each in entries])
