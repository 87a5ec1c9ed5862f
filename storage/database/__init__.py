"""The database itself: engine, tables, transaction, sealing, migrations."""
