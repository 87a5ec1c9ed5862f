"""Votes that organizers order by taps, and where each event's chain of acts was posted last."""

from alembic import op
import sqlalchemy as sa

revision = '0023'
down_revision = '0022'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'vote_orders',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('round_id', sa.String(length=32), nullable=False),
        sa.Column('ordered_at', sa.BigInteger(), nullable=False),
        sa.Column('closes_at', sa.BigInteger(), nullable=False),
        sa.Column('claimed_at', sa.BigInteger(), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'round_id', name=op.f('pk_vote_orders')),
    )
    op.create_table(
        'audit_posts',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('posted_at', sa.BigInteger(), nullable=False),
        sa.Column('head', sa.LargeBinary(length=32), nullable=False),
        sa.Column('manifests', sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint('event_id', name=op.f('pk_audit_posts')),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('audit_posts')
    op.drop_table('vote_orders')
