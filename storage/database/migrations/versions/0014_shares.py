"""Copies of the bot share what they may send in a second; an offer of a seat knows its message."""

from alembic import op
import sqlalchemy as sa

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'sending_shares',
        sa.Column('owner', sa.String(length=32), nullable=False),
        sa.Column('seen_at', sa.BigInteger(), nullable=False),
        sa.Column('wants', sa.Integer(), nullable=False),
        sa.Column('share', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('owner', name=op.f('pk_sending_shares')),
    )
    op.add_column('rsvps', sa.Column('offer_message', sa.BigInteger(), nullable=True))
    op.add_column('rsvps', sa.Column('offer_tries', sa.Integer(), nullable=True))


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('sending_shares')
    for column in ('offer_tries', 'offer_message'):
        op.execute(f'ALTER TABLE rsvps DROP COLUMN {column}')
