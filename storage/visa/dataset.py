"""The shelf of visa requirements: public data the operator supplies, and where it comes from."""

from collections.abc import Collection, Mapping
from datetime import date
from itertools import product

from sqlalchemy import insert, select

from bot.domain.visa.cases import Cell, Dataset, Requirement
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.visa.tables import visa_dataset, visa_requirements

_ONLY = 1
_AT_ONCE = 5_000


class VisaDatasets:
    """Requirements of one unit of work; the data set is read once and remembered."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._dataset: Dataset | None = None
        self._cells: dict[tuple[str, str], Cell | None] = {}

    def dataset(self) -> Dataset | None:
        """Return where the data comes from, None where there is none."""
        if self._dataset is None:
            row = self._transaction.connection.execute(
                select(visa_dataset).where(visa_dataset.c.id == _ONLY)
            ).one_or_none()
            if row is not None:
                self._dataset = Dataset(
                    row.source,
                    row.link,
                    date.fromisoformat(row.dated),
                    from_micros(row.imported_at),
                    row.sha256,
                    row.cells,
                )
        return self._dataset

    def find(self, passport: str, destination: str) -> Cell | None:
        """Return what the data says about a passport and a destination."""
        if (passport, destination) in self._cells:
            return self._cells[passport, destination]
        row = self._transaction.connection.execute(
            select(visa_requirements.c.requirement, visa_requirements.c.days)
            .where(visa_requirements.c.passport == passport)
            .where(visa_requirements.c.destination == destination)
        ).one_or_none()
        return None if row is None else Cell(Requirement(row.requirement), row.days)

    def prefetch(self, passports: Collection[str], destinations: Collection[str]) -> None:
        """Look up every pair at once; `find` then asks no more."""
        rows = self._transaction.connection.execute(
            select(visa_requirements)
            .where(visa_requirements.c.passport.in_(passports))
            .where(visa_requirements.c.destination.in_(destinations))
        )
        self._cells |= dict.fromkeys(product(passports, destinations))
        self._cells |= {
            (row.passport, row.destination): Cell(Requirement(row.requirement), row.days)
            for row in rows
        }

    def replace(self, dataset: Dataset, cells: Mapping[tuple[str, str], Cell]) -> None:
        """Take other data in place of all that was there."""
        connection = self._transaction.connection
        connection.execute(visa_requirements.delete())
        connection.execute(visa_dataset.delete())
        rows = [
            {
                "passport": passport,
                "destination": destination,
                "requirement": cell.requirement.value,
                "days": cell.days,
            }
            for (passport, destination), cell in cells.items()
        ]
        for start in range(0, len(rows), _AT_ONCE):
            connection.execute(insert(visa_requirements), rows[start : start + _AT_ONCE])
        connection.execute(
            insert(visa_dataset).values(
                id=_ONLY,
                source=dataset.source,
                link=dataset.link,
                dated=dataset.dated.isoformat(),
                imported_at=to_micros(dataset.imported_at),
                sha256=dataset.sha256,
                cells=dataset.cells,
            )
        )
        self._dataset = dataset
        self._cells.clear()
