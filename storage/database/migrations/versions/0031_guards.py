"""Plain columns that decide rights get a guard; who had none is given one at the next start."""

from alembic import op
import sqlalchemy as sa

revision = '0031'
down_revision = '0030'
branch_labels = None
depends_on = None

GUARDED = (
    'approvals',
    'guests',
    'invitations',
    'feeds',
    'events',
    'sessions',
    'shreds',
    'invitation_letters',
    'invitation_letter_register',
    'tickets',
    'ticket_rules',
    'issued',
    'ballots',
    'vote_orders',
    'broadcasts',
)


def upgrade() -> None:
    """Go to this revision."""
    for table in GUARDED:
        op.add_column(table, sa.Column('guard', sa.LargeBinary(length=24), nullable=True))
    op.add_column('house', sa.Column('age', sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Go back to the one before."""
    for table in GUARDED:
        op.drop_column(table, 'guard')
    op.drop_column('house', 'age')
