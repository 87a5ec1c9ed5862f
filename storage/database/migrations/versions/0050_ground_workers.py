"""Who would work on an intervention, under each person's own key."""

from alembic import op
import sqlalchemy as sa

revision = '0050'
down_revision = '0049'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'ground_workers',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_ground_workers')),
    )
    op.create_index(
        op.f('ix_ground_workers_person_id'), 'ground_workers', ['person_id'], unique=False
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('ground_workers')
