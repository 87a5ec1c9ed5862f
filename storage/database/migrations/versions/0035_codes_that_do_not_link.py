"""Codes of people are kept nowhere any more: each desk has its own, made of the person's key."""

from alembic import op
import sqlalchemy as sa

revision = '0035'
down_revision = '0034'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    with op.batch_alter_table('guests') as batch_op:
        batch_op.drop_index('ix_guests_code')
        batch_op.drop_column('code')


def downgrade() -> None:
    """Go back to the one before, which draws codes for whoever has none."""
    with op.batch_alter_table('guests') as batch_op:
        batch_op.add_column(sa.Column('code', sa.String(length=8), nullable=True))
        batch_op.create_index('ix_guests_code', ['event_id', 'code'], unique=True)
