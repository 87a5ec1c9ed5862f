"""Whoever asks for everything that is kept about them gets it from every table there is."""

from collections.abc import Collection

from sqlalchemy import Column, LargeBinary, MetaData, String, Table

from bot.domain.my_data import ALONE, EXEMPT, FILED, LEFT_OUT, SHOWN
from bot.texts.catalog import Catalog
from storage.housekeeping.registry import PARTS
from storage.tables import TABLES

CATALOG = Catalog()


def missing(tables: Collection[Table]) -> set[str]:
    """Return the tables with rows about a person that the file does not hold and nobody exempted."""
    personal = {table.name for table in tables if "person_id" in table.c}
    parts = {part.name for part, (_, whole) in PARTS.items() if "person_id" in whole.c}
    return (personal | parts | {"people"}) - {*FILED, *EXEMPT}


def test_every_table_about_a_person_is_in_the_file_or_exempt_with_a_reason() -> None:
    assert missing(TABLES) == set()
    assert {*FILED, *EXEMPT} <= {table.name for table in TABLES}
    assert not set(FILED) & set(EXEMPT)
    assert all(EXEMPT.values())


def test_a_table_that_was_forgotten_is_found() -> None:
    diaries = Table("diaries", MetaData(), Column("person_id", String(16), primary_key=True))
    assert missing([*TABLES, diaries]) == {"diaries"}


def test_only_columns_that_are_there_are_left_out_and_every_secret_hash_is() -> None:
    filed = [table for table in TABLES if table.name in FILED]
    columns = {column.name for table in filed for column in table.columns}
    assert set(LEFT_OUT) <= columns
    hashes = {
        column.name
        for table in filed
        for column in table.columns
        if isinstance(column.type, LargeBinary) and column.name != "sealed"
    }
    assert hashes <= set(LEFT_OUT)


def test_every_table_has_a_heading_and_every_line_a_label() -> None:
    names = {f"my-data-table-{name.replace('_', '-')}" for name in FILED}
    for field in (field for fields in SHOWN.values() for field in fields):
        named = field if field.startswith("letter-") else f"my-data-{field}"
        names.add(
            f"field-{field}" if named == field else f"my-data-field-{field.replace('_', '-')}"
        )
    assert [name for name in sorted(names) if not CATALOG.has(name)] == []
    assert set(SHOWN) | set(ALONE) <= set(FILED)
