"""Candidates, who reads them and what they made of them, waves, and what is left of whoever has gone."""

from alembic import op
import sqlalchemy as sa

revision = '0044'
down_revision = '0043'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'candidates',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('state', sa.String(length=16), nullable=False),
        sa.Column('decided_at', sa.BigInteger(), nullable=True),
        sa.Column('wave_id', sa.String(length=16), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_candidates')),
    )
    op.create_index(op.f('ix_candidates_event_id'), 'candidates', ['event_id'], unique=False)
    op.create_table(
        'candidate_stances',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('candidate_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_candidate_stances')),
    )
    for column in ('event_id', 'candidate_id'):
        name = op.f(f'ix_candidate_stances_{column}')
        op.create_index(name, 'candidate_stances', [column], unique=False)
    op.create_table(
        'candidate_readings',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('candidate_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('tied', sa.Boolean(), nullable=False),
        sa.Column('opinion', sa.String(length=16), nullable=True),
        sa.Column('why', sa.String(length=16), nullable=True),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint(
            'event_id', 'candidate_id', 'person_id', name=op.f('pk_candidate_readings')
        ),
    )
    op.create_table(
        'candidate_readers',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('stands_in', sa.Boolean(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_candidate_readers')),
    )
    for table in ('candidate_readings', 'candidate_readers'):
        op.create_index(op.f(f'ix_{table}_person_id'), table, ['person_id'], unique=False)
    op.create_table(
        'candidate_waves',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_candidate_waves')),
    )
    op.create_index(op.f('ix_candidate_waves_event_id'), 'candidate_waves', ['event_id'], unique=False)
    op.create_table(
        'candidate_tombstones',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', name=op.f('pk_candidate_tombstones')),
    )


def downgrade() -> None:
    """Go back to the one before."""
    for table in (
        'candidate_tombstones',
        'candidate_waves',
        'candidate_readers',
        'candidate_readings',
        'candidate_stances',
        'candidates',
    ):
        op.drop_table(table)
