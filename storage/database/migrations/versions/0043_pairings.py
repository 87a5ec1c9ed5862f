"""Meeting somebody new: what people chose, whom they met, what is due when."""

from alembic import op
import sqlalchemy as sa

revision = '0043'
down_revision = '0042'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    for table in ('pairing_choices', 'pairing_meetings'):
        op.create_table(
            table,
            sa.Column('event_id', sa.String(length=16), nullable=False),
            sa.Column('person_id', sa.String(length=16), nullable=False),
            sa.Column('sealed', sa.LargeBinary(), nullable=False),
            sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f(f'pk_{table}')),
        )
        op.create_index(op.f(f'ix_{table}_person_id'), table, ['person_id'], unique=False)
    op.create_table(
        'pairing_steps',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('day', sa.String(length=10), nullable=False),
        sa.Column('step', sa.String(length=8), nullable=False),
        sa.Column('due_at', sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint('event_id', 'day', 'step', name=op.f('pk_pairing_steps')),
    )


def downgrade() -> None:
    """Go back to the one before."""
    for table in ('pairing_steps', 'pairing_meetings', 'pairing_choices'):
        op.drop_table(table)
