"""Statements and interventions, and the rounds they are voted on in."""

from alembic import op
import sqlalchemy as sa

revision = '0032'
down_revision = '0031'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'ground_items',
        sa.Column('id', sa.String(length=24), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('item_id', sa.String(length=16), nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('state', sa.String(length=16), nullable=False),
        sa.Column('handle', sa.LargeBinary(length=32), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_ground_items')),
    )
    op.create_index(op.f('ix_ground_items_event_id'), 'ground_items', ['event_id'], unique=False)
    op.create_table(
        'ground_rounds',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('round_id', sa.String(length=32), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'round_id', name=op.f('pk_ground_rounds')),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('ground_rounds')
    op.drop_table('ground_items')
