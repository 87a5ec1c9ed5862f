"""Desks of sessions: who leads which, signals, what is parked, own prompts and cards."""

from alembic import op
import sqlalchemy as sa

revision = '0038'
down_revision = '0037'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'desk_leaders',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('session_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('event_id', 'session_id', 'person_id', name=op.f('pk_desk_leaders')),
    )
    op.create_index(op.f('ix_desk_leaders_person_id'), 'desk_leaders', ['person_id'], unique=False)
    op.create_table(
        'desk_signals',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('session_id', sa.String(length=16), nullable=False),
        sa.Column('half_minute', sa.Integer(), autoincrement=False, nullable=False),
        sa.Column('signal', sa.String(length=16), nullable=False),
        sa.Column('taps', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            'event_id', 'session_id', 'half_minute', 'signal', name=op.f('pk_desk_signals')
        ),
    )
    op.create_table(
        'desk_pauses',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('mark', sa.LargeBinary(length=16), nullable=False),
        sa.Column('ends', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'mark', name=op.f('pk_desk_pauses')),
    )
    for name, columns in (
        ('desk_parked', [sa.Column('session_id', sa.String(length=16), nullable=False)]),
        ('desk_texts', []),
    ):
        op.create_table(
            name,
            sa.Column('id', sa.String(length=16), nullable=False),
            sa.Column('event_id', sa.String(length=16), nullable=False),
            *columns,
            sa.Column('sealed', sa.LargeBinary(), nullable=False),
            sa.PrimaryKeyConstraint('id', name=op.f(f'pk_{name}')),
        )
        op.create_index(op.f(f'ix_{name}_event_id'), name, ['event_id'], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    for name in ('desk_texts', 'desk_parked', 'desk_pauses', 'desk_signals', 'desk_leaders'):
        op.drop_table(name)
