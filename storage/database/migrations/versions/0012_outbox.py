"""Each time of a message says one thing; a message knows its event."""

from alembic import op
import sqlalchemy as sa

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

_ENDED = "state IN ('delivered', 'impossible', 'unknown', 'stopped')"
_HELD = "state IN ('leased', 'sending')"
# Numbers of rows begin with the milliseconds at which they were given.
_WRITTEN = '(id >> 22) * 1000'


def upgrade() -> None:
    """Go to this revision."""
    op.add_column('outbox', sa.Column('event_id', sa.String(length=16), nullable=True))
    op.add_column('outbox', sa.Column('leased_until', sa.BigInteger(), nullable=True))
    op.add_column('outbox', sa.Column('ended_at', sa.BigInteger(), nullable=True))
    op.execute(
        'UPDATE outbox SET event_id = coalesce('
        '(SELECT event_id FROM broadcasts WHERE broadcasts.id = outbox.campaign), '
        '(SELECT event_id FROM changes WHERE changes.id = outbox.campaign)) '
        'WHERE campaign IS NOT NULL'
    )
    # Some ended without a time of their own: then it is when they were written.
    op.execute(
        f'UPDATE outbox SET ended_at = CASE WHEN due_at = 0 THEN {_WRITTEN} ELSE due_at END, '
        f'due_at = {_WRITTEN} WHERE {_ENDED}'
    )
    op.execute(f'UPDATE outbox SET leased_until = due_at, due_at = {_WRITTEN} WHERE {_HELD}')
    op.execute(f'UPDATE outbox SET due_at = {_WRITTEN} WHERE due_at = 0')


def downgrade() -> None:
    """Go back to the one before."""
    op.execute(f'UPDATE outbox SET due_at = coalesce(ended_at, due_at) WHERE {_ENDED}')
    op.execute(f'UPDATE outbox SET due_at = coalesce(leased_until, due_at) WHERE {_HELD}')
    for column in ('ended_at', 'leased_until', 'event_id'):
        op.execute(f'ALTER TABLE outbox DROP COLUMN {column}')
