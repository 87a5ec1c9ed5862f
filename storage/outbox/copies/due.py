"""Rows that are due at a moment: the next one, for this copy alone; and all of them after the clock was set back."""

from typing import Any

from sqlalchemy import ColumnElement, Row, Table, select, update

from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction


def next_due(
    transaction: Transaction,
    table: Table,
    *conditions: ColumnElement[bool],
    order_by: ColumnElement[Any],
) -> Row[Any] | None:
    """Return the first row of a table whose `due_at` has come, None for none; others leave it alone."""
    return transaction.connection.execute(
        select(table)
        .where(table.c.due_at <= to_micros(transaction.now), *conditions)
        .order_by(order_by)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).one_or_none()


def bring_forward(transaction: Transaction, table: Table, *conditions: ColumnElement[bool]) -> None:
    """Have what is due later be due now, after the clock was set back."""
    now = to_micros(transaction.now)
    transaction.connection.execute(
        update(table).where(*conditions, table.c.due_at > now).values(due_at=now)
    )
