"""Questions which date suits, and what suits whom."""

from alembic import op
import sqlalchemy as sa

revision = '0026'
down_revision = '0025'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'date_polls',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('made_at', sa.BigInteger(), nullable=False),
        sa.Column('closes_at', sa.BigInteger(), nullable=False),
        sa.Column('closed_at', sa.BigInteger(), nullable=True),
        sa.Column('reminded_at', sa.BigInteger(), nullable=True),
        sa.Column('broadcast_id', sa.String(length=16), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_date_polls')),
    )
    op.create_index(op.f('ix_date_polls_event_id'), 'date_polls', ['event_id'], unique=False)
    op.create_table(
        'date_poll_answers',
        sa.Column('poll_id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('poll_id', 'person_id', name=op.f('pk_date_poll_answers')),
    )
    for column in ('event_id', 'person_id'):
        name = op.f(f'ix_date_poll_answers_{column}')
        op.create_index(name, 'date_poll_answers', [column], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('date_poll_answers')
    op.drop_table('date_polls')
