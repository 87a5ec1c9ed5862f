"""How sessions go, for as long as they do: interpreted or not, speaking time by side, calls."""

from alembic import op
import sqlalchemy as sa

revision = '0049'
down_revision = '0048'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'desk_goings',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('session_id', sa.String(length=16), nullable=False),
        sa.Column('interpreted', sa.Boolean(), nullable=False),
        sa.Column('called', sa.Boolean(), nullable=False),
        sa.Column('side', sa.String(length=8), nullable=False),
        sa.Column('since', sa.BigInteger(), nullable=False),
        sa.Column('seconds_a', sa.Integer(), nullable=False),
        sa.Column('seconds_b', sa.Integer(), nullable=False),
        sa.Column('seconds_other', sa.Integer(), nullable=False),
        sa.Column('ends', sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'session_id', name=op.f('pk_desk_goings')),
    )
    op.create_table(
        'desk_calls',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('session_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('ends', sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'session_id', 'person_id', name=op.f('pk_desk_calls')),
    )
    op.create_index(op.f('ix_desk_calls_person_id'), 'desk_calls', ['person_id'], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('desk_calls')
    op.drop_table('desk_goings')
