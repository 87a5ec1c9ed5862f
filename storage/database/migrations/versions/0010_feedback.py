"""Ballots, the keys that sign their tokens, and who has been given tokens."""

from alembic import op
import sqlalchemy as sa

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'ballots',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('session_id', sa.String(length=16), nullable=False),
        sa.Column('kind', sa.String(length=16), nullable=False),
        sa.Column('number', sa.Integer(), nullable=False),
        sa.Column('opens_at', sa.BigInteger(), nullable=False),
        sa.Column('closes_at', sa.BigInteger(), nullable=False),
        sa.Column('spki', sa.LargeBinary(), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_ballots')),
    )
    op.create_index(op.f('ix_ballots_event_id'), 'ballots', ['event_id'])
    op.create_table(
        'issued',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('digest', sa.LargeBinary(length=32), nullable=True),
        sa.Column('times', sa.Integer(), nullable=False),
        sa.Column('asked', sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_issued')),
    )
    op.create_table(
        'rating_results',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', name=op.f('pk_rating_results')),
    )


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table('rating_results')
    op.drop_table('issued')
    op.drop_index(op.f('ix_ballots_event_id'), 'ballots')
    op.drop_table('ballots')
