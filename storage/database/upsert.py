"""Insert or replace, spelled alike for both databases."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.dialects import postgresql, sqlite


def keep(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Insert a row, or replace the row with the same primary key.

    One row is written in the driver's own words, spelled once: preparing the statement anew would
    cost three times as much as running it. So its values are to be plain ones, enums apart.
    """
    words, order = _spelled(connection.dialect, table, tuple(row))
    plain = {name: value.value if isinstance(value, Enum) else value for name, value in row.items()}
    connection.exec_driver_sql(words, tuple(plain[name] for name in order) if order else plain)


def keep_all(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    *,
    first: Sequence[str] = (),
) -> None:
    """Insert rows, or replace those with the same primary key; all with the same columns.

    The columns named `first` stay as they were in a row that is there.
    """
    if not rows:
        return
    statement = _statement(connection.dialect.name, table, tuple(rows[0]), tuple(first))
    connection.execute(statement, list(rows))


def count_up(connection: Connection, table: Table, row: Mapping[str, Any], *, number: str) -> None:
    """Insert a row with 1 in the column `number`, or count the row with the same primary key up by one."""
    insert = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)
    connection.execute(
        insert.values({**row, number: 1}).on_conflict_do_update(
            index_elements=list(table.primary_key), set_={number: table.c[number] + 1}
        )
    )


_STATEMENTS: dict[tuple[str, str, tuple[str, ...], tuple[str, ...]], Any] = {}


def _statement(
    dialect: str, table: Table, columns: tuple[str, ...], first: tuple[str, ...] = ()
) -> Any:
    # Building an upsert costs more than running it, so each shape is built once.
    name = (dialect, table.name, columns, first)
    if name not in _STATEMENTS:
        insert = (postgresql if dialect == "postgresql" else sqlite).insert(table)
        stays = {*first, *(column.name for column in table.primary_key)}
        changed = {column: insert.excluded[column] for column in columns if column not in stays}
        _STATEMENTS[name] = (
            insert.on_conflict_do_update(index_elements=list(table.primary_key), set_=changed)
            if changed
            else insert.on_conflict_do_nothing()
        )
    return _STATEMENTS[name]


_SPELLED: dict[tuple[str, str, tuple[str, ...]], tuple[str, Sequence[str]]] = {}


def _spelled(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> tuple[str, Sequence[str]]:
    """Return the words of an upsert; and the order of its values, none if they go by name."""
    name = (dialect.name, table.name, columns)
    if name not in _SPELLED:
        statement = _statement(dialect.name, table, columns)
        compiled = statement.compile(dialect=dialect, column_keys=columns)
        _SPELLED[name] = (str(compiled), compiled.positiontup or ())
    return _SPELLED[name]
