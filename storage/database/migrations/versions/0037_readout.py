"""The readout: points in versions, the document, and what is kept of people for it."""

from alembic import op
import sqlalchemy as sa

revision = '0037'
down_revision = '0036'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'readout_points',
        sa.Column('id', sa.String(length=24), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('point_id', sa.String(length=16), nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('state', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_readout_points')),
    )
    op.create_index(op.f('ix_readout_points_event_id'), 'readout_points', ['event_id'], unique=False)
    op.create_table(
        'readouts',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('rule', sa.String(length=16), nullable=True),
        sa.Column('published_at', sa.BigInteger(), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('event_id', name=op.f('pk_readouts')),
    )
    op.create_table(
        'readout_people',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_readout_people')),
    )
    op.create_index(op.f('ix_readout_people_person_id'), 'readout_people', ['person_id'], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('readout_people')
    op.drop_table('readouts')
    op.drop_table('readout_points')
