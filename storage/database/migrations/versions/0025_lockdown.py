"""Organizers whose powers are frozen, and who agreed to give them back."""

from alembic import op
import sqlalchemy as sa

revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    with op.batch_alter_table('guests') as batch:
        batch.add_column(sa.Column('frozen_at', sa.BigInteger(), nullable=True))
        batch.add_column(sa.Column('lifted_by', sa.String(length=16), nullable=True))


def downgrade() -> None:
    """Go back to the one before."""
    with op.batch_alter_table('guests') as batch:
        batch.drop_column('lifted_by')
        batch.drop_column('frozen_at')
