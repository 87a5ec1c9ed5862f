"""Alembic's way into our tables; called with an open connection by `storage.database.migrating`."""

from alembic import context

from storage.database.metadata import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
